"""Facts for the board gate × shift: passages by half hour, how far reports reach, gaps and refused claims in time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from checkpoint_app.domain.events import MAX_SEQ, event_id
from checkpoint_app.domain.exchange import Receipt
from checkpoint_app.domain.record_ranges import covers
from checkpoint_app.domain.shift_board import MissingRun, RefusedClaim, Slot, StationFacts, claim_of_name
from db.board_parts import HALF_HOUR_MS
from db.connection import Connection
from db.import_store import read_receipts
from db.log import OwnLog

FORK = "bundle-fork"

SELECT_STATIONS = """
    SELECT s.number, s.gate, g.name, s.certificate ->> 'name', s.certificate ->> 'from', s.cutoff_seq IS NOT NULL,
      (SELECT max(newest_ms) FROM imported_file WHERE station = s.number AND newest_ms IS NOT NULL)
    FROM trusted_station AS s JOIN gate AS g ON g.code = s.gate ORDER BY g.code, s.number"""
SELECT_SLOT = """
    SELECT station, sum(passages) FROM slot_tally WHERE half_hour >= ? AND half_hour < ? GROUP BY station"""
SELECT_REFUSED = """
    SELECT name, reason, detail, at_ms, station, epoch, first, last FROM imported_file
    WHERE state = 'refused' AND at_ms >= ? ORDER BY at_ms"""
SELECT_DOUBLED = """
    SELECT DISTINCT f.station, f.epoch, f.last FROM imported_file AS d
    JOIN imported_file AS f ON f.sha256 = d.sha256 AND f.state IN ('imported', 'nothing-new')
    WHERE d.state = 'duplicate' AND d.at_ms >= ? AND f.station IS NOT NULL"""
SELECT_LINES_OF = "SELECT event.id, event.line FROM json_each(?) AS wanted JOIN event ON event.id = wanted.value"
SELECT_LINE_BELOW = "SELECT line FROM event WHERE id > ? AND id <= ? ORDER BY id DESC LIMIT 1"
SELECT_LINE_ABOVE = "SELECT line FROM event WHERE id >= ? AND id <= ? ORDER BY id LIMIT 1"


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a refused file says it holds, by its header where that was verified, else by its name."""

    name: str
    reason: str
    detail: str
    at_ms: int
    station: int
    epoch: int
    first: int
    last: int


class ShiftFacts(OwnLog):
    """The shifts' part of the port `BoardBook`."""

    def shift_facts(self, slots: Sequence[Slot]) -> Sequence[StationFacts]:
        with self._connections.reading_together() as conn:
            stations = conn.execute(SELECT_STATIONS).fetchall()
            passages = [dict(conn.execute(SELECT_SLOT, _half_hours(slot)).fetchall()) for slot in slots]
            receipts = read_receipts(conn)
            since = {row[0]: row[4] for row in stations}
            gaps, refused, doubled = defaultdict(list), defaultdict(list), defaultdict(list)
            for gap in _missing_runs(conn, receipts, since):
                gaps[gap.station].append(gap)
            begin_ms = min((slot.start_ms for slot in slots), default=0)
            for claim in _open_claims(conn, receipts, begin_ms):
                refused[claim.station].append(_bounded(conn, claim, since.get(claim.station, 0)))
            for station, moment_ms in _doubled(conn, begin_ms):
                doubled[station].append(moment_ms)
        return [
            StationFacts(
                station=number,
                gate=gate,
                gate_name=gate_name,
                name=name,
                since_ms=since_ms,
                passages=tuple(counted.get(number, 0) for counted in passages),
                reached_ms=reached_ms,
                lost=bool(lost),
                gaps=tuple(gaps[number]),
                refused=tuple(refused[number]),
                doubled_ms=tuple(doubled[number]),
            )
            for number, gate, gate_name, name, since_ms, lost, reached_ms in stations
        ]

    def missing_runs(self) -> Sequence[MissingRun]:
        with self._connections.reading_together() as conn:
            since = {row[0]: row[4] for row in conn.execute(SELECT_STATIONS).fetchall()}
            return _missing_runs(conn, read_receipts(conn), since)


