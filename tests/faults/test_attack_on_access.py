"""Somebody at a keyboard tries PINs, sets the clock, fills the disk: nothing is shown that is not on record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checkpoint_app.domain.access import Right, Role
from checkpoint_app.domain.events import EventKind
from checkpoint_app.errors import InputRefused, StorageError
from checkpoint_app.services.office_access import OfficeAccess
from checkpoint_app.sync.chain import event_of

HEAD_PIN, CLERK_PIN, WRONG = "1357", "2468", "0000"
YEAR_MS = 365 * 86_400_000

Guess = Callable[[], str]
"""Types a wrong PIN; returns the code of the refusal."""


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(InputRefused) as refused:
        act()
    return refused.value.code


@pytest.fixture
def access(community: Any) -> OfficeAccess:
    """An office with a head and a clerk; nobody is signed on."""
    access: OfficeAccess = community.office.access
    access.sign_on(access.add("陈主任", HEAD_PIN, Role.CLERK), HEAD_PIN)
    access.add("刘敏", CLERK_PIN, Role.CLERK)
    access.sign_off()
    return access


@pytest.fixture(params=["office", "gate"])
def guess(request: pytest.FixtureRequest, community: Any, access: OfficeAccess) -> Guess:
    if request.param == "office":
        return lambda: refusal(lambda: access.sign_on(access.find("9002"), WRONG))
    sign_on = community.gates[0].sign_on
    return lambda: refusal(lambda: sign_on.sign_on(community.operator, WRONG))


def full_disk(store: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_drafts: Any) -> Any:
        raise StorageError("disk-full")

    monkeypatch.setattr(store, "append", fail)


def test_setting_the_clock_back_and_forth_gives_no_further_guess(guess: Guess, clock: Any) -> None:
    assert [guess() for _ in range(5)] == ["wrong-pin"] * 5
    for step_ms in (-60_000, YEAR_MS, -2 * YEAR_MS, YEAR_MS, 29_000, -29_000):
        clock.wall_ms += step_ms
        assert guess() == "pin-wait"
    clock.advance(seconds=30)
    assert guess() == "wrong-pin"


def test_one_wrong_pin_in_another_century_does_not_open_the_door_for_all_others(guess: Guess, clock: Any) -> None:
    clock.wall_ms += 70 * YEAR_MS
    assert guess() == "wrong-pin"
    clock.wall_ms -= 70 * YEAR_MS
    assert [guess() for _ in range(6)] == ["wrong-pin"] * 4 + ["pin-wait"] * 2


def test_a_new_start_with_a_clock_set_back_waits_from_the_start_on(guess: Guess, clock: Any) -> None:
    assert [guess() for _ in range(5)] == ["wrong-pin"] * 5
    clock.boot_id, clock.mono_ms, clock.wall_ms = "another", 5_000, clock.wall_ms - YEAR_MS
    assert guess() == "pin-wait"
    clock.advance(seconds=25)
    assert guess() == "wrong-pin"


def test_nobody_waits_for_ever_after_a_day_with_a_wrong_clock(community: Any, access: OfficeAccess, clock: Any) -> None:
    clock.wall_ms += 70 * YEAR_MS
    for _ in range(5):
        refusal(lambda: access.sign_on(access.find("9002"), WRONG))
    clock.boot_id, clock.mono_ms, clock.wall_ms = "next day", 40_000, clock.wall_ms - 70 * YEAR_MS
    assert access.sign_on(access.find("9002"), CLERK_PIN).number == 9002


def test_a_sign_on_that_cannot_be_put_on_record_signs_nobody_on(
    community: Any, access: OfficeAccess, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        full_disk(community.office.store, patched)
        with pytest.raises(StorageError):
            access.sign_on(access.find("9001"), HEAD_PIN)
    assert access.signed_on is None
    community.office.publish.publish(community.folder / "stick")
    store = community.office.store
    assert event_of(next(store.lines(store.head().seq, store.head().seq))).operator == 0


def test_what_cannot_be_put_on_record_is_not_shown(
    community: Any, access: OfficeAccess, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    office = community.office
    access.sign_on(access.find("9001"), HEAD_PIN)
    with monkeypatch.context() as patched:
        full_disk(office.store, patched)
        with pytest.raises(StorageError):
            office.unmask.unlock(purpose="roster")
        with pytest.raises(StorageError):
            office.person.export(1, tmp_path / "out", purpose="own")
    assert not office.unmask.is_open
    assert not (tmp_path / "out").exists()


def test_a_clerk_who_was_dismissed_or_whose_pin_was_changed_does_not_sign_on_by_an_old_list(
    access: OfficeAccess,
) -> None:
    old = access.find("9002")
    access.sign_on(access.find("9001"), HEAD_PIN)
    access.change_pin(9002, "8642")
    assert refusal(lambda: access.require_second(old, CLERK_PIN, Right.PURGE)) == "wrong-pin"
    access.dismiss(9002)
    access.sign_off()
    assert refusal(lambda: access.sign_on(old, CLERK_PIN)) == "operator-unknown"
    assert access.signed_on is None


def test_a_name_that_is_somebodys_number_takes_nobodys_place(access: OfficeAccess) -> None:
    access.sign_on(access.find("9001"), HEAD_PIN)
    access.add("9004", "1212", Role.CLERK)
    other = access.add("赵新", "3434", Role.CLERK)
    assert access.find("9004") == other
    access.change_pin(9004, "5656")
    access.dismiss(9004)
    assert [clerk.number for clerk in access.clerks()] == [9001, 9002, 9003]


def test_the_first_of_two_persons_is_not_the_second_under_any_spelling(community: Any, access: OfficeAccess) -> None:
    access.sign_on(access.find("9001"), HEAD_PIN)
    for who in ("9001", " 9001 ", "陈主任", "陈主任 "):
        assert (
            refusal(lambda who=who: access.require_second(access.find(who), HEAD_PIN, Right.PURGE)) == "second-person"
        )


def test_wrong_pins_of_the_second_person_count_and_are_on_record(community: Any, access: OfficeAccess) -> None:
    access.sign_on(access.find("9001"), HEAD_PIN)
    codes = [refusal(lambda: access.require_second(access.find("9002"), WRONG, Right.PURGE)) for _ in range(6)]
    assert codes == ["wrong-pin"] * 5 + ["pin-wait"]
    store = community.office.store
    kinds = [event_of(line).kind for line in store.lines(store.head().seq - 4, store.head().seq)]
    assert kinds == [EventKind.PIN_REFUSED] * 5
