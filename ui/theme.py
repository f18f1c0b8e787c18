"""Colours and sizes of the screens: two themes, light and night, and one scale for the text."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passage import Direction

LIGHT, NIGHT = "light", "night"
SCALES = (1.0, 1.25, 1.5, 2.0)
TEXT_PX, FEED_PX, FIELD_PX, ASK_PX, WORD_PX = 16, 20, 28, 40, 72
GRID_PX, TARGET_PX = 8, 44


@dataclass(frozen=True, slots=True)
class Colours:
    """A background and the text on it, as #RRGGBB."""

    back: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeColours:
    surface: str
    field: str
    text: str
    muted: str
    line: str
    accent: str
    accent_text: str
    alarm: Colours
    outcomes: Mapping[Outcome, Colours]
    directions: Mapping[Direction, Colours]


THEMES: Mapping[str, ThemeColours] = {
    LIGHT: ThemeColours(
        surface="#F7F8FA",
        field="#FFFFFF",
        text="#1B1F24",
        muted="#4A5560",
        line="#B4BDC7",
        accent="#0A4F8F",
        accent_text="#FFFFFF",
        alarm=Colours("#A50E1E", "#FFFFFF"),
        outcomes={
            Outcome.PASS: Colours("#0A6235", "#FFFFFF"),
            Outcome.NOTE: Colours("#0A4F8F", "#FFFFFF"),
            Outcome.HOLD: Colours("#FFB81C", "#1A1A1A"),
            Outcome.REFER: Colours("#5A2A82", "#FFFFFF"),
            Outcome.REFUSE: Colours("#A50E1E", "#FFFFFF"),
            Outcome.EMERGENCY: Colours("#1A1A1A", "#FFD54A"),
        },
        directions={Direction.IN: Colours("#00525F", "#FFFFFF"), Direction.OUT: Colours("#7A3A00", "#FFFFFF")},
    ),
    NIGHT: ThemeColours(
        surface="#10151B",
        field="#1A222B",
        text="#E8EDF2",
        muted="#A9B4BF",
        line="#44515E",
        accent="#6BB6FF",
        accent_text="#06121F",
        alarm=Colours("#FF8A80", "#2A0507"),
        outcomes={
            Outcome.PASS: Colours("#2FBF71", "#06140C"),
            Outcome.NOTE: Colours("#6BB6FF", "#06121F"),
            Outcome.HOLD: Colours("#FFB81C", "#1A1A1A"),
            Outcome.REFER: Colours("#D0A8F5", "#1C0B2B"),
            Outcome.REFUSE: Colours("#FF8A80", "#2A0507"),
            Outcome.EMERGENCY: Colours("#1A1A1A", "#FFD54A"),
        },
        directions={Direction.IN: Colours("#5CCBDD", "#04191D"), Direction.OUT: Colours("#F2AC6C", "#1F1000")},
    ),
}

OUTCOME_SYMBOLS: Mapping[Outcome, str] = {outcome: outcome.value.lower() for outcome in Outcome}
"""The icon that stands beside each outcome's word: state is never told by colour alone."""


