"""Print runs (制证批次), and the passes of one with the sheet each lies on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.passes import PassRecord, PassSerial
from checkpoint_app.domain.print_run import PrintFilter, PrintRun, RunState
from ui.messages import pass_kind_word
from ui.models.object_table import ObjectTable
from ui.models.pass_state import PassState, pass_state
from ui.models.tone import Tone
from ui.office_messages import pass_state_word, run_state_word, sheet_word, short_moment


class RunColumn(IntEnum):
    NUMBER = 0
    OPENED = 1
    STATE = 2
    KIND = 3
    WHOM = 4
    PRINTED = 5
    VOIDED = 6
    SHEETS = 7
    SERIALS = 8
    SHEET = 9


class RunTable(ObjectTable[PrintRun]):
    columns = RunColumn
    numbers = frozenset({RunColumn.NUMBER, RunColumn.PRINTED, RunColumn.VOIDED, RunColumn.SHEETS})

    def heading(self, column: int) -> str:
        return (
            self.tr("批次"),
            self.tr("开始"),
            self.tr("状态"),
            self.tr("类别"),
            self.tr("给谁"),
            self.tr("已印/计划"),
            self.tr("废证"),
            self.tr("张数"),
            self.tr("编号"),
            self.tr("纸张"),
        )[column]

    def text(self, row: PrintRun, column: int) -> str:
        match column:
            case RunColumn.NUMBER:
                return str(row.number)
            case RunColumn.OPENED:
                return short_moment(row.opened_ms)
            case RunColumn.STATE:
                return run_state_word(row.state)
            case RunColumn.KIND:
                return pass_kind_word(row.wanted.kind)
            case RunColumn.WHOM:
                return self._whom(row.wanted, row.filter_known)
            case RunColumn.PRINTED:
                return f"{row.printed:,}/{row.planned:,}"
            case RunColumn.VOIDED:
                return f"{row.voided:,}"
            case RunColumn.SHEETS:
                return f"{row.sheets:,}"
            case RunColumn.SERIALS:
                return "" if row.first is None else f"{row.first} – {row.last}"
        return sheet_word(row.sheet)

    def sort_value(self, row: PrintRun, column: int) -> Any:
        match column:
            case RunColumn.NUMBER | RunColumn.OPENED:
                return row.number
            case RunColumn.PRINTED:
                return row.printed
            case RunColumn.VOIDED:
                return row.voided
            case RunColumn.SHEETS:
                return row.sheets
        return self.text(row, column)

    def copy_text(self, row: PrintRun, column: int) -> str:
        """Mask what was typed to find people: it may be a name."""
        if column != RunColumn.WHOM or not row.wanted.text:
            return self.text(row, column)
        return self._whom(replace(row.wanted, text=mask_name(row.wanted.text)), row.filter_known)

    def tone(self, row: PrintRun, column: int) -> Tone | None:
        if column != RunColumn.STATE:
            return None
        return Tone.GOOD if row.state is RunState.DONE else Tone.WARN

    def _whom(self, wanted: PrintFilter, known: bool) -> str:
        tenure = {"tenant": self.tr("租户"), "owner": self.tr("业主")}.get(wanted.tenure, "")
        building = self.tr("{number} 栋").format(number=wanted.building) if wanted.building else ""
        unit = self.tr("{number} 单元").format(number=wanted.unit) if wanted.unit else ""
        text = wanted.text if known else self.tr("(查找内容已清除)")
        return " ".join(filter(None, (wanted.compound, building, unit, wanted.grid, tenure, text))) or self.tr("全部")


@dataclass(frozen=True, slots=True)
class PassOnSheet:
    """A pass of a run; `sheet` 0 for one that lies on none any more."""

    sheet: int
    record: PassRecord


def passes_on_sheets(records: Sequence[PassRecord], sheets: Sequence[Sequence[PassSerial]]) -> tuple[PassOnSheet, ...]:
    """Return the passes of a run by sheet, in the order in which they lie there."""
    lies_on = {serial: number for number, sheet in enumerate(sheets, start=1) for serial in sheet}
    found = (PassOnSheet(lies_on.get(record.serial, 0), record) for record in records)
    return tuple(sorted(found, key=lambda row: (row.sheet, row.record.serial)))


class SheetColumn(IntEnum):
    SHEET = 0
    SERIAL = 1
    HOLDER = 2
    DWELLING = 3
    PLATE = 4
    STATE = 5


_TONES = {
    PassState.VALID: Tone.GOOD,
    PassState.NOT_YET: Tone.INFO,
    PassState.EXPIRED: Tone.MUTED,
    PassState.REVOKED: Tone.BAD,
}


class PassesOfRunTable(ObjectTable[PassOnSheet]):
    columns = SheetColumn
    numbers = frozenset({SheetColumn.SHEET})

    _now_ms = 0

    def show_passes(self, rows: Sequence[PassOnSheet], now_ms: int) -> None:
        self._now_ms = now_ms
        self.set_rows(rows)

    def heading(self, column: int) -> str:
        return (
            self.tr("第几张纸"),
            self.tr("编号"),
            self.tr("持证人"),
            self.tr("房屋"),
            self.tr("车牌"),
            self.tr("状态"),
        )[column]

    def text(self, row: PassOnSheet, column: int) -> str:
        match column:
            case SheetColumn.SHEET:
                return f"{row.sheet:,}" if row.sheet else ""
            case SheetColumn.SERIAL:
                return str(row.record.serial)
            case SheetColumn.HOLDER:
                return row.record.holder
            case SheetColumn.DWELLING:
                return row.record.dwelling
            case SheetColumn.PLATE:
                return row.record.plate
        return pass_state_word(pass_state(row.record, self._now_ms))

    def sort_value(self, row: PassOnSheet, column: int) -> Any:
        return row.sheet if column == SheetColumn.SHEET else self.text(row, column)

    def copy_text(self, row: PassOnSheet, column: int) -> str:
        return mask_name(row.record.holder) if column == SheetColumn.HOLDER else self.text(row, column)

    def tone(self, row: PassOnSheet, column: int) -> Tone | None:
        return _TONES[pass_state(row.record, self._now_ms)] if column == SheetColumn.STATE else None
