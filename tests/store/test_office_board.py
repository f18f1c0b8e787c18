"""What the office sees and gives out: board, figures of a day, pass register, snapshot, reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from checkpoint_app.domain.clock import day_bounds_ms
from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.exchange import FileState, ImportedFile
from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.domain.roster import Dwelling, Resident
from checkpoint_app.domain.station import Gate, Operator

DAY = date(2026, 11, 22)
START, END = day_bounds_ms(DAY)
EAST, WEST = Gate(code="E1", name="东门", compound="云上苑"), Gate(code="W1", name="西门")


@pytest.fixture
def office(office_store: Any, invented: Any) -> Any:
    """Two gates, three stations; two residents of one home."""
    for number, gate in ((5, EAST), (6, EAST), (7, WEST)):
        office_store.add_station(gate, invented.trusted(number, gate.code), invented.draft(EventKind.STATION_ENROLLED))
    home = Dwelling("云上苑", "3", "1", "501")
    people = [Resident(number=0, household=0, dwelling=home, name=name) for name in ("王小明", "李𬭳")]
    office_store.merge_roster(people, invented.draft(EventKind.ROSTER_IMPORTED), no_progress)
    return office_store


def refused(
    invented: Any, name: str, station: int | None, run: tuple[int, int] = (2, 9), reason: str = "bundle-damaged"
) -> ImportedFile:
    first, last = (None, None) if station is None else run
    return ImportedFile(
        name=name,
        sha256=b"",
        state=FileState.REFUSED,
        at_ms=invented.noon_ms,
        station=station,
        epoch=station and 1,
        first=first,
        last=last,
        reason=reason,
    )


def issue(office: Any, invented: Any, **data: Any) -> PassSerial:
    serial = office.next_serial()
    fields = {"serial": serial.key, "kind": 1, "dwelling": "云上苑 3-1-501", "nbf": 1, "exp": 2, **data}
    office.append(invented.draft(EventKind.PASS_ISSUED, fields))
    return PassSerial(serial.station, serial.number)


def test_the_figures_of_a_day_have_a_line_for_every_gate(office: Any, invented: Any) -> None:
    log = invented.log(5)
    log.passage("in", at_ms=START - 1, c10=366, resident=1)
    log.passage("in", at_ms=START, c10=366, resident=1)
    log.passage("out", at_ms=START + 1, resident=1)
    turned = log.passage("out", at_ms=START + 2, c10=384, resident=2, outcome="HOLD", why=["reading-high"])
    voided = log.passage("in", at_ms=START + 3, c10=366, resident=2)
    serial = PassSerial(5, 1).key
    slip = {"serial": serial, "kind": 3, "dwelling": "3-1-501", "nbf": 1, "exp": 2}
    log.add("pass-issued", slip, {"holder": "访客甲"}, at_ms=START + 4)
    log.passage("in", at_ms=START + 5, c10=365, **{"pass": serial})
    log.passage("in", at_ms=END, c10=366, resident=1)
    log.add("correction", {"of": voided, "void": True}, at_ms=END + 1)
    log.add("correction", {"of": turned, "set": {"dir": "in"}}, at_ms=END + 1)
    office.insert_segment(*log.whole())
    east, west = office.gate_days(DAY)
    assert (east.gate, east.name, east.entries, east.exits, east.visitors, east.not_admitted) == (
        "E1",
        "东门",
        2,
        1,
        1,
        1,
    )
    assert (east.measured, east.high_readings, east.passes_issued, east.corrections) == (3, 1, 1, 2)
    assert (east.stations, east.stations_missing) == (2, 1)
    assert replace(west, gate="", name="") == replace(
        east, gate="", name="", entries=0, exits=0, visitors=0, not_admitted=0, measured=0, high_readings=0,
        passes_issued=0, corrections=0, not_measured=0, stations=1, stations_missing=1,
    )  # fmt: skip


def test_what_a_gate_counts_beside_passages_is_in_the_figures(office: Any, invented: Any) -> None:
    log = invented.log(7)
    log.add("delivery", {"n": 1}, at_ms=START)
    log.add("delivery", {"n": 2}, at_ms=END - 1)
    log.add("delivery", {"of": 2, "to": ["云上苑", "3"]}, at_ms=START)
    log.add("delivery", {"n": 1}, at_ms=END)
    log.add("return-registered", {"residents": [1, 2], "household": 1}, at_ms=START)
    log.passage("in", at_ms=START, outcome="EMERGENCY")
    log.passage("in", at_ms=START, outcome="NOTE", why=["provisional"], c10=365)
    log.passage("in", at_ms=START, outcome="NOTE", why=["not-measured"], c10=341, resident=1)
    log.passage("in", at_ms=START, outcome="NOTE", why=["not-measured"], resident=1)
    log.passage("in", at_ms=START, outcome="NOTE", why=["no-thermometer"], resident=2)
    log.passage("in", at_ms=START, outcome="HOLD", why=["not-on-roster"])
    voided = log.passage("in", at_ms=START, outcome="NOTE", why=["no-thermometer"], resident=2)
    measured = log.passage("in", at_ms=START, outcome="NOTE", why=["not-measured"], resident=1)
    log.add("correction", {"of": voided, "void": True})
    log.add("correction", {"of": measured, "set": {"c10": 366, "band": "normal"}})
    office.insert_segment(*log.whole())
    _, west = office.gate_days(DAY)
    assert (west.deliveries, west.returns, west.emergencies, west.provisional) == (3, 2, 1, 1)
    assert west.not_measured == 3


def test_a_vehicle_counts_when_somebody_in_it_went_through_and_that_was_not_voided(office: Any, invented: Any) -> None:
    log = invented.log(7)

    def car(*outcomes: str, at_ms: int = START) -> int:
        seq = log.add("vehicle", {"dir": "in", "outcome": outcomes[0], "n": len(outcomes)}, at_ms=at_ms)
        for outcome in outcomes:
            log.passage("in", at_ms=at_ms, outcome=outcome, group=seq)
        return seq

    car("PASS", "NOTE")
    car("HOLD", "HOLD")
    voided = car("PASS", "PASS")
    car("PASS", at_ms=END)
    for seq in (voided + 1, voided + 2):
        log.add("correction", {"of": seq, "void": True})
    log.add("vehicle", {"dir": "in", "outcome": "PASS", "n": 0}, at_ms=START)
    log.add("vehicle", {"dir": "in", "outcome": "PASS", "n": "2"}, at_ms=START)
    office.insert_segment(*log.whole())
    assert [line.vehicles for line in office.gate_days(DAY)] == [0, 1]
    before = office.gate_days(DAY)
    office.rebuild_projections()
    assert office.gate_days(DAY) == before


def test_a_station_that_told_something_of_the_day_is_not_missing(office: Any, invented: Any) -> None:
    log = invented.log(7)
    log.add("shift-opened", {"operator": 1}, at_ms=START)
    office.insert_segment(*log.whole())
    assert [line.stations_missing for line in office.gate_days(DAY)] == [2, 0]
    assert [line.stations_missing for line in office.gate_days(date(2026, 11, 23))] == [2, 1]


def test_the_board_has_a_line_for_every_station(office: Any, invented: Any) -> None:
    log = invented.log(5)
    for number in range(9):
        log.passage("in", resident=number)
    office.insert_segment(*log.segment(1, 3))
    office.insert_segment(*log.segment(6, 9, at_ms=invented.noon_ms + 5))
    office.note_file(refused(invented, "bad.ckb", 5), invented.draft(EventKind.BUNDLE_REFUSED))
    first, second, third = office.board()
    assert (first.station, first.gate, first.name, first.epoch) == (5, "E1", "终端5", 1)
    assert (first.held_to, first.newest, first.gaps, first.passages) == (3, 9, ((4, 5),), 7)
    assert (first.last_report_ms, first.refused_files) == (invented.noon_ms + 5, 1)
    assert (second.station, second.held_to, second.newest, second.last_report_ms) == (6, 0, 0, None)
    assert (third.station, third.gate) == (7, "W1")


def test_passages_page_by_key_and_are_found_by_who_passed(office: Any, invented: Any) -> None:
    for station in (5, 7):
        log = invented.log(station)
        serial = PassSerial(station, 1).key
        slip = {"serial": serial, "kind": 3, "dwelling": "3-1-501", "nbf": 1, "exp": 2}
        log.add("pass-issued", slip, {"holder": f"访客{station}"})
        for number in range(6):
            log.passage("in", resident=1 + number % 3)
        log.passage("in", **{"pass": serial})
        office.insert_segment(*log.whole())
    page = office.passages(before_key=None, limit=10)
    last = page[-1]
    rest = office.passages(before_key=last.station << 43 | last.epoch << 32 | last.seq, limit=10)
    assert [(line.station, line.seq) for line in [*page, *rest]] == [(s, n) for s in (7, 5) for n in range(8, 1, -1)]
    assert (page[0].name, page[-1].name) == ("访客7", "李𬭳")
    assert {(line.name, line.dwelling) for line in office.passages(before_key=None, limit=99, text="王")} == {
        ("王小明", "云上苑 3-1-501")
    }
    assert len(office.passages(before_key=None, limit=99, text="3-1-501")) == 10
    assert [line.station for line in office.passages(before_key=None, limit=99, text="访客5")] == [5]
    assert [line.station for line in office.passages(before_key=None, limit=9, text=str(PassSerial(7, 1)))] == [7]
    assert office.passages(before_key=None, limit=9, text="nobody") == []


def test_the_register_pages_by_serial_and_names_the_resident(office: Any, invented: Any) -> None:
    serials = [issue(office, invented, resident=1 + number % 2) for number in range(5)]
    assert serials == [PassSerial(0, number) for number in range(1, 6)]
    page = office.passes(after=None, limit=3)
    rest = office.passes(after=page[-1].serial, limit=3)
    assert [record.serial for record in [*page, *rest]] == serials
    assert (page[0].holder, page[0].kind, page[0].printed_ms) == ("王小明", PassKind.RESIDENT, invented.noon_ms)
    assert [r.serial.number for r in office.passes(after=None, limit=9, text="王")] == [1, 3, 5]
    assert [r.serial.number for r in office.passes(after=serials[0], limit=9, text="小明")] == [3, 5]
    assert len(office.passes(after=None, limit=9, text="3-1-501")) == 5
    assert len(office.passes(after=None, limit=9, text="13-1-501")) == 0
    assert [r.serial.number for r in office.passes(after=None, limit=9, text=str(serials[3]))] == [4]
    assert office.passes(after=serials[4], limit=9, text=str(serials[3])) == []
    assert office.pass_record(PassSerial(0, 99)) is None


def test_revoked_passes_are_nobodys(office: Any, invented: Any) -> None:
    first, second, third = (issue(office, invented, resident=number) for number in (1, 1, 2))
    household = office.resident(1).household
    office.append(invented.draft(EventKind.PASS_REVOKED, {"serials": [first.key], "reason": "lost"}))
    assert [record.serial for record in office.passes_of(resident=1)] == [second]
    assert [record.serial for record in office.passes_of(household=household)] == [second, third]
    assert office.passes_of() == []
    assert office.revoked_count() == 1
    assert office.pass_record(first).revoke_reason == "lost"


def test_trust_comes_with_its_events_and_can_be_changed(office: Any, invented: Any) -> None:
    cut_off = replace(invented.trusted(6, "W1"), cutoff_seq=70, cutoff_serial=3)
    office.add_station(replace(WEST, name="西南门"), cut_off, invented.draft(EventKind.STATION_ENROLLED))
    assert [gate.name for gate in office.gates()] == ["东门", "西南门"]
    assert [s.certificate.station for s in office.stations()] == [5, 6, 7]
    assert office.stations()[1] == cut_off
    operator = Operator(number=5, name="王芳", pin_hash="x", lead=True)
    office.add_operator(operator, invented.draft(EventKind.OPERATOR_ADDED))
    assert office.operators() == [operator]
    assert not office.packs()
    pack = PolicyPack(number=1, document_no="示例 1 号", title="演练", valid_from_ms=60_000, valid_until_ms=120_000)
    office.add_pack(pack, invented.draft(EventKind.PACK_ACTIVATED))
    office.add_pack(replace(pack, number=2), invented.draft(EventKind.PACK_ACTIVATED))
    assert office.packs() == [pack, replace(pack, number=2)]
    assert [line.seq for line in office.lines(1, 99)] == list(range(1, 10))


def test_a_snapshot_holds_all_and_names_the_files_refused(office: Any, invented: Any) -> None:
    log = invented.log(5)
    log.passage("in", resident=1)
    office.insert_segment(*log.whole())
    serial = issue(office, invented, resident=1)
    refusal = invented.draft(EventKind.BUNDLE_REFUSED)
    office.note_file(refused(invented, "first.ckb", 5), refusal)
    office.note_file(refused(invented, "whose.ckb", None), refusal)
    assert office.list_version() == 0
    office.append(invented.draft(EventKind.LIST_PUBLISHED, {"version": 1}))
    assert office.list_version() == 1
    snapshot = office.snapshot(version=1, created_ms=77)
    assert (snapshot.version, snapshot.created_ms, len(snapshot.roster), len(snapshot.stations)) == (1, 77, 2, 3)
    assert [record.serial for record in snapshot.passes] == [serial]
    assert [(r.station, r.epoch, r.ranges) for r in snapshot.receipts] == [(5, 1, ((1, 1),))]
    assert snapshot.refused == ((5, "first.ckb", "bundle-damaged"),)


def test_gates_are_given_the_rules_that_began_last_and_those_to_come(office: Any, invented: Any) -> None:
    hour = 3_600_000
    packs = [
        PolicyPack(number=n, document_no=f"{n} 号", title="演练", valid_from_ms=n * hour, valid_until_ms=9 * hour)
        for n in (1, 2, 3, 4)
    ]
    for pack in packs:
        office.add_pack(pack, invented.draft(EventKind.PACK_ACTIVATED))
    assert office.snapshot(version=1, created_ms=2 * hour).packs == tuple(packs[1:])
    assert office.snapshot(version=1, created_ms=0).packs == tuple(packs)
    assert office.snapshot(version=1, created_ms=99 * hour).packs == (packs[3],), "over: the gate can say which"


def test_a_refused_file_is_named_until_its_records_are_held(office: Any, invented: Any) -> None:
    def named(version: int) -> list[str]:
        office.append(invented.draft(EventKind.LIST_PUBLISHED, {"version": version}))
        return [name for _, name, _ in office.snapshot(version=version, created_ms=77).refused]

    log, refusal = invented.log(5), invented.draft(EventKind.BUNDLE_REFUSED)
    for number in range(9):
        log.passage("in", resident=number)
    office.note_file(refused(invented, "late.ckb", 5, (2, 9)), refusal)
    office.note_file(refused(invented, "late.ckb", 5, (2, 9)), refusal)
    office.note_file(refused(invented, "early.ckb", 5, (1, 3)), refusal)
    office.note_file(refused(invented, "other.ckb", 6, (1, 3)), refusal)
    assert [named(version) for version in (1, 2, 3)] == [["late.ckb", "early.ckb", "other.ckb"]] * 3
    office.insert_segment(*log.segment(1, 4))
    assert named(4) == ["late.ckb", "other.ckb"]
    office.insert_segment(*log.segment(6, 9))
    assert named(5) == ["late.ckb", "other.ckb"]
    office.insert_segment(*log.segment(5, 5))
    assert named(6) == ["other.ckb"]
    office.note_file(refused(invented, "clone.ckb", 5, (3, 7), "bundle-fork"), refusal)
    assert [named(version) for version in (7, 8)] == [["other.ckb", "clone.ckb"]] * 2


def test_visitors_are_those_with_a_visitor_s_kind_of_pass(office: Any, invented: Any) -> None:
    log = invented.log(7)
    kinds = [kind for kind in PassKind if kind is not PassKind.EXIT_SLIP]
    for number, kind in enumerate((*kinds, PassKind.TEMPORARY), 1):
        serial = PassSerial(7, number).key
        resident = {"resident": 1} if number == len(kinds) + 1 else {}
        log.add("pass-issued", {"serial": serial, "kind": int(kind), "dwelling": "3-1-501", "nbf": 1, "exp": 2})
        log.passage("in", at_ms=START, **{"pass": serial}, **resident)
    log.passage("in", at_ms=START, **{"pass": PassSerial(7, 99).key})
    office.insert_segment(*log.whole())
    _, west = office.gate_days(DAY)
    assert (west.entries, west.visitors) == (8, 4)


def test_a_gate_takes_what_the_office_gives(office: Any, gate_store: Any, invented: Any) -> None:
    serial = issue(office, invented, resident=2)
    office.append(invented.draft(EventKind.PASS_REVOKED, {"serials": [serial.key], "reason": "lost"}))
    summary = gate_store.apply_snapshot(
        office.snapshot(version=1, created_ms=invented.noon_ms), invented.draft(EventKind.LIST_APPLIED)
    )
    assert (summary.residents, summary.passes, summary.newly_revoked) == (2, 1, 1)
    assert gate_store.pass_record(serial) == office.pass_record(serial)


def test_the_last_report_of_a_day_is_remembered(office: Any, invented: Any) -> None:
    assert office.report_version(DAY) is None
    for version in (1, 2):
        data = {"day": "2026-11-22", "version": version, "rows": [{"gate": "E1", "entries": version}]}
        office.append(invented.draft(EventKind.REPORT_SENT, data))
    version, report = office.report_version(DAY)
    assert (version, report["rows"]) == (2, [{"gate": "E1", "entries": 2}])
    assert office.report_version(date(2026, 11, 21)) is None


def test_a_station_cannot_speak_for_the_office(office: Any, invented: Any) -> None:
    log = invented.log(5)
    log.add("list-published", {"version": 9})
    log.add("report-sent", {"day": "2026-11-22", "version": 9, "rows": []})
    office.insert_segment(*log.whole())
    assert office.list_version() == 0
    assert office.report_version(DAY) is None
