"""Number plates after GA 36: what they look like, how they are typed; every check warns and none blocks."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

LONGEST_PLATE = 12
WITHOUT_PLATE = "无牌"


@dataclass(frozen=True, slots=True)
class Province:
    """`area` is the code of GB/T 2260, `sign` what its plates begin with, `key` the one key that picks it."""

    area: str
    sign: str
    name: str
    key: str


PROVINCES: tuple[Province, ...] = (
    Province("11", "京", "北京", "J"),
    Province("12", "津", "天津", "T"),
    Province("13", "冀", "河北", "B"),
    Province("14", "晋", "山西", "P"),
    Province("15", "蒙", "内蒙古", "M"),
    Province("21", "辽", "辽宁", "L"),
    Province("22", "吉", "吉林", "I"),
    Province("23", "黑", "黑龙江", "R"),
    Province("31", "沪", "上海", "H"),
    Province("32", "苏", "江苏", "S"),
    Province("33", "浙", "浙江", "Z"),
    Province("34", "皖", "安徽", "W"),
    Province("35", "闽", "福建", "F"),
    Province("36", "赣", "江西", "O"),
    Province("37", "鲁", "山东", "D"),
    Province("41", "豫", "河南", "U"),
    Province("42", "鄂", "湖北", "E"),
    Province("43", "湘", "湖南", "X"),
    Province("44", "粤", "广东", "V"),
    Province("45", "桂", "广西", "K"),
    Province("46", "琼", "海南", "Q"),
    Province("50", "渝", "重庆", "1"),
    Province("51", "川", "四川", "C"),
    Province("52", "贵", "贵州", "G"),
    Province("53", "云", "云南", "Y"),
    Province("54", "藏", "西藏", "A"),
    Province("61", "陕", "陕西", "2"),
    Province("62", "甘", "甘肃", "3"),
    Province("63", "青", "青海", "4"),
    Province("64", "宁", "宁夏", "N"),
    Province("65", "新", "新疆", "5"),
)
ENDINGS = "挂学警港澳领使临"
"""What ends a plate that is not a usual one; `临` is how a temporary paper plate is written down."""

_SIGNS = "".join(province.sign for province in PROVINCES)
_LETTER, _PLACE = "[A-HJ-NP-Z]", "[0-9A-HJ-NP-Z]"
_MARKED = "".join(sign for sign in ENDINGS if sign not in "使临")
_NOISE = re.compile(r"[\s·•・･‧∙⋅.\-_]+")


class PlateKind(StrEnum):
    USUAL = "usual"
    NEW_ENERGY = "new-energy"  # eight characters
    MARKED = "marked"  # 挂学警港澳领
    EMBASSY = "embassy"
    TEMPORARY = "temporary"  # on paper
    NONE = "none"
    UNUSUAL = "unusual"  # no form of GA 36: kept as it was typed


class PlateFault(StrEnum):
    """What a person should look at again."""

    LETTER = "letter"  # I or O, which no plate has: 1 or 0 is meant
    FORM = "form"


_FORMS: tuple[tuple[PlateKind, re.Pattern[str]], ...] = (
    (PlateKind.USUAL, re.compile(f"[{_SIGNS}]{_LETTER}{_PLACE}{{5}}")),
    (PlateKind.NEW_ENERGY, re.compile(f"[{_SIGNS}]{_LETTER}(?:[A-HJK]{_PLACE}\\d{{4}}|\\d{{5}}[A-HJK])")),
    (PlateKind.MARKED, re.compile(f"[{_SIGNS}]{_LETTER}{_PLACE}{{4}}[{_MARKED}]|[{_SIGNS}]\\d{{5}}领")),
    (PlateKind.EMBASSY, re.compile(r"使\d{6}|\d{6}使")),
    (PlateKind.TEMPORARY, re.compile(f"临[{_SIGNS}]{_LETTER}{_PLACE}{{4,6}}|[{_SIGNS}]{_LETTER}{_PLACE}{{4,6}}临")),
)
_LIKE_A_PLATE = re.compile(f"临?[{_SIGNS}使][0-9A-Z]{{5,7}}[{ENDINGS}]?|\\d{{6}}使|{WITHOUT_PLATE}")


@dataclass(frozen=True, slots=True)
class Plate:
    """A plate as it is stored: half width, capitals, no dot."""

    text: str
    kind: PlateKind
    faults: tuple[PlateFault, ...] = ()

    @property
    def shown(self) -> str:
        """云A·12345: with the dot that the plate itself has."""
        if self.text[:1] in _SIGNS and self.kind is not PlateKind.UNUSUAL and self.text[1:2].isalpha():
            return f"{self.text[:2]}·{self.text[2:]}"
        return self.text


def normalise_plate(text: str) -> str:
    """Return a plate without blanks and dots, half width, in capitals; at most LONGEST_PLATE characters."""
    return _NOISE.sub("", unicodedata.normalize("NFKC", text)).upper()[:LONGEST_PLATE]


def check_plate(text: str, *, usual: str = "") -> Plate:
    """Return what was typed as a plate with what is odd about it; never raises.

    `usual` is the sign of the community's own province: it is put before a plate that was typed without one. Nothing
    typed is a vehicle without a plate.
    """
    plate = normalise_plate(text)
    if plate in ("", WITHOUT_PLATE):
        return Plate(WITHOUT_PLATE, PlateKind.NONE)
    if usual and plate[0].isascii() and plate[0].isalpha() and not set(_SIGNS) & set(plate):
        plate = (usual + plate)[:LONGEST_PLATE]
    letters = (PlateFault.LETTER,) if set("IO") & set(plate) else ()
    kind = _kind(plate.replace("I", "1").replace("O", "0"))
    faults = letters if kind is not PlateKind.UNUSUAL else (*letters, PlateFault.FORM)
    return Plate(plate, kind, faults)


def looks_like_a_plate(text: str) -> bool:
    """Whether a line is meant as a plate: it begins with a province, and what follows may be mistyped."""
    return _LIKE_A_PLATE.fullmatch(normalise_plate(text)) is not None


def usual_sign(community: str) -> str:
    """Return the sign of the province a community's twelve-digit code begins with; nothing for an invented one."""
    return next((province.sign for province in PROVINCES if community.startswith(province.area)), "")


def province_named(text: str) -> Province | None:
    """Return the province a place's name begins with (`湖北武汉`), or None."""
    return next((province for province in PROVINCES if text.startswith(province.name[:2])), None)


def _kind(plate: str) -> PlateKind:
    return next((kind for kind, form in _FORMS if form.fullmatch(plate)), PlateKind.UNUSUAL)
