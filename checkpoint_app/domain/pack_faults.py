"""What cannot be right in a policy pack although every field of it is in range: named by path and code.

`contradictions` are refused wherever a pack comes from. `oddities` are refused in a file a person wrote: a pack that
was put in force once stays readable when this list grows.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassKind

if TYPE_CHECKING:
    from checkpoint_app.domain.policy import CodeRule, Hold, Hours, PassRule, PolicyPack, Zone, ZoneRule

Path = tuple[str | int, ...]
"""Where in the data: ("zones", 0, "until_ms")."""

_OF_THE_HOUSE = (PassKind.RESIDENT, PassKind.HOUSEHOLD, PassKind.RETURN_SLIP)


class PackFault(StrEnum):
    ENDS_BEFORE_START = "ends-before-start"
    NO_WHOLE_MINUTE = "no-whole-minute"
    BANDS_OUT_OF_ORDER = "bands-out-of-order"
    NO_STEPS = "no-steps"
    RESIDENT_REFUSED = "resident-refused"  # only a visitor coming in can be refused
    EMERGENCY_RULE = "emergency-rule"  # an emergency is what somebody sees, not what a rule says
    TWICE = "twice"
    NO_TIME = "no-time"  # a window that begins and ends at the same minute
    EXTENSION_EARLIER = "extension-earlier"
    AGAINST_NOTHING = "against-nothing"
    NO_KIND_OF_RULES = "no-kind-of-rules"  # an exit slip admits nobody: the pass it belongs to does


def contradictions(pack: PolicyPack) -> Iterator[tuple[Path, PackFault]]:
    """Yield what makes a pack impossible to judge by."""
    if pack.valid_until_ms <= pack.valid_from_ms:
        yield ("valid_until_ms",), PackFault.ENDS_BEFORE_START
    if pack.valid_from_ms % 60_000:
        yield ("valid_from_ms",), PackFault.NO_WHOLE_MINUTE
    reading = pack.reading
    if not reading.lowest_c10 < reading.low_below_c10 < reading.threshold_c10 < reading.highest_c10:
        yield ("reading",), PackFault.BANDS_OUT_OF_ORDER
    if not reading.steps:
        yield ("reading", "steps"), PackFault.NO_STEPS
    for at, pass_rule in enumerate(pack.passes):
        yield from _outcomes(("passes", at), (pass_rule.entry, pass_rule.exit, pass_rule.outside))
        if pass_rule.kind is PassKind.EXIT_SLIP:
            yield ("passes", at, "kind"), PackFault.NO_KIND_OF_RULES
        if _refuses_by_kind(pass_rule):
            yield ("passes", at), PackFault.RESIDENT_REFUSED
    for at, code_rule in enumerate(pack.code_rules):
        yield from _seen_rule(("code_rules", at), code_rule)
    for at, zone_rule in enumerate(pack.zone_rules):
        yield from _seen_rule(("zone_rules", at), zone_rule)
    yield from _outcomes(("visitors", "entry"), (pack.visitors.entry,))


def oddities(pack: PolicyPack) -> Iterator[tuple[Path, PackFault]]:
    """Yield what a person cannot have meant."""
    yield from _twice(("passes",), (rule.kind for rule in pack.passes))
    yield from _twice(("code_rules",), ((rule.colour, rule.direction, rule.whom) for rule in pack.code_rules))
    yield from _twice(("zone_rules",), ((rule.colour, rule.direction, rule.whom) for rule in pack.zone_rules))
    yield from _twice(("visitors", "questions"), (question.code for question in pack.visitors.questions))
    yield from _twice(("overrides",), (override.code for override in pack.overrides))
    yield from _twice(("calls",), (call.code for call in pack.calls))
    for at, rule in enumerate(pack.passes):
        for nth, hours in enumerate(rule.hours):
            yield from _window(("passes", at, "hours", nth), hours)
    for at, curfew in enumerate(pack.curfews):
        yield from _window(("curfews", at, "hours"), curfew.hours)
    for at, zone in enumerate(pack.zones):
        yield from _interval(("zones", at), zone)
    for at, hold in enumerate(pack.holds):
        yield from _interval(("holds", at), hold)
    for at, override in enumerate(pack.overrides):
        if not override.against:
            yield ("overrides", at), PackFault.AGAINST_NOTHING


def _outcomes(path: Path, outcomes: Iterable[Outcome]) -> Iterator[tuple[Path, PackFault]]:
    if Outcome.EMERGENCY in outcomes:
        yield path, PackFault.EMERGENCY_RULE


def _refuses_by_kind(rule: PassRule) -> bool:
    if rule.exit is Outcome.REFUSE:
        return True
    return rule.kind in _OF_THE_HOUSE and Outcome.REFUSE in (rule.entry, rule.outside)


def _seen_rule(path: Path, rule: CodeRule | ZoneRule) -> Iterator[tuple[Path, PackFault]]:
    yield from _outcomes(path, (rule.outcome,))
    if rule.outcome is Outcome.REFUSE and (rule.whom != "visitor" or rule.direction is Direction.OUT):
        yield path, PackFault.RESIDENT_REFUSED


def _twice(path: Path, keys: Iterable[Hashable]) -> Iterator[tuple[Path, PackFault]]:
    seen: set[Hashable] = set()
    for at, key in enumerate(keys):
        if key in seen:
            yield (*path, at), PackFault.TWICE
        seen.add(key)


def _window(path: Path, hours: Hours) -> Iterator[tuple[Path, PackFault]]:
    if hours.from_min == hours.until_min:
        yield path, PackFault.NO_TIME


def _interval(path: Path, thing: Zone | Hold) -> Iterator[tuple[Path, PackFault]]:
    if thing.until_ms <= thing.from_ms:
        yield (*path, "until_ms"), PackFault.ENDS_BEFORE_START
    ends = (thing.until_ms, *thing.extended_ms)
    if any(later <= earlier for earlier, later in pairwise(ends)):
        yield (*path, "extended_ms"), PackFault.EXTENSION_EARLIER
