"""Backups that somebody made or changed: each is refused with a sentence and nothing is left, or comes back whole."""

from __future__ import annotations

import os
import random
import struct
import threading
import zipfile
import zlib
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson
import pytest

from checkpoint_app.adapters.backup_archive import MANIFEST
from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.continuity import BreakKind
from checkpoint_app.domain.events import EventKind
from checkpoint_app.errors import KnownError
from checkpoint_app.sync.vault import Argon2Cost
from tests.full_run import rounds

PASSPHRASE, PIN = "a cold night", "2468"
LIGHT = Argon2Cost(memory_kib=64, passes=1, lanes=1)
DATABASE, VAULT = "station.db", "keys.json"
MUTANTS = rounds(60, 3000)
Place = Callable[[str], Installation]


@pytest.fixture
def made(community: Any, tmp_path: Path) -> Path:
    gate = community.gates[0]
    gate.sign_on.sign_on(community.operator, PIN)
    path: Path = gate.backup.back_up(tmp_path / "stick").path
    return path


@pytest.fixture
def place(community: Any, tmp_path: Path) -> Place:
    return lambda name: Installation(
        tmp_path / name, clock=community.clock, cost=LIGHT, state=tmp_path / f"{name} state"
    )


def code_of(place: Place, backup: Path) -> str:
    """Return with which code a restore was refused, nothing if it was not; the folder is empty then."""
    at = place("new")
    code = ""
    try:
        at.restore(backup, PASSPHRASE)
    except KnownError as refused:
        code = refused.code if str(refused) else "no sentence"
    if code:
        assert at.role() is None
        assert not [file for file in at.folder.rglob("*") if file.name != "in-use.lock"]
    return code


def entries_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(path: Path, entries: list[tuple[str, bytes]], how: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", how) as archive:
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name), content, how)
    return path


def described(files: dict[str, bytes]) -> bytes:
    return described_as(files, {})


def described_as(files: dict[str, bytes], changes: dict[str, Any]) -> bytes:
    named = {name: {"size": len(each), "sha256": sha256(each).hexdigest()} for name, each in files.items()}
    return orjson.dumps({"format": 1, "role": "station", "schema": 1, "files": named} | changes)


