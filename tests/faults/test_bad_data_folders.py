"""Data folders and passphrases that are half there, of somebody else, or damaged: named, and left as they are."""

from __future__ import annotations

import os
import shutil

import pytest

PASSPHRASE = "a cold night"


def test_keys_without_a_database_are_set_aside_not_destroyed(place, computer):
    folder = place / "W1"
    keys, database = (folder / "keys.json").read_bytes(), (folder / "station.db").read_bytes()
    (folder / "station.db").unlink()
    west = computer(folder)
    assert west.type("station", "status").code == "data-folder-empty"
    assert west.type("office", "init", "--community", "示例社区", "--code", "530100000001").status == 0
    for name in ("office.db", "keys.json"):
        (folder / name).unlink()
    (folder / "keys-1.json").rename(folder / "keys.json")
    assert (folder / "keys.json").read_bytes() == keys
    (folder / "station.db").write_bytes(database)
    assert west.type("station", "status").status == 0


@pytest.mark.parametrize("size", [0, 1, 100, 4096, 5000])
def test_a_database_cut_short_is_named_damaged_and_left_as_it_is(place, size, computer):
    file = place / "E1" / "station.db"
    os.truncate(file, size)
    before = file.read_bytes()
    assert computer(place / "E1").type("station", "status").code == "database-damaged"
    assert file.read_bytes() == before


def test_keys_of_another_installation_are_not_a_wrong_passphrase(place, computer):
    shutil.copy(place / "W1" / "keys.json", place / "E1" / "keys.json")
    assert computer(place / "E1").type("station", "status").code == "database-damaged"


@pytest.mark.parametrize("written", [b"", b"\n", b"\xff\x00\xfe", b"another night", b"\0" * 100])
def test_a_file_that_holds_no_passphrase_opens_nothing(place, written, computer):
    (place / "words").write_bytes(written)
    answer = computer(place / "E1").type("station", "status", "--passphrase-file", place / "words")
    assert answer.code in ("wrong-passphrase", "file-unreadable")


def test_a_passphrase_file_is_read_with_its_mark_and_never_without_end(place, computer):
    (place / "words").write_bytes(b"\xef\xbb\xbf" + PASSPHRASE.encode() + b"\r\n")
    east = computer(place / "E1")
    assert east.type("station", "status", "--passphrase-file", place / "words").status == 0
    assert east.type("station", "status", "--passphrase-file", "/dev/zero").code == "wrong-passphrase"
    assert east.type("station", "status", env={"CHECKPOINT_PASSPHRASE": "\udcff"}).code == "wrong-passphrase"


def test_a_folder_nobody_can_look_into_is_told(tmp_path, computer):
    endless = computer(tmp_path / ("n" * 300))
    assert endless.type("station", "status").code == "file-unreadable"
    assert endless.type("office", "init", "--community", "示例社区", "--code", "530100000001").code == "file-unreadable"
