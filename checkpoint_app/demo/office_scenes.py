"""What happens at the office, typed and pressed on its window."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from checkpoint_app.bootstrap import Installation
from checkpoint_app.demo.cast import PlannedAnswers
from checkpoint_app.demo.gate_scenes import PASSPHRASE
from checkpoint_app.services.office_desk import OfficeDesk
from ui.hands import Button, Hands
from ui.office.office_tools import PageName
from ui.office.office_window import OfficeWindow
from ui.program import Program
from ui.widgets.start_page import StartPage


@dataclass
class Office:
    """The office of the demo: its computer's folder and its window."""

    place: Installation
    hands: Hands
    folder: Path
    answers: PlannedAnswers = field(default_factory=PlannedAnswers)
    program: Program = field(init=False)

    def __post_init__(self) -> None:
        self.program = Program(self.place, default_folder=self.folder, choose=self.answers)

    @property
    def window(self) -> OfficeWindow:
        assert isinstance(self.program.shown, OfficeWindow)
        return self.program.shown

    @property
    def desk(self) -> OfficeDesk:
        return self.window.desk

    def found(self, name: str, code: str) -> Path:
        """Type name, code and passphrase on the first page; return its picture."""
        self.program.begin()
        page = self.program.shown
        assert isinstance(page, StartPage)
        form = page.office_form
        self.hands.type(form.name, name)
        self.hands.type(form.code, code)
        self.hands.type(form.passphrase, PASSPHRASE)
        self.hands.type(form.repeated, PASSPHRASE)
        picture = self.hands.picture(page, "office-start")
        self.hands.click(form.button)
        self.hands.wait(lambda: isinstance(self.program.shown, OfficeWindow), "the office's window")
        return picture

    def go(self, page: PageName, picture: str = "") -> None:
        self.window.go(page)
        self.settle()
        if picture:
            self.hands.picture(self.window, picture)

    def come_to_front(self) -> None:
        """Give the keyboard to this window, as somebody does who turns to it."""
        self.window.activateWindow()
        self.hands.wait(self.window.isActiveWindow, "the office's window in front")

    def settle(self) -> None:
        """Wait until the worker has nothing to do."""
        self.hands.wait(lambda: not self.window.work.busy, "the office's worker")
        done: list[bool] = []
        self.window.work.read(lambda: True, done=done.append)
        self.hands.wait(lambda: bool(done), "the office's worker")

    def plan_roster(self, file: Path) -> None:
        """Choose a roster file; ends at the dry run's panel."""
        self.answers.next = file
        self.go(PageName.ROSTER)
        page = self.window.roster.page
        self.press(page.import_button)
        self.hands.wait(lambda: page.panel is page.plan_panel, "the dry run")

    def load_roster(self) -> None:
        self.press(self.window.roster.page.plan_panel.load_button)

    def add_operator(self, name: str, pin: str) -> None:
        self.go(PageName.STATIONS)
        page = self.window.stations.page
        self.press(page.operator_button)
        panel = page.operator_panel
        for edit, text in ((panel.name, name), (panel.pin, pin), (panel.pin_again, pin)):
            self.hands.type(edit, text)
        self.press(panel.add_button)

    def enrol(self, gate_code: str, gate_name: str, station_name: str, kit: Path, picture: str = "") -> str:
        """Enrol a station; return the code its kit opens with, as shown on the screen."""
        self.answers.next = kit
        self.go(PageName.STATIONS)
        page = self.window.stations.page
        self.press(page.enrol_button)
        panel = page.enrol_panel
        for edit, text in ((panel.gate_code, gate_code), (panel.gate_name, gate_name), (panel.name, station_name)):
            self.hands.type(edit, text)
        self.press(panel.enrol_button)
        self.hands.wait(lambda: page.panel is page.code_panel, "the kit's code")
        code = page.code_panel.code.text()
        if picture:
            self.hands.picture(self.window, picture)
        self.press(page.code_panel.close_button)
        return code

    def leave_panel(self) -> None:
        """Esc: back from the panel to the page."""
        self.hands.press(self.window.focusWidget() or self.window, "Esc")
        self.settle()

    def import_folder(self, folder: Path) -> None:
        self.answers.next = folder
        self.go(PageName.BUNDLES)
        self.press(self.window.bundles.page.folder_button)

    def send_report(self, out: Path) -> None:
        self.answers.next = out
        self.go(PageName.REPORT)
        page = self.window.report.page
        today = page.day.maximumDate()
        page.day.setDate(today)
        self.settle()
        self.press(page.export_button)

    def revoke(self, dwelling: str) -> None:
        """Revoke the first pass of a dwelling as lost."""
        self.go(PageName.PASSES)
        page = self.window.passes.page
        self.hands.type(page.filter, dwelling)
        self.settle()
        self.hands.press(page.filter, "Enter")
        self.press(page.revoke_button)
        self.press(page.revoke_panel.confirm_button)

    def publish(self, folder: Path) -> None:
        self.answers.next = folder
        self.go(PageName.PUBLISH)
        self.press(self.window.publish.page.publish_button)

    def close(self) -> None:
        self.program.end()

    def press(self, button: Button) -> None:
        """Click a button and wait until the worker has nothing to do."""
        self.hands.click(button)
        self.settle()
