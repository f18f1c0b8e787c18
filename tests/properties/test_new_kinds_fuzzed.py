"""Records of the gate's kinds whose data nobody would write: kept, projected the same twice, and nothing fails."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.clock import ClockReading
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.domain.passage import Direction
from checkpoint_app.services.gate_desk import GateDesk
from db.schema import administration
from db.station_store import SqliteStationStore

PASSPHRASE = "a cold night"
EVENING_MS = 1_795_350_000_000
BIGGEST = (1 << 63) - 1

WORDS: Mapping[str, tuple[Any, ...]] = {
    "dir": ("in", "out"),
    "outcome": ("PASS", "NOTE", "HOLD", "REFER", "REFUSE", "EMERGENCY"),
    "why": (["reading-high"], [], ["provisional"], ["reading-high", "reading-high"], "lost", "return", "nobody"),
    "state": ("ok", "suspect", "broken", "gone"),
    "how": ("cleared", "confirmed", "left", "handed-over", "called", "came"),
    "what": ("disinfection", "patrol", "supplies", "fault", "note"),
    "agent": ("chlorine", "alcohol"),
    "answer": ("agreed", "declined", "gone"),
    "consent": ("agreed", "declined", "waiting"),
    "band": ("normal", "low", "high", "none"),
    "site": ("forehead", "wrist", "neck", "ear", "axilla"),
    "whom": ("120", "street"),
    "works": (True, False),
    "readings": ([{}], [{"first_c10": 366}], [{"first_c10": 380}, {"again_c10": 366, "tried_again": True}], []),
    "residents": ([1, 2], [], [BIGGEST]),
    "of": ([1, 2], [BIGGEST], []),
    "set": ({"dir": "out"}, {"c10": 380, "band": "high"}, {"c10": None}),
    "serials": ([1], [(1 << 32) + 1]),
    "name": ("红外 1 号",),
    "sheet": ("1-000001",),
    "trip": ("usual", "short"),
    "code": ("green", "ambulance"),
    "open": ([["fever", 1]],),
    "counts": ({"in": 1},),
}
FIELDS: Mapping[EventKind, tuple[str, ...]] = {
    EventKind.PASSAGE: (
        "dir", "outcome", "why", "resident", "pass", "c10", "site", "gun", "try", "trip", "by", "flags", "code", "mask",
        "matches", "override", "of", "visit", "group", "paper_at", "sheet", "row",
    ),
    EventKind.CORRECTION: ("of", "void", "set"),
    EventKind.PASS_ISSUED: ("serial", "kind", "resident", "dwelling", "nbf", "exp"),
    EventKind.PASS_REVOKED: ("serials", "reason"),
    EventKind.PASSES_SUSPENDED: ("residents", "why", "serials"),
    EventKind.VISIT_ASKED: (
        "readings", "household", "host", "consent", "how", "questions", "code", "mask", "paper", "hours", "slip",
        "until",
    ),
    EventKind.VISIT_ANSWERED: ("of", "answer", "how", "slip", "until"),
    EventKind.VEHICLE: ("dir", "outcome", "why", "n", "watched", "pass", "to"),
    EventKind.DELIVERY: ("n", "of", "to"),
    EventKind.EMERGENCY_EXPLAINED: ("of", "code"),
    EventKind.RETURN_REGISTERED: ("residents", "household", "by", "arrived", "promised", "from"),
    EventKind.FEVER_READING: ("case", "c10", "site", "gun", "step", "band"),
    EventKind.FEVER_CALL: ("case", "whom"),
    EventKind.FEVER_CONTACTS: ("case", "of"),
    EventKind.FEVER_CLOSED: ("case", "how"),
    EventKind.SHIFT_OPENED: ("operator",),
    EventKind.DUTY_JOINED: ("operator",),
    EventKind.DUTY_LEFT: ("operator",),
    EventKind.PIN_REFUSED: ("operator", "tries"),
    EventKind.OPERATOR_ADDED: ("operator", "by"),
    EventKind.SHIFT_HANDED_OVER: ("from", "to", "why", "counts", "open", "seq", "code"),
    EventKind.DUTY_NOTED: ("what", "agent", "n"),
    EventKind.THERMOMETER: ("n", "state", "name"),
    EventKind.MEASURING: ("works",),
    EventKind.BUNDLE_EXPORTED: ("first", "last", "files"),
}  # fmt: skip
PERSONAL = ("name", "dwelling", "number", "phone", "host", "companions", "text", "pin_hash", "holder", "note", "plate")

numbers = st.one_of(
    st.integers(0, 12),
    st.sampled_from([366, 380, 1 << 32, (1 << 32) + 1, BIGGEST, BIGGEST + 1, (1 << 64) - 1, -1, -BIGGEST, EVENING_MS]),
)
leaves = st.one_of(
    st.none(), st.booleans(), numbers, st.floats(allow_nan=False, allow_infinity=False), st.text(max_size=8)
)
junk = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


def value_of(name: str) -> st.SearchStrategy[Any]:
    usual = st.sampled_from(WORDS[name]) if name in WORDS else st.integers(0, 12)
    return st.one_of(usual, usual, usual, numbers, junk)


def data_of(kind: EventKind) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={name: value_of(name) for name in FIELDS[kind]})


@st.composite
def drafts(draw: st.DrawFn) -> EventDraft:
    kind = draw(st.sampled_from(list(FIELDS)))
    personal = st.dictionaries(st.sampled_from(PERSONAL), st.one_of(st.text(max_size=5), junk), max_size=3)
    return EventDraft(
        kind=kind,
        at_ms=EVENING_MS + draw(st.integers(-9, 9)) * 60_000,
        operator=draw(st.integers(0, 2)),
        shift=draw(st.integers(0, 9)),
        data=draw(data_of(kind)),
        pii=draw(st.one_of(st.none(), personal)),
    )


class StandingClock:
    def read(self) -> ClockReading:
        return ClockReading(wall_ms=EVENING_MS + 3_600_000, mono_ms=1, boot_id="test")


CLOCK = StandingClock()


@pytest.fixture(scope="module")
def knowing(community_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A community whose first gate has a list and rules, and nobody on duty."""
    folder = tmp_path_factory.mktemp("knowing") / "community"
    shutil.copytree(community_template, folder)
    with Installation(folder / "office", clock=CLOCK, state=folder / "tokens").office(PASSPHRASE) as office:
        bundle = office.publish.publish(folder / "down").path
    with Installation(folder / "E1", clock=CLOCK, state=folder / "tokens").gate(PASSPHRASE) as gate:
        gate.apply.apply(bundle)
    return folder


