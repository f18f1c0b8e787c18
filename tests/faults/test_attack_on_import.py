"""Somebody with a stolen laptop's keys makes station bundles; the office goes on, and believes no more than before."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.domain.events import ChainHead, EventKind, LogLine
from checkpoint_app.domain.exchange import FileState, ImportedFile
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync import chain, container
from checkpoint_app.sync.office_keys import key_for
from tests.properties.honest_bundle import Honest
from tests.sealed_files import record, seal, seal_lines

STATION = 1
HUGE = "9" * 400


def told(community: Any, path: Path, kind: str, data: Mapping[str, Any]) -> ImportedFile:
    """Let the first gate's key sign one more record after all it has; return what became of the file."""
    gate: GateDesk = community.gates[0]
    head = gate.store.head()
    line = record(gate, head.seq + 1, kind, data)
    return imported(community, seal_lines(gate, path, head, [line]))


def imported(community: Any, path: Path) -> ImportedFile:
    result: ImportedFile = community.office.bundles.import_file(path)
    return result


def of_epoch(gate: GateDesk, epoch: int, kinds: list[tuple[str, Mapping[str, Any]]]) -> tuple[ChainHead, list[LogLine]]:
    """Return a log of any epoch from its genesis, as somebody with the gate's key may write it."""
    identity = gate.store.identity()
    before = ChainHead(identity.station, epoch, 0, chain.genesis(identity.community, identity.station, epoch))
    lines = [record(gate, seq, kind, data, epoch=epoch) for seq, (kind, data) in enumerate(kinds, start=1)]
    return before, lines


@pytest.mark.parametrize(
    "data",
    [
        {"order": 1, "residents": HUGE},
        {"order": 1, "photos": 1e300},
        {"order": 1, "kinds": {"passage": 1e300}},
        {"order": 1, "ranges": [[HUGE, 1, 1, 1, 1]]},
        {"order": 1, "heads": [[1e300, 1, 1, "0" * 64]]},
        {"order": 1, "files": {"backup": HUGE}},
        {"order": 1, "rest": -1e300},
    ],
)
def test_an_answer_to_a_purge_with_numbers_without_end_stops_no_import(
    community: Any, tmp_path: Path, data: Mapping[str, Any]
) -> None:
    assert told(community, tmp_path / "a.ckb", EventKind.PURGED, data).state is FileState.IMPORTED
    community.office.store.rebuild_projections()
    assert community.office.store.answers(1) == []


def test_a_lost_laptop_writes_no_epoch_before_the_first(community: Any, tmp_path: Path) -> None:
    gate, office = community.gates[0], community.office
    office.lose.lose(STATION, after=1)
    before, lines = of_epoch(gate, 0, [("passage", {"dir": "in", "outcome": "PASS"})] * 3)
    head = chain.walk(before.digest, (line.line for line in lines))
    honest = seal(gate, tmp_path / "1.ckb", 1, 1).read_bytes()
    seed = gate.store.identity().signing_seed
    thief = Honest(honest, key_for(container.read_header(honest), office.store.identity()), seed)
    claim = {"from": 1, "to": 3, "prev": before.digest.hex(), "head": head.hex()}
    path = tmp_path / "2.ckb"
    path.write_bytes(thief.sealed([line.line for line in lines], epoch=0, chain=claim))
    assert imported(community, path).reason == "bundle-damaged"
    assert [receipt for receipt in office.store.receipts() if receipt.station == STATION] == []


def test_a_lost_laptop_makes_an_epoch_that_was_closed_no_longer(community: Any, tmp_path: Path) -> None:
    gate, office = community.gates[0], community.office
    first = seal(gate, tmp_path / "1.ckb", 1, gate.store.head().seq)
    assert imported(community, first).state is FileState.IMPORTED
    closed = gate.store.head()
    prev = {"epoch": 1, "seq": closed.seq, "head": closed.digest.hex()}
    before, lines = of_epoch(gate, 2, [("epoch-opened", {"reason": "restored", "prev": prev})])
    assert imported(community, seal_lines(gate, tmp_path / "2.ckb", before, lines)).state is FileState.IMPORTED
    office.lose.lose(STATION, after=1)
    more = [record(gate, closed.seq + 1, "passage", {"dir": "in", "outcome": "PASS"})]
    forged = imported(community, seal_lines(gate, tmp_path / "3.ckb", closed, more))
    assert (forged.state, forged.reason) == (FileState.REFUSED, "bundle-after-cutoff")
    again = seal(gate, tmp_path / "4.ckb", 1, closed.seq, app="again")
    assert imported(community, again).state is FileState.NOTHING_NEW
