"""Three thousand passes: in time and size, memory flat, stopped and taken up again, a jam at sheet 412."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.print_run import RunState, Sheet
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.errors import Cancelled
from checkpoint_app.services.office_desk import OfficeDesk
from checkpoint_app.services.sample_community import sample_roster

PEOPLE = 3_000
LARGEST_BYTES_A_THOUSAND = 2_000_000
MORE_MEMORY_KIB = 12 * 1024
"""What may be kept of 2,000 passes more: their names, places and serials, and the list to sign."""
MEASURE = """
import re, sys
from pathlib import Path
from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.clock import ClockReading

class Clock:
    def read(self):
        return ClockReading(wall_ms=int(sys.argv[3]), mono_ms=1, boot_id="test")

with Installation(Path(sys.argv[1]), clock=Clock()).office("a cold night") as office:
    for passes in (1_000, 3_000):
        plan = office.passes.plan(limit=passes)
        office.passes.start(plan, Path(sys.argv[2]))
        office.reprint.void([record.serial for record in office.store.passes_of_run(1)])
        print(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
"""
"""Run in a process of its own; ru_maxrss would begin with the peak of the tests, VmHWM does not."""


@pytest.fixture
def office(community: Any) -> OfficeDesk:
    """The twelve and 2,988 others, nobody twice."""
    desk: OfficeDesk = community.office
    fill(desk)
    return desk


def fill(desk: OfficeDesk) -> None:
    draft = EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=desk.clock.read().wall_ms)
    desk.store.merge_roster(sample_roster(households=1_200, residents=PEOPLE - 12), draft, no_progress)


def standing(office: OfficeDesk) -> list[int | None]:
    return [record.resident for record in office.store.passes_of_run(1) if record.revoked_ms is None]


def test_three_thousand_four_up_stopped_resumed_jammed_at_sheet_412_and_whole_in_the_end(
    office: OfficeDesk, tmp_path: Path
) -> None:
    papers = tmp_path / "papers"

    def stop(done: int, total: int) -> None:
        assert total == PEOPLE
        if done > 4 * 412:
            raise Cancelled

    with pytest.raises(Cancelled):
        office.passes.start(office.passes.plan(), papers, sheet=Sheet.FOUR_UP, progress=stop)
    (run,) = office.store.runs()
    assert (run.state, run.printed, run.sheets) == (RunState.OPEN, 1_600, 400), "whole batches of fifty sheets"

    rest = office.passes.resume(run.number, papers)
    assert len(rest.serials) == 1_400
    (run,) = office.store.runs()
    assert (run.state, run.printed, run.sheets) == (RunState.DONE, PEOPLE, 750)
    assert (run.first, run.last) == (PassSerial(0, 1), PassSerial(0, PEOPLE))

    layout = office.store.sheets_of_run(1)
    jammed, behind = layout[411], [serial for sheet in layout[412:] for serial in sheet]
    codes = [office.passes.code_of(serial) for serial in behind[:5]]
    again = office.reprint.again(1, papers, from_sheet=412, spoiled=jammed)
    assert list(again.serials[:-4]) == behind, "the rest has the serials it had"
    assert again.serials[-4:] == tuple(PassSerial(0, number) for number in range(3_001, 3_005))
    assert [office.passes.code_of(serial) for serial in behind[:5]] == codes
    assert len(again.paths) == 7
    for serial in jammed:
        record = office.store.pass_record(serial)
        assert record is not None
        assert record.revoke_reason == "misprint"
    held = standing(office)
    assert len(held) == len(set(held)) == PEOPLE
    (run,) = office.store.runs()
    assert (run.state, run.printed, run.voided, run.sheets) == (RunState.DONE, PEOPLE, 4, 750)


def test_a_thousand_ten_up_are_two_megabytes_at_most(office: OfficeDesk, tmp_path: Path) -> None:
    printed = office.passes.start(office.passes.plan(limit=1_000), tmp_path)
    assert len(printed.serials) == 1_000
    assert len(printed.paths) == 2
    assert printed.list_path is not None
    assert printed.size + printed.list_path.stat().st_size <= LARGEST_BYTES_A_THOUSAND


def test_three_thousand_take_hardly_more_memory_than_one_thousand(
    community_template: Path, clock: Any, tmp_path: Path
) -> None:
    place = tmp_path / "office"
    shutil.copytree(community_template / "office", place)
    with Installation(place, clock=clock).office("a cold night") as desk:
        fill(desk)
    words = [sys.executable, "-c", MEASURE, str(place), str(tmp_path), str(clock.wall_ms)]
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    after_one_thousand_kib, after_three_thousand_kib = map(int, done.stdout.split())
    assert after_three_thousand_kib < after_one_thousand_kib + MORE_MEMORY_KIB, done.stdout
