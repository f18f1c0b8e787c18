"""恢复单: print a new one; the passphrase is asked once more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.office.page import Panel, button_row
from ui.office_messages import short_moment
from ui.theme import set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.form import add_field, secret_field, wrapped_label


class RecoveryPanel(Panel):
    sheet_wanted = Signal(str)
    """The office's passphrase, as typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._newest: tuple[int, str] | None = None
        self._state, self._rule = wrapped_label("feed"), wrapped_label("muted")
        self.passphrase = secret_field()
        self.write_button = ActionButton()
        set_role(self.write_button, "primary")
        self.column.addWidget(self._state)
        self.column.addWidget(self._rule)
        self._label = add_field(self.column, self.passphrase)
        self.column.addLayout(button_row(self.write_button))
        self.column.addStretch(1)
        self.passphrase.returnPressed.connect(self.write_button.click)
        self.write_button.clicked.connect(lambda: self.sheet_wanted.emit(self.passphrase.text()))
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("恢复单"))
        self._rule.setText(
            self.tr(
                "口令忘了,只有恢复单能打开办公室。它印在一张纸上,程序里不留。"
                "旁边另存一个离线副本(.age),里面是社区的根密钥,只有这张恢复单能打开。"
                "请印出来封好,放进办公室以外的保险柜;离线副本拷到单独的 U 盘,另放一处;然后删除电脑上的 PDF。"
                "新的一生成,旧的恢复单就打不开办公室了。"
            )
        )
        self._label.setText(self.tr("办公室的口令(&P)"))
        self.write_button.setText(self.tr("选择位置并生成恢复单…"))
        self.show_newest(self._newest)

    def show_newest(self, newest: tuple[int, str] | None) -> None:
        """Say when (UTC ms) the last one was made, and its fingerprint."""
        self._newest = newest
        if newest is None:
            self._state.setText(self.tr("还没有生成过恢复单。口令一旦忘了,数据就打不开了。"))
        else:
            words = self.tr("最近一张 {when} 生成,单号指纹 {mark}。")
            self._state.setText(words.format(when=short_moment(newest[0]), mark=newest[1]))
