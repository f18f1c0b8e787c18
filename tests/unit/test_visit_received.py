"""A visitor at the gate, from the first reading to the way out: every path, over the real store."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pypdfium2
import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.events import Event, EventKind
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.policy import CodeRule, VisitorRules, Zone, ZoneColour, ZoneRule
from checkpoint_app.domain.subject import Check, Consent, HealthCode
from checkpoint_app.domain.visit import Answer, Asked, Measured, VisitNotes, Visitor, parse_party
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync.chain import event_of

PIN = "2468"
NO = {"travel": False, "animals": False, "cases": False}
HOST = 1  # 王小明, 云上苑 3-1-501
HOUR_MS = 3_600_000
BAHE = "买买提·阿不都热合曼"


def guest(**changes: Any) -> Visitor:
    usual = Visitor(
        name="赵来访", number="53010319900101001X", phone="10000001234", dwelling="云上苑 3-1-501", host="王小明"
    )
    return replace(usual, **changes)


def notes(readings: str = "366", **changes: Any) -> VisitNotes:
    usual = VisitNotes(
        readings=parse_party(readings), household=1, host=HOST, consent=Consent.AGREED, how=Asked.CALLED, questions=NO
    )
    return replace(usual, **changes)


def events(desk: GateDesk, after: int = 0) -> list[Event]:
    return [event_of(line) for line in desk.store.lines(after + 1, desk.store.head().seq)]


def kinds(found: list[Event]) -> list[str]:
    return [event.kind for event in found]


@contextmanager
def after_a_power_cut(community: Any) -> Iterator[GateDesk]:
    """Open a copy of the first gate's folder as it lies on the disk now."""
    copy = community.folder / "after the power cut"
    shutil.copytree(community.folder / "E1", copy)
    with Installation(copy, clock=community.clock).gate("a cold night") as reopened:
        yield reopened


def test_a_visitor_whose_host_agrees_goes_in_with_a_slip_all_in_one_transaction(desk: GateDesk) -> None:
    before = desk.store.head().seq
    received = desk.visitors.receive(notes(), guest())
    asked, issued, passage = events(desk, before)
    assert kinds([asked, issued, passage]) == ["visit-asked", "pass-issued", "passage"]
    assert received.step.outcome is Outcome.PASS
    assert received.step.seq == passage.seq
    assert received.slip is not None
    serial = received.slip.serial.key
    assert (asked.data["slip"], issued.data["serial"], passage.data["pass"]) == (serial, serial, serial)
    assert passage.data["visit"] == asked.seq
    assert asked.data["until"] == issued.data["exp"] * 1000
    assert asked.data["how"] == "called"
    (visit,) = desk.store.open_visits(desk.stamp.now_ms())
    assert (visit.seq, visit.name, visit.dwelling, visit.people) == (asked.seq, "赵来访", "云上苑 3-1-501", 1)


def test_nothing_personal_stands_in_the_data(desk: GateDesk) -> None:
    before = desk.store.head().seq
    desk.visitors.receive(notes("366 365", paper="resident-id", code=HealthCode.GREEN), guest(companions=("钱同行",)))
    told = str([event.data for event in events(desk, before)])
    for personal in ("赵来访", "53010319900101001X", "10000001234", "3-1-501", "王小明", "钱同行"):
        assert personal not in told
    assert events(desk, before)[0].pii == guest(companions=("钱同行",)).to_pii() | {"companions": ["钱同行"]}


def test_the_slip_opens_the_gate_on_the_way_out_and_closes_the_visit(desk: GateDesk) -> None:
    received = desk.visitors.receive(notes(), guest())
    assert received.slip is not None
    desk.stamp.now_ms()
    desk.lane.turn()
    desk.lane.enter(received.slip.code)
    assert desk.lane.enter("366").outcome is Outcome.PASS
    assert desk.store.open_visits(desk.stamp.now_ms()) == []
    assert desk.store.visit_counts(desk.stamp.now_ms()) == (0, 0, 0)


def test_a_visitor_without_the_slip_is_picked_from_the_list_on_the_way_out(desk: GateDesk) -> None:
    desk.visitors.receive(notes("366 365"), guest())
    (visit,) = desk.store.open_visits(desk.stamp.now_ms())
    before = desk.store.head().seq
    step = desk.visitors.leave(visit, parse_party("364 366")).step
    assert (step.outcome, step.reasons) == (Outcome.NOTE, (Reason.SERIAL_ONLY,))
    assert [(e.kind, e.data["dir"], e.data["c10"]) for e in events(desk, before)] == [
        ("passage", "out", 364),
        ("passage", "out", 366),
    ]
    assert desk.store.open_visits(desk.stamp.now_ms()) == []


