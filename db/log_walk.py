"""Walk a log record by record against every head that is known of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import Any, Final

import orjson
from sqlcipher3 import dbapi2

from checkpoint_app.domain.checkup import LogReport, Span
from checkpoint_app.domain.events import MAX_SEQ, event_id
from checkpoint_app.sync.chain import genesis
from db.connection import Connection
from db.log import SELECT_LINES

WALKED_AT_ONCE: Final = 2000
MOST_UNREADABLE: Final = 10_000
"""Beyond so many no record is sought one by one any more: a whole part of the file is gone."""

_UNREADABLE = (dbapi2.DatabaseError, MemoryError)
_HAS_PERSONAL = b'"pii":"'

SELECT_MARKS = "SELECT id, digest FROM chain_mark WHERE id BETWEEN ? AND ? ORDER BY id"
SELECT_MARK = "SELECT digest FROM chain_mark WHERE id = ?"


class RecordReader:
    """Reads around damage: a connection that met it is given up for a fresh one."""

    def __init__(self, connect: Callable[[], Connection]) -> None:
        self._connect, self._conn = connect, connect()
        self.unreadable: list[Span] = []
        self._given_up = 0

    def rows(self, log: int, first: int, last: int) -> Sequence[tuple[Any, ...]]:
        """Return (key, line, salt, personal part) of what can be read from `first` to `last` of a log."""
        try:
            return list(self._conn.execute(SELECT_LINES, (log | first, log | last, last - first + 1)).fetchall())
        except _UNREADABLE:
            self._renew()
        if first == last or self._given_up > MOST_UNREADABLE:
            self._give_up(first, last)
            return ()
        middle = (first + last) // 2
        return [*self.rows(log, first, middle), *self.rows(log, middle + 1, last)]

    def marks(self, log: int, first: int, last: int) -> dict[int, bytes]:
        """Return the digests known after records of a range, by number; none if they cannot be read."""
        try:
            rows = self._conn.execute(SELECT_MARKS, (log | first, log | last)).fetchall()
        except _UNREADABLE:
            self._renew()
            return {}
        return {key & MAX_SEQ: bytes(digest) for key, digest in rows}

    def ask(self, question: str, values: tuple[int, ...]) -> Any:
        """Return the one value a question has for an answer; None if there is none or it cannot be read."""
        try:
            row = self._conn.execute(question, values).fetchone()
        except _UNREADABLE:
            self._renew()
            return None
        return None if row is None else row[0]

    def close(self) -> None:
        self._conn.close()

    def _renew(self) -> None:
        self._conn.close()
        self._conn = self._connect()

    def _give_up(self, first: int, last: int) -> None:
        self._given_up += last - first + 1
        _append(self.unreadable, first, last)


class LogWalk:
    """One (station, epoch). The chain tells where damage is to within two known heads, 256 records apart."""

    def __init__(self, community: str, station: int, epoch: int, *, own: bool, reader: RecordReader) -> None:
        self._genesis = genesis(community, station, epoch)
        self._station, self._epoch, self._own, self._reader = station, epoch, own, reader
        self._log = event_id(station, epoch, 0)
        self._missing: list[Span] = []
        self._broken: list[Span] = []
        self._unproven: list[Span] = []
        self._unreadable: list[Span] = []
        self._wrong: list[int] = []
        self._records = self._kept = self._destroyed = 0

    def over(self, first: int, last: int, *, digest_at_end: bytes | None) -> Iterator[int]:
        """Walk records `first` to `last`; yield now and then how many are done."""
        marks = self._reader.marks(self._log, first, last)
        if digest_at_end is not None:
            marks[last] = digest_at_end
        digest = self._genesis if first == 1 else self._reader.ask(SELECT_MARK, (self._log | (first - 1),))
        known_to = first - 1
        for start in range(first, last + 1, WALKED_AT_ONCE):
            end = min(start + WALKED_AT_ONCE - 1, last)
            expected = start
            for seq, line in self._lines(start, end):
                if seq > expected:
                    digest = None
                expected = seq + 1
                digest = None if digest is None else sha256(digest + line).digest()
                mark = marks.get(seq)
                if mark is not None:
                    if digest != mark:
                        _append(self._broken, known_to + 1, seq)
                    digest, known_to = mark, seq
            if expected <= end:
                digest = None
            yield end - first + 1
        if known_to < last:
            _append(self._unproven if digest is not None else self._broken, known_to + 1, last)

    def report(self, held: tuple[Span, ...], strays: tuple[Span, ...]) -> LogReport:
        return LogReport(
            station=self._station,
            epoch=self._epoch,
            held=held,
            own=self._own,
            records=self._records,
            missing=tuple(self._missing),
            unreadable=tuple(self._unreadable),
            broken=tuple(span for span in self._broken if not self._is_explained(span)),
            unproven=tuple(self._unproven),
            kept=self._kept,
            destroyed=self._destroyed,
            personal_wrong=tuple(self._wrong),
            strays=strays,
        )

    def _is_explained(self, span: Span) -> bool:
        """Whether a span leads nowhere because records of it lack: those are named themselves."""
        return any(first <= span[1] and span[0] <= last for first, last in (*self._missing, *self._unreadable))

    def _lines(self, start: int, end: int) -> Iterator[tuple[int, bytes]]:
        """Yield (seq, line) of a batch; note what lacks, what cannot be read, and each personal part."""
        self._reader.unreadable.clear()
        rows = self._reader.rows(self._log, start, end)
        self._records += len(rows)
        unreadable = list(self._reader.unreadable)
        for first, last in unreadable:
            _append(self._unreadable, first, last)
        expected = start
        for key, line, salt, personal in rows:
            seq = key & MAX_SEQ
            self._note_missing(expected, seq - 1, unreadable)
            expected = seq + 1
            self._look_at_personal(seq, line, salt, personal)
            yield seq, line
        self._note_missing(expected, end, unreadable)

    def _note_missing(self, first: int, last: int, unreadable: list[Span]) -> None:
        """Note a run that was not returned, but for what could not be read of it."""
        for bad_first, bad_last in unreadable:
            if first <= bad_first and bad_last <= last:
                if first < bad_first:
                    _append(self._missing, first, bad_first - 1)
                first = bad_last + 1
        if first <= last:
            _append(self._missing, first, last)

    def _look_at_personal(self, seq: int, line: bytes, salt: bytes | None, personal: bytes | None) -> None:
        if personal is None or salt is None:
            self._destroyed += _HAS_PERSONAL in line
            return
        self._kept += 1
        try:
            named = orjson.loads(line).get("pii")
        except (ValueError, AttributeError):  # the line itself is damaged: the chain says so
            named = None
        if named != sha256(salt + personal).hexdigest():
            self._wrong.append(seq)


def _append(spans: list[Span], first: int, last: int) -> None:
    """Add a span, joined to the one before it where they touch."""
    if spans and spans[-1][1] >= first - 1:
        spans[-1] = (spans[-1][0], max(last, spans[-1][1]))
    else:
        spans.append((first, last))
