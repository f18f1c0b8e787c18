"""What a gate's store answers beyond passages: one Protocol for each book it keeps; `ports.StationStore` is all."""

from __future__ import annotations

from typing import Protocol


class VisitBook(Protocol):
    """来访: who waits for a host, who is inside, who is overdue."""


class QueueBook(Protocol):
    """Deliveries counted and emergencies not yet explained."""


class FeverBook(Protocol):
    """发热处置: the sequence after a high reading."""


class DutyBook(Protocol):
    """班次: who is on duty, hand-overs, the duty log."""


class ThermometerBook(Protocol):
    """The gate's thermometers and how they drift."""

    def measuring(self) -> bool:
        """Whether the gate has a working thermometer, as last recorded; True before anything was."""
        ...
