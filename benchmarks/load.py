"""A community under load, built once for all benchmarks: many residents, many revoked passes, a long log."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

from benchmarks.history import DAY_MS, History
from benchmarks.measure import seconds_each, seconds_of
from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.lane import LaneKey
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.passes import PassClaims, PassKind, PassRecord, PassSerial
from checkpoint_app.domain.policy import Hold, PolicyPack
from checkpoint_app.domain.roster import RosterEntry, entry_for_gates
from checkpoint_app.domain.station import TrustedStation
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.office_desk import OfficeDesk
from checkpoint_app.services.read_pack import pack_of, shipped_pack
from checkpoint_app.services.sample_community import SAMPLE_COMPOUNDS, sample_roster
from checkpoint_app.sync import pass_code
from db.station_store import SqliteStationStore

PASSPHRASE, PIN = "a cold night", "2468"
REVOKED = 100_000
HOLDERS = 1_300
"""So many residents have a pass that stands: nobody is served twice, which within half a minute records nothing."""
BATCH = 10_000
BUILDINGS, HOLDS = 20, 200
DAY_S = DAY_MS // 1000
GATES = ("E1", "W1", "N1")


def say(text: str) -> None:
    """Tell whoever waits what is going on."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


class Load:
    """An office and three gates in a folder that is removed at the end. The first gate is under load."""

    def __init__(self, *, residents: int, events: int, office_events: int = 0) -> None:
        self.residents, self.events, self.office_events = residents, events, office_events
        self._stack = ExitStack()
        self.folder = Path(self._stack.enter_context(TemporaryDirectory(prefix="bench")))
        self._histories: dict[int, History] = {}
        self._aside = self._stack.enter_context(ThreadPoolExecutor(1))

    def __enter__(self) -> Load:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    @cached_property
    def office(self) -> OfficeDesk:
        """Founding a community and opening three kits takes seconds on purpose."""
        say("founding an office and three gates …")
        place = Installation(self.folder / "office", state=self.folder / "state")
        place.init_office("示例社区", "530100000001", PASSPHRASE)
        office = self._stack.enter_context(place.office(PASSPHRASE))
        office.enrol.add_operator("值守员", PIN)
        for code in GATES:
            kit = office.enrol.enrol(gate_code=code, name=code, kit=self.folder / f"{code}.ckk")
            Installation(self.folder / code, state=self.folder / "state").init_station(kit.kit, kit.code, PASSPHRASE)
        return office

    @cached_property
    def roster(self) -> tuple[RosterEntry, ...]:
        people = sample_roster(households=max(1, self.residents * 2 // 5), residents=self.residents)
        return tuple(entry_for_gates(resident) for resident in people)

    @cached_property
    def gate(self) -> GateDesk:
        """The first gate with everybody on its list, every pass in its register, full rules, somebody signed on."""
        snapshot = self.office.store.snapshot(version=10, created_ms=time.time_ns() // 1_000_000)
        gate = self.empty_gate("E1")
        say(f"taking over a list of {self.residents:,} residents and {REVOKED:,} revoked passes …")
        issuer = TrustedStation(certificate=self.office.store.identity().certificate)
        trusted = (issuer, *snapshot.stations)
        passes, rules = tuple(self._register()), (full_rules(),)
        gate.apply.take_over(replace(snapshot, stations=trusted, roster=self.roster, passes=passes, packs=rules))
        for number in ("1", "2"):
            gate.thermometers.enter(number, "")
        return gate

    @property
    def store(self) -> SqliteStationStore:
        assert isinstance(self.gate.store, SqliteStationStore)
        return self.gate.store

    def empty_gate(self, code: str) -> GateDesk:
        """Open another gate, with nothing but its first records, and sign somebody on."""
        (operator,) = self.office.store.operators()
        gate = self._stack.enter_context(Installation(self.folder / code, state=self.folder / "state").gate(PASSPHRASE))
        gate.sign_on.sign_on(operator, PIN)
        return gate

    @cached_property
    def holders(self) -> Sequence[PassClaims]:
        """Passes that stand; their serials follow those of the revoked ones."""
        now_s = int(time.time())
        return [
            PassClaims(
                serial=PassSerial(0, REVOKED + number),
                kind=PassKind.RESIDENT,
                name=mask_name(entry.name),
                dwelling=str(entry.dwelling),
                not_before_s=now_s,
                expires_s=now_s + 30 * DAY_S,
            )
            for number, entry in enumerate(self.roster[:HOLDERS], start=1)
        ]

    @cached_property
    def codes(self) -> Sequence[str]:
        seed = self.office.store.identity().signing_seed
        return [pass_code.encode(claims, seed) for claims in self.holders]

    def _register(self) -> Iterator[PassRecord]:
        now_ms = time.time_ns() // 1_000_000
        for number in range(1, REVOKED + 1):
            entry = self.roster[number % len(self.roster)]
            yield PassRecord(
                serial=PassSerial(0, number),
                kind=PassKind.RESIDENT,
                resident=entry.number,
                holder=entry.name,
                dwelling=str(entry.dwelling),
                not_before_s=now_ms // 1000,
                expires_s=now_ms // 1000 + 30 * DAY_S,
                revoked_ms=now_ms,
                revoke_reason="lost",
            )
        for claims, entry in zip(self.holders, self.roster, strict=False):
            yield PassRecord(
                serial=claims.serial,
                kind=claims.kind,
                resident=entry.number,
                holder=entry.name,
                dwelling=claims.dwelling,
                not_before_s=claims.not_before_s,
                expires_s=claims.expires_s,
            )

    def grow(self, gate: GateDesk, events: int) -> None:
        """Let the gate's log grow to so many records, by its own append, thousands in a transaction."""
        seq, history = gate.store.head().seq, self._history_of(gate)
        if seq < events:
            say(f"recording {events - seq:,} events …")
        while seq < events:
            count = min(BATCH, events - seq)
            gate.store.append(*history.drafts(seq + 1, count))
            seq += count

    def _history_of(self, gate: GateDesk) -> History:
        station = gate.store.identity().station
        if station not in self._histories:
            self._histories[station] = History(
                self.roster, station=station, until_ms=gate.stamp.since_ms, events=self.events, first_serial=REVOKED + 1
            )
        return self._histories[station]

    def goes_again(self, number: int) -> bool:
        """Whether this holder went last the way the lane faces: whoever does it twice is held, and asked more."""
        key = self.holders[number].serial.key
        before = self._aside.submit(self.store.pass_state, key).result()  # what it reads stays out of our own cache
        return before is not None and before.last is self.gate.lane.direction

    def serve(self, number: int) -> tuple[list[float], float]:
        """Serve a holder the way they are due, as the closed rules want it: scan, reading, code, mask.

        Return the seconds of each act before the last one, and those of the last, which records them; RuntimeError if
        it did not.
        """
        lane = self.gate.lane
        if self.goes_again(number):
            lane.turn()
        before = seconds_each(lane.enter, [self.codes[number], "366"]) + seconds_each(lane.answer, [LaneKey.CODE_GREEN])
        head = self.gate.store.head()
        last = seconds_of(lambda: lane.answer(LaneKey.MASK_ON))
        if self.gate.store.head() == head:
            raise RuntimeError("nobody was recorded")
        return before, last


def full_rules() -> PolicyPack:
    """Return the shipped closed rules, full, in force for two days now: zones, holds, quotas, codes, masks.

    The zones and holds are of the second compound of the sample: those served live in the first.
    """
    now_ms = time.time_ns() // 1_000_000
    from_ms = (now_ms - 2 * DAY_MS) // 60_000 * 60_000
    span = {"from_ms": from_ms, "until_ms": from_ms + 14 * DAY_MS}
    pack = pack_of(shipped_pack("closed.yaml"), number=2)
    (zone,), compound = pack.zones, SAMPLE_COMPOUNDS[1]
    homes = [(compound, str(1 + n % BUILDINGS), "1", str(101 + n)) for n in range(HOLDS)]
    return replace(
        pack,
        valid_from_ms=span["from_ms"],
        valid_until_ms=span["until_ms"],
        zones=tuple(replace(zone, compound=compound, building=str(n + 1), **span) for n in range(BUILDINGS)),
        holds=tuple(Hold(dwelling=home, **span) for home in homes),
    )
