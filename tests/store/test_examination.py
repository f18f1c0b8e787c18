"""The examination names damage: by page, by record, by table. Real files with real bits turned."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.domain.events import EventKind, event_id
from checkpoint_app.errors import Cancelled, StorageError
from checkpoint_app.sync.vault import open_vault
from db.connection import connect
from db.examination import SqliteExamination, projected_tables
from db.folder import SCRATCH_NAME
from db.station_store import open_station_store

PASSPHRASE = "a cold night"
PAGE = 4096
Change = Callable[..., None]


@pytest.fixture
def busy_gate(community: Any) -> Any:
    """The first gate, with a passage, a visitor's pass and a few hundred counts in its log."""
    gate = community.gates[0]
    gate.sign_on.sign_on(community.operator, "2468")
    for text in ("wangxiaoming", "365", "maimaiti", "366"):
        gate.lane.enter(text)
    gate.issue.issue(holder="赵来访", dwelling="3-1-501", phone="10000009999", plate="", hours=2)
    gate.store.append(*(gate.stamp.draft(EventKind.CLOCK_CONFIRMED, {}) for _ in range(600)))
    return gate


@pytest.fixture
def copied(busy_gate: Any, community: Any, tmp_path: Path) -> tuple[Path, bytes, SqliteExamination]:
    """The gate's data folder as it lies on the disk, copied, with its key: to be damaged at will."""
    busy_gate.store._connections.empty_log()
    folder = shutil.copytree(community.folder / "E1", tmp_path / "copied")
    key = open_vault(folder / "keys.json", PASSPHRASE)
    return folder, key, SqliteExamination(folder, key, "station")


@pytest.fixture
def tamper(copied: tuple[Path, bytes, SqliteExamination]) -> Change:
    """Change rows as somebody with the key and a database tool would: the triggers dropped first."""

    def change(statement: str, values: tuple[Any, ...] = ()) -> None:
        conn = connect(copied[0] / "station.db", copied[1], ())
        for (trigger,) in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            conn.execute(f"DROP TRIGGER {trigger}")
        conn.execute(statement, values)
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        conn.close()

    return change


def key_of(copied: Any, seq: int) -> int:
    (report,) = copied[2].logs()
    return event_id(report.station, report.epoch, seq)


def test_a_sound_gate_has_no_faults(copied: Any) -> None:
    examination = copied[2]
    (report,) = examination.logs()
    assert report.sound
    assert report.own
    assert report.records == report.held[0][1] >= 600
    assert report.kept > 0
    assert (report.unproven, report.personal_wrong, report.strays) == ((), (), ())
    assert (examination.damaged_pages(), examination.structure_faults()) == ((), ())
    assert examination.stale_projections() == ()
    assert not list(copied[0].glob(f"{SCRATCH_NAME}*"))


