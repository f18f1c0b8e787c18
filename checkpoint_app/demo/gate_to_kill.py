"""A gate that records as fast as it can in a process of its own, until it is killed."""

from __future__ import annotations

import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import orjson

from checkpoint_app.bootstrap import Installation
from checkpoint_app.demo.cast import DemoClock
from checkpoint_app.demo.gate_scenes import PASSPHRASE
from checkpoint_app.services.enter_record import EnterRecord, RecordRequest, request_from_json

RECORDS_BEFORE_THE_KILL = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledged:
    """The last record the killed process acknowledged: its seq, the chain head it named, how many there were."""

    count: int
    seq: int
    chain: str


def record_until_killed(folder: Path, state: Path, wall_ms: int) -> Acknowledged:
    """Start a recording process on `folder`, kill it -9 while it records, and return what it acknowledged."""
    command = [sys.executable, "-m", "checkpoint_app.demo.gate_to_kill", str(folder), str(state), str(wall_ms)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(RECORDS_BEFORE_THE_KILL)]
        process.send_signal(signal.SIGKILL)
        lines += process.stdout.read().splitlines(keepends=True)
    whole = [orjson.loads(line) for line in lines if line.endswith(b"\n")]
    return Acknowledged(count=len(whole), seq=whole[-1]["seq"], chain=whole[-1]["chain"])


def _record_for_ever(folder: Path, state: Path, wall_ms: int) -> None:
    clock = DemoClock(wall_ms)
    with Installation(folder, clock=clock, state=state).gate(PASSPHRASE) as desk:
        recorder, request = EnterRecord(desk), _request()
        while True:
            done = recorder.enter(request)
            chain = desk.store.head().digest.hex()
            sys.stdout.buffer.write(orjson.dumps({"seq": done.seq, "chain": chain}) + b"\n")
            sys.stdout.buffer.flush()
            clock.advance(seconds=5)


def _request() -> RecordRequest:
    return request_from_json('{"resident": 1, "direction": "in", "temperature": 36.5, "operator": 1}', 1)


if __name__ == "__main__":
    _record_for_ever(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
