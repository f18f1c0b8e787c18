"""The roster (花名册) as the office reads it: names, numbers, phones and plates masked until somebody unlocked."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QObject

from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.plate import check_plate
from checkpoint_app.domain.roster import Resident
from checkpoint_app.ports import OfficeStore
from ui.models.object_table import PagedTable
from ui.models.tone import Tone


def mask_tail(text: str) -> str:
    """Return a number of which only the last four characters can be read."""
    return "*" * max(0, len(text) - 4) + text[-4:] if len(text) > 4 else "*" * len(text)


class ResidentColumn(IntEnum):
    COMPOUND = 0
    DWELLING = 1
    NAME = 2
    ID_NUMBER = 3
    PHONE = 4
    TENURE = 5
    GRID = 6
    PLATES = 7
    STATE = 8


class ResidentTable(PagedTable[Resident]):
    columns = ResidentColumn

    def __init__(self, store: OfficeStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.reload()

    def fetch(self, after: Resident | None, filter_text: str) -> Sequence[Resident]:
        return self._store.residents(after=after.number if after else None, limit=self.PAGE, text=filter_text)

    def heading(self, column: int) -> str:
        return (
            self.tr("小区"),
            self.tr("房号"),
            self.tr("姓名"),
            self.tr("证件号"),
            self.tr("电话"),
            self.tr("性质"),
            self.tr("网格"),
            self.tr("车牌"),
            self.tr("外出"),
        )[column]

    def text(self, row: Resident, column: int) -> str:
        match column:
            case ResidentColumn.COMPOUND:
                return row.dwelling.compound
            case ResidentColumn.DWELLING:
                return row.dwelling.short
            case ResidentColumn.NAME:
                return row.name
            case ResidentColumn.ID_NUMBER:
                return row.id_number
            case ResidentColumn.PHONE:
                return row.phone
            case ResidentColumn.TENURE:
                return self.tr("租户") if row.tenure == "tenant" else self.tr("业主")
            case ResidentColumn.GRID:
                return row.grid
            case ResidentColumn.PLATES:
                return self.tr("、").join(check_plate(plate).shown for plate in row.plates)
        return self.tr("暂不外出") if row.on_hold else self.tr("可以")

    def copy_text(self, row: Resident, column: int) -> str:
        match column:
            case ResidentColumn.NAME:
                return mask_name(row.name)
            case ResidentColumn.ID_NUMBER:
                return mask_tail(row.id_number)
            case ResidentColumn.PHONE:
                return mask_tail(row.phone)
            case ResidentColumn.PLATES:
                return self.tr("、").join(map(mask_tail, row.plates))
        return self.text(row, column)

    def tone(self, row: Resident, column: int) -> Tone | None:
        if column != ResidentColumn.STATE:
            return None
        return Tone.WARN if row.on_hold else Tone.GOOD
