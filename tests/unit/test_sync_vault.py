"""The vault: the key of the database behind a passphrase and a recovery key."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.errors import StorageError
from checkpoint_app.sync.canonical import canonical
from checkpoint_app.sync.signing import new_age_identity
from checkpoint_app.sync.vault import INTERACTIVE, Argon2Cost, create_vault, open_vault, recover_vault

LIGHT = Argon2Cost(memory_kib=64, passes=1, lanes=1)
IDENTITY, RECIPIENT = new_age_identity()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "key.vault"


def refusal(path: Path, passphrase: str = "correct horse") -> str:
    with pytest.raises(StorageError) as caught:
        open_vault(path, passphrase)
    assert str(caught.value)
    return caught.value.code


def test_the_passphrase_gives_the_key_back(path: Path) -> None:
    key = create_vault(path, "correct horse", None, cost=LIGHT)
    assert len(key) == 32
    assert open_vault(path, "correct horse") == key


def test_every_vault_has_its_own_key(tmp_path: Path) -> None:
    assert len({create_vault(tmp_path / str(n), "same", None, cost=LIGHT) for n in range(50)}) == 50


def test_the_recommended_cost_is_what_a_vault_gets(path: Path) -> None:
    key = create_vault(path, "correct horse", None)
    assert json.loads(path.read_bytes())["argon2id"]["memory_kib"] == INTERACTIVE.memory_kib == 65_536
    assert open_vault(path, "correct horse") == key


def test_another_passphrase_does_not_open_it(path: Path) -> None:
    create_vault(path, "correct horse", RECIPIENT, cost=LIGHT)
    for passphrase in ("", "correct horse ", "Correct horse"):
        assert refusal(path, passphrase) == "wrong-passphrase"


def test_the_same_characters_from_another_input_method_are_the_same_passphrase(path: Path) -> None:
    key = create_vault(path, "北门 2020", None, cost=LIGHT)
    assert open_vault(path, "北门　２０２０") == key


def test_the_recovery_key_opens_it_and_sets_a_new_passphrase(path: Path) -> None:
    key = create_vault(path, "forgotten", RECIPIENT, cost=LIGHT)
    assert recover_vault(path, IDENTITY, "new one", cost=LIGHT) == key
    assert open_vault(path, "new one") == key
    assert refusal(path, "forgotten") == "wrong-passphrase"
    assert recover_vault(path, IDENTITY, "third", cost=LIGHT) == key


@pytest.mark.parametrize("recipient", [None, RECIPIENT], ids=["none", "another"])
def test_without_the_right_recovery_key_there_is_no_second_way_in(path: Path, recipient: str | None) -> None:
    create_vault(path, "correct horse", recipient, cost=LIGHT)
    before = path.read_bytes()
    for identity in (new_age_identity()[0], "AGE-SECRET-KEY-1", "", *([IDENTITY] if recipient is None else [])):
        with pytest.raises(StorageError) as caught:
            recover_vault(path, identity, "new one", cost=LIGHT)
        assert caught.value.code == "recovery-key-wrong"
    assert path.read_bytes() == before


def test_a_vault_is_never_overwritten(path: Path) -> None:
    key = create_vault(path, "correct horse", None, cost=LIGHT)
    with pytest.raises(StorageError) as caught:
        create_vault(path, "other", None, cost=LIGHT)
    assert caught.value.code == "data-folder-taken"
    assert open_vault(path, "correct horse") == key


def test_nothing_else_is_left_in_the_folder_even_after_a_crash_before(path: Path) -> None:
    path.with_name("key.vault.part").write_bytes(b"half of something")
    create_vault(path, "correct horse", RECIPIENT, cost=LIGHT)
    recover_vault(path, IDENTITY, "new", cost=LIGHT)
    assert [file.name for file in path.parent.iterdir()] == ["key.vault"]


@pytest.mark.skipif(os.name != "posix", reason="file modes are a thing of POSIX")
def test_only_its_owner_may_read_it(path: Path) -> None:
    create_vault(path, "correct horse", None, cost=LIGHT)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        create_vault(tmp_path / "gone" / "key.vault", "x", None, cost=LIGHT)
    assert caught.value.code == "storage-failed"
    assert refusal(tmp_path / "gone" / "key.vault") == "file-unreadable"


def test_a_flipped_bit_anywhere_never_gives_a_key_nor_a_crash(path: Path) -> None:
    create_vault(path, "correct horse", None, cost=LIGHT)
    whole = path.read_bytes()
    for place in range(len(whole) - 1):
        for bit in range(0, 8, 2):
            mutant = bytearray(whole)
            mutant[place] ^= 1 << bit
            path.write_bytes(mutant)
            assert refusal(path) in ("wrong-passphrase", "database-damaged", "database-newer")


def test_a_vault_cut_anywhere_is_damaged(path: Path) -> None:
    create_vault(path, "correct horse", None, cost=LIGHT)
    whole = path.read_bytes()
    for size in range(len(whole) - 1):
        path.write_bytes(whole[:size])
        assert refusal(path) == "database-damaged"


@pytest.mark.parametrize(
    "change",
    [
        {"memory_kib": 1 << 30},
        {"memory_kib": 4},
        {"memory_kib": 65.5},
        {"passes": 0},
        {"passes": 1_000_000},
        {"lanes": 0},
        {"lanes": "4"},
        {"salt": "AAAA"},
        {"salt": 5},
        {"salt": None},
    ],
)
def test_a_file_cannot_ask_for_endless_work(path: Path, change: dict[str, Any]) -> None:
    create_vault(path, "correct horse", None, cost=LIGHT)
    fields = json.loads(path.read_bytes())
    fields["argon2id"].update(change)
    path.write_bytes(canonical(fields))
    assert refusal(path) == "database-damaged"


def test_a_vault_of_a_newer_version_is_told_apart_from_damage(path: Path) -> None:
    create_vault(path, "correct horse", None, cost=LIGHT)
    path.write_bytes(canonical({**json.loads(path.read_bytes()), "version": 2}))
    assert refusal(path) == "database-newer"


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"null", b"SQLite format 3\x00", b"[" * 5000])
def test_another_file_is_no_vault(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert refusal(path) == "database-damaged"
