"""The access log (查看记录): who looked at personal data when, and what for; newest first."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QObject

from checkpoint_app.domain.access import AccessEntry
from checkpoint_app.domain.clock import local
from checkpoint_app.ports import OfficeStore
from ui.access_words import purpose_sentence, what_word
from ui.models.object_table import PagedTable


class AccessColumn(IntEnum):
    AT = 0
    CLERK = 1
    WHAT = 2
    PURPOSE = 3
    DOCUMENT = 4
    SUBJECTS = 5


class AccessTable(PagedTable[AccessEntry]):
    columns = AccessColumn
    numbers = frozenset({AccessColumn.SUBJECTS})

    def __init__(self, store: OfficeStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._what = ""
        self._names: dict[int, str] = {}

    def reload(self) -> None:
        self._names = {clerk.number: clerk.name for clerk in self._store.clerks()}
        super().reload()

    def show_only(self, what: str) -> None:
        """Show one kind of entry; empty: all."""
        self._what = what
        self.reload()

    def fetch(self, after: AccessEntry | None, filter_text: str) -> Sequence[AccessEntry]:
        return self._store.accesses(
            before_key=after.key if after else None, limit=self.PAGE, text=filter_text, what=self._what
        )

    def heading(self, column: int) -> str:
        return (
            self.tr("时间"),
            self.tr("谁"),
            self.tr("做了什么"),
            self.tr("用途"),
            self.tr("公文号"),
            self.tr("几人"),
        )[column]

    def text(self, row: AccessEntry, column: int) -> str:
        match column:
            case AccessColumn.AT:
                return f"{local(row.at_ms):%Y-%m-%d %H:%M}"
            case AccessColumn.CLERK:
                return f"{row.clerk} {self._names.get(row.clerk, '')}".strip()
            case AccessColumn.WHAT:
                return what_word(row.what)
            case AccessColumn.PURPOSE:
                return purpose_sentence(row.purpose)
            case AccessColumn.DOCUMENT:
                return row.document
        return f"{row.subjects:,}" if row.subjects else ""
