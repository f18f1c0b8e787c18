"""Which station holds which office bundle: by the record of applying it, or by any later record that names it."""

from __future__ import annotations

from typing import Any

import pytest

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.office_lists import ChangeKind, ListMatrix
from checkpoint_app.domain.station import Gate


@pytest.fixture
def office(office_store: Any, invented: Any) -> Any:
    for number, code in ((5, "E1"), (7, "W1")):
        gate = Gate(code=code, name=f"{code} 门")
        office_store.add_station(gate, invented.trusted(number, code), invented.draft(EventKind.STATION_ENROLLED))
    return office_store


def publish(office: Any, invented: Any, version: int) -> None:
    office.append(invented.draft(EventKind.LIST_PUBLISHED, {"version": version}, at_ms=invented.noon_ms + version))


def test_a_station_is_known_to_hold_the_newest_list_it_told_of(office: Any, invented: Any) -> None:
    log = invented.log(5)
    log.add("list-applied", {"version": 1}, at_ms=invented.noon_ms)
    log.add("list-applied", {"version": 3}, at_ms=invented.noon_ms + 9)
    log.add("shift-opened", {})
    office.insert_segment(*log.whole())
    five, seven = office.held_lists()
    assert (five.station, five.version, five.since_ms) == (5, 3, invented.noon_ms + 9)
    assert (seven.station, seven.version, seven.since_ms) == (7, 0, None)


def test_a_later_record_tells_of_a_list_whose_own_record_lacks(office: Any, invented: Any) -> None:
    log = invented.log(5)
    log.add("list-applied", {"version": 1})
    log.passage("in", at_ms=invented.noon_ms + 5)
    office.insert_segment(*log.segment(2, 2))
    assert (office.held_lists()[0].version, office.held_lists()[0].since_ms) == (1, invented.noon_ms + 5)


def test_every_decision_has_the_first_bundle_it_went_out_in(office: Any, invented: Any) -> None:
    publish(office, invented, 1)
    office.append(invented.draft(EventKind.PASS_REVOKED, {"serials": [1, 2], "reason": "lost"}))
    office.append(invented.draft(EventKind.PACK_ACTIVATED, {"number": 4}))
    publish(office, invented, 2)
    office.append(invented.draft(EventKind.STATION_CUT_OFF, {"station": 7, "serial": 3}))
    log = invented.log(5)
    log.add("list-applied", {"version": 2})
    log.add("pass-revoked", {"serials": [5 << 32 | 1], "reason": "lost"})
    office.insert_segment(*log.whole())
    changes = office.list_changes(lists=5, changes=9)
    assert [(change.kind, change.n, change.version) for change in changes] == [
        (ChangeKind.CUT_OFF, 7, None),
        (ChangeKind.LIST, 2, 2),
        (ChangeKind.PACK, 4, 2),
        (ChangeKind.REVOKED, 2, 2),
        (ChangeKind.LIST, 1, 1),
    ]
    matrix = ListMatrix(changes=tuple(changes), stations=tuple(office.held_lists()))
    five, seven = matrix.stations
    assert [matrix.follows(change, five) for change in changes] == [False, True, True, True, True]
    assert not any(matrix.follows(change, seven) for change in changes)
    office.rebuild_projections()
    assert office.list_changes(lists=5, changes=9) == changes
    assert tuple(office.held_lists()) == matrix.stations


def test_the_matrix_follows_real_bundles(community: Any, tmp_path: Any) -> None:
    east, _west = community.gates
    desk = community.office
    path = community.publish()
    east.export.export(tmp_path / "up")
    desk.bundles.import_paths([tmp_path / "up"])
    matrix = desk.board.lists()
    assert path.exists()
    newest = matrix.changes[0]
    assert (newest.kind, newest.version) == (ChangeKind.LIST, desk.store.list_version())
    one, two = matrix.stations
    assert (matrix.follows(newest, one), matrix.follows(newest, two)) == (True, False)
