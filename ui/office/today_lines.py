"""The office's morning: what came in, what is missing, what is due. Codes and figures only; words are the model's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any

from checkpoint_app.domain.clock import day_bounds_ms, local_day
from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.exchange import BoardLine, FileState, ImportedFile
from checkpoint_app.domain.head_claim import HeadVerdict
from checkpoint_app.domain.pack_schedule import pack_at
from checkpoint_app.ports import OfficeStore
from checkpoint_app.services.compare_head import CLAIMS_COMPARED, compare_claims
from checkpoint_app.services.find_copies import passes_of, unsettled_moves
from checkpoint_app.services.purge_office import read_retention
from checkpoint_app.services.read_clocks import ReadClocks
from checkpoint_app.services.renew_certificate import ending_soon
from checkpoint_app.sync.chain import event_of
from ui.models.tone import Tone
from ui.office.office_tools import PageName

REPORT_DUE_MS = 9 * 3_600_000
"""The daily report is with the street by 09:00 (product.md §1)."""
LIST_OLD_MS = 24 * 3_600_000
RULES_SOON_MS = 3 * 24 * 3_600_000
PURGE_SOON_DAYS = 3
HEADS_SHOWN_MS = 7 * 24 * 3_600_000
_PAGE = 500


class TodayKind(StrEnum):
    STEP_ROSTER = "step-roster"
    STEP_STATION = "step-station"
    STEP_OPERATOR = "step-operator"
    STEP_PASSES = "step-passes"
    CAME_IN = "came-in"
    NOTHING_CAME = "nothing-came"
    REFUSED_FILE = "refused-file"
    GAP = "gap"
    HEAD_DIFFERS = "head-differs"
    UNKNOWN = "unknown"
    COPIES = "copies"
    CLOCK = "clock"
    SILENT = "silent"
    ALL_REPORTED = "all-reported"
    REPORT_DUE = "report-due"
    REPORT_LATE = "report-late"
    REPORT_SENT = "report-sent"
    LIST_AGE = "list-age"
    RULES = "rules"
    CERTIFICATES = "certificates"
    NO_RECOVERY = "no-recovery"
    RETENTION = "retention"


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayLine:
    """One thing of the morning and the page it is dealt with on."""

    kind: TodayKind
    tone: Tone
    page: PageName
    details: dict[str, Any] = field(default_factory=dict)


def read_today(store: OfficeStore, now_ms: int) -> tuple[TodayLine, ...]:
    """Return the lines of 今日, the most pressing first.

    While there is no roster or no station only the first steps are shown, in order; later those still open.
    """
    steps = _steps(store)
    if any(step.tone is not Tone.GOOD for step in steps[:2]):
        return steps
    lost = {station.certificate.station for station in store.stations() if station.is_lost}
    board = [line for line in store.board() if line.station not in lost]  # nobody waits for those
    files = _files_since_yesterday(store, now_ms)
    lines = [
        *(step for step in steps if step.tone is not Tone.GOOD),
        *_problems(board, files),
        *_heads(store, now_ms),
        *_unknown(store),
        *_copies(store, now_ms),
        *_clocks(store),
        *_report(store, board, now_ms),
        *_reported_today(board, now_ms),
        *_came_in(files),
        *_list_and_rules(store, now_ms),
        *_trust(store, now_ms),
        *_retention(store, now_ms),
    ]
    urgency = {Tone.BAD: 0, Tone.WARN: 1}
    return tuple(sorted(lines, key=lambda line: urgency.get(line.tone, 2)))


def _steps(store: OfficeStore) -> tuple[TodayLine, ...]:
    """Return the first steps in order: done ones good, the next one pressing, later ones quiet."""
    wanted = (
        (TodayKind.STEP_ROSTER, PageName.ROSTER, store.roster_counts()[2] > 0),
        (TodayKind.STEP_STATION, PageName.STATIONS, bool(store.stations())),
        (TodayKind.STEP_OPERATOR, PageName.STATIONS, bool(store.operators())),
        (TodayKind.STEP_PASSES, PageName.PASSES, bool(store.passes(after=None, limit=1))),
    )
    first_open = next((kind for kind, _, done in wanted if not done), None)
    return tuple(
        TodayLine(
            kind=kind,
            tone=Tone.GOOD if done else Tone.WARN if kind is first_open else Tone.MUTED,
            page=page,
        )
        for kind, page, done in wanted
    )


def _files_since_yesterday(store: OfficeStore, now_ms: int) -> list[ImportedFile]:
    since_ms, _ = day_bounds_ms(local_day(now_ms) - timedelta(days=1))
    found: list[ImportedFile] = []
    before_ms = None
    while page := store.files(before_ms=before_ms, limit=_PAGE):
        fresh = [file for file in page if file.at_ms >= since_ms]
        found += fresh
        if len(fresh) < len(page) or len(page) < _PAGE:
            break
        before_ms = page[-1].at_ms
    return found


def _came_in(files: Sequence[ImportedFile]) -> Iterator[TodayLine]:
    taken = [file for file in files if file.state is FileState.IMPORTED]
    if taken:
        details = {"files": len(taken), "records": sum(file.new_events for file in taken)}
        yield TodayLine(kind=TodayKind.CAME_IN, tone=Tone.GOOD, page=PageName.BUNDLES, details=details)
    else:
        yield TodayLine(kind=TodayKind.NOTHING_CAME, tone=Tone.WARN, page=PageName.BUNDLES)


def _problems(board: Sequence[BoardLine], files: Sequence[ImportedFile]) -> Iterator[TodayLine]:
    for station in board:
        if station.all_gaps:
            details = {"station": station.station, "name": station.name, "line": station}
            yield TodayLine(kind=TodayKind.GAP, tone=Tone.BAD, page=PageName.BUNDLES, details=details)
    for file in files:
        if file.state is FileState.REFUSED:
            yield TodayLine(kind=TodayKind.REFUSED_FILE, tone=Tone.BAD, page=PageName.BUNDLES, details={"file": file})


def _heads(store: OfficeStore, now_ms: int) -> Iterator[TodayLine]:
    """Yield the hand-over sheets of the last days that do not fit the log that came in."""
    claims = [claim for claim in store.head_claims(CLAIMS_COMPARED) if claim.at_ms >= now_ms - HEADS_SHOWN_MS]
    for checked in compare_claims(store, claims):
        if checked.verdict is HeadVerdict.DIFFERS:
            yield TodayLine(
                kind=TodayKind.HEAD_DIFFERS, tone=Tone.BAD, page=PageName.BUNDLES, details={"checked": checked}
            )


def _unknown(store: OfficeStore) -> Iterator[TodayLine]:
    kinds = store.unknown_kinds()
    for station in dict.fromkeys(kind.station for kind in kinds):
        details = {"kinds": tuple(kind for kind in kinds if kind.station == station)}
        yield TodayLine(kind=TodayKind.UNKNOWN, tone=Tone.WARN, page=PageName.BUNDLES, details=details)


def _copies(store: OfficeStore, now_ms: int) -> Iterator[TodayLine]:
    if passes := passes_of(unsettled_moves(store, now_ms)):
        yield TodayLine(kind=TodayKind.COPIES, tone=Tone.BAD, page=PageName.PASSES, details={"passes": passes})


def _clocks(store: OfficeStore) -> Iterator[TodayLine]:
    for clock in ReadClocks(store).wrong_now():
        details = {"station": clock.station, "name": clock.name, "off_ms": clock.off_ms}
        yield TodayLine(kind=TodayKind.CLOCK, tone=Tone.WARN, page=PageName.BUNDLES, details=details)


def _reported_today(board: Sequence[BoardLine], now_ms: int) -> Iterator[TodayLine]:
    start_ms, _ = day_bounds_ms(local_day(now_ms))
    silent = [line.name for line in board if line.last_report_ms is None or line.last_report_ms < start_ms]
    if silent:
        details: dict[str, Any] = {"names": tuple(silent), "stations": len(board)}
        yield TodayLine(kind=TodayKind.SILENT, tone=Tone.WARN, page=PageName.BUNDLES, details=details)
    else:
        details = {"stations": len(board)}
        yield TodayLine(kind=TodayKind.ALL_REPORTED, tone=Tone.GOOD, page=PageName.BUNDLES, details=details)


def _report(store: OfficeStore, board: Sequence[BoardLine], now_ms: int) -> Iterator[TodayLine]:
    """Yield where the report on yesterday stands; there is none before the first gate reported or the office was."""
    if local_day(store.identity().certificate.not_before_ms) >= local_day(now_ms):
        return
    if not any(line.newest for line in board):
        return
    today = local_day(now_ms)
    sent = store.report_version(today - timedelta(days=1))
    due_ms = day_bounds_ms(today)[0] + REPORT_DUE_MS
    if sent is not None:
        details = {"version": sent[0]}
        yield TodayLine(kind=TodayKind.REPORT_SENT, tone=Tone.GOOD, page=PageName.REPORT, details=details)
    elif now_ms < due_ms:
        details = {"left_ms": due_ms - now_ms}
        yield TodayLine(kind=TodayKind.REPORT_DUE, tone=Tone.WARN, page=PageName.REPORT, details=details)
    else:
        yield TodayLine(kind=TodayKind.REPORT_LATE, tone=Tone.BAD, page=PageName.REPORT)


def _list_and_rules(store: OfficeStore, now_ms: int) -> Iterator[TodayLine]:
    pack = pack_at(store.packs(), now_ms)
    if pack is None:
        yield TodayLine(kind=TodayKind.RULES, tone=Tone.BAD, page=PageName.PUBLISH, details={"until_ms": None})
    elif pack.valid_until_ms - now_ms < RULES_SOON_MS:
        details = {"until_ms": pack.valid_until_ms}
        yield TodayLine(kind=TodayKind.RULES, tone=Tone.WARN, page=PageName.PUBLISH, details=details)
    age_ms = now_ms - (list_published_ms(store) or now_ms)
    details = {"version": store.list_version(), "age_ms": age_ms}
    tone = Tone.WARN if age_ms > LIST_OLD_MS else Tone.GOOD
    yield TodayLine(kind=TodayKind.LIST_AGE, tone=tone, page=PageName.PUBLISH, details=details)


def list_published_ms(store: OfficeStore) -> int | None:
    """Return when the office bundle in force was made, from the office's own log; None before the first."""
    for head in reversed(store.heads()):
        last = head.seq
        while last > 0:
            first = max(1, last - _PAGE + 1)
            lines = store.lines(first, last, head.epoch)
            events = [event_of(line) for line in lines if b"list-published" in line.line]
            made = [event.at_ms for event in events if event.kind == EventKind.LIST_PUBLISHED]
            if made:
                return made[-1]
            last = first - 1
    return None


