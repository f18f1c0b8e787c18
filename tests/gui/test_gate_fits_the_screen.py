"""Nothing of the card is clipped at 1366×768: at 200 % text, and in a language half as long again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

STATES = ("idle", "reading", "again", "choice", "nobody", "hold", "note", "stopped", "error")


def bring_to(state: str, window, enter, print_pass, community) -> None:
    """Bring the gate's card into one of its states."""
    match state:
        case "reading":
            enter("3-1-501")
            enter("1")
        case "again":
            bring_to("reading", window, enter, print_pass, community)
            enter("342")
        case "hold":
            bring_to("reading", window, enter, print_pass, community)
            enter("378")
        case "note":
            bring_to("reading", window, enter, print_pass, community)
            enter("366")
        case "choice":
            enter("3-1-501")
        case "nobody":
            enter("9-9-999")
        case "stopped":
            serial, code = print_pass("王小明")
            community.office.revoke.revoke(serial, "lost")
            community.publish()
            enter(code)
        case "error":
            bring_to("reading", window, enter, print_pass, community)
            enter("999")


@pytest.fixture(params=["plain", "200 %", "long words"])
def screen(request, on_duty, theme):
    """The gate's window at its usual size, in three dresses."""
    if request.param == "200 %":
        theme.set_scale(2.0)
    elif request.param == "long words":
        request.getfixturevalue("long_words")
    on_duty.resize(1366, 768)
    QApplication.processEvents()
    return on_duty


def test_nothing_is_clipped_in_any_state_of_the_card(screen, enter, print_pass, community, clipped_in):
    found = {}
    for state in STATES:
        screen.act("leave")
        bring_to(state, screen, enter, print_pass, community)
        found[state] = clipped_in(screen)
        assert (screen.width(), screen.height()) == (1366, 768), state
    assert {state: texts for state, texts in found.items() if texts} == {}


def test_a_larger_screen_shows_a_larger_card(on_duty, clipped_in):
    before = on_duty.view.card.size()
    on_duty.resize(1920, 1080)
    assert clipped_in(on_duty) == []
    assert on_duty.view.card.width() > before.width()
    assert on_duty.view.card.height() > before.height()
