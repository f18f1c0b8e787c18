"""Two versions in the field: an older office keeps all that a newer gate writes, and a later one makes use of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from checkpoint_app.domain.exchange import FileState
from checkpoint_app.services.import_bundles import NEWER
from tests.sealed_files import record, seal_lines

GOLDEN = Path(__file__).parents[1] / "data" / "golden"


def newer_file(gate: Any, folder: Path) -> tuple[Path, list[Any]]:
    """Return a bundle of a newer version: new kinds, new fields in known ones, a higher schema, a longer manifest."""
    head = gate.store.head()
    lines = [
        *gate.store.lines(1, head.seq),
        record(gate, head.seq + 1, "seal-checked", {"intact": True, "seal": 7}),
        record(gate, head.seq + 2, "passage", {"dir": "in", "outcome": "PASS", "escort": 3}),
        record(gate, head.seq + 3, "delivery", {"n": 2}, weather={"rain": True}),
        record(gate, head.seq + 4, "seal-checked", {"intact": False}),
        record(gate, head.seq + 5, "lamp", {}),
    ]
    path = seal_lines(
        gate, folder / "newer.ckb", gate.store.head_at(0), lines, schema=2, newest=head.seq + 5, later=[1]
    )
    return path, lines


def test_an_older_office_keeps_every_kind_and_field_byte_by_byte(community: Any, tmp_path: Path) -> None:
    east, desk = community.gates[0], community.office
    path, lines = newer_file(east, tmp_path)
    (file,) = desk.bundles.import_paths([path])
    assert (file.state, file.new_events, file.detail) == (FileState.IMPORTED, len(lines), NEWER)
    assert desk.store.files(before_ms=None, limit=1)[0].detail == NEWER
    for line in lines:
        assert desk.store.record(1, 1, line.seq).line == line.line
    assert [(one.station, one.kind, one.records) for one in desk.board.unknown()] == [
        (1, "lamp", 1), (1, "seal-checked", 2)
    ]  # fmt: skip
    digest = desk.store.state_digest()
    desk.store.rebuild_projections()
    assert sum(one.records for one in desk.board.unknown()) == 3
    assert desk.store.state_digest() == digest


def test_what_has_come_twice_is_counted_once(community: Any, tmp_path: Path) -> None:
    path, lines = newer_file(community.gates[0], tmp_path)
    community.office.bundles.import_paths([path])
    before = community.gates[0].store.head_at(0)
    community.office.bundles.import_paths(
        [seal_lines(community.gates[0], tmp_path / "again.ckb", before, lines, schema=2, created=1)]
    )
    assert sum(one.records for one in community.office.board.unknown()) == 3


def test_records_as_the_first_version_wrote_them_are_read(community: Any, tmp_path: Path) -> None:
    """The golden lines, in a log of a station of ours: every field they had is there, and what came since is not."""
    east, desk = community.gates[0], community.office
    golden = [orjson.loads(line) for line in (GOLDEN / "bundle-v1-up.lines").read_bytes().splitlines()]
    lines = []
    for fields in golden:
        seq = east.store.head().seq + 1 + len(lines)
        lines.append(record(east, seq, fields["kind"], fields["data"]))
        assert set(orjson.loads(lines[-1].line)) | {"pii"} >= set(fields)
    whole = [*east.store.lines(1, east.store.head().seq), *lines]
    (file,) = desk.bundles.import_paths([seal_lines(east, tmp_path / "v1.ckb", east.store.head_at(0), whole)])
    assert (file.state, file.detail) == (FileState.IMPORTED, "")
    assert [one.kind for one in desk.board.unknown()] == ["drone-sighted"], "in the golden file on purpose"
