"""What a log says of the clock that made it: the records that carry both clocks, and the newest one believed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

import orjson

from checkpoint_app.domain.clock import ClockPast, ClockReading, ClockState
from checkpoint_app.domain.events import MAX_SEQ, Event, EventKind, LogLine, event_id
from checkpoint_app.domain.skew import ClockRun
from checkpoint_app.sync.chain import event_of
from db.connection import Connection
from db.log import SELECT_HEAD, OwnLog

SELECT_ANCHORED_DOWN = """
    SELECT a.id, e.line FROM anchored_record AS a JOIN event AS e ON e.id = a.id
    WHERE a.id > ? AND a.id <= ? ORDER BY a.id DESC"""
SELECT_ANCHORED_UP = """
    SELECT a.id, e.line FROM anchored_record AS a JOIN event AS e ON e.id = a.id
    WHERE a.id > ? AND a.id <= ? ORDER BY a.id"""
SELECT_NEWEST_BELIEVED = """
    SELECT id, line FROM event WHERE id > ? AND id <= ? AND instr(line, '"clock":"ok"') > 0 ORDER BY id DESC LIMIT 1"""
SELECT_RANGES = "SELECT station, epoch, first, last FROM coverage_range ORDER BY station, epoch, first"
SELECT_LINE = "SELECT line FROM event WHERE id = ?"
SELECT_TAKEN = """
    SELECT (station << 43) + (epoch << 32) + last, min(at_ms) FROM imported_file
    WHERE state IN ('imported', 'nothing-new') AND station IS NOT NULL AND last IS NOT NULL
    GROUP BY station, epoch, last"""
SELECT_LISTS = """
    SELECT c.id, c.at_ms, min(p.at_ms) FROM list_applied AS c JOIN publication AS p ON p.version = c.version
    GROUP BY c.id ORDER BY c.id"""
SELECT_DOUBTED = """
    SELECT e.id FROM json_each(?) AS k CROSS JOIN event AS e ON e.id = k.value
    WHERE instr(e.line, '"clock":"suspect"') > 0"""


class GateClock(OwnLog):
    """The port `ClockBook`: what a gate's own log says of its clock."""

    def clock_past(self) -> ClockPast:
        with self._connections.reading_together() as conn:
            station, epoch, seq, _digest = conn.execute(SELECT_HEAD).fetchone()
            span = event_id(station, 0, 0), event_id(station, epoch, seq)
            newest = conn.execute(SELECT_NEWEST_BELIEVED, span).fetchone()
            newest_key, newest_ms = (0, 0) if newest is None else (newest[0], _event(*newest).at_ms)
            believed, confirmed = None, None
            for key, line in conn.execute(SELECT_ANCHORED_DOWN, span):
                event = _event(key, line)
                if event.kind == EventKind.CLOCK_CONFIRMED:
                    confirmed = confirmed or (key, event)
                if believed is None and (event.kind == EventKind.CLOCK_CONFIRMED or event.clock == ClockState.OK):
                    believed = _reading(event)
                if confirmed is not None:
                    break
        if confirmed is None:
            return ClockPast(newest_ms=newest_ms, believed=believed)
        key, event = confirmed
        return ClockPast(
            newest_ms=newest_ms if newest_key > key else event.at_ms,
            confirmed_list=event.list_version,
            believed=believed,
        )


class GatesClocks(OwnLog):
    """The port `ClockRuns`: the runs of the gates' records between two settings of their clocks."""

    def clock_runs(self) -> Sequence[ClockRun]:
        with self._connections.reading_together() as conn:
            runs = [
                run
                for station, epoch, first, last in conn.execute(SELECT_RANGES).fetchall()
                for run in _runs(conn, event_id(station, epoch, first), event_id(station, epoch, last))
            ]
            starts = [event_id(run.station, run.epoch, run.first) for run in runs]
            before: dict[int, list[tuple[int, int]]] = {}
            after: dict[int, list[tuple[int, int]]] = {}
            for key, taken_ms in conn.execute(SELECT_TAKEN).fetchall():
                line = conn.execute(SELECT_LINE, (key,)).fetchone()
                if line is not None:
                    before.setdefault(bisect_right(starts, key) - 1, []).append((_event(key, line[0]).at_ms, taken_ms))
            for key, at_ms, published_ms in conn.execute(SELECT_LISTS).fetchall():
                after.setdefault(bisect_right(starts, key) - 1, []).append((at_ms, published_ms))
        return [
            replace(run, before=tuple(before.get(place, ())), after=tuple(after.get(place, ())))
            for place, run in enumerate(runs)
        ]

    def doubted(self, keys: Collection[int]) -> Collection[int]:
        """Return those of the records (event keys) whose clock was not believed when they were made."""
        with self._connections.reading() as conn:
            return {row[0] for row in conn.execute(SELECT_DOUBTED, (orjson.dumps(list(keys)).decode(),)).fetchall()}


def _runs(conn: Connection, first: int, last: int) -> list[ClockRun]:
    """Return the runs of a range of records held without a gap, without what bounds them."""
    anchored = conn.execute(SELECT_ANCHORED_UP, (first - 1, last)).fetchall()
    starts: list[tuple[int, Any]] = [(key, _event(key, line).anchor) for key, line in anchored]
    if not starts or starts[0][0] != first:
        starts.insert(0, (first, None))
    ends = [*(key - 1 for key, _anchor in starts[1:]), last]
    runs = []
    for (start, anchor), end in zip(starts, ends, strict=True):
        begin, close = (_event(key, conn.execute(SELECT_LINE, (key,)).fetchone()[0]) for key in (start, end))
        boot, mono_ms = anchor if anchor is not None else ("", begin.at_ms)
        run = ClockRun(
            station=begin.station,
            epoch=begin.epoch,
            first=begin.seq,
            last=close.seq,
            first_at_ms=begin.at_ms,
            last_at_ms=close.at_ms,
            boot=boot,
            offset_ms=begin.at_ms - mono_ms,
        )
        runs.append(run)
    return runs


def _event(key: int, line: bytes) -> Event:
    return event_of(LogLine(key & MAX_SEQ, line))


def clocks_at(conn: Connection, key: int) -> ClockReading:
    """Return both clocks at a record; one without the monotonic clock counts as of another boot."""
    event = _event(key, conn.execute(SELECT_LINE, (key,)).fetchone()[0])
    return _reading(event) or ClockReading(wall_ms=event.at_ms, mono_ms=0, boot_id="")


def _reading(event: Event) -> ClockReading | None:
    if event.anchor is None:
        return None
    boot_id, mono_ms = event.anchor
    return ClockReading(wall_ms=event.at_ms, mono_ms=mono_ms, boot_id=boot_id)
