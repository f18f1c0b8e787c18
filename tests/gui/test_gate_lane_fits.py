"""Nothing of the lane's card or of the why panel is clipped at 1366×768, at 200 % text and in a longer language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.outcome import Reason
from checkpoint_app.domain.policy import Override, Quota
from checkpoint_app.domain.subject import Check

OVERRIDES = (
    Override(code="hospital", words="就医", against=(Reason.NOT_MATCHING,)),
    Override(code="supplies", words="保供人员上岗,由社区确认", against=(Reason.NOT_MATCHING,)),
)


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


@pytest.fixture
def strict(community, desk) -> None:
    """Rules that ask for everything, and two thermometers."""
    store = community.office.store
    pack = replace(
        store.packs()[-1],
        number=len(store.packs()) + 1,
        resident_checks=(Check.CODE, Check.MASK),
        quotas=(Quota(count=2, span=2, longest_outside_min=201),),
        overrides=OVERRIDES,
    )
    store.add_pack(pack, EventDraft(kind=EventKind.PACK_ACTIVATED, at_ms=community.clock.wall_ms))
    community.publish()
    for number in (1, 2):
        desk.store.append(
            desk.stamp.draft(EventKind.THERMOMETER, {"n": number, "state": "ok"}, {"name": f"枪{number}"})
        )


def states(window, enter: Callable[[str], None], code: str, clock) -> Iterator[str]:
    """Bring the card to one state after another and name it."""

    def key(text: str) -> None:
        QTest.keyClicks(window.view.line, text)

    def press(key: Qt.Key) -> None:
        QTest.keyClick(window.view.line, key)

    press(Qt.Key.Key_F8)
    enter(code)
    yield "reading"
    enter("366")
    yield "code"
    key("g")
    yield "mask"
    key("k")
    yield "out"
    key("?")
    yield "why"
    enter(code)
    yield "already"
    clock.advance(minutes=2)
    press(Qt.Key.Key_F5)
    enter(code)
    yield "short trip"
    enter("341")
    yield "again"
    key("n")
    yield "not matching"
    key("o")
    yield "override"
    enter("2")
    yield "overridden"
    press(Qt.Key.Key_F8)
    for line in ("9-9-999", "0", "366"):
        enter(line)
    yield "head"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_F4)
    yield "delivery"
    enter("3")
    yield "delivered"
    press(Qt.Key.Key_F12)
    yield "emergency"
    enter("1")
    yield "explained"
    enter("张三丰")
    key("l")
    yield "lost"


def test_nothing_of_the_lane_is_clipped(screen, strict, enter, resident_pass, community, clipped_in):
    found = {state: clipped_in(screen) for state in states(screen, enter, resident_pass, community.clock)}
    assert len(found) == 17
    assert {state: texts for state, texts in found.items() if texts} == {}
    assert (screen.width(), screen.height()) == (1366, 768)
