"""Read how the gates' clocks stood, from what came before and after their records (domain.skew)."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.skew import GateClocks, Skew, gate_clocks
from checkpoint_app.ports import OfficeStore


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongClock:
    """A station whose clock, as its newest records show, is off by at least `off_ms`: above 0 fast, below 0 slow."""

    station: int
    name: str
    off_ms: int
    skew: Skew


@dataclass(frozen=True, slots=True)
class ReadClocks:
    store: OfficeStore

    def all(self) -> GateClocks:
        """Return the bounds of every run of records held; worked out anew, no record is changed."""
        enrolled = {s.certificate.station: s.certificate.not_before_ms for s in self.store.stations()}
        return gate_clocks(self.store.clock_runs(), enrolled)

    def wrong_now(self) -> tuple[WrongClock, ...]:
        """Return the stations whose clock is proven wrong now, by number."""
        newest = self.all().newest()
        return tuple(
            WrongClock(
                station=station.certificate.station,
                name=station.certificate.name,
                off_ms=skew.proven_ms,
                skew=skew,
            )
            for station in sorted(self.store.stations(), key=lambda s: s.certificate.station)
            if not station.is_lost and (skew := newest.get(station.certificate.station, Skew())).proven_ms
        )
