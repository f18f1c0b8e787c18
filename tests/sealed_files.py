"""Station bundles as tests want them: part of a gate's log, other records, a manifest of another version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from checkpoint_app.domain.events import ChainHead, Event, LogLine
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync import chain, container
from checkpoint_app.sync.canonical import canonical, parse
from checkpoint_app.sync.certificates import certificate_to_data


def seal(gate: GateDesk, path: Path, first: int, last: int, **manifest: Any) -> Path:
    """Write records of a gate's log."""
    store = gate.store
    return seal_lines(gate, path, store.head_at(first - 1), list(store.lines(first, last)), **manifest)


def seal_lines(gate: GateDesk, path: Path, before: ChainHead, lines: Sequence[LogLine], **manifest: Any) -> Path:
    """Write any records that follow a head, signed by the gate."""
    identity = gate.store.identity()
    head = chain.walk(before.digest, (line.line for line in lines))
    content = container.seal(
        {
            "dir": "up",
            "community": identity.community,
            "station": identity.station,
            "epoch": before.epoch,
            "cert": certificate_to_data(identity.certificate),
            "created": gate.stamp.now_ms(),
            "schema": 1,
            "app": "test",
            "crit": [],
            "chain": {"from": lines[0].seq, "to": lines[-1].seq, "prev": before.digest.hex(), "head": head.hex()},
            "clock": {"boot": "test", "mono": 1, "state": "ok"},
            **manifest,
        },
        [chain.wire_line(line) for line in lines],
        recipients=[identity.office_recipient],
        signing_seed=identity.signing_seed,
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def record(gate: GateDesk, seq: int, kind: str, data: Mapping[str, Any], **fields: Any) -> LogLine:
    """Return a record of any kind; `fields` are further fields of its line, as a newer version may have."""
    identity, epoch = gate.store.identity(), gate.store.head().epoch
    event = Event(
        station=identity.station, epoch=epoch, seq=seq, kind=kind, at_ms=gate.stamp.now_ms(), operator=1, shift=1,
        pack=1, list_version=1, clock="ok", data=dict(data),
    )  # fmt: skip
    line = chain.line_of(event, None)
    return LogLine(seq, canonical({**parse(line.line), **fields})) if fields else line