def test_a_high_reading_on_the_way_out_keeps_the_party_together_and_the_visit_open(desk: GateDesk) -> None:
    desk.visitors.receive(notes("366 365"), guest())
    (visit,) = desk.store.open_visits(desk.stamp.now_ms())
    step = desk.visitors.leave(visit, parse_party("364 373")).step
    assert step.outcome is Outcome.HOLD
    assert [v.people for v in desk.store.open_visits(desk.stamp.now_ms())] == [2]


def test_a_visit_past_its_hours_is_overdue_and_still_gets_out(community: Any, desk: GateDesk) -> None:
    desk.visitors.receive(notes(hours=2), guest())
    desk.visitors.receive(notes(hours=5), guest(name="钱来访", number=""))
    community.clock.advance(ms=2 * HOUR_MS - 1000)
    assert desk.store.visit_counts(desk.stamp.now_ms()) == (2, 0, 0)
    community.clock.advance(ms=1000)
    assert desk.store.visit_counts(desk.stamp.now_ms()) == (2, 1, 0)
    late, _ = desk.store.open_visits(desk.stamp.now_ms())
    assert late.name == "赵来访"
    assert desk.visitors.leave(late, parse_party("366")).step.outcome is Outcome.NOTE
    assert desk.store.visit_counts(desk.stamp.now_ms()) == (1, 0, 0)


def test_companions_are_measured_counted_and_recorded_one_by_one(desk: GateDesk) -> None:
    before = desk.store.head().seq
    desk.visitors.receive(notes("366 365 364"), guest())
    passages = [event for event in events(desk, before) if event.kind == EventKind.PASSAGE]
    assert [event.data["c10"] for event in passages] == [366, 365, 364]
    assert len({(event.data["visit"], event.data["pass"]) for event in passages}) == 1
    assert desk.store.visit_counts(desk.stamp.now_ms())[0] == 3


def test_a_party_waits_for_the_one_with_a_high_reading_and_nobody_gets_a_slip(desk: GateDesk) -> None:
    before = desk.store.head().seq
    received = desk.visitors.receive(notes("366 373"), guest())
    assert (received.step.outcome, received.step.reasons, received.slip) == (
        Outcome.HOLD,
        (Reason.READING_HIGH,),
        None,
    )
    found = events(desk, before)
    assert kinds(found) == ["visit-asked", "passage", "passage"]
    assert [event.data["why"] for event in found[1:]] == [["in-company"], ["reading-high"]]
    assert len(desk.store.open_fever_cases()) == 1
    assert desk.store.visit_counts(desk.stamp.now_ms()) == (0, 0, 0)


def test_more_companions_than_the_rules_allow_are_told_and_nothing_is_recorded(community: Any, desk: GateDesk) -> None:
    community.change_rules(visitors=VisitorRules(most_companions=1))
    before = desk.store.head().seq
    with pytest.raises(InputRefused) as refused:
        desk.visitors.receive(notes("366 365 364"), guest())
    assert (refused.value.code, refused.value.details) == ("visit-companions", {"most": 1})
    assert desk.store.head().seq == before


def test_a_low_reading_is_taken_again_at_the_wrist_and_both_are_kept(desk: GateDesk) -> None:
    before = desk.store.head().seq
    for typed in ("345", ""):
        with pytest.raises(InputRefused, match="measure at wrist"):
            desk.visitors.receive(notes(typed), guest())
    assert desk.store.head().seq == before
    step = desk.visitors.receive(notes("345/364"), guest()).step
    assert (step.outcome, step.reading_c10) == (Outcome.PASS, 364)
    found = events(desk, before)
    assert kinds(found) == ["visit-asked", "reading", "pass-issued", "passage"]
    assert found[1].data["c10"] == 345
    assert (found[-1].data["c10"], found[-1].data["site"], found[-1].data["try"]) == (364, "wrist", 2)


def test_somebody_nobody_could_measure_goes_in_and_it_is_noted(desk: GateDesk) -> None:
    step = desk.visitors.receive(notes("/"), guest()).step
    assert (step.outcome, step.reasons, step.reading_c10) == (Outcome.NOTE, (Reason.NOT_MEASURED,), None)


