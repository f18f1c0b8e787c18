"""A backup is the state of one moment, whatever is recorded meanwhile, and comes back whole or not at all."""

from __future__ import annotations

import hashlib
import shutil
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest

from checkpoint_app.adapters.backup_archive import MANIFEST
from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.continuity import BreakKind, ContinuityBroken
from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.errors import Cancelled, InputRefused, KnownError, MediaError
from checkpoint_app.services.back_up import Backup
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync import chain
from checkpoint_app.sync.vault import Argon2Cost

PASSPHRASE, PIN = "a cold night", "2468"
LIGHT = Argon2Cost(memory_kib=64, passes=1, lanes=1)
Place = Callable[..., Installation]


@pytest.fixture
def gate(community: Any) -> GateDesk:
    desk: GateDesk = community.gates[0]
    desk.sign_on.sign_on(community.operator, PIN)
    for name in ("王小明", "王晓敏", "张三丰"):
        desk.lane.enter(name)
        desk.lane.enter("366")
    return desk


@pytest.fixture
def place(community: Any, tmp_path: Path) -> Place:
    def at(name: str, **more: Any) -> Installation:
        return Installation(
            tmp_path / name, clock=community.clock, cost=LIGHT, state=tmp_path / f"{name} state", **more
        )

    return at


def damaged(backup: Backup, entry: str, change: Callable[[bytes], bytes]) -> Path:
    """Write the backup again with one of its files changed, and the manifest as it was."""
    path = backup.path.with_name(f"damaged{backup.path.suffix}")
    with zipfile.ZipFile(backup.path) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), change(old.read(name)) if name == entry else old.read(name))
    return path


def test_a_backup_opens_in_an_empty_folder_and_goes_on_in_a_new_epoch(
    community: Any, gate: GateDesk, place: Place, tmp_path: Path
) -> None:
    made = gate.backup.back_up(tmp_path / "stick")
    assert made.path.suffix == ".ckz"
    assert gate.store.identity().install_id[:8] in made.path.name
    lines = list(gate.store.lines(1, made.head.seq))
    (record,) = gate.store.lines(made.head.seq + 1, made.head.seq + 1)
    event = chain.event_of(record)
    assert event.kind == "backup-made"
    assert event.data["sha256"] == hashlib.sha256(made.path.read_bytes()).hexdigest()
    assert place("new").restore(made.path, PASSPHRASE) == "station"
    with pytest.raises(ContinuityBroken) as told, place("new").gate(PASSPHRASE):
        pass
    assert (told.value.found.kind, told.value.found.held_seq) == (BreakKind.REINSTALLED, made.head.seq)
    with place("new").gate(PASSPHRASE, confirmed=BreakKind.REINSTALLED) as desk:
        assert [line.line for line in desk.store.lines(1, made.head.seq, 1)] == [line.line for line in lines]
        assert desk.store.heads()[0] == made.head
        assert [line.name for line in desk.store.feed(before_seq=None, limit=9)] == ["张三丰", "王晓敏", "王小明"]
        assert desk.store.identity().install_id != gate.store.identity().install_id
        files = desk.export.export(tmp_path / "stick")
    assert [community.office.bundles.import_file(file.path).state for file in files] == [FileState.IMPORTED] * 2
    with place("new").gate(PASSPHRASE) as desk:
        assert desk.store.head().epoch == 2


def test_a_backup_put_on_another_machine_asks_whether_the_first_is_still_in_use(
    gate: GateDesk, place: Place, tmp_path: Path
) -> None:
    made = gate.backup.back_up(tmp_path / "stick")
    elsewhere = place("new", machine=lambda install_id: "0d" * 32)
    elsewhere.restore(made.path, PASSPHRASE)
    with pytest.raises(ContinuityBroken) as told, elsewhere.gate(PASSPHRASE):
        pass
    assert told.value.found.kind is BreakKind.CLONED


def test_the_office_is_backed_up_and_restored_too(community: Any, place: Place, tmp_path: Path) -> None:
    digest = community.office.store.state_digest()
    made = community.office.backup.back_up(tmp_path / "stick")
    assert [Path(file.path) for file in community.office.backup.backups()] == [made.path]
    assert place("new").restore(made.path, PASSPHRASE) == "office"
    with place("new").office(PASSPHRASE, confirmed=BreakKind.REINSTALLED) as office:
        assert office.store.head_at(made.head.seq, 1) == made.head
        assert len(office.store.stations()) == len(community.office.store.stations())
        assert digest


def test_what_is_recorded_during_a_backup_neither_stops_it_nor_is_half_in_it(
    community: Any, gate: GateDesk, place: Place, tmp_path: Path
) -> None:
    enough = threading.Event()
    recorded = 0

    def record() -> None:
        nonlocal recorded
        while not enough.is_set():
            gate.store.append(gate.stamp.draft(EventKind.DELIVERY, {"n": 1}))
            recorded += 1

    writer = threading.Thread(target=record)
    writer.start()
    try:
        made = [gate.backup.back_up(tmp_path / "stick") for _ in range(3)]
    finally:
        enough.set()
        writer.join()
    assert recorded
    for number, each in enumerate(made):
        place(f"new{number}").restore(each.path, PASSPHRASE)
        with place(f"new{number}").gate(PASSPHRASE, confirmed=BreakKind.REINSTALLED) as desk:
            lines = [line.line for line in desk.store.lines(1, each.head.seq, 1)]
            genesis = desk.store.head_at(0, 1).digest
            assert chain.walk(genesis, lines) == each.head.digest == gate.store.head_at(each.head.seq).digest


