"""A newcomer may sign on in under a minute: the shift lead answers for them."""

from __future__ import annotations

from typing import Any

import pytest

from checkpoint_app.domain.events import EventKind
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk, gate_desk
from checkpoint_app.sync.chain import event_of

WANG, LI, NEW = "2468", "1357", "8642"


@pytest.fixture
def gate(community: Any) -> GateDesk:
    """王芳 (1) is on duty; the office named no shift lead yet."""
    desk: GateDesk = community.gates[0]
    desk.sign_on.sign_on(community.operator, WANG)
    return desk


@pytest.fixture
def led(gate: GateDesk, community: Any) -> GateDesk:
    """The office named 李卫国 (2) as shift lead."""
    community.office.enrol.add_operator("李卫国", LI, lead=True)
    community.publish()
    return gate


def admit(gate: GateDesk, by: str = "2", by_pin: str = LI, name: str = "赵敏", pin: str = NEW, again: str = NEW) -> Any:
    return gate.admit.admit(by=by, by_pin=by_pin, name=name, pin=pin, again=again)


def test_a_newcomer_the_lead_admits_signs_on_at_once_and_after_a_restart(led: GateDesk, community: Any) -> None:
    newcomer = admit(led)
    station = led.store.identity().station
    assert (newcomer.number, newcomer.name, newcomer.lead) == (station * 1000 + 1, "赵敏", False)
    led.sign_on.sign_on(led.sign_on.find("赵敏"), NEW)
    assert led.stamp.operator == newcomer
    again = gate_desk(led.store, community.clock, led.media)
    assert again.stamp.operator == newcomer
    assert admit(led, name="钱多").number == station * 1000 + 2


def test_the_record_names_nobody_in_its_data_and_no_pin_anywhere(led: GateDesk) -> None:
    newcomer = admit(led)
    head = led.store.head().seq
    (line,) = led.store.lines(head, head)
    event = event_of(line)
    assert (event.kind, event.data) == (EventKind.OPERATOR_ADDED, {"operator": newcomer.number, "by": 2})
    assert event.pii is not None
    assert event.pii["name"] == "赵敏"
    assert NEW not in str(event.pii)


def test_an_office_bundle_leaves_the_gates_own_people_and_a_rebuild_too(led: GateDesk, community: Any) -> None:
    newcomer = admit(led)
    before = led.sign_on.operators()
    community.publish()
    assert led.sign_on.operators() == before
    led.store.rebuild_projections()
    assert led.sign_on.operators() == before
    assert newcomer in before


def test_only_a_lead_admits_where_the_office_named_one(led: GateDesk) -> None:
    with pytest.raises(InputRefused, match="王芳 is no shift lead"):
        admit(led, by="1", by_pin=WANG)
    assert led.admit.has_lead()


def test_without_any_lead_whoever_is_on_duty_admits(gate: GateDesk) -> None:
    assert not gate.admit.has_lead()
    assert admit(gate, by="1", by_pin=WANG).name == "赵敏"
    with pytest.raises(InputRefused, match="named no shift lead"):
        admit(gate, by="赵敏", by_pin=NEW, name="钱多")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"by_pin": "0000"}, "PIN is wrong"),
        ({"name": "  "}, "name is needed"),
        ({"name": "王芳"}, "named 王芳 already"),
        ({"name": "赵" * 51}, "too long"),
        ({"again": "8643"}, "not the same"),
        ({"pin": "12", "again": "12"}, "4 to 8 digits"),
        ({"by": "nobody"}, "Nobody named"),
    ],
)
def test_what_does_not_fit_is_told_and_admits_nobody(led: GateDesk, changes: dict[str, str], sentence: str) -> None:
    people = led.sign_on.operators()
    with pytest.raises(InputRefused, match=sentence):
        admit(led, **changes)
    assert led.sign_on.operators() == people
