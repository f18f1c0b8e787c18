"""The office's tables keep Qt's model contract, page by key, and sort as people expect."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from checkpoint_app.documents.daily_report import load_columns
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.exchange import BoardLine, FileState, ImportedFile, Receipt
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.print_run import CheckCode, Holder, PrintProblem
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.domain.roster import Dwelling, Resident
from checkpoint_app.services.import_roster import RowProblem
from checkpoint_app.services.sample_community import sample_roster
from ui.models.board_table import BoardColumn, BoardState, BoardTable, board_state
from ui.models.file_table import FileTable
from ui.models.object_table import COPY_ROLE, ROW_ROLE, SORT_ROLE
from ui.models.pass_table import PassTable
from ui.models.problem_tables import PrintProblemTable, RowProblemTable
from ui.models.report_table import ReportTable
from ui.models.resident_table import ResidentColumn, ResidentTable, mask_tail
from ui.models.station_tables import OperatorTable, ReceiptTable, StationTable, gate_stations
from ui.models.today_table import TodayTable
from ui.office.today_lines import read_today

EVENING_MS = 1_795_350_000_000
DAY_MS = 86_400_000


def whole(model):
    while model.canFetchMore():
        model.fetchMore()
    return model.rowCount()


@pytest.fixture
def many(community):
    """Seven hundred people more."""
    store = community.office.store
    draft = EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=community.clock.wall_ms)
    store.merge_roster(sample_roster(households=300, residents=700), draft, no_progress)
    return store


def board_line(station=1, **fields):
    line = {
        "gate": "E1",
        "name": "东门 1 号机",
        "epoch": 1,
        "held_to": 9,
        "newest": 9,
        "gaps": (),
        "last_report_ms": EVENING_MS,
        "passages": 4,
        "refused_files": 0,
    }
    return BoardLine(station=station, **{**line, **fields})


def test_the_roster_comes_page_by_page_and_nobody_twice(many, qapp, qtmodeltester):
    model = ResidentTable(many)
    assert model.rowCount() == ResidentTable.PAGE
    qtmodeltester.check(model)
    assert whole(model) == 712
    numbers = [model.row_at(row).number for row in range(712)]
    assert numbers == sorted(set(numbers))


def test_a_filter_starts_again_from_the_first_page(many, qapp):
    model = ResidentTable(many)
    whole(model)
    model.set_filter("王小明")
    assert [model.row_at(row).name for row in range(model.rowCount())] == ["王小明"]
    model.set_filter("")
    assert model.rowCount() == ResidentTable.PAGE


def test_names_numbers_and_phones_are_masked_until_shown_whole_and_always_in_a_copy(community, qapp):
    model = ResidentTable(community.office.store)
    row = next(n for n in range(model.rowCount()) if model.row_at(n).name == "王小明")
    phone = model.index(row, ResidentColumn.PHONE).data()
    assert phone.endswith("1000")
    assert phone.count("*") == 7
    assert model.index(row, ResidentColumn.NAME).data() == "王*明"
    model.show_whole(True)
    assert model.index(row, ResidentColumn.NAME).data() == "王小明"
    assert model.index(row, ResidentColumn.PHONE).data() == "10000001000"
    assert model.index(row, ResidentColumn.PHONE).data(COPY_ROLE) == phone
    assert model.index(row, ResidentColumn.NAME).data(COPY_ROLE) == "王*明"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("", ""), ("12", "**"), ("1234", "****"), ("12345", "*2345"), ("53010319900101001X", "*" * 14 + "001X")],
)
def test_a_masked_number_never_shows_more_than_four_characters(text, shown):
    assert mask_tail(text) == shown


def test_the_pass_register_keeps_the_contract(community, qapp, qtmodeltester, tmp_path):
    office = community.office
    office.passes.start(office.passes.plan(), tmp_path, name="a")
    model = PassTable(office.store, community.clock)
    qtmodeltester.check(model)
    assert whole(model) == 12
    assert isinstance(model.index(0, 0).data(ROW_ROLE).serial, PassSerial)


def test_more_than_a_page_of_passes_is_fetched_by_serial(many, community, qapp, tmp_path):
    passes = community.office.passes
    passes.start(passes.plan(), tmp_path, name="a")
    model = PassTable(many, community.clock)
    assert whole(model) == 712


def test_the_files_keep_the_contract(community, qapp, qtmodeltester):
    for number in range(3):
        file = ImportedFile(
            name=f"{number}.ckb", sha256=bytes([number]) * 32, state=FileState.REFUSED, at_ms=EVENING_MS + number,
            reason="bundle-truncated",
        )  # fmt: skip
        draft = EventDraft(kind=EventKind.BUNDLE_REFUSED, at_ms=EVENING_MS)
        community.office.store.note_file(file, draft)
    model = FileTable(community.office.store)
    qtmodeltester.check(model)
    assert [model.row_at(row).name for row in range(whole(model))] == ["2.ckb", "1.ckb", "0.ckb"]


@pytest.mark.parametrize(
    ("line", "state"),
    [
        (board_line(), BoardState.COMPLETE),
        (board_line(gaps=((4, 5),)), BoardState.GAP),
        (board_line(refused_files=1), BoardState.REFUSED),
        (board_line(last_report_ms=EVENING_MS - DAY_MS), BoardState.NOT_TODAY),
        (board_line(last_report_ms=None), BoardState.NEVER),
        (board_line(last_report_ms=None, refused_files=1), BoardState.REFUSED),
    ],
)
def test_the_board_says_the_most_urgent_thing_about_a_station(line, state):
    assert board_state(line, EVENING_MS) is state


def test_the_board_sorts_numbers_as_numbers_and_states_by_urgency(qapp, qtmodeltester):
    model = BoardTable()
    model.set_lines([board_line(1, passages=9), board_line(2, passages=1200, gaps=((1, 2),))], EVENING_MS)
    qtmodeltester.check(model)
    passages = [model.index(row, BoardColumn.PASSAGES).data(SORT_ROLE) for row in range(2)]
    assert passages == [9, 1200]
    assert model.index(1, BoardColumn.PASSAGES).data() == "1,200"
    assert model.index(1, BoardColumn.STATE).data(SORT_ROLE) < model.index(0, BoardColumn.STATE).data(SORT_ROLE)
    assert all(model.index(0, column).data(SORT_ROLE) is not None for column in BoardColumn)


def test_the_small_tables_keep_the_contract(community, qapp, qtmodeltester):
    office = community.office
    resident = Resident(number=1, household=1, dwelling=Dwelling("云上苑", "3", "1", "501"), name="王小明")
    holder = Holder(dwelling=resident.dwelling, name=resident.name, resident=1)
    problem = RowProblem("云上苑", 12, "E 身份证号", "id-check", "53010X", False)
    stations, receipts, report = StationTable(), ReceiptTable(), ReportTable(load_columns(None))
    stations.set_stations(gate_stations(office.store.gates(), office.store.stations()), community.clock.wall_ms)
    receipts.set_rows([Receipt(station=1, epoch=1, ranges=((1, 3), (6, 9)))])
    report.show_report(office.report.preview(__import__("datetime").date(2026, 11, 22)))
    operators, rows, left_out, today = OperatorTable(), RowProblemTable(), PrintProblemTable(), TodayTable()
    operators.set_rows(office.store.operators())
    rows.set_rows([problem])
    left_out.set_rows([PrintProblem(holder=holder, code=CheckCode.HOLDS_PASS, detail="00-000001-4")])
    today.set_rows(read_today(office.store, community.clock.wall_ms))
    for model in (stations, receipts, report, operators, rows, left_out, today):
        assert model.rowCount() > 0
        qtmodeltester.check(model)
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                assert isinstance(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole), str)
                assert isinstance(model.index(row, column).data(COPY_ROLE), str)
    assert receipts.index(0, 2).data() == "4–5"


def test_the_cell_of_a_roster_file_is_not_copied(qapp):
    model = RowProblemTable()
    model.set_rows([RowProblem("云上苑", 12, "D 姓名", "name-missing", "530103199001010016", True)])
    assert "5301" not in "".join(model.index(0, column).data(COPY_ROLE) for column in range(model.columnCount()))
