"""Find copied passes (复制的证): the same pass at two gates in less time than anybody needs from one to the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checkpoint_app.domain.events import event_id
from checkpoint_app.domain.pack_schedule import pack_at
from checkpoint_app.domain.pass_moves import GateMove
from checkpoint_app.domain.passage import FeedLine
from checkpoint_app.domain.policy import CredentialRules
from checkpoint_app.ports import Clock, OfficeStore

LOOK_BACK_MS = 14 * 86_400_000
"""Sticks come daily; what is older was looked at when it came, or is asked for by its date."""
SETTLED = "settled-copies"
_MOST_SETTLED = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class PassWay:
    """One of the two ways: where, and who was on duty there (empty for nobody known)."""

    line: FeedLine
    gate: str
    operator: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A pass seen twice; a gate whose clock is minutes wrong looks the same, so that a person decides."""

    move: GateMove
    first: PassWay
    second: PassWay


@dataclass(frozen=True, slots=True)
class FindCopies:
    store: OfficeStore
    clock: Clock

    def find(self, since_ms: int | None = None) -> tuple[Copy, ...]:
        """Return what nobody settled yet, newest first; `since_ms` (UTC) is two weeks ago when not given.

        The rules in force say how many minutes lie between two gates; passes revoked already are left out.
        """
        moves = unsettled_moves(self.store, self.clock.read().wall_ms, since_ms)
        if not moves:
            return ()
        names = {gate.code: gate.name for gate in self.store.gates()}
        gates = {s.certificate.station: s.certificate.gate for s in self.store.stations()}
        where = {station: names.get(code, code) for station, code in gates.items()}
        numbers = self.store.served_by(*(key for move in moves for key in _ways(move)))
        people = {operator.number: operator.name for operator in self.store.operators()}
        served = {key: people.get(number, "") for key, number in numbers.items()}
        return tuple(
            Copy(
                move=move,
                first=_pass_way(move.first, where, served),
                second=_pass_way(move.second, where, served),
            )
            for move in moves
        )

    def settle(self, copy: Copy) -> None:
        """Remember that this was no copy: these two ways are not shown again, others of the pass are."""
        settled = [*(self.store.get(SETTLED) or ()), _ways(copy.move)]
        self.store.put(SETTLED, settled[-_MOST_SETTLED:])


def unsettled_moves(store: OfficeStore, now_ms: int, since_ms: int | None = None) -> Sequence[GateMove]:
    """Return the moves that nobody can make by the rules in force and that were not called honest, newest first."""
    pack = pack_at(store.packs(), now_ms)
    gate_min = (CredentialRules() if pack is None else pack.credentials).gate_min
    since_ms = now_ms - LOOK_BACK_MS if since_ms is None else since_ms
    settled = {(first, second) for first, second in store.get(SETTLED) or ()}
    moves = store.impossible_moves(gate_ms=gate_min * 60_000, since_ms=since_ms)
    return [move for move in moves if _ways(move) not in settled]


def passes_of(moves: Iterable[GateMove]) -> int:
    """Count the passes: one may have been seen more often."""
    return len({move.serial for move in moves})


def _ways(move: GateMove) -> tuple[int, int]:
    """Return the event keys of both ways."""
    return _key(move.first), _key(move.second)


def _key(line: FeedLine) -> int:
    return event_id(line.station, line.epoch, line.seq)


def _pass_way(line: FeedLine, where: Mapping[int, str], served: Mapping[int, str]) -> PassWay:
    return PassWay(line=line, gate=where[line.station], operator=served[_key(line)])
