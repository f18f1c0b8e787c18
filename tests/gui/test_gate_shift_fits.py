"""Nothing of a shift's panels is clipped at 1366×768: at 200 % text, and in a language half as long again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.shift import Agent, DutyKind
from checkpoint_app.domain.thermometer import ThermometerState


@pytest.fixture(params=["plain", "200 %", "long words"])
def screen(request, on_duty, desk, clock, community, theme):
    """A gate with two on duty for too long, things open, no thermometer that works, in three dresses."""
    community.office.enrol.add_operator("买买提·阿不都热合曼", "1357", lead=True)
    community.publish()
    desk.lane.enter("李𬭳")
    desk.lane.enter("378")
    desk.lane.leave()
    desk.duty_log.note(DutyKind.DISINFECTION, "岗亭、扶手、门把手、电梯按钮、垃圾桶盖", agent=Agent.PERACETIC)
    for number in ("1", "2"):
        desk.thermometers.enter(number, "额温枪 蓝色 新领的")
    desk.thermometers.set_state(desk.thermometers.register()[0], ThermometerState.SUSPECT)
    for n in range(40):
        data = {"dir": "in", "outcome": "PASS", "c10": 366 if n % 2 else 361, "gun": 1 + n % 2, "resident": 1}
        desk.store.append(desk.stamp.draft(EventKind.PASSAGE, data))
    desk.thermometers.set_measuring(False)
    clock.advance(hours=9)
    desk.sign_on.sign_on(desk.sign_on.find("2"), "1357")
    if request.param == "200 %":
        theme.set_scale(2.0)
    elif request.param == "long words":
        request.getfixturevalue("long_words")
    on_duty.resize(1366, 768)
    on_duty._status.refresh()
    QApplication.processEvents()
    return on_duty


def bring_to(state: str, window) -> None:
    """Open one of the shift's panels in one of its states."""
    panel, _, detail = state.partition(" ")
    if panel in ("sign-on", "newcomer"):
        window.view.help.sign_on_asked.emit()
        if panel == "newcomer":
            window.view.sign_on.newcomer_button.click()
            window.view.sign_on.newcomer.button.click()
        return
    window.act(panel)
    if panel == "duty-log" and detail:
        window.features[panel].panel.choose(DutyKind(detail))
        window.features[panel].panel.button.click()
    if panel == "hand-over" and detail:
        window.features[panel].panel.button.click()


STATES = (
    "sign-on",
    "newcomer",
    "hand-over",
    "hand-over problem",
    "duty-log",
    "duty-log disinfection",
    "duty-log supplies",
    "thermometers",
)


def test_nothing_of_a_shift_is_clipped(screen, clipped_in):
    found = {}
    for state in STATES:
        screen.act("leave")
        bring_to(state, screen)
        found[state] = clipped_in(screen)
        assert (screen.width(), screen.height()) == (1366, 768), state
    assert {state: texts for state, texts in found.items() if texts} == {}
