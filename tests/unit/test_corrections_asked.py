"""The office asks a gate to correct; the request goes down, the answer comes up, however often files are carried."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from checkpoint_app.domain.access import Role
from checkpoint_app.domain.asked_correction import AskedLine, AskState
from checkpoint_app.domain.events import Event, EventDraft, EventKind, event_id
from checkpoint_app.domain.passage import Direction, FeedLine
from checkpoint_app.domain.shift import OpenKind
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync.chain import event_of

PIN = "135790"


@pytest.fixture
def office(community: Any) -> Any:
    """The office with a clerk signed on."""
    desk = community.office
    desk.access.sign_on(desk.access.add("赵经办", PIN, Role.HEAD), PIN)
    return desk


@pytest.fixture
def carry_up(community: Any) -> Any:
    """Export at a gate and import at the office; return the gate's newest passage as the office holds it."""

    def carry(desk: GateDesk) -> FeedLine:
        files = desk.export.export(community.folder / "up")
        community.office.bundles.import_paths([file.path for file in files])
        (line,) = [
            line
            for line in community.office.store.passages(before_key=None, limit=99)
            if line.station == desk.store.identity().station
        ][:1]
        return line

    return carry


def pass_through(desk: GateDesk, name: str = "王小明", reading: str = "366") -> int:
    desk.lane.enter(name)
    seq = desk.lane.enter(reading).seq
    assert seq is not None
    return seq


def newest(desk: GateDesk) -> Event:
    seq = desk.store.head().seq
    return event_of(next(iter(desk.store.lines(seq, seq))))


def states(office: Any) -> list[tuple[AskState, str]]:
    return [(line.state, line.why) for line in office.corrections.list()]


def only(office: Any) -> AskedLine:
    (line,) = office.corrections.list()
    found: AskedLine = line
    return found


def test_a_request_goes_down_is_done_by_a_person_and_comes_up_done(
    community: Any, office: Any, desk: GateDesk, carry_up: Any
) -> None:
    seq = pass_through(desk)
    asked = office.corrections.void(carry_up(desk), "重复登记,同一时间还有一条")
    assert states(office) == [(AskState.ASKED, "")]
    community.publish()
    (item,) = [item for item in desk.open_items.list() if item.kind is OpenKind.ASKED]
    assert item.asked is not None
    assert item.asked.line is not None
    assert (item.seq, item.asked.asked, item.asked.line.seq) == (asked.number, asked, seq)
    carry_up(desk)
    assert states(office) == [(AskState.AT_GATE, "")]
    line = desk.answer.do(asked.number)
    assert line.voided
    event = newest(desk)
    assert (event.kind, event.data) == (EventKind.CORRECTION, {"of": seq, "void": True, "asked": asked.number})
    assert event.operator == community.operator.number
    assert carry_up(desk).voided
    assert states(office) == [(AskState.DONE, "")]
    assert [item.kind for item in desk.open_items.list()].count(OpenKind.ASKED) == 0


def test_direction_and_reading_are_asked_for_as_well(
    community: Any, office: Any, desk: GateDesk, carry_up: Any
) -> None:
    pass_through(desk)
    first = carry_up(desk)
    pass_through(desk, "王晓敏", "378")
    second = carry_up(desk)
    pass_through(desk, "张三丰")
    third = carry_up(desk)
    office.corrections.direction(first, Direction.OUT, "方向按错")
    office.corrections.reading(second, 368, "少打了一个数")
    office.corrections.reading(third, None, "没有测过")
    community.publish()
    for item in desk.answer.open():
        desk.answer.do(item.asked.number)
    carry_up(desk)
    lines = {line.seq: line for line in community.office.store.passages(before_key=None, limit=9)}
    assert lines[first.seq].direction is Direction.OUT
    assert lines[second.seq].reading_c10 == 368
    assert lines[third.seq].reading_c10 is None
    assert states(office) == [(AskState.DONE, "")] * 3


