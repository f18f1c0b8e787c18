"""A process that dies anywhere in the middle of anything: what was acknowledged is there, and the next start works."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.domain.events import ChainHead
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.errors import StorageError
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync import chain, container
from checkpoint_app.sync.vault import open_vault
from tests.conftest import PASSPHRASE
from tests.faults.dies_at import ACTS, NEW_PASSPHRASE, NO_CALL, place
from tests.full_run import FULL, rounds

ROOT = Path(__file__).parents[2]
DEATHS = rounds(2, 112)
"""Of each act: nine in ten within the act itself, the others while it is opened, before, and while it is closed."""
ROOMS_KIB = (-1, 0, 400) if not FULL else (-1, 0, 4, 8, 16, 24, 32, 48, 64, 96, 128, 192, 256, 400, 600, 900, 1400)
"""Left on the disk; -1: it is read-only."""

Program = Callable[[str, Path, int], dict[str, Any]]


@pytest.fixture(scope="module")
def program() -> Iterator[Program]:
    """The program that dies, waiting for orders."""
    command = [sys.executable, "-m", "tests.faults.dies_at"]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUTF8": "1"},
    ) as process:

        def run(act: str, folder: Path, at: int) -> dict[str, Any]:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(json.dumps({"act": act, "folder": str(folder), "at": at}) + "\n")
            process.stdin.flush()
            answer: dict[str, Any] = json.loads(process.stdout.readline())
            return answer

        yield run
        assert process.stdin is not None
        process.stdin.close()


@pytest.fixture(scope="module")
def prepared(community_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A community with a list to apply, bundles to import, and people who passed."""
    folder = tmp_path_factory.mktemp("prepared") / "community"
    shutil.copytree(community_template, folder)
    with place(folder, "office").office(PASSPHRASE) as office:
        (operator,) = office.store.operators()
        path = office.publish.publish(folder / "first").path
        for code in ("E1", "W1"):
            with place(folder, code).gate(PASSPHRASE) as gate:
                gate.apply.apply(path)
                gate.sign_on.sign_on(operator, "2468")
                for _ in range(3):
                    for line in ("赵不在", "0", "366", "王小明", "365"):
                        gate.lane.enter(line)
                gate.export.export(folder / "up")
        office.publish.publish(folder / "list")
    return folder


def require_sound(gate: GateDesk, told: list[str]) -> None:
    """The chain follows from the genesis, every acknowledged record is in it, and what is projected is what it says."""
    head = gate.store.head()
    lines = list(gate.store.lines(1, head.seq))
    genesis = chain.genesis(gate.store.identity().community, head.station, head.epoch)
    digest = chain.walk(genesis, (line.line for line in lines))
    assert head == ChainHead(head.station, head.epoch, len(lines), digest)
    saved = [int(line.split()[1]) for line in told if line.startswith("saved ")]
    assert all(chain.event_of(lines[seq - 1]).kind == "passage" for seq in saved)
    counts = gate.store.counts(from_ms=0, until_ms=1 << 60)
    gate.store.rebuild_projections()
    assert gate.store.counts(from_ms=0, until_ms=1 << 60) == counts


def require_whole_files(folder: Path) -> None:
    """What bears the name of a bundle is whole; half of one is called a part."""
    for path in folder.rglob("*.ck[bd]"):
        container.read_header(path.read_bytes())


def opening(folder: Path, name: str) -> str:
    """Return the passphrase that opens a folder; exactly one of the two does."""
    found = []
    for passphrase in (PASSPHRASE, NEW_PASSPHRASE):
        with suppress(StorageError):
            open_vault(folder / name / "keys.json", passphrase)
            found.append(passphrase)
    (only,) = found
    return only


def next_day(folder: Path, told: list[str], digest: str) -> None:
    """Open both, look whether all is there, and go on: list, passages, export, import, backup."""
    require_whole_files(folder)
    with place(folder, "office").office(opening(folder, "office")) as office:
        results = office.bundles.import_paths([folder / "up"])
        assert all(result.state is not FileState.REFUSED for result in results)
        assert office.store.state_digest() == digest
        assert office.backup.back_up(folder / "next backups").path.exists()
        published = office.publish.publish(folder / "next")
    with place(folder, "E1").gate(opening(folder, "E1")) as gate:
        require_sound(gate, told)
        assert gate.apply.apply(published.path).version == published.version
        gate.lane.leave()
        for line in ("赵不在", "0", "366"):
            step = gate.lane.enter(line)
        assert step.seq == gate.store.head().seq
        files = gate.export.export(folder / "next")
        assert gate.backup.back_up(folder / "next backups").path.exists()
        head = gate.store.head().seq
    with place(folder, "office").office(opening(folder, "office")) as office:
        taken = office.bundles.import_paths([folder / "stick", *(file.path for file in files)])
        assert all(file.state is not FileState.REFUSED for file in taken)
        held = next(receipt for receipt in office.store.receipts() if receipt.station == 1)
        assert held.gaps == ()
        assert step.seq <= held.held_to <= head


