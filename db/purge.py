"""销毁 in the database, the same at gate and office: walk the personal parts, destroy those a rule names.

A part is deleted with its salt, page by page, each page a transaction with the tally of what went so far: killed at
any instant, the work goes on where it stood. The record's line stays, and with it the chain.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Final

import orjson

from checkpoint_app.domain.clock import ClockState
from checkpoint_app.domain.events import MAX_SEQ, EventDraft, EventKind, event_id, split_event_id
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.domain.purge import Fate, PurgeAnswer, PurgeOrder, PurgeRule, PurgeTally, kept_since_ms
from checkpoint_app.purge_ports import Marks, MayGo
from checkpoint_app.sync.purge_data import tally_from_data, tally_to_data
from db.connection import Connection
from db.log import OwnLog, append_drafts
from db.projections import Fields, ProjectionPart, is_whole
from db.store import PUT_SETTING, SELECT_SETTING

PAGE = 2_000
TALLY = "purge-tally"
"""What an order destroyed so far: {order, kinds, ranges}; gone once it is on record."""
_HIDDEN_AT_ONCE = 50_000
NEWEST: Final = (1 << 63) - 1

SELECT_PERSONAL = """
    SELECT event_pii.id, event.line FROM event_pii JOIN event ON event.id = event_pii.id
    WHERE event_pii.id > ? ORDER BY event_pii.id LIMIT ?"""
COUNT_PERSONAL = "SELECT count(*) FROM event_pii"
DELETE_PII = "DELETE FROM event_pii WHERE id = ?"
FORGET_HOLDER = "UPDATE issued_pass SET holder = '', plate = '', dwelling = ? WHERE issued_by = ?"
DELETE_SETTING = "DELETE FROM setting WHERE name = ?"
# 0 is domain.purge.FORGOTTEN
HIDE_RESIDENTS = """
    UPDATE passage SET resident = 0
    WHERE id BETWEEN :first AND :last AND resident > 0
      AND resident NOT IN (SELECT value FROM json_each(:spared))
      AND NOT EXISTS (SELECT 1 FROM json_each(:times) AS span
        WHERE passage.at_ms >= json_extract(span.value, '$[0]') AND passage.at_ms < json_extract(span.value, '$[1]'))"""
HIDE_GONE = """
    UPDATE passage SET resident = 0
    WHERE id BETWEEN ? AND ? AND resident > 0 AND resident IN (SELECT value FROM json_each(?))"""
SELECT_LAST_PASSAGE = "SELECT coalesce(max(id), 0) FROM passage WHERE id BETWEEN ? AND ?"
INSERT_ANSWER = "INSERT INTO purge_answer (said_by, number, station, done_ms, data) VALUES (?, ?, ?, ?, ?)"
SELECT_ANSWERS = "SELECT number, station, done_ms, data FROM purge_answer WHERE number = ? ORDER BY said_by"


class AnswerPart(ProjectionPart):
    """What was destroyed where: `purged` records of this log and, at the office, of the stations'."""

    CLEAR: ClassVar[tuple[str, ...]] = ("DELETE FROM purge_answer",)
    KINDS: ClassVar[tuple[EventKind, ...]] = (EventKind.PURGED,)
    WRITES: ClassVar[tuple[str, ...]] = (INSERT_ANSWER,)

    def add(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        data = fields["data"]
        try:
            told = orjson.dumps(tally_to_data(tally_from_data(data))).decode()
        except (ValueError, TypeError, LookupError, AttributeError):  # a station may say anything
            return
        if is_whole(data.get("order")):
            self._rows[INSERT_ANSWER].append((key, data["order"], key >> 43, fields["at"], told))


class Purging(OwnLog):
    """The half of the port `PurgeBook` that gate and office share."""

    FORGET: ClassVar[tuple[str, ...]] = ()
    """What else was projected from a personal part, by the key of its record."""

    def survey(self, rule: PurgeRule, marks: Marks, may_go: MayGo, keep: Collection[int] = ()) -> PurgeTally:
        """Return what `destroy` would destroy; nothing is changed."""
        found = _Tally(0)
        for page in self._pages():
            found.take(page, rule, marks, may_go, keep)
        return found.told()

    def destroy(
        self,
        number: int,
        rule: PurgeRule,
        marks: Marks,
        may_go: MayGo,
        progress: Progress,
        keep: Collection[int] = (),
    ) -> PurgeTally:
        """Destroy the parts that order `number` names; return all that it destroyed, before a kill too.

        Cancelled keeps what is gone already; asked again it goes on.
        """
        with self._connections.reading() as conn:
            (total,) = conn.execute(COUNT_PERSONAL).fetchone()
        done, tally = 0, _Tally(number)
        tally.resume(self.get(TALLY))
        for page in self._pages():
            progress(min(done, total), total)
            done += len(page)
            gone = tally.take(page, rule, marks, may_go, keep)
            if gone:
                with self._connections.writing() as conn:
                    for key, fields in gone:
                        self._forget(conn, key, fields)
                    conn.execute(PUT_SETTING, (TALLY, orjson.dumps(tally.to_data()).decode()))
        progress(total, total)
        return tally.told()

    def oldest_part(self, rule: PurgeRule) -> int | None:
        oldest, after = None, 0
        while True:
            with self._connections.reading() as conn:
                rows = conn.execute(SELECT_PERSONAL, (after, PAGE)).fetchall()
            if not rows:
                return oldest
            for key, line in rows:
                after = key
                fields = orjson.loads(line)
                if fields["clock"] != ClockState.OK:
                    continue
                if oldest is not None and fields["at"] >= oldest:
                    after = key | MAX_SEQ  # the rest of this log is younger
                    break
                if rule.fate(fields, marked=True) == Fate.DESTROYED:
                    since_ms = kept_since_ms(fields)
                    oldest = since_ms if oldest is None else min(oldest, since_ms)

    def hide(self, order: PurgeOrder) -> None:
        with self._connections.reading() as conn:
            spans = self._spans(conn, order)
        for first, last in spans:
            with self._connections.writing() as conn:
                hide_residents(conn, (order,), first, last)

    def finish_purge(self, draft: EventDraft) -> None:
        with self._connections.writing() as conn:
            conn.execute(DELETE_SETTING, (TALLY,))
            append_drafts(conn, self._projection(), (draft,))

    def rebuild_projections(self, progress: Progress = no_progress) -> None:
        super().rebuild_projections(progress)
        with self._connections.writing() as conn:
            hide_residents(conn, self._orders(conn), 0, NEWEST)

    def compact(self) -> None:
        """Rewrite the database and empty its write-ahead log: no freed page keeps what was destroyed."""
        self._connections.compact()

    def answers(self, number: int) -> Sequence[PurgeAnswer]:
        """Return what stations (0: the office) said they destroyed on an order, in the order of their records."""
        with self._connections.reading() as conn:
            rows = conn.execute(SELECT_ANSWERS, (number,)).fetchall()
        return [
            PurgeAnswer(order=order, station=station, done_ms=done_ms, tally=tally_from_data(orjson.loads(data)))
            for order, station, done_ms, data in rows
        ]

    def _orders(self, conn: Connection) -> Sequence[PurgeOrder]:
        """Return every order that is known here, the oldest first."""
        raise NotImplementedError

    def _spans(self, conn: Connection, order: PurgeOrder) -> list[tuple[int, int]]:
        """Return the keys that an order hides, in spans short enough for one transaction each."""
        return list(hidden_spans(conn, order))

    def _forget(self, conn: Connection, key: int, fields: Fields) -> None:
        """Destroy one record's personal part, its salt and what was projected from it."""
        conn.execute(DELETE_PII, (key,))
        if fields["kind"] == EventKind.PASS_ISSUED:
            dwelling = fields["data"].get("dwelling", "")
            conn.execute(FORGET_HOLDER, (dwelling if isinstance(dwelling, str) else "", key))
        for statement in self.FORGET:
            conn.execute(statement, (key,))

    def _pages(self) -> Iterator[list[tuple[int, Fields]]]:
        """Yield the records that still have a personal part, in key order, a page a read."""
        after = 0
        while True:
            with self._connections.reading() as conn:
                rows = conn.execute(SELECT_PERSONAL, (after, PAGE)).fetchall()
            if not rows:
                return
            after = rows[-1][0]
            yield [(key, orjson.loads(line)) for key, line in rows]


class _Tally:
    """Counts parts by kind and, for each log, the first and last record whose part went."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._kinds: Counter[str] = Counter()
        self._ranges: dict[tuple[int, int], list[int]] = {}
        self._fates: Counter[str] = Counter()

    def resume(self, kept: Mapping[str, Any] | None) -> None:
        if kept and kept.get("order") == self._number:
            self._kinds = Counter(kept["kinds"])
            self._ranges = {(station, epoch): [*rest] for station, epoch, *rest in kept["ranges"]}

    def take(
        self,
        page: Iterable[tuple[int, Fields]],
        rule: PurgeRule,
        marks: Marks,
        may_go: MayGo,
        keep: Collection[int],
    ) -> list[tuple[int, Fields]]:
        """Count a page; return the records whose personal part is to go."""
        gone = []
        for key, fields in page:
            station, epoch, seq = split_event_id(key)
            fate = rule.fate(fields, marked=seq <= marks.get((station, epoch), 0))
            if fate == Fate.DESTROYED and key in keep:
                fate = Fate.STANDING
            if fate == Fate.DESTROYED and not may_go(key):
                fate = "rest"
            if fate != Fate.DESTROYED:
                self._fates[fate] += 1
                continue
            self._kinds[fields["kind"]] += 1
            first_last_n = self._ranges.setdefault((station, epoch), [seq, seq, 0])
            first_last_n[:] = [min(first_last_n[0], seq), max(first_last_n[1], seq), first_last_n[2] + 1]
            gone.append((key, fields))
        return gone

    def to_data(self) -> dict[str, Any]:
        return {"order": self._number, "kinds": dict(self._kinds), "ranges": [list(row) for row in self._rows()]}

    def told(self) -> PurgeTally:
        return PurgeTally(
            by_kind=dict(sorted(self._kinds.items())),
            ranges=tuple(self._rows()),
            held=self._fates[Fate.HELD],
            standing=self._fates[Fate.STANDING],
            rest=self._fates["rest"],
        )

    def _rows(self) -> Iterator[tuple[int, int, int, int, int]]:
        for (station, epoch), (first, last, parts) in sorted(self._ranges.items()):
            yield station, epoch, first, last, parts


def hide_residents(conn: Connection, orders: Iterable[PurgeOrder], first: int, last: int) -> None:
    """Say no more who passed, in what is projected from records `first` to `last` (keys) that these orders name.

    A rebuild does it again. The record's own line keeps the resident's number: it names nobody once the roster does
    not, and the chain covers it.
    """
    for order in orders:
        held = {"spared": orjson.dumps(order.spared).decode(), "times": orjson.dumps(order.spared_times).decode()}
        for mark in order.marks:
            log = event_id(mark.station, mark.epoch, 0)
            begin, end = max(first, log | 1), min(last, log | mark.seq)
            if begin <= end:
                conn.execute(HIDE_RESIDENTS, {"first": begin, "last": end, **held})
        if order.gone:
            conn.execute(HIDE_GONE, (first, last, orjson.dumps(order.gone).decode()))


def hidden_spans(conn: Connection, order: PurgeOrder) -> Iterator[tuple[int, int]]:
    """Yield the keys that `hide_residents` has to look at, in spans short enough for one transaction each."""
    for mark in order.marks:
        log = event_id(mark.station, mark.epoch, 0)
        (newest,) = conn.execute(SELECT_LAST_PASSAGE, (log | 1, log | mark.seq)).fetchone()
        for first in range(log | 1, newest + 1, _HIDDEN_AT_ONCE):
            yield first, min(first + _HIDDEN_AT_ONCE - 1, newest)
    if order.gone:
        (newest,) = conn.execute(SELECT_LAST_PASSAGE, (0, NEWEST)).fetchone()
        yield 0, newest


def destroyed_so_far(conn: Connection) -> int | None:
    """Return the order that was being carried out when the program ended; None if none was."""
    row = conn.execute(SELECT_SETTING, (TALLY,)).fetchone()
    return None if row is None else int(orjson.loads(row[0])["order"])
