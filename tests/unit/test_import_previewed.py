"""先看看: a dry run says what an import would do, and the import does just that; the dry run changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.domain.exchange import FileState
from checkpoint_app.errors import MediaError
from tests.sealed_files import record, seal, seal_lines


def work(gate: Any, community: Any, times: int = 1) -> None:
    if gate.stamp.operator is None:
        gate.sign_on.sign_on(community.operator, "2468")
    for _ in range(times):
        gate.lane.enter("张三丰")
        gate.lane.enter("366")
        gate.lane.turn()


def everything(community: Any) -> Iterator[object]:
    store, folder = community.office.store, community.folder / "office"
    yield store.state_digest()
    yield store.head()
    yield store.files(before_ms=None, limit=100)
    yield sorted(path.name for path in folder.rglob("*"))


def test_a_dry_run_changes_nothing_and_the_import_does_what_it_said(community: Any, tmp_path: Path) -> None:
    east, west = community.gates
    work(east, community, 4)
    last = east.store.head().seq
    community.office.bundles.import_paths([seal(east, tmp_path / "held" / "a.ckb", 1, 3)])
    community.office.bundles.import_paths([seal(east, tmp_path / "held" / "b.ckb", 8, last)])
    stick = tmp_path / "stick"
    seal(east, stick / "a_known.ckb", 1, 3).write_bytes((tmp_path / "held" / "a.ckb").read_bytes())
    seal(east, stick / "b_gap.ckb", 2, 9)
    seal(east, stick / "c_again.ckb", 4, 7)
    whole = seal(west, stick / "d_west.ckb", 1, west.store.head().seq)
    (stick / "e_cut.ckb").write_bytes(whole.read_bytes()[:-30])
    (stick / "f_noise.ckb").write_bytes(b"noise")
    before = list(everything(community))
    lines = community.office.preview.preview_paths([stick])
    assert list(everything(community)) == before
    assert [line.file.state for line in lines] == [
        FileState.DUPLICATE, FileState.IMPORTED, FileState.NOTHING_NEW, FileState.IMPORTED, FileState.REFUSED,
        FileState.REFUSED,
    ]  # fmt: skip
    assert (lines[1].closes, lines[1].file.new_events, sum(lines[1].kinds.values())) == (((4, 7),), 4, 4)
    assert lines[1].from_ms == lines[1].until_ms == community.clock.wall_ms
    assert [line.file.reason for line in lines[4:]] == ["bundle-truncated", "bundle-unreadable"]
    done = community.office.bundles.import_paths([stick])
    assert [(file.state, file.new_events, file.reason) for file in done] == [
        (line.file.state, line.file.new_events, line.file.reason) for line in lines
    ]


def test_a_dry_run_names_a_fork_and_an_empty_folder(community: Any, tmp_path: Path) -> None:
    east = community.gates[0]
    work(east, community)
    last = east.store.head().seq
    community.office.bundles.import_paths([seal(east, tmp_path / "a.ckb", 1, last)])
    other = [*east.store.lines(1, last - 1), record(east, last, "passage", {"dir": "in", "outcome": "PASS"})]
    path = seal_lines(east, tmp_path / "other.ckb", east.store.head_at(0), other)
    (line,) = community.office.preview.preview_paths([path])
    assert (line.file.state, line.file.reason, line.file.detail) == (FileState.REFUSED, "bundle-fork", str(last))
    (tmp_path / "empty").mkdir()
    with pytest.raises(MediaError, match="ckb"):
        community.office.preview.preview_paths([tmp_path / "empty"])
