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
    if pack.valid_until_ms <= pack.valid_from_ms:
        raise InputRefused("pack-incomplete", detail="it ends before it starts")
    if not LOWEST_C10 < pack.fever_threshold_c10 < HIGHEST_C10 or pack.fever_comparator not in (">=", ">"):
        raise InputRefused("pack-incomplete", detail="fever threshold")
    if pack.quota_unit not in ("none", "household") or pack.visitors not in ("admit", "refuse"):
        raise InputRefused("pack-incomplete", detail="quota or visitor rule")
    if (pack.curfew_from_min is None) != (pack.curfew_until_min is None):
        raise InputRefused("pack-incomplete", detail="curfew needs both minutes")
    return pack
