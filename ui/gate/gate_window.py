"""The gate's window: the view, its presenters, and the keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from checkpoint_app.errors import KnownError
from checkpoint_app.services.check_continuity import is_broken
from checkpoint_app.services.gate_desk import GateDesk
from ui.application import Languages
from ui.focus_guard import FocusGuard
from ui.gate.camera_presenter import CameraPresenter
from ui.gate.correction_presenter import CorrectionPresenter
from ui.gate.correction_request_presenter import CorrectionRequestPresenter
from ui.gate.device_presenter import DevicePresenter
from ui.gate.exit_slip_presenter import ExitSlipPresenter
from ui.gate.export_presenter import ExportPresenter
from ui.gate.features import FEATURES
from ui.gate.gate_view import GateView
from ui.gate.issue_presenter import IssuePresenter
from ui.gate.lane_presenter import LanePresenter
from ui.gate.look_presenter import LookPresenter
from ui.gate.mirror_presenter import MirrorPresenter
from ui.gate.panel import Panel
from ui.gate.panel_presenter import GateTools, PanelPresenter
from ui.gate.paper_tray import PaperTray
from ui.gate.photo_box import PhotoPresenter
from ui.gate.printer_presenter import PrinterPresenter
from ui.gate.return_presenter import ReturnPresenter
from ui.gate.sign_on_presenter import SignOnPresenter
from ui.gate.status_presenter import StatusPresenter
from ui.gate.visitor_presenter import VisitorPresenter
from ui.lock_gate import GateLock
from ui.picture_drop import PictureDrop
from ui.printing import Printing, SystemPrinting
from ui.queue_window import QueuePresenter
from ui.retranslating import Retranslating
from ui.shortcuts import GATE, shortcuts_of
from ui.sound import Tones
from ui.task_runner import TaskRunner
from ui.theme import Theme

USUAL_SIZE = (1366, 768)


class GateWindow(Retranslating, QMainWindow):
    """`default_folder` is where slips and bundles go until a folder was chosen."""

    pass_printed = Signal(object)
    """An IssuedPass whose slip is written."""

    continuity_broken = Signal()
    """The office's list showed that our log does not go on where it ended: to be asked about at once."""

    def __init__(
        self,
        desk: GateDesk,
        runner: TaskRunner,
        languages: Languages,
        tones: Tones,
        theme: Theme,
        *,
        default_folder: Path,
        printing: Printing | None = None,
        locks: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk, self._tones = desk, tones
        self.view = GateView(theme, compound=desk.store.identity().gate.compound)
        view, folder = self.view, default_folder
        self._look = LookPresenter(view.help, desk.store, languages, theme, self)
        self._lane = LanePresenter(view, desk, tones, self)
        self._status = StatusPresenter(view, desk, self)
        self._sign_on = SignOnPresenter(view, desk, self)
        tray = PaperTray(runner, desk.media, desk.store, printing or SystemPrinting())
        self._issue = IssuePresenter(view.issue, desk, tray, default_folder=folder, parent=self)
        self._issue.printed.connect(self.pass_printed)
        self._exit_slips = ExitSlipPresenter(view.card, desk, tray, default_folder=folder, parent=self)
        self._lane.exit_slip_wanted.connect(self._exit_slips.give)
        self._exit_slips.recorded.connect(self._status.refresh)
        self._export = ExportPresenter(view.export, desk, runner, default_folder=folder, parent=self)
        self._mirror = MirrorPresenter(view.export, view.footer, desk, runner, self)
        self._status.read.connect(lambda _status: self._mirror.look())
        self._correction = CorrectionPresenter(view.correction, desk, self)
        for recorded in (
            self._lane.recorded,
            self._sign_on.recorded,
            self._issue.recorded,
            self._correction.recorded,
            self._export.exchanged,
        ):
            recorded.connect(self._status.refresh)
        tools = GateTools(runner=runner, theme=theme, default_folder=folder, tray=tray)
        self.features = {action: make(desk, tools, self) for action, make in FEATURES.items()}
        for feature in self.features.values():
            view.add_panel(feature.panel, over_card=feature.OVER_CARD)
            feature.recorded.connect(self._status.refresh)
            feature.action_asked.connect(self._take_up)
            feature.presented.connect(self._lane.present)
            if isinstance(feature, CorrectionRequestPresenter):
                feature.corrected.connect(self._lane.correct)
        camera = self.features["camera"]
        if isinstance(camera, CameraPresenter):
            camera.attend(view.line)
        visitors = self.features["visitor"]
        if isinstance(visitors, VisitorPresenter):
            visitors.printed.connect(self.pass_printed)
        self._lane.return_wanted.connect(self._register_return)
        self._export.exchanged.connect(self._look_for_a_break)
        for ending in (self.features["hand-over"].recorded, self._export.exchanged):
            ending.connect(self._sign_on.begin)  # nobody may be on duty any more
        self._devices = DevicePresenter(desk, tools, view.line, self)
        view.add_panel(self._devices.panel, over_card=False)
        view.help.devices_asked.connect(lambda: self._open(self._devices, self._devices.panel))
        self._printer = PrinterPresenter(desk, tools, self)
        view.add_panel(self._printer.panel, over_card=False)
        view.help.printer_asked.connect(lambda: self._open(self._printer, self._printer.panel))
        community = desk.store.identity().community_name
        self.lock = GateLock(self, view, desk, self._lane.open_way, locks=locks)
        self.setCentralWidget(self.lock.curtain)
        self._focus = FocusGuard(self, self._entry)
        self.lock.recorded.connect(self._status.refresh)
        self._status.read.connect(self.lock.show_status)
        self._lane.outcome_shown.connect(lambda _step: self.lock.idle.touch())
        self._queue = QueuePresenter(view.help, desk.store, theme, idle=community, parent=self)
        self._lane.outcome_shown.connect(self._queue.show_step)
        self._photo = PhotoPresenter(view.card.photo, desk.store, self)
        self._lane.outcome_shown.connect(self._photo.show_step)
        self._status.failed.connect(self._show_error)
        self._correction.passage_chosen.connect(view.feed.select)
        self._correction.corrected.connect(self._lane.correct)
        view.panel_closed.connect(lambda: view.feed.select(None))
        view.help.sign_on_asked.connect(self._sign_on.ask)
        view.key_bar.key_used.connect(self.act)
        for shortcut in shortcuts_of(GATE):
            keys = QShortcut(QKeySequence(shortcut.key), self)
            keys.setAutoRepeat(False)  # a key held down counts one delivery and opens one emergency
            keys.activated.connect(lambda action=shortcut.action: self.act(action))
        self._pictures = PictureDrop(self, desk.media, runner)
        self._pictures.code_found.connect(view.line.take_code)
        self._pictures.failed.connect(self._show_error)
        self.resize(*USUAL_SIZE)
        self.retranslate()
        self._sign_on.begin()
        if self.view.line.isEnabled():
            self.view.line.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("社区卡口登记 {gate}").format(gate=self.desk.store.identity().gate.name))

    def _entry(self) -> QWidget:
        """Return what gets the keyboard where nothing else asks for it."""
        panel = self.view.open_panel_now()
        if self.lock.is_locked:
            return self.lock.screen.first_field()
        return self.view.line if panel is None else panel.first_field()

    def act(self, action: str) -> None:
        """Do what a key of the gate stands for; before anybody signed on only help and Esc do something."""
        view = self.view
        if self.lock.is_locked:
            self.lock.act(action)
        elif action == "lock":
            self.lock.lock()
        elif action == "leave":
            self._leave()
        elif action == "help":
            self._look.show_choices()
            view.open_panel(view.help)
        elif view.line.isEnabled():
            self._work(action)

    def _work(self, action: str) -> None:
        view = self.view
        match action:
            case "turn":
                self._lane.turn()
            case "delivery":
                self._lane.count_delivery()
            case "short-trip":
                self._lane.turn_trip()
            case "emergency":
                self._lane.open_way()
            case "no-pass":
                self._lane.look_for_names()
            case "issue":
                self._issue.begin()
                view.open_panel(view.issue)
            case "export":
                view.open_panel(view.export)
            case "paste":
                self._pictures.paste()
            case "correct":
                self._open(self._correction, view.correction)
            case _ if action in self.features:
                self.open_feature(action)

    def open_feature(self, action: str) -> None:
        """Open the panel of one of ui.gate.features."""
        self._open(self.features[action], self.features[action].panel)

    def _take_up(self, action: str, seq: int) -> None:
        """Go on with an open item where it is finished."""
        if action in self.features:
            self.features[action].choose(seq)
        self.act(action)

    def _register_return(self, resident: int) -> None:
        """Take whoever the lane serves to the return desk."""
        desk = self.features["return"]
        try:
            if isinstance(desk, ReturnPresenter):
                desk.begin_for(resident)
        except KnownError as error:
            self._show_error(error)
            return
        self.open_feature("return")

    def _open(self, presenter: PanelPresenter | CorrectionPresenter, panel: Panel) -> None:
        try:
            presenter.begin()
        except KnownError as error:
            self._show_error(error)
            return
        self.view.open_panel(panel)

    def _look_for_a_break(self) -> None:
        if is_broken(self.desk.store):
            self.continuity_broken.emit()

    def _leave(self) -> None:
        if self.view.open_panel_now() is not None:
            self.view.close_panel()
        else:
            self._lane.leave()

    def _show_error(self, error: KnownError) -> None:
        self.view.close_panel()
        self.view.card.show_error(error, self.desk.lane.step)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._status.start()
        self.lock.begin()
        QTimer.singleShot(0, self._tones.warm_up)
        QTimer.singleShot(0, self, self._queue.begin)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._status.stop()
        self._mirror.stop()
        self.lock.idle.end()
        self._queue.end()
        self._devices.end()
        self._pictures.end()
        super().closeEvent(event)
