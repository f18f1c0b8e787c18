"""The office takes in 100,000 events, verified, chained, indexed; beside three ways to insert the rows unverified."""

from __future__ import annotations

import csv
import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.bundle_size import built
from benchmarks.load import Load, say
from benchmarks.measure import Row, p50, seconds_each, seconds_of, within
from checkpoint_app.domain.exchange import FileState

LIMIT_A_SECOND = 50_000
AGAIN = 50
COLUMNS = ("seq", "station", "epoch", "kind", "at", "op", "shift", "pack", "list", "clock", "data")
CREATE = """
    CREATE TABLE event (seq INTEGER PRIMARY KEY, station INTEGER, epoch INTEGER, kind TEXT, at INTEGER, op INTEGER,
      shift INTEGER, pack INTEGER, list INTEGER, clock TEXT, data TEXT)"""
INSERT = """
    INSERT INTO event (seq, station, epoch, kind, at, op, shift, pack, list, clock, data)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


def rows(load: Load) -> list[Row]:
    """Return what, ours, peer or limit, ratio."""
    gate, file, _ = built(load)
    count = file.last - file.first + 1
    bundles = load.office.bundles
    say("importing a bundle …")
    states: list[FileState] = []
    ours = seconds_of(lambda: states.append(bundles.import_file(file.path).state))
    if states != [FileState.IMPORTED]:
        raise RuntimeError(f"the bundle was {states[0]}")
    again = seconds_each(lambda _: bundles.import_file(file.path), range(AGAIN))
    known = seconds_each(lambda _: load.office.store.file_known(bytes(32)), range(AGAIN))

    say("inserting the same rows unverified …")
    lines = load.folder / "lines.ndjson"
    lines.write_bytes(b"\n".join(line.line for line in gate.store.lines(file.first, file.last)))
    peers = {
        "sqlite-utils insert, unverified": seconds_of(lambda: _by_sqlite_utils(lines)),
        "executemany, unverified": seconds_of(lambda: _by_executemany(lines)),
    }
    if shutil.which("sqlite3"):
        peers["sqlite3 .import, unverified"] = _by_shell(lines)
    what = f"import of {count:,} events, verified, chained, indexed"
    rate = f"{count / ours:,.0f} events/s"
    return [
        (what, rate, f"≥ {LIMIT_A_SECOND:,} events/s", f"{count / ours / LIMIT_A_SECOND:.2f} (more is better)"),
        *(
            (what, rate, f"{count / seconds:,.0f} events/s {peer}", f"{seconds / ours:.2f} (more is better)")
            for peer, seconds in peers.items()
        ),
        within(f"a file of {file.size / 1e6:.1f} MB held already, known by its hash, p50", p50(known), 0.001),
        within("the same, with reading and hashing it and its line on the board, p50", p50(again), 0.001),
    ]


def _rows_of(lines: Path) -> Iterator[dict[str, object]]:
    with lines.open(encoding="utf-8") as file:
        for line in file:
            fields = json.loads(line)
            yield {**{column: fields[column] for column in COLUMNS}, "data": json.dumps(fields["data"])}


def _by_sqlite_utils(lines: Path) -> None:
    """Run the command itself, on the very lines of the log."""
    database = str(lines.with_name("sqlite-utils.db"))
    command = ["sqlite_utils", "insert", database, "event", str(lines), "--nl", "--pk", "seq", "--alter"]
    subprocess.run([sys.executable, "-m", *command], check=True, capture_output=True)


def _by_executemany(lines: Path) -> None:
    connection = sqlite3.connect(lines.with_name("executemany.db"))
    connection.execute(CREATE)
    with connection:
        connection.executemany(INSERT, (tuple(row.values()) for row in _rows_of(lines)))
    connection.close()


def _by_shell(lines: Path) -> float:
    """Time the shell alone: the CSV it reads is written before."""
    table = lines.with_suffix(".csv")
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(row.values() for row in _rows_of(lines))
    database = lines.with_name("shell.db")
    command = ["sqlite3", "-cmd", f"{' '.join(CREATE.split())};", str(database), f".import --csv {table} event"]
    return seconds_of(lambda: subprocess.run(command, check=True, capture_output=True))
