"""The same pass at two gates within minutes: found in any order of import, and nothing honest with it."""

from __future__ import annotations

from typing import Any

import pytest

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.pass_moves import GateMove
from checkpoint_app.domain.station import Gate
from db.office_moves import SELECT_SUSPECTS, SELECT_WAYS

GATE_MS, MINUTE_MS = 180_000, 60_000
PASS, OTHER_PASS = 7, 8
STATIONS = {1: "E1", 2: "E1", 3: "W1"}
"""Two lanes of one gate, and another gate."""


@pytest.fixture
def office(office_store: Any, invented: Any) -> Any:
    for number, gate in STATIONS.items():
        place, enrolled = Gate(code=gate, name=f"{gate} 门", compound=""), invented.draft(EventKind.STATION_ENROLLED)
        office_store.add_station(place, invented.trusted(number, gate), enrolled)
    return office_store


class Day:
    """What the gates recorded, minute by minute from noon on; imported by `bring`."""

    def __init__(self, store: Any, invented: Any) -> None:
        self._store, self._noon_ms = store, invented.noon_ms
        self._logs = {number: invented.log(number) for number in STATIONS}

    def way(self, station: int, minute: float, pass_key: int | None = PASS, **more: Any) -> int:
        """Let a pass through; return the record's seq. `outcome` and `clock` may be given."""
        at_ms = self._noon_ms + round(minute * MINUTE_MS)
        data = {"dir": more.get("dir", "in"), "outcome": more.get("outcome", "PASS"), "resident": pass_key}
        data |= {"why": more["why"]} if "why" in more else {}
        data |= {"pass": pass_key} if pass_key is not None else {}
        seq: int = self._logs[station].add("passage", data, at_ms=at_ms, clock=more.get("clock", "ok"))
        return seq

    def void(self, station: int, seq: int) -> None:
        self._logs[station].add("correction", {"of": seq, "void": True})

    def bring(self) -> None:
        for log in self._logs.values():
            if log.lines:
                self._store.insert_segment(*log.whole())

    def found(self, *, since_minute: float = -60.0, gate_ms: int = GATE_MS) -> list[GateMove]:
        since_ms = self._noon_ms + round(since_minute * MINUTE_MS)
        return list(self._store.impossible_moves(gate_ms=gate_ms, since_ms=since_ms))


@pytest.fixture
def day(office: Any, invented: Any) -> Day:
    return Day(office, invented)


def shape(moves: list[GateMove]) -> list[tuple[int, int, int, float]]:
    return [(move.serial.key, move.first.station, move.second.station, move.minutes) for move in moves]


def test_two_gates_within_two_minutes_are_found_with_both_ways(day: Day) -> None:
    day.way(1, 0, dir="out")
    day.way(3, 2)
    day.bring()
    (move,) = day.found()
    assert (move.serial.key, move.minutes) == (PASS, 2.0)
    assert (move.first.station, move.first.direction.value) == (1, "out")
    assert (move.second.station, move.second.direction.value) == (3, "in")


@pytest.mark.parametrize("minute", [3.0, 3.1, 60.0])
def test_who_took_as_long_as_the_way_takes_is_honest(day: Day, minute: float) -> None:
    day.way(1, 0)
    day.way(3, minute)
    day.bring()
    assert day.found() == []


def test_two_lanes_of_one_gate_are_one_gate(day: Day) -> None:
    day.way(1, 0)
    day.way(2, 0.5)
    day.bring()
    assert day.found() == []


def test_ways_in_between_hide_nothing(day: Day) -> None:
    day.way(1, 0)
    day.way(2, 0.5)
    day.way(1, 1)
    day.way(3, 2)
    day.way(3, 2.5)
    day.bring()
    assert shape(day.found()) == [(PASS, 1, 3, 1.0)]