def projected(store: Any) -> dict[str, list[str]]:
    """Return every table that a rebuild clears."""
    tables = sorted({statement.split()[2] for statement in store._projection.CLEAR})
    with store._connections.reading() as conn:
        database = administration(conn)
        return {table: sorted(map(str, database[table].rows)) for table in tables}


def ask_everything(gate: GateDesk) -> None:
    """Ask what a gate's window asks when it opens, and what its panels ask."""
    store, now_ms = gate.store, CLOCK.read().wall_ms
    newest = store.head().seq
    store.feed(before_seq=None, limit=100)
    store.counts(from_ms=0, until_ms=BIGGEST)
    store.waiting_visits()
    store.open_visits(now_ms)
    store.visit_counts(now_ms)
    store.deliveries(from_ms=0, until_ms=BIGGEST)
    store.unexplained_emergencies()
    store.duty_notes(since_seq=0)
    store.duty_due(now_ms)
    store.shift_counts(0)
    store.provisional_since(0)
    store.thermometers()
    store.readings_by_thermometer(0)
    store.paper_rows("1-000001")
    store.last_vehicle()
    store.recall("张三", 9)
    store.recall("1234", 9)
    for seq in range(1, newest + 1):
        store.visit(seq)
        store.passage(seq)
        store.visit_waits(seq)
    for resident in range(1, 13):
        store.suspension(resident)
        store.passes_held_by(resident)
        store.pin_refusals(resident)
        store.passage_near(resident=resident, pass_key=None, direction=Direction.IN, from_ms=0, until_ms=BIGGEST)
        store.fever_case_of(resident=resident, pass_key=None)
    for case in store.fever_cases():
        gate.fever.due(case)
        gate.fever.offered(case)
        gate.fever.contacts(case)
        store.passed_with(case.seq, from_ms=0, until_ms=BIGGEST)
    gate.fever.next_reading_ms(store.fever_cases())
    gate.open_items.list()
    gate.sign_on.operators()
    gate.duty_log.notes()
    gate.duty_log.due()


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(records=st.lists(drafts(), min_size=1, max_size=12))
@example(records=[EventDraft(kind=EventKind.DELIVERY, at_ms=EVENING_MS, data={"n": n}) for n in (1, BIGGEST)])
@example(records=[EventDraft(kind=EventKind.PASSAGE, at_ms=EVENING_MS, data={"dir": [], "outcome": {}})])
def test_whatever_a_record_says_the_gate_starts_and_projects_it_the_same_again_and_the_office_takes_it(
    knowing: Path, records: list[EventDraft]
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("E1", "office"):
            shutil.copytree(knowing / part, folder / part)
        with Installation(folder / "E1", clock=CLOCK, state=folder / "tokens").gate(PASSPHRASE) as gate:
            assert isinstance(gate.store, SqliteStationStore)
            before = gate.store.head().seq
            for record in records:
                gate.store.append(record)
            grown = projected(gate.store)
            gate.store.rebuild_projections()
            assert projected(gate.store) == grown
        with Installation(folder / "E1", clock=CLOCK, state=folder / "tokens").gate(PASSPHRASE) as gate:
            assert gate.store.head().seq == before + len(records)
            ask_everything(gate)
            files = gate.export.export(folder / "up")
        with Installation(folder / "office", clock=CLOCK, state=folder / "tokens").office(PASSPHRASE) as office:
            taken = office.bundles.import_paths([file.path for file in files])
            assert [(file.state, file.reason) for file in taken] == [(FileState.IMPORTED, "")]
            digest, grown = office.store.state_digest(), projected(office.store)
            office.store.rebuild_projections()
            assert (office.store.state_digest(), projected(office.store)) == (digest, grown)
