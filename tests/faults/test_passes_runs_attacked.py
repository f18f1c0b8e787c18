"""Print runs where paper goes nowhere, that are killed, stopped everywhere, doubled, and told serials of other runs."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.adapters.folder_media import FolderMedia
from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passes import PassRecord, PassSerial
from checkpoint_app.domain.print_run import RunState, Sheet
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.errors import Cancelled, KnownError, MediaError
from checkpoint_app.services import print_passes, reprint_passes
from checkpoint_app.services.office_desk import OfficeDesk

PASSPHRASE = "a cold night"
EVENING_MS = 1_795_350_000_000
CHILD = """
import os, signal, sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checkpoint_app.adapters.folder_media import FolderMedia
from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.clock import ClockReading
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.services import print_passes

print_passes.SHEETS_A_BATCH = 1
place, papers, files, when = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4]

class Clock:
    def read(self):
        return ClockReading(wall_ms=1_795_350_000_000, mono_ms=1, boot_id="test")

class Killed(FolderMedia):
    left = files

    @contextmanager
    def staged(self, path, content):
        with super().staged(path, content):
            self.left -= 1
            if not self.left and when == "before":
                os.kill(os.getpid(), signal.SIGKILL)
            yield
            if not self.left:
                os.kill(os.getpid(), signal.SIGKILL)

with Installation(place, clock=Clock(), media=Killed()).office("a cold night") as desk:
    desk.passes.start(desk.passes.plan(), papers, sheet=Sheet.FOUR_UP, name="证")
