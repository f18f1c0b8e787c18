"""From an empty folder or a passphrase to the window this data folder is for."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QMainWindow, QWidget

from checkpoint_app.domain.continuity import BreakKind, ContinuityBreak, ContinuityBroken
from checkpoint_app.domain.progress import Progress
from checkpoint_app.errors import InputRefused, KnownError
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.start_drill import Drill
from ui.application import Languages
from ui.gate.gate_window import GateWindow
from ui.sound import Tones
from ui.task_runner import TaskRunner
from ui.theme import Theme
from ui.widgets.drill_band import DrillBand
from ui.widgets.file_chooser import FileChooser
from ui.widgets.start_page import StartPage
from ui.widgets.unlock_dialog import UnlockDialog

if TYPE_CHECKING:  # a gate starts without the office's half of the program: 0.1 s
    from checkpoint_app.services.office_desk import OfficeDesk

Role = Literal["station", "office"]


class Place(Protocol):
    """One data folder, as bootstrap.Installation offers it."""

    def role(self) -> Role | None: ...

    def init_office(self, name: str, code: str, passphrase: str) -> None: ...

    def init_station(self, kit: Path, code: str, passphrase: str) -> None: ...

    def gate(self, passphrase: str, *, confirmed: BreakKind | None = None) -> AbstractContextManager[GateDesk]: ...

    def office(self, passphrase: str, *, confirmed: BreakKind | None = None) -> AbstractContextManager[OfficeDesk]: ...

    def restore(self, backup: Path, passphrase: str, progress: Progress) -> Role: ...

    def recover_office(self, sheet: str, new_passphrase: str) -> None: ...

    def drill(self) -> AbstractContextManager[Drill]: ...


@runtime_checkable
class Asking(Protocol):
    """A page that asks for what opens the folder, and says why it did not."""

    def show_error(self, error: KnownError) -> None: ...


class Program(QObject):
    """One run of the program over one data folder; `shown` is the page or window in front.

    `role` is the window asked for on the command line; a folder of the other role is refused with a sentence.
    """

    def __init__(
        self,
        place: Place,
        *,
        default_folder: Path,
        role: Role | None = None,
        choose: FileChooser | None = None,
        gate_fills_screen: bool = False,
    ) -> None:
        super().__init__()
        self._place, self._default_folder, self._role = place, default_folder, role
        self._choose = choose
        self._gate_fills_screen = gate_fills_screen
        self._open = ExitStack()
        self.languages, self.theme = Languages(), Theme()
        self.tones, self.runner = Tones(), TaskRunner()
        self.shown: QWidget | None = None

    def begin(self) -> None:
        """Show the first page: a kit, an office to be founded or a backup, or the passphrase of what is there."""
        held = self._place.role()
        if held is None:
            page = StartPage()
            page.kit_chosen.connect(self._start_station)
            page.office_founded.connect(self._found_office)
            page.restore_asked.connect(self._ask_for_backup)
            page.drill_asked.connect(self._start_drill)
            self._show(page)
            return
        if self._role is not None and self._role != held:
            raise InputRefused("data-folder-other", role=held)
        dialog = UnlockDialog(by_sheet=held == "office")
        dialog.passphrase_entered.connect(self._unlock)
        dialog.recovery_asked.connect(self._ask_for_sheet)
        dialog.drill_asked.connect(self._start_drill)
        self._show(dialog)

    def begin_drill(self) -> None:
        """Open a drill at once: an own gate of invented people that leaves nothing behind."""
        self._show(self._drill_window(self._open.enter_context(self._place.drill())))

    def end(self) -> None:
        """Stop long work, take the window down, and only then close the data folder it reads."""
        self.runner.shut_down()
        if self.shown is not None:
            _take_down(self.shown)
            self.shown = None
        self.languages.remove()
        self._open.close()

    def _start_station(self, kit: Path, code: str, passphrase: str) -> None:
        self._prepare(lambda progress: self._place.init_station(kit, code, passphrase), passphrase)

    def _found_office(self, name: str, code: str, passphrase: str) -> None:
        self._prepare(lambda progress: self._place.init_office(name, code, passphrase), passphrase)

    def _prepare(self, prepare: Callable[[Progress], None], passphrase: str) -> None:
        """Make the folder ready in the worker (a kit's code is slow on purpose), then open it."""
        page = self.shown
        assert isinstance(page, StartPage)
        page.set_busy(True)
        self.runner.run(prepare, on_success=lambda _: self._unlock(passphrase), on_known_error=page.show_error)

    def _start_drill(self) -> None:
        """Make a drill ready in the worker, then open it in place of the page it was asked from."""
        page = self.shown
        assert isinstance(page, StartPage | UnlockDialog)
        page.set_busy(True)
        self.runner.run(
            lambda progress: self._open.enter_context(self._place.drill()),
            on_success=lambda drill: self._show(self._drill_window(drill)),
            on_known_error=page.show_error,
        )

    def _drill_window(self, drill: Drill) -> QMainWindow:
        window = GateWindow(
            drill.desk, self.runner, self.languages, self.tones, self.theme, default_folder=drill.papers, locks=False
        )
        window.setMenuWidget(DrillBand(drill, self.theme))
        return window

    def _unlock(self, passphrase: str) -> None:
        asked = self.shown
        assert isinstance(asked, Asking)
        try:
            window = self._window(passphrase)
        except ContinuityBroken as broken:
            self._ask(broken.found, passphrase)
            return
        except KnownError as error:
            asked.show_error(error)
            return
        self._show(window)

    def _ask_for_sheet(self) -> None:
        """Ask for the recovery sheet and a new passphrase, recover in the worker, and open with it."""
        from ui.widgets.recover_dialog import RecoverDialog  # hardly any start has use for it

        dialog = RecoverDialog()

        def recover(sheet: str, passphrase: str) -> None:
            dialog.set_busy(True)
            self.runner.run(
                lambda progress: self._place.recover_office(sheet, passphrase),
                on_success=lambda _: self._unlock(passphrase),
                on_known_error=dialog.show_error,
            )

        dialog.sheet_entered.connect(recover)
        dialog.left.connect(self.begin)
        self._show(dialog)

    def _ask_for_backup(self) -> None:
        """Ask for a backup and its passphrase, restore it in the worker, and open it with a new epoch if confirmed."""
        from ui.widgets.restore_dialog import RestoreDialog  # hardly any start has use for it

        dialog = RestoreDialog()

        def restore(file: Path, passphrase: str) -> None:
            job = self.runner.run(
                lambda progress: self._place.restore(file, passphrase, progress),
                on_success=lambda _: restored(passphrase),
                on_known_error=dialog.show_error,
            )
            dialog.watch(job)

        def restored(passphrase: str) -> None:
            """Go on as with any folder: why it does not open is told where its passphrase is asked for."""
            self._role = None  # whoever restored a backup said what this computer is for
            self.begin()
            self._unlock(passphrase)

        dialog.backup_chosen.connect(restore)
        dialog.left.connect(self.begin)
        self._show(dialog)

    def _ask(self, found: ContinuityBreak, passphrase: str) -> None:
        """Ask about a break before anything is opened; a new epoch begins only when somebody says so."""
        from ui.widgets.continuity_dialog import ContinuityDialog  # most starts have no use for it

        dialog = ContinuityDialog(found, self._place.role() or "station")

        def go_on() -> None:
            try:
                window = self._window(passphrase, found.kind)
            except KnownError as error:
                dialog.show_error(error)
                return
            self._show(window)

        dialog.confirmed.connect(go_on)
        dialog.left.connect(self.begin)
        self._show(dialog)

    def _ask_anew(self) -> None:
        """Close the gate and go back to the passphrase: the folder asks when it is opened."""
        self.runner.run(  # what the worker was given before reads the folder that is about to be closed
            lambda progress: None, on_success=self._close_and_begin, on_known_error=self._close_and_begin
        )

    def _close_and_begin(self, _ended: object) -> None:
        if self.shown is not None:
            _take_down(self.shown)
            self.shown = None
        self._open.close()
        self.begin()

    def _window(self, passphrase: str, confirmed: BreakKind | None = None) -> QMainWindow:
        if self._place.role() == "office":
            from ui.office.office_window import OfficeWindow

            office = self._open.enter_context(self._place.office(passphrase, confirmed=confirmed))
            return OfficeWindow(
                office, self.runner, self.languages, self.theme,
                default_folder=self._default_folder, choose=self._choose,
            )  # fmt: skip
        gate = self._open.enter_context(self._place.gate(passphrase, confirmed=confirmed))
        window = GateWindow(
            gate, self.runner, self.languages, self.tones, self.theme, default_folder=self._default_folder
        )
        window.continuity_broken.connect(self._ask_anew)
        return window

    def _show(self, widget: QWidget) -> None:
        before, self.shown = self.shown, widget
        if self._gate_fills_screen and isinstance(widget, GateWindow):
            widget.showFullScreen()
        else:
            widget.show()
        if before is not None:
            before.close()
            before.deleteLater()  # not at once: its own button may have brought us here


def _take_down(widget: QWidget) -> None:
    """Close and delete a window now: one that stays behind would still hear of languages and themes."""
    widget.close()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)