@pytest.mark.parametrize("act", ACTS)
def test_a_program_killed_anywhere_leaves_a_community_that_goes_on(
    program: Program, prepared: Path, tmp_path: Path, act: str, record_property: Callable[[str, object], None]
) -> None:
    calls = whole_run(program, prepared, tmp_path, act)
    digest = digest_of_all(prepared, tmp_path)
    chance, unfinished, acknowledged = random.Random(act), 0, 0
    for number in range(DEATHS):
        folder = shutil.copytree(prepared, tmp_path / str(number))
        (folder / "stick").mkdir()
        first, last = (0, calls["closed"]) if number % 10 == 9 else (calls["begun"], calls["done"])
        ended = program(act, folder, first + 1 + (number * (last - first) + chance.randrange(last - first)) // DEATHS)
        told = [words for _, words in ended["told"]]
        assert ended["status"] == -signal.SIGKILL, ended
        if "done" in told and act.startswith("passphrase"):
            assert opening(folder, "E1" if act.endswith("gate") else "office") == NEW_PASSPHRASE
        next_day(folder, told, digest)
        unfinished += "done" not in told
        acknowledged += sum(words.startswith(("saved", "done")) for words in told)
        shutil.rmtree(folder)
    figure = f"{act}: killed {DEATHS} times, in {unfinished} in the middle ({calls['done'] - calls['begun']} places)"
    record_property("figure", f"{figure}; {acknowledged} acknowledged, 0 lost, every start worked")


@contextmanager
def a_disk(folder: Path) -> Iterator[bool]:
    """A real disk of 24 MiB at `folder`, for a user who may mount one."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(folder)]
    mounted = os.name == "posix" and os.getuid() == 0 and subprocess.run(mount, capture_output=True).returncode == 0
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("act", ACTS)
def test_a_disk_that_is_full_or_read_only_at_any_step_is_told_and_nothing_is_lost(
    program: Program, prepared: Path, tmp_path: Path, act: str, record_property: Callable[[str, object], None]
) -> None:
    digest = digest_of_all(prepared, tmp_path)
    refusals = Counter[str]()
    for room_kib in ROOMS_KIB:
        with a_disk(tmp_path / f"disk {room_kib}") as mounted:
            if not mounted:
                record_property("figure", f"{act}: no disk was filled, only root can mount a small one")
                return
            folder = Path(shutil.copytree(prepared, tmp_path / f"disk {room_kib}" / "community"))
            (folder / "stick").mkdir()
            with no_room(folder, room_kib):
                ended = program(act, folder, NO_CALL)
            told = [words for _, words in ended["told"]]
            assert ended["status"] == 0, (room_kib, ended)
            refusals.update(words.split()[1] for words in told if words.startswith("refused"))
            assert room_kib or act.startswith("passphrase") or any(words.startswith("refused") for words in told)
            if "done" in told and act.startswith("passphrase"):
                assert opening(folder, "E1" if act.endswith("gate") else "office") == NEW_PASSPHRASE
            next_day(folder, told, digest)
    answers = ", ".join(f"{code} {times}" for code, times in sorted(refusals.items()))
    record_property(
        "figure", f"{act}: a disk with {len(ROOMS_KIB)} amounts of room: {answers}; 0 lost, every start worked"
    )


@contextmanager
def no_room(folder: Path, room_kib: int) -> Iterator[None]:
    """Leave so much room on the disk; -1: nothing can be written at all."""
    disk, ballast = folder.parent, folder.parent / "holiday pictures"
    if room_kib < 0:
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    else:
        ballast.write_bytes(bytes(max(shutil.disk_usage(disk).free - room_kib * 1024, 0)))
    yield
    subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
    ballast.unlink(missing_ok=True)


def digest_of_all(prepared: Path, tmp_path: Path) -> str:
    """Return the digest of an office that imported everything."""
    with place(Path(shutil.copytree(prepared, tmp_path / "imported")), "office").office(PASSPHRASE) as office:
        office.bundles.import_paths([prepared / "up"])
        return office.store.state_digest()


def whole_run(program: Program, prepared: Path, tmp_path: Path, act: str) -> dict[str, int]:
    """Return how many calls it made until each thing it told, when nobody kills it."""
    done = program(act, shutil.copytree(prepared, tmp_path / "whole"), NO_CALL)
    assert done["status"] == 0, done
    return {words: calls for calls, words in done["told"]}
