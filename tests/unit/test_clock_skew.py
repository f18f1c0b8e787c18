"""What the office can prove of a gate's clock, as tables: bounds, how they pass from run to run, what stays unknown."""

from __future__ import annotations

import pytest

from checkpoint_app.domain.clock import JUMP_MS
from checkpoint_app.domain.skew import PROVEN_MS, ClockRun, Skew, bounds, gate_clocks
from ui.correction_words import record_moment, skew_words

MIN, HOUR, DAY = 60_000, 3_600_000, 86_400_000
EIGHT_MS = 1_795_300_000_000
"""The shift begins, in true time."""
YEARS_MS = EIGHT_MS  # 1970 is so far back


def run(off_ms: int, begin_ms: int, end_ms: int, *, first: int = 1, boot: str = "", **bounds_: object) -> ClockRun:
    """A run between two true moments, written by a clock that is `off_ms` fast."""
    return ClockRun(
        station=1,
        epoch=1,
        first=first,
        last=first + 9,
        first_at_ms=begin_ms + off_ms,
        last_at_ms=end_ms + off_ms,
        boot=boot,
        offset_ms=begin_ms + off_ms - (begin_ms - EIGHT_MS if boot else 0),
        **bounds_,  # type: ignore[arg-type]
    )


def seen(off_ms: int, at_ms: int, true_ms: int) -> tuple[tuple[int, int], ...]:
    """A record made at `at_ms` of true time, held against another true moment."""
    return ((at_ms + off_ms, true_ms),)


CASES = {
    "1970": (-YEARS_MS, -YEARS_MS),
    "2099": (2_275_600_000_000, 2_275_600_000_000),
    "an hour back": (-HOUR, -HOUR),
    "zone taken for UTC": (8 * HOUR, 8 * HOUR),
    "UTC taken for the zone": (-8 * HOUR, -8 * HOUR),
    "right": (0, 0),
    "a leap second": (1000, 0),
    "five minutes fast": (5 * MIN, 0),
}


@pytest.mark.parametrize("case", CASES)
def test_a_shift_whose_file_came_a_quarter_of_an_hour_later_bounds_its_clock(case: str) -> None:
    off_ms, wrong_ms = CASES[case]
    shift = run(
        off_ms,
        EIGHT_MS,
        EIGHT_MS + 12 * HOUR,
        before=seen(off_ms, EIGHT_MS + 12 * HOUR, EIGHT_MS + 12 * HOUR + 15 * MIN),
        after=seen(off_ms, EIGHT_MS + 20 * MIN, EIGHT_MS),
    )
    (skew,) = bounds([shift])
    assert (skew.low_ms, skew.high_ms) == (off_ms - 15 * MIN, off_ms + 20 * MIN)
    assert abs(skew.proven_ms - wrong_ms) <= 20 * MIN
    assert (skew.proven_ms != 0) == (abs(wrong_ms) > 0)
    earliest, latest = skew.moments_ms(EIGHT_MS + 6 * HOUR + off_ms)
    assert (earliest, latest) == (EIGHT_MS + 6 * HOUR - 20 * MIN, EIGHT_MS + 6 * HOUR + 15 * MIN)
    assert skew.likely_ms is not None
    assert abs(skew.likely_ms - off_ms) <= 20 * MIN


def test_a_battery_out_between_two_shifts_is_bounded_by_the_shifts_around_it() -> None:
    day = run(0, EIGHT_MS, EIGHT_MS + 12 * HOUR, boot="a")
    night = run(-YEARS_MS, EIGHT_MS + 12 * HOUR + 10 * MIN, EIGHT_MS + 24 * HOUR, first=11, boot="b")
    after = run(
        0,
        EIGHT_MS + 24 * HOUR + 10 * MIN,
        EIGHT_MS + 36 * HOUR,
        first=21,
        boot="c",
        before=seen(0, EIGHT_MS + 36 * HOUR, EIGHT_MS + 36 * HOUR),
    )
    day = run(0, EIGHT_MS, EIGHT_MS + 12 * HOUR, boot="a", after=seen(0, EIGHT_MS, EIGHT_MS))
    skews = bounds([day, night, after])
    assert skews[1].high_ms == -YEARS_MS + 10 * MIN
    assert skews[1].low_ms == -YEARS_MS - 10 * MIN
    earliest, latest = skews[1].moments_ms(EIGHT_MS + 18 * HOUR - YEARS_MS)
    assert (earliest, latest) == (EIGHT_MS + 18 * HOUR - 10 * MIN, EIGHT_MS + 18 * HOUR + 10 * MIN)
    assert [skew.proven_ms for skew in (skews[0], skews[2])] == [0, 0]


