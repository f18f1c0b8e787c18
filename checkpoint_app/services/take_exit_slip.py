"""Take an exit slip (出门条) at a gate: it says when and by which gate the holder of a pass went out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checkpoint_app.domain.pass_moves import Departure
from checkpoint_app.domain.passage import Direction
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.check_pass import CheckedPass
from checkpoint_app.services.identify_person import Served
from checkpoint_app.sync.pass_code import GRACE_S


@dataclass(frozen=True, slots=True)
class TakeExitSlip:
    store: StationStore

    def take(self, checked: CheckedPass, direction: Direction) -> Departure:
        """Return what a genuine slip says.

        InputRefused: `exit-slip-refused` for a slip that names no pass, `exit-slip-way` on the way out,
        `exit-slip-used` if somebody came in with it, or its pass came in here since then.
        """
        claims = checked.claims
        if claims is None or claims.of is None:
            raise InputRefused("exit-slip-refused")
        if direction is Direction.OUT:
            raise InputRefused("exit-slip-way")
        left_ms = claims.not_before_s * 1000
        state = self.store.pass_state(claims.of.key)
        came_back = state is not None and state.last is Direction.IN and state.at_ms > left_ms + GRACE_S * 1000
        if came_back or self.store.slip_used(claims.serial.key):
            raise InputRefused("exit-slip-used")
        return Departure(slip=claims.serial, of=claims.of, gate=self._gate(claims.serial.station), at_ms=left_ms)

    def fits(self, served: Served, departure: Departure) -> bool:
        """Whether the slip belongs to this person: to the pass shown, or without one to a pass of theirs."""
        if served.pass_key is not None:
            return served.pass_key == departure.of.key
        record = self.store.pass_record(departure.of)
        return record is not None and record.resident is not None and record.resident == served.person.resident

    def with_slip(self, served: Served, departure: Departure | None) -> Served:
        """Return the person with what the slip says, if it is theirs."""
        return served if departure is None or not self.fits(served, departure) else replace(served, departure=departure)

    def _gate(self, station: int) -> str:
        """Return the name on the certificate of the station that signed the slip."""
        certificates = (trusted.certificate for trusted in self.store.trusted_stations())
        return next((each.name or each.gate for each in certificates if each.station == station), "")
