"""Codes that are none of ours, told by their form: web addresses, health and shop codes, goods and parcels.

What people type at a gate keeps its own form: a name, a dwelling, a plate, a serial, a telephone, an identity document.
"""

from __future__ import annotations

import re

LONGEST_TYPED = 60
"""Characters; nobody types more in one line: the longest name has 50."""
LONGEST_NUMBER = 19
"""Digits; an identity number has 18, a serial at most 16."""
LONGEST_WORD = 31
"""Letters without a blank: the pinyin of a long name is still shorter."""

_ENDINGS = "com|cn|net|org|gov|edu|top|vip|xyz|app|cc|co|me|io|tv|info|shop|site|link|中国|公司|网络"
_ADDRESSES = tuple(
    re.compile(form, re.ASCII | re.IGNORECASE)
    for form in (
        r".*[a-z][a-z0-9+.\-]*:/.*",  # https://, and weixin:// with what stands before it
        r"[a-z][a-z0-9+.\-]+:\S.*",  # mailto:, tel:, WIFI:, BEGIN:VCARD, alipays:
        r"//.*|www\..*",
        rf"[^\s/]+\.(?:{_ENDINGS})(?:[:/?#].*)?",  # an address without its scheme
        r"[a-z0-9\-]+(?:\.[a-z0-9\-]+)+/.*",
        r"[\[{<].*[\]}>]",  # JSON, XML
    )
)
_TOKEN = re.compile(r"[0-9A-Za-z+/=_\-.~%&|;,:@$#?!*']{13,}")
"""Base64, hex, a shop's token, a parcel's number."""
_TYPED = tuple(
    re.compile(form, re.ASCII | re.IGNORECASE)
    for form in (
        rf"[a-z'\-.]{{1,{LONGEST_WORD}}}",  # a name in letters
        rf"[0-9+\-.]{{1,{LONGEST_NUMBER + 4}}}",  # numbers of telephones and documents, with what divides them
        r"[0-9]{14,17}x",  # GB 11643
        r"[a-z]{3}[0-9]{12}",  # a foreigner's permanent residence card
    )
)
"""What looks like a token and is none, unless its letters change between capitals and small ones as in base64."""
_GOODS = re.compile(r"69[0-9]{11}")
"""EAN-13 of mainland China, which no serial can be: its station would be above the highest."""
_LINE_END = re.compile(r"[\r\n\v\f\x1c-\x1f\x85\u2028\u2029]")


def is_foreign(line: str) -> bool:
    """Whether a line, half width and without blanks around it, is a code that nobody of this community gave out.

    Ask it after the forms of passes, serials, dwellings and plates.
    """
    if len(line) > LONGEST_TYPED or _LINE_END.search(line):
        return True
    if sum(c.isdecimal() for c in line) > LONGEST_NUMBER and not re.search(r"[^0-9\s\-.]", line):
        return True
    if _GOODS.fullmatch(line):
        return _check_digit(line[:-1]) == line[-1]
    if any(form.fullmatch(line) for form in _ADDRESSES):
        return True
    typed = any(form.fullmatch(line) for form in _TYPED)
    return _TOKEN.fullmatch(line) is not None and (not typed or _is_in_capitals_and_small(line))


def _is_in_capitals_and_small(line: str) -> bool:
    return len(re.findall(r"[a-z][A-Z]", line)) >= 2 and re.search(r"[A-Z]{2}", line) is not None


def _check_digit(digits: str) -> str:
    """Return the check digit of GS1 for twelve digits."""
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits))
    return str(-total % 10)
