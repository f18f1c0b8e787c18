"""Purging at the office: two persons, marks, holds, who leaves the roster, and the chain holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.domain.purge import FORGOTTEN
from checkpoint_app.domain.roster import Dwelling, Resident
from checkpoint_app.errors import Cancelled, InputRefused
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.purged_people import returning
from checkpoint_app.sync.chain import genesis, walk
from tests.unit.purging import (
    PIN,
    dump,
    exchange,
    give_a_pass,
    midnight,
    order,
    parts_with,
    purge,
    with_two_clerks,
)

DAY_MS = 86_400_000


@pytest.fixture
def office(community: Any) -> Any:
    return with_two_clerks(community)


@pytest.fixture
def visitor(desk: GateDesk) -> Callable[[str], None]:
    """Give a visitor a pass of two hours at the first gate."""
    return lambda name: give_a_pass(desk, name)


def test_one_person_alone_destroys_nothing(community: Any, office: Any) -> None:
    for second, pin, code in (
        ("郑主任", PIN, "second-person"),
        ("何二", "9999", "wrong-pin"),
        ("没人", "1", "operator-unknown"),
    ):
        with pytest.raises(InputRefused) as refused:
            office.purge.order(midnight(community), (), second=second, second_pin=pin)
        assert refused.value.code == code
    office.access.sign_off()
    with pytest.raises(InputRefused, match="signed on"):
        order(office, midnight(community))
    assert office.purge.pending() is None
    assert not office.store.purge_orders()


def test_what_is_older_goes_and_what_is_younger_stays(community: Any, office: Any, visitor: Any) -> None:
    visitor("欧阳甲")
    exchange(community)
    community.clock.advance(hours=24 * 3)
    visitor("司徒乙")
    exchange(community)
    assert (parts_with(office.store, "欧阳甲"), parts_with(office.store, "司徒乙")) == (1, 1)

    tally = purge(office, midnight(community))

    assert tally.by_kind[EventKind.PASS_ISSUED] == 1
    assert (parts_with(office.store, "欧阳甲"), parts_with(office.store, "司徒乙")) == (0, 1)
    holders = [record.holder for record in office.store.passes(after=None, limit=100)]
    assert "欧阳甲" not in holders
    assert "司徒乙" in holders


def test_the_preview_says_what_goes_and_changes_nothing(community: Any, office: Any, visitor: Any) -> None:
    visitor("欧阳甲")
    exchange(community)
    community.clock.advance(hours=24 * 3)
    events = office.store.head().seq
    digest = office.store.state_digest()

    preview = office.purge.preview(midnight(community), (1,))

    assert preview.tally.by_kind == {EventKind.PASS_ISSUED: 1}
    assert preview.tally.residents == 1
    assert preview.tally.files is not None
    assert preview.tally.files["bundle"] == 2
    assert [mark.station for mark in preview.marks] == [0, 1, 2]
    assert (office.store.head().seq, office.store.state_digest()) == (events, digest)
    assert office.store.resident(1) is not None
    assert purge(office, midnight(community), (1,)).by_kind == preview.tally.by_kind


def test_records_keep_their_chain_and_the_office_its_digest(community: Any, office: Any, visitor: Any) -> None:
    visitor("欧阳甲")
    exchange(community)
    community.clock.advance(hours=24 * 3)
    before = office.store.state_digest()
    heads = {head.seq: head.digest for head in (office.store.head_at(n) for n in range(1, office.store.head().seq + 1))}

    purge(office, midnight(community))

    assert office.store.state_digest() == before
    assert all(office.store.head_at(seq).digest == digest for seq, digest in heads.items())
    gate = community.gates[0].store
    held = office.store._connections._writer.execute(
        "SELECT line FROM event WHERE id > ? AND id < ? ORDER BY id", (1 << 43, 2 << 43)
    ).fetchall()
    identity = gate.identity()
    start = genesis(identity.community, identity.station, 1)
    assert walk(start, [line for (line,) in held]) == gate.head_at(len(held)).digest


def test_projections_rebuilt_after_a_purge_are_the_same(
    community: Any, office: Any, visitor: Any, desk: GateDesk
) -> None:
    visitor("欧阳甲")
    desk.lane.enter("王小明")
    desk.lane.enter("365")
    exchange(community)
    community.clock.advance(hours=24 * 3)
    purge(office, midnight(community))
    community.publish()
    for store in (office.store, desk.store):
        before = dump(store)
        assert any(row["resident"] == FORGOTTEN for row in before["passage"])
        store.rebuild_projections()
        assert dump(store) == before


def test_whoever_leaves_the_roster_leaves_no_name_and_no_valid_pass(
    community: Any, office: Any, tmp_path: Path
) -> None:
    person = office.store.resident(12)
    community.clock.advance(hours=24)
    tally = purge(office, midnight(community), (12,))
    assert tally.residents == 1
    assert office.store.resident(12) is None
    assert not office.store.residents(after=None, limit=10, text=person.name)
    assert office.store.roster_counts()[2] == 11
    conn = office.store._connections._writer
    assert not conn.execute("SELECT key FROM roster_key WHERE place = 12").fetchall()


def test_a_number_of_somebody_who_left_is_never_given_again(community: Any, office: Any) -> None:

    gone = office.store.resident(12)
    community.clock.advance(hours=24)
    purge(office, midnight(community), (12,))
    newcomer = Resident(number=0, household=0, dwelling=Dwelling("云上苑", "9", "1", "101"), name="新来的")
    assert returning(office.store, [newcomer]) == 0
    assert returning(office.store, [gone, newcomer]) == 1
    office.store.merge_roster([newcomer], EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=1), no_progress)
    assert office.store.resident(12) is None
    assert office.store.resident(13).name == "新来的"


def test_a_legal_hold_spares_a_resident_until_it_is_lifted(community: Any, office: Any, visitor: Any) -> None:
    visitor("欧阳甲")
    exchange(community)
    community.clock.advance(hours=24 * 3)
    hold = office.holds.set("公函〔2026〕7号", from_ms=0, until_ms=midnight(community))
    with pytest.raises(InputRefused, match="document number"):
        office.holds.set(" ", from_ms=0)
    tally = purge(office, midnight(community))
    assert (tally.parts, tally.held > 0, parts_with(office.store, "欧阳甲")) == (0, True, 1)
    office.holds.lift(hold.number)
    purge(office, midnight(community))
    assert parts_with(office.store, "欧阳甲") == 0


def test_a_resident_on_hold_cannot_be_taken_off_the_roster(community: Any, office: Any) -> None:
    office.holds.set("公函〔2026〕7号", resident=3)
    with pytest.raises(InputRefused) as refused:
        office.purge.preview(midnight(community), (3,))
    assert refused.value.code == "purge-held"


def test_a_purge_that_was_stopped_goes_on_where_it_was(community: Any, office: Any, visitor: Any) -> None:

    for _ in range(3):
        visitor("欧阳甲")
    exchange(community)
    community.clock.advance(hours=24 * 3)
    order(office, midnight(community))

    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        office.purge.carry_out(stop)
    with pytest.raises(InputRefused) as refused:
        order(office, midnight(community))
    assert refused.value.code == "purge-unfinished"
    tally = office.purge.carry_out()
    assert tally.by_kind[EventKind.PASS_ISSUED] == 3
    assert office.purge.pending() is None
