"""What the doctor asks of the data: pages, structure, the logs, and whether what is shown follows from them."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from checkpoint_app import __version__
from checkpoint_app.domain.checkup import Check, Finding, Grade, LogReport, Span, bad, good, listed, warn
from checkpoint_app.domain.progress import Progress
from checkpoint_app.domain.record_ranges import range_texts
from checkpoint_app.errors import Cancelled, KnownError, StorageError
from checkpoint_app.examination_ports import Examination, Premises
from checkpoint_app.services.check_machine import NO_ROOM

Findings = Iterator[Finding]
CheckUp = Callable[[Progress, Sequence[Finding]], Findings]
"""Is told what was found before it."""

_OF_THE_LOG = frozenset({Check.PAGES, Check.STRUCTURE, Check.CHAIN, Check.PERSONAL, Check.COVERAGE})


@dataclass(frozen=True, slots=True, kw_only=True)
class DataChecks:
    """`held_to` says what the office holds of this gate: the way out of damage; None at the office."""

    examination: Examination
    premises: Premises
    can_rebuild: bool
    held_to: Callable[[], int] | None

    def all(self) -> tuple[CheckUp, ...]:
        return (self.pages, self.structure, self.logs, self.projections, self.versions)

    def pages(self, _progress: Progress, _found: Sequence[Finding]) -> Findings:
        try:
            pages = self.examination.damaged_pages()
        except StorageError as error:
            yield bad(Check.PAGES, "pages-unreadable", detail=error.code)
            return
        if pages:
            yield bad(Check.PAGES, "pages-damaged", count=len(pages), pages=listed(map(str, pages)))
        else:
            yield good(Check.PAGES, "pages-good")

    def structure(self, _progress: Progress, _found: Sequence[Finding]) -> Findings:
        faults = self.examination.structure_faults()
        if faults:
            yield bad(Check.STRUCTURE, "structure-damaged", detail=listed(faults[:3]))
        else:
            yield good(Check.STRUCTURE, "structure-good")

    def logs(self, progress: Progress, _found: Sequence[Finding]) -> Findings:
        try:
            reports = self.examination.logs(progress)
        except Cancelled:
            raise
        except KnownError as error:
            yield bad(Check.CHAIN, "chain-lost", detail=error.code)
            yield self._way_out(own=True)
            return
        yield from self._chains(reports)
        yield from _personal(reports)
        strays = [report for report in reports if report.strays]
        for report in strays:
            yield bad(Check.COVERAGE, "coverage-strays", **_whose(report), spans=_spans(report.strays))
        if not strays:
            yield good(Check.COVERAGE, "coverage-good")

    def projections(self, progress: Progress, found: Sequence[Finding]) -> Findings:
        """A log with holes gives other projections, and a rebuild would drop what is still there: leave them."""
        if any(finding.grade is Grade.BAD and finding.check in _OF_THE_LOG for finding in found):
            yield warn(Check.PROJECTIONS, "projections-skipped")
            return
        try:
            if self.premises.free() < self.examination.size() + NO_ROOM:
                yield warn(Check.PROJECTIONS, "projections-no-room")
                return
            differences = self.examination.stale_projections(progress)
        except StorageError as error:
            yield bad(Check.PROJECTIONS, "projections-unread", detail=error.code)
            return
        for table in differences:
            yield Finding(
                check=Check.PROJECTIONS,
                grade=Grade.BAD,
                code="projections-differ",
                details={"table": table.table, "rows": f"{table.missing + table.extra + table.changed:,}"},
                mends=self.can_rebuild,
            )
        if not differences:
            yield good(Check.PROJECTIONS, "projections-good")

    def versions(self, _progress: Progress, _found: Sequence[Finding]) -> Findings:
        try:
            engine = self.examination.versions()
        except StorageError as error:
            yield bad(Check.VERSIONS, "versions-unknown", app=__version__, detail=error.code)
            return
        same = engine.schema == engine.newest_schema
        details = {
            "app": __version__,
            "python": platform.python_version(),
            "sqlite": engine.sqlite,
            "cipher": engine.cipher,
            "schema": engine.schema,
            "newest": engine.newest_schema,
        }
        say = good if same else bad
        yield say(Check.VERSIONS, "versions-good" if same else "versions-differ", **details)

    def _chains(self, reports: Sequence[LogReport]) -> Findings:
        for report in reports:
            for code, spans in (
                ("chain-missing", report.missing),
                ("chain-unreadable", report.unreadable),
                ("chain-broken", report.broken),
            ):
                if spans:
                    yield bad(Check.CHAIN, code, **_whose(report), spans=_spans(spans))
            if report.unproven:
                yield warn(Check.CHAIN, "chain-unproven", **_whose(report), spans=_spans(report.unproven))
        unsound = [report for report in reports if not report.sound]
        if unsound:
            yield self._way_out(own=any(report.own for report in unsound))
        else:
            records = sum(report.records for report in reports)
            yield good(Check.CHAIN, "chain-good", logs=len(reports), records=f"{records:,}")

    def _way_out(self, *, own: bool) -> Finding:
        if self.held_to is None:
            return bad(Check.CHAIN, "way-out-own" if own else "way-out-stations")
        try:
            return bad(Check.CHAIN, "way-out-gate", held=f"{self.held_to():,}")
        except StorageError:  # the receipt stands on a damaged page itself
            return bad(Check.CHAIN, "way-out-gate-unread")


def _personal(reports: Sequence[LogReport]) -> Findings:
    wrong = [report for report in reports if report.personal_wrong]
    for report in wrong:
        numbers = listed(f"{seq:,}" for seq in report.personal_wrong)
        yield bad(Check.PERSONAL, "personal-wrong", **_whose(report), spans=numbers)
    if not wrong:
        kept, destroyed = sum(report.kept for report in reports), sum(report.destroyed for report in reports)
        yield good(Check.PERSONAL, "personal-good", kept=f"{kept:,}", destroyed=f"{destroyed:,}")


def _whose(report: LogReport) -> dict[str, object]:
    return {"station": report.station, "epoch": report.epoch}


def _spans(spans: Sequence[Span]) -> str:
    return listed(range_texts(spans))
