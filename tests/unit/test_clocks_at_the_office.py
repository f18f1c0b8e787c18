"""Clocks gone wrong at a gate, through real stores and bundles: what the office proves, and that no record changes."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from checkpoint_app.adapters.folder_media import FolderMedia
from checkpoint_app.domain.events import event_id
from checkpoint_app.services.gate_desk import GateDesk, gate_desk
from checkpoint_app.services.read_clocks import WrongClock

HOUR_MS, DAY_MS = 3_600_000, 86_400_000
MINUTE_MS = 60_000
IN_2099_MS = 4_070_908_800_000


class Shifts:
    """Shifts of one gate over true time, with whatever the laptop's clock says; its files come to the office."""

    def __init__(self, community: Any) -> None:
        self.community, self.clock, self.boots = community, community.clock, 0
        self.true_ms = community.clock.wall_ms
        self.made: list[tuple[int, int]] = []
        """(seq, true moment) of each passage."""

    def work(self, off_ms: int | None = 0, *, hours: int = 3, wall_ms: int | None = None, reboot: bool = True) -> None:
        """Work a shift with the clock off by so much, or set to a moment; a passage each half hour."""
        if reboot:
            self.boots += 1
            self.clock.boot_id, self.clock.mono_ms = f"boot{self.boots}", 20_000
        self.clock.wall_ms = self.true_ms + (off_ms or 0) if wall_ms is None else wall_ms
        gate = self.gate()
        gate.sign_on.sign_on(self.community.operator, "2468")
        for _ in range(2 * hours):
            self.pass_by(30 * MINUTE_MS)
            gate.lane.turn()
            gate.lane.enter("王小明")
            gate.lane.enter("366")
            self.made.append((gate.store.head().seq, self.true_ms))

    def gate(self) -> GateDesk:
        return gate_desk(self.community.gates[0].store, self.clock, FolderMedia())

    def pass_by(self, ms: int) -> None:
        self.clock.advance(ms=ms)
        self.true_ms += ms

    def bring(self, *, after_ms: int = 10 * MINUTE_MS) -> None:
        """Export, walk to the office, import there by its own clock, and bring its list back."""
        gate = self.gate()
        (file,) = gate.export.export(self.community.folder / "up")
        self.pass_by(after_ms)
        wall_ms, self.clock.wall_ms = self.clock.wall_ms, self.true_ms
        self.community.office.bundles.import_file(file.path)
        list_path = self.community.office.publish.publish(self.community.folder / "down").path
        self.clock.wall_ms = wall_ms
        self.pass_by(after_ms)
        gate.apply.apply(list_path)

    def errors(self) -> list[tuple[int, int | None, int | None]]:
        """Return for each passage how far the office's earliest and latest moment lie from the true one."""
        clocks = self.community.office.clocks.all()
        lines = {line.seq: line for line in self.community.office.store.passages(before_key=None, limit=999)}
        found = []
        for seq, true_ms in self.made:
            line = lines[seq]
            earliest, latest = clocks.skew_of(line.station, line.epoch, seq).moments_ms(line.at_ms)
            found.append(
                (seq, None if earliest is None else true_ms - earliest, None if latest is None else latest - true_ms)
            )
        return found

    def wrong(self) -> list[WrongClock]:
        return list(self.community.office.clocks.wrong_now())


@pytest.fixture
def shifts(community: Any) -> Shifts:
    return Shifts(community)


CASES: dict[str, dict[str, int]] = {
    "1970": {"wall_ms": 0},
    "2099": {"wall_ms": IN_2099_MS},
    "an hour back": {"off_ms": -HOUR_MS},
    "RTC in local time": {"off_ms": 8 * HOUR_MS},
    "eight hours back": {"off_ms": -8 * HOUR_MS},
}


