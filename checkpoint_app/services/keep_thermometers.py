"""Keep the gate's register of thermometers: which there are, which can be trusted, whether any works at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.names import one_line, require_length
from checkpoint_app.domain.thermometer import Drift, Thermometer, ThermometerState, drifts
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.stamp_events import EventStamp

COMPARED_MS = 4 * 3_600_000
"""Drift is judged by the readings of the last hours: a thermometer changes with the cold."""

HIGHEST_NUMBER = 99
LONGEST_NAME = 20


@dataclass(frozen=True, slots=True)
class KeepThermometers:
    store: StationStore
    stamp: EventStamp

    def register(self) -> Sequence[Thermometer]:
        return self.store.thermometers()

    def next_number(self) -> int:
        return max((thermometer.number for thermometer in self.register()), default=0) + 1

    def drifts(self) -> tuple[Drift, ...]:
        """Return how each thermometer read in the last hours."""
        return drifts(self.store.readings_by_thermometer(self.stamp.now_ms() - COMPARED_MS))

    def enter(self, number: str, name: str) -> Thermometer:
        """Enter a thermometer, or rename one; InputRefused `thermometer-number`, `text-too-long`.

        The name is what stands on the device, never a person's.
        """
        self.stamp.require_operator()
        wanted = number.strip()
        if not (wanted.isascii() and wanted.isdigit() and 1 <= int(wanted[:3]) <= HIGHEST_NUMBER and len(wanted) <= 2):
            raise InputRefused("thermometer-number", given=wanted[:10], highest=HIGHEST_NUMBER)
        label = require_length(one_line(name), LONGEST_NAME)
        return self._record(int(wanted), label, ThermometerState.OK)

    def set_state(self, thermometer: Thermometer, state: ThermometerState) -> Thermometer:
        self.stamp.require_operator()
        return self._record(thermometer.number, thermometer.name, state)

    def set_measuring(self, works: bool) -> None:
        """Say whether the gate has a working thermometer; without one nobody is asked for a reading."""
        self.stamp.require_operator()
        self.store.append(self.stamp.draft(EventKind.MEASURING, {"works": works}))

    def _record(self, number: int, name: str, state: ThermometerState) -> Thermometer:
        pii = {"name": name} if name else None  # free text, so not among the codes
        draft = self.stamp.draft(EventKind.THERMOMETER, {"n": number, "state": state.value}, pii)
        self.store.append(draft)
        return Thermometer(number=number, name=name, state=state, since_ms=draft.at_ms)
