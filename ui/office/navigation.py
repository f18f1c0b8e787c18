"""The list of pages at the left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QWidget

from ui.office.office_tools import PageName
from ui.retranslating import Retranslating
from ui.theme import GRID_PX, set_role


class Navigation(Retranslating, QListWidget):
    page_chosen = Signal(str)
    page_entered = Signal()
    """Enter: the keyboard goes into the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "feed")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(GRID_PX // 4)
        self.addItems([""] * len(PageName))
        self.currentRowChanged.connect(lambda row: self.page_chosen.emit(list(PageName)[row]))
        self.itemActivated.connect(lambda _item: self.page_entered.emit())
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("页面"))
        words = {
            PageName.TODAY: self.tr("今日"),
            PageName.BUNDLES: self.tr("上报包"),
            PageName.ROSTER: self.tr("花名册"),
            PageName.PASSES: self.tr("出入证"),
            PageName.STATIONS: self.tr("卡口终端"),
            PageName.REPORT: self.tr("报表"),
            PageName.PUBLISH: self.tr("下发"),
            PageName.RULES: self.tr("规则"),
            PageName.PAPERS: self.tr("单据"),
            PageName.SAFETY: self.tr("安全"),
        }
        for row, page in enumerate(PageName):
            self.item(row).setText(words[page])
        self.fit()

    def fit(self) -> None:
        """As wide as the longest word, no wider."""
        self.ensurePolished()
        widest = max(self.fontMetrics().horizontalAdvance(self.item(row).text()) for row in range(self.count()))
        self.setFixedWidth(widest + GRID_PX * 5)

    def select(self, page: PageName) -> None:
        self.setCurrentRow(list(PageName).index(page))
