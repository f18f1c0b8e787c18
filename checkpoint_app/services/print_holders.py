"""The check before a print run: whom a filter finds, who of them is left out and why (product.md §6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.passes import PassKind, PassRecord
from checkpoint_app.domain.print_run import CheckCode, Holder, PrintFilter, PrintPlan, PrintProblem
from checkpoint_app.ports import Clock, OfficeStore
from checkpoint_app.services.sign_passes import require_key
from checkpoint_app.sync import pass_code

PRINTABLE = (PassKind.RESIDENT, PassKind.HOUSEHOLD, PassKind.VEHICLE)
"""Kinds of a run: those of which the roster says who gets one."""

_NO_UNIT = ("", "0")

Place = tuple[str, str]
"""Compound and building."""


class StandingPasses:
    """Who holds a pass of a kind now. A vehicle has one by its plate, whoever the household is."""

    def __init__(self, store: OfficeStore, wanted: PrintFilter, at_s: int) -> None:
        self._by_plate = wanted.kind is PassKind.VEHICLE
        standing = store.standing_passes(wanted, at_s)
        self._held: dict[object, PassRecord] = {
            record.plate if self._by_plate else key: record for key, record in standing.items()
        }

    def of(self, holder: Holder) -> PassRecord | None:
        key = holder.plate if self._by_plate else (holder.resident, holder.household, holder.plate)
        return self._held.get(key)


@dataclass(frozen=True, slots=True)
class PlanPasses:
    store: OfficeStore
    clock: Clock

    def plan(self, wanted: PrintFilter, *, limit: int | None = None) -> PrintPlan:
        """Return the dry run of a print run, for at most `limit` passes, in the order of handing out.

        InputRefused `key-unsigned`, `station-expired`: then nobody could be given a pass. ValueError for a kind of
        which the roster does not say who gets one.
        """
        if wanted.kind not in PRINTABLE:
            raise ValueError(f"no runs of {wanted.kind}")
        now_s = self.clock.read().wall_ms // 1000
        require_key(self.store.identity(), until_s=now_s)
        standing = StandingPasses(self.store, wanted, now_s)
        everybody = self.store.holders(PrintFilter(kind=wanted.kind))
        found = everybody if wanted == PrintFilter(kind=wanted.kind) else self.store.holders(wanted)
        again, with_units = _said_twice(everybody), _buildings_with_units(everybody)
        good: list[Holder] = []
        problems: list[PrintProblem] = []
        for holder in found:
            if len(good) == limit:
                break
            held = standing.of(holder)
            if held is not None:
                problems.append(PrintProblem(holder=holder, code=CheckCode.HOLDS_PASS, detail=str(held.serial)))
            elif holder in again:
                detail = holder.plate or str(holder.dwelling)
                problems.append(PrintProblem(holder=holder, code=CheckCode.DUPLICATE, detail=detail))
            elif (problem := _of_words(holder, with_units)) is not None:
                problems.append(problem)
            else:
                good.append(holder)
        return PrintPlan(wanted=wanted, holders=tuple(good), problems=tuple(problems), limit=limit)


def still_without(plan: PrintPlan, store: OfficeStore, at_s: int) -> PrintPlan:
    """Return the plan without those who came to hold a pass since it was made: a plan printed twice gives no two."""
    standing = StandingPasses(store, plan.wanted, at_s)
    return replace(plan, holders=tuple(holder for holder in plan.holders if standing.of(holder) is None))


def _said_twice(everybody: Iterable[Holder]) -> frozenset[Holder]:
    """Return the second and later ones of a name in a dwelling, or of a plate in the whole roster."""
    seen: set[object] = set()
    again = set()
    for holder in everybody:
        key: object = holder.plate or (holder.dwelling, holder.name, holder.household)
        if key in seen:
            again.add(holder)
        seen.add(key)
    return frozenset(again)


def _buildings_with_units(everybody: Iterable[Holder]) -> frozenset[Place]:
    homes = (holder.dwelling for holder in everybody)
    return frozenset((home.compound, home.building) for home in homes if home.unit not in _NO_UNIT)


def _of_words(holder: Holder, with_units: frozenset[Place]) -> PrintProblem | None:
    """Return what is wrong with the words of a pass."""
    from checkpoint_app.documents.fonts import missing_glyphs, named  # 0.1 s, with the first check

    home, name = holder.dwelling, mask_name(holder.name)
    if home.unit in _NO_UNIT and (home.compound, home.building) in with_units:
        return PrintProblem(holder=holder, code=CheckCode.UNIT_MISSING, detail=str(home))
    if lacking := missing_glyphs(name + str(home) + holder.plate):
        return PrintProblem(holder=holder, code=CheckCode.GLYPH_MISSING, detail=named(lacking))
    if not pass_code.holds(name + holder.plate, str(home)):
        return PrintProblem(holder=holder, code=CheckCode.TOO_LONG, detail=str(home))
    return None
