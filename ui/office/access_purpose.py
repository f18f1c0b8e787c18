"""What something is looked at for: a short list, words of one's own, and the number of the document that asks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from checkpoint_app.domain.access import Purpose
from checkpoint_app.services.office_access import LONGEST_PURPOSE
from ui.access_words import purpose_word
from ui.retranslating import Retranslating
from ui.theme import GRID_PX, TARGET_PX
from ui.widgets.form import add_field_grid


class PurposeForm(Retranslating, QWidget):
    entered = Signal()
    """Enter in the last field."""

    def __init__(self, purposes: Sequence[Purpose] = tuple(Purpose), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._purposes = tuple(purposes)
        self.choice, self.words, self.document = QComboBox(), QLineEdit(), QLineEdit()
        self.choice.setMinimumHeight(TARGET_PX)
        self.choice.addItems([""] * len(self._purposes))
        self.words.setMaxLength(LONGEST_PURPOSE // 2)
        self.document.setMaxLength(50)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX // 2)
        self._labels = add_field_grid(column, (self.choice, self.words, self.document), widths=(2, 3, 2))
        self.words.returnPressed.connect(self.document.setFocus)
        self.document.returnPressed.connect(self.entered)
        self.retranslate()

    def retranslate(self) -> None:
        for row, purpose in enumerate(self._purposes):
            self.choice.setItemText(row, purpose_word(purpose))
        for label, word in zip(
            self._labels, (self.tr("用途(&U)"), self.tr("说明(&W)"), self.tr("公文号(&D)")), strict=True
        ):
            label.setText(word)

    def purpose(self) -> str:
        """Return the purpose as the record keeps it: the code, and what was written beside it."""
        return f"{self._purposes[self.choice.currentIndex()].value} {self.words.text()}".strip()

    def clear(self) -> None:
        """Leave nothing for the next look to take over unread."""
        self.choice.setCurrentIndex(0)
        self.words.clear()
        self.document.clear()