def _trust(store: OfficeStore, now_ms: int) -> Iterator[TodayLine]:
    """Yield a line for the certificates that end within 30 days, and one until a recovery sheet was printed."""
    ending = ending_soon(store.stations(), now_ms)
    if ending:
        first_ms = ending[0].certificate.expires_ms
        details = {"names": tuple(each.certificate.name for each in ending), "first_ms": first_ms}
        tone = Tone.WARN if now_ms < first_ms else Tone.BAD
        yield TodayLine(kind=TodayKind.CERTIFICATES, tone=tone, page=PageName.STATIONS, details=details)
    if store.recovery_sheet() is None:
        yield TodayLine(kind=TodayKind.NO_RECOVERY, tone=Tone.WARN, page=PageName.SAFETY)


def _retention(store: OfficeStore, now_ms: int) -> Iterator[TodayLine]:
    """Yield a line once the oldest personal part is about to outlive what the rules keep."""
    retention = read_retention(store, now_ms)
    if retention.oldest_days is not None and retention.overdue_days > -PURGE_SOON_DAYS:
        tone = Tone.BAD if retention.overdue_days > 0 else Tone.WARN
        details = {"retention": retention}
        yield TodayLine(kind=TodayKind.RETENTION, tone=tone, page=PageName.SAFETY, details=details)
