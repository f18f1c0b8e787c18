"""The office takes over verified runs of records: all or nothing, each once, and never two histories."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.exchange import FileState, ImportedFile, Receipt
from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.errors import BundleRefused
from db.schema import administration


@pytest.fixture
def log(invented: Any) -> Any:
    """Forty records of station 5: passages, a visitor's pass, corrections."""
    log = invented.log(5)
    log.add("epoch-opened")
    for number in range(30):
        log.passage("out" if number % 3 else "in", c10=366, resident=number)
    serial = PassSerial(5, 1).key
    log.add(
        "pass-issued", {"serial": serial, "kind": 3, "dwelling": "3-1-501", "nbf": 1, "exp": 2}, {"holder": "访客甲"}
    )
    log.passage("in", **{"pass": serial})
    log.add("correction", {"of": 2, "void": True})
    log.add("correction", {"of": 3, "set": {"dir": "in"}})
    log.add("of-tomorrow", {"whatever": [1, None]})
    for _ in range(4):
        log.passage("in", outcome="HOLD", why=["reading-high"], c10=384)
    return log


def receipt(*ranges: tuple[int, int]) -> list[Receipt]:
    return [Receipt(station=5, epoch=1, ranges=ranges)]


def refused(store: Any, segment: Any) -> dict[str, object]:
    """Import what must be refused as a fork and change nothing; return the details."""
    before = store.state_digest(), store.head(), store.files(before_ms=None, limit=99)
    with pytest.raises(BundleRefused) as error:
        store.insert_segment(*segment)
    assert error.value.code == "bundle-fork"
    assert (store.state_digest(), store.head(), store.files(before_ms=None, limit=99)) == before
    return error.value.details


def test_a_run_is_taken_over_with_projections_coverage_board_line_and_event(office_store: Any, log: Any) -> None:
    file = office_store.insert_segment(*log.whole())
    assert (file.state, file.new_events) == (FileState.IMPORTED, 40)
    assert office_store.receipts() == receipt((1, 40))
    assert office_store.head().seq == 2
    assert office_store.files(before_ms=None, limit=9) == [file]
    assert office_store.file_known(file.sha256)
    passages = office_store.passages(before_key=None, limit=99)
    assert [line.seq for line in passages] == [40, 39, 38, 37, 33, *range(31, 1, -1)]
    assert passages[-1].voided
    assert passages[-2].direction == "in"
    assert passages[4].name == "访客甲"
    assert office_store.pass_record(PassSerial(5, 1)).kind is PassKind.TEMPORARY


def test_the_same_records_in_another_file_are_nothing_new(office_store: Any, log: Any, invented: Any) -> None:
    office_store.insert_segment(*log.whole())
    digest = office_store.state_digest()
    again = office_store.insert_segment(*log.segment(1, 40, at_ms=invented.noon_ms + 1))
    assert (again.state, again.new_events) == (FileState.NOTHING_NEW, 0)
    assert office_store.file_known(again.sha256)
    assert office_store.state_digest() == digest
    assert office_store.insert_segment(*log.segment(7, 9)).state is FileState.NOTHING_NEW


def test_overlapping_runs_bring_each_record_once(office_store: Any, log: Any) -> None:
    assert office_store.insert_segment(*log.segment(1, 20)).new_events == 20
    assert office_store.insert_segment(*log.segment(11, 30)).new_events == 10
    assert office_store.insert_segment(*log.segment(1, 40)).new_events == 10
    assert office_store.receipts() == receipt((1, 40))


def test_gaps_are_known_and_closed_in_any_order(office_store: Any, log: Any) -> None:
    office_store.insert_segment(*log.segment(31, 40))
    office_store.insert_segment(*log.segment(11, 20))
    assert office_store.receipts() == receipt((11, 20), (31, 40))
    assert office_store.receipts()[0].gaps == ((1, 10), (21, 30))
    assert office_store.insert_segment(*log.segment(15, 35)).new_events == 10
    assert office_store.receipts() == receipt((11, 40))
    assert office_store.insert_segment(*log.segment(1, 40)).new_events == 10
    assert office_store.receipts() == receipt((1, 40))


