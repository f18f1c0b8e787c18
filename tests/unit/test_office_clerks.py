"""经办人: who may do what at the office, PINs, and whose the records are."""

from __future__ import annotations

from typing import Any

import pytest

from checkpoint_app.domain.access import RIGHTS, Right, Role, may, pin_wait_ms
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.office_access import OfficeAccess
from checkpoint_app.sync.chain import event_of

HEAD_PIN, CLERK_PIN, AUDITOR_PIN = "1357", "2468", "97531"


@pytest.fixture
def access(community: Any) -> OfficeAccess:
    """An office with a head, a clerk and an auditor; nobody is signed on."""
    access: OfficeAccess = community.office.access
    access.sign_on(access.add("陈主任", HEAD_PIN, Role.CLERK), HEAD_PIN)
    access.add("刘敏", CLERK_PIN, Role.CLERK)
    access.add("周监督", AUDITOR_PIN, Role.AUDITOR)
    access.sign_off()
    return access


def refusal(act: Any) -> str:
    with pytest.raises(InputRefused) as refused:
        act()
    assert str(refused.value)
    return refused.value.code


def events(community: Any) -> list[Any]:
    store = community.office.store
    return [event_of(line) for line in store.lines(1, store.head().seq)]


def test_the_first_clerk_is_the_head_whatever_was_asked_for(access: OfficeAccess) -> None:
    assert [(clerk.number, clerk.role) for clerk in access.clerks()] == [
        (9001, Role.HEAD),
        (9002, Role.CLERK),
        (9003, Role.AUDITOR),
    ]


@pytest.mark.parametrize("role", Role)
def test_each_right_is_given_to_the_roles_of_the_table_and_to_nobody_else(access: OfficeAccess, role: Role) -> None:
    pins = {Role.HEAD: HEAD_PIN, Role.CLERK: CLERK_PIN, Role.AUDITOR: AUDITOR_PIN}
    clerk = next(each for each in access.clerks() if each.role is role)
    access.sign_on(clerk, pins[role])
    for right in RIGHTS[role]:
        assert access.require(right) == clerk
    for right in set(Right) - RIGHTS[role]:
        assert refusal(lambda right=right: access.require(right)) == "clerk-may-not"


def test_the_head_may_do_everything_and_the_auditor_only_read_the_log() -> None:
    assert all(may(Role.HEAD, right) for right in Right)
    assert [right for right in Right if may(Role.AUDITOR, right)] == [Right.ACCESS_LOG]
    kept_from_clerks = {Right.LEGAL_HOLD, Right.KEYS, Right.CLERKS, Right.ACCESS_LOG}
    assert {right for right in Right if not may(Role.CLERK, right)} == kept_from_clerks


def test_nobody_signed_on_may_do_nothing(access: OfficeAccess) -> None:
    for right in Right:
        assert refusal(lambda right=right: access.require(right)) == "clerk-not-signed-on"


def test_a_clerk_adds_and_dismisses_nobody(access: OfficeAccess) -> None:
    access.sign_on(access.find("刘敏"), CLERK_PIN)
    assert refusal(lambda: access.add("新人", "1111", Role.HEAD)) == "clerk-may-not"
    assert refusal(lambda: access.dismiss(9003)) == "clerk-may-not"
    assert refusal(lambda: access.change_role(9002, Role.HEAD)) == "clerk-may-not"
    assert refusal(lambda: access.change_pin(9001, "1111")) == "clerk-may-not"
    access.change_pin(9002, "8642")
    access.sign_off()
    assert refusal(lambda: access.sign_on(access.find("9002"), CLERK_PIN)) == "wrong-pin"
    access.sign_on(access.find("9002"), "8642")


def test_the_only_head_cannot_be_dismissed_or_demoted_until_there_is_another(access: OfficeAccess) -> None:
    access.sign_on(access.find("9001"), HEAD_PIN)
    assert refusal(lambda: access.dismiss(9001)) == "last-head"
    assert refusal(lambda: access.change_role(9001, Role.AUDITOR)) == "last-head"
    access.change_role(9002, Role.HEAD)
    access.change_role(9001, Role.CLERK)
    assert refusal(lambda: access.require(Right.CLERKS)) == "clerk-may-not"


def test_who_is_dismissed_signs_on_no_more_and_keeps_the_number(access: OfficeAccess) -> None:
    access.sign_on(access.find("9001"), HEAD_PIN)
    access.dismiss(9002)
    assert refusal(lambda: access.find("刘敏")) == "operator-unknown"
    assert access.add("赵新", "1212", Role.CLERK).number == 9004


def test_after_five_wrong_pins_each_further_one_waits_twice_as_long(access: OfficeAccess, clock: Any) -> None:
    clerk = access.find("9002")
    for _ in range(5):
        assert refusal(lambda: access.sign_on(clerk, "0000")) == "wrong-pin"
    for wait_s in (30, 60, 120):
        assert refusal(lambda: access.sign_on(clerk, CLERK_PIN)) == "pin-wait"
        clock.advance(seconds=wait_s - 1)
        assert refusal(lambda: access.sign_on(clerk, CLERK_PIN)) == "pin-wait"
        clock.advance(seconds=1)
        assert refusal(lambda: access.sign_on(clerk, "0000")) == "wrong-pin"
    clock.advance(minutes=30)
    access.sign_on(clerk, CLERK_PIN)
    access.sign_off()
    assert refusal(lambda: access.sign_on(clerk, "0000")) == "wrong-pin"
    access.sign_on(clerk, CLERK_PIN)


