"""The outcome card: word, symbol, colour; the biggest thing on the gate's screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QWidget

from checkpoint_app.domain.lane import LaneStep
from checkpoint_app.errors import KnownError
from ui.gate.card_content import CardContent, card_of, card_of_error
from ui.gate.card_words import MEASURED
from ui.gate.photo_box import PhotoBox
from ui.icons import pixmap
from ui.retranslating import Retranslating
from ui.theme import ASK_PX, GRID_PX, WORD_PX, Theme, set_role
from ui.widgets.form import column, wrapped_label

ROWS_OF_CANDIDATES = 5


class OutcomeCard(Retranslating, QFrame):
    """Shows a LaneStep, or an error over it, until the next one; it stays over a change of language or theme."""

    candidate_chosen = Signal(int)

    def __init__(self, theme: Theme, *, compound: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._compound = compound
        self._step: LaneStep | None = None
        self._error: KnownError | None = None
        self.content = CardContent()
        self._symbol = QLabel()
        self.word_label = QLabel()
        self._reading = QLabel()
        self._person = wrapped_label("title")
        self._compare = wrapped_label("title")
        self._lines = wrapped_label("feed")
        self._ask = wrapped_label()
        self._keys = wrapped_label()
        self._choices: list[QPushButton] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(GRID_PX // 2)
        top = QHBoxLayout()
        top.setSpacing(GRID_PX * 2)
        top.addWidget(self._symbol)
        top.addWidget(self.word_label)
        top.addWidget(self._ask, 1)
        top.addWidget(self._reading)
        self._layout = layout = column(self, margin=GRID_PX)
        layout.setSpacing(GRID_PX // 2)
        layout.addLayout(top)
        below = QWidget()
        self._below = column(below, margin=0)
        self._below.setSpacing(GRID_PX // 2)
        for label in (self._person, self._compare, self._lines, self._keys):
            self._below.addWidget(label)
        self._below.addLayout(self._grid)
        self._below.addStretch(1)
        self.photo = PhotoBox()
        beside = QHBoxLayout()
        beside.setSpacing(GRID_PX * 2)
        beside.addWidget(_see_through(below), 1)
        beside.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(beside, 1)
        for label in (self.word_label, self._reading):
            label.setTextFormat(Qt.TextFormat.PlainText)
        theme.changed.connect(self._draw_symbol)

    def show_step(self, step: LaneStep) -> None:
        self._step, self._error = step, None
        self.retranslate()

    def show_error(self, error: KnownError, step: LaneStep) -> None:
        """Say why nothing was recorded; `step` is what is still asked."""
        self._step, self._error = step, error
        self.retranslate()

    def paint_now(self) -> None:
        """Bring the word to the screen at once: what else an event changes can be read and drawn after it."""
        self._layout.activate()
        self._below.activate()
        self.repaint()

    def retranslate(self) -> None:
        if self._step is None:
            return
        if self._error is not None:
            self._show(card_of_error(self._error, self._step, compound=self._compound))
        else:
            self._show(card_of(self._step, compound=self._compound))

    def _show(self, content: CardContent) -> None:
        self.content = content
        self._layout.setEnabled(False)
        self._below.setEnabled(False)  # a label that is shown lays all out anew: once is enough
        self._take_colour(content.outcome.value if content.outcome is not None else "")
        set_role(self.word_label, "ask" if content.candidates and content.outcome is None else "word")
        set_role(self._person, "ask" if content.compares else "title")
        set_role(self._reading, "title" if self._asks_reading() else "word")
        set_role(self._ask, "ask" if content.outcome is None else "title")
        for label, text in (
            (self.word_label, content.word),
            (self._reading, content.reading),
            (self._person, content.person),
            (self._compare, content.compare),
            (self._lines, "    ".join(content.lines)),
            (self._ask, content.ask),
            (self._keys, content.keys),
        ):
            label.setText(text)
            label.setVisible(bool(text) or label is self._ask)  # the place of what is asked keeps the reading right
        self._show_choices(content.candidates)
        self._draw_symbol()
        self._below.setEnabled(True)
        self._layout.setEnabled(True)
        said = (content.word, content.ask, content.person, content.compare, *content.lines)
        self.setAccessibleName(" ".join(filter(None, said)))

    def _asks_reading(self) -> bool:
        """Whether the place of the reading says, small, where it is taken."""
        return self._step is not None and self._step.ask in MEASURED

    def _take_colour(self, outcome: str) -> None:
        """Let the style sheet colour the card and its words anew, only when the outcome is another: it takes 1 ms."""
        if outcome == self.property("outcome"):
            return
        self.setProperty("outcome", outcome)
        for widget in (self, *self.findChildren(QLabel)):
            widget.style().polish(widget)

    def _show_choices(self, texts: tuple[str, ...]) -> None:
        for button in self._choices:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._choices = []
        for index, text in enumerate(texts):
            button = QPushButton(text.replace("&", "&&"))
            set_role(button, "choice")
            button.clicked.connect(lambda _checked, number=index + 1: self.candidate_chosen.emit(number))
            self._choices.append(button)
        widest = max((button.sizeHint().width() for button in self._choices), default=0)
        rows = ROWS_OF_CANDIDATES if 2 * (widest + GRID_PX) <= self.contentsRect().width() else len(texts)
        for index, button in enumerate(self._choices):
            self._grid.addWidget(button, index % rows, index // rows)

    def _draw_symbol(self) -> None:
        outcome, name = self.content.outcome, self.content.symbol
        self._symbol.setVisible(bool(name))
        if outcome is not None and name:
            size_px = WORD_PX if self.content.word else self._theme.px(ASK_PX)
            self._symbol.setPixmap(
                pixmap(name, self._theme.colours.outcomes[outcome].text, size_px, self.devicePixelRatioF())
            )


def _see_through(below: QWidget) -> QScrollArea:
    """Return a place for what stands below the word: it scrolls where a very large text leaves too little room."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setViewport(QWidget())  # its own one paints the window's colour over the card's
    area.setWidget(below)
    below.setAutoFillBackground(False)
    return area
