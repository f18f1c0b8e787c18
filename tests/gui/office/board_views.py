"""The board as full as it gets: every state of a shift, every kind of refused file, sheet and decision."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from checkpoint_app.domain.exchange import FileState, ImportedFile
from checkpoint_app.domain.head_claim import CheckedHead, HeadClaim, HeadVerdict
from checkpoint_app.domain.office_lists import ChangeKind, HeldList, ListChange, ListMatrix
from checkpoint_app.domain.shift_board import (
    BoardRow,
    MissingRun,
    RefusedClaim,
    ShiftBoard,
    ShiftCell,
    SlotState,
    slots_of,
)
from checkpoint_app.services.preview_import import PreviewLine
from checkpoint_app.services.retry_quarantine import CopyState, KeptFile
from ui.board_messages import head_sentence

AT_MS = 1_795_350_000_000
HOUR = 3_600_000
NAMES = ("东门", "西门", "南门", "北门")


def board() -> ShiftBoard:
    """Return four gates with two stations each; every state of a cell is among them."""
    slots = slots_of(date(2026, 11, 22), days=2)
    states = list(SlotState)
    rows = []
    for number in range(8):
        name = f"{NAMES[number // 2]} {number % 2 + 1} 号机"
        cells = []
        for place, slot in enumerate(slots):
            state = SlotState.RECEIVED if (number + place) % 3 == 0 else states[(number * 4 + place) % len(states)]
            gap = MissingRun(
                station=number + 1, epoch=1, first=1204, last=1260, from_ms=slot.start_ms + 6 * HOUR,
                until_ms=slot.start_ms + 7 * HOUR,
            )  # fmt: skip
            claim = RefusedClaim(
                name="a.ckb", reason="bundle-truncated", from_ms=slot.start_ms, until_ms=slot.end_ms - 1
            )
            cell = ShiftCell(
                station=number + 1, name=name, slot=slot, state=state, passages=412 + number * 37, reached_ms=AT_MS,
                gaps=(gap,) if state is SlotState.GAP else (), refused=(claim,) if state is SlotState.REJECTED else (),
            )  # fmt: skip
            cells.append(cell)
        rows.append(
            BoardRow(
                station=number + 1,
                gate=f"G{number // 2 + 1}",
                gate_name=NAMES[number // 2],
                name=name,
                cells=tuple(cells),
            )
        )
    return ShiftBoard(slots=slots, rows=tuple(rows))


def file(state: FileState, **more: Any) -> ImportedFile:
    return ImportedFile(
        name="530100000001_E1_s1e1_1-4212.ckb", sha256=b"\x07" * 32, state=state, at_ms=AT_MS, station=1, epoch=1,
        first=1, last=4212, **more,
    )  # fmt: skip


def previewed() -> list[PreviewLine]:
    return [
        PreviewLine(
            file=file(FileState.IMPORTED, new_events=4212), kinds={"passage": 4100, "delivery": 100, "lamp": 12},
            from_ms=AT_MS - 20 * HOUR, until_ms=AT_MS, closes=((1204, 1260),),
        ),
        PreviewLine(file=file(FileState.NOTHING_NEW)),
        PreviewLine(file=file(FileState.REFUSED, reason="bundle-fork", detail="77")),
    ]  # fmt: skip


def kept() -> list[KeptFile]:
    path = Path("quarantine/0707070707070707.ckb")
    return [
        KeptFile(file=file(FileState.REFUSED, reason="bundle-fork", detail="77"), path=path, copy=CopyState.WHOLE),
        KeptFile(file=file(FileState.REFUSED, reason="bundle-truncated"), path=path, copy=CopyState.DAMAGED),
        KeptFile(file=file(FileState.REFUSED, reason="bundle-stranger"), path=path, copy=CopyState.MISSING),
    ]


def heads() -> list[CheckedHead]:
    return [
        CheckedHead(
            claim=HeadClaim(at_ms=AT_MS, station=number, epoch=None, seq=4212, code="ACDEFG"),
            verdict=verdict,
            held_to=4100,
        )
        for number, verdict in enumerate(HeadVerdict, 1)
    ]


def matrix() -> ListMatrix:
    changes = [
        ListChange(kind=kind, seq=40 - n, at_ms=AT_MS - n * HOUR, n=12 - n, version=None if n == 1 else 12 - n)
        for n, kind in enumerate(ChangeKind)
    ]
    stations = [
        HeldList(station=n + 1, gate=f"G{n + 1}", name=f"{NAMES[n]} 1 号机", version=12 - 2 * n, since_ms=AT_MS)
        for n in range(4)
    ]
    return ListMatrix(changes=tuple(changes), stations=tuple(stations))


def fill_board(window: Any) -> None:
    """Lay all of it into the window's panels."""
    incoming = window.bundles.incoming
    incoming._preview_table.set_rows(previewed())
    incoming.preview.show_counts([line.file for line in previewed()])
    incoming._kept_table.set_rows(kept())
    incoming.quarantine.show_rows(any_kept=True)
    incoming._head_table.set_rows(heads())
    incoming.heads.show_stations(list(window.desk.store.stations()))
    window.publish.lists._model.set_matrix(matrix())
    window.publish.lists.panel.show_held(matrix())


def worst_sheet() -> str:
    return head_sentence(heads()[1])
