"""Decide what the list of visits does: pick one, record the host's answer or the way out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from checkpoint_app.domain.lookup import fold_name
from checkpoint_app.domain.passes import serial_from_key
from checkpoint_app.domain.scan import picked
from checkpoint_app.domain.visit import Answer, Asked, Visit, parse_party
from checkpoint_app.errors import InputRefused, KnownError
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.receive_visitor import Received
from ui.gate.visitor_panel import VisitorPanel

_SAID = {
    "called": (Answer.AGREED, Asked.CALLED),
    "came": (Answer.AGREED, Asked.CAME),
    "app": (Answer.AGREED, Asked.APP),
    "declined": (Answer.DECLINED, Asked.CALLED),
    "gone": (Answer.GONE, None),
}


class VisitListPresenter(QObject):
    def __init__(self, view: VisitorPanel, desk: GateDesk, told: Callable[[Received], None], parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._list, self._desk, self._told = view, view.list, desk, told
        self._visits: tuple[Visit, ...] = ()
        self._picked: Visit | None = None
        self._list.text_entered.connect(self._find)
        self._list.row_picked.connect(self._pick)
        self._list.answer_given.connect(self._answer)
        self._list.reading_entered.connect(self._leave)

    def refresh(self) -> None:
        """Show who waits and who is inside now, and ask which one."""
        self._view.clear_error()
        now_ms = self._desk.stamp.now_ms()
        self._show((*self._desk.store.waiting_visits(), *self._desk.store.open_visits(now_ms)))
        self._ask(None)
        _, overdue, waiting = self._desk.store.visit_counts(now_ms)
        self._view.form.set_open(waiting, overdue, len(self._visits))

    def pick_record(self, seq: int) -> None:
        """Ask about the visit of record `seq`, if it still waits or is inside."""
        for row, visit in enumerate(self._visits):
            if visit.seq == seq:
                self._pick(row)

    def _find(self, text: str) -> None:
        """Pick by number, or narrow the list by name, dwelling, serial or a scanned slip; the only one left is picked.

        A slip that has run out still says whose it is: so an overdue visitor gets out.
        """
        self._view.clear_error()
        text = text.strip()
        place = picked(text, len(self._visits))
        if place is not None:
            self._pick(place)
            return
        checked = self._desk.check.check_code(text, at_ms=self._desk.stamp.now_ms())
        text = str(checked.serial) if checked.serial is not None else text
        self.refresh()
        found = tuple(visit for visit in self._visits if _is_meant(visit, text))
        if found:
            self._show(found)
        if len(found) == 1:
            self._pick(0)
        else:
            self._list.pick.selectAll()

    def _pick(self, row: int) -> None:
        self._ask(self._visits[row])
        self._list.pick.clear()
        self._list.first_field().setFocus()

    def _answer(self, said: str) -> None:
        visit, (answer, how) = self._picked, _SAID[said]
        if visit is not None and visit.seq is not None:
            seq = visit.seq
            self._do(lambda: self._desk.visitors.answer(seq, answer, how))

    def _leave(self, text: str) -> None:
        """The first Enter on a low or missing reading asks for wrist or neck, as everywhere."""
        visit = self._picked
        if visit is None:
            return
        try:
            readings = parse_party(text)
        except KnownError as error:
            self._view.show_error(error)
            return
        again = [self._desk.visitors.ask.must_measure_again(reading) for reading in readings]
        if any(again):
            words = text.split() or [""]
            self._list.reading.setText(" ".join(f"{w}/" if low else w for w, low in zip(words, again, strict=True)))
            self._view.show_error(InputRefused("visit-reading"))
            return
        self._do(lambda: self._desk.visitors.leave(visit, readings))

    def _do(self, act: Callable[[], Received]) -> None:
        self._view.clear_error()
        try:
            received = act()
        except KnownError as error:
            self._view.show_error(error)
            return
        self.refresh()
        self._told(received)

    def _ask(self, visit: Visit | None) -> None:
        self._picked = visit
        self._list.ask(visit)

    def _show(self, visits: tuple[Visit, ...]) -> None:
        self._visits = visits
        self._list.set_visits(visits, self._desk.stamp.now_ms())


def _is_meant(visit: Visit, text: str) -> bool:
    serial = str(serial_from_key(visit.pass_key)) if visit.pass_key is not None else ""
    named = bool(fold_name(text)) and fold_name(text) in fold_name(visit.name)
    return bool(text) and (named or text == serial or visit.dwelling.upper().endswith(text.upper()))
