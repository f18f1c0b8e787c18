"""Decide what F6 does: plate, people, one commit; nothing is told before it is on disk."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from checkpoint_app.domain.judge import Decision, decide_together
from checkpoint_app.domain.lane import Ask, LaneKey, LaneStep, Person
from checkpoint_app.domain.outcome import Judgement, Reason
from checkpoint_app.domain.plate import PlateKind
from checkpoint_app.domain.scan import picked
from checkpoint_app.domain.temperature import HIGHEST_C10, LOWEST_C10, parse_c10
from checkpoint_app.domain.vehicle import Car
from checkpoint_app.errors import InputRefused, KnownError
from checkpoint_app.services.attend_lane import UNLISTED_KEY
from checkpoint_app.services.check_pass import CheckedPass
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.identify_person import Served
from checkpoint_app.services.lane_answers import CODES, MASKS, MATCHES, answered
from checkpoint_app.services.pass_vehicle import Occupant, VehiclePassed
from checkpoint_app.services.record_passage import StoppedPass
from checkpoint_app.services.resume_vehicle import held_vehicle
from ui.gate.panel_presenter import GateTools, PanelPresenter
from ui.gate.vehicle_panel import VehicleForm, VehiclePanel, VehicleStep
from ui.shortcuts import LANE, shortcuts_of

VISITOR_KEY = "V"
"""Typed for who somebody is: a visitor without a pass. No Chinese syllable begins with it."""

ANSWERS = frozenset({*CODES, *MASKS, *MATCHES})
_ROW = re.compile(r"([\d.。．]*)\s*([A-Za-z]*)")


class VehiclePresenter(PanelPresenter):
    OVER_CARD = True

    def __init__(self, desk: GateDesk, tools: GateTools, parent: QObject) -> None:
        self._panel = VehiclePanel(compound=desk.store.identity().gate.compound)
        super().__init__(desk, tools, self._panel, parent)
        self._sign = desk.vehicle.usual_sign()
        self._letters = {s.key: LaneKey(s.action) for s in shortcuts_of(LANE) if LaneKey(s.action) in ANSWERS}
        self._car: Car | None = None
        self._shown: CheckedPass | None = None  # a pass in the vehicle whose holder is still to be identified
        self._held: VehiclePassed | None = None
        self._begun = False
        self._form = VehicleForm(step=VehicleStep.PLATE, sign=self._sign)
        self._panel.line_entered.connect(self._enter)
        self._panel.province_picked.connect(self._pick_province)
        self._panel.row_removed.connect(self._remove)
        self._panel.cleared.connect(self._clear)

    def begin(self) -> None:
        """Go on where the form was left, or where the log says the last vehicle stands; else with a plate."""
        self.desk.stamp.require_operator()
        if not self._begun:
            self._resume()
        self._begun = True
        self._show()

    def _resume(self) -> None:
        held = held_vehicle(self.desk.vehicle)
        if held is not None:
            self._car, self._held = held.car, held
            self._show(step=VehicleStep.HELD, occupants=held.occupants, told=held.own)

    def _enter(self, text: str) -> None:
        steps: dict[VehicleStep, Callable[[str], None]] = {
            VehicleStep.PLATE: self._take_plate,
            VehicleStep.WHO: self._take_who,
            VehicleStep.CHOICE: self._take_choice,
            VehicleStep.WHERE: self._take_where,
            VehicleStep.READING: self._take_reading,
            VehicleStep.HELD: self._take_held,
        }
        self._panel.clear_error()
        try:
            steps[self._form.step](text.strip())
        except KnownError as error:
            self._panel.show_error(error)
            self._panel.line.selectAll()
            return
        self._panel.line.take()

    def _take_plate(self, text: str) -> None:
        shown = self.desk.vehicle.show_pass(text, self.desk.lane.direction) if text else None
        if isinstance(shown, StoppedPass):
            self.recorded.emit()
            raise InputRefused("pass-stopped-vehicle")
        car = shown or Car(plate=self.desk.vehicle.plate(self._with_sign(text)))
        if shown is not None and shown.plate.kind is PlateKind.NONE and self._form.plate is None:
            self._car = shown  # the pass stands and names no plate: it is typed now
            self._show()
            return
        if shown is None and self._car is not None:
            car = replace(car, pass_key=self._car.pass_key)
        self._car = car
        self._ask_who()

    def _with_sign(self, text: str) -> str:
        return self._sign + text if text[:1].isascii() and text[:1].isalpha() else text

    def _take_who(self, text: str) -> None:
        if not text:
            self._record()
        elif text == UNLISTED_KEY:
            self._pick(self.desk.vehicle.unlisted())
        elif text.upper() == VISITOR_KEY:
            self._show(step=VehicleStep.WHERE)
        else:
            self._find(text)

    def _find(self, text: str) -> None:
        plate = self.desk.vehicle.plate(self._with_sign(text))
        if plate.kind not in (PlateKind.UNUSUAL, PlateKind.NONE) and self._car is not None:
            self._car = replace(self._car, plate=plate)  # the plate once more: it was mistyped
            self._ask_who()
            return
        found = self.desk.vehicle.find(text, self.desk.lane.direction, shown=self._shown)
        self._shown = found.shown
        if found.stopped is not None:
            self.recorded.emit()
            self._ask_who(note=next(iter(found.stopped.judgement.reasons), None))
        elif len(found.people) == 1:
            self._pick(found.people[0])
        elif found.people:
            self._show(step=VehicleStep.CHOICE, candidates=found.people, note=None)
        else:
            raise InputRefused("nobody-fits", given=text[:20])

    def _take_choice(self, text: str) -> None:
        people = self._form.candidates
        place = picked(text, len(people))
        if place is not None:
            self._pick(people[place])
        elif text:
            self._take_who(text)
        else:
            self._ask_who()

    def _take_where(self, text: str) -> None:
        home = self.desk.vehicle.destination(text) if text else None
        if text and home is None:
            raise InputRefused("nobody-fits", given=text[:20])
        if home is not None and self._car is not None:
            self._car = replace(self._car, going_to=home)
        self._pick(self.desk.vehicle.visitor(home))

    def _pick(self, served: Served) -> None:
        number = served.person.resident
        if number is not None and any(each.served.person.resident == number for each in self._form.occupants):
            raise InputRefused("occupant-twice", name=served.person.masked_name)
        self._shown = None
        if self.desk.store.measuring():
            self._show(step=VehicleStep.READING, asked=Occupant(served=served), candidates=(), note=None)
        else:
            self._seat(served, None)

    def _take_reading(self, text: str) -> None:
        asked, match = self._form.asked, _ROW.fullmatch(text)
        if asked is None:
            return
        letters = match[2].upper() if match else ""
        if match is None or set(letters) - set(self._letters):
            raise InputRefused("reading-unreadable", given=text[:20])
        served = asked.served
        for letter in letters:
            served = answered(served, self._letters[letter])
        if asked.asks:
            self._seat(served, asked.reading_c10)
        elif letters and not match[1]:
            self._show(asked=replace(asked, served=served))
        else:
            self._seat(served, self._reading(match[1]))

    def _reading(self, text: str) -> int | None:
        pack = self.desk.stamp.pack
        lowest, highest = (pack.reading.lowest_c10, pack.reading.highest_c10) if pack else (LOWEST_C10, HIGHEST_C10)
        c10 = parse_c10(text, lowest_c10=lowest, highest_c10=highest)
        if c10 is None and text:
            raise InputRefused("reading-unreadable", given=text[:20])
        return c10

    def _seat(self, served: Served, reading_c10: int | None) -> None:
        seated = self.desk.vehicle.seat(served, reading_c10, self.desk.lane.direction)
        if seated.again or seated.asks:
            self._show(step=VehicleStep.READING, asked=seated, candidates=(), note=None)
        else:
            self._ask_who(occupants=(*self._form.occupants, seated))

    def _record(self) -> None:
        car = self._car
        if car is None:
            return
        passed = self.desk.vehicle.record(car, self._form.occupants, self.desk.lane.direction)
        reasons = passed.judgement.reasons
        if passed.may_walk:
            self._held = passed
            self._show(step=VehicleStep.HELD, occupants=passed.occupants, told=passed.own)
            reasons = (*reasons, Reason.IN_COMPANY)
        else:
            self._clear()
        judgement = Judgement(passed.judgement.outcome, reasons)
        self._present(car.plate.shown, len(passed.occupants), judgement, passed.own, passed.seq)

    def _take_held(self, text: str) -> None:
        held = self._held
        if text or held is None:
            self._clear()
            self._take_plate(text)
            return
        walked = self.desk.vehicle.let_walk(held)
        self._clear()
        self._present(
            self.tr("步行"), len(walked.seqs), decide_together(walked.decisions), walked.decisions, walked.seqs[-1]
        )

    def _present(self, who: str, people: int, told: Judgement, decisions: Sequence[Decision], seq: int) -> None:
        findings = next((each.findings for each in decisions if each.outcome is told.outcome), ())
        person = Person(resident=None, masked_name=who, dwelling=self.tr("{n} 人").format(n=people))
        self.presented.emit(
            LaneStep(
                ask=Ask.NOTHING,
                direction=self.desk.lane.direction,
                person=person,
                outcome=told.outcome,
                reasons=told.reasons,
                findings=findings,
                seq=seq,
            )
        )

    def _ask_who(self, **changes: Any) -> None:
        self._show(step=VehicleStep.WHO, **{"asked": None, "candidates": (), "note": None, **changes})

    def _pick_province(self, sign: str) -> None:
        self._sign = sign
        self._show()
        self._panel.ask_again()

    def _remove(self, place: int) -> None:
        if self._form.step is not VehicleStep.HELD:
            people = self._form.occupants
            self._show(occupants=(*people[:place], *people[place + 1 :]))
        self._panel.line.setFocus()

    def _clear(self) -> None:
        """Begin with the next vehicle."""
        self._car = self._shown = self._held = None
        self._sign = self.desk.vehicle.usual_sign()
        self._form = VehicleForm(step=VehicleStep.PLATE)
        self._show()
        self._panel.clear_error()
        self._panel.pass_focus(self._panel.line)

    def _show(self, **changes: Any) -> None:
        car = self._car
        watched = car is not None and car.is_watched(self.desk.lane.direction, self.desk.stamp.pack)
        plate = car.plate if car is not None and self._form_has_plate(changes) else None
        self._form = replace(self._form, **{"sign": self._sign, "plate": plate, "watched": watched, **changes})
        self._panel.show_form(self._form)

    def _form_has_plate(self, changes: dict[str, Any]) -> bool:
        return changes.get("step", self._form.step) is not VehicleStep.PLATE
