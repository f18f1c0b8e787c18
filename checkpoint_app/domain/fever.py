"""A fever case (发热处置): what follows a high reading, step by step, beside the lane (product.md §5).

All of it is in the log: what is due now follows from the case, the rules and the time, so it outlives a power cut.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.passage import Direction, Measurement, Site
from checkpoint_app.domain.policy import ReadingRules, Remeasure
from checkpoint_app.domain.temperature import ReadingBand, band
from checkpoint_app.errors import InputRefused


class FeverEnding(StrEnum):
    """How a case went on to something else. A walk-off and a confirmed case stay listed until they are handed over."""

    CLEARED = "cleared"
    CONFIRMED = "confirmed"
    LEFT = "left"
    HANDED_OVER = "handed-over"  # to 120, a hospital or the community: closed for good


@dataclass(frozen=True, slots=True, kw_only=True)
class FeverReading:
    """One reading of a case. `step` counts from 1; 0 is the first reading and whatever the lane measured after it."""

    at_ms: int
    c10: int
    high: bool
    measured: Measurement = Measurement()
    step: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FeverCall:
    """`whom` is a code of the pack's calls."""

    whom: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FeverCase:
    """An open case, named by the seq of its first high reading; the name is not masked.

    `resting_since_ms` is the earliest wall time on record since the reading the rest counts from: a clock set back
    does not make a rest longer. `contacts` are seqs of passages, None until they were recorded.
    """

    seq: int
    name: str
    dwelling: str
    direction: Direction
    readings: tuple[FeverReading, ...]
    resting_since_ms: int
    calls: tuple[FeverCall, ...] = ()
    contacts: tuple[int, ...] | None = None
    confirmed: bool = False
    left: bool = False

    @property
    def first(self) -> FeverReading:
        return self.readings[0]

    @property
    def counted(self) -> FeverReading:
        """The reading of the last step done: what the next one is compared with."""
        return max(self.readings, key=lambda reading: reading.step)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """What is due, and from when (UTC ms). `last`: a high reading confirms."""

    number: int
    due_ms: int
    rest_over: bool
    rule: Remeasure
    last: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedReading:
    """A reading that fits its step, and what it ends."""

    step: int
    band: ReadingBand
    ending: FeverEnding | None


def next_step(case: FeverCase, rules: ReadingRules, now_ms: int) -> NextStep | None:
    """Return the reading that is due, None once the case is confirmed.

    A rest counts from the last step's reading by wall time, and is never more than its minutes away. Where the rules
    changed to fewer steps than were done, the last one is taken again.
    """
    if case.confirmed:
        return None
    index = min(case.counted.step, len(rules.steps) - 1)
    rule = rules.steps[index]
    rest_ms = rule.rest_min * 60_000
    due_ms = min(case.resting_since_ms, case.counted.at_ms, now_ms) + rest_ms
    return NextStep(
        number=case.counted.step + 1,
        due_ms=due_ms,
        rest_over=now_ms >= due_ms,
        rule=rule,
        last=index == len(rules.steps) - 1,
    )


def fits(rule: Remeasure, measured: Measurement, previous: Measurement) -> bool:
    """Whether this is another way to measure: one of the step's sites, or another thermometer where that will do.

    The same site with the same thermometer is none, unless the step knows no other site or asks for nothing.
    """
    another = measured.thermometer != previous.thermometer
    if rule.other_thermometer and another:
        return True
    if not rule.sites:
        return not rule.other_thermometer
    same = measured.site is previous.site and not another
    return measured.site in rule.sites and (not same or len(rule.sites) == 1)


def judge_reading(case: FeverCase, rules: ReadingRules, now_ms: int, c10: int, measured: Measurement) -> JudgedReading:
    """Say what a reading does: normal clears, high on the last step confirms, any other high one goes on.

    InputRefused, and nothing is to be recorded: `fever-confirmed`, `fever-rest` before the rest is over,
    `reading-unreadable`, `fever-low` (measured nothing), `fever-same-way`.
    """
    step = next_step(case, rules, now_ms)
    if step is None:
        raise InputRefused("fever-confirmed")
    if not step.rest_over:
        raise InputRefused("fever-rest", time=f"{local(step.due_ms):%H:%M:%S}")
    if not rules.lowest_c10 <= c10 <= rules.highest_c10:
        raise InputRefused("reading-unreadable", given=c10)
    if not fits(step.rule, measured, case.counted.measured):
        raise InputRefused("fever-same-way")
    found = band(c10, rules)
    if found is ReadingBand.LOW:
        raise InputRefused("fever-low")
    ending = None
    if found is ReadingBand.NORMAL:
        ending = FeverEnding.CLEARED
    elif step.last:
        ending = FeverEnding.CONFIRMED
    return JudgedReading(step=step.number, band=found, ending=ending)


def first_site(rule: Remeasure, previous: Measurement) -> Site:
    """Return the site to offer for a step: the first of its own that was not measured last."""
    others = [site for site in rule.sites if site is not previous.site]
    return (others or [*rule.sites, previous.site])[0]
