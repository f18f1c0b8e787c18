"""Nothing of the card is cut or covered at 1366×768, in any state and dress; all of it reads itself out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from checkpoint_app.domain.outcome import Outcome
from tests.gui.card_states import CARD_STATES, Stage
from tests.gui.dresses import DRESSES, put_on
from tests.gui.test_gate_photo import drawn_face, send
from ui.gate.gate_window import USUAL_SIZE, GateWindow
from ui.theme import THEMES, contrast_ratio


@pytest.fixture
def stage(on_duty: GateWindow, community: Any, enter: Any, print_pass: Any) -> Stage:
    """A gate that has a photo of 王小明, and a pass of hers; the window at its usual size."""
    serial, code = print_pass("王小明")
    send(community, drawn_face())
    on_duty.resize(*USUAL_SIZE)
    return Stage(window=on_duty, community=community, serial=serial, code=code, enter=enter)


@pytest.fixture(params=DRESSES)
def dressed(request: pytest.FixtureRequest, stage: Stage) -> Stage:
    put_on(request.param, request)
    QApplication.processEvents()
    return stage


def states(stage: Stage) -> Iterator[str]:
    """Bring the card to one state after another and name it."""
    for name, bring in CARD_STATES.items():
        stage.window.act("leave")
        stage.community.clock.advance(minutes=2)  # nobody is said to be registered already
        stage.window.view.line.setFocus()
        bring(stage)
        QApplication.processEvents()
        yield name


def test_nothing_is_cut_or_covered_in_any_state_of_the_card(dressed: Stage, clipped_in: Any, overlaps_in: Any) -> None:
    wrong = {}
    for name in states(dressed):
        if found := clipped_in(dressed.window) + overlaps_in(dressed.window):
            wrong[name] = found
        assert (dressed.window.width(), dressed.window.height()) == USUAL_SIZE, name
    assert wrong == {}


def test_the_states_are_what_they_are_called(stage: Stage) -> None:
    card = stage.window.view.card
    said = {name: (card.content.word, card.content.outcome, card.photo.isVisible()) for name in states(stage)}
    assert {name: photo for name, (_, _, photo) in said.items() if photo}.keys() >= {"compared", "same way twice"}
    assert not said["foreign"][2]
    assert (said["matches"][0], said["same way twice"][0]) == ("人证相符?", "暂候")
    assert said["foreign"][0] == "不是本社区证件"
    assert said["pass wanted"][0] == "请再扫出入证"


def test_everything_the_card_says_is_read_out(stage: Stage) -> None:
    card = stage.window.view.card
    unread = {}
    for name in states(stage):
        content = card.content
        said = (content.word, content.ask, content.person, content.compare, *content.lines)
        if missing := [words for words in said if words and words not in card.accessibleName()]:
            unread[name] = missing
    assert unread == {}


@pytest.mark.parametrize("name", ["scanner works", "scanner works meanwhile", "scanner reads a size"])
def test_a_scanner_that_works_is_good_news_in_no_outcomes_colour(stage: Stage, tones: Any, name: str) -> None:
    CARD_STATES[name](stage)
    content, step = stage.window.view.card.content, stage.window.desk.lane.step
    assert (content.word, content.outcome) == ("扫码枪正常", None)
    assert "什么都没有记" in content.lines
    assert step.tested is None, "the next line is taken as ever"
    assert tones.heard == []


def test_whoever_is_served_is_served_on_after_a_test_code(stage: Stage) -> None:
    CARD_STATES["scanner works meanwhile"](stage)
    assert "王*明" in stage.window.view.card.content.person
    assert stage.window.view.card.content.ask == "体温?"
    stage.enter("366")
    assert stage.window.view.card.content.outcome is Outcome.PASS


@pytest.mark.parametrize("scheme", THEMES)
def test_an_outcome_is_read_across_the_road(stage: Stage, theme: Any, scheme: str) -> None:
    """7 to 1 (WCAG 2.2, 1.4.6) for every word of a card that has an outcome's colour, as it is drawn."""
    theme.choose(scheme)
    faint = {}
    for name in states(stage):
        card = stage.window.view.card
        if card.content.outcome is None:
            continue
        back = theme.colours.outcomes[card.content.outcome].back
        for label in card.findChildren(QLabel):
            if label.isVisible() and label.text():
                text = label.palette().color(label.foregroundRole()).name()
                if contrast_ratio(text, back) < 7:
                    faint[(name, label.text()[:20])] = (text, back)
    assert faint == {}


def test_a_larger_screen_shows_a_larger_card(on_duty: GateWindow, clipped_in: Any) -> None:
    before = on_duty.view.card.size()
    on_duty.resize(1920, 1080)
    assert clipped_in(on_duty) == []
    assert on_duty.view.card.width() > before.width()
    assert on_duty.view.card.height() > before.height()
