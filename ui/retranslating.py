"""Views say their own words again when the language changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    _Widget = QWidget
else:
    _Widget = object


class Retranslating(_Widget):
    """First base of a view: `class Header(Retranslating, QWidget)`; call `retranslate()` at the end of __init__."""

    def retranslate(self) -> None:
        """Set every text of this view from its state, in the language in force."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
