"""A print run: batches on record exactly when their file is there, stopped, taken up again, listed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passes import PassKind, PassVerdict
from checkpoint_app.domain.print_run import PrintFilter, RunState, Sheet
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.errors import Cancelled, InputRefused
from checkpoint_app.services.office_desk import OfficeDesk
from checkpoint_app.services.sample_community import sample_roster


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """An empty folder."""
    folder = tmp_path / "papers"
    folder.mkdir()
    return folder


@pytest.fixture
def office(community: Any) -> OfficeDesk:
    """Two hundred people beside the twelve: on single cards that is five batches."""
    desk: OfficeDesk = community.office
    draft = EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=community.clock.wall_ms)
    desk.store.merge_roster(sample_roster(households=80, residents=200), draft, no_progress)
    return desk


def stop_at(passes: int) -> Progress:
    def progress(done: int, total: int) -> None:
        if done >= passes:
            raise Cancelled

    return progress


def words_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text


def test_a_single_batch_is_the_file_that_was_named_and_its_list_lies_beside_it(community: Any, papers: Path) -> None:
    passes = community.office.passes
    printed = passes.start(passes.plan(), papers, name="一号院")
    assert [path.name for path in printed.paths] == ["一号院.pdf"]
    assert printed.list_path == papers / "一号院 签收单.pdf"
    listed = words_of(printed.list_path)
    assert all(str(serial) in listed for serial in printed.serials)
    assert "签收" in listed
    assert "王*明" in listed
    assert "王小明" not in listed


def test_several_batches_are_numbered_and_never_take_the_place_of_other_files(office: OfficeDesk, papers: Path) -> None:
    (papers / "居民证 02.pdf").write_bytes(b"of an earlier run")
    printed = office.passes.start(office.passes.plan(), papers, sheet=Sheet.CARD, name="居民证")
    names = [path.name for path in printed.paths]
    assert names == ["居民证 01.pdf", "居民证 02-2.pdf", "居民证 03.pdf", "居民证 04.pdf", "居民证 05.pdf"]
    (run,) = office.store.runs()
    assert (run.state, run.planned, run.printed, run.sheets) == (RunState.DONE, 212, 212, 212)
    assert (run.first, run.last) == (printed.serials[0], printed.serials[-1])


def test_a_stopped_run_keeps_its_finished_batches_and_is_taken_up_again(office: OfficeDesk, papers: Path) -> None:
    with pytest.raises(Cancelled):
        office.passes.start(office.passes.plan(), papers, sheet=Sheet.CARD, name="证", progress=stop_at(130))
    (run,) = office.store.runs()
    assert (run.state, run.planned, run.printed) == (RunState.OPEN, 212, 100)
    assert sorted(path.name for path in papers.iterdir()) == ["证 01.pdf", "证 02.pdf"]

    printed = office.passes.resume(run.number, papers, name="证")
    assert [path.name for path in printed.paths] == ["证 03.pdf", "证 04.pdf", "证 05.pdf"]
    assert len(printed.serials) == 112
    (run,) = office.store.runs()
    assert (run.state, run.printed, run.sheets) == (RunState.DONE, 212, 212)
    listed = words_of(papers / "证 签收单.pdf")
    records = office.store.passes_of_run(run.number)
    assert all(str(record.serial) in listed for record in records), "the list is of the whole run"
    assert len({record.resident for record in records}) == 212


def test_a_run_stopped_before_its_first_batch_leaves_nothing(office: OfficeDesk, papers: Path) -> None:
    head = office.store.head()
    with pytest.raises(Cancelled):
        office.passes.start(office.passes.plan(), papers, progress=stop_at(1))
    assert office.store.head() == head
    assert list(papers.iterdir()) == []


def test_sheets_go_on_counting_after_a_stop(office: OfficeDesk, papers: Path) -> None:
    plan = office.passes.plan()
    with pytest.raises(Cancelled):
        office.passes.start(plan, papers, sheet=Sheet.FOUR_UP, progress=stop_at(201))
    printed = office.passes.resume(1, papers)
    assert "第 51 / 53 张" in words_of(printed.paths[0])
    assert [len(sheet) for sheet in office.store.sheets_of_run(1)] == [4] * 53


def test_a_plan_that_is_printed_twice_gives_nobody_a_second_pass(office: OfficeDesk, papers: Path) -> None:
    plan = office.passes.plan(limit=3)
    office.passes.start(plan, papers)
    with pytest.raises(InputRefused) as refused:
        office.passes.start(plan, papers)
    assert refused.value.code == "nothing-to-print"


def test_a_run_of_a_limited_number_is_taken_up_to_that_number(office: OfficeDesk, papers: Path) -> None:
    plan = office.passes.plan(limit=120)
    with pytest.raises(Cancelled):
        office.passes.start(plan, papers, sheet=Sheet.CARD, progress=stop_at(60))
    assert len(office.passes.resume(1, papers).serials) == 70


def test_a_run_that_is_done_has_nothing_to_resume_until_somebody_new_comes(
    office: OfficeDesk, community: Any, papers: Path
) -> None:
    office.passes.start(office.passes.plan(PrintFilter(text="王")), papers)
    with pytest.raises(InputRefused) as refused:
        office.passes.resume(1, papers)
    assert refused.value.code == "nothing-to-print"
    office.revoke.revoke(office.store.passes_of_run(1)[0].serial, "misprint")
    assert len(office.passes.resume(1, papers).serials) == 1
    with pytest.raises(InputRefused) as refused:
        office.passes.resume(9, papers)
    assert refused.value.code == "run-unknown"


@pytest.mark.parametrize("kind", [PassKind.HOUSEHOLD, PassKind.VEHICLE])
def test_households_and_vehicles_are_on_record_as_such_and_their_codes_say_so(
    office: OfficeDesk, community: Any, papers: Path, kind: PassKind
) -> None:
    printed = office.passes.start(office.passes.plan(PrintFilter(kind=kind)), papers)
    record = office.store.pass_record(printed.serials[0])
    assert record is not None
    assert (record.kind, record.run, record.resident) == (kind, 1, None)
    assert record.household
    assert bool(record.plate) is (kind is PassKind.VEHICLE)
    community.publish()
    check = community.gates[0].check.check_code(office.passes.code_of(record.serial), at_ms=community.clock.wall_ms)
    assert check.verdict is PassVerdict.GENUINE
    assert check.claims is not None
    assert (check.claims.plate, check.claims.dwelling) == (record.plate, record.dwelling)
    assert "*" in check.claims.name


def test_what_was_typed_to_find_people_is_no_part_of_the_chained_record(office: OfficeDesk, papers: Path) -> None:
    office.passes.start(office.passes.plan(PrintFilter(text="王小明")), papers)
    head = office.store.head()
    lines = list(office.store.lines(1, head.seq))
    assert not any("王小明" in line.line.decode() for line in lines)
    run = office.store.run(1)
    assert run is not None
    assert run.wanted == PrintFilter(text="王小明")


def test_all_sheets_are_printed_slips_too(office: OfficeDesk, papers: Path) -> None:
    for number, sheet in enumerate(Sheet, start=1):
        plan = office.passes.plan(limit=5)
        printed = office.passes.start(plan, papers, sheet=sheet, name=sheet.value)
        document = pypdfium2.PdfDocument(printed.path)
        assert len(document) == -(-5 // sheet.passes_a_sheet)
        document.close()
        run = office.store.run(number)
        assert run is not None
        assert (run.sheet, run.sheets) == (sheet, -(-5 // sheet.passes_a_sheet))


def test_a_run_whose_filter_was_destroyed_is_not_resumed(office: OfficeDesk, papers: Path) -> None:
    data = {
        "run": 1, "kind": 1, "sheet": "10up", "design": "plain", "days": 90, "planned": 2, "filter": {"text": True},
    }  # fmt: skip
    office.store.append(EventDraft(kind=EventKind.PRINT_RUN_OPENED, at_ms=1, data=data))
    with pytest.raises(InputRefused) as refused:
        office.passes.resume(1, papers)
    assert refused.value.code == "run-filter-gone"


def test_only_kinds_that_the_roster_gives_out_come_in_runs(office: OfficeDesk) -> None:
    with pytest.raises(ValueError, match="no runs"):
        office.passes.plan(PrintFilter(kind=PassKind.WORK))
