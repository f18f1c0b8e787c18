"""A disk that fills up while a sheet is typed in: said, nothing lost, and the same Enter works once there is room."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.paper_sheet import PaperForm, SheetNumber
from checkpoint_app.errors import StorageError
from checkpoint_app.services.gate_desk import GateDesk, gate_desk


class DiskThatFills:
    """The real store, with nothing written while `full`."""

    def __init__(self, store) -> None:
        self._store, self.full = store, False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def append(self, *drafts):
        self._require_room()
        return self._store.append(*drafts)

    def put(self, name: str, value: Any) -> None:
        self._require_room()
        self._store.put(name, value)

    def _require_room(self) -> None:
        if self.full:
            raise StorageError("disk-full")


@pytest.fixture
def disk(community) -> DiskThatFills:
    return DiskThatFills(community.gates[0].store)


@pytest.fixture
def desk(community, disk) -> GateDesk:
    return gate_desk(disk, community.clock, community.gates[0].media)


def type_on(*texts: str) -> None:
    for text in texts:
        field = QApplication.focusWidget()
        if text.isascii():
            QTest.keyClicks(field, text)
        else:
            field.insert(text)
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_row_that_could_not_be_saved_stays_typed(on_duty, desk, disk):
    on_duty.act("paper")
    panel = on_duty.features["paper"].panel
    type_on(str(SheetNumber(PaperForm.READINGS, 1, 12)), "1805", "王小明")
    before = desk.store.head().seq
    disk.full = True
    type_on("366")
    assert "磁盘已满" in panel.problem.text()
    assert desk.store.head().seq == before
    assert (panel.time.text(), panel.who.text(), panel.reading.text(), panel.row.text()) == (
        "1805",
        "王小明",
        "366",
        "1",
    )
    disk.full = False
    type_on("")
    assert desk.store.head().seq == before + 1
    assert panel.row.text() == "2"
