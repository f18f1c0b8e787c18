"""At the foot of F11: the second stick that stays in, whether it is kept, and the button that begins or ends it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from checkpoint_app.domain.clock import local
from checkpoint_app.services.mirror_log import USUAL_EVERY, MirrorState
from ui.error_messages import error_sentence
from ui.messages import moment_words
from ui.retranslating import Retranslating
from ui.widgets.form import column, wrapped_label


class MirrorRow(Retranslating, QWidget):
    begin_asked = Signal()
    end_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state, self.button = wrapped_label(), QPushButton()
        self._mirror: MirrorState | None = None
        self._now_ms = 0
        layout = column(self, margin=0)
        layout.addWidget(self.state)
        layout.addWidget(self.button)
        self.button.clicked.connect(lambda: (self.end_asked if self._mirror else self.begin_asked).emit())
        self.retranslate()

    def show_state(self, mirror: MirrorState | None, now_ms: int) -> None:
        self._mirror, self._now_ms = mirror, now_ms
        self.retranslate()

    def retranslate(self) -> None:
        mirror = self._mirror
        if mirror is None:
            words = self.tr("第二个 U 盘:没有用。选中一个插着不拔的 U 盘,每 {n} 条自动留一份,电脑丢了也不丢记录。")
            self.state.setText(words.format(n=USUAL_EVERY))
            self.button.setText(self.tr("选中的 U 盘当第二个"))
            return
        self.button.setText(self.tr("不用第二个 U 盘了"))
        if mirror.error is not None:
            words = self.tr("第二个 U 盘没有留成,会再试:{reason}")
            self.state.setText(words.format(reason=error_sentence(mirror.error)))
        elif mirror.written_ms is None:
            self.state.setText(self.tr("第二个 U 盘 {folder}:马上留第一份").format(folder=mirror.choice.folder))
        else:
            when = moment_words(local(mirror.written_ms), local(self._now_ms))
            words = self.tr("第二个 U 盘 {folder}:{when} 留过,之后新增 {n} 条")
            self.state.setText(words.format(folder=mirror.choice.folder, when=when, n=f"{mirror.behind:,}"))
