"""Identity documents and telephone numbers as people write them. Every check warns, none blocks (product.md §7)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Literal

from stdnum import numdb
from stdnum.cn import ric

DocumentKind = Literal["resident-id", "permit", "passport", "pr-card", "unknown"]

_NOTHING_GIVEN = frozenset({"", "/", "无", "暂无", "不详", "未知", "没有"})
_SCIENTIFIC = re.compile(r"\d(\.\d+)?E\+?\d{2}")
_GB_11643 = re.compile(r"[0-9]{17}[0-9X]")
_FIRST_GENERATION = re.compile(r"[0-9]{15}")
_OTHER_FORMS: tuple[tuple[DocumentKind, re.Pattern[str]], ...] = (
    ("pr-card", re.compile(r"[A-Z]{3}[0-9]{12}")),
    ("permit", re.compile(r"[HM][0-9]{8}([0-9]{2})?")),  # Hong Kong and Macao travel permit
    ("permit", re.compile(r"[0-9]{8}|[0-9]{10}[A-Z]")),  # Taiwan travel permit
    ("passport", re.compile(r"(?=.*[0-9].*[0-9].*[0-9])[A-Z0-9]{6,9}")),
)
_SPECIAL_REGIONS = ("810000", "820000", "830000")

_SEVERAL_PHONES = re.compile(r"[/、,;]|或|转")
_PHONE_NOISE = re.compile(r"[\s()\-.'‐–—]")
_PHONE = re.compile(r"1[0-9]{10}|[2-9][0-9]{6,7}|0[1-9][0-9]{8,10}|\+[0-9]{7,15}")


@dataclass(frozen=True, slots=True)
class IdCheck:
    """An ID number as it is stored, what kind of document it looks like, and codes of what seems wrong."""

    text: str
    kind: DocumentKind
    warnings: tuple[str, ...] = ()


def check_id_number(text: str) -> IdCheck:
    """Check any identity document's number; an empty text is fine.

    Warnings: `id-lost-to-excel` (only 15 digits survived: the text is dropped), `id-check` (GB 11643 check
    character, or no known form), `id-date` (impossible birth date), `id-area` (no such area).
    """
    number = re.sub(r"[\s\-'`‘’]", "", unicodedata.normalize("NFKC", text).upper().replace("×", "X"))
    if number in _NOTHING_GIVEN:
        return IdCheck("", "unknown")
    if _SCIENTIFIC.fullmatch(number):
        return IdCheck("", "unknown", ("id-lost-to-excel",))
    if _GB_11643.fullmatch(number):
        return _check_gb_11643(number)
    if _FIRST_GENERATION.fullmatch(number):
        return IdCheck(number, "resident-id", (*_date("19" + number[6:12]), *_area(number)))
    for kind, form in _OTHER_FORMS:
        if form.fullmatch(number):
            return IdCheck(number, kind)
    return IdCheck(text.strip(), "unknown", ("id-check",))


def _check_gb_11643(number: str) -> IdCheck:
    right = ric.calc_check_digit(number) == number[-1]
    if not right and number.endswith("000"):
        return IdCheck("", "unknown", ("id-lost-to-excel",))
    kind: DocumentKind = "resident-id"
    if number.startswith(_SPECIAL_REGIONS):
        kind = "permit"
    elif number.startswith("9"):
        kind = "pr-card"  # since 2023: 9, province, nationality, then as GB 11643
    wrong = () if right else ("id-check",)
    return IdCheck(number, kind, (*wrong, *_date(number[6:14]), *(_area(number) if kind == "resident-id" else ())))


def _date(eight_digits: str) -> tuple[str, ...]:
    year, month, day = int(eight_digits[:4]), int(eight_digits[4:6]), int(eight_digits[6:])
    try:
        born = date(year, month, day)
    except ValueError:
        return ("id-date",)
    return () if 1850 <= born.year < 2100 else ("id-date",)


def _area(number: str) -> tuple[str, ...]:
    """Withdrawn areas are fine: people keep the number they were born with."""
    known = any("county" in info for _, info in numdb.get("cn/loc").info(number[:6]))
    return () if known else ("id-area",)


def normalise_phone(text: str) -> str:
    """Return the digits of the first number in `text`, without +86; empty if digits are hidden or lost."""
    first = _SEVERAL_PHONES.split(unicodedata.normalize("NFKC", text).strip())[0]
    number = _PHONE_NOISE.sub("", first.removesuffix(".0"))
    number = re.sub(r"^(\+|00)86(?=[0-9])", "", number)
    return number if re.fullmatch(r"\+?[0-9]+", number) else ""


def phone_warnings(text: str) -> tuple[str, ...]:
    """Return `phone-unreadable` if something was written that no telephone answers to."""
    if unicodedata.normalize("NFKC", text).strip() in _NOTHING_GIVEN:
        return ()
    return () if _PHONE.fullmatch(normalise_phone(text)) else ("phone-unreadable",)
