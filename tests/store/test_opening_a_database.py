"""Opening: the right key, the right version, a whole file; whatever else is a sentence and changes nothing."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from checkpoint_app.bootstrap import Installation
from checkpoint_app.errors import StorageError
from db import migrations
from db.connection import Connections, storage_errors
from db.folder import DATABASE_NAMES, lock_folder, role_of
from db.office_store import create_office_store, open_office_store
from db.schema import MIGRATIONS, administration, generated_schema, migrate
from db.station_store import create_station_store, open_station_store


@pytest.fixture
def folder(tmp_path: Path, invented: Any) -> Path:
    """A closed gate with one passage."""
    store = create_station_store(tmp_path / "gate", invented.key, invented.station(), invented.opened())
    store.append(invented.passage("in", resident=7))
    store.close()
    return tmp_path / "gate"


def code_of(error: pytest.ExceptionInfo[StorageError]) -> str:
    assert str(error.value)  # every code has a sentence
    return error.value.code


def test_what_was_recorded_is_there_after_reopening(folder: Path, invented: Any) -> None:
    store = open_station_store(folder, invented.key)
    assert store.head().seq == 2
    assert store.identity() == invented.station()
    store.close()


def test_an_office_reopens_as_itself(tmp_path: Path, invented: Any) -> None:
    create_office_store(tmp_path, invented.key, invented.office(), invented.opened()).close()
    store = open_office_store(tmp_path, invented.key)
    assert store.identity() == invented.office()
    assert (store.head().station, store.head().seq) == (0, 1)
    store.close()


def test_a_closed_store_is_one_file(folder: Path) -> None:
    assert [path.name for path in folder.iterdir()] == ["station.db"]


def test_nothing_of_a_name_can_be_read_from_the_file(folder: Path, invented: Any) -> None:
    content = (folder / "station.db").read_bytes()
    assert b"SQLite format" not in content
    assert invented.station().community_name.encode() not in content


def test_a_database_of_another_key_is_told_and_stays_as_it_is(folder: Path) -> None:
    before = (folder / "station.db").read_bytes()
    with pytest.raises(StorageError) as error:
        open_station_store(folder, bytes(32))
    assert code_of(error) == "database-damaged"
    assert (folder / "station.db").read_bytes() == before


def test_the_vault_says_that_a_passphrase_is_wrong_and_the_database_that_it_is_damaged(
    community_template: Path, tmp_path: Path
) -> None:
    shutil.copytree(community_template / "E1", tmp_path / "E1")
    database = tmp_path / "E1" / "station.db"
    database.write_bytes(bytes(100) + database.read_bytes()[100:])
    for passphrase, code in (("a warm night", "wrong-passphrase"), ("a cold night", "database-damaged")):
        with pytest.raises(StorageError) as error, Installation(tmp_path / "E1").gate(passphrase):
            pytest.fail("it does not open")
        assert code_of(error) == code


def test_a_database_of_a_newer_version_is_refused(folder: Path, invented: Any) -> None:
    connections = Connections(folder / "station.db", invented.key)
    with connections.writing() as conn:
        conn.execute("PRAGMA user_version = 99")
    connections.close()
    with pytest.raises(StorageError) as error:
        open_station_store(folder, invented.key)
    assert code_of(error) == "database-newer"
    assert error.value.details == {"found": 99}


def test_an_office_database_is_no_gate(tmp_path: Path, invented: Any) -> None:
    create_office_store(tmp_path, invented.key, invented.office(), invented.opened()).close()
    (tmp_path / "office.db").rename(tmp_path / "station.db")
    with pytest.raises(StorageError) as error:
        open_station_store(tmp_path, invented.key)
    assert code_of(error) == "database-damaged"


def test_an_empty_file_is_damage_not_a_new_database(tmp_path: Path, invented: Any) -> None:
    (tmp_path / "station.db").touch()
    with pytest.raises(StorageError) as error:
        open_station_store(tmp_path, invented.key)
    assert code_of(error) == "database-damaged"


def test_an_empty_folder_holds_nothing(tmp_path: Path, invented: Any) -> None:
    assert role_of(tmp_path / "nowhere") is None
    with pytest.raises(StorageError) as error:
        open_station_store(tmp_path, invented.key)
    assert code_of(error) == "data-folder-empty"


def test_flipped_bits_are_damage_that_is_named(folder: Path, invented: Any) -> None:
    path = folder / "station.db"
    content = bytearray(path.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page + 100] ^= 1
    path.write_bytes(content)
    with pytest.raises(StorageError) as error:
        open_station_store(folder, invented.key)
    assert code_of(error) == "database-damaged"


def test_a_folder_in_use_is_not_taken_twice(folder: Path, invented: Any, tmp_path: Path) -> None:
    for create, identity in (
        (create_station_store, invented.station()),
        (create_office_store, invented.office()),
    ):
        with pytest.raises(StorageError) as error:
            create(folder, invented.key, identity, invented.opened())
        assert code_of(error) == "data-folder-taken"
    assert role_of(folder) == "station"


def test_what_a_crash_left_half_made_is_written_over(tmp_path: Path, invented: Any) -> None:
    for suffix in ("", "-wal", "-shm"):
        (tmp_path / f"station.db.part{suffix}").write_bytes(b"half")
    assert role_of(tmp_path) is None
    create_station_store(tmp_path, invented.key, invented.station(), invented.opened()).close()
    assert [path.name for path in tmp_path.iterdir()] == ["station.db"]


def test_a_second_window_on_one_folder_is_refused(tmp_path: Path) -> None:
    lock = lock_folder(tmp_path)
    with pytest.raises(StorageError) as error:
        lock_folder(tmp_path)
    assert code_of(error) == "data-folder-in-use"
    lock.release()
    lock_folder(tmp_path).release()


def test_a_folder_that_does_not_exist_cannot_be_locked(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError) as error:
        lock_folder(tmp_path / "file" / "inside")
    assert code_of(error) == "folder-read-only"


def record_until_full(store: Any, passage: Any) -> None:
    while True:
        seq = store.head().seq
        store.append(passage)
        assert store.head().seq == seq + 1


def test_a_full_disk_is_told_and_loses_nothing(gate_store: Any, invented: Any) -> None:
    writer = gate_store._connections._writer
    (pages,) = writer.execute("PRAGMA page_count").fetchone()
    writer.execute(f"PRAGMA max_page_count = {pages + 9}").fetchall()
    with pytest.raises(StorageError) as error:
        record_until_full(gate_store, invented.passage("in", why=["no-pass"] * 50))
    assert code_of(error) == "disk-full"
    saved = gate_store.head().seq
    assert saved > 10
    assert len(list(gate_store.lines(1, saved))) == saved
    writer.execute("PRAGMA max_page_count = 1000000").fetchall()
    gate_store.append(invented.passage("out"))
    assert gate_store.head().seq == saved + 1


def test_a_folder_taken_away_is_a_failed_store_not_a_bug(tmp_path: Path, invented: Any) -> None:
    with pytest.raises(StorageError) as error, storage_errors(tmp_path):
        dbapi2.connect(str(tmp_path / "no" / "such.db"))
    assert code_of(error) == "storage-failed"


def test_wrong_sql_stays_a_bug(gate_store: Any) -> None:
    with pytest.raises(dbapi2.OperationalError), gate_store._connections.reading() as conn:
        conn.execute("SELECT nothing FROM nowhere")


def test_a_reader_cannot_write(gate_store: Any) -> None:
    with pytest.raises(StorageError), gate_store._connections.reading() as conn:
        conn.execute("DELETE FROM setting")


def test_the_pragmas_of_the_architecture_are_in_force(gate_store: Any) -> None:
    conn = gate_store._connections._writer
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "secure_delete": 1,
        "temp_store": 2,
    }
    assert {name: conn.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted


@pytest.mark.parametrize("role", DATABASE_NAMES)
def test_the_schema_shown_to_readers_is_the_one_in_force(role: Any) -> None:
    shown = Path(migrations.__file__).with_name(f"{role}.sql").read_text("utf-8")
    assert shown == generated_schema(role), "run: python -m db.schema"


@pytest.mark.parametrize("role", DATABASE_NAMES)
def test_every_table_is_strict(role: Any) -> None:
    tables = re.findall(r"CREATE TABLE (\w+).*?\n\)([^;]*);", generated_schema(role), re.DOTALL)
    assert len(tables) > 15
    assert [name for name, ending in tables if "STRICT" not in ending] == []


def test_a_migration_that_fails_leaves_the_version_before_it(
    tmp_path: Path, invented: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    connections = Connections(tmp_path / "x.db", invented.key)
    monkeypatch.setitem(
        MIGRATIONS, "station", (MIGRATIONS["station"][0], ("CREATE TABLE half (x INTEGER)", "CREATE TABL"))
    )
    with pytest.raises(dbapi2.OperationalError):
        migrate(connections, "station")
    with connections.reading() as conn:
        assert conn.execute("PRAGMA user_version").fetchone()[0] == 1
        assert conn.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").fetchone()[0] == 0
    monkeypatch.undo()
    migrate(connections, "station")
    connections.close()


@pytest.mark.parametrize("role", ["station", "office"])
def test_a_database_of_the_version_before_is_brought_up_with_all_it_holds(
    tmp_path: Path, invented: Any, monkeypatch: pytest.MonkeyPatch, role: Any
) -> None:
    boots = ('["a",5]', '["a"]', "[5,5]", '"a"', '["b",-6]', "{}")
    lines = [f'{{"at":{at},"boot":{boot},"data":{{}}}}' for at, boot in enumerate(boots, start=1)]
    lines += [
        '{"at":7,"data":{"x":"boot"}}',
        '{"at":8,"band":1,"boot":["c",7]}',
        '{"at":9,"boot":["c",7',
        '{"boot":["d",true]}',
    ]
    with monkeypatch.context() as patch:
        patch.setitem(MIGRATIONS, role, MIGRATIONS[role][:-1])
        connections = Connections(tmp_path / "x.db", invented.key)
        migrate(connections, role)
        with connections.writing() as conn:
            conn.executemany("INSERT INTO event (id, line) VALUES (?, ?)", enumerate(map(str.encode, lines), start=1))
            conn.execute("INSERT INTO passage VALUES (7, 7, 'in', 'PASS', 1, 0, '[]', NULL, 3, NULL, NULL)")
            passages = conn.execute("SELECT * FROM passage_now").fetchall()
    migrate(connections, role)
    with connections.reading() as conn:
        assert conn.execute("SELECT id FROM anchored_record ORDER BY id").fetchall() == [(1,), (5,), (8,)]
        assert conn.execute("SELECT * FROM passage_now").fetchall() == passages != []
        assert conn.execute("PRAGMA foreign_key_check").fetchall() == []
    connections.close()


def test_sqlite_utils_works_on_our_library_and_catches_its_errors(gate_store: Any) -> None:
    import sqlite_utils.db

    administration(gate_store._connections._writer)
    assert sqlite_utils.db.OperationalError is dbapi2.OperationalError


def test_only_the_owner_may_read_the_file(folder: Path) -> None:
    assert (folder / "station.db").stat().st_mode & 0o077 == 0
