"""备份: the office's data, onto a stick while work goes on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from checkpoint_app.services.back_up import Backup
from ui.office.page import Panel, button_row
from ui.theme import set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.form import wrapped_label


class BackupPanel(Panel):
    backup_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = ""
        self._done: Backup | None = None
        self._state, self._result = wrapped_label(), wrapped_label("feed")
        self._hint = wrapped_label("muted")
        self.button = ActionButton()
        set_role(self.button, "primary")
        for label in (self._state, self._hint):
            self.column.addWidget(label)
        self.column.addLayout(button_row(self.button))
        self.column.addWidget(self._result)
        self.column.addStretch(1)
        self.button.clicked.connect(self.backup_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("备份"))
        self.button.setText(self.tr("备份到文件夹…"))
        self._hint.setText(
            self.tr(
                "备份里是办公室的全部数据和密钥,加密保存,用今天的口令打开。请放在办公室以外的安全地方。"
                "未收的文件不在备份里,卡口还有。恢复:在新电脑上第一次打开时,「从备份恢复…」;恢复后另起一段记录。"
            )
        )
        self._state.setText(self._sentence)
        self._result.setText(self._result_words(self._done))
        self._result.setVisible(self._done is not None)

    def show_state(self, sentence: str) -> None:
        self._sentence = sentence
        self.retranslate()

    def show_done(self, done: Backup | None) -> None:
        self._done = done
        self.retranslate()

    def _result_words(self, done: Backup | None) -> str:
        if done is None:
            return ""
        return self.tr("已备份到 {name}:{size} KB").format(name=done.path.name, size=f"{done.size / 1024:,.0f}")
