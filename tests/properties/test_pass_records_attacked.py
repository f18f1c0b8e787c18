"""What a taken-over station may record of passes: the office takes it, publishes, and every gate applies it."""

from __future__ import annotations

import shutil
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
from checkpoint_app.domain.passes import FIRST_BLANK, PassKind, PassSerial, serial_from_key
from checkpoint_app.domain.phone_order import OrderKind
from checkpoint_app.domain.print_run import PrintFilter
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.office_desk import OfficeDesk

PASSPHRASE = "a cold night"
EVENING_MS = 1_795_350_000_000
BIGGEST = (1 << 63) - 1
OWN = 1 << 32
"""The first key of the first station's own passes."""
KEYS = (0, 1, 5, OWN + 1, OWN + 2, OWN + FIRST_BLANK, (2 << 32) + 1, (1 << 48) - 1, 1 << 48, 1 << 53, BIGGEST)
numbers = st.one_of(st.sampled_from(KEYS), st.integers(0, 8), st.sampled_from([-1, BIGGEST + 1, EVENING_MS, 1 << 31]))
junk = st.one_of(
    st.none(), st.booleans(), st.floats(allow_nan=False), st.text(max_size=6), st.lists(numbers, max_size=2)
)
value = st.one_of(numbers, numbers, numbers, junk)
FIELDS = {
    EventKind.PASS_ISSUED: ("serial", "kind", "resident", "household", "run", "blank", "of", "dwelling", "nbf", "exp"),
    EventKind.PASS_REVOKED: ("serials", "reason"),
    EventKind.PASSAGE: ("dir", "outcome", "resident", "pass", "slip", "of", "matches"),
    EventKind.PASS_FORGIVEN: ("pass",),
    EventKind.PHONE_ORDER: ("order", "subject", "station", "right"),
    EventKind.STATION_CUT_OFF: ("station", "serial"),
    EventKind.PRINT_RUN_OPENED: ("run", "kind", "sheet", "design", "days", "planned", "filter", "limit"),
    EventKind.PRINT_BATCH: ("run", "sheet", "passes", "serials"),
    EventKind.PRINT_RUN_CLOSED: ("run",),
    EventKind.BLANKS_PRINTED: ("station", "first", "last"),
    EventKind.DESIGN_CHOSEN: ("design",),
    EventKind.PHOTOS_IMPORTED: ("count",),
}
USUAL: dict[str, tuple[Any, ...]] = {
    "dir": ("in", "out"),
    "outcome": ("PASS", "NOTE", "HOLD"),
    "serials": ([OWN + 1], [0, 1, 5], [[1, BIGGEST]], [[OWN, OWN + 1]]),
    "reason": ("lost", "misprint"),
    "dwelling": ("云上苑 3-1-501",),
    "kind": tuple(map(int, PassKind)),
    "nbf": (EVENING_MS // 1000, BIGGEST),
    "exp": (EVENING_MS // 1000 + 86_400, BIGGEST),
    "right": (True, False),
    "blank": (True, False),
    "sheet": ("10up", 1),
    "filter": ({},),
    "design": ({}, "plain"),
    "station": (1, 2),
}


def data_of(kind: EventKind) -> st.SearchStrategy[dict[str, Any]]:
    fields = {}
    for name in FIELDS[kind]:
        usual = st.sampled_from(USUAL.get(name, KEYS))
        fields[name] = st.one_of(usual, usual, usual, value)
    return st.fixed_dictionaries({}, optional=fields) | st.fixed_dictionaries(fields)


@st.composite
def drafts(draw: st.DrawFn) -> EventDraft:
    kind = draw(st.sampled_from(list(FIELDS)))
    personal = st.dictionaries(st.sampled_from(["holder", "plate", "dwelling", "text"]), st.text(max_size=5) | junk)
    at_ms = EVENING_MS + draw(st.integers(-9, 9)) * 60_000
    return EventDraft(kind=kind, at_ms=at_ms, data=draw(data_of(kind)), pii=draw(st.none() | personal))


class StandingClock:
    def read(self) -> ClockReading:
        return ClockReading(wall_ms=EVENING_MS + 3_600_000, mono_ms=1, boot_id="test")


CLOCK = StandingClock()


def ask_the_gate(gate: GateDesk) -> None:
    now_ms = CLOCK.read().wall_ms
    for key in KEYS:
        serial = serial_from_key(key)
        gate.store.pass_state(key)
        gate.store.exit_slip_of(key, since_s=0)
        gate.store.slip_used(key)
        gate.store.pass_record(serial)
        gate.check.check_serial(serial, at_ms=now_ms)
        for kind in OrderKind:
            gate.store.order_taken(kind, key, since_ms=0)
    gate.store.wrong_orders(since_ms=0)
    gate.store.passes_signed(since_ms=0)
    gate.store.blanks()
    assert gate.store.design() is None


def ask_the_office(office: OfficeDesk) -> None:
    assert office.store.runs() == []
    assert office.store.blanks() == []
    assert office.store.design() is None
    assert office.store.passes_of_run(1) == []
    assert office.store.next_serial() == PassSerial(0, 1), "a station says nothing about the office's own passes"
    assert len(office.passes.plan().holders) + len(office.passes.plan().problems) == 12
    for kind in PassKind:
        office.store.standing_passes(PrintFilter(kind=kind), CLOCK.read().wall_ms // 1000)
    for record in office.store.passes(after=None, limit=100):
        assert record.serial.station == 1
        str(record.serial), str(record.of)
    office.store.impossible_moves(gate_ms=180_000, since_ms=0)
    office.copies.find(0)
    office.store.newest_pass(1)
    assert all(station.cutoff_serial is None for station in office.store.stations())


@pytest.fixture(scope="module")
def knowing(community_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("knowing") / "community"
    shutil.copytree(community_template, folder)
    return folder


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(records=st.lists(drafts(), min_size=1, max_size=10))
@example(
    records=[
        EventDraft(
            kind=EventKind.PASS_ISSUED,
            at_ms=EVENING_MS,
            data={"serial": OWN + 1, "kind": 7, "dwelling": "x", "nbf": BIGGEST, "exp": BIGGEST, "of": BIGGEST},
            pii={"holder": "\x00\u202e"},
        )
    ]
)
def test_whatever_a_station_records_of_passes_the_others_get_their_list(
    knowing: Path, records: list[EventDraft]
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("E1", "W1", "office"):
            shutil.copytree(knowing / part, folder / part)
        with Installation(folder / "E1", clock=CLOCK, state=folder / "tokens").gate(PASSPHRASE) as gate:
            for record in records:
                gate.store.append(record)
            ask_the_gate(gate)
            files = gate.export.export(folder / "up")
        with Installation(folder / "office", clock=CLOCK, state=folder / "tokens").office(PASSPHRASE) as office:
            taken = office.bundles.import_paths([file.path for file in files])
            assert [(file.state, file.reason) for file in taken] == [(FileState.IMPORTED, "")]
            ask_the_office(office)
            published = office.publish.publish(folder / "down")
        for part in ("E1", "W1"):
            with Installation(folder / part, clock=CLOCK, state=folder / "tokens").gate(PASSPHRASE) as gate:
                assert gate.apply.apply(published.path).version == published.version
                ask_the_gate(gate)
