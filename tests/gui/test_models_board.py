"""The tables of the board keep Qt's model contract; every cell can be read out and copied."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from checkpoint_app.domain.shift_board import SlotState
from tests.gui.office.board_views import board, heads, kept, matrix, previewed
from ui.board_messages import SLOT_TONES, cell_sentence, cell_word, change_words, kind_word
from ui.models.kept_table import HeadTable, KeptTable
from ui.models.list_matrix_table import MatrixTable
from ui.models.object_table import COPY_ROLE, ROW_ROLE, SORT_ROLE, ObjectTable
from ui.models.preview_table import PreviewTable
from ui.models.shift_table import ShiftColumn, ShiftTable


def shifts() -> ShiftTable:
    model = ShiftTable()
    model.set_board(board())
    return model


def rows_of(model: ObjectTable[Any], rows: list[Any]) -> ObjectTable[Any]:
    model.set_rows(rows)
    return model


def decisions() -> MatrixTable:
    model = MatrixTable()
    model.set_matrix(matrix())
    return model


@pytest.mark.parametrize(
    "make",
    [
        shifts,
        decisions,
        lambda: rows_of(PreviewTable(), previewed()),
        lambda: rows_of(KeptTable(), kept()),
        lambda: rows_of(HeadTable(), heads()),
        ShiftTable,
        MatrixTable,
    ],
)
def test_every_table_of_the_board_keeps_the_contract(qapp: Any, qtmodeltester: Any, make: Any) -> None:
    model = make()
    qtmodeltester.check(model)
    for column in range(model.columnCount()):
        assert model.headerData(column, Qt.Orientation.Horizontal)
        for row in range(model.rowCount()):
            index = model.index(row, column)
            assert isinstance(index.data(Qt.ItemDataRole.AccessibleTextRole), str)
            assert isinstance(index.data(COPY_ROLE), str)
            assert index.data(SORT_ROLE) is not None


def test_every_state_of_a_shift_has_a_word_a_sentence_and_a_sign_of_its_own(qapp: Any) -> None:
    cells = {cell.state: cell for row in board().rows for cell in row.cells}
    assert set(cells) == set(SlotState) == set(SLOT_TONES)
    assert len({cell_word(cell) for cell in cells.values()}) == len(SlotState)
    for cell in cells.values():
        assert "{" not in cell_sentence(cell)
    assert "缺 57" in cell_word(cells[SlotState.GAP])
    assert "号机缺 1,204–1,260,约" in cell_sentence(cells[SlotState.GAP])


def test_the_keyboard_begins_on_the_most_urgent_cell(qapp: Any) -> None:
    model = shifts()
    cell = model.first_urgent().data(ROW_ROLE)
    assert cell.state is SlotState.REJECTED
    assert not ShiftTable().first_urgent().isValid()
    assert model.columnCount() == len(ShiftColumn) + 4


def test_words_know_every_decision_and_name_a_kind_they_do_not_know_by_its_code(qapp: Any) -> None:
    assert all("{" not in change_words(change) for change in matrix().changes)
    assert kind_word("passage") == "通行"
    assert kind_word("lamp") == "lamp"
