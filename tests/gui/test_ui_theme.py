from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel

from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passage import Direction
from ui.icons import pixmap
from ui.theme import LIGHT, NIGHT, OUTCOME_SYMBOLS, TEXT_PX, THEMES, WORD_PX, contrast_ratio, set_role


class StyleChanges(QObject):
    """Counts how often the style sheet of a widget was set anew."""

    def __init__(self, widget: QLabel) -> None:
        super().__init__()
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.StyleChange
        return False


def test_black_on_white_has_the_contrast_of_the_standard():
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast_ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_outcomes_directions_and_alarms_stand_out_seven_to_one(name):
    theme = THEMES[name]
    assert set(theme.outcomes) == set(Outcome)
    assert set(theme.directions) == set(Direction)
    for colours in (*theme.outcomes.values(), *theme.directions.values(), theme.alarm):
        assert contrast_ratio(colours.back, colours.text) >= 7


@pytest.mark.parametrize("name", THEMES)
def test_plain_and_muted_text_stand_out_seven_to_one(name):
    theme = THEMES[name]
    for back in (theme.surface, theme.field):
        assert contrast_ratio(back, theme.text) >= 7
        assert contrast_ratio(back, theme.muted) >= 7
    assert contrast_ratio(theme.accent, theme.accent_text) >= 7


def test_every_outcome_has_a_symbol_that_draws_something(qapp):
    pictures = {outcome: pixmap(OUTCOME_SYMBOLS[outcome], "#000000", 72).toImage() for outcome in Outcome}
    assert all(any(image.pixelColor(x, y).alpha() for x in range(72) for y in range(72)) for image in pictures.values())
    assert len({image.cacheKey() for image in pictures.values()}) == len(Outcome)


def test_a_symbol_takes_the_colour_of_the_text_beside_it(qapp):
    image = pixmap("pass", "#A50E1E", 64).toImage()
    opaque = {
        image.pixelColor(x, y).name() for x in range(64) for y in range(64) if image.pixelColor(x, y).alpha() == 255
    }
    assert opaque == {"#a50e1e"}


def test_text_grows_to_twice_its_size_and_the_word_at_least_as_much_in_pixels(theme):
    theme.set_scale(2.0)
    assert theme.px(TEXT_PX) == 2 * TEXT_PX
    assert theme.px(WORD_PX) - WORD_PX == TEXT_PX
    assert QApplication.font().pixelSize() == 2 * TEXT_PX


def test_the_theme_reaches_widgets_already_shown(theme, qtbot):
    label = QLabel("放行")
    set_role(label, "muted")
    qtbot.addWidget(label)
    label.show()
    theme.choose(NIGHT)
    assert label.palette().windowText().color().name().upper() == THEMES[NIGHT].muted
    assert QApplication.palette().window().color().name().upper() == THEMES[NIGHT].surface


def test_a_theme_that_is_in_force_is_not_put_on_again(theme, qtbot):
    """Each time would cost a start 25 ms, and the views that draw for themselves still hear of it."""
    label = QLabel("放行")
    qtbot.addWidget(label)
    label.show()
    changes, heard = StyleChanges(label), []
    theme.changed.connect(lambda: heard.append(theme.name))
    theme.choose(LIGHT)
    theme.set_scale(1.0)
    assert (changes.count, heard) == (0, [LIGHT, LIGHT])
    theme.choose(NIGHT)
    assert changes.count > 0


def test_without_a_choice_the_theme_follows_the_desktop(theme):
    theme.choose(NIGHT)
    assert not theme.follows_system
    theme.choose(None)
    assert theme.follows_system
    assert theme.name in THEMES


def test_the_shipped_font_shows_rare_names_and_digits_of_one_width(theme, qtbot):
    label = QLabel("㼆𬭳0123456789")
    qtbot.addWidget(label)
    metrics = label.fontMetrics()
    assert QApplication.font().family() == "Noto Sans SC"
    assert metrics.inFontUcs4(0x3F06)
    assert metrics.inFontUcs4(0x2CB73)
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
