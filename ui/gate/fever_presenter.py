"""Decide what the keys of a fever case do; all it shows is read from the store again after each record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from checkpoint_app.domain.fever import FeverCase
from checkpoint_app.domain.passage import Measurement, Site
from checkpoint_app.domain.temperature import parse_c10
from checkpoint_app.errors import InputRefused, KnownError
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.fever_panel import CALLS, HANDED_OVER, LEFT, PRINT, SITE, THERMOMETER, FeverPanel, FeverShown
from ui.gate.panel_presenter import GateTools, PanelPresenter

T = TypeVar("T")

SLIP_FOLDER = "slip-folder"
TICK_MS = 1000


class FeverPresenter(PanelPresenter):
    """One case at a time, chosen by its number in the open items; a letter of CALLS stamps that call."""

    panel: FeverPanel

    def __init__(self, desk: GateDesk, tools: GateTools, parent: QObject) -> None:
        panel = FeverPanel(compound=desk.store.identity().gate.compound)
        super().__init__(desk, tools, panel, parent)
        self._seq = 0
        self._measured = Measurement()
        self._asked_to_end = False
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        panel.reading_entered.connect(self._measure)
        panel.key_used.connect(self._act)

    def choose(self, seq: int) -> None:
        if seq != self._seq:
            self._seq = seq
            self.panel.line.clear()
            self.panel.show_printed(())

    def begin(self) -> None:
        case = self.desk.fever.case(self._seq)
        self._measured = self.desk.fever.offered(case)
        self._ask_end(False)
        self.panel.clear_error()
        self._show(case)
        self._timer.start()

    def tick(self) -> None:
        """Count down while the panel is shown; the case itself is in memory and not read again."""
        if not self.panel.isVisible():
            self._timer.stop()
            return
        self.panel.show_time(self.desk.fever.due(self._case), self.desk.stamp.now_ms())

    def _show(self, case: FeverCase) -> None:
        self._case = case
        fever = self.desk.fever
        self.panel.show_case(
            FeverShown(
                case=case,
                step=fever.due(case),
                now_ms=self.desk.stamp.now_ms(),
                measured=self._measured,
                calls=fever.calls()[: len(CALLS)],
                hospitals=fever.hospitals(),
                other_thermometer=any(gun != self._measured.thermometer for gun in fever.thermometers()),
            )
        )

    def _act(self, key: str) -> None:
        fever, seq = self.desk.fever, self._seq
        ends = key == HANDED_OVER and self._asked_to_end
        self._ask_end(key == HANDED_OVER and not ends)
        self.panel.clear_error()
        match key:
            case _ if key in CALLS:
                whom = fever.calls()[CALLS.index(key)].code
                self._record(lambda: fever.call(seq, whom))
            case _ if key == SITE:
                self._take(replace(self._measured, site=_next(tuple(Site), self._measured.site)))
            case _ if key == THERMOMETER:
                guns = (0, *fever.thermometers())
                self._take(replace(self._measured, thermometer=_next(guns, self._measured.thermometer)))
            case _ if key == LEFT:
                self._record(lambda: fever.leave(seq))
            case _ if key == PRINT:
                self._print()
            case _ if ends:
                self._record(lambda: fever.hand_over(seq))

    def _ask_end(self, asked: bool) -> None:
        self._asked_to_end = asked
        self.panel.ask_end(asked)

    def _take(self, measured: Measurement) -> None:
        self._measured = measured
        self._show(self._case)

    def _measure(self, text: str) -> None:
        c10 = parse_c10(text)
        self._ask_end(False)
        if c10 is None:
            self._refuse(InputRefused("reading-unreadable", given=text))
            return
        self._record(lambda: self.desk.fever.measure(self._seq, c10, self._measured), typed=True)

    def _record(self, act: Callable[[], object], *, typed: bool = False) -> None:
        """Do it, then show the case as the log has it now; a case that is closed by it leaves the screen."""
        try:
            act()
            case = self.desk.store.fever_case(self._seq)
        except KnownError as error:
            self._refuse(error)
            return
        self.panel.clear_error()
        if typed:
            self.panel.line.clear()
        self.recorded.emit()
        if case is None:
            self.panel.closed.emit()
            return
        if typed:
            self._measured = self.desk.fever.offered(case)
        self._show(case)

    def _refuse(self, error: KnownError) -> None:
        """Say why nothing was recorded; the next reading typed replaces the one that was refused."""
        self.panel.show_error(error)
        self.panel.line.selectAll()

    def _print(self) -> None:
        fever, case = self.desk.fever, self._case
        try:
            folder = Path(self.desk.store.get(SLIP_FOLDER) or self.tools.default_folder)
        except KnownError as error:
            self.panel.show_error(error)
            return
        papers = (
            (f"case_{case.seq}_slip.pdf", lambda: fever.slip(case)),
            (f"case_{case.seq}_sheet.pdf", lambda: fever.call_sheet(case)),
        )
        self.panel.set_busy(True)
        self.tools.tray.deliver_all(papers, folder=folder, done=self._printed, failed=self._not_printed)

    def _printed(self, paths: tuple[Path, ...]) -> None:
        self.panel.set_busy(False)
        self.panel.show_printed(paths)

    def _not_printed(self, error: KnownError) -> None:
        self.panel.set_busy(False)
        self.panel.show_error(error)


def _next(choices: Sequence[T], now: T) -> T:
    """Return the choice after `now`, round and round; the first where `now` is none of them."""
    following = dict(zip(choices, (*choices[1:], choices[0]), strict=True))
    return following.get(now, choices[0])
