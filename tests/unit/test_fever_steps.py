"""A fever case step by step: what is due, what is refused, what a reading ends. Pure, by table and at random."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkpoint_app.domain.fever import FeverCase, FeverEnding, FeverReading, fits, judge_reading, next_step
from checkpoint_app.domain.passage import Direction, Measurement, Site
from checkpoint_app.domain.policy import ReadingRules, Remeasure
from checkpoint_app.domain.temperature import ReadingBand
from checkpoint_app.errors import InputRefused

NOON_MS = 1_795_320_000_000
MINUTE_MS = 60_000
RULES = ReadingRules()
SECOND, AXILLARY = RULES.steps
FOREHEAD = Measurement(site=Site.FOREHEAD, thermometer=1)


def way(site: Site, thermometer: int = 1) -> Measurement:
    return Measurement(site=site, thermometer=thermometer)


def case(*later: FeverReading, since_ms: int | None = None, **more: Any) -> FeverCase:
    readings = (FeverReading(at_ms=NOON_MS, c10=380, high=True, measured=FOREHEAD), *later)
    since = readings[-1].at_ms if since_ms is None else since_ms
    return FeverCase(
        seq=1, name="", dwelling="", direction=Direction.IN, readings=readings, resting_since_ms=since, **more
    )


def second(at_ms: int = NOON_MS + 12 * MINUTE_MS) -> FeverReading:
    return FeverReading(at_ms=at_ms, c10=379, high=True, measured=way(Site.WRIST), step=1)


@pytest.mark.parametrize(
    ("now_ms", "over"),
    [(NOON_MS, False), (NOON_MS + 10 * MINUTE_MS - 1, False), (NOON_MS + 10 * MINUTE_MS, True)],
)
def test_the_rest_is_over_at_its_minute(now_ms: int, over: bool) -> None:
    step = next_step(case(), RULES, now_ms)
    assert step is not None
    assert (step.number, step.rest_over, step.last) == (1, over, False)
    assert step.due_ms == NOON_MS + 10 * MINUTE_MS


def test_the_third_reading_is_axillary_five_minutes_after_the_second_and_the_last() -> None:
    step = next_step(case(second()), RULES, NOON_MS + 13 * MINUTE_MS)
    assert step is not None
    assert (step.number, step.rule, step.last) == (2, AXILLARY, True)
    assert step.due_ms == NOON_MS + 17 * MINUTE_MS


def test_a_confirmed_case_has_nothing_to_measure() -> None:
    assert next_step(case(second(), confirmed=True), RULES, NOON_MS) is None
    with pytest.raises(InputRefused) as told:
        judge_reading(case(confirmed=True), RULES, NOON_MS, 380, FOREHEAD)
    assert told.value.code == "fever-confirmed"


@pytest.mark.parametrize(
    ("c10", "done", "found", "ending"),
    [
        (372, 0, ReadingBand.NORMAL, FeverEnding.CLEARED),
        (373, 0, ReadingBand.HIGH, None),
        (372, 1, ReadingBand.NORMAL, FeverEnding.CLEARED),
        (373, 1, ReadingBand.HIGH, FeverEnding.CONFIRMED),
    ],
)
def test_normal_clears_at_any_step_and_the_last_high_one_confirms(
    c10: int, done: int, found: ReadingBand, ending: FeverEnding | None
) -> None:
    open_case = case(second()) if done else case()
    judged = judge_reading(open_case, RULES, NOON_MS + 60 * MINUTE_MS, c10, way(Site.AXILLA if done else Site.EAR))
    assert (judged.step, judged.band, judged.ending) == (done + 1, found, ending)


@pytest.mark.parametrize(
    ("after_min", "c10", "measured", "code"),
    [
        (9, 366, way(Site.WRIST), "fever-rest"),
        (10, 366, way(Site.FOREHEAD), "fever-same-way"),
        (10, 366, way(Site.AXILLA), "fever-same-way"),
        (10, 349, way(Site.WRIST), "fever-low"),
        (10, 299, way(Site.WRIST), "reading-unreadable"),
        (10, 431, way(Site.WRIST), "reading-unreadable"),
    ],
)
def test_what_does_not_fit_the_step_is_refused(after_min: int, c10: int, measured: Measurement, code: str) -> None:
    with pytest.raises(InputRefused) as told:
        judge_reading(case(), RULES, NOON_MS + after_min * MINUTE_MS, c10, measured)
    assert told.value.code == code


@pytest.mark.parametrize(
    ("rule", "measured", "allowed"),
    [
        (SECOND, way(Site.WRIST), True),
        (SECOND, way(Site.FOREHEAD, 2), True),
        (SECOND, way(Site.FOREHEAD, 1), False),
        (AXILLARY, way(Site.AXILLA), True),
        (AXILLARY, way(Site.WRIST, 2), False),
        (Remeasure(sites=(Site.FOREHEAD, Site.WRIST)), way(Site.FOREHEAD), False),
        (Remeasure(sites=(Site.FOREHEAD, Site.WRIST)), way(Site.FOREHEAD, 2), True),
        (Remeasure(sites=(Site.FOREHEAD,)), way(Site.FOREHEAD), True),
        (Remeasure(other_thermometer=True), way(Site.WRIST), False),
        (Remeasure(other_thermometer=True), way(Site.FOREHEAD, 2), True),
        (Remeasure(), way(Site.FOREHEAD), True),
    ],
)
def test_another_site_or_another_thermometer_as_the_rules_say(
    rule: Remeasure, measured: Measurement, allowed: bool
) -> None:
    assert fits(rule, measured, FOREHEAD) is allowed


def test_what_the_lane_measured_meanwhile_is_kept_and_counts_for_no_step() -> None:
    at_lane = FeverReading(at_ms=NOON_MS + 11 * MINUTE_MS, c10=385, high=True, measured=way(Site.WRIST))
    step = next_step(case(at_lane, since_ms=NOON_MS), RULES, NOON_MS + 12 * MINUTE_MS)
    assert step is not None
    assert (step.number, step.due_ms) == (1, NOON_MS + 10 * MINUTE_MS)


def test_rules_with_fewer_steps_than_were_done_take_the_last_one_again() -> None:
    shorter = ReadingRules(steps=(SECOND,))
    judged = judge_reading(case(second()), shorter, NOON_MS + 60 * MINUTE_MS, 380, way(Site.EAR))
    assert judged.ending is FeverEnding.CONFIRMED


def test_a_clock_set_back_makes_no_rest_longer() -> None:
    hour = 60 * MINUTE_MS
    before_anybody_passed = next_step(case(), RULES, NOON_MS - hour)
    assert before_anybody_passed is not None
    assert not before_anybody_passed.rest_over
    assert before_anybody_passed.due_ms == NOON_MS - hour + 10 * MINUTE_MS
    seen_since = case(since_ms=NOON_MS - hour)
    assert next_step(seen_since, RULES, NOON_MS - hour + 10 * MINUTE_MS).rest_over


@given(
    rest_min=st.integers(0, 600),
    steps=st.integers(1, 4),
    readings=st.lists(
        st.tuples(st.integers(-3_600_000, 3_600_000), st.integers(350, 430), st.sampled_from(Site), st.integers(0, 2)),
        max_size=8,
    ),
)
def test_however_it_goes_a_case_ends_once_in_order_and_never_waits_longer_than_its_rest(
    rest_min: int, steps: int, readings: list[tuple[int, int, Site, int]]
) -> None:
    rules = ReadingRules(steps=(Remeasure(rest_min=rest_min),) * steps)
    so_far, now_ms, done = case(), NOON_MS, 0
    for passed_ms, c10, site, thermometer in readings:
        now_ms += passed_ms
        step = next_step(so_far, rules, now_ms)
        assert step is not None
        assert step.number == done + 1
        assert step.due_ms - now_ms <= rest_min * MINUTE_MS
        try:
            judged = judge_reading(so_far, rules, now_ms, c10, way(site, thermometer))
        except InputRefused:
            assert now_ms < step.due_ms
            continue
        done += 1
        assert judged.step == done
        if judged.ending is not None:
            assert (judged.ending is FeverEnding.CONFIRMED) == (c10 >= 373)
            assert judged.ending is FeverEnding.CLEARED or done == steps
            return
        taken = FeverReading(at_ms=now_ms, c10=c10, high=True, measured=way(site, thermometer), step=done)
        so_far = case(*so_far.readings[1:], taken)
    assert done < steps
