"""Decide what F3 does: lead through the form, recall earlier visitors, record, and print the slip afterwards."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from checkpoint_app.domain.identity import check_id_number, phone_warnings
from checkpoint_app.domain.judge import Decision
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.scan import picked
from checkpoint_app.domain.visit import AskedVisit, Visitor
from checkpoint_app.errors import KnownError
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.issue_pass import IssuedPass
from checkpoint_app.services.receive_visitor import Received
from ui.error_messages import error_sentence
from ui.gate.issue_presenter import SLIP_FOLDER
from ui.gate.panel_presenter import GateTools, PanelPresenter
from ui.gate.visit_entry import VisitEntry
from ui.gate.visit_list_presenter import VisitListPresenter
from ui.gate.visit_words import id_warning, people_words
from ui.gate.visitor_panel import VisitorPanel
from ui.messages import outcome_word, reason_sentence

MOST_RECALLED = 9
_WHOLE_NUMBER, _TAIL = 15, 4
_FIELD_OF = {"visit-reading": "reading", "name-missing": "name", "visit-to-whom": "dwelling", "pass-too-long": "hours"}


class VisitorPresenter(PanelPresenter):
    OVER_CARD = True
    printed = Signal(object)
    """An IssuedPass whose slip is written."""

    def __init__(self, desk: GateDesk, tools: GateTools, parent: QObject) -> None:
        self._compound = desk.store.identity().gate.compound
        view = VisitorPanel(compound=self._compound)
        super().__init__(desk, tools, view, parent)
        self._view, self._form = view, view.form
        self._entry = VisitEntry(view.form, desk.visitors.ask, desk.visitors.ask.asks())
        self._found: tuple[AskedVisit, ...] = ()
        self._unprinted: IssuedPass | None = None
        self._chosen: int | None = None
        self._list = VisitListPresenter(view, desk, self._told, self)
        self._form.field_left.connect(self._leave)
        self._form.number_changed.connect(self._check_number)
        self._form.record_asked.connect(self._record)
        self._form.reprint_asked.connect(self._print)

    def begin(self) -> None:
        """Show the form with what the rules want asked now; pressed again, or on the way out, the list."""
        chosen, self._chosen = self._chosen, None
        self._entry.asks = asks = self.desk.visitors.ask.asks()
        self._form.set_asks(asks)
        turned = self._view.isVisible()
        leaving = self.desk.lane.direction is Direction.OUT
        self._view.show_list(chosen is not None or (not self._view.shows_list if turned else leaving))
        self._list.refresh()
        if chosen is not None:
            self._list.pick_record(chosen)
        try:
            self._look_ahead()
        except KnownError as error:  # what was left in the form: it says so, and can be typed again
            self._view.show_error(error)

    def choose(self, seq: int) -> None:
        self._chosen = seq

    def _leave(self, name: str) -> None:
        """A field was finished: take what it says, then go where the next answer is wanted."""
        self._view.clear_error()
        try:
            stays = self._take(name)
            stopped = self._look_ahead()
        except KnownError as error:
            self._refuse(error)
            return
        if stopped:
            self._form.focus(self._form.button)
        elif not stays:
            self._form.go_on(name)

    def _take(self, name: str) -> bool:
        """Return whether the keyboard has to stay in the field."""
        match name:
            case "reading":
                return self._measure()
            case "number" | "phone" | "name":
                return self._recall(self._form.fields()[name], name)
            case "dwelling":
                self._look_up()
        return False

    def _measure(self) -> bool:
        """Ask for wrist or neck where a reading is low or missing: what is typed behind the stroke is the second."""
        form, ask = self._form, self.desk.visitors.ask
        if form.reading.isHidden():
            return False
        again = [ask.must_measure_again(reading) for reading in self._entry.readings()]
        if any(again):
            words = form.reading.text().split() or [""]
            form.reading.setText(" ".join(f"{w}/" if low else w for w, low in zip(words, again, strict=True)))
            form.set_hint(form.reading_hint, self.tr("请再测手腕或颈部:345/364;测不到,再按一次回车"))
        else:
            form.set_hint(form.reading_hint, "")
        return any(again)

    def _recall(self, field: QLineEdit, name: str) -> bool:
        form, text = self._form, field.text().strip()
        hint = form.number_hint if name == "number" else form.phone_hint
        found = self._earlier(text)
        if not found and name == "number" and len(text) == _TAIL:
            form.set_hint(hint, self.tr("没有这个尾号的老访客,请输整个号码"))
            form.focus(field)
            return True
        if len(found) > 1 and name != "name":
            self._found = found
            lines = (f"{n} {mask_name(v.visitor.name)} → {v.visitor.dwelling}" for n, v in enumerate(found, 1))
            form.set_hint(hint, self.tr("有几位,输序号回车:") + "  ".join(lines))
            field.clear()
            return True
        if len(found) == 1:
            self._found = ()
            if name != "name":
                field.clear()
            self._entry.fill(found[0].visitor, found[0].notes.paper)
            self._look_up()
        self._check_number(form.number.text(), finished=True)
        self._check_phone()
        return False

    def _earlier(self, text: str) -> tuple[AskedVisit, ...]:
        place = picked(text, len(self._found))
        if place is not None:
            return (self._found[place],)
        if not text or "*" in text:  # nobody, or somebody recalled before
            return ()
        return tuple(self.desk.store.recall(text, MOST_RECALLED))

    def _look_up(self) -> None:
        form, entry = self._form, self._entry
        text = form.dwelling.text().strip()
        entry.people = self.desk.visitors.ask.people_at(text.rpartition(" ")[2]) if text else ()
        home = [person for person in entry.people if str(person.dwelling) == text]
        entry.people = home or entry.people
        words = people_words(entry.people, self._compound) if entry.people else self.tr("花名册上没有这一户")
        form.set_hint(form.people, words if text else "")

    def _check_number(self, text: str, *, finished: bool = False) -> None:
        """Warn as it is typed, never block; a number that says its kind answers for the document."""
        form = self._form
        check = check_id_number(text)
        whole = (finished or len(text) >= _WHOLE_NUMBER) and "*" not in text
        if whole and check.kind in self._entry.asks.papers and not form.paper.text():
            form.paper.set_value(check.kind)
        form.set_hint(form.number_hint, id_warning(check) if whole else "")

    def _check_phone(self) -> None:
        form = self._form
        text = form.phone.text()
        wrong = "*" not in text and bool(phone_warnings(text))
        form.set_hint(form.phone_hint, self.tr("电话看起来不对,请看一眼;照样可以登记") if wrong else "")

    def _look_ahead(self) -> bool:
        """Say what the rules lead to by now; return whether nothing more need be asked of this person."""
        decision = self.desk.visitors.preview(self._entry.notes(), self._entry.visitor())
        self._form.set_notice(lambda: _words(decision))
        return decision.outcome in (Outcome.REFER, Outcome.REFUSE) or Reason.READING_HIGH in decision.reasons

    def _record(self) -> None:
        self._view.clear_error()
        try:
            received = self.desk.visitors.receive(self._entry.notes(), self._entry.visitor())
        except KnownError as error:
            self._refuse(error)
            return
        self._form.clear()
        self._entry.people, self._entry.recalled, self._found = (), Visitor(), ()
        self._told(received)

    def _refuse(self, error: KnownError) -> None:
        self._view.show_error(error)
        name = _FIELD_OF.get(error.code, "reading" if error.code == "reading-unreadable" else "")
        field = self._form.fields().get(name)
        self._form.focus(field if field is not None else self._form.first_field())

    def _told(self, received: Received) -> None:
        """Show what is on disk now; its slip is printed meanwhile."""
        self.presented.emit(received.step)
        error = received.no_slip
        if error is not None:
            self._say_unprinted(lambda: self.tr("已登记,没有小票:{why}").format(why=error_sentence(error)))
        if received.slip is not None:
            self._unprinted = received.slip
            self._print()

    def _print(self) -> None:
        issued = self._unprinted
        if issued is None:
            return
        folder = Path(self.desk.store.get(SLIP_FOLDER) or self.tools.default_folder)
        self.tools.tray.deliver(
            f"pass_{issued.serial}.pdf",
            lambda: self.desk.issue.slip(issued),
            folder=folder,
            done=self._printed,
            failed=self._not_printed,
        )

    def _printed(self, _slip: Path) -> None:
        issued, self._unprinted = self._unprinted, None
        self._say_unprinted(str)
        self.printed.emit(issued)

    def _not_printed(self, error: KnownError) -> None:
        serial = self._unprinted.serial if self._unprinted is not None else ""
        words = self.tr("已登记,小票 {serial} 没有印出来:{why}")
        self._say_unprinted(lambda: words.format(serial=serial, why=error_sentence(error)))

    def _say_unprinted(self, words: Callable[[], str]) -> None:
        self._form.set_unprinted(words, again=self._unprinted is not None)


def _words(decision: Decision) -> str:
    if decision.outcome.admits or decision.reasons == (Reason.HOST_WAITING,):
        return ""
    return " ".join((outcome_word(decision.outcome), *map(reason_sentence, decision.reasons)))
