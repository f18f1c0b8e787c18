"""A visitor over their time goes out: an expired slip keeps nobody here (product.md §5), and their visit is over."""

from __future__ import annotations

from typing import Any

import pytest

from checkpoint_app.domain.lane import Ask, LaneStep
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.print_run import PrintFilter
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.issue_pass import IssuedPass


@pytest.fixture
def overdue(community: Any, desk: GateDesk) -> IssuedPass:
    """The slip for two hours of somebody who came in three hours ago."""
    slip = desk.issue.issue(holder="来客", dwelling="云上苑 3-1-501", hours=2)
    desk.lane.enter(slip.code)
    desk.lane.enter("366")
    community.clock.advance(hours=3)
    assert desk.store.visit_counts(community.clock.wall_ms) == (1, 1, 0)
    return slip


def told(step: LaneStep) -> tuple[Ask, Outcome | None, tuple[Reason, ...]]:
    return step.ask, step.outcome, step.reasons


@pytest.mark.parametrize("typed", [False, True])
def test_an_overdue_slip_lets_its_holder_out_and_closes_the_visit(
    community: Any, desk: GateDesk, overdue: IssuedPass, typed: bool
) -> None:
    desk.lane.turn()
    asked = desk.lane.enter(str(overdue.serial) if typed else overdue.code)
    assert asked.ask is Ask.READING
    assert told(desk.lane.enter("365")) == (Ask.NOTHING, Outcome.NOTE, (Reason.PASS_EXPIRED,))
    assert desk.store.visit_counts(community.clock.wall_ms) == (0, 0, 0)
    desk.store.rebuild_projections()
    assert desk.store.visit_counts(community.clock.wall_ms) == (0, 0, 0)


def test_a_high_reading_holds_them_all_the_same(desk: GateDesk, overdue: IssuedPass) -> None:
    desk.lane.turn()
    desk.lane.enter(overdue.code)
    assert desk.lane.enter("380").outcome is Outcome.HOLD


def test_nobody_comes_in_on_an_expired_slip(desk: GateDesk, overdue: IssuedPass) -> None:
    assert desk.lane.direction is Direction.IN
    assert told(desk.lane.enter(overdue.code)) == (Ask.IDENTITY, Outcome.REFER, (Reason.PASS_EXPIRED,))


def test_an_expired_slip_with_another_fault_is_stopped_on_the_way_out_too(
    community: Any, desk: GateDesk, overdue: IssuedPass
) -> None:
    (file,) = desk.export.export(community.folder / "up")
    community.office.bundles.import_paths([file.path])
    community.office.revoke.revoke(overdue.serial, "slip withdrawn")
    community.publish()
    desk.lane.turn()
    for line in (overdue.code, str(overdue.serial)):
        assert desk.lane.enter(line).outcome is Outcome.REFER
    assert desk.lane.enter(overdue.code[:-1] + "1").outcome is Outcome.REFER


def test_an_expired_resident_s_pass_is_still_stopped_to_see_who_it_is(community: Any, desk: GateDesk) -> None:
    passes = community.office.passes
    (serial,) = passes.start(passes.plan(PrintFilter(text="王小明")), community.folder, name="pass", days=1).serials
    community.publish()
    community.clock.advance(hours=25)
    desk.lane.turn()
    assert told(desk.lane.enter(str(serial))) == (Ask.IDENTITY, Outcome.HOLD, (Reason.PASS_EXPIRED,))
