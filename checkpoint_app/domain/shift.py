"""A shift (班次): who is on duty and since when, the duty log, and what it did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from checkpoint_app.domain.clock import day_bounds_ms, local_day
from checkpoint_app.domain.station import Operator

BREAK_MS = 3_600_000
"""Who comes back on duty within the hour stands since they first came: a hand-over or a meal is no rest."""

LONGEST_NOTE = 200


class DutyStep(StrEnum):
    """What the log says of who is on duty."""

    OPENED = "opened"
    JOINED = "joined"
    LEFT = "left"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class DutyLine:
    """One step, as it was recorded. `seq` is its record; `operator` who came, went or handed over."""

    step: DutyStep
    seq: int
    shift: int
    operator: int
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDuty:
    """Somebody on duty; `since_ms` is when they came, over hand-overs and short breaks."""

    operator: Operator
    since_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """The last shift. `opened_seq` is its first record; `people` has whoever signed on last in front."""

    number: int
    opened_seq: int
    opened_ms: int
    is_open: bool
    people: tuple[OnDuty, ...] = ()


def shift_of(lines: Iterable[DutyLine], operators: Iterable[Operator]) -> Shift | None:
    """Return the last shift from the steps of the last ones, oldest first; None before the first was opened.

    Somebody the gate does not know (any more) is not on duty.
    """
    opened: DutyLine | None = None
    is_open = False
    since: dict[int, int] = {}
    gone: dict[int, tuple[int, int]] = {}  # operator → came, went
    for line in lines:
        if line.step in (DutyStep.OPENED, DutyStep.CLOSED):
            gone |= {operator: (came, line.at_ms) for operator, came in since.items()}
            since = {}
            is_open = line.step is DutyStep.OPENED
        if line.step is DutyStep.OPENED:
            opened = line
        if line.step is DutyStep.LEFT and line.operator in since:
            gone[line.operator] = since.pop(line.operator), line.at_ms
        if line.step in (DutyStep.OPENED, DutyStep.JOINED):
            came, went = gone.pop(line.operator, (line.at_ms, line.at_ms - BREAK_MS))
            came = since.pop(line.operator, came if line.at_ms - went < BREAK_MS else line.at_ms)
            since[line.operator] = came  # last of all: whoever signed on last has the keyboard
    if opened is None:
        return None
    known = {operator.number: operator for operator in operators}
    people = [OnDuty(operator=known[number], since_ms=came) for number, came in since.items() if number in known]
    return Shift(
        number=opened.shift,
        opened_seq=opened.seq,
        opened_ms=opened.at_ms,
        is_open=is_open,
        people=tuple(reversed(people)),
    )


class DutyKind(StrEnum):
    """What is written in the duty log (值守日志)."""

    DISINFECTION = "disinfection"
    PATROL = "patrol"
    SUPPLIES = "supplies"
    FAULT = "fault"
    NOTE = "note"


class Agent(StrEnum):
    """What was disinfected with."""

    CHLORINE = "chlorine"  # 84
    ALCOHOL = "alcohol"
    PERACETIC = "peracetic"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyNote:
    """A line of the duty log. `text` is the place, or what it is about; `n` how many of the supplies."""

    seq: int
    at_ms: int
    operator: int
    kind: DutyKind
    text: str = ""
    agent: Agent | None = None
    n: int | None = None


class DutyOwed(StrEnum):
    DISINFECTION = "disinfection"
    THERMOMETER = "thermometer"  # one is suspect or broken
    MEASURING = "measuring"  # the gate has no working one


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyDue:
    """Something the gate owes, since when (UTC ms); `number` is the thermometer's."""

    kind: DutyOwed
    since_ms: int
    number: int | None = None


def manned_since_ms(lines: Iterable[DutyLine], start_ms: int) -> int | None:
    """Return the first moment from `start_ms` on when anybody was on duty; None if nobody was.

    The steps begin with the opening of the shift before that moment, oldest first.
    """
    people: set[int] = set()
    for line in lines:
        if people and line.at_ms >= start_ms:
            break
        if line.step in (DutyStep.OPENED, DutyStep.CLOSED):
            people.clear()
        if line.step in (DutyStep.OPENED, DutyStep.JOINED):
            if line.at_ms >= start_ms:
                return line.at_ms
            people.add(line.operator)
        else:
            people.discard(line.operator)
    return start_ms if people else None


def disinfections_due(
    done_ms: Sequence[int], *, a_day: int, now_ms: int, first_duty_ms: int | None, manned_ms: int | None
) -> tuple[DutyDue, ...]:
    """Return the disinfections of the local day that are owed by now and were not done.

    The day is cut into as many equal parts; each part owes one from its beginning on, and one that was missed stays
    owed until midnight. Parts that were over before anybody was ever on duty here owe nothing, and none is owed for
    longer than somebody could have done it: since `manned_ms`, when the first one came on duty that day.
    """
    if first_duty_ms is None or a_day == 0:
        return ()
    start_ms, end_ms = day_bounds_ms(local_day(now_ms))
    part_ms = (end_ms - start_ms) // a_day
    begun = [start_ms + part * part_ms for part in range(a_day) if start_ms + part * part_ms <= now_ms]
    owed = [begin for begin in begun if begin + part_ms > first_duty_ms]
    done = sum(start_ms <= at_ms < end_ms for at_ms in done_ms)
    came_ms = start_ms if manned_ms is None else manned_ms
    return tuple(DutyDue(kind=DutyOwed.DISINFECTION, since_ms=max(begin, came_ms)) for begin in owed[done:])


class OpenKind(StrEnum):
    """What is not finished at the end of a shift, the most urgent first."""

    FEVER = "fever"
    EMERGENCY = "emergency"
    VISIT_WAITING = "visit-waiting"
    VISIT_OVERDUE = "visit-overdue"
    VISIT_INSIDE = "visit-inside"
    ASKED = "asked"  # a correction the office asks for
    PROVISIONAL = "provisional"
    DUTY = "duty"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftCounts:
    """What a shift did. `stopped` counts by outcome who was not let through; `not_measured` is among those who were."""

    entries: int = 0
    exits: int = 0
    stopped: Mapping[str, int] = field(default_factory=dict)
    not_measured: int = 0
    deliveries: int = 0
    corrections: int = 0
    passes_issued: int = 0
