"""The form of a rules file: its keys, and how each value is written (docs/cli.md, resources/packs)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Any, get_args

import msgspec

from checkpoint_app.domain.clock import LOCAL_ZONE
from checkpoint_app.domain.names import one_line
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction, Site, Trip
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.policy import (
    Count,
    MinuteOfDay,
    Moment,
    Name,
    PassHours,
    Positive,
    QuotaUnit,
    Reading,
    ShiftHours,
    Span,
    Text,
    Whom,
    ZoneColour,
)
from checkpoint_app.domain.roster import HIGHEST_NUMBER, compound_name, dwelling_from_text
from checkpoint_app.domain.subject import Check, HealthCode
from checkpoint_app.domain.temperature import Comparator
from checkpoint_app.services.rules_file import Fields, Kind, Part, Several

_MOMENT = re.compile(r"(2[01]\d\d)-(\d{1,2})-(\d{1,2})[ T](\d{1,2}):(\d\d)")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)")
_TENTHS = re.compile(r"(\d{2})(?:\.(\d))?")
_SPAN = re.compile(r"(?:(\d{1,5}) ?)?(day|hour|minute)s?")
_BUILDING = re.compile(r"(\d{1,3}|[A-Za-z]\d{0,2})(?:-(\d{1,2}))?")


def _plain(text: str) -> str:
    """Return a value as a rule reads it: half width, single blanks."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def _words(text: str) -> str:
    return unicodedata.normalize("NFC", one_line(text))


def _whole(text: str) -> int:
    plain = _plain(text)
    if not re.fullmatch(r"-?\d{1,18}", plain, re.ASCII):
        raise ValueError(plain)
    return int(plain)


def _match(pattern: re.Pattern[str], text: str) -> re.Match[str]:
    match = pattern.fullmatch(_plain(text))
    if match is None:
        raise ValueError(text)
    return match


def _tenths(text: str) -> int:
    match = _match(_TENTHS, text)
    return int(match[1]) * 10 + int(match[2] or 0)


def _minute(text: str) -> int:
    match = _match(_CLOCK, text)
    hours, minutes = int(match[1]), int(match[2])
    if minutes > 59:
        raise ValueError(text)
    return hours * 60 + minutes


def _moment(text: str) -> int:
    year, month, day, hour, minute = map(int, _match(_MOMENT, text).groups())
    midnight = hour == 24 and minute == 0
    at = datetime(year, month, day, 0 if midnight else hour, minute, tzinfo=LOCAL_ZONE) + timedelta(days=midnight)
    return int(at.timestamp() * 1000)


def _every(text: str) -> dict[str, Any]:
    """`day`, `2 days`: calendar days, today included; `24 hours`: the hours just past."""
    match = _match(_SPAN, text)
    if match[2] == "minute":
        raise ValueError(text)
    span = int(match[1] or 1)
    msgspec.convert(span, Span)
    return {"span": span, "rolling_hours": match[2] == "hour"}


def _minutes(text: str) -> int:
    match = _match(_SPAN, text)
    return int(match[1] or 1) * {"minute": 1, "hour": 60, "day": 1440}[match[2]]


def _truth(text: str) -> Any:
    return {"true": True, "yes": True, "false": False, "no": False}.get(_plain(text).lower(), text)


def _place(text: str) -> dict[str, str]:
    """`样例里`, `样例里 3`, `样例里 3-1`: a compound, a building or a unit of it."""
    plain = _plain(text)
    compound, _, rest = plain.rpartition(" ")
    match = _BUILDING.fullmatch(rest)
    if not compound or match is None:
        compound, match = plain, None
    place = {"compound": compound_name(compound)}
    if match is not None:
        place |= {"building": match[1].upper(), "unit": match[2] or ""}
    msgspec.convert(place["compound"], Name)
    return place


def _home(text: str) -> dict[str, Any]:
    dwelling = dwelling_from_text(_plain(text))
    if dwelling is None:
        raise ValueError(text)
    return {"dwelling": (dwelling.compound, dwelling.building, dwelling.unit, dwelling.room)}


def _resident(text: str) -> int:
    number = _whole(text)
    if not 1 <= number <= HIGHEST_NUMBER:
        raise ValueError(text)
    return number


def _plate(text: str) -> str:
    return _plain(text).upper().replace(" ", "")


def _one_of(type_: type[StrEnum], among: Iterable[StrEnum] = ()) -> Kind:
    by_word = {member.value.lower(): member.value for member in among or type_}
    return Kind(type_, _look_up(by_word), f" {'、'.join(member.value for member in among or type_)} 之一")


def _one_number_of(type_: type[IntEnum]) -> Kind:
    by_word = {member.name.lower().replace("_", "-"): member.value for member in type_}
    return Kind(type_, _look_up(by_word), f" {'、'.join(by_word)} 之一")