def test_no_mutant_of_a_backup_crashes_or_comes_back_as_something_else(
    made: Path, place: Place, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    whole, chance, path = made.read_bytes(), random.Random(11), tmp_path / "mutant.ckz"
    directory = whole.rfind(b"PK\x01\x02", 0, whole.rfind(b"PK\x01\x02") - 90)
    codes: dict[str, int] = {}
    for _ in range(MUTANTS):
        mutant = bytearray(whole)
        for _ in range(chance.randrange(1, 4)):
            at = chance.randrange(directory, len(whole)) if chance.random() < 0.8 else chance.randrange(400)
            mutant[at] = chance.choice((0, 0xFF, 0x80, mutant[at] ^ 1 << chance.randrange(8)))
        path.write_bytes(mutant if bytes(mutant) != whole else whole[:-1])
        code = code_of(place, path)
        codes[code] = codes.get(code, 0) + 1
        if not code:  # what was changed means nothing to a reader: the time of an entry, its rights
            for file in sorted((tmp_path / "new").rglob("*"), reverse=True):
                file.unlink()
    record_property("figure", f"mutants of a backup {MUTANTS}: {dict(sorted(codes.items()))}")
    assert set(codes) <= {"", "backup-unreadable", "backup-damaged", "backup-newer", "file-unreadable"}


@pytest.mark.parametrize(
    "name",
    ["../station.db", "/etc/x", "a/../../station.db", "C:\\x", "copy-1/station.db", "..", "", "STATION.DB"],
)
def test_names_that_lead_elsewhere_are_not_followed(made: Path, place: Place, tmp_path: Path, name: str) -> None:
    held = entries_of(made)
    for files in (
        {VAULT: held[VAULT], name: held[DATABASE]},
        {VAULT: held[VAULT], DATABASE: held[DATABASE], name: b"x"},
    ):
        path = packed(tmp_path / "slip.ckz", [*files.items(), (MANIFEST, described(files))])
        assert code_of(place, path) in ("backup-unreadable", "backup-damaged")
    assert not (tmp_path / "station.db").exists()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_names_given_twice_bombs_and_links_are_refused(made: Path, place: Place, tmp_path: Path) -> None:
    held = entries_of(made)
    files = {name: held[name] for name in (VAULT, DATABASE)}
    other = {VAULT: held[VAULT], DATABASE: b"other"}
    twice = [(VAULT, held[VAULT]), (DATABASE, b"other"), (DATABASE, held[DATABASE]), (MANIFEST, described(other))]
    assert code_of(place, packed(tmp_path / "twice.ckz", twice))
    manifests = [*files.items(), (MANIFEST, described(other)), (MANIFEST, described(files)[:-1])]
    assert code_of(place, packed(tmp_path / "manifests.ckz", manifests))
    bomb = {VAULT: held[VAULT], DATABASE: bytes(1 << 26)}
    path = packed(tmp_path / "bomb.ckz", [*bomb.items(), (MANIFEST, described(bomb))], zipfile.ZIP_DEFLATED)
    assert code_of(place, path) == "backup-unreadable"
    link = zipfile.ZipInfo(DATABASE)
    link.external_attr = 0o120777 << 16
    pointing = {VAULT: held[VAULT], DATABASE: b"/etc/hostname"}
    with zipfile.ZipFile(tmp_path / "link.ckz", "w") as archive:
        archive.writestr(VAULT, held[VAULT])
        archive.writestr(link, pointing[DATABASE])
        archive.writestr(MANIFEST, described(pointing))
    assert code_of(place, tmp_path / "link.ckz") in ("backup-damaged", "backup-unreadable", "backup-newer")


@pytest.mark.parametrize(
    "changes",
    [
        {"files": []},
        {"files": {}},
        {"files": {DATABASE: {"size": True, "sha256": "x"}}},
        {"files": {DATABASE: 5, VAULT: None}},
        {"format": True},
        {"format": 1.5},
        {"format": 1 << 62},
        {"format": -1},
        {"role": "office"},
        {"role": ["station"]},
        {"role": {"a": 1}},
        {"schema": "1"},
        {"schema": True},
        {"schema": 1 << 60, "app": {"x": "{y}"}},
        {"schema": None},
    ],
    ids=str,
)
def test_whatever_a_manifest_says_it_is_refused_with_a_sentence(
    made: Path, place: Place, tmp_path: Path, changes: dict[str, Any]
) -> None:
    held = entries_of(made)
    files = {name: held[name] for name in (VAULT, DATABASE)}
    path = packed(tmp_path / "told.ckz", [*files.items(), (MANIFEST, described_as(files, changes))])
    code = code_of(place, path)
    assert code in ("backup-unreadable", "backup-newer", "backup-damaged") or changes == {"format": -1}


@pytest.mark.parametrize("text", [b"", b"null", b"[]", b'"x"', b"{", b"\xff", b"[" * 60_000, b'{"format":1e999}'])
def test_a_manifest_that_is_none_is_refused(made: Path, place: Place, tmp_path: Path, text: bytes) -> None:
    held = entries_of(made)
    path = packed(tmp_path / "none.ckz", [(VAULT, held[VAULT]), (DATABASE, held[DATABASE]), (MANIFEST, text)])
    assert code_of(place, path) == "backup-unreadable"


def test_a_name_that_is_no_text_is_refused(made: Path, place: Place, tmp_path: Path) -> None:
    whole = bytearray(made.read_bytes())
    for at in range(len(whole) - 4):
        if whole[at : at + 4] in (b"PK\x01\x02", b"PK\x03\x04"):
            offset = 8 if whole[at + 2] == 1 else 6
            flags = struct.unpack_from("<H", whole, at + offset)[0]
            struct.pack_into("<H", whole, at + offset, flags | 0x800)
    path = tmp_path / "text.ckz"
    path.write_bytes(bytes(whole).replace(b"keys.json", b"k\xff\xfe\xfdjson"))
    assert code_of(place, path) == "backup-unreadable"


def test_a_pipe_or_a_folder_is_no_backup(place: Place, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.ckz")
    (tmp_path / "folder.ckz").mkdir()
    answers: list[str] = []
    for name in ("pipe.ckz", "folder.ckz", "nothing.ckz"):
        asking = threading.Thread(target=lambda name=name: answers.append(code_of(place, tmp_path / name)), daemon=True)
        asking.start()
        asking.join(timeout=20)
        assert not asking.is_alive(), f"{name} is waited for"
    assert set(answers) <= {"backup-unreadable", "file-unreadable"}


def test_two_restorations_of_one_backup_are_two_installations_and_the_office_tells_them_apart(
    community: Any, made: Path, place: Place, tmp_path: Path
) -> None:
    states = []
    for name in ("one", "two"):
        place(name).restore(made, PASSPHRASE)
        with place(name).gate(PASSPHRASE, confirmed=BreakKind.REINSTALLED) as desk:
            community.clock.advance(minutes=1)
            for _ in range(3):
                desk.store.append(desk.stamp.draft(EventKind.DELIVERY, {"n": 1}))
            files = desk.export.export(tmp_path / f"stick {name}")
        states.append([community.office.bundles.import_file(file.path) for file in files])
    assert [file.reason for file in states[1] if file.epoch == 2] == ["bundle-fork"]
    down = community.office.publish.publish(tmp_path / "down").path
    with place("two").gate(PASSPHRASE) as desk, pytest.raises(KnownError):
        desk.apply.apply(down)
    with place("two").gate(PASSPHRASE, confirmed=BreakKind.FORKED) as desk:
        assert desk.store.head().epoch == 3


def test_a_vault_that_asks_for_all_memory_is_refused_at_once(made: Path, place: Place, tmp_path: Path) -> None:
    held = entries_of(made)
    vault = orjson.loads(held[VAULT])
    for cost in ({"memory_kib": 1 << 40}, {"passes": 1 << 31}, {"lanes": 1 << 24}, {"memory_kib": True}):
        greedy = orjson.dumps({**vault, "argon2id": {**vault["argon2id"], **cost}}, option=orjson.OPT_SORT_KEYS)
        files = {VAULT: greedy + b"\n", DATABASE: held[DATABASE]}
        path = packed(tmp_path / "greedy.ckz", [*files.items(), (MANIFEST, described(files))])
        assert code_of(place, path) == "database-damaged"


def test_the_checksums_of_a_zip_alone_save_nobody(made: Path, place: Place, tmp_path: Path) -> None:
    held = entries_of(made)
    page = bytearray(held[DATABASE])
    page[5000] ^= 1
    changed = [(VAULT, held[VAULT]), (DATABASE, bytes(page)), (MANIFEST, held[MANIFEST])]
    assert zlib.crc32(page) != zlib.crc32(held[DATABASE])
    assert code_of(place, packed(tmp_path / "page.ckz", changed)) == "backup-damaged"
