"""What stands in the visitor form, as the service takes it; an earlier visitor's data stays masked on the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from checkpoint_app.domain.identity import check_id_number
from checkpoint_app.domain.names import mask_name, normalise_name
from checkpoint_app.domain.roster import RosterEntry
from checkpoint_app.domain.scan import picked
from checkpoint_app.domain.subject import Consent, HealthCode
from checkpoint_app.domain.visit import Asked, Measured, VisitNotes, Visitor, parse_party
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.ask_visitor import AskVisitor, VisitAsks
from ui.gate.visit_form import VisitForm
from ui.gate.visit_words import mask_number

_SAID = {
    "called": (Consent.AGREED, Asked.CALLED),
    "came": (Consent.AGREED, Asked.CAME),
    "app": (Consent.AGREED, Asked.APP),
    "declined": (Consent.DECLINED, Asked.CALLED),
    "waiting": (Consent.WAITING, Asked.CALLED),
}


@dataclass(slots=True)
class VisitEntry:
    """`people` are those of the dwelling typed, `recalled` an earlier visitor whose data the form shows masked."""

    form: VisitForm
    ask: AskVisitor
    asks: VisitAsks
    people: Sequence[RosterEntry] = ()
    recalled: Visitor = field(default_factory=Visitor)

    def readings(self) -> tuple[Measured, ...]:
        """Return a reading for each person; InputRefused `reading-unreadable`."""
        rules = self.ask.reading_rules()
        return parse_party(self.form.reading.text(), lowest_c10=rules.lowest_c10, highest_c10=rules.highest_c10)

    def notes(self) -> VisitNotes:
        form, host = self.form, self.host()
        code = form.code.value()
        households = {entry.household for entry in self.people}
        consent, how = _SAID.get(form.consent.value() or "", (None, None))
        hours = form.hours.text().strip()
        if hours and picked(hours, 999) is None:
            raise InputRefused("pass-too-long", days=self.ask.store.identity().certificate.longest_days)
        return VisitNotes(
            readings=self.readings(),
            household=host.household if host else (households.pop() if len(households) == 1 else None),
            host=host.number if host else None,
            consent=consent,
            how=how,
            questions=self._questions(),
            code=HealthCode(code) if code else None,
            mask={"yes": True, "no": False}.get(form.mask_on.value() or ""),
            paper=form.paper.value(),
            hours=int(hours or 0),
        )

    def visitor(self) -> Visitor:
        form, kept, host = self.form, self.recalled, self.host()
        where = form.dwelling.text()
        if host is not None:
            where = str(host.dwelling)
        elif where != kept.dwelling:
            where = self.ask.dwelling_text(where, self.people)
        number = _whole(form.number.text(), kept.number, mask_number)
        return Visitor(
            name=_whole(form.name.text(), kept.name, mask_name),
            number=_number(number),
            phone=_whole(form.phone.text(), kept.phone, mask_number),
            dwelling=where,
            host=host.name if host is not None else self._host_text(),
            companions=tuple(form.companions.text().split()),
        )

    def host(self) -> RosterEntry | None:
        """Return whom of the `people` the host's field names, by number or by name."""
        text = self._host_text()
        place = picked(text, len(self.people))
        if place is not None:
            return self.people[place]
        return next((entry for entry in self.people if text and entry.name == normalise_name(text)), None)

    def fill(self, earlier: Visitor, paper: str | None) -> None:
        """Show an earlier visitor, masked, where nothing else was typed."""
        self.recalled = earlier
        form = self.form
        if paper and not form.paper.text():
            form.paper.set_value(paper)
        for line, text in (
            (form.number, mask_number(earlier.number)),
            (form.name, mask_name(earlier.name)),
            (form.phone, mask_number(earlier.phone)),
            (form.dwelling, earlier.dwelling),
            (form.host, mask_name(earlier.host)),
        ):
            if not line.text() and not line.isHidden():
                line.setText(text)

    def _host_text(self) -> str:
        return _whole(self.form.host.text(), self.recalled.host, mask_name)

    def _questions(self) -> dict[str, bool] | None:
        """Return the answers once all were given, or one of them is yes: then no more need be asked."""
        answers = {code: key.value() == "yes" for code, key in self.form.questions.items() if key.value()}
        whole = len(answers) == len(self.asks.questions) > 0
        return answers if whole or any(answers.values()) else None


def _number(text: str) -> str:
    """Return a document number as it is stored; one that looks cut short was typed here, so it is kept."""
    check = check_id_number(text)
    return text if "id-lost-to-excel" in check.warnings else check.text


def _whole(text: str, kept: str, mask: Callable[[str], str]) -> str:
    return kept if kept and text == mask(kept) else text.strip()