def test_a_correction_that_comes_before_its_passage_holds(office_store: Any, log: Any) -> None:
    office_store.insert_segment(*log.segment(32, 40))
    office_store.insert_segment(*log.segment(1, 31))
    passages = office_store.passages(before_key=None, limit=99)
    assert passages[-1].voided
    assert passages[-2].amended


def other_history(invented: Any, log: Any, at: int) -> Any:
    """The same log up to `at`, then other records."""
    fork = invented.log(5)
    fork.lines = log.lines[: at - 1]
    for _ in range(41 - at):
        fork.passage("in", resident=4711)
    return fork


@pytest.mark.parametrize("at", [1, 2, 19, 20])
def test_a_held_record_with_other_content_is_a_fork(office_store: Any, log: Any, invented: Any, at: int) -> None:
    office_store.insert_segment(*log.segment(1, 20))
    assert refused(office_store, other_history(invented, log, at).segment(1, 40)) == {"station": 5, "seq": at}


def test_a_rewritten_past_is_seen_where_its_chain_meets_what_is_held(
    office_store: Any, log: Any, invented: Any
) -> None:
    office_store.insert_segment(*log.segment(11, 20))
    rewritten = other_history(invented, log, 5)
    rewritten.lines[10:] = log.lines[10:]  # the same records from 11 on, over another past
    assert refused(office_store, rewritten.segment(1, 10))["seq"] == 10
    assert refused(office_store, rewritten.segment(1, 20))["seq"] == 10
    assert refused(office_store, rewritten.segment(1, 40))["seq"] == 10
    assert refused(office_store, rewritten.segment(21, 40))["seq"] == 21
    assert refused(office_store, rewritten.segment(16, 40))["seq"] == 16
    assert refused(office_store, rewritten.segment(13, 17))["seq"] == 13
    assert office_store.insert_segment(*log.segment(1, 40)).new_events == 30


def test_a_run_that_does_not_meet_what_is_above_it_is_a_fork(office_store: Any, log: Any, invented: Any) -> None:
    office_store.insert_segment(*log.segment(1, 10))
    office_store.insert_segment(*log.segment(21, 40))
    fork = other_history(invented, log, 11)
    assert refused(office_store, fork.segment(11, 20))["seq"] == 20
    assert refused(office_store, fork.segment(6, 20))["seq"] == 20
    office_store.insert_segment(*log.segment(11, 20))
    assert office_store.receipts() == receipt((1, 40))


def test_an_epoch_of_its_own_is_a_log_of_its_own(office_store: Any, log: Any, invented: Any) -> None:
    office_store.insert_segment(*log.segment(1, 10))
    second = invented.log(5)
    second.epoch = 2
    second.add("epoch-opened")
    second.passage("in", resident=1)
    assert office_store.insert_segment(*second.whole()).new_events == 2
    assert [(held.epoch, held.ranges) for held in office_store.receipts()] == [(1, ((1, 10),)), (2, ((1, 2),))]


def test_a_correction_of_one_epoch_leaves_the_other_alone(office_store: Any, log: Any, invented: Any) -> None:
    office_store.insert_segment(*log.segment(1, 10))
    second = invented.log(5)
    second.epoch = 2
    second.add("epoch-opened")
    second.passage("in", resident=1)
    second.add("correction", {"of": 2, "void": True})
    office_store.insert_segment(*second.whole())
    voided = [(line.epoch, line.seq) for line in office_store.passages(before_key=None, limit=99) if line.voided]
    assert voided == [(2, 2)]


def test_an_export_without_records_is_kept_on_the_board(office_store: Any, log: Any) -> None:
    office_store.insert_segment(*log.segment(1, 20))
    assert office_store.insert_segment(*log.segment(21, 20)).state is FileState.NOTHING_NEW
    assert office_store.receipts() == receipt((1, 20))


def test_a_window_reads_on_while_the_worker_imports_and_never_sees_half_a_file(office_store: Any, log: Any) -> None:
    for _ in range(3000):
        log.passage("in", c10=366, resident=1)
    seen = set()
    with ThreadPoolExecutor(1) as worker:
        running = worker.submit(office_store.insert_segment, *log.whole())
        while not running.done():
            seen.add(len(office_store.passages(before_key=None, limit=4000)))
        seen.add(len(office_store.passages(before_key=None, limit=4000)))
    assert seen <= {0, 3035}
    assert running.result().new_events == 3040


