"""Exit slips (出门条): given after somebody went out, taken at the gate they come back by."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
import zxingcpp

from checkpoint_app.domain.events import Event, EventKind
from checkpoint_app.domain.lane import Ask, LaneKey, LaneStep, Person
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.domain.policy import CredentialRules, Quota
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.issue_pass import IssuedPass
from checkpoint_app.sync.chain import event_of

ACTIVE = CredentialRules(pass_back="active", single_entry=True)


@pytest.fixture
def other(community: Any) -> GateDesk:
    """The second gate, with somebody signed on."""
    gate: GateDesk = community.gates[1]
    gate.sign_on.sign_on(community.operator, "2468")
    return gate


@pytest.fixture
def go_out(desk: GateDesk) -> Any:
    """Let the holder of a pass out at the first gate; return the card."""

    def go(code: str) -> LaneStep:
        if desk.lane.direction is Direction.IN:
            desk.lane.turn()
        desk.lane.enter(code)
        return desk.lane.enter("366")

    return go


def slip_of(desk: GateDesk, step: LaneStep) -> IssuedPass:
    assert step.person is not None
    return desk.exit_slips.give(step.person)


def last_event(desk: GateDesk) -> Event:
    head = desk.store.head().seq
    (line,) = desk.store.lines(head, head)
    return event_of(line)


def refusal(desk: GateDesk, code: str) -> str:
    with pytest.raises(InputRefused) as refused:
        desk.lane.enter(code)
    return refused.value.code


def test_a_slip_is_offered_after_an_exit_with_a_pass_that_stands(office_pass: Any, go_out: Any, desk: GateDesk) -> None:
    code = office_pass(1)
    assert LaneKey.EXIT_SLIP in go_out(code).keys
    assert LaneKey.EXIT_SLIP not in go_out("王晓敏").keys, "without a pass there is nothing it could belong to"
    desk.lane.turn()
    desk.lane.enter(office_pass(2))
    assert LaneKey.EXIT_SLIP not in desk.lane.enter("366").keys


def test_a_visitor_with_a_pass_for_one_entry_gets_none(rules: Any, go_out: Any, desk: GateDesk) -> None:
    rules(credentials=ACTIVE)
    code = desk.issue.issue(holder="来客", dwelling="云上苑 3-1-501").code
    assert LaneKey.EXIT_SLIP not in go_out(code).keys


def test_a_slip_is_signed_recorded_and_no_pass_of_the_resident(office_pass: Any, go_out: Any, desk: GateDesk) -> None:
    slip = slip_of(desk, go_out(office_pass(1)))
    assert (slip.claims.kind, slip.claims.of) == (PassKind.EXIT_SLIP, PassSerial(0, 1))
    assert slip.claims.expires_s - slip.claims.not_before_s == 24 * 3600
    event = last_event(desk)
    assert (event.kind, event.data["kind"], event.data["of"]) == (EventKind.PASS_ISSUED, 7, 1)
    assert "resident" not in event.data
    record = desk.store.pass_record(slip.serial)
    assert record is not None
    assert (record.kind, record.of) == (PassKind.EXIT_SLIP, PassSerial(0, 1))
    assert desk.store.passes_held_by(1) == [1]


def test_a_slip_counts_as_no_pass_issued(community: Any, office_pass: Any, go_out: Any, desk: GateDesk) -> None:
    opened = desk.store.head().seq
    desk.issue.issue(holder="来客", dwelling="云上苑 3-1-501")
    slip_of(desk, go_out(office_pass(1)))
    assert desk.store.shift_counts(opened).passes_issued == 1
    files = desk.export.export(community.folder / "up")
    community.office.bundles.import_paths([file.path for file in files])
    day = community.office.store.gate_days(date(2026, 11, 22))
    assert sum(gate.passes_issued for gate in day) == 1
    kinds = {each.kind for each in community.office.store.passes_of(resident=1, household=1)}
    assert PassKind.EXIT_SLIP not in kinds


def test_the_same_way_out_gives_the_same_slip_again(
    community: Any, office_pass: Any, go_out: Any, desk: GateDesk
) -> None:
    code = office_pass(1)
    step = go_out(code)
    slip = slip_of(desk, step)
    community.clock.advance(minutes=2)
    seq = desk.store.head().seq
    assert slip_of(desk, step) == slip
    assert desk.store.head().seq == seq
    community.clock.advance(minutes=2)
    assert slip_of(desk, go_out(code)).serial != slip.serial


def test_nobody_who_is_in_gets_a_slip(office_pass: Any, desk: GateDesk) -> None:
    desk.lane.enter(office_pass(1))
    person = desk.lane.enter("366").person
    for shown in (person, Person(resident=1, masked_name="王*明", dwelling="")):
        with pytest.raises(InputRefused) as refused:
            desk.exit_slips.give(shown)
        assert refused.value.code == "exit-slip-none"


def test_the_paper_says_gate_minute_and_until_when(office_pass: Any, go_out: Any, desk: GateDesk) -> None:
    slip = slip_of(desk, go_out(office_pass(1)))
    document = pypdfium2.PdfDocument(BytesIO(desk.exit_slips.paper(slip)))
    text = document[0].get_textpage().get_text_bounded()
    width_mm = document[0].get_width() / 72 * 25.4
    document.close()
    for words in ("出门条", "东门 11月22日 20:20 出门", "11月23日 20:20", "王*明", "3-1-501", str(slip.serial)):
        assert words in text, words
    assert width_mm == pytest.approx(80, abs=0.1)


@pytest.mark.parametrize("paper", [Sheet.SLIP_80, Sheet.SLIP_58])
def test_the_paper_is_read_at_a_thermal_printers_dots(
    paper: Sheet, office_pass: Any, go_out: Any, desk: GateDesk
) -> None:
    desk.issue.choose_paper(paper)
    slip = slip_of(desk, go_out(office_pass(1)))
    document = pypdfium2.PdfDocument(BytesIO(desk.exit_slips.paper(slip)))
    image = document[0].render(scale=203 / 72).to_pil().convert("L")
    document.close()
    assert [code.text for code in zxingcpp.read_barcodes(image)] == [slip.code]


def test_at_the_other_gate_a_slip_after_the_pass_settles_its_way_and_the_time_outside(
    community: Any, rules: Any, office_pass: Any, go_out: Any, desk: GateDesk, other: GateDesk
) -> None:
    rules(credentials=ACTIVE, quotas=(Quota(count=9, longest_outside_min=60),))
    code = office_pass(1)
    for line in (code, "366"):
        other.lane.enter(line)  # in here in the morning, out by the other gate
    community.clock.advance(hours=1)
    slip = slip_of(desk, go_out(code))
    community.clock.advance(minutes=61)
    other.lane.enter(code)
    shown = other.lane.enter(slip.code)
    assert (shown.ask, shown.left.gate if shown.left else "") == (Ask.READING, "东门 1 号机")
    step = other.lane.enter("366")
    assert (step.outcome, step.reasons, step.flags) == (Outcome.NOTE, (Reason.TOO_LONG_OUTSIDE,), ())
    assert step.left == shown.left
    data = last_event(other).data
    assert (data["pass"], data["slip"]) == (1, slip.serial.key)


def test_without_its_slip_the_pass_would_have_to_be_compared(
    community: Any, rules: Any, office_pass: Any, go_out: Any, desk: GateDesk, other: GateDesk
) -> None:
    rules(credentials=ACTIVE)
    code = office_pass(1)
    for line in (code, "366"):
        other.lane.enter(line)
    community.clock.advance(hours=1)
    go_out(code)
    community.clock.advance(hours=1)
    other.lane.enter(code)
    assert other.lane.enter("366").reasons == (Reason.PASS_BACK,)


def test_a_slip_alone_serves_its_holder_and_the_pass_may_follow(
    community: Any, office_pass: Any, go_out: Any, desk: GateDesk, other: GateDesk
) -> None:
    code = office_pass(1)
    slip = slip_of(desk, go_out(code))
    community.clock.advance(hours=1)
    alone = other.lane.enter(slip.code)
    assert (alone.ask, alone.verdict) == (Ask.READING, None)
    assert alone.person is not None
    assert (alone.person.resident, alone.person.pass_serial) == (1, PassSerial(0, 1))
    assert alone.left is not None
    both = other.lane.enter(code)
    assert (both.left, both.verdict is None) == (alone.left, False)
    assert other.lane.enter("366").outcome is Outcome.PASS
    assert last_event(other).data["slip"] == slip.serial.key


def test_a_slip_of_a_pass_this_gate_does_not_know_asks_for_the_pass_too(
    community: Any, office_pass: Any, go_out: Any, desk: GateDesk, other: GateDesk
) -> None:
    newer = office_pass(1, listed=False)
    desk.lane.turn()
    desk.lane.enter(newer)
    desk.lane.enter("1")
    slip = slip_of(desk, desk.lane.enter("366"))
    asked = other.lane.enter(slip.code)
    assert (asked.ask, asked.left is None) == (Ask.PASS, False)
    assert refusal(other, office_pass(2)) == "exit-slip-other-pass"
    assert other.lane.enter(newer).ask is Ask.CHOICE
    assert other.lane.enter("1").left == asked.left


def test_a_slip_of_another_pass_is_said_and_not_taken(
    community: Any, office_pass: Any, go_out: Any, desk: GateDesk, other: GateDesk
) -> None:
    slip = slip_of(desk, go_out(office_pass(1)))
    served = other.lane.enter(office_pass(2, resident=2, name="王*敏"))
    assert refusal(other, slip.code) == "exit-slip-other-pass"
    assert other.lane.step == served
    assert other.lane.enter("366").left is None


def test_a_slip_counts_once_and_a_corrected_passage_gives_it_back(
    community: Any, office_pass: Any, go_out: Any, desk: GateDesk, other: GateDesk
) -> None:
    slip = slip_of(desk, go_out(office_pass(1)))
    community.clock.advance(minutes=5)
    other.lane.enter(slip.code)
    step = other.lane.enter("366")
    assert step.outcome is not None
    assert step.outcome.admits
    community.clock.advance(minutes=5)
    assert refusal(other, slip.code) == "exit-slip-used"
    other.correct.void(step.seq or 0)
    assert other.lane.enter(slip.code).left is not None


def test_a_second_slip_of_a_way_that_is_over_counts_no_more(
    community: Any, office_pass: Any, go_out: Any, desk: GateDesk, other: GateDesk
) -> None:
    code = office_pass(1)
    slip = slip_of(desk, go_out(code))
    community.clock.advance(minutes=15)
    for line in (code, "366"):
        other.lane.enter(line)
    community.clock.advance(minutes=15)
    assert refusal(other, slip.code) == "exit-slip-used"


def test_an_expired_slip_is_stopped_and_its_holder_identified(
    community: Any, office_pass: Any, go_out: Any, desk: GateDesk, other: GateDesk
) -> None:
    code = office_pass(1)
    slip = slip_of(desk, go_out(code))
    community.clock.advance(hours=24)
    stopped = other.lane.enter(slip.code)
    assert (stopped.ask, stopped.reasons) == (Ask.IDENTITY, (Reason.PASS_EXPIRED,))
    other.lane.enter(code)
    assert refusal(other, slip.code) == "exit-slip-refused"
    assert other.lane.step.ask is Ask.READING


def test_a_slip_is_for_coming_back(office_pass: Any, go_out: Any, desk: GateDesk, other: GateDesk) -> None:
    slip = slip_of(desk, go_out(office_pass(1)))
    other.lane.turn()
    assert refusal(other, slip.code) == "exit-slip-way"


def test_a_typed_slip_serial_is_a_look_up_of_its_pass(office_pass: Any, go_out: Any, desk: GateDesk) -> None:
    slip = slip_of(desk, go_out(office_pass(1)))
    desk.lane.turn()
    step = desk.lane.enter(str(slip.serial))
    assert (step.ask, step.left) == (Ask.READING, None)
    assert step.person is not None
    assert step.person.pass_serial == PassSerial(0, 1)


def test_a_slip_is_no_pass_in_a_vehicle(office_pass: Any, go_out: Any, desk: GateDesk, other: GateDesk) -> None:
    slip = slip_of(desk, go_out(office_pass(1)))
    with pytest.raises(InputRefused) as refused:
        other.vehicle.find(slip.code, Direction.IN)
    assert refused.value.code == "exit-slip-at-lane"
