"""A new epoch at a gate that was in the middle of things: nothing that was open is forgotten or named wrongly."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.domain.continuity import BreakKind, ContinuityBreak
from checkpoint_app.domain.events import MAX_SEQ, event_id, names_a_record, record_key, record_number
from checkpoint_app.domain.fever import FeverEnding
from checkpoint_app.domain.passage import Measurement, Site
from checkpoint_app.domain.subject import Consent
from checkpoint_app.domain.visit import Answer, Asked, VisitNotes, Visitor, parse_party
from checkpoint_app.services.check_continuity import STATION_JUMP, open_epoch, station_opening
from checkpoint_app.services.gate_desk import GateDesk, gate_desk
from checkpoint_app.sync.chain import event_of, genesis
from db.schema import administration

PIN = "2468"
PROJECTED = (
    "passage", "correction", "issued_pass", "revocation", "anchored_record", "fever_case", "fever_reading",
    "fever_ending", "visit", "visitor", "duty", "duty_note", "emergency_explained", "last_export",
)  # fmt: skip
Reopen = Callable[[GateDesk], GateDesk]


@pytest.fixture
def new_epoch(community: Any) -> Reopen:
    """Open the next epoch of a gate, as after a restore, and put its desk together anew."""

    def begin(desk: GateDesk) -> GateDesk:
        head = desk.store.head()
        found = ContinuityBreak(kind=BreakKind.RESTORED, epoch=head.epoch, held_seq=head.seq)
        opening = station_opening(desk.store, community.clock)
        now_s = community.clock.wall_ms // 1000
        open_epoch(desk.store, found, machine=lambda install: "ab" * 32, now_s=now_s, draft=opening)
        return gate_desk(desk.store, community.clock, desk.media)

    return begin


def contents(desk: GateDesk) -> list[Any]:
    with desk.store._connections.reading() as conn:  # type: ignore[attr-defined]
        return [list(administration(conn)[table].rows) for table in PROJECTED]


def test_a_record_is_named_by_its_seq_and_one_of_an_earlier_epoch_by_a_number_of_its_own() -> None:
    log, key = event_id(3, 2, 0), event_id(3, 2, 7)
    earlier = event_id(3, 1, 7)
    assert (record_number(key, log), record_number(earlier, log)) == (7, 1 << 32 | 7)
    assert [record_key(record_number(each, log), log) for each in (key, earlier)] == [key, earlier]
    named = [7, 1 << 32 | 7, MAX_SEQ]
    wrong = [0, -1, 2 << 32 | 7, 3 << 32 | 7, 1 << 32, 1 << 43 | 7, True, "7", None]
    assert [names_a_record(number, key) for number in (*named, *wrong)] == [True] * 3 + [False] * len(wrong)


def test_the_new_epoch_begins_at_its_genesis_and_names_the_head_left_behind(desk: GateDesk, new_epoch: Reopen) -> None:
    before, install = desk.store.head(), desk.store.identity().install_id
    store = new_epoch(desk).store
    (opened,) = store.lines(1, 9)
    data = event_of(opened).data
    assert (store.head().epoch, store.head().seq) == (2, 1)
    assert data["prev"] == {"epoch": 1, "seq": before.seq, "head": before.digest.hex()}
    assert data["reason"] == "restored"
    assert data["install"] == store.identity().install_id != install
    assert store.heads() == [before, store.head()]
    identity = store.identity()
    assert store.head_at(0).digest == genesis(identity.community, identity.station, 2)
    assert store.head_at(before.seq, 1) == before
    assert [line.seq for line in store.lines(1, 3, 1)] == [1, 2, 3]


def test_an_open_fever_case_of_the_epoch_before_is_listed_and_can_be_closed(
    community: Any, desk: GateDesk, new_epoch: Reopen
) -> None:
    for name in ("张三丰", "王晓敏"):
        desk.lane.enter(name)
        desk.lane.enter("380")
    desk = new_epoch(desk)
    cases = desk.store.fever_cases()
    assert [line.seq for line in desk.store.open_fever_cases()] == [case.seq for case in cases]
    assert len(cases) == len(desk.status.read().fever_cases) == 2
    desk.fever.call(cases[0].seq, "120")
    community.clock.advance(minutes=10)
    assert desk.fever.measure(cases[0].seq, 366, Measurement(site=Site.WRIST)) is FeverEnding.CLEARED
    desk.lane.enter("王晓敏")
    desk.lane.enter("366")
    assert desk.store.fever_cases() == []


def test_a_passage_of_the_epoch_before_can_be_corrected_and_no_other_is(desk: GateDesk, new_epoch: Reopen) -> None:
    for name in ("王小明", "王晓敏"):
        desk.lane.enter(name)
        desk.lane.enter("366")
    desk = new_epoch(desk)
    for name in ("张三丰", "周八", "吴九"):
        desk.lane.enter(name)
        desk.lane.enter("366")
    lines = desk.store.feed(before_seq=None, limit=20)
    assert [line.name for line in lines] == ["吴九", "周八", "张三丰", "王晓敏", "王小明"]
    older = desk.store.feed(before_seq=lines[2].seq, limit=20)
    assert [line.name for line in older] == ["王晓敏", "王小明"]
    assert desk.correct.void(older[0].seq).voided
    assert [line.name for line in desk.store.feed(before_seq=None, limit=20) if line.voided] == ["王晓敏"]
    (correction,) = desk.store.lines(desk.store.head().seq, desk.store.head().seq)
    assert event_of(correction).data["of"] == older[0].seq > MAX_SEQ


def test_the_shift_the_counts_and_those_inside_go_on(community: Any, desk: GateDesk, new_epoch: Reopen) -> None:
    desk.lane.enter("王小明")
    desk.lane.enter("366")
    notes = VisitNotes(
        readings=parse_party("366"), household=1, host=1, consent=Consent.WAITING, how=Asked.CALLED,
        questions={"travel": False, "animals": False, "cases": False},
    )  # fmt: skip
    guest = Visitor(
        name="赵来访", number="53010319900101001X", phone="10000001234", dwelling="云上苑 3-1-501", host="王小明"
    )
    desk.visitors.receive(notes, guest)
    before, sheet = desk.status.read(), desk.hand_over.sheet()
    desk = new_epoch(desk)
    after = desk.status.read()
    assert (after.entries, after.exits, after.on_duty, after.visits_waiting) == (
        before.entries, before.exits, before.on_duty, 1,
    )  # fmt: skip
    assert [line.name for line in after.feed] == [line.name for line in before.feed]
    assert desk.hand_over.sheet().counts == sheet.counts
    (waiting,) = desk.store.waiting_visits()
    assert waiting.seq is not None
    asked = desk.store.visit(waiting.seq)
    assert asked is not None
    assert asked.visitor.name == "赵来访"
    desk.visitors.answer(asked.seq, Answer.AGREED)
    assert not desk.store.visit_waits(waiting.seq)


def test_what_is_projected_over_two_epochs_is_what_a_rebuild_gives(
    community: Any, desk: GateDesk, new_epoch: Reopen
) -> None:
    for name, reading in (("张三丰", "380"), ("王小明", "366")):
        desk.lane.enter(name)
        desk.lane.enter(reading)
    desk = new_epoch(desk)
    desk.correct.void(desk.correct.last().seq)
    (case,) = desk.store.fever_cases()
    community.clock.advance(minutes=10)
    desk.fever.measure(case.seq, 379, Measurement(site=Site.WRIST))
    desk = new_epoch(desk)
    desk.lane.enter("陈一")
    desk.lane.enter("366")
    before, serial = contents(desk), desk.store.next_serial()
    assert [head.epoch for head in desk.store.heads()] == [1, 2, 3]
    desk.store.rebuild_projections()  # type: ignore[attr-defined]
    assert contents(desk) == before
    assert desk.store.next_serial() == serial


def test_no_serial_is_given_twice_after_a_break(community: Any, desk: GateDesk, new_epoch: Reopen) -> None:
    before = desk.store.next_serial()
    desk = new_epoch(desk)
    assert desk.store.next_serial().number == before.number + STATION_JUMP
    issued = desk.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501")
    assert issued.claims.serial.number == before.number + STATION_JUMP


def test_all_epochs_are_exported_until_the_office_confirmed_them(
    community: Any, desk: GateDesk, new_epoch: Reopen, tmp_path: Path
) -> None:
    desk.lane.enter("王小明")
    desk.lane.enter("366")
    last = desk.store.head().seq
    desk = new_epoch(desk)
    status = desk.status.read()
    assert status.unconfirmed == last + 1
    files = desk.export.export(tmp_path / "stick")
    assert [(file.epoch, file.first, file.last) for file in files] == [(1, 1, last), (2, 1, 1)]
    assert len({file.path.name for file in files}) == 2
    community.office.bundles.import_paths([tmp_path / "stick"])
    desk.apply.apply(community.office.publish.publish(tmp_path / "down").path)
    assert [(r.epoch, r.ranges) for r in desk.store.receipts()] == [(1, ((1, last),)), (2, ((1, 1),))]
    again = desk.export.plan()
    assert [each.epoch for each in again] == [2]
    assert desk.status.read().unconfirmed == desk.store.head().seq - 1
