"""A stick keeps this station's last five exports; nothing of others goes, and nothing the office has not confirmed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.domain.exchange import Receipt
from checkpoint_app.services.keep_last_files import OwnFile, spare


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "usb"


def export_and_confirm(community: Any, gate: Any, stick: Path, times: int) -> None:
    """Export, let the office import the stick and answer, again and again."""
    for _ in range(times):
        community.clock.advance(hours=12)
        gate.export.export(stick)
        community.office.bundles.import_paths([stick])
        community.publish()


def names(stick: Path) -> set[str]:
    return {path.name for path in stick.glob("*.ckb")}


def test_the_last_five_exports_stay_and_the_rest_goes(community: Any, stick: Path) -> None:
    gate = community.gates[0]
    export_and_confirm(community, gate, stick, 8)
    before = sorted(stick.glob("*.ckb"), key=lambda path: path.stat().st_mtime_ns)
    assert set(gate.keep.tidy(stick)) == set(before[:3])
    assert names(stick) == {path.name for path in before[3:]}
    assert gate.keep.tidy(stick) == ()


def test_what_the_office_did_not_confirm_stays_however_old(community: Any, stick: Path) -> None:
    gate = community.gates[0]
    for _ in range(8):
        community.clock.advance(hours=12)
        gate.export.export(stick)
    assert gate.keep.tidy(stick) == ()
    assert len(names(stick)) == 8
    community.office.bundles.import_paths([stick])
    community.publish()
    assert len(gate.keep.tidy(stick)) == 3


def test_a_file_of_another_station_under_our_name_stays_and_ours_under_another_goes(
    community: Any, stick: Path
) -> None:
    east, west = community.gates
    export_and_confirm(community, east, stick, 7)
    ours = sorted(stick.glob("*.ckb"), key=lambda path: path.stat().st_mtime_ns)
    west.export.export(stick)
    (theirs,) = set(stick.glob("*.ckb")) - set(ours)
    name = ours[0].name
    ours[0] = ours[0].rename(stick / "holiday.ckb")
    theirs = theirs.rename(stick / name)
    assert set(east.keep.tidy(stick)) == {ours[0], ours[1]}
    assert theirs.exists()


def test_nothing_that_is_not_ours_is_touched(community: Any, stick: Path) -> None:
    gate = community.gates[0]
    export_and_confirm(community, gate, stick, 7)
    oldest = min(stick.glob("*.ckb"), key=lambda path: path.stat().st_mtime_ns)
    forged = oldest.read_bytes().replace(b'"count":', b'"count": ', 1)
    others = {
        "photo.jpg": b"\xff\xd8",
        "cut.ckb": oldest.read_bytes()[:200],
        "forged.ckb": forged,
        "empty.ckb": b"",
        "list.ckd": b"x",
        "half.ckb.part": b"x",
    }
    for name, content in others.items():
        (stick / name).write_bytes(content)
    (stick / "folder.ckb").mkdir()
    gate.keep.tidy(stick)
    assert {name: (stick / name).read_bytes() for name in others} == others
    assert (stick / "folder.ckb").is_dir()


def test_a_mirror_is_none_of_the_exports(community: Any, stick: Path) -> None:
    gate = community.gates[0]
    gate.mirror.choose(stick)
    gate.mirror.write()
    (mirror,) = stick.glob("*_mirror.ckb")
    export_and_confirm(community, gate, stick, 6)
    gate.keep.tidy(stick)
    assert mirror.exists()
    assert len(names(stick)) == 6


def file(created_ms: int, epoch: int, first: int, last: int) -> OwnFile:
    return OwnFile(path=Path(f"{created_ms}-{epoch}"), created_ms=created_ms, epoch=epoch, first=first, last=last)


def test_all_files_of_one_export_count_as_one() -> None:
    files = [file(moment, epoch, 1, 9) for moment in range(7) for epoch in (1, 2)]
    receipts = [Receipt(station=1, epoch=epoch, ranges=((1, 9),)) for epoch in (1, 2)]
    assert [one.created_ms for one in spare(files, receipts)] == [0, 0, 1, 1]


@pytest.mark.parametrize(
    ("ranges", "gone"),
    [(((1, 9),), True), (((1, 8),), False), (((2, 9),), False), (((1, 4), (5, 9)), False), ((), False)],
)
def test_a_file_goes_only_if_one_held_range_has_it_whole(ranges: Any, gone: bool) -> None:
    files = [file(moment, 1, 1, 9) for moment in range(6)]
    assert bool(spare(files, [Receipt(station=1, epoch=1, ranges=ranges)])) is gone
    assert spare(files, [Receipt(station=1, epoch=2, ranges=((1, 9),))]) == []
