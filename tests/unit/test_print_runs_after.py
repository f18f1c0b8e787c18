"""After the printing: a paper jam, misprints, passes lost or damaged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.print_run import PrintFilter, RunState, Sheet
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.office_desk import OfficeDesk
from checkpoint_app.services.print_passes import PrintedRun


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """An empty folder."""
    folder = tmp_path / "papers"
    folder.mkdir()
    return folder


@pytest.fixture
def office(community: Any) -> OfficeDesk:
    desk: OfficeDesk = community.office
    return desk


@pytest.fixture
def run(office: OfficeDesk, papers: Path) -> PrintedRun:
    """Twelve passes on three sheets of four."""
    return office.passes.start(office.passes.plan(), papers, sheet=Sheet.FOUR_UP)


def words_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text


def holders(office: OfficeDesk) -> list[int | None]:
    return [r.resident for r in office.store.passes_of_run(1) if r.revoked_ms is None]


def refused(error: Any) -> str:
    return str(error.value.code)


def test_after_a_jam_the_sheets_from_there_on_are_the_same_passes_again(
    office: OfficeDesk, run: PrintedRun, papers: Path
) -> None:
    codes = {serial: office.passes.code_of(serial) for serial in run.serials}
    again = office.reprint.again(1, papers, from_sheet=2)
    assert again.serials == run.serials[4:]
    assert {serial: office.passes.code_of(serial) for serial in run.serials} == codes
    words = words_of(again.path)
    assert "第 2 / 3 张" in words
    assert str(run.serials[4]) in words
    assert str(run.serials[3]) not in words
    assert office.store.revoked_count() == 0


def test_spoiled_passes_are_void_and_their_holders_get_new_serials_at_the_end(
    office: OfficeDesk, run: PrintedRun, papers: Path
) -> None:
    before = holders(office)
    spoiled = [run.serials[4], run.serials[6]]
    again = office.reprint.again(1, papers, from_sheet=2, spoiled=spoiled)
    assert again.serials[:6] == tuple(s for s in run.serials[4:] if s not in spoiled)
    assert again.serials[6:] == (PassSerial(0, 13), PassSerial(0, 14))
    for serial in spoiled:
        record = office.store.pass_record(serial)
        assert record is not None
        assert record.revoke_reason == "misprint"
    assert sorted(map(str, holders(office))) == sorted(map(str, before)), "everybody has one again"
    held = office.store.run(1)
    assert held is not None
    assert (held.state, held.printed, held.voided, held.sheets) == (RunState.DONE, 12, 2, 3)
    assert again.list_path is not None
    listed = words_of(again.list_path)
    assert str(PassSerial(0, 14)) in listed
    assert str(spoiled[0]) not in listed


def test_after_the_last_good_pass_in_the_middle_of_a_sheet_the_rest_follows(
    office: OfficeDesk, run: PrintedRun, papers: Path
) -> None:
    again = office.reprint.again(1, papers, after=run.serials[5])
    assert again.serials == run.serials[6:]
    layout = office.store.sheets_of_run(1)
    assert [list(sheet) for sheet in layout] == [
        list(run.serials[:4]), list(run.serials[4:6]), list(run.serials[6:10]), list(run.serials[10:]),
    ]  # fmt: skip
    once_more = office.reprint.again(1, papers, from_sheet=4)
    assert once_more.serials == run.serials[10:], "sheets are counted as they were printed last"


def test_spoiled_passes_alone_are_printed_on_a_sheet_of_their_own(
    office: OfficeDesk, run: PrintedRun, papers: Path
) -> None:
    again = office.reprint.again(1, papers, spoiled=[run.serials[0]])
    assert again.serials == (PassSerial(0, 13),)
    assert "第 4 / 4 张" in words_of(again.path)


def test_a_jam_of_a_run_that_was_stopped_leaves_it_open(office: OfficeDesk, papers: Path) -> None:
    office.passes.start(office.passes.plan(PrintFilter(text="王")), papers)
    office.revoke.revoke(PassSerial(0, 1), "misprint")
    office.reprint.again(1, papers, from_sheet=1)
    assert len(office.passes.resume(1, papers).serials) == 1


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ({"from_sheet": 4}, "sheet-unknown"),
        ({"from_sheet": 0}, "sheet-unknown"),
        ({"after": PassSerial(0, 99)}, "pass-not-of-run"),
        ({"from_sheet": 1, "spoiled": [PassSerial(0, 99)]}, "pass-not-of-run"),
        ({}, "nothing-to-print"),
        ({"after": PassSerial(0, 12)}, "nothing-to-print"),
    ],
)
def test_what_is_no_sheet_or_pass_of_the_run_is_refused_and_nothing_changes(
    office: OfficeDesk, run: PrintedRun, papers: Path, what: dict[str, Any], code: str
) -> None:
    head, files = office.store.head(), sorted(papers.iterdir())
    with pytest.raises(InputRefused) as error:
        office.reprint.again(1, papers, **what)
    assert refused(error) == code
    assert (office.store.head(), sorted(papers.iterdir())) == (head, files)


def test_a_spoiled_pass_is_not_voided_twice(office: OfficeDesk, run: PrintedRun, papers: Path) -> None:
    office.reprint.again(1, papers, spoiled=[run.serials[0]])
    with pytest.raises(InputRefused) as error:
        office.reprint.again(1, papers, spoiled=[run.serials[0]])
    assert refused(error) == "pass-not-of-run"


def test_misprints_are_voided_together_or_not_at_all(office: OfficeDesk, run: PrintedRun) -> None:
    with pytest.raises(InputRefused) as error:
        office.reprint.void([run.serials[0], PassSerial(0, 99)])
    assert refused(error) == "pass-unknown"
    assert office.store.revoked_count() == 0
    assert office.reprint.void([run.serials[0], run.serials[1], run.serials[0]]) == run.serials[:2]
    assert office.reprint.void([run.serials[0]]) == ()


def test_a_lost_pass_is_printed_anew_and_the_old_one_is_replaced(
    office: OfficeDesk, run: PrintedRun, community: Any, papers: Path
) -> None:
    old = office.store.pass_record(run.serials[0])
    assert old is not None
    community.clock.advance(hours=48)
    done = office.reprint.reprint(old.serial, papers / "new.pdf")
    new, gone = office.store.pass_record(done.serial), office.store.pass_record(old.serial)
    assert new is not None
    assert gone is not None
    assert (new.resident, new.expires_s, new.run) == (old.resident, old.expires_s, None)
    assert new.not_before_s == old.not_before_s + 48 * 3600
    assert gone.revoke_reason == "replaced"
    assert office.passes.code_of(done.serial) == done.code
    assert str(done.serial) in words_of(papers / "new.pdf")


def test_a_pass_revoked_as_lost_is_printed_anew_once(office: OfficeDesk, run: PrintedRun, papers: Path) -> None:
    office.revoke.revoke(run.serials[0], "lost")
    done = office.reprint.reprint(run.serials[0], papers / "new.pdf", days=10)
    with pytest.raises(InputRefused) as error:
        office.reprint.reprint(run.serials[0], papers / "newer.pdf")
    assert refused(error) == "holds-another"
    assert error.value.details["serial"] == str(done.serial)
    assert not (papers / "newer.pdf").exists()


def test_an_expired_pass_is_printed_anew_when_days_are_named(
    office: OfficeDesk, run: PrintedRun, community: Any, papers: Path
) -> None:
    community.clock.advance(hours=24 * 91)
    with pytest.raises(InputRefused) as error:
        office.reprint.reprint(run.serials[0], papers / "new.pdf")
    assert refused(error) == "pass-over"
    with pytest.raises(InputRefused) as error:
        office.reprint.again(1, papers, spoiled=[run.serials[1]])
    assert refused(error) == "pass-over"
    done = office.reprint.reprint(run.serials[0], papers / "new.pdf", days=30)
    new = office.store.pass_record(done.serial)
    assert new is not None
    assert new.expires_s == community.clock.wall_ms // 1000 + 30 * 86_400


def test_a_pass_that_a_gate_issued_is_printed_anew_by_the_office(community: Any, papers: Path) -> None:
    gate, office = community.gates[0], community.office
    gate.sign_on.sign_on(community.operator, "2468")
    issued = gate.issue.issue(holder="来客", dwelling="云上苑 3-1-501")
    (bundle, *_) = gate.export.export(papers / "stick")
    office.bundles.import_paths([bundle.path])
    done = office.reprint.reprint(issued.serial, papers / "new.pdf")
    new = office.store.pass_record(done.serial)
    assert new is not None
    assert (new.holder, new.dwelling, new.serial.station) == ("来客", "云上苑 3-1-501", 0)
    with pytest.raises(InputRefused) as error:
        office.reprint.reprint(issued.serial, papers / "newer.pdf")
    assert refused(error) == "pass-not-reprinted"
