"""Weeks of lost, late and doubled files, and of office bundles that never reach a gate: nothing is missing for ever."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.office_desk import OfficeDesk
from checkpoint_app.sync.vault import Argon2Cost
from tests.full_run import rounds

PASSPHRASE = "a cold night"
LIGHT_COST = Argon2Cost(memory_kib=64, passes=1, lanes=1)
STATIONS, DAYS = rounds(3, 30), rounds(12, 60)
LOST, LATE, DOUBLED, RECEIPT_LOST = 0.2, 0.3, 0.1, 0.3
MOST_DAYS_LATE = 5
MOST_PASSAGES = 80
DAYS_TO_CATCH_UP = 21
"""With a fifth of the files lost, an export after the last day reaches the office in this time but for 1 in 10^14."""


@dataclass
class Post:
    """Carries files: some are lost, some come days later, some twice."""

    dice: random.Random
    arriving: dict[int, list[Path]] = field(default_factory=lambda: defaultdict(list))
    sent: int = 0
    bytes_sent: int = 0
    lost: int = 0
    late: int = 0
    doubled: int = 0

    def send(self, day: int, path: Path) -> bool:
        """Send a file; return whether it arrives at all."""
        self.sent += 1
        self.bytes_sent += path.stat().st_size
        if self.dice.random() < LOST:
            self.lost += 1
            return False
        due = day
        if self.dice.random() < LATE:
            self.late += 1
            due += self.dice.randint(1, MOST_DAYS_LATE)
        self.arriving[due].append(path)
        if self.dice.random() < DOUBLED:
            self.doubled += 1
            self.arriving[due + self.dice.randint(0, MOST_DAYS_LATE)].append(path)
        return True


@dataclass
class Weeks:
    """An office and its gates, day by day."""

    clock: Any
    office: OfficeDesk
    gates: Sequence[GateDesk]
    folder: Path
    dice: random.Random
    post: Post
    ends: dict[tuple[int, int], int] = field(default_factory=dict)
    """The last record of each (station, day)."""
    lag_days: dict[tuple[int, int], int] = field(default_factory=dict)
    only_once_lost: int = 0
    states: dict[FileState, int] = field(default_factory=lambda: defaultdict(int))

    def live(self, day: int, *, busy: bool) -> None:
        """One day: gates serve, export and send; the office takes in what came and publishes; some of it arrives."""
        self.clock.advance(hours=23, minutes=50)
        for gate in self.gates:
            before = gate.store.head().seq
            self._serve(gate, self.dice.choice((0, *range(MOST_PASSAGES))) if busy else 0)
            here = self.folder / "up" / f"{day}-{gate.store.identity().station}"
            arrives = [self.post.send(day, file.path) for file in gate.export.export(here)]
            self.ends[gate.store.identity().station, day] = gate.store.head().seq
            if not arrives[-1]:  # the file with the newest records
                self.only_once_lost += gate.store.head().seq - before
        came = self.post.arriving.pop(day, [])
        self.dice.shuffle(came)
        for path in came:
            self.states[self.office.bundles.import_file(path).state] += 1
        self._note_lag(day)
        self.clock.advance(minutes=10)
        down = self.office.publish.publish(self.folder / "down").path
        for gate in self.gates:
            if self.dice.random() >= RECEIPT_LOST:
                gate.apply.apply(down)

    def _serve(self, gate: GateDesk, people: int) -> None:
        data = [
            {"dir": self.dice.choice(("in", "out")), "outcome": "PASS", "resident": number, "c10": 365}
            for number in self.dice.choices(range(1, 13), k=people)
        ]
        gate.store.append(*(gate.stamp.draft(EventKind.PASSAGE, each) for each in data))

    def _note_lag(self, today: int) -> None:
        held = {receipt.station: receipt.held_to for receipt in self.office.store.receipts()}
        for (station, day), end in self.ends.items():
            if (station, day) not in self.lag_days and held.get(station, 0) >= end:
                self.lag_days[station, day] = today - day


@pytest.fixture
def weeks(tmp_path: Path, clock: Any) -> Iterator[Weeks]:
    def place(name: str) -> Installation:
        return Installation(tmp_path / name, clock=clock, cost=LIGHT_COST, state=tmp_path / "state")

    dice = random.Random(20200213)
    place("office").init_office("示例社区", "530100000001", PASSPHRASE)
    with ExitStack() as stack:
        office = stack.enter_context(place("office").office(PASSPHRASE))
        gates = []
        for number in range(1, STATIONS + 1):
            kit = office.enrol.enrol(gate_code=f"G{number}", name=f"{number} 号机", kit=tmp_path / f"{number}.ckk")
            place(f"G{number}").init_station(kit.kit, kit.code, PASSPHRASE)
            gates.append(stack.enter_context(place(f"G{number}").gate(PASSPHRASE)))
        yield Weeks(clock=clock, office=office, gates=gates, folder=tmp_path, dice=dice, post=Post(dice))


def test_nothing_is_missing_for_ever_when_files_and_receipts_are_lost_late_and_doubled(
    weeks: Weeks, record_property: Callable[[str, object], None]
) -> None:
    for day in range(DAYS):
        weeks.live(day, busy=True)
    quiet = range(DAYS, DAYS + DAYS_TO_CATCH_UP)
    caught_up = next((day for day in quiet if weeks.live(day, busy=False) or _all_held(weeks, DAYS)), None)

    records = sum(weeks.ends[gate.store.identity().station, DAYS - 1] for gate in weeks.gates)
    lags = sorted(lag for (_, day), lag in weeks.lag_days.items() if day < DAYS)
    post = weeks.post
    record_property(
        "figure",
        f"{STATIONS} stations, {DAYS} days, {records:,} records: {post.sent} files sent, {post.lost} lost,"
        f" {post.late} late, {post.doubled} doubled; missing for ever 0, caught up {(caught_up or 0) - DAYS + 1} days"
        f" after the last; {post.bytes_sent / records:.0f} bytes sent a record; lag p50 {lags[len(lags) // 2]}, p99"
        f" {lags[len(lags) * 99 // 100]}, at most {lags[-1]} days; sent once only, {weeks.only_once_lost / records:.1%}"
        f" would be missing",
    )
    assert caught_up is not None
    assert min(post.lost, post.late, post.doubled) > 0
    assert weeks.states[FileState.REFUSED] == 0
    for gate in weeks.gates:
        (receipt,) = [r for r in weeks.office.store.receipts() if r.station == gate.store.identity().station]
        here = gate.store.head_at(receipt.held_to).digest
        (held,) = weeks.office.store.heads_at([(receipt.station, receipt.epoch, receipt.held_to)])
        assert held.digest == here


def _all_held(weeks: Weeks, days: int) -> bool:
    return all((gate.store.identity().station, day) in weeks.lag_days for gate in weeks.gates for day in range(days))
