"""The office's window: pages at the left, the page in the middle, progress and the last sentence at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from checkpoint_app.adapters.symbol_reader import PICTURE_SUFFIXES
from checkpoint_app.services.office_desk import OfficeDesk
from checkpoint_app.services.read_picture import serial_in_file
from ui.application import Languages
from ui.focus_guard import FocusGuard
from ui.lock_office import OfficeLock
from ui.models.tone import Tone
from ui.office.access_masking import Masking
from ui.office.access_presenter import AccessPresenter
from ui.office.bundle_presenter import BundlePresenter
from ui.office.clerk_task import ClerkTask
from ui.office.copies_presenter import CopiesPresenter
from ui.office.key_sheet import KeySheet
from ui.office.message_bar import MessageBar
from ui.office.navigation import Navigation
from ui.office.office_menu import OfficeMenu
from ui.office.office_tools import OfficeTools, PageName, Topic, Work
from ui.office.page import Page
from ui.office.papers_presenter import PapersPresenter
from ui.office.pass_presenter import PassPresenter
from ui.office.presenter import Presenter
from ui.office.publish_presenter import PublishPresenter
from ui.office.report_presenter import ReportPresenter
from ui.office.roster_presenter import RosterPresenter
from ui.office.rules_presenter import RulesPresenter
from ui.office.safety_presenter import SafetyPresenter
from ui.office.station_presenter import StationPresenter
from ui.office.today_lines import TodayKind, TodayLine
from ui.office.today_presenter import TodayPresenter
from ui.office.watch_presenter import WatchPresenter
from ui.printing import Printing, SystemPrinting
from ui.retranslating import Retranslating
from ui.shortcuts import OFFICE, key_of
from ui.task_runner import Job, TaskRunner
from ui.theme import GRID_PX, Theme
from ui.widgets.file_chooser import DialogFileChooser, FileChooser
from ui.widgets.progress_strip import ProgressStrip
from ui.window_keys import WindowKeys

USUAL_SIZE = (1366, 768)
ROSTER_SUFFIXES = frozenset({".xlsx", ".csv"})


class OfficeWindow(Retranslating, QMainWindow):
    """`default_folder` is where the file dialogs begin until a folder was chosen."""

    def __init__(
        self,
        desk: OfficeDesk,
        runner: TaskRunner,
        languages: Languages,
        theme: Theme,
        *,
        default_folder: Path,
        choose: FileChooser | None = None,
        printing: Printing | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.work = Work(runner, self)
        tools = OfficeTools(
            desk=desk, work=self.work, choose=choose or DialogFileChooser(self),
            printing=printing or SystemPrinting(), default_folder=default_folder,
            masking=Masking(desk.unmask, self),
        )  # fmt: skip
        self.today = TodayPresenter(tools, theme, self)
        self.bundles = BundlePresenter(tools, theme, self)
        self.watch = WatchPresenter(tools, self.bundles.page, self)
        self.roster = RosterPresenter(tools, theme, self)
        self.passes = PassPresenter(tools, theme, self)
        self.copies = CopiesPresenter(tools, self.passes.page, theme, self)
        self.stations = StationPresenter(tools, theme, self)
        self.report = ReportPresenter(tools, theme, self)
        self.publish = PublishPresenter(tools, theme, self)
        self.rules = RulesPresenter(tools, theme, self)
        self.papers = PapersPresenter(tools, self)
        self.safety = SafetyPresenter(tools, theme, self)
        self._presenters: dict[PageName, tuple[Presenter, Page]] = {
            PageName.TODAY: (self.today, self.today.page),
            PageName.BUNDLES: (self.bundles, self.bundles.page),
            PageName.ROSTER: (self.roster, self.roster.page),
            PageName.PASSES: (self.passes, self.passes.page),
            PageName.STATIONS: (self.stations, self.stations.page),
            PageName.REPORT: (self.report, self.report.page),
            PageName.PUBLISH: (self.publish, self.publish.page),
            PageName.RULES: (self.rules, self.rules.page),
            PageName.PAPERS: (self.papers, self.papers.page),
            PageName.SAFETY: (self.safety, self.safety.page),
        }
        self.menu = OfficeMenu(desk.store, languages, theme, self)
        self.setMenuBar(self.menu)
        self.access = AccessPresenter(tools, self.menu, self)
        self.navigation, self.stack = Navigation(), QStackedWidget()
        self.progress, self.message = ProgressStrip(), MessageBar(theme)
        self._lay_out()
        tools.masking.attend(self)
        self._connect(theme)
        self.setAcceptDrops(True)
        self._let_drops_through()
        WindowKeys(self, [key_of(OFFICE, "unmask")])
        self.resize(*USUAL_SIZE)
        self.retranslate()
        self.go(PageName.TODAY)

    def retranslate(self) -> None:
        name = self.desk.store.identity().community_name
        self.setWindowTitle(self.tr("{community} 社区办公室").format(community=name))
        self._hear(frozenset(Topic))  # the sentences with figures are said again in the language in force

    def page(self) -> PageName:
        return list(PageName)[self.stack.currentIndex()]

    def go(self, name: str) -> None:
        """Bring a page to the front and the keyboard into it."""
        self.navigation.select(PageName(name))
        self._presenters[PageName(name)][1].entry().setFocus()

    def act(self, action: str) -> None:
        """Do what a key of the office stands for."""
        if self.lock.is_locked:
            return
        if action == "help":
            sheet = KeySheet(self)
            sheet.finished.connect(sheet.deleteLater)
            sheet.open()
        elif action == "unmask":
            self.access.ask_purpose()
        elif action == "lock":
            self.lock.lock()
        elif action == "find":
            self._presenters[self.page()][1].entry().setFocus()
        else:
            self.go(action)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Take what was dropped: one roster file, or bundles and folders of them; on the passes, a picture of one."""
        rosters = [path for path in paths if path.suffix.lower() in ROSTER_SUFFIXES]
        if self.page() is PageName.PASSES and all(path.suffix.lower() in PICTURE_SUFFIXES for path in paths):
            self._find_pictured(paths[0])
        elif not rosters:
            self.go(PageName.BUNDLES)
            self.bundles.import_paths(paths)
        elif len(paths) == 1:
            self.go(PageName.ROSTER)
            self.roster.plan_file(rosters[0])
        else:
            self.work.say(self.tr("花名册文件请一次拖一个,也不要和上报包一起拖。"), Tone.WARN)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and not self.lock.is_locked:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths and not self.lock.is_locked:
            event.acceptProposedAction()
            self.take_files(paths)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.lock.begin()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.watch.stop()
        self.work.close()
        self.lock.idle.end()
        self.access.masking.end()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        for _, page in self._presenters.values():
            self.stack.addWidget(page)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        middle = QHBoxLayout()
        middle.setContentsMargins(GRID_PX, GRID_PX, 0, 0)
        middle.addWidget(self.navigation)
        middle.addWidget(self.stack, 1)
        column.addLayout(middle, 1)
        strip = QHBoxLayout()
        strip.setContentsMargins(GRID_PX * 2, 0, GRID_PX * 2, 0)
        strip.addWidget(self.progress)
        column.addLayout(strip)
        column.addWidget(self.message)
        self.lock = OfficeLock(self, body, self.desk, self.access.masking)
        self.setCentralWidget(self.lock.curtain)
        self._focus = FocusGuard(self, self._entry)

    def _entry(self) -> QWidget:
        """Return what gets the keyboard where nothing else asks for it."""
        if self.lock.is_locked:
            return self.lock.screen.first_field()
        return self._presenters[self.page()][1].entry()

    def _connect(self, theme: Theme) -> None:
        self.work.begun.connect(self._begin)
        self.work.said.connect(self.message.say)
        self.work.changed.connect(self._hear)
        self.menu.action_wanted.connect(self.act)
        self.access.sign_on_wanted.connect(self._open_clerks)
        self.access.attend(self.lock)
        self.navigation.page_chosen.connect(self._show)
        self.navigation.page_entered.connect(lambda: self.go(self.page()))
        theme.changed.connect(self.navigation.fit)
        self.today.line_wanted.connect(self._open_line)
        self.roster.passes_wanted.connect(self._find_passes)
        self.passes.resident_wanted.connect(self._find_residents)
        for _, page in self._presenters.values():
            page.escaped.connect(self.navigation.setFocus)

    def _let_drops_through(self) -> None:
        """A file dropped on a field or a table is meant for the window."""
        for field in self.findChildren(QLineEdit):
            field.setAcceptDrops(False)
        for area in self.findChildren(QAbstractScrollArea):
            area.viewport().setAcceptDrops(False)

    def _show(self, name: str) -> None:
        self.stack.setCurrentIndex(list(PageName).index(PageName(name)))
        for shown, (presenter, _) in self._presenters.items():
            presenter.see(shown == name)

    def _begin(self, job: Job, what: str) -> None:
        self.message.hide()
        self.progress.watch(job, what)

    def _hear(self, changed: frozenset[Topic]) -> None:
        for presenter, _ in self._presenters.values():
            presenter.hear(changed)

    def _open_line(self, line: TodayLine) -> None:
        """Go to the page a line of the morning leads to, and there to the very station or file."""
        self.go(line.page)
        self.bundles.point_at(station=line.details.get("station"), file=line.details.get("file"))
        if line.kind is TodayKind.COPIES:
            self.copies.open()

    def _open_clerks(self) -> None:
        """Go to where somebody signs on; without a clerk yet, to where the first is entered."""
        self.go(PageName.SAFETY)
        self.safety.open_task(ClerkTask)

    def _find_pictured(self, path: Path) -> None:
        """Find the pass in a picture in the register."""
        desk = self.desk
        self.work.read(
            lambda: serial_in_file(desk.store, desk.clock, desk.media, path),
            done=lambda serial: self._find_passes(str(serial)),
        )

    def _find_passes(self, dwelling: str) -> None:
        self.go(PageName.PASSES)
        self.passes.find(dwelling)

    def _find_residents(self, dwelling: str) -> None:
        self.go(PageName.ROSTER)
        self.roster.find(dwelling)