def test_without_a_working_thermometer_no_reading_is_asked(desk: GateDesk) -> None:
    desk.store.append(desk.stamp.draft(EventKind.MEASURING, {"works": False}))
    assert not desk.visitors.ask.asks().measured
    step = desk.visitors.receive(notes(""), guest()).step
    assert (step.outcome, step.reasons) == (Outcome.NOTE, (Reason.NO_THERMOMETER,))


def test_373_exactly_holds_a_visitor_without_pass_or_waiting(desk: GateDesk) -> None:
    received = desk.visitors.receive(notes("373", consent=Consent.WAITING), Visitor())
    assert (received.step.outcome, received.step.reasons[0]) == (Outcome.HOLD, Reason.READING_HIGH)
    assert desk.store.waiting_visits() == []
    assert len(desk.store.open_fever_cases()) == 1


def test_a_yes_refers_the_visitor_and_asks_nothing_more(desk: GateDesk) -> None:
    before = desk.store.head().seq
    received = desk.visitors.receive(VisitNotes(questions={"travel": True}), Visitor())
    assert (received.step.outcome, received.step.reasons) == (Outcome.REFER, (Reason.QUESTIONS,))
    asked, passage = events(desk, before)
    assert (asked.pii, passage.data["outcome"]) == (None, "REFER")


def test_a_host_who_declines_is_recorded_and_the_visitor_told_politely(desk: GateDesk) -> None:
    received = desk.visitors.receive(notes(consent=Consent.DECLINED), guest())
    assert (received.step.outcome, received.step.reasons) == (Outcome.REFUSE, (Reason.HOST_DECLINED,))
    assert received.slip is None


def test_a_pack_that_refuses_visitors_asks_nothing_and_records_who_came(community: Any, desk: GateDesk) -> None:
    community.change_rules(visitors=VisitorRules(entry=Outcome.REFUSE))
    asks = desk.visitors.ask.asks()
    assert (asks.refused, asks.questions, asks.paper, asks.host) == (True, (), False, False)
    step = desk.visitors.receive(VisitNotes(), Visitor(name="赵来访")).step
    assert (step.outcome, step.reasons) == (Outcome.REFUSE, (Reason.VISITOR,))
    assert desk.store.visit_counts(desk.stamp.now_ms()) == (0, 0, 0)


def test_a_visitor_waits_for_the_host_and_the_lane_goes_on(desk: GateDesk) -> None:
    before = desk.store.head().seq
    received = desk.visitors.receive(notes(consent=Consent.WAITING), guest())
    assert (received.step.outcome, received.step.reasons) == (Outcome.HOLD, (Reason.HOST_WAITING,))
    assert kinds(events(desk, before)) == ["visit-asked"]
    (waiting,) = desk.store.waiting_visits()
    assert (waiting.name, waiting.dwelling, waiting.seq) == ("赵来访", "云上苑 3-1-501", received.step.seq)
    assert desk.store.visit_counts(desk.stamp.now_ms()) == (0, 0, 1)
    desk.lane.enter("王小明")
    assert desk.lane.enter("366").outcome is Outcome.NOTE


@pytest.mark.parametrize(
    ("answer", "recorded", "outcome", "inside"),
    [
        (Answer.AGREED, ["visit-answered", "pass-issued", "passage", "passage"], Outcome.PASS, 2),
        (Answer.DECLINED, ["visit-answered", "passage", "passage"], Outcome.REFUSE, 0),
        (Answer.GONE, ["visit-answered"], None, 0),
    ],
)
def test_the_host_answers_after_a_power_cut(
    community: Any, desk: GateDesk, answer: Answer, recorded: list[str], outcome: Outcome | None, inside: int
) -> None:
    desk.visitors.receive(notes("366 365", consent=Consent.WAITING), guest())
    community.clock.advance(minutes=7)
    with after_a_power_cut(community) as reopened:
        (waiting,) = reopened.store.waiting_visits()
        assert waiting.seq is not None
        before = reopened.store.head().seq
        received = reopened.visitors.answer(waiting.seq, answer, Asked.CALLED)
        assert received.step.outcome is outcome
        assert kinds(events(reopened, before)) == recorded
        assert reopened.store.waiting_visits() == []
        assert reopened.store.visit_counts(reopened.stamp.now_ms()) == (inside, 0, 0)
        with pytest.raises(InputRefused) as refused:
            reopened.visitors.answer(waiting.seq, Answer.AGREED)
        assert refused.value.code == "visit-answered"
        if inside:
            (visit,) = reopened.store.open_visits(reopened.stamp.now_ms())
            assert (visit.seq, visit.people) == (waiting.seq, 2)