def test_a_jump_within_a_boot_ties_both_sides_by_the_monotonic_clock() -> None:
    ends_ms = EIGHT_MS + 4 * HOUR
    before = run(0, EIGHT_MS, ends_ms, boot="a", after=seen(0, EIGHT_MS, EIGHT_MS), before=seen(0, ends_ms, ends_ms))
    jumped = run(3 * HOUR, ends_ms + 2 * HOUR, ends_ms + 3 * HOUR, first=11, boot="a")
    skew = bounds([before, jumped])[1]
    assert (skew.low_ms, skew.high_ms) == (3 * HOUR - JUMP_MS, 3 * HOUR + JUMP_MS)
    other_boot = run(3 * HOUR, ends_ms + 2 * HOUR, ends_ms + 3 * HOUR, first=11, boot="b")
    loose = bounds([before, other_boot])[1]
    assert (loose.low_ms, loose.high_ms) == (None, 5 * HOUR)


def test_a_run_nobody_saw_before_or_after_has_no_bounds_and_proves_nothing() -> None:
    (skew,) = bounds([run(99 * DAY, EIGHT_MS, EIGHT_MS)])
    assert skew == Skew()
    assert (skew.proven_ms, skew.likely_ms, skew.moments_ms(5)) == (0, None, (None, None))
    assert bounds([]) == []


def test_bounds_that_contradict_each_other_name_no_likely_error() -> None:
    skew = Skew(low_ms=3 * HOUR, high_ms=HOUR)
    assert skew.likely_ms is None


@pytest.mark.parametrize(
    ("skew", "proven_ms"),
    [
        (Skew(low_ms=PROVEN_MS), 0),
        (Skew(low_ms=PROVEN_MS + 1), PROVEN_MS + 1),
        (Skew(high_ms=-PROVEN_MS), 0),
        (Skew(high_ms=-PROVEN_MS - 1), -PROVEN_MS - 1),
        (Skew(low_ms=-HOUR, high_ms=HOUR), 0),
    ],
)
def test_less_than_ten_minutes_are_not_spoken_of(skew: Skew, proven_ms: int) -> None:
    assert skew.proven_ms == proven_ms


def test_a_station_has_no_record_older_than_its_enrolment() -> None:
    slow = run(-3 * HOUR, EIGHT_MS, EIGHT_MS + HOUR)
    clocks = gate_clocks([slow], {1: EIGHT_MS})
    assert clocks.skew_of(1, 1, 5).proven_ms == -3 * HOUR
    assert clocks.skew_of(1, 1, 11) == Skew(), "beyond the run"
    assert clocks.skew_of(2, 1, 5) == Skew(), "another station"
    assert [found.first for found, _skew in clocks.wrong()] == [1]
    assert clocks.newest()[1].proven_ms == -3 * HOUR


def test_runs_of_several_epochs_follow_each_other() -> None:
    old = run(0, EIGHT_MS, EIGHT_MS + HOUR, after=seen(0, EIGHT_MS, EIGHT_MS))
    new = ClockRun(station=1, epoch=2, first=1, last=3, first_at_ms=HOUR, last_at_ms=2 * HOUR)
    clocks = gate_clocks([new, old], {})
    assert clocks.skew_of(1, 2, 2).high_ms == HOUR - (EIGHT_MS + HOUR)
    assert clocks.newest()[1].proven_ms < 0


@pytest.mark.parametrize(
    ("at_ms", "skew", "words"),
    [
        (EIGHT_MS, Skew(), "11月22日 06:26"),
        (EIGHT_MS - 3 * HOUR, Skew(low_ms=-3 * HOUR - MIN, high_ms=-3 * HOUR + MIN), "约 11月22日 06:26"),
        (EIGHT_MS, Skew(low_ms=DAY), "11月21日 06:26 以前"),
        (EIGHT_MS, Skew(high_ms=-DAY), "11月23日 06:26 以后"),
        (EIGHT_MS, Skew(low_ms=3 * DAY, high_ms=DAY), "不明"),
        (1 << 62, Skew(), "不明"),
        (-1, Skew(low_ms=DAY), "不明"),
    ],
)
def test_a_moment_is_said_as_well_as_it_is_known(at_ms: int, skew: Skew, words: str) -> None:
    assert record_moment(at_ms, skew) == words


@pytest.mark.parametrize(
    ("skew", "words"),
    [
        (Skew(low_ms=-HOUR, high_ms=HOUR), ""),
        (Skew(low_ms=175 * MIN, high_ms=177 * MIN), "钟约快 3 小时"),
        (Skew(low_ms=175 * MIN), "钟至少快 2 小时"),
        (Skew(high_ms=-EIGHT_MS), "钟至少慢 56 年"),
        (Skew(low_ms=-12 * MIN - 1, high_ms=-12 * MIN), "钟约慢 12 分钟"),
    ],
)
def test_an_error_is_said_about_or_at_least(skew: Skew, words: str) -> None:
    assert skew_words(skew) == words
