"""How each value of a rules or design file is written, and what it becomes (docs/cli.md)."""

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
from checkpoint_app.domain.policy import (
    Count,
    GateMinutes,
    MinuteOfDay,
    Moment,
    Name,
    PassHours,
    Positive,
    Reading,
    ShiftHours,
    Span,
    Text,
)
from checkpoint_app.domain.roster import HIGHEST_NUMBER, compound_name, dwelling_from_text
from checkpoint_app.domain.temperature import Comparator
from checkpoint_app.services.rules_file import Kind

_MOMENT = re.compile(r"(2[01]\d\d)-(\d{1,2})-(\d{1,2})[ T](\d{1,2}):(\d\d)")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)")
_TENTHS = re.compile(r"(\d{2})(?:\.(\d))?")
_SPAN = re.compile(r"(?:(\d{1,5}) ?)?(day|hour|minute)s?")
_BUILDING = re.compile(r"(\d{1,3}|[A-Za-z]\d{0,2})(?:-(\d{1,2}))?")


def one_of(type_: type[StrEnum], among: Iterable[StrEnum] = ()) -> Kind:
    """Return the kind of a word of an enum, or of some of its words."""
    by_word = {member.value.lower(): member.value for member in among or type_}
    return Kind(type_, _look_up(by_word), f" {'、'.join(member.value for member in among or type_)} 之一")


def one_number_of(type_: type[IntEnum], without: IntEnum) -> Kind:
    """Return the kind of a member of an enum of numbers, written as its name."""
    by_word = {member.name.lower().replace("_", "-"): member.value for member in type_ if member is not without}
    return Kind(type_, _look_up(by_word), f" {'、'.join(by_word)} 之一")


def word_of(type_: Any) -> Kind:
    """Return the kind of a word of a Literal."""
    words = get_args(type_)
    return Kind(type_, _look_up({word: word for word in words}), f" {'、'.join(words)} 之一")


def _look_up(by_word: dict[str, Any]) -> Callable[[str], Any]:
    return lambda text: by_word.get(_plain(text).lower(), "")


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


WORDS = Kind(Text, _words, "不超过 200 字的文字")
NAME = Kind(Name, _words, " 1 到 60 字的文字")
COUNT = Kind(Count, _whole, " 0 到 10000 的整数")
POSITIVE = Kind(Positive, _whole, " 1 到 100000 的整数")
TEMPERATURE = Kind(Reading, _tenths, "体温,如 37.3")
CLOCK = Kind(MinuteOfDay, _minute, '时刻,如 "23:00"')
MOMENT = Kind(Moment, _moment, "时间,如 2026-12-01 00:00")
TRUTH = Kind(bool, _truth, " true 或 false")
COMPARATOR = Kind(Comparator, _plain, ' ">=" 或 ">"')
EVERY = Kind(dict, _every, " day、2 days(按自然日)或 24 hours(往前数)这样的写法")
DURATION = Kind(Positive, _minutes, "时长,如 2 hours、90 minutes")
ZONE_PLACE = Kind(dict, _place, "小区、楼栋或单元,如 样例里 3-1")
HOME = Kind(dict, _home, "房屋,如 样例里 3-1-501")
RESIDENT = Kind(int, _resident, "居民编号")
PLATE = Kind(Name, _plate, "车牌的开头,如 云A")
PASS_HOURS = Kind(PassHours, _whole, " 1 到 744 的整数")
GATE_MINUTES = Kind(GateMinutes, _whole, " 0 到 120 的整数")
SHIFT_HOURS = Kind(ShiftHours, _whole, " 1 到 24 的整数")
