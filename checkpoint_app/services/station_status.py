"""What the gate screen always shows: who, where, when, how old the list is, what the office holds."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.clock import ClockState, day_bounds_ms, local_day
from checkpoint_app.domain.passage import FeedLine
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.ports import StationStore
from checkpoint_app.services.stamp_events import EventStamp


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusView:
    """Times in UTC milliseconds. `held_to` and `unconfirmed` are of this station's current epoch."""

    community_name: str
    gate_name: str
    station_name: str
    station: int
    epoch: int
    now_ms: int
    clock: ClockState
    operator_name: str
    on_duty_since_ms: int
    list_version: int
    list_created_ms: int
    pack: PolicyPack | None
    pack_in_force: bool
    head_seq: int
    held_to: int
    gaps: tuple[tuple[int, int], ...]
    refused_files: tuple[tuple[str, str], ...]
    entries: int
    exits: int
    not_admitted: int
    visitors_inside: int
    fever_cases: tuple[FeedLine, ...]

    @property
    def unconfirmed(self) -> int:
        return self.head_seq - self.held_to


@dataclass(frozen=True, slots=True)
class StationStatus:
    store: StationStore
    stamp: EventStamp

    def read(self) -> StatusView:
        identity, head, receipt = self.store.identity(), self.store.head(), self.store.receipt()
        now_ms = self.stamp.now_ms()
        start_ms, end_ms = day_bounds_ms(local_day(now_ms))
        entries, exits, not_admitted = self.store.counts(from_ms=start_ms, until_ms=end_ms)
        version, created_ms = self.store.list_version()
        pack = self.stamp.pack
        return StatusView(
            community_name=identity.community_name,
            gate_name=identity.gate.name,
            station_name=identity.certificate.name,
            station=identity.station,
            epoch=head.epoch,
            now_ms=now_ms,
            clock=self.stamp.clock_state(),
            operator_name=self.stamp.operator.name if self.stamp.operator else "",
            on_duty_since_ms=self.stamp.since_ms,
            list_version=version,
            list_created_ms=created_ms,
            pack=pack,
            pack_in_force=pack is not None and pack.in_force(now_ms),
            head_seq=head.seq,
            held_to=receipt.held_to,
            gaps=receipt.gaps,
            refused_files=tuple(self.store.refused_files()),
            entries=entries,
            exits=exits,
            not_admitted=not_admitted,
            visitors_inside=self.store.visitors_inside(),
            fever_cases=tuple(self.store.open_fever_cases()),
        )
