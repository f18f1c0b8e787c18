"""What was entered from paper, asked of the store."""

from __future__ import annotations

import pytest

from checkpoint_app.domain.clock import local_day
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.paper_sheet import PaperDoubt, PaperForm, PaperPerson, PaperRow, SheetNumber
from checkpoint_app.domain.passage import Direction
from checkpoint_app.errors import InputRefused
from checkpoint_app.sync.chain import event_of

SHEET = SheetNumber(PaperForm.READINGS, 1, 12)


@pytest.fixture
def desk(community):
    gate = community.gates[0]
    gate.sign_on.open_shift(community.operator)
    return gate


@pytest.fixture
def row(desk, clock):
    def make(
        number: int = 1, *, minutes_ago: int = 120, who: str = "王小明", c10: int | None = 366, **fields
    ) -> PaperRow:
        return PaperRow(
            sheet=SHEET,
            row=number,
            at_ms=clock.wall_ms - minutes_ago * 60_000,
            direction=fields.pop("direction", Direction.OUT),
            person=fields.pop("person", None) or desk.paper.find(who)[0],
            reading_c10=c10,
            **fields,
        )

    return make


def test_a_row_keeps_when_it_happened_beside_when_it_was_entered(desk, row, clock):
    event = desk.paper.enter(row(minutes_ago=120))
    line = desk.store.passage(event.seq)
    assert event.at_ms == clock.wall_ms
    assert event.data["paper_at"] == line.at_ms == clock.wall_ms - 120 * 60_000
    assert (event.data["sheet"], event.data["row"]) == (str(SHEET), 1)
    assert line.outcome is Outcome.PASS
    assert line.reasons == (Reason.ON_PAPER.value,)


def test_a_sheet_goes_on_after_the_last_row_that_stands(desk, row, clock):
    assert desk.paper.begin(str(SHEET)).row == 1
    desk.paper.enter(row(1))
    second = desk.paper.enter(row(2, who="张三丰", minutes_ago=100))
    begun = desk.paper.begin(str(SHEET))
    assert (begun.row, begun.above_ms) == (3, clock.wall_ms - 100 * 60_000)
    desk.correct.void(second.seq)
    assert desk.paper.begin(str(SHEET)).row == 2


def test_a_row_entered_before_and_a_passage_within_five_minutes_are_hinted_and_kept(desk, row):
    desk.paper.enter(row(1))
    again = row(1, minutes_ago=116)
    assert desk.paper.doubts(again) == (PaperDoubt.SAME_ROW, PaperDoubt.SAME_PERSON)
    assert desk.paper.doubts(row(2, minutes_ago=126)) == ()
    assert desk.paper.doubts(row(2, minutes_ago=116, direction=Direction.IN)) == ()
    desk.paper.enter(again)
    assert len([line for line in desk.store.feed(before_seq=None, limit=9) if not line.voided]) == 2


def test_somebody_nobody_can_find_is_kept_under_the_name_on_the_paper(desk, row):
    assert desk.paper.find("赵来访") == ()
    event = desk.paper.enter(row(person=desk.paper.unlisted("赵来访")))
    assert event.pii == {"name": "赵来访"}
    assert desk.paper.doubts(row(2, person=PaperPerson(written="赵来访"))) == ()


def test_who_was_not_let_through_stays_outside(desk, row, clock):
    event = desk.paper.enter(row(admitted=False))
    assert desk.store.passage(event.seq).outcome is Outcome.HOLD
    assert desk.store.counts(from_ms=0, until_ms=clock.wall_ms) == (0, 0, 1)


def test_a_high_reading_opens_a_case_with_the_time_of_the_paper(desk, row, clock):
    person = desk.paper.find("王小明")[0]
    desk.paper.enter(row(c10=375, minutes_ago=90, admitted=False))
    assert desk.store.open_fever_case(resident=person.resident, pass_key=None) == clock.wall_ms - 90 * 60_000


def test_a_normal_reading_on_paper_closes_no_case(desk, row):
    person = desk.paper.find("王小明")[0]
    desk.paper.enter(row(c10=375, minutes_ago=90, admitted=False))
    desk.paper.enter(row(2, c10=366, minutes_ago=150))
    assert desk.store.open_fever_case(resident=person.resident, pass_key=None) is not None


def test_an_exit_noted_on_paper_counts_for_the_quota_on_its_own_day(desk, row, clock):
    household = desk.store.resident(desk.paper.find("王小明")[0].resident).household
    desk.paper.enter(row(minutes_ago=24 * 60))
    assert desk.store.exits_since(household=household, at_ms=clock.wall_ms - 20 * 3_600_000) == 0
    assert desk.store.exits_since(household=household, at_ms=clock.wall_ms - 25 * 3_600_000) == 1


def test_an_old_row_does_not_hide_where_somebody_is_now(desk, row, clock):
    lane, who = desk.lane, desk.paper.find("王小明")[0]
    lane.enter("王小明")
    lane.enter("366")
    now = desk.store.last_passage(resident=who.resident, pass_key=None)
    desk.paper.enter(row(minutes_ago=300))
    assert desk.store.last_passage(resident=who.resident, pass_key=None) == now


def test_rows_come_out_the_same_when_everything_is_projected_again(desk, row):
    desk.paper.enter(row(1))
    desk.paper.enter(row(3, who="张三丰", c10=375, admitted=False))
    before = desk.store.paper_rows(str(SHEET)), desk.store.feed(before_seq=None, limit=9)
    desk.store.rebuild_projections()
    assert (desk.store.paper_rows(str(SHEET)), desk.store.feed(before_seq=None, limit=9)) == before


def test_a_row_beyond_the_sheet_is_refused(desk, row):
    before = desk.store.head().seq
    with pytest.raises(InputRefused, match="1 to 28"):
        desk.paper.enter(row(29))
    assert desk.store.head().seq == before


def test_a_sheet_of_another_station_is_taken_and_a_patrol_sheet_is_not(desk):
    assert desk.paper.begin(str(SheetNumber(PaperForm.COLLECTION, 7, 3))).row == 1
    with pytest.raises(InputRefused, match="patrol sheet"):
        desk.paper.begin(str(SheetNumber(PaperForm.PATROL, 1, 3)))


def test_a_pass_serial_on_the_paper_names_its_holder(desk, community, row):
    issued = desk.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501")
    (person,) = desk.paper.find(str(issued.serial))
    assert (person.pass_key, person.masked_name) == (issued.serial.key, "赵*访")
    event = desk.paper.enter(row(person=person))
    assert event_of(next(iter(desk.store.lines(event.seq, event.seq)))).data["pass"] == issued.serial.key
    assert desk.paper.doubts(row(2, person=person)) == (PaperDoubt.SAME_PERSON,)
    assert desk.paper.find("02-000999-3") == ()


def test_the_office_counts_a_row_on_the_day_it_happened(desk, row, community, clock, tmp_path):
    desk.paper.enter(row(minutes_ago=24 * 60))
    (exported,) = desk.export.export(tmp_path)
    community.office.bundles.import_paths([exported.path])
    yesterday, today = (
        next(gate for gate in community.office.store.gate_days(local_day(at_ms)) if gate.gate == "E1")
        for at_ms in (clock.wall_ms - 24 * 3_600_000, clock.wall_ms)
    )
    assert (yesterday.exits, yesterday.measured) == (1, 1)
    assert (today.exits, today.measured) == (0, 0)
