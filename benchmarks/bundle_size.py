"""A station bundle of 100,000 events: bytes an event and seconds to build, beside gzip of the JSON lines."""

from __future__ import annotations

import gzip
from functools import cache

from benchmarks.load import Load, say
from benchmarks.measure import Row, beside, seconds_of, within
from checkpoint_app.services.export_bundle import ExportedFile
from checkpoint_app.services.gate_desk import GateDesk

EVENTS = 100_000
LIMIT_BYTES, LIMIT_S = 30.0, 2.0


@cache
def built(load: Load) -> tuple[GateDesk, ExportedFile, float]:
    """Return a gate with 100,000 records, the bundle of all of them, and the seconds it took; built once."""
    gate = load.empty_gate("W1")
    load.grow(gate, EVENTS)
    say("building a bundle …")
    files: list[ExportedFile] = []
    seconds = seconds_of(lambda: files.extend(gate.export.export(load.folder / "up")))
    (file,) = files
    return gate, file, seconds


def rows(load: Load) -> list[Row]:
    """Return what, ours, peer or limit, ratio."""
    gate, file, seconds = built(load)
    count = file.last - file.first + 1
    packed: list[bytes] = []

    def zip_lines() -> None:
        packed.append(gzip.compress(b"\n".join(line.line for line in gate.store.lines(file.first, file.last)), 6))

    gzip_s = seconds_of(zip_lines)
    ours, peer = file.size / count, len(packed[0]) / count
    what = f"bundle of {count:,} events"
    return [
        (f"{what}, bytes an event", f"{ours:.1f}", f"≤ {LIMIT_BYTES:.0f}", f"{ours / LIMIT_BYTES:.2f}"),
        (f"{what}, bytes an event", f"{ours:.1f}", f"{peer:.1f} gzip of the JSON lines", f"{ours / peer:.2f}"),
        within(f"{what}, built, signed, encrypted, written", seconds, LIMIT_S),
        beside(f"{what}, the same", seconds, "gzip of the JSON lines", gzip_s),
    ]
