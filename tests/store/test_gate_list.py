"""The office's last word at a gate: taken over whole, looked up by what a volunteer types."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

import pytest

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.exchange import OfficeSnapshot, Receipt
from checkpoint_app.domain.papers import PaperKind
from checkpoint_app.domain.pass_design import Script, SecondLanguage
from checkpoint_app.domain.passes import PassKind, PassRecord, PassSerial
from checkpoint_app.domain.policy import Curfew, Hours, PolicyPack
from checkpoint_app.domain.roster import Dwelling, RosterEntry
from checkpoint_app.domain.scan import understand
from checkpoint_app.domain.station import Operator
from checkpoint_app.errors import BundleRefused
from checkpoint_app.services.second_languages import SecondLanguages

PACK = PolicyPack(
    number=1,
    document_no="示例 1 号",
    title="演练",
    valid_from_ms=60_000,
    valid_until_ms=1 << 50,
    curfews=(Curfew(hours=Hours(from_min=0, until_min=300)),),
)


def entry(number: int, name: str, building: str, compound: str = "云上苑", **more: str) -> RosterEntry:
    return RosterEntry(
        number=number, household=number, dwelling=Dwelling(compound, building, "1", "501"), name=name, **more
    )


ROSTER = (
    entry(1, "王小明", "10", phone_tail="1234"),
    entry(2, "王晓敏", "2"),
    entry(3, "曾单", "3", id_tail="002X"),
    entry(4, "王小明", "1", compound="听雨里", phone_tail="1234"),
    entry(5, "买买提·艾则孜", "3"),
    entry(6, "㼆某𬭳", "A1"),
)


def record(number: int, revoked_ms: int | None = None) -> PassRecord:
    return PassRecord(
        serial=PassSerial(0, number),
        kind=PassKind.RESIDENT,
        resident=number,
        holder="王小明",
        dwelling="10-1-501",
        not_before_s=1,
        expires_s=2,
        revoked_ms=revoked_ms,
        revoke_reason="lost" if revoked_ms else "",
    )


@pytest.fixture
def snapshot(invented: Any) -> OfficeSnapshot:
    return OfficeSnapshot(
        version=4,
        created_ms=invented.noon_ms,
        packs=(PACK,),
        roster=ROSTER,
        passes=(record(1), record(2)),
        stations=(invented.trusted(3), replace(invented.trusted(4), cutoff_seq=70, cutoff_serial=9)),
        operators=(Operator(number=5, name="王芳", pin_hash="x"),),
        receipts=(
            Receipt(station=3, epoch=1, ranges=((1, 20), (30, 40))),
            Receipt(station=4, epoch=1, ranges=((1, 7),)),
        ),
        refused=((3, "a.ckb", "bundle-truncated"), (4, "b.ckb", "bundle-damaged")),
    )


def apply(gate: Any, invented: Any, snapshot: OfficeSnapshot) -> Any:
    return gate.apply_snapshot(snapshot, invented.draft(EventKind.LIST_APPLIED, {"version": snapshot.version}))


def names(gate: Any, typed: str, limit: int = 9) -> list[tuple[str, str]]:
    return [(found.name, found.dwelling.short) for found in gate.find(understand(typed), limit=limit)]


def test_before_the_first_list_a_gate_knows_nobody(gate_store: Any) -> None:
    assert gate_store.list_version() == (0, 0)
    assert not gate_store.packs()
    assert gate_store.receipt() == Receipt(station=3, epoch=1, ranges=())
    assert names(gate_store, "王") == []
    assert gate_store.pass_record(PassSerial(0, 1)) is None


def test_a_list_is_taken_over_with_its_event(gate_store: Any, invented: Any, snapshot: OfficeSnapshot) -> None:
    summary = apply(gate_store, invented, snapshot)
    assert (summary.version, summary.residents, summary.passes, summary.newly_revoked) == (4, 6, 2, 0)
    assert summary.receipts == snapshot.receipts[:1]
    assert gate_store.list_version() == (4, invented.noon_ms)
    assert gate_store.packs() == [PACK]
    assert tuple(gate_store.operators()) == snapshot.operators
    assert tuple(gate_store.trusted_stations()) == snapshot.stations
    assert gate_store.receipt() == snapshot.receipts[0]
    assert gate_store.refused_files() == [("a.ckb", "bundle-truncated")]
    assert gate_store.resident(6) == ROSTER[5]
    assert gate_store.resident(99) is None
    assert gate_store.pass_record(PassSerial(0, 1)) == record(1)
    assert gate_store.head().seq == 2


def test_an_older_list_is_refused_and_changes_nothing(gate_store: Any, invented: Any, snapshot: OfficeSnapshot) -> None:
    apply(gate_store, invented, snapshot)
    with pytest.raises(BundleRefused) as error:
        apply(gate_store, invented, replace(snapshot, version=3, roster=()))
    assert (error.value.code, error.value.details) == ("bundle-older", {"held": 4, "given": 3})
    assert gate_store.list_version()[0] == 4
    assert len(names(gate_store, "王")) == 3
    assert gate_store.head().seq == 2


def test_a_new_list_replaces_the_old_one_and_keeps_own_passes(
    gate_store: Any, invented: Any, snapshot: OfficeSnapshot
) -> None:
    apply(gate_store, invented, snapshot)
    own = gate_store.next_serial()
    slip = {"serial": own.key, "kind": 3, "dwelling": "10-1-501", "nbf": 1, "exp": 2}
    gate_store.append(invented.draft(EventKind.PASS_ISSUED, slip, {"holder": "访客甲"}))
    newer = replace(snapshot, version=5, roster=ROSTER[:1], passes=(record(1, invented.noon_ms),), packs=(), refused=())
    assert apply(gate_store, invented, newer).newly_revoked == 1
    assert apply(gate_store, invented, replace(newer, version=6)).newly_revoked == 0
    assert names(gate_store, "王") == [("王小明", "10-1-501")]
    assert gate_store.pass_record(PassSerial(0, 1)).revoked_ms == invented.noon_ms
    assert gate_store.pass_record(PassSerial(0, 2)) is None
    assert gate_store.pass_record(own).holder == "访客甲"
    assert not gate_store.packs()
    assert gate_store.refused_files() == []


def test_the_office_revokes_a_pass_this_station_issued(
    gate_store: Any, invented: Any, snapshot: OfficeSnapshot
) -> None:
    own = gate_store.next_serial()
    slip = {"serial": own.key, "kind": 3, "dwelling": "10-1-501", "nbf": 1, "exp": 2}
    gate_store.append(invented.draft(EventKind.PASS_ISSUED, slip, {"holder": "访客甲"}))
    revoked = replace(record(1, 77), serial=own, holder="")
    assert apply(gate_store, invented, replace(snapshot, passes=(revoked,))).newly_revoked == 1
    assert (gate_store.pass_record(own).revoked_ms, gate_store.pass_record(own).holder) == (77, "访客甲")
    assert gate_store.next_serial() == PassSerial(own.station, own.number + 1)


def test_serials_go_on_where_the_office_last_saw_this_station(
    gate_store: Any, invented: Any, snapshot: OfficeSnapshot
) -> None:
    known = replace(record(1), serial=PassSerial(3, 40), resident=None)
    apply(gate_store, invented, replace(snapshot, passes=(known,)))
    assert gate_store.next_serial() == PassSerial(3, 41)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("10-1-501", [("王小明", "10-1-501")]),
        ("a1-1-501", [("㼆某𬭳", "A1-1-501")]),
        ("1234", [("王小明", "10-1-501"), ("王小明", "1-1-501")]),
        ("002x", [("曾单", "3-1-501")]),
        ("王小明", [("王小明", "10-1-501"), ("王小明", "1-1-501")]),
        ("王", [("王晓敏", "2-1-501"), ("王小明", "10-1-501"), ("王小明", "1-1-501")]),
        ("wxm", [("王晓敏", "2-1-501"), ("王小明", "10-1-501"), ("王小明", "1-1-501")]),
        ("zengdan", [("曾单", "3-1-501")]),
        ("㼆", [("㼆某𬭳", "A1-1-501")]),
        ("艾则孜", [("买买提·艾则孜", "3-1-501")]),
        ("mmt", [("买买提·艾则孜", "3-1-501")]),
        ("赵", []),
        ("9-9-999", []),
        ("云A12345", []),
        ("", []),
    ],
)
def test_people_are_found_by_what_is_typed_own_compound_first(
    gate_store: Any, invented: Any, snapshot: OfficeSnapshot, typed: str, found: list[tuple[str, str]]
) -> None:
    apply(gate_store, invented, snapshot)
    assert names(gate_store, typed) == found


def test_as_many_are_offered_as_asked_even_if_each_has_many_keys(
    gate_store: Any, invented: Any, snapshot: OfficeSnapshot
) -> None:
    crowd = tuple(entry(number, "曾单吕", str(number)) for number in range(1, 60))
    apply(gate_store, invented, replace(snapshot, roster=crowd))
    for limit in (1, 9, 59, 100):
        found = gate_store.find(understand("z"), limit=limit)
        assert [person.number for person in found] == list(range(1, min(limit, 59) + 1))


def test_a_list_that_cannot_be_stored_leaves_the_one_in_force(
    gate_store: Any, invented: Any, snapshot: OfficeSnapshot
) -> None:
    apply(gate_store, invented, snapshot)
    twice = replace(snapshot, version=5, passes=(record(1), record(1)))
    with pytest.raises(BundleRefused, match="rows"):
        apply(gate_store, invented, twice)
    assert gate_store.list_version()[0] == 4


def test_second_language_blocks_come_and_go_with_the_list(
    gate_store: Any, invented: Any, snapshot: OfficeSnapshot
) -> None:
    block = SecondLanguage(script=Script.LATIN, lines=("Keep it still.",))
    kept = SecondLanguages(gate_store)
    apply(gate_store, invented, replace(snapshot, seconds=((PaperKind.FEVER.value, block),)))
    assert kept.of(PaperKind.FEVER) == block
    with pytest.raises(BundleRefused):
        apply(gate_store, invented, replace(snapshot, version=5, passes=(record(1), record(1))))
    assert kept.of(PaperKind.FEVER) == block, "what could not be stored changed nothing"
    apply(gate_store, invented, replace(snapshot, version=5))
    assert kept.all() == ()
    assert len(names(gate_store, "王")) == 3


def test_a_save_does_not_wait_while_the_list_is_being_prepared(gate_store: Any, invented: Any) -> None:
    saved = []

    def save() -> None:
        saved.append(gate_store.append(invented.passage("in", resident=1)))

    with ThreadPoolExecutor(max_workers=1) as another:

        @dataclass(frozen=True)
        class LookedAt(RosterEntry):
            """Whoever looks at this person's name finds the database free for another thread."""

            def __getattribute__(self, name: str) -> object:
                if name == "name":
                    another.submit(save).result(timeout=10)
                return super().__getattribute__(name)

        home = Dwelling("云上苑", "3", "1", "501")
        people = (LookedAt(number=1, household=1, dwelling=home, name="王小明"), *ROSTER[1:])
        snapshot = OfficeSnapshot(
            version=1,
            created_ms=invented.noon_ms,
            packs=(),
            roster=people,
            passes=(),
            stations=(),
            operators=(),
            receipts=(),
        )
        gate_store.apply_snapshot(snapshot, invented.draft(EventKind.LIST_APPLIED))
    assert saved
    assert gate_store.resident(1).name == "王小明"
