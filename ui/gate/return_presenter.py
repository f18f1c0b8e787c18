"""Decide what Ctrl+R does: the registration first, then its paper; a failed paper is printed again, not registered."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QObject

from checkpoint_app.domain.lane import Ask, LaneStep, Person
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.roster import RosterEntry
from checkpoint_app.domain.scan import picked
from checkpoint_app.domain.temperature import HIGHEST_C10, LOWEST_C10, parse_c10
from checkpoint_app.errors import InputRefused, KnownError
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.register_return import ReturnForm, ReturnRegistered, Transport
from ui.gate.issue_presenter import SLIP_FOLDER
from ui.gate.panel_presenter import GateTools, PanelPresenter
from ui.gate.return_panel import ReturnPanel, TypedReturn

_BY = {
    "1": Transport.TRAIN,
    "2": Transport.PLANE,
    "3": Transport.BUS,
    "4": Transport.CAR,
    "5": Transport.OTHER,
}
_JOURNEY = re.compile(r"([1-5])(?:\s+(.*))?")
NO_READING, PROMISED = "-", "1"


class ReturnPresenter(PanelPresenter):
    OVER_CARD = True

    def __init__(self, desk: GateDesk, tools: GateTools, parent: QObject) -> None:
        self._panel = ReturnPanel(compound=desk.store.identity().gate.compound)
        super().__init__(desk, tools, self._panel, parent)
        self._candidates: tuple[RosterEntry, ...] = ()
        self._household: tuple[RosterEntry, ...] = ()
        self._again: set[int] = set()
        self._unprinted: ReturnRegistered | None = None
        self._panel.person_entered.connect(self._find)
        self._panel.form_entered.connect(self._register)

    def begin(self) -> None:
        """Go on where the form was left."""
        self.desk.stamp.require_operator()

    def begin_for(self, resident: int) -> None:
        """Begin with somebody the lane serves already; a form typed for the same person stays."""
        self.desk.stamp.require_operator()
        household = self.desk.returns.household(resident)
        if self._unprinted is None and household[:1] != self._household[:1]:
            self._panel.clear_form()
            self._serve(household)

    def _find(self, text: str) -> None:
        line = text.strip()
        self._panel.clear_error()
        try:
            place = picked(line, len(self._candidates))
            if place is not None:
                self._serve(self.desk.returns.household(self._candidates[place].number))
                return
            people = tuple(self.desk.returns.find(line)) if line else ()
            if len(people) == 1:
                self._serve(self.desk.returns.household(people[0].number))
                return
            if line and not people:
                raise InputRefused("nobody-fits", given=line[:20])
        except KnownError as error:
            self._panel.show_error(error)
            self._panel.who.selectAll()
            return
        self._candidates = people
        self._panel.show_candidates(people)
        self._panel.who.take()

    def _serve(self, household: tuple[RosterEntry, ...]) -> None:
        self._candidates, self._household, self._again = (), household, set()
        self._panel.show_household(household)
        self._panel.pass_focus(self._panel.companions)

    def _register(self, typed: TypedReturn) -> None:
        self._panel.clear_error()
        if self._unprinted is None:
            try:
                form = self._form(typed)
                self._measure(form)
                self._unprinted = self.desk.returns.register(form, again=self._again)
            except KnownError as error:
                self._panel.show_error(error)
                return
            self._panel.show_registered(self._unprinted.seq)
            self.recorded.emit()
        self._print(self._unprinted)

    def _measure(self, form: ReturnForm) -> None:
        """Raise InputRefused `measure-again` naming who has to be measured elsewhere first."""
        wanted = self.desk.returns.measure_again(form, done=self._again)
        if not wanted:
            return
        self._again.update(wanted)
        names = self.tr("、").join(mask_name(each.name) for each in self._household if each.number in wanted)
        self._panel.pass_focus(self._panel.readings)
        self._panel.readings.selectAll()
        raise InputRefused("measure-again", names=names)

    def _form(self, typed: TypedReturn) -> ReturnForm:
        if not self._household:
            raise InputRefused("person-missing")
        people = (self._household[0], *self._companions(typed.companions))
        journey = _JOURNEY.fullmatch(typed.by.strip())
        return ReturnForm(
            residents=tuple(entry.number for entry in people),
            readings_c10=self._readings(typed.readings, len(people)),
            came_from=typed.came_from,
            by=_BY[journey[1]] if journey else Transport.OTHER,
            journey=(journey[2] or "") if journey else typed.by,
            arrived_ms=self.desk.returns.arrival_ms(typed.arrived),
            phone=typed.phone,
            promised=typed.promise.strip() == PROMISED,
        )

    def _companions(self, text: str) -> tuple[RosterEntry, ...]:
        """Return who was chosen by number: `12` or `1 2`; with blanks a number may have two digits."""
        others = self._household[1:]
        numbers = text.split() if " " in text.strip() else list(text.strip())
        chosen: dict[RosterEntry, None] = {}
        for number in numbers:
            place = picked(number, len(others))
            if place is None:
                raise InputRefused("nobody-fits", given=number[:20])
            chosen[others[place]] = None
        return tuple(chosen)

    def _readings(self, text: str, people: int) -> tuple[int | None, ...]:
        words = text.split()
        if not words and not self.desk.store.measuring():
            return (None,) * people
        pack = self.desk.stamp.pack
        lowest, highest = (pack.reading.lowest_c10, pack.reading.highest_c10) if pack else (LOWEST_C10, HIGHEST_C10)
        readings = [parse_c10(word, lowest_c10=lowest, highest_c10=highest) for word in words]
        for word, reading in zip(words, readings, strict=True):
            if reading is None and word != NO_READING:
                raise InputRefused("reading-unreadable", given=word[:20])
        return tuple(readings)

    def _print(self, registered: ReturnRegistered) -> None:
        folder = Path(self.desk.store.get(SLIP_FOLDER) or self.tools.default_folder)
        name = f"return_{self.desk.store.identity().station}-{registered.seq}.pdf"
        self._panel.set_busy(True)
        self.tools.tray.deliver(
            name,
            lambda: self.desk.returns.notice(registered),
            folder=folder,
            done=self._printed,
            failed=self._not_printed,
        )

    def _printed(self, _notice: Path) -> None:
        registered, self._unprinted = self._unprinted, None
        waited_for = self._panel.isVisible()  # else the lane serves the next one already
        self._panel.set_busy(False)
        self._candidates, self._household, self._again = (), (), set()
        self._panel.clear_form()
        if registered is not None and waited_for:
            self.presented.emit(self._step(registered))

    def _not_printed(self, error: KnownError) -> None:
        self._panel.set_busy(False)
        self._panel.show_error(error)

    def _step(self, registered: ReturnRegistered) -> LaneStep:
        first, others = registered.people[0], len(registered.people) - 1
        name = mask_name(first.name)
        told = registered.judgement
        return LaneStep(
            ask=Ask.NOTHING,
            direction=Direction.IN,
            person=Person(
                resident=first.number,
                masked_name=self.tr("{name} 等 {n} 人").format(name=name, n=others + 1) if others else name,
                dwelling=str(first.dwelling),
            ),
            outcome=told.outcome,
            reasons=told.reasons,
            findings=next((each.findings for each in registered.decisions if each.outcome is told.outcome), ()),
            seq=registered.seqs[-1],
        )
