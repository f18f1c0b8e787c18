"""Numbered sheets of paper and the rows typed from them later (product.md §3: the three forms)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from stdnum.iso7064 import mod_11_10

from checkpoint_app.domain.clock import local_ms
from checkpoint_app.domain.passage import Direction
from checkpoint_app.errors import InputRefused

MOST_SHEETS = 999_999
DUPLICATE_MS = 5 * 60_000
"""The same person the same way within this time of another passage is probably the same passage."""

_NUMBER = re.compile(r"^([1-3])-([0-9]{2,5})-([0-9]{4,6})-([0-9])$")
_PLAIN = re.compile(r"^([1-3])([0-9]{2})([0-9]{4})([0-9])$")
_TIME = re.compile(r"^([0-9]{1,2})[:.]?([0-9]{2})$")
_DAY = re.compile(r"^([0-9]{1,2})[-./月]?([0-9]{2})日?$")
_HALF_DAY_MS = 12 * 3_600_000


class PaperForm(StrEnum):
    """The three forms; passages are entered from the first two, a patrol goes to the duty log."""

    READINGS = "readings"
    COLLECTION = "collection"
    PATROL = "patrol"


_DIGITS = {PaperForm.READINGS: "1", PaperForm.COLLECTION: "2", PaperForm.PATROL: "3"}
ROWS = {PaperForm.READINGS: 28, PaperForm.COLLECTION: 17, PaperForm.PATROL: 28}
"""Rows of a sheet: as many as A4 holds, upright or across."""

_FORMS = {digit: form for form, digit in _DIGITS.items()}


@dataclass(frozen=True, slots=True)
class SheetNumber:
    """`1-03-0012-C`: form, the printing station's own block, running number, check digit (ISO 7064 mod 11,10)."""

    form: PaperForm
    station: int
    number: int

    def __str__(self) -> str:
        form, station, number = _DIGITS[self.form], f"{self.station:02d}", f"{self.number:04d}"
        return f"{form}-{station}-{number}-{mod_11_10.calc_check_digit(form + station + number)}"


def parse_sheet(text: str) -> SheetNumber | None:
    """Return the sheet typed with hyphens, or as eight digits; None if its form or its check digit is wrong."""
    line = _half_width(text)
    match = _NUMBER.match(line) if "-" in line else _PLAIN.match(line)
    if match is None or not mod_11_10.is_valid("".join(match.groups())):
        return None
    return SheetNumber(_FORMS[match[1]], int(match[2]), int(match[3]))


def require_sheet(text: str) -> SheetNumber:
    """Return the sheet passages are entered from; InputRefused `sheet-unreadable`, `sheet-of-patrol`."""
    sheet = parse_sheet(text)
    if sheet is None:
        raise InputRefused("sheet-unreadable", given=text.strip()[:20])
    if sheet.form is PaperForm.PATROL:
        raise InputRefused("sheet-of-patrol")
    return sheet


def parse_day(text: str, today: date) -> date:
    """Return the day written as `1122`, never one after today; InputRefused `paper-day`."""
    match = _DAY.match(_half_width(text))
    month, number = (int(match[1]), int(match[2])) if match else (0, 0)
    try:
        day = date(today.year, month, number)
        return day if day <= today else day.replace(year=today.year - 1)
    except ValueError as error:
        raise InputRefused("paper-day", given=text.strip()[:20]) from error


def paper_moment_ms(text: str, day: date, *, above_ms: int | None) -> int:
    """Return when (UTC ms) a row's `hhmm` was on a sheet of this day; InputRefused `paper-time`.

    A sheet runs on over midnight: a time half a day or more before the row above is on the day after it.
    """
    match = _TIME.match(_half_width(text))
    hour, minute = (int(match[1]), int(match[2])) if match else (24, 0)
    try:
        clock = time(hour, minute)
    except ValueError as error:
        raise InputRefused("paper-time", given=text.strip()[:20]) from error
    at_ms = local_ms(datetime.combine(day, clock))
    while above_ms is not None and at_ms <= above_ms - _HALF_DAY_MS:
        at_ms += 2 * _HALF_DAY_MS
    return at_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPerson:
    """Whom a row names. `written` is the name as it stands on the paper of somebody the gate cannot find."""

    resident: int | None = None
    pass_key: int | None = None
    masked_name: str = ""
    dwelling: str = ""
    written: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """One row as it was noted; `at_ms` is when it happened, `row` counts from 1, `admitted` what was done then."""

    sheet: SheetNumber
    row: int
    at_ms: int
    direction: Direction
    person: PaperPerson
    reading_c10: int | None
    admitted: bool = True


class PaperDoubt(StrEnum):
    """Why a row may be entered already; a person decides."""

    SAME_ROW = "same-row"
    SAME_PERSON = "same-person"


def _half_width(text: str) -> str:
    """Return what was typed as if no input method had been on."""
    return unicodedata.normalize("NFKC", text).strip()
