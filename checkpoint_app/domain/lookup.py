"""The keys a gate finds people by: name, pinyin, initials, phone and ID tails, `3-1-501` (architecture.md §3).

Look-up is a range over prefixed keys: `n:` name, `y:` full pinyin, `i:` initials, `p:` phone tail, `d:` ID tail,
`a:` dwelling. Both sides, what is stored and what is typed, are folded here and nowhere else.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import product

from checkpoint_app.domain.names import normalise_name
from checkpoint_app.domain.roster import RosterEntry
from checkpoint_app.domain.scan import Scan, ScanForm

_PARTS = re.compile(r"[·\s'’.\-]+")
_LATIN_OR_NOT = re.compile(r"[a-z]+|[^\x00-\x7f]+")

SURNAME_READINGS: dict[str, tuple[str, ...]] = {
    "不": ("fou",),
    "仇": ("qiu",),
    "佴": ("nai",),
    "冼": ("xian", "sheng"),
    "区": ("ou",),
    "单": ("shan",),
    "召": ("shao", "zhao"),
    "句": ("gou",),
    "员": ("yun",),
    "宓": ("fu",),
    "宿": ("su", "xu"),
    "尉": ("yu", "wei"),
    "尉迟": ("yu chi", "wei chi"),
    "折": ("she",),
    "晟": ("cheng", "sheng"),
    "曾": ("zeng",),
    "朝": ("chao", "zhao"),
    "朴": ("piao", "pu"),
    "柏": ("bai", "bo"),
    "查": ("zha",),
    "洗": ("xian",),
    "牟": ("mu", "mou"),
    "盖": ("ge", "gai"),
    "祭": ("zhai",),
    "秘": ("bi",),
    "种": ("chong",),
    "粘": ("nian",),
    "繁": ("po",),
    "缪": ("miao", "miu"),
    "翟": ("zhai", "di"),
    "能": ("nai",),
    "莘": ("shen", "xin"),
    "万俟": ("mo qi", "wan qi"),
    "乐": ("yue", "le"),
    "乐正": ("yue zheng",),
    "乘": ("sheng",),
    "乜": ("nie",),
    "薄": ("bo", "bao"),
    "藏": ("zang",),
    "行": ("xing", "heng"),
    "覃": ("qin", "tan"),
    "角": ("jue",),
    "解": ("xie",),
    "谌": ("shen", "chen"),
    "贠": ("yun",),
    "费": ("fei", "bi"),
    "郇": ("xun", "huan"),
    "郗": ("xi", "chi"),
    "都": ("du",),
    "重": ("chong",),
    "阚": ("kan",),
    "隗": ("wei", "kui"),
    "黑": ("he",),
}
"""Readings of surnames that pypinyin misreads, or that are read in two ways; its own reading is indexed as well."""


def keys_of(entry: RosterEntry) -> frozenset[str]:
    """Return every key this person is found by; the first call imports pypinyin (0.15 s)."""
    keys = {f"a:{entry.dwelling.short.upper()}"}
    if entry.phone_tail:
        keys.add(f"p:{entry.phone_tail}")
    if entry.id_tail:
        keys.add(f"d:{entry.id_tail.upper()}")
    name = normalise_name(entry.name)
    parts = [part for part in _PARTS.split(name) if part]
    for first in range(len(parts)):
        rest = parts[first:]
        keys.add("n:" + _fold("".join(rest)))
        for syllables in _readings(rest):
            keys.add("y:" + "".join(syllables))
            keys.add("i:" + "".join(syllable[0] for syllable in syllables))
    return frozenset(keys)


def key_ranges(scan: Scan) -> tuple[str, ...]:
    """Return the keys to look for: whole ones if `is_exact(scan)`, else prefixes. Empty for what names nobody."""
    match scan.form:
        case ScanForm.DWELLING:
            return (f"a:{scan.text}",)
        case ScanForm.TAIL:
            return (f"p:{scan.text}", f"d:{scan.text}")
        case ScanForm.INITIALS:
            typed = re.sub(r"[^a-z]", "", scan.text.lower())
            return (f"i:{typed}", f"y:{typed}")
        case ScanForm.NAME:
            return (f"n:{fold_name(scan.text)}",)
    return ()


def is_exact(scan: Scan) -> bool:
    return scan.form in (ScanForm.DWELLING, ScanForm.TAIL)


def fold_name(text: str) -> str:
    """Return a name as it is compared: however its parts are divided."""
    return _fold(_PARTS.sub("", normalise_name(text)))


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _readings(parts: list[str]) -> set[tuple[str, ...]]:
    """Return the ways to read a name aloud, each as its syllables; characters nobody can read are left out."""
    first, others = parts[0], tuple(syllable for part in parts[1:] for syllable in _syllables(part))
    openings = {_syllables(first)}
    surname = first[:2] if first[:2] in SURNAME_READINGS else first[:1]
    if surname in SURNAME_READINGS:
        given = _syllables(first[len(surname) :])
        openings |= {(*reading.split(), *given) for reading in SURNAME_READINGS[surname]}
    readings = [(*opening, *others) for opening in openings if opening or others]
    return {spelling for reading in readings for spelling in product(*map(_spellings, reading))}


def _syllables(text: str) -> tuple[str, ...]:
    """Return the pinyin of Han characters and Latin words as they are, lower case, without tones or accents."""
    from pypinyin import lazy_pinyin  # 0.15 s of a gate's start, so only when somebody is indexed

    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    runs = _LATIN_OR_NOT.findall(plain)
    return tuple(word for run in runs for word in ([run] if run.isascii() else lazy_pinyin(run, errors="ignore")))


def _spellings(syllable: str) -> tuple[str, ...]:
    """吕 is typed `lv` and printed LYU in passports."""
    return (syllable, syllable[0] + "yu" + syllable[2:]) if syllable[:2] in ("lv", "nv") else (syllable,)
