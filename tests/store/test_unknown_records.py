"""Records of kinds this version does not know: counted, and taken up by the version that knows them when it opens."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.station import Gate
from db.office_store import create_office_store, open_office_store


def test_the_version_that_knows_a_kind_projects_its_records_when_it_opens(tmp_path: Path, invented: Any) -> None:
    """As a version would have left the database that knew no passages: kept and counted, projected nowhere."""
    store = create_office_store(tmp_path / "office", invented.key, invented.office(), invented.opened())
    gate = Gate(code="E1", name="东门")
    store.add_station(gate, invented.trusted(5, "E1"), invented.draft(EventKind.STATION_ENROLLED))
    log = invented.log(5)
    for number in range(2_500):
        log.passage("in", resident=number)
    log.add("seal-checked", {"intact": True})
    log.add("passage", {"dir": "in", "outcome": "PASS", "resident": 1}, anchor=("a", 5))
    store.insert_segment(*log.whole())
    passages, facts = store.passages(before_key=None, limit=9_999), store.board()
    with store._connections.writing() as conn:
        conn.execute("INSERT INTO unknown_record (id, kind) SELECT id, 'passage' FROM passage")
        conn.execute("DELETE FROM passage")
        conn.execute("DELETE FROM slot_tally")
        conn.execute("DELETE FROM station_tally")
    assert {one.kind: one.records for one in store.unknown_kinds()} == {"passage": 2_501, "seal-checked": 1}
    store.close()
    again = open_office_store(tmp_path / "office", invented.key)
    assert (again.passages(before_key=None, limit=9_999), again.board()) == (passages, facts)
    assert {one.kind: one.records for one in again.unknown_kinds()} == {"seal-checked": 1}
    assert again.take_up_known() == 0
    again.close()


def test_a_kind_of_any_length_is_kept_whole_and_counted_by_its_beginning(office_store: Any, invented: Any) -> None:
    office_store.add_station(
        Gate(code="E1", name="东门"), invented.trusted(5, "E1"), invented.draft(EventKind.STATION_ENROLLED)
    )
    log = invented.log(5)
    log.add("k" * 500)
    office_store.insert_segment(*log.whole())
    assert [len(one.kind) for one in office_store.unknown_kinds()] == [64]
    assert office_store.record(5, 1, 1).line == log.lines[0].line