def test_the_gate_may_say_no_and_its_words_come_up(community: Any, office: Any, desk: GateDesk, carry_up: Any) -> None:
    pass_through(desk)
    asked = office.corrections.void(carry_up(desk), "重复")
    community.publish()
    with pytest.raises(InputRefused) as told:
        desk.answer.decline(asked.number, "  ")
    assert told.value.code == "reason-missing"
    desk.answer.decline(asked.number, "核对过录像,是两个人")
    assert newest(desk).data == {"asked": asked.number, "why": "person"}
    line = carry_up(desk)
    assert not line.voided
    answer = only(office)
    assert (answer.state, answer.why, answer.said) == (AskState.DECLINED, "person", "核对过录像,是两个人")


def test_what_was_voided_meanwhile_is_declined_by_the_program_when_the_list_comes(
    community: Any, office: Any, desk: GateDesk, carry_up: Any
) -> None:
    seq = pass_through(desk)
    office.corrections.direction(carry_up(desk), Direction.OUT, "方向按错")
    desk.correct.void(seq)
    community.publish()
    assert desk.answer.open() == []
    assert (newest(desk).kind, newest(desk).data["why"]) == (EventKind.CORRECTION_DECLINED, "voided")
    carry_up(desk)
    assert states(office) == [(AskState.DECLINED, "voided")]


def test_what_is_voided_while_the_request_lies_there_is_declined_when_somebody_goes_to_do_it(
    community: Any, office: Any, desk: GateDesk, carry_up: Any
) -> None:
    seq = pass_through(desk)
    asked = office.corrections.void(carry_up(desk), "重复")
    community.publish()
    desk.correct.void(seq)
    with pytest.raises(InputRefused) as told:
        desk.answer.do(asked.number)
    assert told.value.code == "ask-voided"
    carry_up(desk)
    assert states(office) == [(AskState.DECLINED, "voided")]


def test_the_same_list_again_asks_nothing_again(community: Any, office: Any, desk: GateDesk, carry_up: Any) -> None:
    pass_through(desk)
    asked = office.corrections.void(carry_up(desk), "重复")
    path = community.publish()
    desk.answer.do(asked.number)
    head = desk.store.head().seq
    for _ in range(3):
        desk.apply.apply(path)
        assert desk.answer.open() == []
    kinds = [event_of(line).kind for line in desk.store.lines(head + 1, desk.store.head().seq)]
    assert set(kinds) == {EventKind.LIST_APPLIED}
    with pytest.raises(InputRefused) as told:
        desk.answer.do(asked.number)
    assert told.value.code == "ask-gone"
    desk.store.rebuild_projections()
    assert desk.answer.open() == []


def test_a_request_withdrawn_vanishes_with_the_next_list(
    community: Any, office: Any, desk: GateDesk, carry_up: Any
) -> None:
    pass_through(desk)
    line = carry_up(desk)
    asked = office.corrections.void(line, "重复")
    community.publish()
    assert len(desk.answer.open()) == 1
    office.corrections.withdraw(asked.number)
    community.publish()
    assert desk.answer.open() == []
    assert states(office) == [(AskState.WITHDRAWN, "")]
    with pytest.raises(InputRefused) as told:
        office.corrections.withdraw(asked.number)
    assert told.value.code == "ask-answered"
    again = office.corrections.void(line, "还是重复")
    assert again.number > asked.number


def test_a_request_done_before_the_gate_heard_it_was_withdrawn_is_done(
    community: Any, office: Any, desk: GateDesk, carry_up: Any
) -> None:
    pass_through(desk)
    asked = office.corrections.void(carry_up(desk), "重复")
    community.publish()
    desk.answer.do(asked.number)
    office.corrections.withdraw(asked.number)
    carry_up(desk)
    assert states(office) == [(AskState.DONE, "")]


