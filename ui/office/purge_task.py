"""Purges with two persons, and certifies it."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from checkpoint_app.domain.clock import LOCAL_ZONE, day_bounds_ms
from checkpoint_app.domain.progress import Progress
from checkpoint_app.domain.purge import PurgePreview, PurgeTally
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.certify_purge import Certified
from checkpoint_app.services.import_roster import plan_import
from ui.models.tone import Tone
from ui.office.office_tools import PRINT_FOLDER, OfficeTools, Topic
from ui.office.purge_panel import PurgePanel
from ui.office.safety_page import SafetyPage
from ui.office.safety_task import SafetyTask
from ui.purge_messages import day_words, preview_lines, retention_words, tally_lines, unanswered_words
from ui.theme import Theme

_NUMBERS = re.compile(r"[0-9]+")
_DIGITS = 10


class PurgeTask(SafetyTask):
    def __init__(self, tools: OfficeTools, page: SafetyPage, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, page, theme, parent)
        self._looked_at: PurgePreview | None = None
        self.panel: PurgePanel = PurgePanel()
        page.add_panel(self.panel)
        self.panel.look_wanted.connect(self._look)
        self.panel.roster_wanted.connect(self._choose_roster)
        self.panel.purge_wanted.connect(self._purge)
        self.panel.certificate_wanted.connect(self._certify)
        tools.work.changed.connect(self._hear)

    def word(self) -> str:
        return self.tr("销毁…")

    def state(self) -> str:
        desk = self._tools.desk
        if desk.purge.pending() is not None:
            return self.tr("上一次销毁停在半路,请接着做完。")
        return f"{retention_words(desk.purge.retention())}{unanswered_words(desk.certify.unanswered())}"

    def open(self) -> None:
        desk = self._tools.desk
        self._looked_at = None
        unfinished = self._show_state()
        self.panel.day.setText(day_words(desk.purge.retention().before_ms))
        self.panel.forget_look()
        self.panel.pin.clear()
        self.show(self.panel.purge_button if unfinished else self.panel.day)

    def _show_state(self) -> bool:
        """Say how it stands; True while an order is unfinished."""
        desk = self._tools.desk
        unfinished = desk.purge.pending() is not None
        self.panel.show_state(self.state(), unfinished=unfinished, certifiable=bool(desk.store.purge_orders()))
        return unfinished

    def _hear(self, changed: frozenset[Topic]) -> None:
        """A purge that was stopped half way is gone on with; nothing else is ordered from what was looked at before."""
        if Topic.SAFETY in changed and self.is_open and self._tools.desk.purge.pending() is not None:
            self._looked_at = None
            self.panel.forget_look()
            self._show_state()

    def forget(self) -> None:
        self._looked_at = None
        self.panel.forget_look()
        self.panel.gone.clear()
        self.panel.second.clear()

    def _look(self, day: str, gone: str) -> None:
        asked = self._tools.work.attempt(lambda: (moment_of_day(day), numbers_in(gone)))
        if asked is None:
            return
        before_ms, leaving = asked
        self._tools.work.start(
            lambda _progress: self._tools.desk.purge.preview(before_ms, leaving),
            what=self.tr("正在数要销毁的"),
            done=lambda preview: self._show(preview, (day, gone)),
        )

    def _show(self, preview: PurgePreview, asked: tuple[str, str]) -> None:
        if asked != (self.panel.day.text(), self.panel.gone.text()):  # typed over meanwhile: look again
            return
        self._looked_at = preview
        self.panel.show_lines(list(preview_lines(preview)), may_purge=True)
        self.panel.second.setFocus()

    def _choose_roster(self) -> None:
        folder = self._tools.folder(PRINT_FOLDER)
        file = self._tools.choose.open_file(self.tr("全部在册居民的新花名册"), folder, "*.xlsx *.csv")
        if file is None:
            return
        self._tools.work.start(
            lambda progress: self._tools.desk.purge.absent_from(plan_import(file, progress=progress).rows),
            what=self.tr("正在对照花名册"),
            done=self._show_absent,
        )

    def _show_absent(self, numbers: tuple[int, ...]) -> None:
        self.panel.gone.setText(", ".join(map(str, numbers)))
        self.panel.forget_look()
        self._tools.work.say(
            self.tr("新花名册里没有 {n} 人,编号已填好。请核对,再“先看看”。").format(n=len(numbers)), Tone.INFO
        )

    def _purge(self, second: str, pin: str) -> None:
        """Order and carry out on the worker: finding the marks reads every record there is."""
        purge, looked_at = self._tools.desk.purge, self._looked_at

        def order_and_carry_out(progress: Progress) -> PurgeTally | None:
            if purge.pending() is None and looked_at is not None:
                purge.order(looked_at.before_ms, looked_at.gone, second=second, second_pin=pin)
            return purge.carry_out(progress)

        self.panel.pin.clear()
        self._tools.work.start(
            order_and_carry_out,
            what=self.tr("正在销毁"),
            done=self._done,
            changes=(Topic.SAFETY, Topic.ROSTER, Topic.PASSES, Topic.FILES),
        )

    def _done(self, tally: PurgeTally | None) -> None:
        self._tools.work.say(self.tr("已销毁。请写证明、重新备份,并生成下发包交给各卡口。"))
        if not self.is_open:
            return
        self.open()
        if tally is not None:
            self.panel.show_lines(list(tally_lines(tally)), may_purge=False)
        self.panel.certificate_button.setFocus()

    def _certify(self) -> None:
        desk = self._tools.desk
        order, _answers = desk.certify.last()
        name = self.tr("销毁证明 {number}.pdf").format(number=order.number)
        path = self._tools.choose.save_file(self.tr("销毁证明"), self._tools.folder(PRINT_FOLDER) / name, "*.pdf")
        if path is None:
            return
        target = Path(path)
        self._tools.remember_folder(PRINT_FOLDER, target.parent)
        self._tools.work.start(
            lambda _progress: desk.certify.write(target), what=self.tr("正在写销毁证明"), done=self._certified
        )

    def _certified(self, certified: Certified) -> None:
        words = self.tr("证明已写好:{name}。{waiting}")
        waiting = unanswered_words(certified.unanswered)
        self._tools.work.say(words.format(name=certified.paper.name, waiting=waiting))


def numbers_in(text: str) -> tuple[int, ...]:
    """Return the residents' numbers as typed, however they are parted; InputRefused `resident-unknown`."""
    found = _NUMBERS.findall(text)
    too_long = next((number for number in found if len(number) > _DIGITS), None)
    if too_long is not None:
        raise InputRefused("resident-unknown", resident=too_long[:20])
    return tuple(map(int, found))


def moment_of_day(day: str) -> int:
    """Return the midnight (UTC+8) at which a day begins; InputRefused `day-unreadable`."""
    try:
        found = datetime.strptime(day.strip(), "%Y-%m-%d").replace(tzinfo=LOCAL_ZONE).date()
    except ValueError as error:
        raise InputRefused("day-unreadable", given=day.strip()[:20]) from error
    return day_bounds_ms(found)[0]
