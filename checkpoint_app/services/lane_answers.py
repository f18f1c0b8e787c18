"""What one key says at a lane, and which keys say something now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from checkpoint_app.domain.judge import Decision, Situation, overrides_for
from checkpoint_app.domain.lane import Ask, LaneKey
from checkpoint_app.domain.outcome import Reason
from checkpoint_app.domain.passage import Direction, Measurement, Site
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.policy import Override, PolicyPack
from checkpoint_app.domain.subject import HealthCode, SubjectKind
from checkpoint_app.services.identify_person import Served

_Item = TypeVar("_Item")

CODES: Mapping[LaneKey, HealthCode] = {
    LaneKey.CODE_GREEN: HealthCode.GREEN,
    LaneKey.CODE_YELLOW: HealthCode.YELLOW,
    LaneKey.CODE_RED: HealthCode.RED,
    LaneKey.CODE_NONE: HealthCode.NOT_SHOWN,
}
MASKS: Mapping[LaneKey, bool] = {LaneKey.MASK_ON: True, LaneKey.NO_MASK: False}
MATCHES: Mapping[LaneKey, bool] = {LaneKey.MATCHING: True, LaneKey.NOT_MATCHING: False}
_MEASURED = (Ask.READING, Ask.READING_AGAIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The last decision of a lane with all it depended on; `seq` names its record once it is on disk."""

    served: Served
    direction: Direction
    reading_c10: int | None
    situation: Situation
    pack: PolicyPack | None
    decision: Decision
    seq: int | None = None


def keys_while_served(
    ask: Ask, served: Served, direction: Direction, *, thermometers: int, suspended: bool
) -> tuple[LaneKey, ...]:
    """Return the keys that do something while the card asks `ask`; `thermometers` there are to choose from."""
    return tuple(_keys(ask, served, direction, thermometers, suspended))


def _keys(ask: Ask, served: Served, direction: Direction, thermometers: int, suspended: bool) -> Iterator[LaneKey]:
    if ask is Ask.CODE:
        yield from CODES
    elif ask is Ask.MASK:
        yield from MASKS
    elif ask is Ask.MATCH:
        yield LaneKey.MATCHING
    if served.person.masked_name:
        yield LaneKey.NOT_MATCHING
    if served.subject is SubjectKind.RESIDENT and served.person.resident is not None:
        if served.pass_key is None and not suspended:
            yield LaneKey.PASS_LOST
        if direction is Direction.IN and ask in _MEASURED:
            yield LaneKey.RETURNING
    if ask in _MEASURED:
        yield LaneKey.SITE
        if thermometers > 1:
            yield LaneKey.THERMOMETER


def keys_after(told: Told, ask: Ask, *, signs_slips: bool) -> tuple[LaneKey, ...]:
    """Return the keys that do something once an outcome stands on the card; the station may sign exit slips or not."""
    return (*_keys_after(told, ask, signs_slips), LaneKey.WHY)


def _keys_after(told: Told, ask: Ask, signs_slips: bool) -> Iterator[LaneKey]:
    admitted, matches = told.decision.outcome.admits, told.served.answers.matches
    if ask is Ask.MATCH:
        yield from MATCHES
    if Reason.NO_MASK in told.decision.reasons:
        yield LaneKey.MASK_ON
    if overrides_against(told):
        yield LaneKey.OVERRIDE
    if admitted and matches is None and not told.situation.measurable and told.served.person.masked_name:
        yield LaneKey.NOT_MATCHING  # nothing was asked before, so nobody could say so
    if admitted and signs_slips and _may_have_slip(told):
        yield LaneKey.EXIT_SLIP


def _may_have_slip(told: Told) -> bool:
    """Whether whoever just went out can come back with the pass they showed."""
    once = told.pack is not None and told.pack.credentials.single_entry
    if told.direction is Direction.IN or (once and told.served.pass_kind is PassKind.TEMPORARY):
        return False
    return told.served.person.pass_serial is not None and told.situation.shows_a_standing_pass


def overrides_against(told: Told) -> tuple[Override, ...]:
    """Return the reasons the rules allow for letting this person through: against everything that stops them."""
    return overrides_for(told.decision, told.pack)


def answered(served: Served, key: LaneKey) -> Served:
    """Return the person with what this key says of them."""
    answers = served.answers
    if key in CODES:
        return replace(served, answers=replace(answers, code=CODES[key]))
    if key in MASKS:
        return replace(served, answers=replace(answers, mask=MASKS[key]))
    if key in MATCHES:
        return replace(served, answers=replace(answers, matches=MATCHES[key]))
    return served


def elsewhere(measured: Measurement) -> Measurement:
    """Return a measurement at the next site: forehead, wrist, neck, ear, axilla, and round again."""
    return replace(measured, site=_next(tuple(Site), measured.site))


def with_next_thermometer(measured: Measurement, numbers: Sequence[int]) -> Measurement:
    """Return a measurement with the next of the gate's thermometers; as it is where there is none."""
    return replace(measured, thermometer=_next(numbers, measured.thermometer)) if numbers else measured


def second_measurement(first: Measurement) -> Measurement:
    """Return where to measure after a low or missing reading: the wrist, or the neck if that was the wrist."""
    return replace(first, site=Site.NECK if first.site is Site.WRIST else Site.WRIST, attempt=first.attempt + 1)


def _next(items: Sequence[_Item], now: _Item) -> _Item:
    return items[(items.index(now) + 1) % len(items)] if now in items else items[0]