def test_who_is_inside_is_known_after_a_power_cut(community: Any, desk: GateDesk) -> None:
    desk.visitors.receive(notes(), guest())
    open_visits = desk.store.open_visits(desk.stamp.now_ms())
    with after_a_power_cut(community) as reopened:
        assert reopened.store.open_visits(reopened.stamp.now_ms()) == open_visits != []


def test_a_voided_entry_is_not_inside(desk: GateDesk) -> None:
    received = desk.visitors.receive(notes("366 365"), guest())
    assert received.step.seq is not None
    desk.correct.void(received.step.seq)
    assert desk.store.visit_counts(desk.stamp.now_ms()) == (1, 0, 0)
    desk.correct.void(received.step.seq - 1)
    assert desk.store.open_visits(desk.stamp.now_ms()) == []


def test_an_entry_turned_into_an_exit_is_not_inside(desk: GateDesk) -> None:
    received = desk.visitors.receive(notes(), guest())
    assert received.step.seq is not None
    desk.correct.turn(received.step.seq)
    assert desk.store.open_visits(desk.stamp.now_ms()) == []


@pytest.mark.parametrize(
    "missing",
    [{"questions": None}, {"consent": None}],
)
def test_what_was_not_asked_yet_is_asked_before_anything_is_recorded(desk: GateDesk, missing: dict[str, None]) -> None:
    before = desk.store.head().seq
    with pytest.raises(InputRefused) as refused:
        desk.visitors.receive(notes(**missing), guest())
    assert refused.value.code == "visit-incomplete"
    assert desk.store.head().seq == before


@pytest.mark.parametrize(("missing", "code"), [({"name": ""}, "name-missing"), ({"dwelling": " "}, "visit-to-whom")])
def test_nobody_goes_in_without_a_name_and_somebody_to_visit(
    desk: GateDesk, missing: dict[str, str], code: str
) -> None:
    with pytest.raises(InputRefused) as refused:
        desk.visitors.receive(notes(), guest(**missing))
    assert refused.value.code == code


def test_code_mask_and_paper_are_asked_where_the_rules_want_them(community: Any, desk: GateDesk) -> None:
    community.change_rules(
        visitor_checks=(Check.CODE, Check.MASK, Check.PAPER),
        code_rules=(CodeRule(colour=HealthCode.RED, direction=Direction.IN, outcome=Outcome.REFER),),
    )
    asks = desk.visitors.ask.asks()
    assert (asks.code, asks.mask, asks.paper) == (True, True, True)
    with pytest.raises(InputRefused, match="not asked yet"):
        desk.visitors.receive(notes(), guest())
    seen = {"code": HealthCode.GREEN, "mask": True, "paper": "resident-id"}
    assert desk.visitors.receive(notes(**seen), guest()).step.outcome is Outcome.PASS
    for change, outcome, reason in (
        ({"mask": False}, Outcome.HOLD, Reason.NO_MASK),
        ({"paper": "none"}, Outcome.HOLD, Reason.PAPER),
        ({"code": HealthCode.RED}, Outcome.REFER, Reason.CODE),
    ):
        step = desk.visitors.receive(notes(**seen | change), guest()).step
        assert (step.outcome, step.reasons) == (outcome, (reason,))


def test_the_zone_of_the_home_they_go_to_counts(community: Any, desk: GateDesk) -> None:
    now_ms = community.clock.wall_ms
    community.change_rules(
        zones=(
            Zone(
                compound="云上苑",
                building="3",
                colour=ZoneColour.RED,
                from_ms=now_ms - HOUR_MS,
                until_ms=now_ms + HOUR_MS,
            ),
        ),
        zone_rules=(ZoneRule(colour=ZoneColour.RED, direction=Direction.IN, whom="visitor", outcome=Outcome.REFUSE),),
    )
    assert desk.visitors.preview(notes(), guest()).outcome is Outcome.REFUSE
    assert desk.visitors.preview(notes(), guest(dwelling="云上苑 4-1-601")).outcome is Outcome.PASS
    assert desk.visitors.receive(notes(), guest()).step.outcome is Outcome.REFUSE


def test_without_rules_in_force_a_visit_is_recorded_and_nothing_judged(community: Any, desk: GateDesk) -> None:
    community.clock.advance(hours=24 * 400)
    received = desk.visitors.receive(VisitNotes(readings=(Measured(first_c10=380),)), guest())
    assert (received.step.outcome, received.step.reasons) == (Outcome.NOTE, (Reason.NO_RULES,))


