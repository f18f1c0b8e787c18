"""Locks the office's window: the passphrase opens it, or the PIN of whoever is signed on."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QWidget

from checkpoint_app.errors import KnownError
from checkpoint_app.services.office_desk import OfficeDesk
from checkpoint_app.services.unlock_office import unlock_office
from ui.lock_curtain import Curtain
from ui.lock_idle import IdleLock
from ui.lock_screen import LockScreen
from ui.office.access_masking import Masking

USUAL_MINUTES = 10


class OfficeLock(QObject):
    def __init__(self, window: QMainWindow, content: QWidget, desk: OfficeDesk, masking: Masking) -> None:
        super().__init__(window)
        self._window, self._desk, self._masking = window, desk, masking
        self.curtain = Curtain(content, LockScreen(names_operator=False))
        self.screen = self.curtain.lock_screen
        self.idle = IdleLock(window, desk.store, usual=USUAL_MINUTES)
        self.idle.gone_quiet.connect(self.lock)
        self.screen.unlock_asked.connect(self._unlock)

    @property
    def is_locked(self) -> bool:
        return self.curtain.is_drawn

    def begin(self) -> None:
        self.idle.begin()

    def lock(self) -> None:
        """Lock now: names are masked again, menus and dialogs are away; work that runs goes on."""
        if self.is_locked:
            return
        self._masking.mask()
        self._window.menuBar().hide()
        self.curtain.draw()

    def _unlock(self, _who: str, secret: str) -> None:
        try:
            unlock_office(self._desk.store, self._desk.access, secret)
        except KnownError as error:
            self.screen.show_error(error)
            return
        self._masking.look()  # the passphrase signs off whoever locked: menu and panels follow
        self._window.menuBar().show()
        self.curtain.open()
        self.begin()
