"""Who works at the office (经办人), and as what."""

from __future__ import annotations

from enum import IntEnum

from checkpoint_app.domain.access import Clerk
from ui.access_words import role_word
from ui.models.object_table import ObjectTable


class ClerkColumn(IntEnum):
    NUMBER = 0
    NAME = 1
    ROLE = 2


class ClerkTable(ObjectTable[Clerk]):
    columns = ClerkColumn

    def heading(self, column: int) -> str:
        return (self.tr("编号"), self.tr("姓名"), self.tr("身份"))[column]

    def text(self, row: Clerk, column: int) -> str:
        match column:
            case ClerkColumn.NUMBER:
                return str(row.number)
            case ClerkColumn.NAME:
                return row.name
        return role_word(row.role)