def _half_hours(slot: Slot) -> tuple[int, int]:
    return slot.start_ms // HALF_HOUR_MS, slot.end_ms // HALF_HOUR_MS


def _missing_runs(conn: Connection, receipts: Iterable[Receipt], since: dict[int, int]) -> list[MissingRun]:
    """Return every gap of every log, between the moments of the records on both sides."""
    gaps = [(receipt, first, last) for receipt in receipts for first, last in receipt.gaps]
    keys = [
        event_id(receipt.station, receipt.epoch, seq) for receipt, first, last in gaps for seq in (first - 1, last + 1)
    ]
    moments = dict(_moments(conn, keys))
    runs = []
    for receipt, first, last in gaps:
        after_ms = moments[event_id(receipt.station, receipt.epoch, last + 1)]
        before_ms = moments.get(event_id(receipt.station, receipt.epoch, first - 1), since.get(receipt.station, 0))
        run = MissingRun(
            station=receipt.station,
            epoch=receipt.epoch,
            first=first,
            last=last,
            from_ms=min(before_ms, after_ms),
            until_ms=max(before_ms, after_ms),
        )
        runs.append(run)
    return runs


def _moments(conn: Connection, keys: Sequence[int]) -> Iterable[tuple[int, int]]:
    rows = conn.execute(SELECT_LINES_OF, (orjson.dumps(keys).decode(),)).fetchall()
    return ((key, _at_ms(line)) for key, line in rows)


def _at_ms(line: bytes) -> int:
    at_ms: int = orjson.loads(line)["at"]
    return at_ms


def _open_claims(conn: Connection, receipts: Sequence[Receipt], since_ms: int) -> Iterable[_Claim]:
    """Yield what refused files claim and no other file brought; a fork's records are never held as it tells them."""
    held = {(receipt.station, receipt.epoch): receipt.ranges for receipt in receipts}
    for name, reason, detail, at_ms, *verified in conn.execute(SELECT_REFUSED, (since_ms,)).fetchall():
        claimed = verified if all(part is not None for part in verified) else claim_of_name(name)
        if claimed is None:
            continue
        station, epoch, first, last = claimed
        ranges = held.get((station, epoch), ())
        if reason == FORK or not covers(ranges, first, last):
            yield _Claim(name, reason, detail, at_ms, station, epoch, first, last)


def _bounded(conn: Connection, claim: _Claim, since_ms: int) -> RefusedClaim:
    """Bound a claim by the records held on its two sides; above the newest one, by when the file came.

    Of a fork it is the record at which it begins to differ.
    """
    first, last = claim.first - 1, claim.last + 1
    if claim.reason == FORK and claim.detail.isdecimal():
        first = last = min(int(claim.detail), MAX_SEQ)
    genesis, end = event_id(claim.station, claim.epoch, 0), event_id(claim.station, claim.epoch, MAX_SEQ)
    below = conn.execute(SELECT_LINE_BELOW, (genesis, genesis + first)).fetchone()
    above = conn.execute(SELECT_LINE_ABOVE, (min(genesis + last, end), end)).fetchone()
    from_ms = since_ms if below is None else _at_ms(below[0])
    until_ms = claim.at_ms if above is None else _at_ms(above[0])
    return RefusedClaim(
        name=claim.name, reason=claim.reason, from_ms=min(from_ms, until_ms), until_ms=max(from_ms, until_ms)
    )


def _doubled(conn: Connection, since_ms: int) -> Iterable[tuple[int, int]]:
    """Yield (station, when its last record was made) of files that came twice."""
    rows: list[Any] = conn.execute(SELECT_DOUBLED, (since_ms,)).fetchall()
    for key, at_ms in _moments(conn, [event_id(*row) for row in rows]):
        yield key >> 43, at_ms