def test_a_request_is_one_gates_and_no_other_answers_it(
    community: Any, office: Any, desk: GateDesk, carry_up: Any
) -> None:
    pass_through(desk)
    asked = office.corrections.void(carry_up(desk), "重复")
    community.publish()
    other: GateDesk = community.gates[1]
    other.sign_on.sign_on(community.operator, "2468")
    assert other.answer.open() == []
    other.store.append(other.stamp.draft(EventKind.CORRECTION, {"of": 1, "void": True, "asked": asked.number}))
    for file in other.export.export(community.folder / "up"):
        community.office.bundles.import_file(file.path)
    assert only(office).state is AskState.ASKED


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        (lambda office, line: office.corrections.void(line, " "), "reason-missing"),
        (lambda office, line: office.corrections.direction(line, line.direction, "x"), "ask-same"),
        (lambda office, line: office.corrections.reading(line, line.reading_c10, "x"), "ask-same"),
        (lambda office, line: office.corrections.void(line, "x" * 201), "text-too-long"),
        (lambda office, line: office.corrections.passage(line.station, line.epoch, 1), "not-a-passage"),
        (lambda office, line: office.corrections.passage(9, 1, 1), "not-a-passage"),
        (lambda office, line: office.corrections.withdraw(77), "ask-unknown"),
        (lambda office, line: office.access.sign_off() or office.corrections.void(line, "x"), "clerk-not-signed-on"),
    ],
)
def test_what_cannot_be_asked_is_said_and_nothing_is_recorded(
    office: Any, desk: GateDesk, carry_up: Any, ask: Any, code: str
) -> None:
    pass_through(desk)
    line = carry_up(desk)
    head = office.store.head().seq
    with pytest.raises(InputRefused) as told:
        ask(office, line)
    assert told.value.code == code
    assert office.store.head().seq == head


def test_one_passage_is_asked_about_once_at_a_time_and_reasons_are_personal_parts(
    community: Any, office: Any, desk: GateDesk, carry_up: Any
) -> None:
    pass_through(desk)
    line = carry_up(desk)
    asked = office.corrections.void(line, "重复,见王小明那条")
    with pytest.raises(InputRefused) as told:
        office.corrections.reading(line, 370, "也许")
    assert told.value.code == "ask-open"
    head = office.store.head().seq
    (entry,) = list(office.store.lines(head, head))
    assert "王小明" not in entry.line.decode()
    assert asked.reason == "重复,见王小明那条"
    assert event_of(entry).operator == office.access.signed_on.number
    office.store.rebuild_projections()
    assert only(office).asked == asked


def test_a_passage_of_an_earlier_epoch_is_corrected_from_the_later_one(
    community: Any, office: Any, desk: GateDesk, carry_up: Any
) -> None:
    seq = pass_through(desk)
    line = carry_up(desk)
    opened = EventDraft(kind=EventKind.EPOCH_OPENED, at_ms=community.clock.wall_ms, data={"reason": "restored"})
    desk.store.open_epoch(2, "another install", {}, lambda _closed: (opened,))
    desk.stamp.refresh()
    asked = office.corrections.void(line, "重复")
    community.publish()
    (item,) = desk.answer.open()
    assert item.asked == asked
    desk.answer.do(asked.number)
    assert newest(desk).data == {"of": event_id(0, 1, seq), "void": True, "asked": asked.number}
    carry_up(desk)
    (held,) = office.store.passages(before_key=None, limit=9)
    assert held.voided
    assert states(office) == [(AskState.DONE, "")]


def test_what_was_made_before_this_gate_was_set_up_anew_is_declined_by_the_program(
    community: Any, office: Any, desk: GateDesk, carry_up: Any
) -> None:
    opened = EventDraft(kind=EventKind.EPOCH_OPENED, at_ms=community.clock.wall_ms, data={"reason": "restored"})
    desk.store.open_epoch(2, "another install", {}, lambda _closed: (opened,))
    desk.stamp.refresh()
    pass_through(desk)
    line = carry_up(desk)
    office.corrections.void(replace(line, epoch=1, seq=4000), "重复")
    community.publish()
    assert desk.answer.open() == []
    assert newest(desk).data["why"] == "other-epoch"