def test_destroyed_personal_data_does_not_come_back_from_an_old_stick(office_store: Any, log: Any) -> None:
    office_store.insert_segment(*log.whole())
    with office_store._connections.writing() as conn:
        conn.execute("DELETE FROM event_pii")
    office_store.insert_segment(*log.whole())
    with office_store._connections.reading() as conn:
        assert conn.execute("SELECT count(*) FROM event_pii").fetchone() == (0,)


def test_a_time_no_clock_shows_is_damage_not_a_crash(office_store: Any, invented: Any) -> None:
    log = invented.log(5)
    log.passage("in", at_ms=(1 << 64) - 1)
    with pytest.raises(BundleRefused) as error:
        office_store.insert_segment(*log.whole())
    assert error.value.code == "bundle-damaged"
    assert office_store.receipts() == []


def note(store: Any, invented: Any, number: int, **more: Any) -> ImportedFile:
    fields = {"state": FileState.REFUSED, "reason": "bundle-truncated", "at_ms": invented.noon_ms + number, **more}
    file = ImportedFile(name=f"{number}.ckb", sha256=bytes([number]) * 32, **fields)
    store.note_file(file, invented.draft(EventKind.BUNDLE_REFUSED))
    return file


def test_a_refused_file_may_be_tried_again(office_store: Any, invented: Any) -> None:
    file = note(office_store, invented, 1, station=5, detail="x")
    unread = note(office_store, invented, 2)
    assert not office_store.file_known(file.sha256)
    assert office_store.files(before_ms=None, limit=9) == [unread, file]


def test_a_file_that_could_not_be_read_has_no_hash(office_store: Any, invented: Any) -> None:
    file = ImportedFile(name="x", sha256=b"", state=FileState.REFUSED, at_ms=1, reason="file-unreadable")
    office_store.note_file(file, invented.draft(EventKind.BUNDLE_REFUSED))
    assert office_store.files(before_ms=None, limit=9) == [file]


def test_files_page_by_time_and_none_of_one_moment_is_lost(office_store: Any, invented: Any) -> None:
    files = [note(office_store, invented, number, at_ms=invented.noon_ms + number // 3) for number in range(1, 10)]
    shown, before = [], None
    while page := office_store.files(before_ms=before, limit=2):
        shown += page
        before = page[-1].at_ms
    assert shown == files[::-1]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO coverage_range (station, epoch, first, last) VALUES (5, 1, 20, 30)",
        "INSERT INTO coverage_range (station, epoch, first, last) VALUES (6, 1, 9, 8)",
        "INSERT INTO coverage_range (station, epoch, first, last) VALUES (0, 1, 1, 8)",
        "INSERT INTO trusted_station (number, gate, certificate) VALUES (5, 'nowhere', '{}')",
        "UPDATE imported_file SET state = 'lost'",
    ],
)
def test_the_database_keeps_the_invariants_of_the_import(office_store: Any, log: Any, statement: str) -> None:
    office_store.insert_segment(*log.whole())
    with pytest.raises(dbapi2.IntegrityError), office_store._connections.writing() as conn:
        conn.execute(statement)


def test_rebuilt_projections_are_the_ones_that_grew(office_store: Any, log: Any, invented: Any) -> None:
    tables = (
        "passage",
        "correction",
        "issued_pass",
        "revocation",
        "anchored_record",
        "publication",
        "daily_report",
        "station_tally",
    )
    log.add("pass-revoked", {"serials": [PassSerial(5, 1).key], "reason": "lost"})
    office_store.insert_segment(*log.segment(20, 41))
    office_store.append(
        invented.draft(EventKind.LIST_PUBLISHED, {"version": 1}, anchor=("a", 5)),
        invented.draft(EventKind.REPORT_SENT, {"day": "2026-11-22", "version": 1, "rows": []}),
    )
    office_store.insert_segment(*log.segment(1, 25))

    def contents() -> dict[str, list[Any]]:
        with office_store._connections.reading() as conn:
            return {table: [tuple(row.values()) for row in administration(conn)[table].rows] for table in tables}

    grown = contents()
    assert all(grown.values())
    office_store.rebuild_projections()
    assert contents() == grown
