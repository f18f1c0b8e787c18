"""The status is followed record by record: at every moment it says what reading all of the store anew would say."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

import pytest

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.station_status import StationStatus

SLIPS = 4
RESIDENTS = (1, 2, 3)
MINUTE_MS = 60_000


@pytest.fixture
def desk(community: Any) -> GateDesk:
    gate: GateDesk = community.gates[0]
    gate.sign_on.sign_on(community.operator, "2468")
    station, now_ms = gate.store.identity().station, gate.stamp.now_ms()
    for number in range(1, SLIPS + 1):
        slip = {
            "serial": PassSerial(station, number).key,
            "kind": int(PassKind.TEMPORARY),
            "nbf": now_ms // 1000,
            "exp": now_ms // 1000 + number * 1800,
        }
        gate.store.append(gate.stamp.draft(EventKind.PASS_ISSUED, slip, {"holder": f"访客{number}", "dwelling": ""}))
    return gate


def passage(desk: GateDesk, chance: Random) -> EventDraft:
    """Somebody goes through or is held: a resident, a visitor or nobody known; sometimes by a clock set back."""
    data: dict[str, Any] = {"dir": chance.choice(("in", "out")), "outcome": "PASS", "c10": 364}
    who = chance.random()
    if who < 0.5:
        data["resident"] = chance.choice(RESIDENTS)
    elif who < 0.9:
        data["pass"] = PassSerial(desk.store.identity().station, chance.randint(1, SLIPS)).key
    if chance.random() < 0.2:
        data |= {"outcome": "HOLD", "why": ["reading-high"], "c10": 378}
    draft = desk.stamp.draft(EventKind.PASSAGE, data)
    return replace(draft, at_ms=draft.at_ms - 90 * MINUTE_MS) if chance.random() < 0.1 else draft


def another_record(desk: GateDesk, chance: Random) -> EventDraft:
    seq, cases = desk.store.head().seq, desk.store.fever_cases()
    records: list[tuple[EventKind, dict[str, Any]]] = [
        (EventKind.CORRECTION, {"of": seq, "void": True}),
        (EventKind.CORRECTION, {"of": seq, "set": {"dir": "out"}}),
        (EventKind.DELIVERY, {"n": 1}),
        (EventKind.MEASURING, {"works": chance.random() < 0.5}),
        (EventKind.DUTY_NOTED, {"what": "patrol"}),
        (EventKind.VISIT_ASKED, {"readings": [{"first_c10": 365}], "consent": "waiting"}),
        (EventKind.VISIT_ANSWERED, {"of": seq, "answer": "gone"}),
    ]
    if cases:
        reading = {"c10": 366, "site": "wrist", "gun": 1, "step": cases[0].counted.step + 1, "band": "normal"}
        records += [
            (EventKind.FEVER_READING, {"case": cases[0].seq, **reading}),
            (EventKind.FEVER_CLOSED, {"case": cases[-1].seq, "how": chance.choice(("left", "cleared", "confirmed"))}),
        ]
    return desk.stamp.draft(*chance.choice(records))


@pytest.mark.parametrize("seed", range(4))
def test_what_is_followed_is_what_is_there(community: Any, desk: GateDesk, seed: int) -> None:
    chance = Random(seed)
    for _ in range(60):
        for _ in range(chance.choice((1, 1, 1, 3))):
            make = passage if chance.random() < 0.75 else another_record
            desk.store.append(make(desk, chance))
        community.clock.advance(ms=chance.choice((1000, 5 * MINUTE_MS)))
        assert desk.status.read() == StationStatus(desk.store, desk.stamp).read()