def test_every_bit_turned_in_a_page_is_named_by_its_page(copied: Any) -> None:
    folder, _key, examination = copied
    file = folder / "station.db"
    content = bytearray(file.read_bytes())
    for page in (2, 7, len(content) // PAGE):
        content[(page - 1) * PAGE + 123] ^= 1
    file.write_bytes(content)
    assert examination.damaged_pages() == (2, 7, len(content) // PAGE)


def test_a_first_page_that_is_gone_is_named_and_nothing_else_can_be_asked(copied: Any) -> None:
    folder, _key, examination = copied
    file = folder / "station.db"
    content = bytearray(file.read_bytes())
    content[100] ^= 1
    file.write_bytes(content)
    assert examination.damaged_pages() == (1,)
    with pytest.raises(StorageError) as told:
        examination.logs()
    assert told.value.code == "database-damaged"
    assert examination.structure_faults() == ("database-damaged",)


def test_records_that_lie_on_a_damaged_page_are_named_and_the_rest_is_walked(copied: Any) -> None:
    folder, key, examination = copied
    conn = connect(folder / "station.db", key, ())
    wanted = conn.execute("SELECT line FROM event WHERE id & 4294967295 = 300").fetchone()[0]
    conn.close()
    assert wanted
    file = folder / "station.db"
    whole = file.read_bytes()
    for page in range(len(whole) // PAGE, 1, -1):
        content = bytearray(whole)
        content[(page - 1) * PAGE + 50] ^= 4
        file.write_bytes(content)
        try:
            (report,) = examination.logs()
        except StorageError:
            continue  # a page of the schema or of the head
        if any(first <= 300 <= last for first, last in report.unreadable):
            break
    else:
        raise AssertionError("no page holds record 300")
    assert not report.sound
    assert examination.damaged_pages() == (page,)
    lost = sum(last - first + 1 for first, last in report.unreadable)
    assert report.records == report.held[0][1] - lost
    assert examination.structure_faults() == ("database-damaged",)
    with pytest.raises(StorageError):
        examination.stale_projections()
    assert not list(folder.glob(f"{SCRATCH_NAME}*"))


def test_a_record_taken_out_is_named(copied: Any, tamper: Change) -> None:
    tamper("DELETE FROM event WHERE id = ?", (key_of(copied, 300),))
    (report,) = copied[2].logs()
    assert (report.missing, report.broken) == (((300, 300),), ())


def test_a_tail_cut_off_is_named(copied: Any, tamper: Change) -> None:
    last = copied[2].logs()[0].held[0][1]
    tamper("DELETE FROM event WHERE id > ?", (key_of(copied, last - 5),))
    (report,) = copied[2].logs()
    assert report.missing == ((last - 4, last),)


def test_a_record_rewritten_is_named_to_within_two_heads(copied: Any, tamper: Change) -> None:
    later = "UPDATE event SET line = CAST(replace(line, '\"at\":1', '\"at\":2') AS BLOB) WHERE id = ?"
    tamper(later, (key_of(copied, 300),))
    (report,) = copied[2].logs()
    assert (report.missing, report.broken) == ((), ((257, 512),))


def test_a_personal_part_exchanged_is_named(copied: Any, tamper: Change) -> None:
    tamper('UPDATE event_pii SET pii = CAST(\'{"holder":"x"}\' AS BLOB) WHERE id = (SELECT max(id) FROM event_pii)')
    (report,) = copied[2].logs()
    assert report.sound
    assert len(report.personal_wrong) == 1


def test_a_personal_part_destroyed_is_no_fault(copied: Any, tamper: Change) -> None:
    before = copied[2].logs()[0]
    tamper("DELETE FROM event_pii WHERE id = (SELECT max(id) FROM event_pii)")
    (report,) = copied[2].logs()
    assert (report.kept, report.destroyed) == (before.kept - 1, before.destroyed + 1)
    assert (report.sound, report.personal_wrong) == (True, ())


def test_a_record_beside_the_log_is_named(copied: Any, tamper: Change) -> None:
    last = copied[2].logs()[0].held[0][1]
    tamper("INSERT INTO event (id, line) VALUES (?, x'7b7d')", (key_of(copied, last + 9),))
    assert copied[2].logs()[0].strays == ((last + 9, last + 9),)


@pytest.mark.parametrize(
    ("statement", "table", "counts"),
    [
        ("DELETE FROM passage WHERE id = (SELECT min(id) FROM passage)", "passage", (1, 0, 0)),
        ("UPDATE passage SET c10 = 390 WHERE id = (SELECT min(id) FROM passage)", "passage", (0, 0, 1)),
        ("UPDATE issued_pass SET exp_s = exp_s + 86400", "issued_pass", (0, 0, 1)),
        ("INSERT INTO measuring VALUES (1, (SELECT min(id) FROM event), 0, 1)", "measuring", (0, 1, 0)),
    ],
)
def test_a_projection_that_does_not_follow_from_the_log_is_named(
    copied: Any, tamper: Change, statement: str, table: str, counts: tuple[int, int, int]
) -> None:
    tamper(statement)
    (difference,) = copied[2].stale_projections()
    assert (difference.table, difference.missing, difference.extra, difference.changed) == (table, *counts)


def test_looking_can_be_stopped_and_leaves_no_copy(copied: Any) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    for look in (copied[2].logs, copied[2].stale_projections):
        with pytest.raises(Cancelled):
            look(stop)
    assert not list(copied[0].glob(f"{SCRATCH_NAME}*"))


def test_a_store_is_examined_while_it_is_open(busy_gate: Any) -> None:
    examination = busy_gate.store.examination()
    assert examination.logs()[0].sound
    assert examination.stale_projections() == ()
    versions = examination.versions()
    assert versions.schema == versions.newest_schema
    assert examination.size() > PAGE


def test_the_office_examines_every_log_it_holds(community: Any, busy_gate: Any, tmp_path: Path) -> None:
    office = community.office
    busy_gate.export.export(tmp_path / "stick")
    office.bundles.import_paths([tmp_path / "stick"])
    reports = office.store.examination().logs()
    assert [(report.station, report.own) for report in reports] == [(0, True), (1, False)]
    assert all(report.sound and not report.unproven and not report.strays for report in reports)
    assert office.store.examination().stale_projections() == ()


def test_every_projected_table_is_compared() -> None:
    assert {"passage", "visit", "fever_case", "duty"} <= set(projected_tables("station"))
    assert {"publication", "print_run", "access"} <= set(projected_tables("office"))


def test_a_program_that_meets_a_damaged_page_says_so_each_time(copied: Any) -> None:
    """SQLCipher answers as if memory were short once a page failed its seal; that is no bug of ours."""
    folder, key, examination = copied
    file = folder / "station.db"
    whole = file.read_bytes()
    for page in range(len(whole) // PAGE, 1, -1):
        content = bytearray(whole)
        content[(page - 1) * PAGE + 50] ^= 4
        file.write_bytes(content)
        try:
            unreadable = examination.logs()[0].unreadable
        except StorageError:
            continue  # a page of the schema or of the head
        if unreadable:
            break
    store = open_station_store(folder, key)
    for _ in range(3):
        with pytest.raises(StorageError) as told:
            list(store.lines(*unreadable[0]))
        assert told.value.code == "database-damaged"
    store.close()


def test_what_a_killed_examination_left_goes_when_the_store_is_opened(copied: Any) -> None:
    folder, key, _ = copied
    for suffix in ("", "-wal", "-shm"):
        (folder / f"{SCRATCH_NAME}{suffix}").write_bytes(b"x")
    open_station_store(folder, key).close()
    assert not list(folder.glob(f"{SCRATCH_NAME}*"))
