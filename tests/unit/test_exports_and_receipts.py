"""What a gate exports, what the office says it holds, and how the two close a gap without talking to each other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.adapters.folder_media import FolderMedia
from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.exchange import FileState, ImportedFile
from checkpoint_app.errors import Cancelled, MediaError
from checkpoint_app.services import export_bundle
from checkpoint_app.services.export_bundle import ExportedFile
from checkpoint_app.services.gate_desk import GateDesk, gate_desk
from checkpoint_app.sync import container
from checkpoint_app.sync.chain import event_of


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "gate stick"


def work(desk: GateDesk, passages: int) -> None:
    """One person again and again, this way and that: within half a minute the same way would be the same passage."""
    for _ in range(passages):
        desk.lane.turn()
        desk.lane.enter("王小明")
        desk.lane.enter("366")


def work_and_export(desk: GateDesk, stick: Path, people: int = 2) -> ExportedFile:
    work(desk, people)
    (file,) = desk.export.export(stick)
    return file


def carry(community: Any, *files: ExportedFile) -> tuple[ImportedFile, ...]:
    """Bring files to the office, and its new list back to the gates."""
    results: tuple[ImportedFile, ...] = community.office.bundles.import_paths([file.path for file in files])
    community.publish()
    return results


def test_the_first_export_begins_with_the_first_record_and_ends_with_the_last(desk: GateDesk, stick: Path) -> None:
    head = desk.store.head().seq
    file = work_and_export(desk, stick, people=3)
    assert (file.first, file.last) == (1, head + 3)
    assert file.path.stat().st_size == file.size
    newest = event_of(next(iter(desk.store.lines(head + 4, head + 4))))
    assert newest.kind == EventKind.BUNDLE_EXPORTED
    assert newest.data == {"first": 1, "last": head + 3, "files": 1}


def test_without_a_receipt_every_export_holds_everything(desk: GateDesk, stick: Path) -> None:
    files = [work_and_export(desk, stick) for _ in range(5)]
    assert [file.first for file in files] == [1] * 5


def test_receipts_move_the_next_export_on_and_five_exports_are_repeated(
    community: Any, desk: GateDesk, stick: Path
) -> None:
    files = []
    for _ in range(9):
        files.append(work_and_export(desk, stick))
        carry(community, files[-1])
    for number, file in enumerate(files):
        repeated_from = files[number - 6].last + 1 if number >= 6 else 1
        assert file.first == repeated_from
    (planned,) = desk.export.plan()
    assert planned.first == files[-6].last + 1 > 1
    assert planned.last == desk.store.head().seq
    assert desk.store.receipt().held_to == files[-1].last


def test_what_the_office_lacks_is_exported_however_long_ago_it_was(community: Any, desk: GateDesk, stick: Path) -> None:
    first = work_and_export(desk, stick)
    carry(community, first)
    for _ in range(8):
        last = work_and_export(desk, stick)
    assert last.first == first.last + 1
    assert [each.first for each in desk.export.plan()] == [first.last + 1]
    results = carry(community, last)
    assert [file.state for file in results] == [FileState.IMPORTED]
    assert desk.store.receipt().ranges == ((1, last.last),)
    assert [each.first > first.last + 1 for each in desk.export.plan()] == [True]


def export_and_lose_the_second(community: Any, desk: GateDesk, stick: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """Export in files of four records, lose records 5 to 8; return the last record that arrived."""
    work(desk, 12)
    with monkeypatch.context() as small:
        small.setattr(export_bundle, "MOST_EVENTS_A_FILE", 4)
        first, lost, *rest = desk.export.export(stick)
    assert [(file.first, file.last) for file in (first, lost)] == [(1, 4), (5, 8)]
    assert {file.state for file in carry(community, first, *rest)} == {FileState.IMPORTED}
    return rest[-1].last


def test_a_lost_file_shows_as_a_gap_in_the_receipt_and_the_next_export_fills_it(
    community: Any, desk: GateDesk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newest = export_and_lose_the_second(community, desk, stick, monkeypatch)
    receipt = desk.store.receipt()
    assert (receipt.gaps, receipt.held_to) == (((5, 8),), 4)
    (line,) = [line for line in community.office.store.board() if line.station == 1]
    assert (line.gaps, line.held_to, line.newest) == (((5, 8),), 4, newest)
    again = work_and_export(desk, stick)
    carry(community, again)
    assert (desk.store.receipt().gaps, desk.store.receipt().held_to) == ((), again.last)


def test_a_gap_is_asked_for_as_a_file_of_its_own_however_old_it_is(
    community: Any, desk: GateDesk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newest = export_and_lose_the_second(community, desk, stick, monkeypatch)
    for _ in range(8):
        work(desk, 2)
        files = desk.export.export(stick)
    gap, tail = files
    assert (gap.first, gap.last) == (5, 8)
    assert 8 < tail.first <= newest + 1
    (record,) = desk.store.lines(tail.last + 1, tail.last + 1)
    assert event_of(record).data["ranges"] == [[1, 5, 8], [1, tail.first, tail.last]]
    carry(community, gap)
    assert (desk.store.receipt().gaps, desk.store.receipt().held_to) == ((), newest)
    carry(community, tail)
    assert desk.store.receipt().ranges == ((1, tail.last),)


def test_a_shift_without_anybody_exports_too(community: Any, desk: GateDesk, stick: Path) -> None:
    carry(community, work_and_export(desk, stick))
    quiet = work_and_export(desk, stick, people=0)
    (result,) = carry(community, quiet)
    assert result.state is FileState.IMPORTED
    assert desk.store.receipt().held_to == quiet.last


def test_the_same_file_again_is_a_duplicate_and_an_old_one_brings_nothing_new(
    community: Any, desk: GateDesk, stick: Path
) -> None:
    old, new = work_and_export(desk, stick), work_and_export(desk, stick)
    states = [[file.state for file in carry(community, files)] for files in (new, old, new)]
    assert states == [[FileState.IMPORTED], [FileState.NOTHING_NEW], [FileState.DUPLICATE]]


def test_a_cancelled_export_leaves_no_record_and_no_half_file(desk: GateDesk, stick: Path) -> None:
    work_and_export(desk, stick)
    before, planned = desk.store.head(), desk.export.plan()

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        desk.export.export(stick, cancel)
    assert desk.store.head() == before
    assert desk.export.plan() == planned
    for path in stick.iterdir():
        container.read_header(path.read_bytes())


def test_a_stick_pulled_while_exporting_leaves_no_record_and_the_next_one_works(
    community: Any, desk: GateDesk, stick: Path
) -> None:
    def pull(written: int) -> None:
        raise OSError(5, "pulled")

    pulled = gate_desk(desk.store, community.clock, FolderMedia(pull))
    before = desk.store.head()
    with pytest.raises(MediaError) as told:
        pulled.export.export(stick)
    assert told.value.code == "media-gone"
    assert desk.store.head() == before
    assert list(stick.iterdir()) == []
    file = work_and_export(desk, stick)
    assert [result.state for result in carry(community, file)] == [FileState.IMPORTED]


def test_a_file_cut_short_is_refused_and_its_whole_copy_is_imported_afterwards(
    community: Any, desk: GateDesk, stick: Path
) -> None:
    file = work_and_export(desk, stick)
    cut = stick / f"cut {file.path.name}"
    cut.write_bytes(file.path.read_bytes()[:-40])
    (refused,) = community.office.bundles.import_paths([cut])
    assert (refused.state, refused.reason) == (FileState.REFUSED, "bundle-truncated")
    (imported,) = carry(community, file)
    assert imported.state is FileState.IMPORTED


def test_the_other_gate_gets_its_own_receipt_and_no_other(community: Any, desk: GateDesk, stick: Path) -> None:
    carry(community, work_and_export(desk, stick))
    other: GateDesk = community.gates[1]
    assert other.store.receipt().ranges == ()
    other.sign_on.sign_on(community.operator, "2468")
    file = work_and_export(other, stick)
    carry(community, file)
    assert other.store.receipt().ranges == ((1, file.last),)
    assert [(r.station, r.held_to) for r in community.office.store.receipts()] == [
        (1, desk.store.receipt().held_to),
        (2, file.last),
    ]