def contrast_ratio(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def system_theme() -> str:
    """Return the theme the desktop asks for; light when it does not say."""
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return NIGHT if dark else LIGHT


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget a role of the style sheet: muted, feed, field, ask, word, title, alarm, primary, choice, line."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().polish(widget)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Hold Python's collector back: a forgotten window collected while Qt hands over its widgets ends the process."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Theme(QObject):
    """The theme and text scale in force; `changed` tells views that draw for themselves."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app: QApplication | None = None
        self._chosen: str | None = None
        self.scale = 1.0
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._apply_again)

    @property
    def name(self) -> str:
        return self._chosen or system_theme()

    @property
    def follows_system(self) -> bool:
        return self._chosen is None

    @property
    def colours(self) -> ThemeColours:
        return THEMES[self.name]

    def px(self, size: int) -> int:
        """Return a size in pixels at this scale: every size grows by as much as the 16 px text does."""
        return size + round(TEXT_PX * (self.scale - 1))

    def choose(self, name: str | None) -> None:
        """Use `light` or `night`; None follows the desktop."""
        self._chosen = name if name in THEMES else None
        self._apply_to_all()

    def set_scale(self, scale: float) -> None:
        self.scale = min(max(scale, SCALES[0]), SCALES[-1])
        self._apply_to_all()

    def apply(self, app: QApplication) -> None:
        self._app = app
        self._apply_again()

    def _apply_to_all(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.apply(app)

    def _apply_again(self) -> None:
        if self._app is None:
            return
        sheet = self._sheet()
        if sheet != self._app.styleSheet():  # it names every colour and size; setting it takes 25 ms
            self._app.setPalette(self._palette())
            font = self._app.font()
            font.setPixelSize(self.px(TEXT_PX))
            self._app.setFont(font)
            self._app.setStyleSheet(sheet)
            with _nothing_collected():
                for widget in self._app.allWidgets():
                    widget.updateGeometry()  # layouts keep a button's old size over a new style sheet
        self.changed.emit()

    def _palette(self) -> QPalette:
        c, role = self.colours, QPalette.ColorRole
        palette = QPalette()
        for which, colour in (
            (role.Window, c.surface),
            (role.Button, c.surface),
            (role.Base, c.field),
            (role.AlternateBase, c.surface),
            (role.ToolTipBase, c.field),
            (role.WindowText, c.text),
            (role.ButtonText, c.text),
            (role.Text, c.text),
            (role.ToolTipText, c.text),
            (role.PlaceholderText, c.muted),
            (role.Highlight, c.accent),
            (role.HighlightedText, c.accent_text),
            (role.Link, c.accent),
            (role.Mid, c.line),
        ):
            palette.setColor(which, QColor(colour))
        for which in (role.WindowText, role.ButtonText, role.Text):
            palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(c.muted))
        return palette

    def _sheet(self) -> str:
        c, px = self.colours, self.px
        rules = [
            f"QPushButton {{ min-height: {TARGET_PX - 18}px; padding: 6px 12px;"
            f" border: 2px solid {c.line};"
            f" border-radius: 4px; background: {c.field}; color: {c.text}; }}",
            f"QPushButton:pressed, QPushButton:checked {{ background: {c.accent}; color: {c.accent_text}; }}",
            "QPushButton:checked { text-decoration: underline; }",  # what is chosen is not told by colour alone
            f"QPushButton:focus {{ border-color: {c.accent}; }}",
            f"QPushButton:disabled {{ color: {c.muted}; border-style: dashed; }}",
            f'QPushButton[role="primary"] {{ background: {c.accent}; color: {c.accent_text};'
            f" border-color: {c.accent}; }}",
            f'QPushButton[role="primary"]:focus {{ border-color: {c.text}; }}',
            f'QPushButton[role="primary"]:disabled {{ background: {c.surface}; color: {c.muted}; }}',
            f"QLineEdit, QSpinBox {{ min-height: {TARGET_PX - 16}px; padding: 6px 8px; border: 2px solid {c.line};"
            f" border-radius: 4px; background: {c.field}; color: {c.text}; }}",
            f"QLineEdit:focus, QSpinBox:focus {{ border-color: {c.accent}; }}",
            f"QLineEdit:disabled {{ background: {c.surface}; }}",
            f"QToolTip {{ background: {c.field}; color: {c.text}; border: 1px solid {c.line}; }}",
            f"QAbstractItemView {{ border: 1px solid {c.line}; background: {c.field}; }}",
            f"QAbstractItemView:focus {{ border: 2px solid {c.accent}; }}",
            f'QPushButton[role="choice"] {{ text-align: left; font-size: {px(FEED_PX)}px;'
            f" min-height: {TARGET_PX - 2}px; padding: 0 12px; border-width: 1px; }}",
            f'[role="muted"] {{ color: {c.muted}; }}',
            f'[role="feed"] {{ font-size: {px(FEED_PX)}px; }}',
            f'[role="field"] {{ font-size: {px(FIELD_PX)}px; }}',
            f'QLineEdit[role="field"] {{ padding: 2px 8px; min-height: {round(px(FIELD_PX) * 1.4)}px; }}',
            f'[role="title"] {{ font-size: {px(FIELD_PX)}px; }}',
            f'[role="ask"] {{ font-size: {px(ASK_PX)}px; }}',
            f'[role="word"] {{ font-size: {WORD_PX}px; }}',  # large already: what stands below it needs the room
            f'[role="alarm"] {{ background: {c.alarm.back}; color: {c.alarm.text}; border-radius: 4px;'
            f" padding: 4px 8px; }}",
            f'[role="line"] {{ background: {c.line}; max-height: 1px; min-height: 1px; border: none; }}',
            f"OutcomeCard {{ background: {c.field}; border: 1px solid {c.line}; border-radius: 8px; }}",
        ]
        for outcome, style in c.outcomes.items():
            card = f'OutcomeCard[outcome="{outcome.value}"]'
            rules += [
                f"{card} {{ background: {style.back}; border-color: {style.text}; }}",
                f"{card} QLabel {{ color: {style.text}; }}",
            ]
        for direction, style in c.directions.items():
            block = f'QPushButton[direction="{direction.value}"]'
            rules.append(
                f"{block}, {block}:pressed {{ background: {style.back}; color: {style.text};"
                f" border-color: {style.back}; font-size: {px(FIELD_PX)}px; padding: 2px 16px; }}"
                f" {block}:focus {{ border-color: {style.text}; }}"
            )
        return "\n".join(rules)
