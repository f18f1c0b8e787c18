"""A code of others is turned away at the lane: never opened, and kept nowhere."""

from __future__ import annotations

import pytest

from checkpoint_app.domain.lane import Ask
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.errors import InputRefused

FOREIGN = "https://health.example.com/code?name=WANG-XIAOMING&colour=green"
CODES = (FOREIGN, "weixin://wxpay/x", '{"colour":"green"}', "5f2b9c0d8e7a4b6c9d1e2f3a4b5c6d7e", "9" * 40)


@pytest.mark.parametrize("code", CODES)
def test_it_serves_nobody_and_no_step_holds_a_word_of_it(desk, code):
    step = desk.lane.enter(code)
    assert (step.ask, step.foreign) == (Ask.NOBODY, True)
    assert code not in repr(step)
    assert not desk.lane.enter("9-9-999").foreign


def test_the_next_pass_or_name_goes_on_as_ever(desk):
    desk.lane.enter(FOREIGN)
    assert desk.lane.enter("wangxiaoming").ask is Ask.READING


def test_whoever_is_being_served_stays(desk):
    before = desk.lane.enter("wangxiaoming")
    with pytest.raises(InputRefused) as refused:
        desk.lane.enter(FOREIGN)
    assert (refused.value.code, refused.value.details) == ("foreign-code", {})
    assert desk.lane.step == before


def test_while_somebody_is_still_looked_for_it_picks_nobody(desk):
    assert desk.lane.enter("3-1-501").ask is Ask.CHOICE
    assert desk.lane.enter("1" * 40).foreign


def test_after_an_outcome_it_takes_the_card_and_the_record_stays(desk):
    desk.lane.enter("wangxiaoming")
    told = desk.lane.enter("366")
    assert told.outcome is Outcome.NOTE
    assert desk.lane.enter(FOREIGN).foreign
    assert desk.store.head().seq == told.seq


def test_beside_a_delivery_or_an_emergency_it_explains_nothing(desk):
    desk.lane.deliver()
    assert desk.lane.enter(FOREIGN).foreign
    opened = desk.lane.open_way()
    assert desk.lane.enter(FOREIGN).foreign
    assert desk.store.head().seq == opened.seq


def test_neither_log_nor_settings_nor_any_file_of_the_data_folder_holds_it(desk, community, caplog):
    puts: list[object] = []
    keep = desk.store.put
    desk.store.put = lambda name, value: (puts.append((name, value)), keep(name, value))
    seq = desk.store.head().seq
    desk.lane.enter(FOREIGN)
    desk.lane.enter("wangxiaoming")
    with pytest.raises(InputRefused):
        desk.lane.enter(FOREIGN)
    desk.lane.leave()
    assert desk.store.head().seq == seq
    assert "example" not in repr(puts) + caplog.text
    lines = [line.line for line in desk.store.lines(1, seq)]
    assert all(b"health.example" not in bytes(str(line), "utf-8") for line in lines)
    whole = b"".join(path.read_bytes() for path in community.folder.rglob("*") if path.is_file())
    assert b"health.example" not in whole


def test_before_anybody_signed_on_it_is_refused_as_every_line_is(community):
    with pytest.raises(InputRefused) as refused:
        community.gates[0].lane.turn_away()
    assert refused.value.code == "not-signed-on"


def test_it_is_no_plate_no_occupant_and_nobody_on_a_sheet(desk):
    for take in (
        lambda: desk.vehicle.show_pass(FOREIGN, desk.lane.direction),
        lambda: desk.vehicle.find(FOREIGN, desk.lane.direction),
        lambda: desk.paper.find(FOREIGN),
    ):
        with pytest.raises(InputRefused) as refused:
            take()
        assert (refused.value.code, refused.value.details) == ("foreign-code", {})
