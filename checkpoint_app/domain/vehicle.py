"""A vehicle and the people in it: the strictest person decides, the others may walk (product.md §5)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from checkpoint_app.domain.judge import Decision
from checkpoint_app.domain.outcome import Judgement, Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.plate import Plate, PlateKind
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.domain.roster import Dwelling

MOST_OCCUPANTS = 60
"""A bus; the rows of a group follow its record without a gap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Car:
    """What stands at the gate. `pass_key` is the vehicle's own pass, if it was shown; `going_to` was typed."""

    plate: Plate
    pass_key: int | None = None
    going_to: Dwelling | None = None

    @property
    def plate_text(self) -> str:
        """What the rules compare with the plates they watch; nothing where there is no plate."""
        return "" if self.plate.kind is PlateKind.NONE else self.plate.text

    def is_watched(self, direction: Direction, pack: PolicyPack | None) -> bool:
        """外地牌照: somebody asks where they come from; nobody is refused for it."""
        return direction is Direction.IN and pack is not None and self.plate_text.startswith(pack.watch_plates)

    def to_data(
        self,
        direction: Direction,
        judgement: Judgement,
        *,
        people: int,
        pack: PolicyPack | None,
        building: tuple[str, str] | None,
    ) -> dict[str, Any]:
        """Return the data of the vehicle's event; what is absent is left out. The plate is personal: not here."""
        data: dict[str, Any] = {"dir": direction.value, "outcome": judgement.outcome.value, "n": people}
        if judgement.reasons:
            data["why"] = [reason.value for reason in judgement.reasons]
        if self.is_watched(direction, pack):
            data["watched"] = True
        if self.pass_key is not None:
            data["pass"] = self.pass_key
        if building is not None:
            data["to"] = list(building)
        return data


def held_together(decisions: Sequence[Decision], judgement: Judgement) -> tuple[Decision, ...]:
    """Return what happens to each person while the vehicle's judgement stands.

    Who could go through alone waits in a vehicle that does not: they did not pass, and may walk.
    """
    if judgement.outcome.admits:
        return tuple(decisions)
    return tuple(
        replace(each, outcome=Outcome.HOLD, reasons=(Reason.IN_COMPANY,)) if each.outcome.admits else each
        for each in decisions
    )


def closed_building(
    dwellings: Iterable[Dwelling | None], pack: PolicyPack | None, at_ms: int
) -> tuple[str, str] | None:
    """Return (compound, building) of the first of these homes that lies in a zone now, None if none does."""
    for dwelling in dwellings:
        if dwelling is not None and pack is not None and any(zone.holds(dwelling, at_ms) for zone in pack.zones):
            return dwelling.compound, dwelling.building
    return None
