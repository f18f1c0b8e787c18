"""The signs of plates that no key of a keyboard has: 31 provinces, and what ends a special plate; one key each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from checkpoint_app.domain.plate import ENDINGS, PROVINCES
from ui.retranslating import Retranslating
from ui.widgets.flow_layout import FlowLayout

ENDING_KEYS: Mapping[str, str] = dict(zip("67890-=/", ENDINGS, strict=True))


class PlateSigns(Retranslating, QWidget):
    """Press the key that stands beside the sign, or the button."""

    province_picked = Signal(str)
    ending_picked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self)
        self._by_key: dict[str, QPushButton] = {}
        provinces = ((province.key, province.sign, self.province_picked) for province in PROVINCES)
        endings = ((key, sign, self.ending_picked) for key, sign in ENDING_KEYS.items())
        for key, sign, picked in (*provinces, *endings):
            button = QPushButton(f"{sign} {key}")
            button.clicked.connect(lambda _checked, sign=sign, picked=picked: picked.emit(sign))
            self._by_key[key] = button
            row.addWidget(button)
        self.setFocusProxy(self._by_key[PROVINCES[0].key])
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("省份和特殊车牌,一键一个"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        button = self._by_key.get(event.text().upper())
        if button is not None:
            button.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)
