"""All records about one resident, at the office: one walk over every log held."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

import orjson

from checkpoint_app.domain.events import EventKind, split_event_id
from checkpoint_app.domain.passes import PassRecord
from checkpoint_app.domain.person_file import LEFT_OUT, PersonRecord, own_part
from checkpoint_app.domain.progress import Progress
from checkpoint_app.sync.canonical import parse
from db.log import OwnLog
from db.passes import SELECT_ALL_OF_RESIDENT, read_record

_PAGE: Final = 5_000
COUNT_EVENTS = "SELECT count(*) FROM event"
SELECT_EVENTS = """
    SELECT event.id, event.line, event_pii.pii FROM event LEFT JOIN event_pii ON event_pii.id = event.id
    WHERE event.id > ? ORDER BY event.id LIMIT ?"""
_ANOTHERS_PII = frozenset({EventKind.VISIT_ASKED, EventKind.VISIT_ANSWERED, EventKind.ACCESS})
"""Records whose personal part is a visitor's, or a clerk's words, even where they name one resident."""


class PersonRecords(OwnLog):
    """The port `office_ports.PersonBook`."""

    def every_pass_of(self, resident: int) -> Sequence[PassRecord]:
        with self._connections.reading() as conn:
            return [read_record(row) for row in conn.execute(SELECT_ALL_OF_RESIDENT, (resident,)).fetchall()]

    def records_about(self, resident: int, progress: Progress) -> Sequence[PersonRecord]:
        passes = frozenset(record.serial.key for record in self.every_pass_of(resident))
        found = _about(resident, passes)
        records: list[PersonRecord] = []
        own_seqs: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
        for key, line, pii in self._walk(progress):
            if found.search(line) is None:
                continue
            fields = parse(line)
            station, epoch, seq = split_event_id(key)
            own = own_part(fields["data"], resident=resident, passes=passes, own_seqs=own_seqs[station, epoch])
            if own is None or fields["kind"] in LEFT_OUT:
                continue
            data, alone = own
            own_seqs[station, epoch].add(seq)
            shown = pii is not None and alone and fields["kind"] not in _ANOTHERS_PII
            records.append(
                PersonRecord(
                    station=station,
                    epoch=epoch,
                    seq=seq,
                    kind=fields["kind"],
                    at_ms=fields["at"],
                    data=data,
                    pii=orjson.loads(pii) if shown and pii is not None else None,
                )
            )
        return sorted(records, key=lambda record: (record.at_ms, record.station, record.epoch, record.seq))

    def _walk(self, progress: Progress) -> Iterator[tuple[int, bytes, bytes | None]]:
        with self._connections.reading() as conn:
            total = conn.execute(COUNT_EVENTS).fetchone()[0]
        key, done = 0, 0
        while True:
            progress(done, total)
            with self._connections.reading() as conn:
                rows = conn.execute(SELECT_EVENTS, (key, _PAGE)).fetchall()
            if not rows:
                return
            yield from rows
            key, done = rows[-1][0], done + len(rows)


def _about(resident: int, passes: frozenset[int]) -> re.Pattern[bytes]:
    """Return what the line of every record about this person has in it, and few others have: parsing costs most."""
    forms = [rf'"resident":{resident}[,}}]', r'"residents":\[', r'"serials":\[', r'"(?:of|case)":']
    if passes:
        keys = "|".join(map(str, sorted(passes)))
        forms.append(rf'"(?:pass|serial)":(?:{keys})[,}}]')
    return re.compile("|".join(forms).encode())
