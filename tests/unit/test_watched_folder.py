"""A folder where bundles arrive by themselves: complete ones are imported once, nothing in it is changed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.cli.root import main
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.errors import Cancelled, MediaError
from checkpoint_app.services.watch_folder import WatchFolder


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    folder = tmp_path / "shared"
    folder.mkdir()
    return folder


@pytest.fixture
def watch(community: Any, shared: Path) -> WatchFolder:
    community.office.watch.choose(shared)
    return community.office.watch


def board(community: Any) -> int:
    return len(community.office.store.files(before_ms=None, limit=100))


def twice(watch: WatchFolder) -> Any:
    watch.look()
    return watch.take(watch.look())


def test_none_is_watched_until_one_is_chosen(community: Any) -> None:
    assert community.office.watch.folder() is None
    assert community.office.watch.look() == ()


def test_a_new_bundle_is_imported_at_the_second_look_and_once(community: Any, watch: WatchFolder, shared: Path) -> None:
    community.gates[0].export.export(shared)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in shared.iterdir()}
    assert watch.look() == []
    (file,) = watch.take(watch.look())
    assert file.state is FileState.IMPORTED
    for _ in range(3):
        assert watch.look() == []
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in shared.iterdir()} == before


def test_a_start_of_the_program_takes_nothing_again(community: Any, watch: WatchFolder, shared: Path) -> None:
    community.gates[0].export.export(shared)
    (shared / "broken.ckb").write_bytes(b"no bundle")
    assert [file.state for file in twice(watch)] == [FileState.IMPORTED, FileState.REFUSED]
    files = board(community)
    again = WatchFolder(community.office.store, community.office.media, community.office.bundles)
    assert twice(again) == ()
    assert board(community) == files


def test_a_file_that_still_grows_waits(community: Any, watch: WatchFolder, shared: Path) -> None:
    (whole,) = community.gates[0].export.export(shared / "elsewhere")
    content, slow = whole.path.read_bytes(), shared / "slow.ckb"
    for cut in range(0, len(content), 400):
        slow.write_bytes(content[:cut])
        assert watch.look() == []
    slow.write_bytes(content)
    assert watch.look() == []
    (file,) = watch.take(watch.look())
    assert file.state is FileState.IMPORTED


def test_a_broken_file_that_is_replaced_is_taken_again(community: Any, watch: WatchFolder, shared: Path) -> None:
    (whole,) = community.gates[0].export.export(shared / "elsewhere")
    (shared / "a.ckb").write_bytes(whole.path.read_bytes()[:-50])
    assert [file.state for file in twice(watch)] == [FileState.REFUSED]
    (shared / "a.ckb").write_bytes(whole.path.read_bytes())
    assert [file.state for file in twice(watch)] == [FileState.IMPORTED]


def test_a_folder_full_of_other_things_is_left_alone(community: Any, watch: WatchFolder, shared: Path) -> None:
    for number in range(300):
        (shared / f"{number}.jpg").write_bytes(b"x")
    (shared / "a.ckb.part").write_bytes(b"x")
    (shared / "b.ckb~").write_bytes(b"x")
    (shared / "folder.ckb").mkdir()
    (shared / "dead.ckb").symlink_to(shared / "nowhere")
    assert twice(watch) == ()
    assert board(community) == 0


def test_a_folder_that_appears_later_or_comes_back_is_taken_up(
    community: Any, watch: WatchFolder, shared: Path
) -> None:
    shared.rename(shared.with_name("away"))
    with pytest.raises(MediaError) as told:
        watch.look()
    assert told.value.code == "file-unreadable"
    shared.with_name("away").rename(shared)
    community.gates[0].export.export(shared)
    assert [file.state for file in twice(watch)] == [FileState.IMPORTED]


def test_a_file_that_vanishes_between_two_looks_is_refused_with_a_sentence(
    community: Any, watch: WatchFolder, shared: Path
) -> None:
    (whole,) = community.gates[0].export.export(shared)
    watch.look()
    ready = watch.look()
    whole.path.unlink()
    (file,) = watch.take(ready)
    assert (file.state, file.reason) == (FileState.REFUSED, "file-unreadable")


def test_stopped_between_two_files_the_rest_is_taken_later(community: Any, watch: WatchFolder, shared: Path) -> None:
    for gate in community.gates:
        gate.export.export(shared)
    watch.look()

    def stop(done: int, total: int) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        watch.take(watch.look(), stop)
    assert [file.state for file in twice(watch)] == [FileState.IMPORTED]
    assert board(community) == 2


def test_the_command_takes_what_is_complete(
    community_template: Path, community: Any, shared: Path, tmp_path: Path, capfd: Any, monkeypatch: Any
) -> None:
    folder = shutil.copytree(community_template / "office", tmp_path / "office")
    community.gates[0].export.export(shared)
    monkeypatch.setenv("CHECKPOINT_PASSPHRASE", "a cold night")

    def look_once(where: Path) -> tuple[int, list[Any]]:
        words = ["--data", str(folder), "--json", "office", "watch", "--folder", str(where), "--once", "--every", "0"]
        monkeypatch.setattr("sys.argv", ["checkpoint-app", *words])
        status = main()
        return status, [json.loads(line) for line in capfd.readouterr().out.splitlines()]

    status, (row,) = look_once(shared)
    assert (status, row["state"]) == (0, "imported")
    assert look_once(shared) == (0, [])
    status, (row,) = look_once(tmp_path / "nowhere")
    assert (status, row["error"]["code"]) == (1, "file-unreadable")