def _look_up(by_word: dict[str, Any]) -> Callable[[str], Any]:
    return lambda text: by_word.get(_plain(text).lower(), "")


WORDS = Kind(Text, _words, "不超过 200 字的文字")
NAME = Kind(Name, _words, " 1 到 60 字的文字")
COUNT = Kind(Count, _whole, " 0 到 10000 的整数")
POSITIVE = Kind(Positive, _whole, " 1 到 100000 的整数")
TEMPERATURE = Kind(Reading, _tenths, "体温,如 37.3")
CLOCK = Kind(MinuteOfDay, _minute, '时刻,如 "23:00"')
MOMENT = Kind(Moment, _moment, "时间,如 2026-12-01 00:00")
TRUTH = Kind(bool, _truth, " true 或 false")
OUTCOME = _one_of(Outcome, tuple(outcome for outcome in Outcome if outcome is not Outcome.EMERGENCY))
WHOM = Kind(Whom, _look_up({word: word for word in get_args(Whom)}), f" {'、'.join(get_args(Whom))} 之一")
DIRECTION, TRIPS = _one_of(Direction), Several(_one_of(Trip))
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
        "sites": ("sites", Several(_one_of(Site))),
        "other_thermometer": ("other_thermometer", TRUTH),
    }
)
READING = Fields(
    {
        "threshold": ("threshold_c10", TEMPERATURE),
        "comparator": ("comparator", Kind(Comparator, _plain, ' ">=" 或 ">"')),
        "low_below": ("low_below_c10", TEMPERATURE),
        "lowest": ("lowest_c10", TEMPERATURE),
        "highest": ("highest_c10", TEMPERATURE),
        "steps": ("steps", Several(REMEASURE)),
        "contact_minutes": ("contact_min", COUNT),
    }
)
CHECKS = Fields(
    {
        "residents": ("resident_checks", Several(_one_of(Check, (Check.CODE, Check.MASK)))),
        "visitors": ("visitor_checks", Several(_one_of(Check, (Check.CODE, Check.MASK, Check.PAPER)))),
    }
)
PASS_RULE = Fields(
    {
        "kind": ("kind", _one_number_of(PassKind)),
        "entry": ("entry", OUTCOME),
        "exit": ("exit", OUTCOME),
        "hours": ("hours", Several(HOURS)),
        "outside": ("outside", OUTCOME),
    },
    needed=("kind",),
)
QUOTA = Fields(
    {
        "unit": ("unit", _one_of(QuotaUnit)),
        "count": ("count", COUNT),
        "every": ("", Kind(dict, _every, " day、2 days(按自然日)或 24 hours(往前数)这样的写法")),
        "longest_outside": ("longest_outside_min", Kind(Positive, _minutes, "时长,如 2 hours、90 minutes")),
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
        "pass_hours": ("pass_hours", Kind(PassHours, _whole, " 1 到 744 的整数")),
        "most_companions": ("most_companions", COUNT),
    }
)
OVERRIDE = Fields(
    {"code": ("code", NAME), "words": ("words", NAME), "against": ("against", Several(_one_of(Reason)))},
    needed=("code", "words", "against"),
)
CALL = Fields({"code": ("code", NAME), "name": ("name", NAME), "phone": ("phone", WORDS)}, needed=("code", "name"))
HOSPITAL = Fields({"name": ("name", NAME), "address": ("address", WORDS), "phone": ("phone", WORDS)}, needed=("name",))
DUTY = Fields(
    {
        "longest_hours": ("longest_hours", Kind(ShiftHours, _whole, " 1 到 24 的整数")),
        "disinfections": ("disinfections", COUNT),
    }
)
ZONE_PLACE = Kind(dict, _place, "小区、楼栋或单元,如 样例里 3-1")
HOME = Kind(dict, _home, "房屋,如 样例里 3-1-501")
RESIDENT = Kind(int, _resident, "居民编号")
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
        "code_rules": ("code_rules", _seen_rules(_one_of(HealthCode))),
        "zone_rules": ("zone_rules", _seen_rules(_one_of(ZoneColour))),
        "zones": ("zones", _dated(ZONE_PLACE, {"colour": ("colour", _one_of(ZoneColour))}, "colour")),
        "holds": ("holds", _dated(HOME, {"resident": ("resident", RESIDENT)})),
        "visitors": ("visitors", VISITORS),
        "papers": ("papers", Several(NAME)),
        "watch_plates": ("watch_plates", Several(Kind(Name, _plate, "车牌的开头,如 云A"))),
        "overrides": ("overrides", Several(OVERRIDE)),
        "calls": ("calls", Several(CALL)),
        "hospitals": ("hospitals", Several(HOSPITAL)),
        "duty": ("duty", DUTY),
        "retention_days": ("retention_days", POSITIVE),
    }
)
"""`days` stands for an end so many days after the start; what may not be left out is said by read_pack."""
