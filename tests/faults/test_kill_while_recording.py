"""A laptop whose process dies while it records: whatever was acknowledged is there, and the next start works."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.station import Gate, StationIdentity
from checkpoint_app.sync import chain
from checkpoint_app.sync.certificates import issue
from db.station_store import create_station_store, open_station_store
from tests.full_run import rounds

KILLS = rounds(25, 1000)
A_LOG = 50
"""Kills in one log, after which another begins: each is checked from its genesis."""

LONGEST_WAIT_MS = 150
KEY = bytes(range(32))
CHILD = """
import sys
from pathlib import Path
from checkpoint_app.domain.events import EventDraft, EventKind
from db.station_store import open_station_store

store = open_station_store(Path(sys.argv[1]), bytes(range(32)))
while True:
    passage = {"dir": "in", "outcome": "PASS", "c10": 366, "resident": 7}
    seq = store.append(EventDraft(kind=EventKind.PASSAGE, at_ms=1_795_320_000_000, data=passage))[0].seq
    slip = {"serial": (3 << 32) + seq, "kind": 3, "dwelling": "3-1-501", "nbf": 1, "exp": 2}
    issued = store.append(
        EventDraft(kind=EventKind.PASS_ISSUED, at_ms=1_795_320_000_000, data=slip, pii={"holder": "某某"}),
        EventDraft(kind=EventKind.PASSAGE, at_ms=1_795_320_000_000, data={**passage, "pass": slip["serial"]}),
    )
    sys.stdout.write(f"{seq}\\n{issued[0].seq}\\n{issued[1].seq}\\n")
    sys.stdout.flush()
"""


def identity() -> StationIdentity:
    certificate = issue(
        bytes(32),
        community="530102001001",
        station=3,
        gate="G1",
        name="终端3",
        public_key=bytes(32),
        age_recipient="age1test",
        pass_kinds=tuple(PassKind),
        longest_days=400,
        not_before_ms=0,
        expires_ms=1 << 50,
    )
    return StationIdentity(
        community="530102001001",
        community_name="示例社区",
        gate=Gate(code="G1", name="东门"),
        certificate=certificate,
        signing_seed=bytes(32),
        age_identity="AGE-TEST",
        root_public_key=bytes(32),
        office_recipient="age1office",
        install_id="install",
    )


def record_until_killed(folder: Path, wait_ms: float) -> int:
    """Record in another process, kill -9 it `wait_ms` after its first seq; return the last seq it acknowledged."""
    with subprocess.Popen([sys.executable, "-c", CHILD, str(folder)], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        acknowledged = [child.stdout.readline()]
        timer = threading.Timer(wait_ms / 1000, child.send_signal, [signal.SIGKILL])
        timer.start()
        acknowledged += child.stdout.read().splitlines(keepends=True)
        timer.join()
    assert child.returncode == -signal.SIGKILL
    return int([line for line in acknowledged if line.endswith("\n")][-1])


def test_no_acknowledged_record_is_lost_by_kill_9(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    opened = EventDraft(kind=EventKind.EPOCH_OPENED, at_ms=1_795_320_000_000)
    waits = random.Random(20200222)
    acknowledged_in_all = beyond = 0
    for kill in range(KILLS):
        if kill % A_LOG == 0:
            folder, checked_to = tmp_path / f"gate {kill // A_LOG}", 0
            create_station_store(folder, KEY, identity(), opened).close()
        acknowledged = record_until_killed(folder, waits.uniform(0, LONGEST_WAIT_MS))
        store = open_station_store(folder, KEY)
        try:
            head = store.head()
            assert head.seq >= acknowledged > checked_to
            lines = list(store.lines(1, head.seq))
            assert [line.seq for line in lines] == list(range(1, head.seq + 1))
            genesis = chain.genesis("530102001001", 3, 1)
            assert chain.walk(genesis, (line.line for line in lines)) == head.digest
            passages = [chain.event_of(line).seq for line in lines if chain.event_of(line).kind == "passage"]
            assert [line.seq for line in store.feed(before_seq=None, limit=head.seq)] == passages[::-1]
            acknowledged_in_all += acknowledged - checked_to
            beyond += head.seq > acknowledged
            checked_to = head.seq
        finally:
            store.close()
    told = f"{KILLS} kills while recording: {acknowledged_in_all} records acknowledged, 0 lost, chain whole each time"
    record_property("figure", f"{told}; {beyond} times more was saved than said")
