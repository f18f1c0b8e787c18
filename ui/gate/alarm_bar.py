"""The bar above the card: red for no rules in force or a clock to look at, calm for rules about to change."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from checkpoint_app.domain.clock import ClockDoubt, local
from checkpoint_app.services.stamp_events import BUILD_DATE_MS
from checkpoint_app.services.station_status import StatusView
from ui.retranslating import Retranslating
from ui.theme import GRID_PX, set_role
from ui.widgets.form import wrapped_label

WARN_BEFORE_MS = 10 * 60_000
"""A change of rules is announced so long before its minute (issue: the gate in full)."""


class AlarmBar(Retranslating, QFrame):
    clock_confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: StatusView | None = None
        self._text = wrapped_label("alarm")
        self.confirm_button = QPushButton()
        set_role(self.confirm_button, "primary")
        self.confirm_button.clicked.connect(self.clock_confirmed)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID_PX * 2, 0, GRID_PX * 2, 0)
        row.addWidget(self._text, 1)
        row.addWidget(self.confirm_button)
        self.hide()
        self.retranslate()

    def set_status(self, view: StatusView) -> None:
        self._view = view
        self.retranslate()

    def text(self) -> str:
        """Return what is said; empty while there is nothing to say."""
        return "" if self.isHidden() else self._text.text()

    def retranslate(self) -> None:
        self.confirm_button.setText(self.tr("日期时间无误"))
        if self._view is None:
            return
        doubt = self._view.clock_doubt
        sentences = [self._clock(self._view, doubt)] if doubt is not None else []
        if self._view.last_pack is None:
            sentences.append(self.tr("没有管控规则:照常登记,不作判断。请向社区要下发包。"))
        elif self._view.pack is None:
            sentences.append(self.tr("管控规则不在有效期内:照常登记,不作判断。请向社区要新的下发包。"))
        set_role(self._text, "alarm" if sentences else "feed")
        sentences += self._change(self._view)
        self._text.setText("  ".join(sentences))
        self.confirm_button.setVisible(doubt is not None and self._view.now_ms >= BUILD_DATE_MS)
        self.setVisible(bool(sentences))

    def _change(self, view: StatusView) -> list[str]:
        """Say which rules come within ten minutes, or that the ones in force end and none follow."""
        if view.pack_change is None or view.pack_change[0] - view.clock_known_ms > WARN_BEFORE_MS:
            return []
        at_ms, pack = view.pack_change
        minutes, time = -(-(at_ms - view.clock_known_ms) // 60_000), f"{local(at_ms):%H:%M}"
        if pack is None:
            sentence = self.tr("规则 {n} 分钟后到期:{time} 起照常登记,不作判断。请向社区要新的下发包。")
            return [sentence.format(n=minutes, time=time)]
        sentence = self.tr("规则 {n} 分钟后更换:{time} 起按第 {number} 号《{title}》。")
        return [sentence.format(n=minutes, time=time, number=pack.number, title=pack.title)]

    def _clock(self, view: StatusView, doubt: ClockDoubt) -> str:
        """Show the computer's time beside what is known, and say what to do: only the system can set its clock."""
        if view.now_ms < BUILD_DATE_MS:
            sentence = self.tr("电脑时钟可疑:显示 {now},至少已是 {known}。照常登记,记录会注明。请到系统设置里改正。")
        else:
            sentence = {
                ClockDoubt.BEHIND: self.tr(
                    "电脑时钟可疑:显示 {now},至少已是 {known}。照常登记,记录会注明。不对就到系统设置里改正,对就按右边。"
                ),
                ClockDoubt.JUMPED: self.tr(
                    "电脑时钟可疑:显示 {now},按计时应是 {known}。照常登记,记录会注明。"
                    "不对就到系统设置里改正,对就按右边。"
                ),
                ClockDoubt.AHEAD: self.tr(
                    "电脑时钟可疑:显示 {now},上次所知是 {known}。照常登记,记录会注明。"
                    "不对就到系统设置里改正,对就按右边。"
                ),
            }[doubt]
        return sentence.format(now=_moment(view.now_ms), known=_moment(view.clock_known_ms))


def _moment(at_ms: int) -> str:
    now = local(at_ms)
    return f"{now.year}-{now:%m-%d %H:%M}"
