"""Policy packs (管控规则): the rules in force are data, dated to the minute and signed by the office."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from checkpoint_app.domain.temperature import HIGHEST_C10, LOWEST_C10, Comparator
from checkpoint_app.errors import InputRefused

QuotaUnit = Literal["none", "household"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyPack:
    """One signed set of rules. Times are UTC milliseconds; temperatures tenths of a degree."""

    number: int
    document_no: str
    title: str
    valid_from_ms: int
    valid_until_ms: int
    fever_threshold_c10: int = 373
    fever_comparator: Comparator = ">="
    rest_min: int = 10
    quota_unit: QuotaUnit = "none"
    quota_count: int = 0
    curfew_from_min: int | None = None
    curfew_until_min: int | None = None
    visitors: Literal["admit", "refuse"] = "admit"
    temporary_pass_hours: int = 24
    retention_days: int = 30

    def in_force(self, at_ms: int) -> bool:
        return self.valid_from_ms <= at_ms < self.valid_until_ms

    def to_data(self) -> dict[str, Any]:
        return asdict(self)


def pack_from_data(data: Mapping[str, Any]) -> PolicyPack:
    """Build a pack from its data, or raise InputRefused naming what is missing or out of range (product.md §5)."""
    missing = [k for k in ("document_no", "valid_from_ms", "valid_until_ms", "number", "title") if not data.get(k)]
    if missing:
        raise InputRefused("pack-incomplete", detail="missing " + ", ".join(missing))
    try:
        pack = PolicyPack(**data)
    except TypeError as error:
        raise InputRefused("pack-incomplete", detail="unknown field") from error
    wrong = _wrong_field(pack)
    if wrong:
        raise InputRefused("pack-incomplete", detail=wrong)
    return pack


_WHOLE_NUMBERS = ("number", "valid_from_ms", "valid_until_ms", "fever_threshold_c10", "rest_min", "quota_count")
_POSITIVE = ("temporary_pass_hours", "retention_days")
_MINUTES_A_DAY = 1440


def _wrong_field(pack: PolicyPack) -> str:
    """Return what is out of its range, or nothing."""
    for name in (*_WHOLE_NUMBERS, *_POSITIVE):
        value = getattr(pack, name)
        if type(value) is not int or value < (name in _POSITIVE):
            return name
    if not (isinstance(pack.title, str) and isinstance(pack.document_no, str)):
        return "title or document number"
    curfew = (pack.curfew_from_min, pack.curfew_until_min)
    wrong = {
        "it ends before it starts": pack.valid_until_ms <= pack.valid_from_ms,
        "fever_threshold_c10": not LOWEST_C10 < pack.fever_threshold_c10 < HIGHEST_C10,
        "fever_comparator": pack.fever_comparator not in (">=", ">"),
        "quota_unit": pack.quota_unit not in ("none", "household"),
        "visitors": pack.visitors not in ("admit", "refuse"),
        "curfew": curfew != (None, None)
        and not all(type(minute) is int and 0 <= minute < _MINUTES_A_DAY for minute in curfew),
    }
    return next((name for name, is_wrong in wrong.items() if is_wrong), "")
