"""A stick is lost, a mail comes twice, a part is missing, a copy is damaged; a hand-over sheet is compared."""

from __future__ import annotations

import shutil
from pathlib import Path

from checkpoint_app.demo.exchange_base import ExchangeScenes
from checkpoint_app.demo.exchange_gate import close_the_shift, export_to, part_of_log, sign_on_if_asked, station_of
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.domain.head_claim import HeadVerdict
from ui.office.office_tools import PageName

LOST_STICK = "stick-lost"
VISITOR = "钱七"
"""Whose temporary pass is on the lost stick."""


class FileScenes(ExchangeScenes):
    def a_stick_is_lost(self) -> None:
        """It never arrives; the next export brings its records again, and the same file twice is a duplicate."""
        story, east = self.story, self.story.gates[0]
        story.clock.next_morning()
        self.let_pass(east, 6)
        east.issue_temporary_pass(VISITOR, str(story.people[0].dwelling), hours=1)
        east.leave()
        lost = export_to(east, self.folder(LOST_STICK))
        self.let_pass(east, 4)
        came, line = self.bring(east, "stick-2")
        first, last = _records(lost)
        story.must(came.first is not None and came.first <= first, "the export left out what the lost stick had")
        story.must(line.held_to >= last and not line.all_gaps, "records of the lost stick are missing")
        twice = self.desk.import_files(self.folder("stick-2"))
        story.must(twice[came.name].state is FileState.DUPLICATE, "the same file was taken twice")
        self.claims["lost stick"] = (first, last, line.held_to)
        story.tell(f"A stick with records {first}–{last} was lost; the next export brought them again, once.")

    def a_part_is_missing(self) -> None:
        """Of an export of two files the second comes first."""
        story, east = self.story, self.story.gates[0]
        self.let_pass(east, 6)
        held, head = self.desk.board(1).held_to, east.desk.store.head().seq
        middle = (held + head) // 2
        parts = [
            part_of_log(east, held + 1, middle, self.folder("part-1") / "first.ckb"),
            part_of_log(east, middle + 1, head, self.folder("part-2") / "second.ckb"),
        ]
        self.desk.import_files(parts[1].parent)
        gaps = self.desk.board(1).gaps
        story.office.go(PageName.TODAY, "today-gap")
        story.office.go(PageName.BUNDLES, "board-gap")
        self.desk.import_files(parts[0].parent)
        story.must(gaps == ((held + 1, middle),), "the gap was not named by its records")
        story.must(not self.desk.board(1).all_gaps, "the gap was not closed")
        self.claims["gap"] = gaps
        story.tell(f"The board said that gate 1 lacks {held + 1}–{middle} until the file with them came.")

    def a_copy_is_damaged(self) -> None:
        """It is kept aside with its reason; the good copy comes; the damaged one is tried again and stays aside."""
        story, east = self.story, self.story.gates[0]
        self.let_pass(east, 3)
        good = export_to(east, self.folder("stick-3"))
        damaged = self.folder("mail-damaged") / "copy.ckb"
        damaged.parent.mkdir()
        content = bytearray(good.read_bytes())
        content[len(content) // 2] ^= 0xFF
        damaged.write_bytes(content)
        refused = self.desk.import_files(damaged.parent)[damaged.name]
        story.must(refused.state is FileState.REFUSED, "a damaged file was taken")
        came = self.desk.import_files(good.parent)[good.name]
        story.must(came.state is FileState.IMPORTED, "the good copy was not taken")
        kept = self.desk.retry_refused()
        story.must(kept >= 1, "a damaged file was taken at the second try")
        self.claims["damaged"] = (refused.reason, came.new_events)
        story.tell(f"A damaged copy was kept aside ({refused.reason}), also at the second try; the good one came in.")

    def a_sheet_is_compared(self) -> None:
        """What the hand-over sheet says of the log's end: before its file came, with it, and with a wrong code."""
        story, east = self.story, self.story.gates[0]
        self.let_pass(east, 2)
        sheet = close_the_shift(east)
        sign_on_if_asked(east)
        station = station_of(east)
        verdicts = [self.desk.compare_sheet(station, sheet.seq, sheet.code)]
        self.bring(east, "stick-4")
        verdicts.append(self.desk.newest_verdict())
        verdicts.append(self.desk.compare_sheet(station, sheet.seq, sheet.code[1:] + sheet.code[:1]))
        wanted = [HeadVerdict.NOT_HELD, HeadVerdict.FITS, HeadVerdict.DIFFERS]
        story.must(verdicts == wanted, f"the sheet's code was judged {verdicts}")
        story.hands.picture_of_pdf(sheet.paper, (0,), "hand-over-sheet")
        self.claims["sheet"] = tuple(verdict.value for verdict in verdicts)
        story.tell(
            f"The sheet's code {sheet.code} for record {sheet.seq} fits the log that came in; a wrong one does not."
        )

    def the_lost_stick_is_found(self) -> Path:
        """Return the folder of the stick that was lost: nobody imported it."""
        found = self.folder("stick-found")
        shutil.copytree(self.folder(LOST_STICK), found)
        return found


def _records(bundle: Path) -> tuple[int, int]:
    """Return the first and last record by a station bundle's name."""
    first, _, last = bundle.stem.rpartition("_")[2].partition("-")
    return int(first), int(last)
