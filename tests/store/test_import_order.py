"""The office's state depends on the records it holds, not on how they came (architecture.md §4)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.station import Gate
from db.office_store import create_office_store

LENGTH = 24
STATIONS = (5, 6)
DAY = date(2026, 11, 22)
runs = st.tuples(st.sampled_from(STATIONS), st.integers(1, LENGTH), st.integers(1, LENGTH)).map(
    lambda run: (run[0], min(run[1:]), max(run[1:]))
)


@pytest.fixture(scope="module")
def logs(invented: Any) -> dict[int, Any]:
    """Two stations that issue passes, revoke each other's, count vehicles, and correct what they recorded."""
    made = {}
    for station in STATIONS:
        log = made[station] = invented.log(station)
        log.add("epoch-opened")
        for number in range(1, LENGTH):
            serial, other = PassSerial(station, number).key, PassSerial(11 - station, number).key
            match number % 5:
                case 0:
                    log.add("correction", {"of": number - 3, "void": number % 2 == 0, "set": {"dir": "in"}})
                case 4:
                    log.add("vehicle", {"dir": "in", "outcome": "PASS", "n": 1 + number % 3})
                case 1:
                    log.passage("in", resident=number)
                case 2:
                    data = {"serial": serial, "kind": 3, "dwelling": "3-1-501", "nbf": 1, "exp": 2}
                    log.add("pass-issued", data, {"holder": "访客甲"})
                case 3:
                    log.add("pass-revoked", {"serials": [other - 1, serial - 1], "reason": "lost"})
    return made


class Digests:
    """Digest and visible state of an office that took runs in the order given."""

    def __init__(self, folder: Path, invented: Any, logs: dict[int, Any]) -> None:
        self._folder, self._invented, self._logs = folder, invented, logs
        self._count = 0

    def after(self, taken: list[tuple[int, int, int]]) -> tuple[Any, ...]:
        self._count += 1
        store = create_office_store(
            self._folder / str(self._count), self._invented.key, self._invented.office(), self._invented.opened()
        )
        try:
            for station in STATIONS:
                trusted, enrolled = self._invented.trusted(station), self._invented.draft(EventKind.STATION_ENROLLED)
                store.add_station(Gate(code="G1", name="东门", compound="云上苑"), trusted, enrolled)
            for station, first, last in taken:
                store.insert_segment(*self._logs[station].segment(first, last))
            return (
                store.state_digest(),
                store.receipts(),
                store.passages(before_key=None, limit=99),
                store.passes(after=None, limit=99),
                store.gate_days(DAY),
            )
        finally:
            store.close()


@pytest.fixture(scope="module")
def digests(tmp_path_factory: pytest.TempPathFactory, invented: Any, logs: dict[int, Any]) -> Digests:
    return Digests(tmp_path_factory.mktemp("offices"), invented, logs)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), taken=st.lists(runs, min_size=1, max_size=7))
def test_any_order_repetition_and_overlap_give_the_same_state(
    digests: Digests, data: st.DataObject, taken: list[tuple[int, int, int]]
) -> None:
    shuffled = data.draw(st.permutations(taken))
    repeated = data.draw(st.lists(st.sampled_from(taken), max_size=3))
    pieces = [(station, cut, cut) for station, first, last in taken for cut in range(first, last + 1)]
    expected = digests.after(taken)
    assert digests.after([*shuffled, *repeated]) == expected
    assert digests.after(pieces[::-1]) == expected


def test_the_figures_of_the_day_count_what_the_two_stations_told(
    tmp_path_factory: pytest.TempPathFactory, invented: Any, logs: dict[int, Any]
) -> None:
    digests = Digests(tmp_path_factory.mktemp("figures"), invented, logs)
    (line,) = digests.after([(station, 1, LENGTH) for station in STATIONS])[-1]
    assert (line.entries, line.vehicles, line.corrections) == (6, 2, 8)


def test_one_record_more_is_another_state(digests: Digests) -> None:
    seen = {digests.after([(5, 1, last)])[0] for last in range(1, LENGTH + 1)}
    assert len(seen) == LENGTH
