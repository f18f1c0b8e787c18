"""Find again, from the log alone, the vehicle that was held last and those in it who may still walk."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checkpoint_app.domain.events import Event
from checkpoint_app.domain.judge import Decision
from checkpoint_app.domain.outcome import Judgement, Outcome, Reason
from checkpoint_app.domain.passage import Direction, FeedLine
from checkpoint_app.domain.passes import serial_from_key
from checkpoint_app.domain.vehicle import Car
from checkpoint_app.services.identify_person import Served, served_by_pass, served_resident
from checkpoint_app.services.pass_vehicle import Occupant, PassVehicle, VehiclePassed
from checkpoint_app.sync.chain import event_of

STANDS_MIN = 30
"""Nobody waits beside a vehicle for longer without a new record."""


def held_vehicle(vehicles: PassVehicle) -> VehiclePassed | None:
    """Return the last vehicle if it was held and somebody in it waits only for others; None if there is nothing to do.

    After a power cut the panel has forgotten it. A pass is looked up anew: it counts as typed, not as scanned.
    """
    store = vehicles.store
    seq = store.last_vehicle()
    if seq is None:
        return None
    (vehicle,) = (event_of(line) for line in store.lines(seq, seq))
    if vehicles.stamp.now_ms() - vehicle.at_ms > STANDS_MIN * 60_000:
        return None
    people = [event_of(line) for line in store.lines(seq + 1, seq + vehicle.data["n"])]
    told = tuple(_told(event.data) for event in people)
    occupants = tuple(
        Occupant(served=_served(vehicles, event.data), reading_c10=event.data.get("c10")) for event in people
    )
    together = tuple(
        Decision(outcome=each.outcome) if _is_done(vehicles, event) else each
        for event, each in zip(people, told, strict=True)
    )
    direction = Direction(vehicle.data["dir"])
    held = VehiclePassed(
        seq=seq,
        car=Car(plate=vehicles.plate((vehicle.pii or {}).get("plate", "")), pass_key=vehicle.data.get("pass")),
        direction=direction,
        judgement=Judgement(Outcome(vehicle.data["outcome"])),
        occupants=occupants,
        own=tuple(
            vehicles.passages.decide(occupant.served, direction, occupant.reading_c10)
            if Reason.IN_COMPANY in each.reasons
            else each
            for occupant, each in zip(occupants, told, strict=True)
        ),
        together=together,
        watched=False,
        seqs=tuple(event.seq for event in people),
    )
    return held if held.may_walk else None


def _told(data: Mapping[str, Any]) -> Decision:
    return Decision(outcome=Outcome(data["outcome"]), reasons=tuple(Reason(code) for code in data.get("why", ())))


def _served(vehicles: PassVehicle, data: Mapping[str, Any]) -> Served:
    entry = vehicles.store.resident(data["resident"]) if "resident" in data else None
    if entry is not None:
        return served_resident(entry, None)
    if "pass" in data:
        checked = vehicles.check.check_serial(serial_from_key(data["pass"]), at_ms=vehicles.stamp.now_ms())
        return served_by_pass(vehicles.store, checked)
    return vehicles.unlisted()


def _is_later(last: FeedLine | None, event: Event) -> bool:
    return last is not None and (last.epoch, last.seq) > (event.epoch, event.seq)


def _is_done(vehicles: PassVehicle, event: Event) -> bool:
    """Whether this person went through since, or the record was voided."""
    line = vehicles.store.passage(event.seq)
    last = vehicles.store.last_passage(resident=event.data.get("resident"), pass_key=event.data.get("pass"))
    return line is None or line.voided or _is_later(last, event)
