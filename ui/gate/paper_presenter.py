"""Decide what Ctrl+P does: one row after another, each on disk before the next; what is half typed is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from checkpoint_app.domain.paper_sheet import PaperForm, PaperPerson, PaperRow, SheetNumber
from checkpoint_app.domain.progress import Progress
from checkpoint_app.domain.scan import picked
from checkpoint_app.errors import InputRefused, KnownError
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.panel_presenter import GateTools, PanelPresenter
from ui.gate.paper_panel import PaperDraft, PaperPanel

DRAFT = "paper-draft"
BLANKS_AT_ONCE = 10
NONE_OF_THEM = "0"


class PaperPresenter(PanelPresenter):
    OVER_CARD = True

    def __init__(self, desk: GateDesk, tools: GateTools, parent: QObject) -> None:
        panel = PaperPanel(compound=desk.store.identity().gate.compound)
        super().__init__(desk, tools, panel, parent)
        self._panel = panel
        self._sheet: SheetNumber | None = None
        self._day: date | None = None
        self._above_ms: int | None = None
        self._people: tuple[PaperPerson, ...] | None = None
        self._written = ""
        self._person: PaperPerson | None = None
        self._doubted: PaperRow | None = None
        self._kept: PaperDraft | None = None
        panel.open_rows(False)
        panel.sheet_entered.connect(lambda: self._try(self._begin_sheet))
        panel.time_entered.connect(lambda: self._try(self._check_time))
        panel.who_entered.connect(lambda: self._try(self._find))
        panel.person_chosen.connect(self._choose)
        panel.row_entered.connect(lambda: self._try(self._enter))
        panel.left.connect(self._keep)
        panel.blanks_asked.connect(self._print_blanks)

    def begin(self) -> None:
        """Go on where somebody stopped, here or before the program was started; else in the lane's direction."""
        if self._kept is not None and not _is_blank(self._kept):
            return
        self._kept = PaperDraft(**(self.desk.store.get(DRAFT) or {}))
        if _is_blank(self._kept):
            self._kept = PaperDraft(direction=self.desk.lane.direction.value)
        self._panel.set_draft(self._kept)
        if self._kept.sheet:
            self._try(self._resume)

    def _resume(self) -> None:
        """Open the sheet that was being typed; its half-typed row is left as it was."""
        row = self._panel.row.text()
        self._open_sheet()
        if row:
            self._panel.row.setText(row)

    def _begin_sheet(self) -> None:
        self._open_sheet()
        self._panel.pass_focus(self._panel.time)
        self._keep()

    def _open_sheet(self) -> None:
        panel, paper = self._panel, self.desk.paper
        panel.open_rows(False)
        begun, day = paper.begin(panel.sheet.text()), paper.day(panel.day.text())
        self._sheet, self._day, self._above_ms = begun.sheet, day, begun.above_ms
        panel.sheet.setText(str(begun.sheet))
        panel.day.setText(f"{day:%m%d}")
        panel.row.setText(str(begun.row))
        panel.open_rows(True)

    def _check_time(self) -> None:
        self._moment_ms()
        self._panel.pass_focus(self._panel.who)
        self._keep()

    def _moment_ms(self) -> int:
        paper, panel = self.desk.paper, self._panel
        day = paper.day(panel.day.text())
        above_ms = self._above_ms if day == self._day else None
        return paper.moment_ms(panel.time.text(), day, above_ms=above_ms)

    def _find(self) -> None:
        """Look for who stands in the row; a digit answers what is offered."""
        text = self._panel.who.text().strip()
        if self._people is not None and text == NONE_OF_THEM:
            self._panel.who.setText(self._written)
            self._take(self.desk.paper.unlisted(self._written))
        elif (place := picked(text, len(self._people or ()))) is not None:
            self._choose(place + 1)
        else:
            self._look_for(text)

    def _look_for(self, text: str) -> None:
        self._person = None
        found = self.desk.paper.find(text)
        self._written = text
        if len(found) == 1:
            self._take(found[0])
        else:
            self._people = found
            self._panel.show_people(found)

    def _choose(self, number: int) -> None:
        if self._people is None:
            return
        self._panel.who.setText(self._written)
        self._take(self._people[number - 1])

    def _take(self, person: PaperPerson) -> None:
        self._person, self._people = person, None
        self._panel.show_person(person)
        self._keep()

    def _enter(self) -> None:
        """Record the row; one that may be in the log already only on a second Enter."""
        if self._person is None or self._panel.who.text().strip() != self._written:
            self._find()
            if self._person is None:
                return
        row = self._row(self._person)
        doubts = self.desk.paper.doubts(row)
        if doubts and row != self._doubted:
            self._doubted = row
            self._panel.show_doubts(doubts)
            return
        self.desk.paper.enter(row)
        self._person = self._people = self._doubted = None
        self._written, self._above_ms = "", row.at_ms
        self._panel.show_done(row)
        self.recorded.emit()
        self._keep()

    def _row(self, person: PaperPerson) -> PaperRow:
        panel = self._panel
        if self._sheet is None:
            raise InputRefused("sheet-unreadable", given=panel.sheet.text()[:20])
        number = panel.row.text().strip()
        return PaperRow(
            sheet=self._sheet,
            row=int(number) if picked(number, 999) is not None else 0,
            at_ms=self._moment_ms(),
            direction=panel.direction,
            person=person,
            reading_c10=self.desk.paper.reading_c10(panel.reading.text()),
            admitted=panel.admitted,
        )

    def _keep(self) -> None:
        """Remember what stands typed, if it is not what is remembered."""
        draft = self._panel.draft()
        if self._kept is None or draft == self._kept:
            return
        try:
            self.desk.store.put(DRAFT, asdict(draft))
        except KnownError as error:
            self._panel.show_error(error)
            return
        self._kept = draft

    def _try(self, act: Callable[[], None]) -> None:
        self._panel.clear_error()
        self._panel.show_doubts(())
        try:
            act()
        except KnownError as error:
            self._panel.show_error(error)
            focused = self._panel.focusWidget()
            if isinstance(focused, QLineEdit):
                focused.selectAll()  # what is typed next replaces what was refused

    def _print_blanks(self, form: PaperForm) -> None:
        folder = self.tools.default_folder

        def task(progress: Progress) -> Path:
            blanks = self.desk.blanks
            out = self.desk.media.free_path(folder, f"blank_{form.value}_{blanks.next_number(form):04d}.pdf")
            path = blanks.print(form, count=BLANKS_AT_ONCE, out=out, progress=progress).path
            self.tools.tray.print_written(path)
            return path

        self._panel.clear_error()
        self.tools.runner.run(task, on_success=self._panel.show_printed, on_known_error=self._panel.show_error)


def _is_blank(draft: PaperDraft) -> bool:
    return draft == PaperDraft(direction=draft.direction, admitted=draft.admitted)
