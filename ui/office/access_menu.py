"""Who is at the keyboard, in the menu bar: signed on or not, and how long names are still shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from checkpoint_app.domain.access import Clerk
from ui.access_words import role_word
from ui.lock_idle import MINUTES
from ui.retranslating import Retranslating


class AccessMenu(Retranslating, QMenu):
    sign_on_wanted = Signal()
    sign_off_wanted = Signal()
    unmask_wanted = Signal()
    mask_wanted = Signal()
    lock_wanted = Signal()
    minutes_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk: Clerk | None = None
        self._left_s = 0
        self.sign_on, self.sign_off = self.addAction(""), self.addAction("")
        self.addSeparator()
        self.unmask, self.remask = self.addAction(""), self.addAction("")
        self.addSeparator()
        self.lock = self.addAction("")
        self.after = self.addMenu("")
        group = QActionGroup(self)
        self.minutes = {minutes: self.after.addAction("") for minutes in MINUTES}
        for minutes, action in self.minutes.items():
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _on=False, minutes=minutes: self.minutes_chosen.emit(minutes))
        for action, signal in (
            (self.sign_on, self.sign_on_wanted),
            (self.sign_off, self.sign_off_wanted),
            (self.unmask, self.unmask_wanted),
            (self.remask, self.mask_wanted),
            (self.lock, self.lock_wanted),
        ):
            action.triggered.connect(signal)
        self.retranslate()

    def show_state(self, clerk: Clerk | None, left_s: int) -> None:
        """Say who is signed on, and for how many seconds names are still shown (0: masked)."""
        self._clerk, self._left_s = clerk, left_s
        self.retranslate()

    def retranslate(self) -> None:
        self.setTitle(self._title())
        self.sign_on.setText(self.tr("经办人登录…"))
        self.sign_off.setText(self.tr("退出登录"))
        self.unmask.setText(self.tr("显示姓名和号码…"))
        self.remask.setText(self.tr("马上遮盖"))
        self.lock.setText(self.tr("锁定"))
        self.after.setTitle(self.tr("没有人操作多久后锁定"))
        for minutes, action in self.minutes.items():
            action.setText(self.tr("{minutes} 分钟").format(minutes=minutes))
        self.sign_off.setEnabled(self._clerk is not None)
        self.remask.setEnabled(self._left_s > 0)

    def _title(self) -> str:
        if self._clerk is None:
            return self.tr("没有人登录(&U)")
        name = self._clerk.name.replace("&", "&&")  # in a menu's title one & is a mnemonic
        who = self.tr("{name}({role})").format(name=name, role=role_word(self._clerk.role))
        if not self._left_s:
            return who
        minutes, seconds = divmod(self._left_s, 60)
        return self.tr("{who} 姓名显示中,还剩 {left}").format(who=who, left=f"{minutes}:{seconds:02d}")