def test_a_stopped_backup_leaves_nothing_anywhere(community: Any, gate: GateDesk, tmp_path: Path) -> None:
    before, stick = gate.store.head(), tmp_path / "stick"
    folder = {path.name for path in (community.folder / "E1").iterdir()}
    for at in range(1, 40):
        calls = 0

        def stop(done: int, total: int, at: int = at) -> None:
            nonlocal calls
            calls += 1
            if calls == at:
                raise Cancelled

        try:
            gate.backup.back_up(stick, stop)
        except Cancelled:
            assert not list(stick.glob("*"))
            assert gate.store.head() == before
            assert {path.name for path in (community.folder / "E1").iterdir()} == folder
            continue
        break
    assert at > 3


@pytest.mark.parametrize(
    ("entry", "change", "code"),
    [
        ("station.db", lambda content: content[:5000] + b"\0" + content[5001:], "backup-damaged"),
        ("station.db", lambda content: content[:-4096], "backup-damaged"),
        ("keys.json", lambda content: content + b" ", "backup-damaged"),
        (MANIFEST, lambda content: b"{}", "backup-unreadable"),
        (MANIFEST, lambda content: b"[" * 9, "backup-unreadable"),
        (MANIFEST, lambda content: content.replace(b'"format":1', b'"format":9'), "backup-newer"),
        (MANIFEST, lambda content: orjson.dumps({**orjson.loads(content), "schema": 999}), "backup-newer"),
        (MANIFEST, lambda content: orjson.dumps({**orjson.loads(content), "role": "shop"}), "backup-unreadable"),
    ],
)
def test_a_damaged_newer_or_foreign_backup_is_refused_and_leaves_the_folder_empty(
    gate: GateDesk, place: Place, tmp_path: Path, entry: str, change: Callable[[bytes], bytes], code: str
) -> None:
    path = damaged(gate.backup.back_up(tmp_path / "stick"), entry, change)
    with pytest.raises(KnownError) as told:
        place("new").restore(path, PASSPHRASE)
    assert told.value.code == code
    assert str(told.value)
    assert [each.name for each in (tmp_path / "new").iterdir() if each.suffix != ".lock"] == []


def test_a_flipped_page_that_the_hash_was_made_to_fit_is_found_by_the_database_itself(
    gate: GateDesk, place: Place, tmp_path: Path
) -> None:
    made = gate.backup.back_up(tmp_path / "stick")
    with zipfile.ZipFile(made.path) as archive:
        content = bytearray(archive.read("station.db"))
        manifest = orjson.loads(archive.read(MANIFEST))
    content[9000] ^= 1
    manifest["files"]["station.db"]["sha256"] = hashlib.sha256(content).hexdigest()
    first = damaged(made, "station.db", lambda _old: bytes(content))
    shutil.move(first, made.path)
    path = damaged(made, MANIFEST, lambda _old: orjson.dumps(manifest))
    with pytest.raises(MediaError) as told:
        place("new").restore(path, PASSPHRASE)
    assert told.value.code == "backup-damaged"


def test_a_backup_cut_short_anywhere_or_something_else_is_no_backup(
    gate: GateDesk, place: Place, tmp_path: Path
) -> None:
    content = gate.backup.back_up(tmp_path / "stick").path.read_bytes()
    for cut in (0, 1, 30, 4096, len(content) // 2, len(content) - 30, len(content) - 1):
        (tmp_path / "cut.ckz").write_bytes(content[:cut])
        with pytest.raises(MediaError) as told:
            place("new").restore(tmp_path / "cut.ckz", PASSPHRASE)
        assert told.value.code == "backup-unreadable"
    for path in (tmp_path / "nothing.ckz", tmp_path):
        with pytest.raises(MediaError):
            place("new").restore(path, PASSPHRASE)


def test_another_passphrase_or_a_folder_in_use_restores_nothing(
    community: Any, gate: GateDesk, place: Place, tmp_path: Path
) -> None:
    made = gate.backup.back_up(tmp_path / "stick")
    with pytest.raises(KnownError) as told:
        place("new").restore(made.path, "another night")
    assert told.value.code == "wrong-passphrase"
    assert place("new").role() is None
    with pytest.raises(InputRefused) as taken:
        Installation(community.folder / "W1").restore(made.path, PASSPHRASE)
    assert taken.value.code == "data-folder-taken"


def test_a_stick_that_cannot_be_written_is_told_and_nothing_recorded(gate: GateDesk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    before = gate.store.head()
    with pytest.raises(MediaError) as told:
        gate.backup.back_up(tmp_path / "file")
    assert told.value.code == "folder-read-only"
    assert gate.store.head() == before
    assert gate.backup.backups() == ()


def test_what_a_killed_backup_left_is_gone_at_the_next_start(community_template: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(community_template / "E1", tmp_path / "gate"))
    left = folder / "copy-killed"
    left.mkdir()
    shutil.copy(folder / "station.db", left)
    with Installation(folder).gate(PASSPHRASE):
        assert not left.exists()
