"""The office's commands about what comes in: import and its dry run, the board, the quarantine, sheets' codes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from checkpoint_app.cli.parameters import DAY, STATION
from checkpoint_app.cli.session import EXIT_DONE, EXIT_PARTLY, Session, SharedCommand, pass_session
from checkpoint_app.domain.clock import local, local_day
from checkpoint_app.domain.exchange import BoardLine, FileState, ImportedFile
from checkpoint_app.domain.head_claim import CheckedHead, HeadVerdict
from checkpoint_app.domain.media import check_code
from checkpoint_app.domain.names import one_line
from checkpoint_app.domain.office_lists import ListMatrix
from checkpoint_app.domain.record_ranges import range_texts
from checkpoint_app.domain.shift_board import MissingRun, ShiftCell, begins_text
from checkpoint_app.errors import SENTENCES
from checkpoint_app.services.preview_import import PreviewLine
from checkpoint_app.services.retry_quarantine import KeptFile


@click.command("import", cls=SharedCommand)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what each file would become; change nothing.")
@pass_session
def import_bundles(session: Session, paths: tuple[Path, ...], dry_run: bool) -> int:
    """Import station bundles or folders of them."""
    with session.office() as desk:
        if dry_run:
            lines = desk.preview.preview_paths(paths, session.progress)
            for line in lines:
                session.answer(_preview_row(line), _preview_sentence(line))
            files: Sequence[ImportedFile] = [line.file for line in lines]
            settled: Sequence[CheckedHead] = ()
        else:
            waited = desk.heads.waiting()
            files = desk.bundles.import_paths(paths, session.progress)
            settled = desk.heads.settled(waited)
            for file in files:
                session.answer(file_row(file), file_sentence(file))
    for checked in settled:
        session.answer({"head": _head_row(checked)}, _head_sentence(checked))
    differs = any(checked.verdict is HeadVerdict.DIFFERS for checked in settled)
    return EXIT_PARTLY if differs or any(f.state is FileState.REFUSED for f in files) else EXIT_DONE


@click.command("board", cls=SharedCommand)
@click.option("--date", "day", type=DAY, help="The day looked at; today when not given.")
@click.option("--shifts", help="When shifts begin, such as '08:00 20:00', from now on.")
@click.option("--lists", is_flag=True, help="Which station is known to hold which office bundle, instead.")
@pass_session
def board(session: Session, day: datetime | None, shifts: str | None, lists: bool) -> None:
    """Show station by station the shifts of a day, what is held, what lacks and what was refused."""
    with session.office() as desk:
        if shifts is not None:
            desk.board.set_begins(shifts)
        if lists:
            _answer_lists(session, desk.board.lists())
            return
        looked_at = day.date() if day else local_day(desk.clock.read().wall_ms)
        lines, of_day, of_shifts = desk.store.board(), desk.board.day(looked_at), desk.board.shifts(looked_at)
        unknown, begins = desk.board.unknown(), desk.board.begins()
        lost = {station.certificate.station for station in desk.store.stations() if station.is_lost}
    if not lines:
        session.remark("No station is enrolled.")
    whole = {row.station: row.cells[0] for row in of_day.rows}
    cells = {row.station: row.cells for row in of_shifts.rows}
    for line in lines:
        kinds = {one.kind: one.records for one in unknown if one.station == line.station}
        state = whole[line.station]
        row = {
            **asdict(line),
            "date": looked_at.isoformat(),
            "state": state.state.value,
            "passages_of_day": state.passages,
            "begins": begins_text(begins),
            "shifts": [_cell_row(cell) for cell in cells[line.station]],
            "unknown": kinds,
            "lost": line.station in lost,
        }
        withdrawn = "; withdrawn: its laptop was lost" if line.station in lost else ""
        told = ", ".join(_cell_words(cell) for cell in cells[line.station])
        newer = f"; needs a newer version: {_counted(kinds)}" if kinds else ""
        session.answer(
            row,
            f"{looked_at} {state.state.value}, {state.passages} passages ({told}); "
            f"{_board_sentence(line)}{newer}{withdrawn}",
        )


@click.command("quarantine", cls=SharedCommand)
@click.option("--retry", is_flag=True, help="Try them once more; one that passes now is imported.")
@click.argument("names", nargs=-1)
@pass_session
def quarantine(session: Session, retry: bool, names: tuple[str, ...]) -> int:
    """List refused files (all, or those with these NAMES): why, where they are kept, where two histories part."""
    with session.office() as desk:
        kept = [one for one in desk.quarantine.list() if not names or one.file.name in names]
        if not kept:
            session.remark("No file was refused." if not names else "No refused file has that name.")
        if retry:
            results = desk.quarantine.retry(kept, session.progress)
            for file in results:
                session.answer(file_row(file), file_sentence(file))
            return EXIT_PARTLY if any(f.state is FileState.REFUSED for f in results) else EXIT_DONE
        for one in kept:
            fork = desk.quarantine.fork(one) if one.file.reason == "bundle-fork" else None
            row = {**file_row(one.file), "path": str(one.path), "copy": one.copy.value}
            parts = ""
            if fork is not None:
                row["fork"] = asdict(fork)
                parts = f" They part at record {fork.seq} of station {fork.station}."
            session.answer(row, f"{file_sentence(one.file)} Kept in {one.path}{_copy_words(one)}.{parts}")
    return EXIT_DONE


@click.command("head", cls=SharedCommand)
@click.argument("station", type=STATION, required=False)
@click.argument("seq", type=int, required=False)
@click.argument("code", required=False)
@click.option("--epoch", type=int, help="As on the sheet, if it names one.")
@pass_session
def head(session: Session, station: int | None, seq: int | None, code: str | None, epoch: int | None) -> int:
    """Compare the record number and code of a hand-over sheet with the log that came in; without arguments list all."""
    if (station is None) != (code is None):
        raise click.UsageError("Name all three: STATION SEQ CODE.")
    with session.office() as desk:
        if station is None or seq is None or code is None:
            checked = desk.heads.all()
            if not checked:
                session.remark("No code of a hand-over sheet was entered yet.")
        else:
            checked = [desk.heads.note(station, seq, code, epoch=epoch)]
    for one in checked:
        session.answer(_head_row(one), _head_sentence(one))
    return EXIT_PARTLY if any(one.verdict is HeadVerdict.DIFFERS for one in checked) else EXIT_DONE


def _answer_lists(session: Session, matrix: ListMatrix) -> None:
    for held in matrix.stations:
        since = f" since {_moment(held.since_ms)} at the latest" if held.since_ms is not None else ""
        known = f"version {held.version}{since}" if held.version else "no version known"
        session.answer(asdict(held), f"{held.gate} station {held.station} ({held.name}): {known}")
    for change in matrix.changes:
        follows = {station.station: matrix.follows(change, station) for station in matrix.stations}
        row = {
            "kind": change.kind.value,
            "at_ms": change.at_ms,
            "n": change.n,
            "version": change.version,
            "stations": follows,
        }
        missing = ", ".join(str(station) for station, known in follows.items() if not known) or "none"
        version = f"version {change.version}" if change.version is not None else "not published yet"
        session.answer(
            row, f"{_moment(change.at_ms)} {change.kind.value} {change.n} ({version}): not known at stations {missing}"
        )


def _cell_row(cell: ShiftCell) -> dict[str, Any]:
    return {
        "from_ms": cell.slot.start_ms,
        "until_ms": cell.slot.end_ms,
        "state": cell.state.value,
        "passages": cell.passages,
        "gaps": [_gap_row(gap) for gap in cell.gaps],
        "refused": [{"file": claim.name, "reason": claim.reason} for claim in cell.refused],
    }


def _gap_row(gap: MissingRun) -> dict[str, Any]:
    return {"epoch": gap.epoch, "first": gap.first, "last": gap.last, "from_ms": gap.from_ms, "until_ms": gap.until_ms}


def _cell_words(cell: ShiftCell) -> str:
    span = f"{local(cell.slot.start_ms):%H:%M}–{local(cell.slot.end_ms):%H:%M}"
    gaps = "".join(
        f" lacks {gap.first}–{gap.last} about {_moment(gap.from_ms)}–{_moment(gap.until_ms)}" for gap in cell.gaps
    )
    return f"{span} {cell.state.value}{gaps}"


def _preview_row(line: PreviewLine) -> dict[str, Any]:
    return {
        **file_row(line.file),
        "dry_run": True,
        "kinds": dict(line.kinds),
        "from_ms": line.from_ms,
        "until_ms": line.until_ms,
        "closes": line.closes,
    }


def _preview_sentence(line: PreviewLine) -> str:
    if line.from_ms is None or line.until_ms is None:
        return f"would be: {file_sentence(line.file)}"
    closes = f", closes {', '.join(range_texts(line.closes))}" if line.closes else ""
    return (
        f"would be: {file_sentence(line.file)} ({_counted(line.kinds)}), "
        f"{_moment(line.from_ms)} to {_moment(line.until_ms)}{closes}"
    )


def file_row(file: ImportedFile) -> dict[str, Any]:
    return {
        "file": file.name,
        "state": file.state.value,
        "station": file.station,
        "epoch": file.epoch,
        "from": file.first,
        "to": file.last,
        "new": file.new_events,
        "reason": file.reason or None,
        "code": check_code(file.sha256) if file.sha256 else None,
    }


def file_sentence(file: ImportedFile) -> str:
    name = one_line(file.name)
    if file.state is FileState.REFUSED:
        why = SENTENCES[file.reason].split(".")[0].format_map(_Kept(file))
        return f"{name}: refused ({file.reason}). {why}."
    whose = f", station {file.station}" if file.station is not None else ""
    return f"{name}: {file.state.value}{whose}, {file.new_events} new records"


def _copy_words(kept: KeptFile) -> str:
    return {"whole": "", "damaged": " (the copy is damaged)", "missing": " (the copy is not there)"}[kept.copy.value]


def _head_row(checked: CheckedHead) -> dict[str, Any]:
    claim = checked.claim
    return {
        "station": claim.station,
        "epoch": claim.epoch,
        "seq": claim.seq,
        "code": claim.code,
        "verdict": checked.verdict.value,
        "held_to": checked.held_to,
    }


def _head_sentence(checked: CheckedHead) -> str:
    claim = checked.claim
    return (
        f"Station {claim.station}, record {claim.seq}, {claim.code}: "
        + {
            HeadVerdict.FITS: "fits the log held.",
            HeadVerdict.DIFFERS: "does not fit: its end was dropped or rewritten before the export, or mistyped.",
            HeadVerdict.NOT_HELD: f"not held yet (held to {checked.held_to}); kept, and compared with each import.",
        }[checked.verdict]
    )


def _board_sentence(line: BoardLine) -> str:
    gaps = "; ".join(
        (f"epoch {epoch}: " if line.earlier_gaps else "") + ", ".join(range_texts(ranges))
        for epoch, ranges in line.all_gaps
    )
    last = local(line.last_report_ms).strftime("%m-%d %H:%M") if line.last_report_ms else "never"
    of_epoch = f" of epoch {line.epoch}" if line.epoch > 1 else ""
    held = f"held 1–{line.held_to}{of_epoch}" if line.held_to else "nothing held"
    return (
        f"{line.gate} station {line.station} ({line.name}): {held}, gaps {gaps or 'none'}, last {last}, "
        f"{line.passages} passages, {line.refused_files} refused"
    )


def _counted(kinds: Any) -> str:
    return ", ".join(f"{one_line(kind)} {records}" for kind, records in kinds.items())


def _moment(at_ms: int) -> str:
    return f"{local(at_ms):%m-%d %H:%M}"


class _Kept(dict[str, str]):
    """The details of a refusal that an import line keeps; the others were not kept."""

    def __init__(self, file: ImportedFile) -> None:
        super().__init__(
            detail=file.detail, seq=file.detail, cutoff=file.detail, station=str(file.station), path=one_line(file.name)
        )

    def __missing__(self, key: str) -> str:
        return "?"