def test_each_time_is_told_the_newest_first_and_passes_are_not_mixed_up(day: Day) -> None:
    day.way(1, 0)
    day.way(3, 1)
    day.way(1, 20, OTHER_PASS)
    day.way(3, 21, OTHER_PASS)
    day.way(1, 21)
    day.way(3, 40)
    day.way(1, 41)
    day.bring()
    assert shape(day.found()) == [(PASS, 3, 1, 1.0), (OTHER_PASS, 1, 3, 1.0), (PASS, 1, 3, 1.0)]


def test_people_without_a_pass_are_no_copies_of_each_other(day: Day) -> None:
    day.way(1, 0, None)
    day.way(3, 1, None)
    day.bring()
    assert day.found() == []


@pytest.mark.parametrize(
    "more",
    [{"outcome": "HOLD"}, {"outcome": "REFER"}, {"outcome": "REFUSE"}, {"clock": "suspect"}, {"why": ["on-paper"]}],
)
def test_who_was_not_let_through_or_whose_time_is_not_sure_proves_nothing(day: Day, more: dict[str, Any]) -> None:
    day.way(1, 0)
    day.way(3, 1, **more)
    day.bring()
    assert day.found() == []


def test_a_way_with_a_doubtful_time_hides_no_copy(day: Day) -> None:
    day.way(1, 0)
    day.way(1, 0.5, clock="suspect")
    day.way(3, 1)
    day.bring()
    assert shape(day.found()) == [(PASS, 1, 3, 1.0)]


def test_a_voided_way_does_not_count(day: Day) -> None:
    seq = day.way(1, 0)
    day.way(3, 1)
    day.void(1, seq)
    day.bring()
    assert day.found() == []


def test_a_revoked_pass_is_dealt_with_already(day: Day, office: Any, invented: Any) -> None:
    day.way(1, 0)
    day.way(3, 1)
    day.bring()
    assert len(day.found()) == 1
    office.append(invented.draft(EventKind.PASS_REVOKED, {"serials": [PASS], "reason": "misused"}))
    assert day.found() == []


def test_only_what_happened_since_is_told_across_midnight_too(day: Day) -> None:
    midnight = 12 * 60
    day.way(1, midnight - 0.5)
    day.way(3, midnight + 0.5)
    day.bring()
    assert len(day.found(since_minute=midnight + 0.4)) == 1
    assert day.found(since_minute=midnight + 0.6) == []


def test_without_a_time_between_gates_nothing_is_told(day: Day) -> None:
    day.way(1, 0)
    day.way(3, 0)
    day.bring()
    assert len(day.found()) == 1
    assert day.found(gate_ms=0) == []


def test_who_was_on_duty_is_told_by_record(day: Day, office: Any) -> None:
    day.way(1, 0)
    day.bring()
    assert office.served_by(1 << 43 | 1 << 32 | 1) == {1 << 43 | 1 << 32 | 1: 1}
    assert office.served_by() == {}


def test_looking_reads_no_more_than_the_days_asked_for(office: Any) -> None:
    with office._connections.reading() as conn:
        for statement in (SELECT_SUSPECTS, SELECT_WAYS):
            asked = {"day": 1, "gate_ms": 1, "passes": "[]"}
            plan = [row[3] for row in conn.execute(f"EXPLAIN QUERY PLAN {statement}", asked).fetchall()]
            assert any("USING INDEX passage_by_day" in step for step in plan), plan
            assert not any(step.startswith("SCAN p") for step in plan), plan


def test_photos_are_kept_in_one_transaction_with_their_event(office_store: Any, invented: Any) -> None:
    photos = {1: b"\xff\xd8 one", 2: b"\xff\xd8 two"}
    office_store.put_photos(photos, invented.draft(EventKind.PHOTOS_IMPORTED, {"count": 2}))
    assert office_store.photo_size() == (2, 12)
    assert dict(office_store.snapshot(version=1, created_ms=1).photos) == photos
    head = office_store.head().seq
    wrong = EventDraft(kind=EventKind.PHOTOS_IMPORTED, at_ms=1, data={"count": object()})
    with pytest.raises(TypeError):
        office_store.put_photos({1: b"\xff\xd8 new"}, wrong)
    assert (office_store.photo(1), office_store.head().seq) == (photos[1], head)
