"""Refused files are kept: listed with a reason, tried again, forks shown side by side and never taken over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.services.retry_quarantine import CopyState
from tests.sealed_files import record, seal, seal_lines


def work(gate: Any, community: Any) -> int:
    if gate.stamp.operator is None:
        gate.sign_on.sign_on(community.operator, "2468")
    gate.lane.enter("张三丰")
    gate.lane.enter("366")
    return int(gate.store.head().seq)


def cut_off(community: Any, seq: int | None) -> None:
    """Withdraw a station after a record, as a loss does; None: believe it again."""
    from dataclasses import replace

    store = community.office.store
    (trusted, _) = store.stations()
    (gate,) = [gate for gate in store.gates() if gate.code == trusted.certificate.gate]
    epoch = None if seq is None else 1
    changed = replace(trusted, cutoff_seq=seq, cutoff_epoch=epoch)
    store.add_station(gate, changed, EventDraft(kind=EventKind.STATION_LOST, at_ms=community.clock.wall_ms))


def test_a_file_that_passes_by_now_is_imported_and_its_copy_removed(community: Any, tmp_path: Path) -> None:
    east, desk = community.gates[0], community.office
    last = work(east, community)
    cut_off(community, 2)
    (refused,) = desk.bundles.import_paths([seal(east, tmp_path / "east.ckb", 1, last)])
    assert refused.reason == "bundle-after-cutoff"
    (kept,) = desk.quarantine.list()
    assert (kept.file.name, kept.copy, kept.path.exists()) == ("east.ckb", CopyState.WHOLE, True)
    head = desk.store.head()
    (again,) = desk.quarantine.retry([kept])
    assert (again.state, again.reason, desk.store.head()) == (FileState.REFUSED, refused.reason, head)
    cut_off(community, None)
    (taken,) = desk.quarantine.retry(desk.quarantine.list())
    assert (taken.state, taken.name, taken.new_events) == (FileState.IMPORTED, "east.ckb", last)
    assert not kept.path.exists()
    assert desk.quarantine.list() == []


def test_a_fork_shows_both_sides_by_kind_and_time_and_stays(community: Any, tmp_path: Path) -> None:
    east, desk = community.gates[0], community.office
    last = work(east, community)
    held_ms = community.clock.wall_ms
    desk.bundles.import_paths([seal(east, tmp_path / "east.ckb", 1, last)])
    digest = desk.store.state_digest()
    community.clock.advance(minutes=2)
    other = [*east.store.lines(1, last - 1), record(east, last, "delivery", {"n": 1})]
    desk.bundles.import_paths([seal_lines(east, tmp_path / "other.ckb", east.store.head_at(0), other)])
    (kept,) = desk.quarantine.list()
    fork = desk.quarantine.fork(kept)
    assert (fork.station, fork.epoch, fork.seq) == (1, 1, last)
    assert (fork.held.kind, fork.held.at_ms) == ("passage", held_ms)
    assert (fork.other.kind, fork.other.at_ms) == ("delivery", community.clock.wall_ms)
    (again,) = desk.quarantine.retry([kept])
    assert again.reason == "bundle-fork"
    assert kept.path.exists()
    assert desk.store.state_digest() == digest


def test_a_copy_that_was_damaged_or_taken_away_says_so(community: Any, tmp_path: Path) -> None:
    east, desk = community.gates[0], community.office
    last = work(east, community)
    path = seal(east, tmp_path / "east.ckb", 1, last)
    path.write_bytes(path.read_bytes()[:-5])
    desk.bundles.import_paths([path])
    (kept,) = desk.quarantine.list()
    kept.path.write_bytes(b"other bytes")
    (kept,) = desk.quarantine.list()
    assert (kept.copy, desk.quarantine.fork(kept)) == (CopyState.DAMAGED, None)
    assert desk.quarantine.retry([kept])[0].reason == "bundle-truncated"
    kept.path.unlink()
    (kept,) = desk.quarantine.list()
    assert kept.copy is CopyState.MISSING


def test_the_same_file_refused_often_is_listed_once(community: Any, tmp_path: Path) -> None:
    (tmp_path / "noise.ckb").write_bytes(b"noise")
    for _ in range(3):
        community.office.bundles.import_paths([tmp_path])
    (kept,) = community.office.quarantine.list()
    assert kept.file.reason == "bundle-unreadable"