"""


@pytest.fixture
def place(community_template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(community_template / "office", tmp_path / "office"))


@pytest.fixture
def office(place: Path, clock: Any) -> Iterator[OfficeDesk]:
    with Installation(place, clock=clock, media=FolderMedia()).office(PASSPHRASE) as desk:
        yield desk


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """One sheet a batch: twelve people are three batches of four."""
    monkeypatch.setattr(print_passes, "SHEETS_A_BATCH", 1)
    monkeypatch.setattr(reprint_passes, "SHEETS_A_BATCH", 1)


def register(office: OfficeDesk) -> list[PassRecord]:
    return list(office.store.passes(after=None, limit=1_000))


def refused(office: OfficeDesk, act: Any) -> str:
    """Return why it was refused; nothing is on record then."""
    head = office.store.head()
    with pytest.raises(KnownError) as refusal:
        act()
    assert str(refusal.value)
    assert office.store.head() == head
    return refusal.value.code


@pytest.mark.parametrize("what", ["a folder", "a pipe", "a file above", "a long name", "a file behind a file"])
def test_what_refuses_the_file_refuses_it_before_the_passes_are_on_record(
    office: OfficeDesk, tmp_path: Path, what: str
) -> None:
    papers, name = tmp_path / "papers", "证"
    match what:
        case "a folder":
            (papers / "证.pdf").mkdir(parents=True)
        case "a pipe":
            papers.mkdir()
            os.mkfifo(papers / "证.pdf")
        case "a file above":
            papers.touch()
        case "a long name":
            name = "证" * 100
        case "a file behind a file":
            papers.touch()
            papers = papers / "below"
    whole = partial(office.passes.start, office.passes.plan(), papers, name=name)
    assert refused(office, whole) == "folder-read-only"
    alone = partial(office.reprint.reprint, PassSerial(0, 1), papers / f"{name}.pdf")
    printed = office.passes.start(office.passes.plan(limit=1), tmp_path / "good")
    assert printed.serials == (PassSerial(0, 1),)
    assert refused(office, alone) == "folder-read-only"
    assert office.store.revoked_count() == 0


@pytest.mark.usefixtures("small_batches")
@pytest.mark.parametrize("stop_at", range(13))
def test_stopped_at_any_pass_the_files_and_the_register_say_the_same_and_the_rest_follows(
    office: OfficeDesk, tmp_path: Path, stop_at: int
) -> None:
    def stop(done: int, total: int) -> None:
        if done >= stop_at:
            raise Cancelled

    papers = tmp_path / "papers"
    with pytest.raises(Cancelled):
        office.passes.start(office.passes.plan(), papers, sheet=Sheet.FOUR_UP, name="证", progress=stop)
    files = len(list(papers.iterdir())) if papers.is_dir() else 0
    assert len(register(office)) == 4 * files
    if files:
        office.passes.resume(1, papers, name="证")
    else:
        assert office.store.runs() == []
        office.passes.start(office.passes.plan(), papers, sheet=Sheet.FOUR_UP, name="证")
    held = Counter(record.resident for record in register(office))
    assert (len(held), max(held.values())) == (12, 1)
    assert len(list(papers.iterdir())) == 4


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("file", [1, 2, 4])
def test_killed_beside_a_transaction_nobody_is_lost_and_nobody_gets_two(
    place: Path, tmp_path: Path, clock: Any, when: str, file: int
) -> None:
    """Killed after the record and before the rename, the file is there under `.part` and can be written again."""
    papers = tmp_path / "papers"
    child = [sys.executable, "-c", CHILD, str(place), str(papers), str(file), when]
    died = subprocess.run(child, capture_output=True, check=False, timeout=60)
    assert died.returncode == -signal.SIGKILL, died.stderr.decode()
    with Installation(place, clock=clock, media=FolderMedia()).office(PASSPHRASE) as office:
        whole = [path for path in papers.iterdir() if path.suffix == ".pdf"]
        (part,) = [path for path in papers.iterdir() if path.suffix == ".part"]
        assert part.read_bytes().startswith(b"%PDF")
        recorded = [record.serial for record in register(office)]
        batches = min(3, len(whole) + (when == "after"))
        assert recorded == [PassSerial(0, number) for number in range(1, 4 * batches + 1)]
        if when == "after" and file < 4:
            again = office.reprint.again(1, papers, from_sheet=batches)
            assert again.serials == tuple(recorded[-4:])
        if not recorded:
            office.passes.start(office.passes.plan(), papers, sheet=Sheet.FOUR_UP)
        elif office.store.runs()[0].state is RunState.OPEN:
            office.passes.resume(1, papers)
        held = Counter(record.resident for record in register(office))
        assert (len(held), max(held.values())) == (12, 1)
        assert office.store.runs()[0].state is RunState.DONE


def test_two_computers_do_not_print_from_one_data_folder(office: OfficeDesk, place: Path, clock: Any) -> None:
    with (
        pytest.raises(KnownError) as refusal,
        Installation(place, clock=clock, media=FolderMedia()).office(PASSPHRASE),
    ):
        pass
    assert refusal.value.code == "data-folder-in-use"


def test_a_plan_printed_twice_and_a_run_taken_up_after_its_end_print_nobody_twice(
    office: OfficeDesk, tmp_path: Path
) -> None:
    plan = office.passes.plan()
    office.passes.start(plan, tmp_path / "papers")
    for act in (
        lambda: office.passes.start(plan, tmp_path / "papers"),
        lambda: office.passes.resume(1, tmp_path / "papers"),
        lambda: office.passes.resume(2, tmp_path / "papers"),
        lambda: office.passes.resume(-1, tmp_path / "papers"),
    ):
        assert refused(office, act) in ("nothing-to-print", "run-unknown")


def test_serials_that_are_not_the_runs_or_do_not_stand_change_nothing(office: OfficeDesk, tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    first = office.passes.start(office.passes.plan(limit=5), papers)
    second = office.passes.start(office.passes.plan(), papers)
    office.reprint.void([first.serials[4]])
    again = partial(office.reprint.again, 1, papers)
    strangers = (second.serials[0], PassSerial(0, 0), PassSerial(9, 9), PassSerial(65_535, (1 << 32) - 1))
    for serial in strangers:
        assert refused(office, partial(again, after=serial)) == "pass-not-of-run"
        assert refused(office, partial(again, from_sheet=1, spoiled=[first.serials[0], serial])) == "pass-not-of-run"
    for spoiled in ([first.serials[4]], [first.serials[0], first.serials[4]]):
        assert refused(office, partial(again, from_sheet=1, spoiled=spoiled)) == "pass-not-of-run"
    for sheet in (0, -1, 2, 1 << 40):
        assert refused(office, partial(again, from_sheet=sheet)) == "sheet-unknown"
    unknown = [first.serials[0], PassSerial(9, 9)]
    assert refused(office, lambda: office.reprint.void(unknown)) == "pass-unknown"
    assert office.store.revoked_count() == 1
    assert office.reprint.again(1, papers, from_sheet=1, spoiled=[first.serials[0]] * 2).serials[-1].number == 13


def test_who_comes_to_the_roster_in_between_is_printed_by_the_resumed_run_once(
    office: OfficeDesk, tmp_path: Path
) -> None:
    plan = office.passes.plan()
    office.passes.start(office.passes.plan(limit=3), tmp_path)
    neighbour = next(iter(office.store.residents(after=None, limit=1)))
    newcomer = replace(neighbour, number=0, household=0, name="后来", phone="10000009999")
    imported = EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=EVENING_MS)
    office.store.merge_roster([newcomer], imported, no_progress)
    office.passes.start(plan, tmp_path)
    assert len(register(office)) == 12, "a plan of before knows nobody who came later"
    assert refused(office, lambda: office.passes.resume(1, tmp_path)) == "nothing-to-print", "it was for three"
    office.passes.resume(2, tmp_path)
    held = Counter(record.holder for record in register(office))
    assert (len(register(office)), held["后来"], max(held.values())) == (13, 1, 1)


class Pulled(FolderMedia):
    """A stick that is pulled out just when the records are on disk and the file would take its name."""

    @contextmanager
    def staged(self, path: Path, content: bytes) -> Iterator[None]:
        with super().staged(path, content):
            yield
            shutil.rmtree(path.parent)


def test_a_stick_pulled_between_record_and_file_is_told_and_the_sheet_is_written_again(
    office: OfficeDesk, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    with pytest.raises(MediaError) as refusal:
        replace(office.passes, media=Pulled()).start(office.passes.plan(), stick)
    assert refusal.value.code == "media-gone"
    run = office.store.runs()[0]
    assert (run.state, run.printed) == (RunState.OPEN, 12), "on record, and the run is not called done"
    again = office.reprint.again(1, stick, from_sheet=1)
    assert (len(again.serials), again.path.exists()) == (12, True)
    office.passes.resume(1, stick)
    assert (office.store.runs()[0].state, len(register(office))) == (RunState.DONE, 12)