@pytest.mark.parametrize("case", CASES)
def test_the_true_time_of_each_passage_is_enclosed_and_the_clock_named(shifts: Shifts, case: str) -> None:
    shifts.work(0)
    shifts.bring()
    shifts.pass_by(9 * HOUR_MS)
    shifts.work(**CASES[case])
    shifts.bring()
    shifts.work(**CASES[case], hours=1)
    shifts.bring()
    for _seq, early_by_ms, late_by_ms in shifts.errors():
        assert early_by_ms is not None
        assert early_by_ms >= -3 * MINUTE_MS
        assert late_by_ms is None or late_by_ms >= -3 * MINUTE_MS
    (wrong,) = shifts.wrong()
    fast = case in ("2099", "RTC in local time")
    assert (wrong.off_ms > 0) is fast
    true_off_ms = shifts.clock.wall_ms - shifts.true_ms
    assert abs(wrong.off_ms) <= abs(true_off_ms) + 3 * MINUTE_MS
    assert abs(wrong.off_ms) >= abs(true_off_ms) - 9 * HOUR_MS


def test_a_battery_out_between_two_shifts(shifts: Shifts, record_property: Any) -> None:
    shifts.work(0)
    shifts.pass_by(10 * MINUTE_MS)
    first_of_night = len(shifts.made)
    shifts.work(wall_ms=0)
    shifts.pass_by(10 * MINUTE_MS)
    last_of_night = len(shifts.made)
    shifts.work(0)
    shifts.bring()
    night = shifts.errors()[first_of_night:last_of_night]
    widths = [early + late for _seq, early, late in night if early is not None and late is not None]
    assert len(widths) == len(night)
    assert max(widths) <= 75 * MINUTE_MS, "the pauses between the shifts, and no more"
    assert all(early >= -3 * MINUTE_MS and late >= -3 * MINUTE_MS for _seq, early, late in night)
    assert shifts.wrong() == [], "the clock is right again"
    assert len(shifts.community.office.clocks.all().wrong()) == 1
    record_property(
        "figure", f"battery out between two shifts: time known to ± {max(widths) // 2 // MINUTE_MS} minutes"
    )


def test_clocks_that_are_right_are_never_called_wrong(shifts: Shifts) -> None:
    for _ in range(3):
        shifts.work(0)
        shifts.bring(after_ms=5 * MINUTE_MS)
    assert shifts.wrong() == []
    assert shifts.community.office.clocks.all().wrong() == []


def test_an_hour_back_by_ntp_within_a_boot_is_measured_exactly(shifts: Shifts) -> None:
    shifts.work(HOUR_MS)
    shifts.pass_by(MINUTE_MS)
    shifts.work(0, reboot=False)
    shifts.bring()
    clocks = shifts.community.office.clocks.all()
    first, last = shifts.made[0][0], shifts.made[-1][0]
    station = shifts.gate().store.identity().station
    before, after = clocks.skew_of(station, 1, first), clocks.skew_of(station, 1, last)
    assert before.low_ms is not None
    assert after.low_ms is not None
    assert abs((before.low_ms - after.low_ms) - HOUR_MS) <= 3 * MINUTE_MS
    assert before.proven_ms > 0


def test_what_is_proven_changes_no_record_and_no_digest(shifts: Shifts) -> None:
    shifts.work(wall_ms=0)
    shifts.bring()
    store = shifts.community.office.store
    lines, digest = store.passages(before_key=None, limit=99), store.state_digest()
    shifts.community.office.clocks.all()
    assert (store.passages(before_key=None, limit=99), store.state_digest()) == (lines, digest)
    keys = [event_id(line.station, line.epoch, line.seq) for line in lines]
    assert store.doubted(keys) == set(keys)
    assert {line.at_ms // DAY_MS for line in lines} == {0}


def test_a_gap_parts_the_runs_and_what_came_later_still_bounds_what_came_before(shifts: Shifts) -> None:
    shifts.work(wall_ms=0)
    gate = shifts.gate()
    station = gate.store.identity().station
    middle = shifts.made[2][0]
    shifts.bring()
    store = shifts.community.office.store
    runs = [run for run in store.clock_runs() if run.station == station]
    assert all(one.last + 1 == other.first for one, other in itertools.pairwise(runs))
    assert any(run.first <= middle <= run.last for run in runs)
    assert runs[-1].before, "the file's arrival"
    assert any(run.after for run in runs), "the list it applied"