def test_a_station_that_may_give_out_no_slip_still_records_the_visit(community: Any, desk: GateDesk) -> None:
    community.clock.wall_ms = desk.store.identity().certificate.expires_ms
    desk.confirm_clock()  # a year ahead of all that is known
    received = desk.visitors.receive(VisitNotes(), guest())
    assert (received.slip, received.step.outcome) == (None, Outcome.NOTE)
    assert received.no_slip is not None
    assert received.no_slip.code == "certificate-expired"


def test_hours_a_certificate_does_not_allow_are_corrected_before_anything_is_recorded(desk: GateDesk) -> None:
    before = desk.store.head().seq
    with pytest.raises(InputRefused) as refused:
        desk.visitors.receive(notes(hours=24 * 399), guest())
    assert refused.value.code == "pass-too-long"
    assert desk.store.head().seq == before


@pytest.mark.parametrize("name", [BAHE, "徐㼆"])
def test_rare_names_are_kept_found_and_printed(desk: GateDesk, name: str) -> None:
    received = desk.visitors.receive(notes(), guest(name=name.replace("·", "•")))
    (visit,) = desk.store.open_visits(desk.stamp.now_ms())
    assert visit.name == name
    assert received.slip is not None
    assert received.slip.claims.name == {BAHE: "买*曼", "徐㼆": "徐*"}[name]
    paper = pypdfium2.PdfDocument(desk.issue.slip(received.slip))[0].get_textpage().get_text_range()
    assert received.slip.claims.name in paper
    for typed in (name, name.replace("·", "")):
        (found,) = desk.store.recall(typed, 9)
        assert found.visitor.name == name


@pytest.mark.parametrize(
    "typed", ["53010319900101001X", "53010319900101001x", "001x", "1234", "10000001234", "赵 来访"]
)
def test_an_earlier_visitor_is_recalled(desk: GateDesk, typed: str) -> None:
    desk.visitors.receive(notes(), guest())
    desk.visitors.receive(notes(), guest(name="钱来访", number="H12345678", phone="10000005678"))
    assert [found.visitor.name for found in desk.store.recall(typed, 9)] == ["赵来访"]


def test_the_same_person_is_recalled_once_as_they_came_last(desk: GateDesk) -> None:
    desk.visitors.receive(notes(), guest())
    desk.visitors.receive(notes(), guest(dwelling="云上苑 4-1-601"))
    assert [found.visitor.dwelling for found in desk.store.recall("001X", 9)] == ["云上苑 4-1-601"]
    assert desk.store.recall("nobody", 9) == desk.store.recall("", 9) == []


def test_whom_a_visitor_comes_to_is_found_on_the_roster(desk: GateDesk) -> None:
    ask = desk.visitors.ask
    people = ask.people_at("王小明")
    assert [entry.number for entry in people] == [HOST]
    assert ask.dwelling_text("王小明", people) == "云上苑 3-1-501"
    everywhere = ask.people_at("3-1-501")
    assert {entry.dwelling.compound for entry in everywhere} == {"云上苑", "听雨里"}
    assert ask.dwelling_text("9-9-999", ask.people_at("9-9-999")) == "9-9-999"


def test_a_visit_needs_somebody_on_duty(community: Any) -> None:
    with pytest.raises(InputRefused) as refused:
        community.gates[0].visitors.receive(notes(), guest())
    assert refused.value.code == "not-signed-on"


def test_a_temporary_pass_of_f7_used_at_the_gate_is_a_visit_too(desk: GateDesk) -> None:
    issued = desk.issue.issue(holder="孙来访", dwelling="云上苑 3-1-501", hours=1)
    desk.lane.enter(issued.code)
    desk.lane.enter("366")
    (visit,) = desk.store.open_visits(desk.stamp.now_ms())
    assert (visit.seq, visit.name, visit.pass_key) == (None, "孙来访", issued.serial.key)
    assert visit.until_ms == issued.claims.expires_s * 1000
    record = desk.store.pass_record(issued.serial)
    assert record is not None
    assert record.kind is PassKind.TEMPORARY


def test_a_party_no_gate_can_count_is_refused() -> None:
    assert len(parse_party("366 " * 60)) == 60
    for typed in ("366 " * 61, "/ " * 500):
        with pytest.raises(InputRefused) as refused:
            parse_party(typed)
        assert refused.value.code == "visit-companions"


@pytest.mark.parametrize("typed", ["99", "366/9", "3666", "36.66", "x", "/x", "//"])
def test_what_is_no_reading_is_refused_by_name(typed: str) -> None:
    with pytest.raises(InputRefused) as refused:
        parse_party(typed)
    assert refused.value.code == "reading-unreadable"
