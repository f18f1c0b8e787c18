"""The office's roster: a list adds and updates people, never removes one, never ends a hold."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.domain.roster import Dwelling, Resident
from checkpoint_app.errors import Cancelled
from checkpoint_app.sync import chain

VALID, OTHER_VALID = "11010519491231002X", "530103199001010016"


def person(name: str, room: str = "501", *, compound: str = "云上苑", **more: Any) -> Resident:
    return Resident(number=0, household=0, dwelling=Dwelling(compound, "3", "1", room), name=name, **more)


def merge(store: Any, invented: Any, *people: Resident, progress: Any = no_progress) -> Any:
    draft = invented.draft(EventKind.ROSTER_IMPORTED, {"rows": len(people)})
    return store.merge_roster(people, draft, progress)


def names(store: Any, text: str = "") -> list[str]:
    return [resident.name for resident in store.residents(after=None, limit=99, text=text)]


def test_people_of_one_dwelling_are_one_household(office_store: Any, invented: Any) -> None:
    counts = merge(
        office_store, invented, person("王小明"), person("李𬭳"), person("曾单", "502"), person("甲", compound="听雨里")
    )
    assert counts == (4, 0)
    assert office_store.roster_counts() == (2, 3, 4)
    first, second, third, _ = office_store.residents(after=None, limit=9)
    assert (first.number, second.number, third.number) == (1, 2, 3)
    assert first.household == second.household != third.household


def test_the_event_says_how_many(office_store: Any, invented: Any) -> None:
    merge(office_store, invented, person("王小明"))
    merge(office_store, invented, person("王小明", phone="10000001234"), person("李𬭳"))
    event = chain.event_of(next(iter(office_store.lines(3, 3))))
    assert event.data == {"rows": 2, "added": 1, "changed": 1}


def test_the_same_list_again_changes_nothing(office_store: Any, invented: Any) -> None:
    people = [person("王小明", id_number=VALID), person("李𬭳", phone="10000001234")]
    merge(office_store, invented, *people)
    before = office_store.residents(after=None, limit=9)
    assert merge(office_store, invented, *people) == (0, 0)
    assert office_store.residents(after=None, limit=9) == before


def test_a_valid_number_finds_somebody_who_moved_and_changed_name(office_store: Any, invented: Any) -> None:
    merge(office_store, invented, person("王小明", id_number=VALID), person("李𬭳"))
    assert merge(office_store, invented, person("王晓明", "902", id_number=VALID)) == (0, 1)
    moved = office_store.resident(1)
    assert (moved.name, moved.dwelling.room, moved.household) == ("王晓明", "902", 2)
    assert names(office_store, "3-1-902") == ["王晓明"]
    assert names(office_store, "3-1-501") == ["李𬭳"]
    assert names(office_store, "王小明") == []


def test_a_wrong_number_identifies_nobody(office_store: Any, invented: Any) -> None:
    wrong = VALID[:-1] + "1"
    merge(office_store, invented, person("王小明", id_number=wrong))
    assert merge(office_store, invented, person("李𬭳", "502", id_number=wrong)) == (1, 0)


def test_two_of_one_name_in_one_dwelling_are_told_apart_by_their_numbers(office_store: Any, invented: Any) -> None:
    merge(office_store, invented, person("王小明", id_number=VALID))
    assert merge(office_store, invented, person("王小明", id_number=OTHER_VALID)) == (1, 0)
    assert merge(office_store, invented, person("王小明", id_number=OTHER_VALID, phone="10000001234")) == (0, 1)
    assert [r.phone for r in office_store.residents(after=None, limit=9)] == ["", "10000001234"]


def test_what_a_list_leaves_empty_stays_and_a_hold_is_never_ended_by_it(office_store: Any, invented: Any) -> None:
    held = person("王小明", id_number=VALID, phone="10000001234", on_hold=True)
    merge(office_store, invented, held)
    assert merge(office_store, invented, person("王小明", tenure="tenant")) == (0, 1)
    now = office_store.resident(1)
    assert (now.id_number, now.phone, now.tenure, now.on_hold) == (VALID, "10000001234", "tenant", True)


def test_somebody_named_twice_in_one_list_is_added_once(office_store: Any, invented: Any) -> None:
    assert merge(office_store, invented, person("王小明"), person("王小明", phone="10000001234")) == (1, 0)
    assert office_store.resident(1).phone == "10000001234"


def test_a_stopped_import_leaves_everything_as_it_was(office_store: Any, invented: Any) -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        merge(office_store, invented, person("王小明"), progress=stop)
    assert names(office_store) == []
    assert office_store.head().seq == 1


def test_residents_page_by_number_and_filter_by_what_is_typed(office_store: Any, invented: Any) -> None:
    people = [
        person(f"王{chr(0x4E00 + number)}", str(100 + number), phone=f"1000000{number:04d}") for number in range(30)
    ]
    merge(office_store, invented, *people)
    first = office_store.residents(after=None, limit=20, text="王")
    rest = office_store.residents(after=first[-1].number, limit=20, text="王")
    assert [r.number for r in [*first, *rest]] == list(range(1, 31))
    assert [r.number for r in office_store.residents(after=28, limit=20)] == [29, 30]
    assert [r.number for r in office_store.residents(after=None, limit=9, text="0007")] == [8]
    assert office_store.residents(after=None, limit=9, text="3-1-107")[0].phone == "10000000007"
    assert office_store.residents(after=None, limit=9, text="?") == []
    assert office_store.resident(31) is None


def test_gates_get_tails_only(office_store: Any, invented: Any) -> None:
    merge(office_store, invented, person("王小明", id_number=VALID, phone="10000001234", on_hold=True))
    (entry,) = office_store.snapshot(version=1, created_ms=2).roster
    assert (entry.phone_tail, entry.id_tail, entry.on_hold) == ("1234", "002X", True)
    assert entry.dwelling == replace(person("x")).dwelling
