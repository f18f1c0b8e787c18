"""A disk without room: nothing is half saved, a sentence says so, and the next save works once there is room."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.events import ChainHead, EventDraft, EventKind
from checkpoint_app.errors import StorageError
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync import chain
from db.station_store import SqliteStationStore

PASSPHRASE = "a cold night"
PIN = "2468"
DISK_KIB, LEFT_KIB = 8 * 1024, 300
MOST_PEOPLE = 3_000

FillUp = Callable[[SqliteStationStore], Callable[[], None]]
"""Leaves little room on the disk of a store; what it returns makes room again."""


@contextmanager
def small_disk(folder: Path) -> Iterator[FillUp]:
    """A real disk of 8 MiB at `folder`; for a user who may not mount one, a database that may not grow."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_KIB}k", "tmpfs", str(folder)]
    mounted = os.name == "posix" and os.getuid() == 0 and subprocess.run(mount, capture_output=True).returncode == 0
    try:
        yield (lambda store: fill_up_disk(folder)) if mounted else forbid_growth
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], check=True)


@contextmanager
def any_disk(folder: Path) -> Iterator[FillUp]:
    folder.mkdir()
    yield forbid_growth


def fill_up_disk(folder: Path) -> Callable[[], None]:
    ballast = folder / "holiday pictures"
    free = shutil.disk_usage(folder).free
    ballast.write_bytes(bytes(max(free - LEFT_KIB * 1024, 0)))
    return ballast.unlink


def forbid_growth(store: SqliteStationStore) -> Callable[[], None]:
    writer = store._connections._writer
    pages = writer.execute("PRAGMA page_count").fetchone()[0]
    writer.execute(f"PRAGMA max_page_count = {pages + 2}").fetchall()
    return lambda: writer.execute("PRAGMA max_page_count = 4294967294").fetchall()


def serve(gate: GateDesk) -> int:
    """Serve somebody nobody can name, whom the lane cannot know again; return the seq of the passage."""
    gate.lane.leave()
    gate.lane.enter("赵不在")
    gate.lane.enter("0")
    seq = gate.lane.enter("366").seq
    assert seq is not None
    return seq


def serve_until_full(gate: GateDesk) -> tuple[int, StorageError]:
    """Return the last passage that was saved, and the error of the next."""
    saved = serve(gate)
    for _ in range(MOST_PEOPLE):
        try:
            saved = serve(gate)
        except StorageError as error:
            return saved, error
    raise AssertionError("the disk never became full")


def require_chain(store: SqliteStationStore, newest: int) -> None:
    """Every record up to `newest` is there and follows from the genesis."""
    head = store.head()
    lines = [line.line for line in store.lines(1, head.seq)]
    genesis = chain.genesis(store.identity().community, head.station, head.epoch)
    assert (head.seq, len(lines)) == (newest, newest)
    assert head == ChainHead(head.station, head.epoch, newest, chain.walk(genesis, lines))


@pytest.mark.parametrize("disk", [small_disk, any_disk])
def test_a_full_disk_refuses_the_next_save_whole_and_takes_it_once_there_is_room(
    community_template: Path,
    tmp_path: Path,
    disk: Callable[[Path], AbstractContextManager[FillUp]],
) -> None:
    with disk(tmp_path / "disk") as fill_up:
        folder = tmp_path / "disk" / "gate"
        shutil.copytree(community_template / "E1", folder)
        with Installation(folder).gate(PASSPHRASE) as gate:
            store = gate.store
            assert isinstance(store, SqliteStationStore)
            gate.sign_on.open_shift(gate.sign_on.operators()[0])
            make_room = fill_up(store)
            saved, error = serve_until_full(gate)
            assert error.code == "disk-full"
            require_chain(store, saved)
            newest = store.feed(before_seq=None, limit=1)[0]
            assert newest.seq == saved
            people = sum(store.counts(from_ms=0, until_ms=1 << 60))

            with pytest.raises(StorageError) as again:
                store.append(*[EventDraft(kind=EventKind.PASS_STOPPED, at_ms=0, data={"x": "y" * 9000})] * 200)
            assert again.value.code == "disk-full"
            require_chain(store, saved)

            make_room()
            assert serve(gate) == saved + 1
            assert sum(store.counts(from_ms=0, until_ms=1 << 60)) == people + 1
            require_chain(store, saved + 1)
        with Installation(folder).gate(PASSPHRASE) as gate:
            assert isinstance(gate.store, SqliteStationStore)
            require_chain(gate.store, saved + 1)
            assert serve(gate) == saved + 2


def work_until_full_and_close(folder: Path, fill_up: FillUp) -> tuple[int, list[Callable[[], None]], str]:
    """Return the last passage saved, how to make room, and what closing said: its error code, or nothing.

    What stands in the write-ahead log may find no room in the database yet.
    """
    saved, make_room = 0, list[Callable[[], None]]()
    try:
        with Installation(folder).gate(PASSPHRASE) as gate:
            assert isinstance(gate.store, SqliteStationStore)
            gate.sign_on.open_shift(gate.sign_on.operators()[0])
            make_room.append(fill_up(gate.store))
            saved, _ = serve_until_full(gate)
    except StorageError as error:
        return saved, make_room, error.code
    return saved, make_room, ""


def test_a_program_closed_on_a_full_disk_finds_every_saved_record_again(
    community_template: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "disk" / "gate"
    with small_disk(tmp_path / "disk") as fill_up:
        shutil.copytree(community_template / "E1", folder)
        saved, make_room, said = work_until_full_and_close(folder, fill_up)
        assert said in ("", "disk-full")
        if fill_up is not forbid_growth:  # its limit went with the connection
            make_room[0]()
        with Installation(folder).gate(PASSPHRASE) as gate:
            assert isinstance(gate.store, SqliteStationStore)
            require_chain(gate.store, saved)
            assert serve(gate) == saved + 1
