"""A reading set right moves what followed from it: the fever case at the gate, the high readings at both places."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checkpoint_app.domain.clock import local_day
from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.station import Gate
from checkpoint_app.errors import KnownError
from db.schema import administration

DAY = date(2026, 11, 22)
HELD = {"outcome": "HOLD", "why": ["reading-high"], "c10": 396}
VISITOR = PassSerial(3, 1).key


def amend(gate: Any, invented: Any, seq: int, c10: int | None, band: str | None = None) -> None:
    change = {"c10": c10} if band is None else {"c10": c10, "band": band}
    gate.append(invented.draft(EventKind.CORRECTION, {"of": seq, "set": change}))


def cases(gate: Any) -> list[int]:
    return [line.seq for line in gate.open_fever_cases()]


@pytest.mark.parametrize("who", [{"resident": 1}, {"pass": VISITOR}, {}])
def test_a_reading_amended_to_a_high_one_opens_a_case_at_its_passage(gate_store: Any, invented: Any, who: Any) -> None:
    first, later = gate_store.append(
        invented.passage("in", c10=366, **who), invented.passage("out", c10=365, resident=9)
    )
    amend(gate_store, invented, first.seq, 386, "high")
    assert cases(gate_store) == [first.seq]
    amend(gate_store, invented, first.seq, 366, "normal")
    assert cases(gate_store) == []
    amend(gate_store, invented, later.seq, 384, "high")
    assert gate_store.open_fever_case(resident=9, pass_key=None) == invented.noon_ms


@pytest.mark.parametrize("who", [{"resident": 1}, {"pass": VISITOR}, {}])
def test_a_high_reading_that_was_a_slip_of_the_keys_opens_no_case(gate_store: Any, invented: Any, who: Any) -> None:
    (slip,) = gate_store.append(invented.passage("in", **who, **HELD))
    assert cases(gate_store) == [slip.seq]
    amend(gate_store, invented, slip.seq, 366, "normal")
    assert cases(gate_store) == []


def test_a_case_goes_on_from_the_next_high_reading_when_the_first_was_a_slip(gate_store: Any, invented: Any) -> None:
    first, second = gate_store.append(
        invented.passage("in", resident=1, **HELD), invented.passage("in", resident=1, **HELD)
    )
    amend(gate_store, invented, first.seq, 366, "normal")
    assert cases(gate_store) == [second.seq]


def test_a_normal_reading_that_was_none_leaves_the_case_open(gate_store: Any, invented: Any) -> None:
    high, normal = gate_store.append(
        invented.passage("in", resident=1, **HELD), invented.passage("in", resident=1, c10=366)
    )
    assert cases(gate_store) == []
    amend(gate_store, invented, normal.seq, 341, "low")
    assert cases(gate_store) == [high.seq]
    amend(gate_store, invented, normal.seq, 364, "normal")
    assert cases(gate_store) == []
    amend(gate_store, invented, normal.seq, 385, "high")
    assert cases(gate_store) == [high.seq]


def test_without_rules_in_force_an_amended_reading_opens_and_closes_nothing(gate_store: Any, invented: Any) -> None:
    high, normal = gate_store.append(invented.passage("in", resident=1, **HELD), invented.passage("in", c10=366))
    amend(gate_store, invented, high.seq, 366)
    amend(gate_store, invented, normal.seq, 390)
    assert cases(gate_store) == [high.seq]
    assert gate_store.passage(high.seq).reading_c10 == 366


@pytest.mark.parametrize("band", ["warm", 1, ["high"]])
def test_a_band_of_tomorrow_is_kept_and_not_projected(gate_store: Any, invented: Any, band: Any) -> None:
    (event,) = gate_store.append(invented.passage("in", resident=1, c10=366))
    amend(gate_store, invented, event.seq, 386, band)
    assert (cases(gate_store), gate_store.passage(event.seq).amended) == ([], False)
    assert gate_store.head().seq == event.seq + 1


def test_the_cases_are_the_same_when_everything_is_projected_anew(gate_store: Any, invented: Any) -> None:
    def contents() -> list[Any]:
        with gate_store._connections.reading() as conn:
            tables = administration(conn)
            return [list(tables[table].rows) for table in ("correction", "fever_case")]

    for person in (1, 2, 3):
        high, normal = gate_store.append(
            invented.passage("in", resident=person, **HELD), invented.passage("in", resident=person, c10=366)
        )
        amend(gate_store, invented, high.seq, 365, "normal" if person == 1 else "high")
        amend(gate_store, invented, normal.seq, 380, "high" if person == 2 else None)
    (stranger,) = gate_store.append(invented.passage("in", c10=366))
    amend(gate_store, invented, stranger.seq, 380, "high")
    before = contents()
    assert len(before[1]) == 2
    gate_store.rebuild_projections()
    assert contents() == before


@pytest.mark.parametrize("correction_first", [False, True])
def test_the_office_counts_as_high_what_the_corrections_say_in_whatever_order_they_come(
    office_store: Any, invented: Any, correction_first: bool
) -> None:
    office_store.add_station(
        Gate(code="G1", name="东门"), invented.trusted(3), invented.draft(EventKind.STATION_ENROLLED)
    )
    log = invented.log(3)
    log.passage("in", resident=1, c10=366)
    log.passage("in", resident=2, c10=366)
    log.passage("in", resident=3, **HELD)
    for seq, c10, band in ((1, 386, "high"), (2, 381, "high"), (3, 366, "normal")):
        log.add("correction", {"of": seq, "set": {"c10": c10, "band": band}})
    segments = [log.segment(1, 3), log.segment(4, 6)]
    for segment in segments[::-1] if correction_first else segments:
        office_store.insert_segment(*segment)
    (gate,) = office_store.gate_days(DAY)
    assert (gate.high_readings, gate.measured, gate.corrections) == (2, 3, 3)


def test_gate_and_office_agree_about_a_reading_corrected_at_the_gate(community: Any) -> None:
    gate = community.gates[0]
    gate.sign_on.sign_on(community.operator, "2468")
    for line in ("张三丰", "366", "王晓敏", "396"):
        gate.lane.enter(line)
    slip, fever = gate.store.feed(before_seq=None, limit=2)
    gate.correct.amend_reading(slip.seq, 366)
    gate.correct.amend_reading(fever.seq, 373)
    assert cases(gate.store) == [fever.seq]
    with pytest.raises(KnownError):
        gate.correct.amend_reading(1, 373)
    files = [file.path for file in gate.export.export(community.folder / "stick")]
    community.office.bundles.import_paths(files)
    line, _ = community.office.store.gate_days(local_day(community.clock.wall_ms))
    assert (line.high_readings, line.measured, line.corrections) == (1, 2, 2)
    community.clock.advance(hours=24 * 400)
    gate.correct.amend_reading(fever.seq, 366)
    assert cases(gate.store) == [fever.seq], "no rules are in force any more: nobody says that 36.6 is normal"
