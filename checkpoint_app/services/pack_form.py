"""The form of a rules file: its keys and what stands under each (docs/cli.md, resources/packs)."""

from __future__ import annotations

from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction, Site, Trip
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.policy import PassBack, QuotaUnit, Whom, ZoneColour
from checkpoint_app.domain.subject import Check, HealthCode
from checkpoint_app.services.rule_values import (
    CLOCK,
    COMPARATOR,
    COUNT,
    DURATION,
    EVERY,
    GATE_MINUTES,
    HOME,
    MOMENT,
    NAME,
    PASS_HOURS,
    PLATE,
    POSITIVE,
    RESIDENT,
    SHIFT_HOURS,
    TEMPERATURE,
    TRUTH,
    WORDS,
    ZONE_PLACE,
    one_number_of,
    one_of,
    word_of,
)
from checkpoint_app.services.rules_file import Fields, Kind, Part, Several

OUTCOME = one_of(Outcome, tuple(outcome for outcome in Outcome if outcome is not Outcome.EMERGENCY))


WHOM = word_of(Whom)
DIRECTION, TRIPS = one_of(Direction), Several(one_of(Trip))
HOURS = Fields({"from": ("from_min", CLOCK), "until": ("until_min", CLOCK)}, needed=("from", "until"))


def _seen_rules(colour: Kind) -> Several:
    keys: dict[str, tuple[str, Part]] = {
        "colour": ("colour", colour),
        "direction": ("direction", DIRECTION),
        "whom": ("whom", WHOM),
        "outcome": ("outcome", OUTCOME),
    }
    return Several(Fields(keys, needed=("colour", "direction", "outcome")))


def _dated(place: Kind, more: dict[str, tuple[str, Part]], *needed: str) -> Several:
    keys: dict[str, tuple[str, Part]] = {
        "place": ("", place),
        **more,
        "from": ("from_ms", MOMENT),
        "until": ("until_ms", MOMENT),
        "extended": ("extended_ms", Several(MOMENT)),
    }
    return Several(Fields(keys, needed=("place", *needed, "from", "until")))


REMEASURE = Fields(
    {
        "rest_minutes": ("rest_min", COUNT),
        "sites": ("sites", Several(one_of(Site))),
        "other_thermometer": ("other_thermometer", TRUTH),
    }
)
READING = Fields(
    {
        "threshold": ("threshold_c10", TEMPERATURE),
        "comparator": ("comparator", COMPARATOR),
        "low_below": ("low_below_c10", TEMPERATURE),
        "lowest": ("lowest_c10", TEMPERATURE),
        "highest": ("highest_c10", TEMPERATURE),
        "steps": ("steps", Several(REMEASURE)),
        "contact_minutes": ("contact_min", COUNT),
    }
)
CHECKS = Fields(
    {
        "residents": ("resident_checks", Several(one_of(Check, (Check.CODE, Check.MASK, Check.MATCH)))),
        "visitors": ("visitor_checks", Several(one_of(Check, (Check.CODE, Check.MASK, Check.PAPER, Check.MATCH)))),
    }
)
PASS_RULE = Fields(
    {
        "kind": ("kind", one_number_of(PassKind, PassKind.EXIT_SLIP)),
        "entry": ("entry", OUTCOME),
        "exit": ("exit", OUTCOME),
        "hours": ("hours", Several(HOURS)),
        "outside": ("outside", OUTCOME),
    },
    needed=("kind",),
)
QUOTA = Fields(
    {
        "unit": ("unit", one_of(QuotaUnit)),
        "count": ("count", COUNT),
        "every": ("", EVERY),
        "longest_outside": ("longest_outside_min", DURATION),
        "exempt": ("exempt", TRIPS),
    },
    needed=("unit", "count"),
)
CURFEW = Fields(
    {
        "from": ("hours.from_min", CLOCK),
        "until": ("hours.until_min", CLOCK),
        "direction": ("direction", DIRECTION),
        "whom": ("whom", WHOM),
        "reason": ("reason", WORDS),
        "exempt": ("exempt", TRIPS),
    },
    needed=("from", "until"),
)
QUESTION = Fields({"code": ("code", NAME), "words": ("words", NAME)}, needed=("code", "words"))
VISITORS = Fields(
    {
        "entry": ("entry", OUTCOME),
        "ask_host": ("ask_host", TRUTH),
        "questions": ("questions", Several(QUESTION)),
        "look_back_days": ("look_back_days", COUNT),
        "pass_hours": ("pass_hours", PASS_HOURS),
        "most_companions": ("most_companions", COUNT),
    }
)
CREDENTIALS = Fields(
    {
        "pass_back": ("pass_back", word_of(PassBack)),
        "single_entry": ("single_entry", TRUTH),
        "gate_minutes": ("gate_min", GATE_MINUTES),
        "exit_slip_hours": ("exit_slip_hours", PASS_HOURS),
    }
)
OVERRIDE = Fields(
    {"code": ("code", NAME), "words": ("words", NAME), "against": ("against", Several(one_of(Reason)))},
    needed=("code", "words", "against"),
)
CALL = Fields({"code": ("code", NAME), "name": ("name", NAME), "phone": ("phone", WORDS)}, needed=("code", "name"))
HOSPITAL = Fields({"name": ("name", NAME), "address": ("address", WORDS), "phone": ("phone", WORDS)}, needed=("name",))
DUTY = Fields(
    {
        "longest_hours": ("longest_hours", SHIFT_HOURS),
        "disinfections": ("disinfections", COUNT),
    }
)
PACK = Fields(
    {
        "title": ("title", NAME),
        "document_no": ("document_no", NAME),
        "issuer": ("issuer", WORDS),
        "community": ("community", WORDS),
        "valid_from": ("valid_from_ms", MOMENT),
        "valid_until": ("valid_until_ms", MOMENT),
        "days": ("days", POSITIVE),
        "reading": ("reading", READING),
        "checks": ("", CHECKS),
        "passes": ("passes", Several(PASS_RULE)),
        "quotas": ("quotas", Several(QUOTA)),
        "curfews": ("curfews", Several(CURFEW)),
        "code_rules": ("code_rules", _seen_rules(one_of(HealthCode))),
        "zone_rules": ("zone_rules", _seen_rules(one_of(ZoneColour))),
        "zones": ("zones", _dated(ZONE_PLACE, {"colour": ("colour", one_of(ZoneColour))}, "colour")),
        "holds": ("holds", _dated(HOME, {"resident": ("resident", RESIDENT)})),
        "visitors": ("visitors", VISITORS),
        "credentials": ("credentials", CREDENTIALS),
        "papers": ("papers", Several(NAME)),
        "watch_plates": ("watch_plates", Several(PLATE)),
        "overrides": ("overrides", Several(OVERRIDE)),
        "calls": ("calls", Several(CALL)),
        "hospitals": ("hospitals", Several(HOSPITAL)),
        "duty": ("duty", DUTY),
        "retention_days": ("retention_days", POSITIVE),
    }
)
"""`days` stands for an end so many days after the start; what may not be left out is said by read_pack."""
