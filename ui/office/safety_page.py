"""安全: a line a task — what it is, how it stands — that opens the task's panel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.office.page import Page
from ui.theme import GRID_PX
from ui.widgets.action_button import ActionButton
from ui.widgets.form import wrapped_label


class SafetyPage(Page):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GRID_PX * 2)
        self._grid.setVerticalSpacing(GRID_PX)
        self._grid.setColumnStretch(1, 1)
        self.layout_of_main.addLayout(self._grid)
        self.layout_of_main.addStretch(1)
        self.buttons: list[ActionButton] = []
        self._states: list[QLabel] = []

    def add_task(self) -> ActionButton:
        """Add a line and return its button; the words come with `show_tasks`."""
        button, state = ActionButton(), wrapped_label()
        row = len(self.buttons)
        self._grid.addWidget(button, row, 0)
        self._grid.addWidget(state, row, 1)
        self.buttons.append(button)
        self._states.append(state)
        return button

    def first_control(self) -> QWidget:
        return self.buttons[0]

    def show_tasks(self, words: Sequence[tuple[str, str]]) -> None:
        """Name each task and say how it stands."""
        for button, state, (word, how) in zip(self.buttons, self._states, words, strict=True):
            button.setText(word)
            state.setText(how)
            button.setAccessibleDescription(how)

    def retranslate(self) -> None:
        self.title.setText(self.tr("安全"))