def test_the_wait_ends_growing_at_half_an_hour() -> None:
    assert [pin_wait_ms(tries) // 1000 for tries in (0, 4, 5, 6, 10, 11, 12, 500)] == [
        0, 0, 30, 60, 960, 1800, 1800, 1800,
    ]  # fmt: skip


def test_wrong_pins_are_on_record_without_the_pin(access: OfficeAccess, community: Any) -> None:
    assert refusal(lambda: access.sign_on(access.find("9002"), "0000")) == "wrong-pin"
    last = events(community)[-1]
    assert (last.kind, dict(last.data)) == (EventKind.PIN_REFUSED, {"clerk": 9002, "tries": 1})


def test_every_record_of_the_office_is_by_who_is_signed_on(access: OfficeAccess, community: Any) -> None:
    office = community.office
    access.sign_on(access.find("9002"), CLERK_PIN)
    before = office.store.head().seq
    office.cut_off.cut_off(1, PassSerial(1, 5))
    office.enrol.add_operator("新值守", "1212")
    office.publish.publish(community.folder / "stick")
    office.store.append(EventDraft(kind=EventKind.DESIGN_CHOSEN, at_ms=1, data={}, operator=7))
    assert [event.operator for event in events(community)[before:]][:-1] == [9002] * (
        office.store.head().seq - before - 1
    )
    assert events(community)[-1].operator == 7, "a record that names somebody is theirs"
    access.sign_off()
    office.cut_off.restore(1)
    assert events(community)[-1].operator == 0


def test_a_look_without_a_purpose_is_refused_and_an_authority_names_its_document(access: OfficeAccess) -> None:
    access.sign_on(access.find("9002"), CLERK_PIN)
    for purpose in ("", "   ", "other", "other  "):
        assert refusal(lambda purpose=purpose: access.note(Right.UNMASK, purpose=purpose)) == "purpose-missing"
    assert refusal(lambda: access.note(Right.TRACE, purpose="police")) == "document-missing"
    access.note(Right.TRACE, purpose="police", document="昆公函〔2026〕3号")
    access.note(Right.UNMASK, purpose="other 电梯坏了,要逐户打电话")


def test_the_words_of_a_purpose_are_personal_and_its_code_is_not(access: OfficeAccess, community: Any) -> None:
    access.sign_on(access.find("9002"), CLERK_PIN)
    access.note(Right.UNMASK, purpose="call 找王小明", subjects=3)
    last = events(community)[-1]
    assert dict(last.data) == {"clerk": 9002, "what": "unmask", "purpose": "call", "document": "", "subjects": 3}
    assert dict(last.pii) == {"purpose": "找王小明"}
    (entry,) = community.office.store.accesses(before_key=None, limit=1)
    assert (entry.purpose, entry.clerk, entry.subjects) == ("call 找王小明", 9002, 3)


def test_the_second_of_two_is_somebody_else_with_the_right_to_it(access: OfficeAccess) -> None:
    access.sign_on(access.find("9001"), HEAD_PIN)
    head, clerk, auditor = access.clerks()
    assert refusal(lambda: access.require_second(head, HEAD_PIN, Right.PURGE)) == "second-person"
    assert refusal(lambda: access.require_second(auditor, AUDITOR_PIN, Right.PURGE)) == "second-person"
    assert refusal(lambda: access.require_second(clerk, "0000", Right.PURGE)) == "wrong-pin"
    assert access.require_second(clerk, CLERK_PIN, Right.PURGE) == clerk


def test_names_are_whole_for_ten_minutes_and_only_for_who_unlocked(
    access: OfficeAccess, community: Any, clock: Any
) -> None:
    unmask = community.office.unmask
    assert refusal(lambda: unmask.unlock(purpose="roster")) == "clerk-not-signed-on"
    access.sign_on(access.find("9002"), CLERK_PIN)
    unmask.unlock(purpose="roster")
    clock.advance(minutes=9, seconds=59)
    assert unmask.left_ms == 1000
    clock.advance(seconds=1)
    assert not unmask.is_open
    unmask.unlock(purpose="roster")
    access.sign_on(access.find("9001"), HEAD_PIN)
    assert not unmask.is_open, "somebody else is at the keyboard"
    access.sign_off()
    assert not unmask.is_open


def test_an_auditor_unmasks_nothing_and_an_office_without_clerks_says_to_add_one(
    access: OfficeAccess, community: Any, clock: Any
) -> None:
    access.sign_on(access.find("9003"), AUDITOR_PIN)
    assert refusal(lambda: community.office.unmask.unlock(purpose="roster")) == "clerk-may-not"


def test_an_office_without_clerks_unmasks_nothing(community: Any) -> None:
    assert refusal(lambda: community.office.unmask.unlock(purpose="roster")) == "clerk-none"
