"""Decides what the menu says of who is at the keyboard, and lets the masks fall for a purpose."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checkpoint_app.errors import InputRefused, KnownError
from ui.lock_office import OfficeLock
from ui.models.tone import Tone
from ui.office.access_dialog import UnmaskDialog
from ui.office.access_menu import AccessMenu
from ui.office.office_menu import OfficeMenu
from ui.office.office_tools import OfficeTools, Topic


class AccessPresenter(QObject):
    sign_on_wanted = Signal()

    def __init__(self, tools: OfficeTools, bar: OfficeMenu, window: QWidget) -> None:
        super().__init__(window)
        self._tools, self._window = tools, window
        self._lock: OfficeLock | None = None
        self.masking = tools.masking
        self.menu = AccessMenu(bar)
        bar.addMenu(self.menu)
        self.menu.sign_on_wanted.connect(self.sign_on_wanted)
        self.menu.sign_off_wanted.connect(self._sign_off)
        self.menu.unmask_wanted.connect(self.ask_purpose)
        self.menu.mask_wanted.connect(self.masking.mask)
        self.masking.changed.connect(self._show)
        tools.work.changed.connect(self._hear)
        self._show()

    def attend(self, lock: OfficeLock) -> None:
        """Lock from the menu, after the minutes chosen there."""
        self._lock = lock
        self.menu.lock_wanted.connect(lock.lock)
        self.menu.minutes_chosen.connect(lambda minutes: self._tools.work.attempt(lambda: lock.idle.choose(minutes)))
        if lock.idle.minutes in self.menu.minutes:
            self.menu.minutes[lock.idle.minutes].setChecked(True)

    def ask_purpose(self) -> None:
        """Ask what names are wanted for; whoever is not signed on is taken there first. Locked, nothing is asked."""
        if self._lock is not None and self._lock.is_locked:
            return
        access = self._tools.desk.access
        if access.signed_on is None:
            refused = InputRefused("clerk-not-signed-on" if access.clerks() else "clerk-none")
            self.sign_on_wanted.emit()
            self._tools.work.refuse(refused)
            return
        dialog = UnmaskDialog(self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.purpose_entered.connect(lambda purpose, document: self._unlock(dialog, purpose, document))
        dialog.open()

    def _unlock(self, dialog: UnmaskDialog, purpose: str, document: str) -> None:
        try:
            self.masking.unlock(purpose, document)
        except KnownError as error:
            dialog.show_error(error)
            return
        dialog.accept()
        self._tools.work.tell_changed(Topic.SAFETY)

    def _sign_off(self) -> None:
        self._tools.desk.access.sign_off()
        self._tools.work.say(self.tr("已退出登录,姓名和号码已遮盖。"), Tone.INFO)
        self._tools.work.tell_changed(Topic.SAFETY)

    def _hear(self, changed: frozenset[Topic]) -> None:
        if Topic.SAFETY in changed:
            self.masking.look()

    def _show(self) -> None:
        self.menu.show_state(self._tools.desk.access.signed_on, self.masking.left_s)
