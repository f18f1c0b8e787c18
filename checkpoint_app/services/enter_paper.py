"""Enter passages from a paper sheet after the event: kept as they were noted, never judged again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from checkpoint_app.domain.clock import local, local_day
from checkpoint_app.domain.events import Event, EventKind
from checkpoint_app.domain.names import mask_name, normalise_name, require_length
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.pack_schedule import pack_at
from checkpoint_app.domain.paper_sheet import (
    DUPLICATE_MS,
    ROWS,
    PaperDoubt,
    PaperPerson,
    PaperRow,
    SheetNumber,
    paper_moment_ms,
    parse_day,
    require_sheet,
)
from checkpoint_app.domain.passage import Passage
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.roster import RosterEntry
from checkpoint_app.domain.scan import ScanForm, understand
from checkpoint_app.domain.temperature import ReadingBand, band, parse_c10
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.stamp_events import EventStamp

MOST_PEOPLE = 9
_BY_ROSTER = (ScanForm.DWELLING, ScanForm.TAIL, ScanForm.INITIALS, ScanForm.NAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetBegun:
    """A sheet and where to go on: `row` follows the last one in the log, `above_ms` is when that one happened."""

    sheet: SheetNumber
    row: int
    above_ms: int | None


@dataclass(frozen=True, slots=True)
class EnterPaper:
    store: StationStore
    stamp: EventStamp

    def begin(self, text: str) -> SheetBegun:
        """Return where to go on with a sheet; InputRefused `sheet-unreadable`, `sheet-of-patrol`."""
        sheet = require_sheet(text)
        rows = self.store.paper_rows(str(sheet))
        row, above_ms = rows[-1] if rows else (0, None)
        return SheetBegun(sheet=sheet, row=row + 1, above_ms=above_ms)

    def day(self, text: str) -> date:
        """Return the day written on a sheet, today when nothing is; InputRefused `paper-day`."""
        today = local_day(self.stamp.now_ms())
        return parse_day(text, today) if text.strip() else today

    def moment_ms(self, text: str, day: date, *, above_ms: int | None) -> int:
        """Return when a row was; InputRefused `paper-time`, or `paper-time-ahead` for one that has not come yet."""
        at_ms = paper_moment_ms(text, day, above_ms=above_ms)
        if at_ms > self.stamp.now_ms():
            raise InputRefused("paper-time-ahead", time=f"{local(at_ms):%m-%d %H:%M}")
        return at_ms

    def find(self, text: str) -> tuple[PaperPerson, ...]:
        """Return who may be meant by what stands in a row, at most nine; InputRefused `paper-nobody` for nothing,
        `foreign-code` for a code of others.
        """
        scan = understand(text)
        if scan.form is ScanForm.FOREIGN:
            raise InputRefused("foreign-code")
        if scan.form is ScanForm.EMPTY:
            raise InputRefused("paper-nobody")
        if scan.form is ScanForm.SERIAL and scan.serial is not None:
            return self._holder(scan.serial)
        if scan.form not in _BY_ROSTER:
            return ()
        return tuple(_person(entry) for entry in self.store.find(scan, limit=MOST_PEOPLE))

    def unlisted(self, text: str) -> PaperPerson:
        """Return somebody the gate cannot find, under the name as it is written; InputRefused `paper-nobody`."""
        name = require_length(normalise_name(text))
        if not name:
            raise InputRefused("paper-nobody")
        return PaperPerson(masked_name=mask_name(name), written=name)

    def reading_c10(self, text: str) -> int | None:
        """Return a reading, None where none was noted; InputRefused `reading-unreadable`."""
        c10 = parse_c10(text)
        if c10 is None and text.strip():
            raise InputRefused("reading-unreadable", given=text.strip()[:20])
        return c10

    def doubts(self, row: PaperRow) -> tuple[PaperDoubt, ...]:
        """Return why this row may be in the log already."""
        doubts = []
        if row.row in (held for held, _ in self.store.paper_rows(str(row.sheet))):
            doubts.append(PaperDoubt.SAME_ROW)
        near_ms = self.store.passage_near(
            resident=row.person.resident,
            pass_key=row.person.pass_key,
            direction=row.direction,
            from_ms=row.at_ms - DUPLICATE_MS,
            until_ms=row.at_ms + DUPLICATE_MS,
        )
        if near_ms is not None:
            doubts.append(PaperDoubt.SAME_PERSON)
        return tuple(doubts)

    def enter(self, row: PaperRow) -> Event:
        """Record a row and return once it is on disk; doubts are for who asks before. InputRefused `paper-row`.

        What was done then stands as it was noted. A high reading by the rules of that minute opens a fever case, with
        the time of the paper; a normal one closes none.
        """
        self.stamp.require_operator()
        last = ROWS[row.sheet.form]
        if not 1 <= row.row <= last:
            raise InputRefused("paper-row", last=last)
        reasons = (Reason.ON_PAPER, Reason.READING_HIGH) if self._is_high(row) else (Reason.ON_PAPER,)
        passage = Passage(
            direction=row.direction,
            outcome=Outcome.PASS if row.admitted else Outcome.HOLD,
            reasons=reasons,
            resident=row.person.resident,
            pass_key=row.person.pass_key,
            reading_c10=row.reading_c10,
        )
        data: dict[str, Any] = {
            **passage.to_data(),
            "paper_at": row.at_ms,
            "sheet": str(row.sheet),
            "row": row.row,
        }
        pii = {"name": row.person.written} if row.person.written else None
        (event,) = self.store.append(self.stamp.draft(EventKind.PASSAGE, data, pii))
        return event

    def _is_high(self, row: PaperRow) -> bool:
        pack = pack_at(self.stamp.packs, row.at_ms) or self.stamp.pack
        return pack is not None and band(row.reading_c10, pack.reading) is ReadingBand.HIGH

    def _holder(self, serial: PassSerial) -> tuple[PaperPerson, ...]:
        record = self.store.pass_record(serial)
        if record is None:
            return ()
        entry = self.store.resident(record.resident) if record.resident is not None else None
        if entry is not None:
            return (_person(entry, serial.key),)
        return (PaperPerson(pass_key=serial.key, masked_name=mask_name(record.holder), dwelling=record.dwelling),)


def _person(entry: RosterEntry, pass_key: int | None = None) -> PaperPerson:
    return PaperPerson(
        resident=entry.number,
        pass_key=pass_key,
        masked_name=mask_name(entry.name),
        dwelling=str(entry.dwelling),
    )
