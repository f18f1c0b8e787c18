"""Say that the records do not go on where they ended, and ask a person whether to go on in a new epoch."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QPushButton, QScrollArea, QWidget

from checkpoint_app.domain.continuity import BreakKind, ContinuityBreak
from checkpoint_app.errors import KnownError
from ui.error_messages import error_sentence
from ui.retranslating import Retranslating
from ui.theme import set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.form import column, wrapped_label

USUAL_SIZE = (960, 620)


class ContinuityDialog(Retranslating, QDialog):
    """Nothing is recorded while it stands there. Enter never goes on by itself: this is not to be passed by."""

    confirmed = Signal()
    other_in_use = Signal()
    left = Signal()
    """Back to the passphrase, nothing opened."""

    def __init__(
        self, found: ContinuityBreak, role: Literal["station", "office"], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._found, self._role = found, role
        self._error: KnownError | None = None
        self._in_use = False
        layout = column(self, margin=24)
        area, body = QScrollArea(), QWidget()
        text = column(body, margin=0)
        self._title = wrapped_label("title")
        self._what, self._missing = wrapped_label(), wrapped_label()
        self._question, self._meaning = wrapped_label("feed"), wrapped_label("muted")
        self._problem = wrapped_label("alarm")
        self.go_on_button, self.in_use_button, self.back_button = QPushButton(), ActionButton(), ActionButton()
        for widget in (self._title, self._what, self._missing, self._question, self._meaning, self._problem):
            text.addWidget(widget)
        text.addStretch(1)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(body)
        layout.addWidget(area, 1)
        for button in (self.go_on_button, self.in_use_button, self.back_button):
            button.setAutoDefault(False)
            layout.addWidget(button)
        set_role(self.go_on_button, "primary")
        self.go_on_button.clicked.connect(self._confirm)
        self.in_use_button.clicked.connect(self._say_in_use)
        self.back_button.clicked.connect(self.left)
        self.resize(*USUAL_SIZE)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("社区卡口登记"))
        self._title.setText(self.tr("记录接不上,请先确认"))
        self._what.setText(self._what_happened())
        self._missing.setText(self._what_is_missing())
        self._question.setText(self.tr("另一台电脑还在用这些数据吗?"))
        self._meaning.setText(
            self.tr(
                "继续以后,旧记录都保留,新记录另起一段,从第 1 条编号;证号跳过一段,不会重号;"
                "社区分得清两段。原因会记录下来。"
            )
        )
        self.go_on_button.setText(self.tr("没有,在这台上另起一段继续(&N)"))
        self.in_use_button.setText(self.tr("还在用(&Y)"))
        self.back_button.setText(self.tr("返回,什么都不做"))
        self._problem.setText(self._problem_words())
        self._problem.setVisible(self._in_use or self._error is not None)

    def show_error(self, error: KnownError) -> None:
        self._error = error
        self.go_on_button.setEnabled(True)
        self.retranslate()

    def _confirm(self) -> None:
        self.go_on_button.setEnabled(False)  # a second press would open a second epoch
        self.confirmed.emit()

    def _say_in_use(self) -> None:
        self._in_use = True
        self.retranslate()
        self.other_in_use.emit()

    def _problem_words(self) -> str:
        if self._error is not None:
            return error_sentence(self._error)
        if self._role == "office":
            return self.tr("请用那一台。一个社区只有一台办公室电脑记录;这里什么都没有打开,数据原样保留。")
        return self.tr("请让社区给这一台做一个自己的启用包,装在另一个文件夹。这里什么都没有打开,数据原样保留。")

    def _what_happened(self) -> str:
        match self._found.kind:
            case BreakKind.RESTORED:
                return self.tr("这里的数据被换回了以前的样子:可能是恢复了旧的备份,或拷回了旧的文件夹。")
            case BreakKind.CLONED:
                return self.tr("这些数据是在另一台电脑上建立的:可能是拷贝来的,或从备份恢复到了这一台。")
            case BreakKind.REINSTALLED:
                return self.tr("这些数据刚从备份恢复。备份以后的记录不在里面。")
            case BreakKind.FORKED:
                return self.tr("同样的编号下另有不同的记录:有两份数据都在往下记,或数据被人改过。")

    def _what_is_missing(self) -> str:
        held = self.tr("本机有第 1–{held} 条(第 {epoch} 段)。").format(
            held=f"{self._found.held_seq:,}", epoch=self._found.epoch
        )
        missing = self._found.missing
        if missing is None:
            return self.tr("{held}以后有没有缺的,这里看不出来;社区收到过的,社区那里还在。").format(held=held)
        first, last = missing
        return self.tr("{held}已知缺第 {first}–{last} 条;社区收到过的,社区那里还在。").format(
            held=held, first=f"{first:,}", last=f"{last:,}"
        )
