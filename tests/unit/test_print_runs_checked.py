"""The check before a print run: whom a filter finds, in which order, who is left out and why."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.print_run import CheckCode, PrintFilter
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.domain.roster import Dwelling, Resident
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.office_desk import OfficeDesk
from checkpoint_app.services.print_passes import PrintPasses
from checkpoint_app.sync import certificates, signing

NEW = "新居苑"


def load(office: OfficeDesk, *people: Resident) -> None:
    draft = EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=office.clock.read().wall_ms)
    office.store.merge_roster(people, draft, no_progress)


def person(name: str, short: str, compound: str = NEW, **more: Any) -> Resident:
    home = Dwelling(compound, *short.split("-"))
    return Resident(number=0, household=0, dwelling=home, name=name, **more)


def found(office: OfficeDesk, **wanted: Any) -> list[str]:
    plan = office.passes.plan(PrintFilter(**wanted))
    return [f"{holder.dwelling.short} {holder.plate or holder.name}" for holder in plan.holders]


def left_out(office: OfficeDesk, **wanted: Any) -> dict[str, CheckCode]:
    return {problem.holder.name: problem.code for problem in office.passes.plan(PrintFilter(**wanted)).problems}


def test_passes_come_in_the_order_of_a_walk_through_the_buildings(community: Any) -> None:
    shuffled = ["10-1-101", "2-1-1201", "2-1-201", "2-2-101", "2-1-1101", "2-1-202", "2-10-101"]
    load(community.office, *(person(f"甲{number}", short) for number, short in enumerate(shuffled)))
    assert [line.split()[0] for line in found(community.office, compound=NEW)] == [
        "2-1-201", "2-1-202", "2-1-1101", "2-1-1201", "2-2-101", "2-10-101", "10-1-101",
    ]  # fmt: skip


def test_a_filter_takes_compound_building_unit_grid_tenure_and_what_is_typed(community: Any) -> None:
    load(
        community.office,
        person("周安", "1-1-101", grid="一网格"),
        person("周宁", "1-2-101", grid="一网格", tenure="tenant"),
        person("周静", "2-1-101", grid="二网格", phone="10000007788"),
    )
    office = community.office
    assert found(office, compound=NEW, building="1") == ["1-1-101 周安", "1-2-101 周宁"]
    assert found(office, compound=NEW, building="1", unit="2") == ["1-2-101 周宁"]
    assert found(office, grid="二网格") == ["2-1-101 周静"]
    assert found(office, compound=NEW, tenure="tenant") == ["1-2-101 周宁"]
    assert found(office, text="7788") == ["2-1-101 周静"]
    assert found(office, compound=NEW, text="周") == ["1-1-101 周安", "1-2-101 周宁", "2-1-101 周静"]
    assert found(office, text="nobody of this name") == []
    assert list(office.store.places()[NEW].items()) == [("1", ["1", "2"]), ("2", ["1"])]
    assert set(office.store.grids()) == {"一网格", "二网格"}


def test_a_household_gets_one_pass_in_its_owners_name(community: Any) -> None:
    load(
        community.office,
        person("租客甲", "1-1-101", tenure="tenant"),
        person("业主乙", "1-1-101"),
        person("租客丙", "1-1-102", tenure="tenant"),
    )
    assert found(community.office, kind=PassKind.HOUSEHOLD, compound=NEW) == ["1-1-101 业主乙", "1-1-102 租客丙"]
    let = community.office.passes.plan(PrintFilter(kind=PassKind.HOUSEHOLD, compound=NEW, tenure="tenant"))
    assert [holder.name for holder in let.holders] == ["业主乙", "租客丙"], "the home is let, its pass is the owner's"
    assert all(holder.household and holder.resident is None for holder in let.holders)


def test_a_vehicle_gets_one_pass_a_plate(community: Any) -> None:
    load(
        community.office,
        person("业主乙", "1-1-101", plates=("云ZA1234", "云ZB5678")),
        person("业主丙", "1-1-102", plates=("云ZC9999",)),
    )
    of_vehicles = PrintFilter(kind=PassKind.VEHICLE, compound=NEW)
    plan = community.office.passes.plan(of_vehicles)
    assert [(h.plate, h.name) for h in plan.holders] == [
        ("云ZA1234", "业主乙"), ("云ZB5678", "业主乙"), ("云ZC9999", "业主丙"),
    ]  # fmt: skip
    assert found(community.office, kind=PassKind.VEHICLE, text="云ZB5678") == ["1-1-101 云ZB5678"]


def test_a_plate_listed_in_two_homes_gets_one_pass_and_is_named(community: Any) -> None:
    load(
        community.office,
        person("业主乙", "1-1-101", plates=("云ZA1234",)),
        person("业主丙", "1-1-102", plates=("云ZA1234",)),
    )
    plan = community.office.passes.plan(PrintFilter(kind=PassKind.VEHICLE, compound=NEW))
    assert [holder.name for holder in plan.holders] == ["业主乙"]
    assert [(problem.holder.name, problem.code) for problem in plan.problems] == [("业主丙", CheckCode.DUPLICATE)]


def test_who_holds_a_pass_of_this_kind_is_left_out_and_of_another_kind_is_not(community: Any) -> None:
    office = community.office
    office.passes.start(office.passes.plan(), community.folder)
    plan = office.passes.plan()
    assert plan.holders == ()
    assert {problem.code for problem in plan.problems} == {CheckCode.HOLDS_PASS}
    assert len(office.passes.plan(PrintFilter(kind=PassKind.HOUSEHOLD)).holders) == 6


def test_an_expired_or_revoked_pass_does_not_count_as_held(community: Any) -> None:
    office = community.office
    office.passes.start(office.passes.plan(PrintFilter(text="王小明")), community.folder, days=1)
    office.passes.start(office.passes.plan(PrintFilter(text="张三丰")), community.folder, days=30)
    community.clock.advance(hours=25)
    assert len(office.passes.plan(PrintFilter(text="王小明")).holders) == 1
    assert left_out(office, text="张三丰") == {"张三丰": CheckCode.HOLDS_PASS}
    office.revoke.revoke_resident(4, "lost")
    assert len(office.passes.plan(PrintFilter(text="张三丰")).holders) == 1


def test_one_name_twice_in_a_dwelling_gets_one_pass(community: Any) -> None:
    same = {"id_number": "110101199003078515"}, {"id_number": "110101199003071719"}
    load(community.office, *(person("李同名", "1-1-101", **ids) for ids in same))
    plan = community.office.passes.plan(PrintFilter(text="李同名"))
    assert len(plan.holders) == 1
    assert [problem.code for problem in plan.problems] == [CheckCode.DUPLICATE]


def test_a_dwelling_without_its_unit_is_named_where_others_of_the_building_have_one(community: Any) -> None:
    load(
        community.office,
        person("有单元", "1-1-101"),
        person("缺单元", "1-0-102"),
        person("平房甲", "2-0-1"),
        person("平房乙", "2-0-2"),
    )
    assert left_out(community.office, compound=NEW) == {"缺单元": CheckCode.UNIT_MISSING}
    assert left_out(community.office, text="缺单元") == {"缺单元": CheckCode.UNIT_MISSING}, "whoever else is found"


def test_what_no_font_shows_and_what_no_code_holds_is_left_out_with_the_reason(community: Any) -> None:
    load(
        community.office,
        person("\U0010fffd某\U0010fffd", "1-1-101"),
        person("长某某", "1-1-102", compound="云南省昆明市" * 12),
    )
    plan = community.office.passes.plan()
    told = {problem.holder.name: (problem.code, problem.detail) for problem in plan.problems}
    assert told["\U0010fffd某\U0010fffd"] == (CheckCode.GLYPH_MISSING, "? (U+10FFFD)")
    assert told["长某某"][0] is CheckCode.TOO_LONG
    assert len(plan.holders) == 12, "the others get theirs"


def test_at_most_so_many_are_planned(community: Any) -> None:
    assert len(community.office.passes.plan(limit=5).holders) == 5


def test_an_office_whose_certificate_ends_too_early_prints_nothing(community: Any) -> None:
    office = community.office
    left_days = (office.store.identity().certificate.expires_ms - community.clock.wall_ms) // 86_400_000
    community.clock.advance(hours=24 * (left_days - 10))
    plan = office.passes.plan()
    with pytest.raises(InputRefused) as refused:
        office.passes.start(plan, community.folder, days=30)
    assert refused.value.code == "station-expired"
    assert office.passes.start(plan, community.folder, days=9).serials
    community.clock.advance(hours=24 * 11)
    with pytest.raises(InputRefused) as refused:
        office.passes.plan()
    assert refused.value.code == "station-expired"


def test_an_office_key_that_its_root_did_not_sign_prints_nothing(community: Any) -> None:
    office = community.office
    identity = office.store.identity()
    fields = {name: getattr(identity.certificate, name) for name in type(identity.certificate).__slots__}
    stranger = certificates.issue(signing.new_seed(), **{k: v for k, v in fields.items() if k != "signature"})

    class Store(type(office.store)):  # type: ignore[misc]
        def identity(self) -> Any:
            return replace(identity, certificate=stranger)

    office.store.__class__ = Store
    for attempt in (office.passes.plan, PrintPasses(office.store, office.clock, office.media).plan):
        with pytest.raises(InputRefused) as refused:
            attempt()
        assert refused.value.code == "key-unsigned"
