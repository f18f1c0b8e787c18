"""Every state of the outcome card, and how to bring a gate there by typing; for the tests of what fits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtTest import QTest

from checkpoint_app.domain.lane import Ask, LaneStep
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.pass_moves import Departure
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.policy import CredentialRules
from checkpoint_app.domain.scanner_test import TEST_DIGITS, size_digits
from checkpoint_app.domain.subject import Check
from tests.conftest import Community
from ui.gate.gate_window import GateWindow

FOREIGN = "https://health.example.org/code/123456789"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A gate and who works at it. `serial` and `code` are a pass of 王小明, of whom the gate has a photo."""

    window: GateWindow
    community: Community
    serial: PassSerial
    code: str
    enter: Callable[[str], None]

    def key(self, text: str) -> None:
        QTest.keyClicks(self.window.view.line, text)

    def rules(self, **changes: object) -> None:
        self.community.change_rules(**changes)

    def show(self, **changes: object) -> None:
        """Lay something over the step that the card shows, as a presenter does."""
        self.window.view.card.show_step(replace(self.window.desk.lane.step, **changes))


def reading(stage: Stage) -> None:
    stage.enter("3-1-501")
    stage.enter("1")


def reading_of(*readings: str) -> Callable[[Stage], None]:
    def measure(stage: Stage) -> None:
        reading(stage)
        for each in readings:
            stage.enter(each)

    return measure


def typed(*lines: str) -> Callable[[Stage], None]:
    def enter(stage: Stage) -> None:
        for line in lines:
            stage.enter(line)

    return enter


def stopped(stage: Stage) -> None:
    stage.community.office.revoke.revoke(stage.serial, "lost")
    stage.community.publish()
    stage.enter(stage.code)


def compared(stage: Stage) -> None:
    """A pass was shown for the first time in this shift: name and home stand large, whoever measures compares."""
    stage.enter(stage.code)
    assert stage.window.view.card.content.compares


def compared_and_low(stage: Stage) -> None:
    compared(stage)
    stage.enter("342")


def matches(stage: Stage) -> None:
    """人证相符 is asked alone."""
    stage.rules(resident_checks=(Check.MATCH,))
    stage.enter(stage.code)
    stage.enter("366")
    assert stage.window.desk.lane.step.ask is Ask.MATCH


def matches_not(stage: Stage) -> None:
    matches(stage)
    stage.key("n")
    stage.rules(resident_checks=())


def same_way_twice(stage: Stage) -> None:
    stage.rules(resident_checks=(), credentials=CredentialRules(pass_back="active"))
    for _ in range(2):
        stage.community.clock.advance(minutes=1)
        stage.enter(stage.code)
        stage.enter("366")
    step = stage.window.desk.lane.step
    assert (step.outcome, step.ask) == (Outcome.HOLD, Ask.MATCH)
    stage.rules(credentials=CredentialRules())


def foreign(stage: Stage) -> None:
    stage.enter(FOREIGN)
    assert stage.window.desk.lane.step.foreign


def foreign_meanwhile(stage: Stage) -> None:
    stage.enter(stage.code)
    stage.enter(FOREIGN)


def slip_given(stage: Stage) -> None:
    """Somebody went out, and the slip for the way back is printed."""
    stage.community.clock.advance(minutes=1)
    stage.enter(stage.code)
    stage.enter("366")
    stage.show(slip=PassSerial(1, 123))


def slip_shown(stage: Stage) -> None:
    stage.enter(stage.code)
    stage.show(left=Departure(slip=PassSerial(2, 4), of=PassSerial(0, 1), gate="西门 1 号机", at_ms=1_795_350_000_000))


def pass_wanted(stage: Stage) -> None:
    left = Departure(slip=PassSerial(2, 4), of=PassSerial(0, 9), gate="西门 1 号机", at_ms=1_795_350_000_000)
    step = LaneStep(ask=Ask.PASS, direction=stage.window.desk.lane.direction, left=left)
    stage.window.view.card.show_step(step)


def by_order(stage: Stage) -> None:
    """The office let somebody through by telephone."""
    order = stage.community.office.orders.let_through(1, 1)
    desk = stage.window.desk
    stage.window._lane.present(desk.orders.let_through(1, order.code, desk.lane.direction, None))
    assert desk.lane.step.reasons == (Reason.BY_ORDER,)


def with_a_test_code(code: str, *, serving: bool = False) -> Callable[[Stage], None]:
    def scan(stage: Stage) -> None:
        if serving:
            stage.enter(stage.code)
        stage.enter(code)

    return scan


CARD_STATES: Mapping[str, Callable[[Stage], None]] = {
    "idle": typed(),
    "reading": reading,
    "again": reading_of("342"),
    "hold": reading_of("378"),
    "note": reading_of("366"),
    "choice": typed("3-1-501"),
    "nobody": typed("9-9-999"),
    "error": reading_of("999"),
    "compared": compared,
    "compared and low": compared_and_low,
    "matches": matches,
    "matches not": matches_not,
    "same way twice": same_way_twice,
    "foreign": foreign,
    "foreign meanwhile": foreign_meanwhile,
    "slip given": slip_given,
    "slip shown": slip_shown,
    "pass wanted": pass_wanted,
    "by order": by_order,
    "scanner works": with_a_test_code(TEST_DIGITS),
    "scanner works meanwhile": with_a_test_code(TEST_DIGITS, serving=True),
    "scanner reads a size": with_a_test_code(size_digits(300, 6)),
    "scanner loses": with_a_test_code(TEST_DIGITS[:-5]),
    "stopped": stopped,
}
"""The last one revokes a pass: nothing stands after it."""
