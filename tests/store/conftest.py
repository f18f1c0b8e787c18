"""Stores without services above them: identities, a gate's store, an office's, and logs of stations to import."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.domain.events import ChainHead, Event, EventDraft, EventKind, LogLine
from checkpoint_app.domain.exchange import FileState, ImportedFile
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.station import Certificate, Gate, OfficeIdentity, StationIdentity, TrustedStation
from checkpoint_app.sync import chain
from checkpoint_app.sync.certificates import issue
from db.office_store import SqliteOfficeStore, create_office_store
from db.station_store import SqliteStationStore, create_station_store

COMMUNITY = "530102001001"
KEY = bytes(range(32))
NOON_MS = 1_795_320_000_000  # 2026-11-22 12:00 in UTC+8


class Invented:
    """Identities and drafts of an invented community."""

    key = KEY
    noon_ms = NOON_MS

    def certificate(self, station: int, gate: str = "G1") -> Certificate:
        return issue(
            bytes(32),
            community=COMMUNITY,
            station=station,
            gate=gate,
            name=f"终端{station}",
            public_key=bytes(32),
            age_recipient="age1test",
            pass_kinds=tuple(PassKind),
            longest_days=400,
            not_before_ms=0,
            expires_ms=1 << 50,
        )

    def trusted(self, station: int, gate: str = "G1") -> TrustedStation:
        return TrustedStation(certificate=self.certificate(station, gate))

    def station(self, number: int = 3) -> StationIdentity:
        return StationIdentity(
            community=COMMUNITY,
            community_name="示例社区",
            gate=Gate(code="G1", name="东门", compound="云上苑"),
            certificate=self.certificate(number),
            signing_seed=bytes(32),
            age_identity="AGE-TEST",
            root_public_key=bytes(32),
            office_recipient="age1office",
            install_id="install",
        )

    def office(self) -> OfficeIdentity:
        return OfficeIdentity(
            community=COMMUNITY,
            community_name="示例社区",
            root_seed=bytes(32),
            age_identity="AGE-TEST",
            age_recipient="age1office",
            certificate=self.certificate(0),
            signing_seed=bytes(32),
            install_id="install",
        )

    def draft(
        self, kind: EventKind, data: Any = None, pii: Any = None, *, at_ms: int = NOON_MS, **more: Any
    ) -> EventDraft:
        return EventDraft(kind=kind, at_ms=at_ms, data=data or {}, pii=pii, **more)

    def passage(self, direction: str, *, at_ms: int = NOON_MS, outcome: str = "PASS", **data: Any) -> EventDraft:
        fields = {"dir": direction, "outcome": outcome, **data}
        return self.draft(EventKind.PASSAGE, fields, at_ms=at_ms)

    def opened(self) -> EventDraft:
        return self.draft(EventKind.EPOCH_OPENED)

    def log(self, station: int) -> StationLog:
        return StationLog(station)


@dataclass
class StationLog:
    """A station's log as its bundles carry it, grown event by event."""

    station: int
    epoch: int = 1
    lines: list[LogLine] = field(default_factory=list)

    def add(
        self, kind: str, data: Any = None, pii: Any = None, *, at_ms: int = NOON_MS, clock: str = "ok", **more: Any
    ) -> int:
        """Add a record; return its seq."""
        seq = len(self.lines) + 1
        event = Event(
            station=self.station,
            epoch=self.epoch,
            seq=seq,
            kind=kind,
            at_ms=at_ms,
            operator=1,
            shift=1,
            pack=1,
            list_version=1,
            clock=clock,
            data=data or {},
            pii=pii,
            **more,
        )
        self.lines.append(chain.line_of(event, bytes(16) if pii else None))
        return seq

    def passage(self, direction: str, *, at_ms: int = NOON_MS, outcome: str = "PASS", **data: Any) -> int:
        return self.add("passage", {"dir": direction, "outcome": outcome, **data}, at_ms=at_ms)

    def head(self, seq: int) -> ChainHead:
        genesis = chain.genesis(COMMUNITY, self.station, self.epoch)
        return ChainHead(self.station, self.epoch, seq, chain.walk(genesis, (line.line for line in self.lines[:seq])))

    def segment(self, first: int, last: int, *, at_ms: int = NOON_MS) -> tuple[Any, ...]:
        """Return the arguments of insert_segment for these records."""
        name = f"s{self.station}-{first}-{last}-{at_ms}"
        file = ImportedFile(
            name=name,
            sha256=chain.extend(b"", name.encode()),
            state=FileState.IMPORTED,
            at_ms=at_ms,
            station=self.station,
            epoch=self.epoch,
            first=first,
            last=last,
        )
        draft = EventDraft(kind=EventKind.BUNDLE_IMPORTED, at_ms=at_ms)
        return self.head(first - 1), self.lines[first - 1 : last], self.head(last), file, draft

    def whole(self) -> tuple[Any, ...]:
        return self.segment(1, len(self.lines))


@pytest.fixture(scope="session")
def invented() -> Invented:
    return Invented()


@pytest.fixture
def gate_store(tmp_path: Path, invented: Invented) -> Iterator[SqliteStationStore]:
    store = create_station_store(tmp_path / "gate", KEY, invented.station(), invented.opened())
    yield store
    store.close()


@pytest.fixture
def office_store(tmp_path: Path, invented: Invented) -> Iterator[SqliteOfficeStore]:
    store = create_office_store(tmp_path / "office", KEY, invented.office(), invented.opened())
    yield store
    store.close()
