"""The schedule of rules: which pack has the word at an instant, and when that changes."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from checkpoint_app.domain.policy import PolicyPack

USUAL_RETENTION_DAYS = 30
"""Where no rules say otherwise (product.md §9)."""


class PackState(StrEnum):
    """How a pack of the schedule stands at an instant."""

    RULES = "rules"
    COMING = "coming"
    REPLACED = "replaced"  # a later one has begun
    EXPIRED = "expired"


def pack_state(pack: PolicyPack, packs: Iterable[PolicyPack], at_ms: int) -> PackState:
    if pack.valid_from_ms > at_ms:
        return PackState.COMING
    if latest_begun(packs, at_ms) != pack:
        return PackState.REPLACED
    return PackState.RULES if pack.in_force(at_ms) else PackState.EXPIRED


def pack_at(packs: Iterable[PolicyPack], at_ms: int) -> PolicyPack | None:
    """Return the pack that rules at this instant, None if there is none.

    The pack that began last has the word (of two that began together the higher number). When it ends, no earlier one
    comes back: rules that were replaced are never revived silently.
    """
    begun = latest_begun(packs, at_ms)
    return begun if begun is not None and begun.in_force(at_ms) else None


def latest_begun(packs: Iterable[PolicyPack], at_ms: int) -> PolicyPack | None:
    begun = [pack for pack in packs if pack.valid_from_ms <= at_ms]
    return max(begun, key=lambda pack: (pack.valid_from_ms, pack.number), default=None)


def retention_days(packs: Iterable[PolicyPack], at_ms: int) -> int:
    """Return how many days records are kept: by the pack that began last, also after its end."""
    begun = latest_begun(packs, at_ms)
    return USUAL_RETENTION_DAYS if begun is None else begun.retention_days


def packs_that_matter(packs: Iterable[PolicyPack], at_ms: int) -> tuple[PolicyPack, ...]:
    """Return the pack that began last and those still to come: what a gate needs to know from now on."""
    packs = tuple(packs)
    latest = latest_begun(packs, at_ms)
    return tuple(pack for pack in packs if pack is latest or pack.valid_from_ms > at_ms)


def next_change(packs: Iterable[PolicyPack], at_ms: int) -> tuple[int, PolicyPack | None] | None:
    """Return when (UTC ms) after `at_ms` another pack rules or none does, and which; None if all stays as it is."""
    packs = tuple(packs)
    now = pack_at(packs, at_ms)
    for moment in sorted({m for pack in packs for m in (pack.valid_from_ms, pack.valid_until_ms) if m > at_ms}):
        then = pack_at(packs, moment)
        if then != now:
            return moment, then
    return None
