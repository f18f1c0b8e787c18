"""The office's work on trust, on its window: clerks and masks, lost stations, keys, purge, and what is on its pages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from checkpoint_app.bootstrap import Installation
from checkpoint_app.demo.office_scenes import Office
from checkpoint_app.domain.exchange import BoardLine, ImportedFile
from checkpoint_app.domain.head_claim import HeadVerdict
from checkpoint_app.domain.passage import FeedLine
from ui.models.resident_table import ResidentColumn
from ui.office.access_dialog import UnmaskDialog
from ui.office.clerk_task import ClerkTask
from ui.office.correction_task import CorrectionTask
from ui.office.doctor_task import DoctorTask
from ui.office.keys_task import KeysTask
from ui.office.office_tools import PageName
from ui.office.office_window import OfficeWindow
from ui.office.person_task import PersonTask
from ui.office.purge_task import PurgeTask
from ui.office.recovery_task import RecoveryTask
from ui.office.safety_task import SafetyTask
from ui.office.trace_task import TraceTask
from ui.program import Program
from ui.widgets.recover_dialog import RecoverDialog
from ui.widgets.unlock_dialog import UnlockDialog

Task = TypeVar("Task", bound=SafetyTask)
DOCUMENT = "示例〔2026〕7号"


@dataclass(frozen=True, slots=True)
class TrustDesk:
    """The page 安全 and its neighbours: what is pressed there, and the pictures on the way."""

    office: Office

    @property
    def window(self) -> OfficeWindow:
        return self.office.window

    def open_task(self, kind: type[Task]) -> Task:
        """Press a line of the page 安全."""
        office, safety = self.office, self.window.safety
        office.go(PageName.SAFETY)
        if safety.page.panel is not None:
            office.leave_panel()
        (task,) = (each for each in safety.tasks if isinstance(each, kind))
        office.press(safety.page.buttons[safety.tasks.index(task)])
        return task

    # who is at the keyboard, and what they see

    def add_clerk(self, name: str, pin: str) -> None:
        """Add somebody; the first one is the head and signed on by that."""
        panel = self.open_task(ClerkTask).panel
        self.office.hands.type(panel.new_name, name)
        self.office.hands.type(panel.new_pin, pin)
        self.office.press(panel.add_button)
        self.office.hands.picture(self.window, "clerks")

    def sign_on(self, name: str, pin: str) -> None:
        panel = self.open_task(ClerkTask).panel
        if panel.sign_off_button.isVisible():
            self.office.press(panel.sign_off_button)
            panel = self.open_task(ClerkTask).panel
        self.office.hands.type(panel.name, name)
        self.office.hands.type(panel.pin, pin)
        self.office.press(panel.sign_on_button)

    def first_name(self) -> str:
        """Return the first name on the roster's page as it is shown."""
        self.office.go(PageName.ROSTER)
        model = self.window.roster.page.table.model()
        return str(model.index(0, ResidentColumn.NAME).data())

    def unmask(self, words: str) -> None:
        """Ctrl+U, what for, ten minutes."""
        hands = self.office.hands
        hands.press(self.window, "Ctrl+U")
        dialog = self.window.findChildren(UnmaskDialog)[-1]
        hands.type(dialog.form.words, words)
        hands.picture(dialog, "unmask")
        hands.click(dialog.show_button)

    def trace(self, out: Path) -> int:
        """Ask who passed the first gate in the last half hour, save the answer; return how many passages it shows."""
        office, panel = self.office, self.open_task(TraceTask).panel
        office.hands.type(panel.form.document, DOCUMENT)
        office.press(panel.trace_button)
        office.hands.picture(self.window, "trace")
        office.answers.next = out
        office.press(panel.save_button)
        return panel.table.model().rowCount()

    def export_person(self, whom: str, folder: Path) -> None:
        """Find one person and write all that is held of them."""
        office, panel = self.office, self.open_task(PersonTask).panel
        office.hands.type(panel.person, whom)
        office.press(panel.find_button)
        panel.found.setCurrentRow(0)
        office.answers.next = folder
        office.press(panel.export_button)
        office.hands.picture(self.window, "one-person")

    # what came in

    def import_files(self, folder: Path) -> dict[str, ImportedFile]:
        """Import a folder; return what became of its files by name."""
        names = {path.name for path in folder.glob("*.ckb")}
        self.office.import_folder(folder)
        newest_last = reversed(self.office.desk.store.files(before_ms=None, limit=len(names)))
        return {file.name: file for file in newest_last if file.name in names}

    def board(self, station: int) -> BoardLine:
        (line,) = (line for line in self.office.desk.store.board() if line.station == station)
        return line

    def retry_refused(self) -> int:
        """Open what was refused, try all of it again; return how many files are still kept aside."""
        office = self.office
        office.go(PageName.BUNDLES)
        page, panel = self.window.bundles.page, self.window.bundles.incoming.quarantine
        office.press(page.quarantine_button)
        office.hands.picture(self.window, "quarantine")
        office.press(panel.retry_all_button)
        kept = panel.table.model().rowCount()
        office.press(panel.close_button)
        return kept

    def compare_sheet(self, station: int, seq: int, code: str) -> HeadVerdict:
        """Type what stands at the foot of a hand-over sheet; return what the office says to it."""
        office, panel = self.office, self.window.bundles.incoming.heads
        office.go(PageName.BUNDLES)
        office.press(self.window.bundles.page.heads_button)
        panel.station.setCurrentIndex(panel.station.findData(station))
        office.hands.type(panel.seq, str(seq))
        office.hands.type(panel.code, code)
        office.press(panel.button)
        office.hands.picture(self.window, "head-code")
        office.press(panel.close_button)
        return self.newest_verdict()

    def newest_verdict(self) -> HeadVerdict:
        """Return how the sheet that was typed last stands now."""
        return self.office.desk.heads.all()[0].verdict

    def ask_correction(self, passage: FeedLine, reason: str) -> None:
        """Ask the gate of a passage to void it."""
        office, panel = self.office, self.open_task(CorrectionTask).panel
        office.settle()
        panel.passages.select_where(
            lambda line: (line.station, line.epoch, line.seq) == (passage.station, passage.epoch, passage.seq)
        )
        office.hands.type(panel.reason, reason)
        office.press(panel.ask_button)
        office.hands.picture(self.window, "correction-asked")

    # keys and laptops

    def lose(self, station: int, on_paper: int, kit: Path) -> str:
        """Withdraw a laptop and write its replacement's kit; return the code the kit opens with."""
        office, page, panel = self.office, self.window.stations.page, self.window.stations.lost.panel
        office.answers.next = kit
        office.go(PageName.STATIONS)
        page.stations.select_where(lambda row: row.station.certificate.station == station)
        office.press(page.lost_button)
        office.hands.type(panel.paper, str(on_paper))
        office.hands.picture(self.window, "station-lost")
        office.press(panel.replace_button)
        office.hands.wait(lambda: page.panel is page.code_panel, "the replacement's code")
        code = page.code_panel.code.text()
        office.press(page.code_panel.close_button)
        return code

    def change_key(self) -> None:
        panel = self.open_task(KeysTask).panel
        self.office.press(panel.change_button)
        self.office.hands.picture(self.window, "keys")

    def write_recovery_sheet(self, passphrase: str, out: Path) -> None:
        office, panel = self.office, self.open_task(RecoveryTask).panel
        office.answers.next = out
        office.hands.type(panel.passphrase, passphrase)
        office.press(panel.write_button)
        office.hands.wait(out.exists, "the recovery sheet")

    def forget_and_recover(self, place: Installation, sheet: str, new: str) -> None:
        """Start the program again, and open the office by its sheet instead of the passphrase nobody remembers."""
        office, hands = self.office, self.office.hands
        office.program.end()
        office.program = program = Program(place, default_folder=office.folder, choose=office.answers)
        program.begin()
        asked = program.shown
        assert isinstance(asked, UnlockDialog)
        hands.click(asked.recover_button)
        dialog = program.shown
        assert isinstance(dialog, RecoverDialog)
        for field, text in ((dialog.sheet, sheet), (dialog.new, new), (dialog.again, new)):
            hands.type(field, text)
        hands.picture(dialog, "recover")
        hands.click(dialog.open_button)
        hands.wait(lambda: isinstance(program.shown, OfficeWindow), "the office's window after the recovery")

    # destroying, and looking for damage

    def purge(self, before: str, gone: int, second: str, pin: str) -> None:
        """Look first, then destroy with a second person."""
        office, panel = self.office, self.open_task(PurgeTask).panel
        office.hands.type(panel.day, before)
        office.hands.type(panel.gone, str(gone))
        office.press(panel.look_button)
        office.hands.picture(self.window, "purge-look")
        office.hands.type(panel.second, second)
        office.hands.type(panel.pin, pin)
        office.press(panel.purge_button)
        office.hands.picture(self.window, "purge-done")

    def certify_purge(self, out: Path) -> None:
        office, panel = self.office, self.open_task(PurgeTask).panel
        office.answers.next = out
        office.press(panel.certificate_button)
        office.hands.wait(out.exists, "the certificate")

    def examine(self) -> None:
        office, panel = self.office, self.open_task(DoctorTask).panel
        office.press(panel.button)
        office.hands.wait(panel.summary.isVisible, "the office's check-up")
        office.hands.picture(self.window, "office-doctor")
