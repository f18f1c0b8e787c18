"""The foot of the gate's screen: how old what we know is, and what the office has of ours."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from checkpoint_app.domain.clock import ClockState, local
from checkpoint_app.errors import KnownError
from checkpoint_app.services.station_status import StatusView
from ui.messages import day_end_words, moment_words, span_words, start_words
from ui.retranslating import Retranslating
from ui.theme import GRID_PX, set_role
from ui.widgets.form import column, wrapped_label

DAYS_COUNTED_DOWN = 3
"""So many days before the rules' last one the foot says how old the oldest record is."""


class Footer(Retranslating, QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: StatusView | None = None
        self._saved = True
        self._mirror_fault: KnownError | None = None
        self._line = wrapped_label("muted")
        layout = column(self, margin=0)
        layout.setContentsMargins(GRID_PX * 2, GRID_PX // 2, GRID_PX * 2, GRID_PX // 2)
        layout.addWidget(self._line)

    def set_status(self, view: StatusView) -> None:
        self._view = view
        self.retranslate()

    def set_mirror_fault(self, error: KnownError | None) -> None:
        """Say that the second stick is not kept, until it is again."""
        self._mirror_fault = error
        self.retranslate()

    def set_saved(self, saved: bool) -> None:
        """Say whether the last entry is on disk."""
        if saved != self._saved:
            self._saved = saved
            self.retranslate()

    def retranslate(self) -> None:
        view = self._view
        if view is None:
            return
        set_role(self._line, "muted" if self._saved else "alarm")
        saved = self.tr("已存盘") if self._saved else self.tr("上一条没有保存")
        known = (self._list(view), self._rules(view), self._certificate(view), self._kept(view), self._office(view))
        parts = (*known, self._mirror(), saved)
        self._line.setText(" · ".join(filter(None, parts)))

    def _list(self, view: StatusView) -> str:
        if view.list_version == 0:
            return self.tr("还没有名册")
        return self.tr("名册 {when}").format(when=moment_words(local(view.list_created_ms), local(view.now_ms)))

    def _rules(self, view: StatusView) -> str:
        """Say which rules hold until when, and what then; or that none do."""
        change_ms, coming = view.pack_change or (0, None)
        if view.pack is not None:
            rules = self.tr("规则 第 {number} 号 至 {when}").format(
                number=view.pack.number, when=day_end_words(change_ms)
            )
            return rules if coming is None else self.tr("{rules},接第 {n} 号").format(rules=rules, n=coming.number)
        if coming is not None:
            return self.tr("现在没有规则,第 {number} 号 {when} 起").format(
                number=coming.number, when=start_words(change_ms)
            )
        if view.last_pack is None:
            return self.tr("没有规则")
        return self.tr("规则 第 {number} 号 已于 {when} 到期").format(
            number=view.last_pack.number, when=day_end_words(view.last_pack.valid_until_ms)
        )

    def _certificate(self, view: StatusView) -> str:
        """Say when the certificate ends, if that is soon; afterwards the gate records and issues no passes."""
        ends_ms = view.certificate_ends_ms
        if ends_ms is None:
            return ""
        words = self.tr("证书 {day} 到期") if view.now_ms < ends_ms else self.tr("证书 {day} 已到期,不能发证,照常登记")
        return words.format(day=f"{local(ends_ms):%m-%d}")

    def _kept(self, view: StatusView) -> str:
        """Count down to when the oldest record is older than the rules keep it; the office orders the purge."""
        if view.kept_days is None or view.keep_days - view.kept_days > DAYS_COUNTED_DOWN:
            return ""
        words = self.tr("最早的记录 {oldest} 天,规则保存 {keep} 天")
        return words.format(oldest=view.kept_days, keep=view.keep_days)

    def _mirror(self) -> str:
        return "" if self._mirror_fault is None else self.tr("第二个 U 盘没有留成,会再试(F11)")

    def _office(self, view: StatusView) -> str:
        n = f"{view.unconfirmed:,}"
        if view.held_to == 0:
            office = self.tr("社区还没有收到,本机有 {n} 条").format(n=n)
        else:
            office = self.tr("社区已收到 1–{held};{n} 条未收到").format(held=f"{view.held_to:,}", n=n)
        if view.unconfirmed_since_ms is None or view.clock is ClockState.SUSPECT:
            return office
        return self.tr("{office},最早 {span}前").format(
            office=office, span=span_words(view.now_ms - view.unconfirmed_since_ms)
        )
