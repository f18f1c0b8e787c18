"""Give one resident all that the office holds of them, as PDF to read and JSON to take along; on record before."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checkpoint_app.domain.access import Right
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.names import one_line
from checkpoint_app.domain.person_file import PersonFile, looks_at
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, Media, OfficeStore
from checkpoint_app.services.office_access import OfficeAccess


@dataclass(frozen=True, slots=True)
class ExportPerson:
    """What gates recorded is in it as far as it reached the office."""

    store: OfficeStore
    clock: Clock
    media: Media
    access: OfficeAccess

    def export(
        self, resident: int, folder: Path, *, purpose: str, document: str = "", progress: Progress = no_progress
    ) -> tuple[PersonFile, tuple[Path, Path]]:
        """Write the PDF and the JSON; their names hold the resident's number and the day, nothing else.

        InputRefused: resident-unknown, purpose-missing, document-missing, and who may not.
        """
        from checkpoint_app.documents.person_file import write_json, write_pdf  # reportlab loads when it is needed

        clerk = self.access.require(Right.EXPORT_PERSON)
        known = self.store.resident(resident)
        if known is None:
            raise InputRefused("resident-unknown", resident=resident)
        self.access.note(Right.EXPORT_PERSON, purpose=purpose, document=document, subjects=1, resident=resident)
        records = tuple(self.store.records_about(resident, progress))
        gates = {gate.code: gate.name for gate in self.store.gates()}
        now_ms = self.clock.read().wall_ms
        file = PersonFile(
            community=self.store.identity().community_name,
            resident=known,
            photo=self.store.photo(resident),
            passes=tuple(self.store.every_pass_of(resident)),
            records=records,
            looks=looks_at(records),
            gates={
                each.certificate.station: gates.get(each.certificate.gate, each.certificate.gate)
                for each in self.store.stations()
            },
            made_ms=now_ms,
            purpose=one_line(purpose),
            clerk=clerk.number,
        )
        stem = f"resident-{resident}-{local(now_ms):%Y%m%d}"
        pdf = self.media.write(folder, f"{stem}.pdf", write_pdf(file))
        return file, (pdf, self.media.write(folder, f"{stem}.json", write_json(file)))
