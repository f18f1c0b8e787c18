"""Answer who passed a gate in an interval and with whom; on record before anything is shown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checkpoint_app.domain.access import Right
from checkpoint_app.domain.names import one_line
from checkpoint_app.domain.tracing import Trace, TraceQuestion, link, people_in
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, Media, OfficeStore
from checkpoint_app.services.office_access import OfficeAccess

FORMATS = (".xlsx", ".csv", ".pdf")


@dataclass(frozen=True, slots=True)
class TraceContacts:
    store: OfficeStore
    clock: Clock
    media: Media
    access: OfficeAccess

    def trace(self, question: TraceQuestion, *, purpose: str, document: str) -> Trace:
        """Return the passages with who was near, in the same vehicle, of the same household.

        InputRefused: gate-unknown, trace-interval, trace-minutes, purpose-missing, document-missing, and who may not.
        """
        clerk = self.access.require(Right.TRACE)
        question.require()
        names = {gate.code: gate.name for gate in self.store.gates()}
        if question.gate not in names:
            raise InputRefused("gate-unknown", gate=question.gate[:20])
        if not one_line(document):
            raise InputRefused("document-missing")
        begin_ms, end_ms = question.around_ms
        stations = [
            each.certificate.station for each in self.store.stations() if each.certificate.gate == question.gate
        ]
        sightings = self.store.sightings(stations=stations, from_ms=begin_ms, to_ms=end_ms)
        missing = [self.store.lacking(station, from_ms=begin_ms, to_ms=end_ms) for station in stations]
        people = people_in([each.line for each in sightings])
        self.access.note(Right.TRACE, purpose=purpose, document=document, subjects=people)
        return Trace(
            question=question,
            gate_name=names[question.gate],
            purpose=one_line(purpose),
            document=one_line(document),
            clerk=clerk.number,
            asked_ms=self.clock.read().wall_ms,
            lines=link(question, sightings),
            missing=tuple(each for each in missing if each.ranges or each.heard_to_ms is not None),
        )

    def write(self, trace: Trace, out: Path, *, whole: bool) -> Path:
        """Write an answer as .xlsx, .csv or .pdf, names masked unless `whole`; InputRefused `trace-format`.

        Whoever asks for whole names has unmasked them: that is on record of its own.
        """
        from checkpoint_app.documents.trace_file import write_trace  # reportlab and openpyxl load when they are needed

        if out.suffix.lower() not in FORMATS:
            raise InputRefused("trace-format", given=out.suffix or out.name)
        community = self.store.identity().community_name
        return self.media.replace(out, write_trace(trace, out.suffix.lower(), community=community, whole=whole))
