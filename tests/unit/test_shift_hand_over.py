"""The hand-over: what is open first, both confirm, one transaction, a sheet on paper."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.media import check_code
from checkpoint_app.domain.shift import Agent, DutyKind, OpenKind
from checkpoint_app.domain.thermometer import ThermometerState
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk, gate_desk
from checkpoint_app.sync.chain import event_of

WANG, LI = "2468", "1357"


@pytest.fixture
def gate(community: Any) -> GateDesk:
    """王芳 (1) is on duty since 20:20, 李卫国 (2) may come."""
    community.office.enrol.add_operator("李卫国", LI, lead=True)
    community.publish()
    desk: GateDesk = community.gates[0]
    desk.sign_on.sign_on(community.operator, WANG)
    return desk


@pytest.fixture
def worked(gate: GateDesk, clock: Any) -> GateDesk:
    """A shift with two let through, one at rest after a high reading, a pass, a line in the log."""
    for who, reading in (("王小明", "366"), ("李𬭳", "378"), ("曾单", "365")):
        gate.lane.leave()
        gate.lane.enter(who)
        gate.lane.enter(reading)
        clock.advance(minutes=1)
    gate.lane.leave()
    gate.issue.issue(holder="来客甲", dwelling="云上苑 3-1-501")
    gate.duty_log.note(DutyKind.DISINFECTION, "岗亭", agent=Agent.CHLORINE)
    gun = gate.thermometers.enter("1", "")
    gate.thermometers.set_state(gun, ThermometerState.BROKEN)
    return gate


def events_after(gate: GateDesk, seq: int) -> list[Any]:
    return [event_of(line) for line in gate.store.lines(seq + 1, gate.store.head().seq)]


def test_the_sheet_has_what_is_open_first_and_the_shifts_counts(worked: GateDesk) -> None:
    sheet = worked.hand_over.sheet()
    assert [item.kind for item in sheet.open] == [OpenKind.FEVER, OpenKind.DUTY]
    assert sheet.open[0].who == "李*"
    counts = sheet.counts
    assert (counts.entries, counts.exits, counts.stopped, counts.passes_issued) == (2, 0, {"HOLD": 1}, 1)
    assert [note.text for note in sheet.notes] == ["岗亭"]
    head = worked.store.head()
    assert (sheet.seq, sheet.code) == (head.seq, check_code(head.digest))
    assert sheet.exported_ms is None


def test_both_confirm_and_the_next_shift_opens_in_the_same_transaction(worked: GateDesk, community: Any) -> None:
    before = worked.store.head()
    done = worked.hand_over.hand_over(pin=WANG, to="李卫国", to_pin=LI, note="口罩只剩 20 个")
    handed, opened = events_after(worked, before.seq)
    assert (handed.kind, handed.operator, handed.shift) == (EventKind.SHIFT_HANDED_OVER, 1, 1)
    assert handed.data == {
        "from": 1,
        "to": 2,
        "counts": {
            "in": 2, "out": 0, "hold": 1, "not_measured": 0, "deliveries": 0, "corrections": 0, "passes": 1,
        },
        "open": [["fever", done.sheet.open[0].seq], ["duty", 0]],
        "seq": before.seq,
        "code": check_code(before.digest),
    }  # fmt: skip
    assert handed.pii == {"note": "口罩只剩 20 个"}
    assert (opened.kind, opened.operator, opened.shift, opened.data) == (EventKind.SHIFT_OPENED, 2, 2, {"operator": 2})
    again = gate_desk(worked.store, community.clock, worked.media)
    assert again.stamp.operator is not None
    assert (again.stamp.operator.name, again.stamp.shift) == ("李卫国", 2)
    worked.store.rebuild_projections()
    shift = worked.store.shift()
    assert shift is not None
    assert [person.operator.name for person in shift.people] == ["李卫国"]


def test_the_counts_of_the_next_shift_begin_anew_and_what_is_open_stays(worked: GateDesk, clock: Any) -> None:
    worked.hand_over.hand_over(pin=WANG, to="2", to_pin=LI)
    clock.advance(hours=5)
    sheet = worked.hand_over.sheet()
    assert (sheet.counts.entries, sheet.counts.stopped, sheet.notes) == (0, {}, ())
    assert OpenKind.FEVER in [item.kind for item in sheet.open]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"pin": "0000"}, "PIN is wrong"),
        ({"to_pin": "0000"}, "PIN is wrong"),
        ({"to": "1", "to_pin": WANG}, "Somebody else has to take over"),
        ({"to": "77"}, "Nobody named"),
        ({"note": "字" * 201}, "too long"),
    ],
)
def test_a_hand_over_that_one_of_them_does_not_confirm_is_none(
    worked: GateDesk, changes: dict[str, str], sentence: str
) -> None:
    before = worked.store.head().seq
    with pytest.raises(InputRefused, match=sentence):
        worked.hand_over.hand_over(**{"pin": WANG, "to": "2", "to_pin": LI, **changes})
    assert [event.kind for event in events_after(worked, before)] in ([], ["pin-refused"])
    assert worked.stamp.operator is not None
    assert worked.stamp.operator.number == 1


def test_if_nobody_comes_the_shift_is_closed_and_the_line_is_shut(worked: GateDesk, community: Any) -> None:
    done = worked.hand_over.close(pin=WANG)
    (event,) = events_after(worked, done.seq - 1)
    assert event.data["why"] == "nobody"
    assert "to" not in event.data
    assert worked.stamp.operator is None
    with pytest.raises(InputRefused, match="sign on first"):
        worked.lane.enter("王小明")
    with pytest.raises(InputRefused, match="sign on first"):
        worked.hand_over.sheet()
    again = gate_desk(worked.store, community.clock, worked.media)
    assert (again.stamp.operator, again.stamp.shift) == (None, 0)
    again.sign_on.sign_on(community.operator, WANG)
    assert again.stamp.shift == 2


def test_a_shift_across_midnight_with_two_hand_overs_keeps_every_count(gate: GateDesk, clock: Any) -> None:
    for hours, outgoing, pin, incoming, next_pin in ((5, "1", WANG, "2", LI), (2, "2", LI, "1", WANG)):
        gate.lane.leave()
        gate.lane.enter("王小明")
        gate.lane.enter("366")
        clock.advance(hours=hours)
        done = gate.hand_over.hand_over(pin=pin, to=incoming, to_pin=next_pin)
        assert (str(done.by.number), done.sheet.counts.entries) == (outgoing, 1)
    assert gate.stamp.shift == 3


def test_the_export_and_what_the_office_has_not_confirmed_are_on_the_sheet(
    gate: GateDesk, clock: Any, tmp_path: Path
) -> None:
    gate.export.export(tmp_path)
    sheet = gate.hand_over.sheet()
    assert sheet.exported_ms == clock.wall_ms
    assert sheet.unconfirmed == gate.store.head().seq
    gate.store.rebuild_projections()
    assert gate.store.last_export_ms() == clock.wall_ms


def text_of(content: bytes) -> str:
    pdf = pypdfium2.PdfDocument(content)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in pdf)
    finally:
        pdf.close()


def test_the_paper_says_what_the_screen_said(worked: GateDesk, tmp_path: Path) -> None:
    done = worked.hand_over.hand_over(pin=WANG, to="2", to_pin=LI, note="口罩只剩 20 个")
    content = worked.hand_over.paper(done)
    assert re.fullmatch(r"handover_E1_s\d+_1\.pdf", worked.hand_over.paper_name(done))
    text = text_of(content)
    for words in (
        "交接班单", "东门", "第 1 班", "发热处置", "李*", "1 号体温枪要看一下", "进 2", "暂候 1", "发证 1",
        "84 消毒液", "岗亭", "(王芳)", "口罩只剩 20 个", "交班：王芳", "接班：李卫国", done.sheet.code,
    ):  # fmt: skip
        assert words.replace("(", "（").replace(")", "）") in text, words
    assert "李𬭳" not in text


def test_a_closed_shift_says_on_paper_that_nobody_came(gate: GateDesk) -> None:
    done = gate.hand_over.close(pin=WANG)
    assert "无人接班" in text_of(gate.hand_over.paper(done))
