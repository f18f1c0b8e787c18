"""The office's work with passes and papers, on its window; the print run and the jam by keyboard alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checkpoint_app.demo.office_scenes import Office
from checkpoint_app.domain.papers import PaperKind
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.services.find_copies import Copy
from checkpoint_app.services.print_passes import PrintedRun
from ui.keyboard import Keyboard
from ui.models.run_table import PassOnSheet
from ui.office.office_tools import PageName
from ui.office.pass_page import PassPage


@dataclass(frozen=True, slots=True)
class PassDesk:
    """Where passes are made at the office: what is pressed there, and the pictures on the way."""

    office: Office

    @property
    def page(self) -> PassPage:
        return self.office.window.passes.page

    def import_photos(self, folder: Path) -> int:
        """Look at a folder of photos, then load them; return how many people have one."""
        office = self.office
        office.answers.next = folder
        office.go(PageName.ROSTER)
        page, panel = office.window.roster.page, office.window.roster.photos.panel
        office.press(page.photos_button)
        office.hands.wait(lambda: page.panel is panel, "the check of the photos")
        office.hands.picture(office.window, "photos-check")
        office.press(panel.load_button)
        office.hands.picture(office.window, "photos-loaded")
        count, _size = office.desk.store.photo_size()
        return count

    def choose_design(self, notice: str) -> str:
        """Take the next design of the list, type its notice while the sheet follows, adopt it; return its code."""
        office = self.office
        office.go(PageName.PASSES)
        office.press(self.page.design_button)
        panel = office.window.passes.designs.panel
        office.hands.wait(lambda: panel.design.count() > 1 and panel.preview.pages > 0, "the designs")
        office.hands.press(panel.design, "Down")
        office.hands.type(panel.notice, notice)
        office.hands.wait(panel.adopt_button.isEnabled, "the sheet with the new notice")
        office.settle()
        office.hands.picture(office.window, "design")
        office.press(panel.adopt_button)
        office.hands.picture(office.window, "design-adopted")
        office.leave_panel()
        design = office.desk.store.design()
        return design.code if design is not None else ""

    def print_run(self, keyboard: Keyboard, out: Path) -> tuple[PrintedRun, int]:
        """Check and print a pass for everybody who has none; return what was written and how many were left out."""
        office, panel = self.office, self.page.print_panel
        office.answers.next = out
        office.come_to_front()
        keyboard.press("Ctrl+4")
        keyboard.tab_to(self.page.print_button, back=True)
        keyboard.press("Return")
        keyboard.press("Return")
        office.hands.wait(panel.print_button.isEnabled, "the check before printing")
        office.settle()
        office.hands.picture(office.window, "passes-check")
        left_out = panel.table.model().rowCount()
        keyboard.press("Return")
        office.settle()
        office.hands.picture(office.window, "passes-printed")
        printed = office.window.passes.printed
        if printed is None:
            raise RuntimeError("no passes were printed")
        keyboard.press("Esc")
        return printed, left_out

    def print_again(
        self, keyboard: Keyboard, folder: Path, *, rows_from_the_end: int
    ) -> tuple[PassOnSheet, PrintedRun]:
        """Print from the sheet of a spoiled pass on again, in a run's last sheets; return that pass and the files."""
        office, panel = self.office, self.office.window.passes.runs.panel
        office.answers.next = folder
        office.come_to_front()
        keyboard.tab_to(self.page.runs_button)
        keyboard.press("Return")
        office.hands.wait(panel.again_button.isEnabled, "the run")
        keyboard.tab_to(panel.passes)
        keyboard.press("Ctrl+End")
        for _ in range(rows_from_the_end):
            keyboard.press("Up")
        keyboard.press("Return")
        (spoiled,) = panel.passes.selected_rows()
        keyboard.tab_to(panel.spoiled)
        keyboard.press("Space")
        keyboard.tab_to(panel.again_button)
        office.hands.picture(office.window, "jam")
        keyboard.press("Return")
        office.settle()
        office.hands.picture(office.window, "jam-printed")
        printed = office.window.passes.runs.printed
        if printed is None:
            raise RuntimeError("no sheet was printed again")
        keyboard.press("Esc")
        return spoiled, printed

    def print_blanks(self, count: int, out: Path) -> None:
        """Print blanks for the first station."""
        office, panel = self.office, self.office.window.passes.alone.blanks_panel
        office.answers.next = out
        office.go(PageName.PASSES)
        office.press(self.page.blanks_button)
        office.hands.type(panel.count.lineEdit(), str(count))
        office.hands.picture(office.window, "blanks")
        office.press(panel.print_button)
        office.hands.wait(out.exists, "the blanks")

    def save_paper(self, kind: PaperKind, out: Path, picture: str) -> None:
        """Choose a paper on the page of papers, look at it, and save it."""
        office = self.office
        office.answers.next = out
        office.go(PageName.PAPERS)
        page = office.window.papers.page
        while page.kind is not kind:
            office.hands.press(page.list, "Down")
        office.hands.wait(page.save_button.isEnabled, "the paper")
        office.settle()
        office.hands.picture(office.window, picture)
        office.press(page.save_button)
        office.hands.wait(out.exists, f"the paper {kind}")

    def revoke_copy(self) -> Copy:
        """Look at the newest pass that was at two gates at once, both ways side by side, and revoke it."""
        office, panel = self.office, self.office.window.copies.panel
        office.go(PageName.TODAY, "today-copies")
        office.go(PageName.PASSES)
        office.press(self.page.copies_button)
        office.hands.wait(lambda: self.page.panel is panel, "the pass that was at two gates")
        office.hands.picture(office.window, "copies")
        copy: Copy = panel.table.selected_rows()[0]
        office.press(panel.revoke_button)
        office.hands.picture(office.window, "copies-revoked")
        return copy

    def dictate_revocation(self, serial: PassSerial) -> str:
        """Order the first station by telephone to stop a pass; return the digits as they are read out."""
        office, panel = self.office, self.office.window.passes.orders.panel
        office.go(PageName.PASSES)
        office.press(self.page.order_button)
        office.hands.type(panel.subject, str(serial))
        office.hands.press(panel.subject, "Enter")
        office.press(panel.order_button)
        office.hands.wait(panel.code.isVisible, "the order's code")
        office.hands.picture(office.window, "order-dictated")
        code = panel.code.text()
        office.leave_panel()
        return code
