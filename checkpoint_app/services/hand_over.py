"""Hand the shift over (交班): what is open comes first, both confirm with their PINs, and the sheet is on paper."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.hand_over import HandOver
from checkpoint_app.domain.media import check_code
from checkpoint_app.domain.names import mask_name, one_line, require_length
from checkpoint_app.domain.open_items import OpenItem
from checkpoint_app.domain.papers import PaperKind
from checkpoint_app.domain.shift import LONGEST_NOTE, OpenKind, Shift, ShiftCounts
from checkpoint_app.domain.station import Operator
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.list_open_items import ListOpenItems
from checkpoint_app.services.list_unconfirmed import count_unconfirmed
from checkpoint_app.services.second_languages import SecondLanguages
from checkpoint_app.services.sign_on import SignOn
from checkpoint_app.services.stamp_events import EventStamp

NOBODY_CAME = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """A hand-over that is on record. `to` is None when nobody came and the shift was closed."""

    sheet: HandOver
    by: Operator
    to: Operator | None
    note: str
    seq: int


@dataclass(frozen=True, slots=True)
class HandOverShift:
    store: StationStore
    stamp: EventStamp
    sign_on: SignOn
    open_items: ListOpenItems

    def sheet(self) -> HandOver:
        """Gather what the next shift has to know, as of now; InputRefused `not-signed-on`."""
        self.stamp.require_operator()
        shift = self._open_shift()
        head, held_to = self.store.head(), self.store.receipt().held_to
        return HandOver(
            shift=shift,
            at_ms=self.stamp.now_ms(),
            open=(*self.open_items.list(), *self._inside()),
            counts=self.store.shift_counts(shift.opened_seq),
            notes=tuple(self.store.duty_notes(since_seq=shift.opened_seq)),
            exported_ms=self.store.last_export_ms(),
            held_to=held_to,
            unconfirmed=count_unconfirmed(self.store),
            seq=head.seq,
            code=check_code(head.digest),
            epoch=head.epoch,
        )

    def require_outgoing(self, pin: str) -> None:
        """Check the PIN of whoever is at the keyboard; InputRefused `wrong-pin`, `pin-wait`."""
        self.sign_on.require_pin(self.stamp.require_operator(), pin)

    def hand_over(self, *, pin: str, to: str, to_pin: str, note: str = "") -> HandedOver:
        """End the shift and open the next for the operator named `to`, in one transaction.

        InputRefused: `wrong-pin` and `pin-wait` of either, `operator-unknown`, `hand-over-same`, `text-too-long`.
        """
        outgoing, incoming = self.stamp.require_operator(), self.sign_on.find(to)
        if incoming.number == outgoing.number:
            raise InputRefused("hand-over-same")
        words = require_length(one_line(note), LONGEST_NOTE)
        self.require_outgoing(pin)
        self.sign_on.require_pin(incoming, to_pin)
        return self._record(outgoing, incoming, words)

    def close(self, *, pin: str, note: str = "") -> HandedOver:
        """End the shift although nobody came (无人接班); the gate waits for somebody to sign on."""
        words = require_length(one_line(note), LONGEST_NOTE)
        self.require_outgoing(pin)
        return self._record(self.stamp.require_operator(), None, words)

    def paper_name(self, done: HandedOver) -> str:
        """Return the name of the sheet's file."""
        identity = self.store.identity()
        return f"handover_{identity.gate.code}_s{identity.station}_{done.sheet.shift.number}.pdf"

    def paper(self, done: HandedOver) -> bytes:
        """Return the sheet as PDF; InputRefused `glyph-missing`."""
        from checkpoint_app.documents.handover_sheet import HandOverPaper, write_handover_sheet  # loads with the first

        identity = self.store.identity()
        return write_handover_sheet(
            HandOverPaper(
                community=identity.community_name,
                gate=identity.gate.name,
                station=identity.certificate.name,
                sheet=done.sheet,
                people=tuple(person.operator.name for person in done.sheet.shift.people),
                by=done.by.name,
                to=done.to.name if done.to else None,
                note=done.note,
                writers={operator.number: operator.name for operator in self.store.operators()},
                second=SecondLanguages(self.store).of(PaperKind.HAND_OVER),
            )
        )

    def _record(self, outgoing: Operator, incoming: Operator | None, note: str) -> HandedOver:
        sheet = self.sheet()
        data = {
            "from": outgoing.number,
            **({"to": incoming.number} if incoming else {"why": NOBODY_CAME}),
            "counts": _counted(sheet.counts),
            "open": [[item.kind.value, item.seq or 0] for item in sheet.open],
            "seq": sheet.seq,
            "code": sheet.code,
        }
        drafts: list[EventDraft] = [
            self.stamp.draft(EventKind.SHIFT_HANDED_OVER, data, {"note": note} if note else None)
        ]
        if incoming is not None:
            drafts.append(self.sign_on.opening(incoming))
        event = self.store.append(*drafts)[0]
        self.stamp.refresh()
        return HandedOver(sheet=sheet, by=outgoing, to=incoming, note=note, seq=event.seq)

    def _open_shift(self) -> Shift:
        shift = self.store.shift()
        if shift is None or not shift.is_open:
            raise InputRefused("not-signed-on")
        return shift

    def _inside(self) -> list[OpenItem]:
        """Return the visitors inside who are not overdue: nothing to do about, and still to be known."""
        now_ms = self.stamp.now_ms()
        return [
            OpenItem(
                kind=OpenKind.VISIT_INSIDE,
                at_ms=visit.at_ms,
                seq=visit.seq,
                who=mask_name(visit.name),
                dwelling=visit.dwelling,
                until_ms=visit.until_ms,
            )
            for visit in self.store.open_visits(now_ms)
            if not visit.is_overdue(now_ms)
        ]


def _counted(counts: ShiftCounts) -> dict[str, int]:
    """Return the counts as codes and numbers; outcomes in small letters."""
    return {
        "in": counts.entries,
        "out": counts.exits,
        **{outcome.lower(): n for outcome, n in counts.stopped.items()},
        "not_measured": counts.not_measured,
        "deliveries": counts.deliveries,
        "corrections": counts.corrections,
        "passes": counts.passes_issued,
    }
