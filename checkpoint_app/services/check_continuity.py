"""Find out whether the log goes on where it ended, and open a new epoch once a person confirmed that it does not.

Three witnesses speak: the token outside the database, the machine, and what the office says that it holds. Each can be
missing; what one of them says is enough to ask.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, Protocol

from checkpoint_app.domain.continuity import SERIAL_FLOOR, BreakKind, ContinuityBreak, ContinuityBroken, HighWater
from checkpoint_app.domain.events import MAX_EPOCH, OFFICE_STATION, ChainHead, EventDraft, EventKind
from checkpoint_app.domain.exchange import OfficeSnapshot, Receipt
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.station import OfficeIdentity, StationIdentity, serials_allowed
from checkpoint_app.errors import StorageError
from checkpoint_app.log_ports import Log, Settings
from checkpoint_app.ports import Clock, StationStore
from checkpoint_app.services.stamp_events import EventStamp

MACHINE = "machine"
"""Setting: the machine that the database belongs to; absent until it was opened once."""

RESTORED_BACKUP = "restored-backup"
"""Setting: this database came out of a backup and was not opened since."""

TOLD_BY_OFFICE = "continuity-broken"
"""Setting: what an office's list showed to be broken, until a new epoch answers it."""

KNOWN_FORKS = "known-forks"
"""Setting: names of files refused as forks that an epoch was opened for: they stay on the office's list for ever."""

STATION_JUMP, OFFICE_JUMP = 200, 20_000
"""Serials left out after a break: records lost may have signed passes. A gate issues some dozens a day, an office may
have printed for a whole community. Twice a gate's jump fits into the 500 a day that a new certificate allows."""

FORK = "bundle-fork"
_ROOM = 50

OpeningDraft = Callable[[Mapping[str, Any]], EventDraft]
"""Makes the EPOCH_OPENED record of its data."""


class Continued(Log, Settings, Protocol):
    """A store of either role."""

    def identity(self) -> StationIdentity | OfficeIdentity: ...

    def next_serial(self) -> PassSerial: ...


def find_break(store: Continued, token: HighWater | None, machine: str) -> ContinuityBreak | None:
    """Return what is broken as the database is opened; `machine` is this one's, `token` that of the installation."""
    head, own = store.head(), store.get(MACHINE)
    if token is not None and (token.station, token.install_id) != (head.station, store.identity().install_id):
        token = None
    is_behind = token is not None and (token.epoch, token.seq) > (head.epoch, head.seq)
    lost = token.seq - head.seq if token is not None and is_behind and token.epoch == head.epoch else 0
    told = _told(store.get(TOLD_BY_OFFICE))
    if own not in (None, machine):
        kind = BreakKind.CLONED
    elif store.get(RESTORED_BACKUP):
        kind = BreakKind.REINSTALLED
    elif is_behind:
        kind = BreakKind.RESTORED
    elif token is not None and token.epoch == head.epoch and store.head_at(token.seq).digest != token.digest:
        kind = BreakKind.FORKED
    elif told is not None:
        kind = told.kind
    else:
        return None
    return ContinuityBreak(
        kind=kind,
        epoch=head.epoch,
        held_seq=head.seq,
        lost=max(lost, told.lost if told is not None else 0),
        newest_epoch=max(token.epoch if token else 0, told.newest_epoch if told else 0),
        serial=token.serial if token else 0,
    )


def break_told(
    head: ChainHead, receipts: Iterable[Receipt], refused: Sequence[str], known_forks: Sequence[str]
) -> ContinuityBreak | None:
    """Return what an office's list shows: records under our numbers that are not here, or files refused as forks.

    `receipts` are of this station, `refused` the names of its files that the office refused as forks.
    """
    lost, newest = 0, 0
    for receipt in receipts:
        last = receipt.ranges[-1][1] if receipt.ranges else 0
        if receipt.epoch > head.epoch:
            newest = max(newest, receipt.epoch)
        elif receipt.epoch == head.epoch:
            lost = max(lost, last - head.seq)
    forked = set(refused) - set(known_forks)
    if not (lost > 0 or newest or forked):
        return None
    kind = BreakKind.RESTORED if lost > 0 or newest else BreakKind.FORKED
    return ContinuityBreak(kind=kind, epoch=head.epoch, held_seq=head.seq, lost=max(lost, 0), newest_epoch=newest)


def require_continuity(store: StationStore, snapshot: OfficeSnapshot) -> None:
    """Raise ContinuityBroken if a list shows that our log does not go on where it ended; nothing is taken over then.

    What it showed is kept: whoever opens this folder next is asked.
    """
    station = store.identity().station
    forks = [name for number, name, code in snapshot.refused if number == station and code == FORK]
    receipts = [receipt for receipt in snapshot.receipts if receipt.station == station]
    found = break_told(store.head(), receipts, forks, store.get(KNOWN_FORKS) or ())
    if found is not None:
        store.put(TOLD_BY_OFFICE, {**asdict(found), "kind": found.kind.value, "forks": forks})
        raise ContinuityBroken(found)


def is_broken(store: Settings) -> bool:
    """Whether an office's list showed a break that no new epoch answered yet."""
    return store.get(TOLD_BY_OFFICE) is not None


def open_epoch(
    store: Continued,
    found: ContinuityBreak,
    *,
    machine: Callable[[str], str],
    now_s: int,
    draft: OpeningDraft,
) -> None:
    """Open the next epoch: a person confirmed `found`. `machine` names this one for an installation's id.

    StorageError `epochs-used-up` after the last one there can be.
    """
    if found.next_epoch > MAX_EPOCH:
        raise StorageError("epochs-used-up", last=MAX_EPOCH)
    install_id = secrets.token_hex(8)
    told = store.get(TOLD_BY_OFFICE) or {}
    floor = _floor(store, found, now_s)
    forks = sorted({*(store.get(KNOWN_FORKS) or ()), *told.get("forks", ())})

    def opening(closed: ChainHead) -> Sequence[EventDraft]:
        before = {"epoch": closed.epoch, "seq": closed.seq, "head": closed.digest.hex()}
        data = {
            "install": install_id,
            "machine": machine(install_id),
            "reason": found.kind.value,
            "prev": before,
            "lost": found.lost,
            "serial": floor,
        }
        return [draft(data)]

    settings = {
        MACHINE: machine(install_id),
        SERIAL_FLOOR: floor,
        KNOWN_FORKS: forks,
        TOLD_BY_OFFICE: None,
        RESTORED_BACKUP: None,
    }
    store.open_epoch(found.next_epoch, install_id, settings, opening)


def moved_on(install_id: str, machine: str, head: ChainHead) -> HighWater:
    """Return the last token of an installation that a new epoch replaced.

    Its folder put back once more shall not begin the same epoch again.
    """
    return HighWater(
        install_id=install_id,
        machine=machine,
        station=head.station,
        epoch=head.epoch,
        seq=head.seq,
        digest=head.digest,
        serial=0,
    )


def settle_here(store: Settings, machine: str) -> None:
    """Remember the machine a database was first opened on."""
    if store.get(MACHINE) is None:
        store.put(MACHINE, machine)


def station_opening(store: StationStore, clock: Clock) -> OpeningDraft:
    """Return how a gate records that its epoch began: with whoever is on duty, and a clock believed or marked."""
    stamp = EventStamp(store, clock)
    return lambda data: stamp.draft(EventKind.EPOCH_OPENED, data)


def office_opening(clock: Clock) -> OpeningDraft:
    at_ms = clock.read().wall_ms
    return lambda data: EventDraft(kind=EventKind.EPOCH_OPENED, at_ms=at_ms, data=data)


def _told(kept: Mapping[str, Any] | None) -> ContinuityBreak | None:
    if not kept:
        return None
    fields = {name: value for name, value in kept.items() if name not in ("kind", "forks")}
    return ContinuityBreak(kind=BreakKind(kept["kind"]), **fields)


def _floor(store: Continued, found: ContinuityBreak, now_s: int) -> int:
    """Return the running number up to which serials count as spent.

    A gate's certificate says how many it can honestly have reached: some room is left below that, or the passes it
    issues today would be stopped elsewhere.
    """
    last = max(store.next_serial().number - 1, found.serial)
    certificate = store.identity().certificate
    if certificate.station == OFFICE_STATION:
        return last + OFFICE_JUMP
    allowed = serials_allowed(certificate, now_s)
    return last + STATION_JUMP if allowed is None else min(last + STATION_JUMP, max(last, allowed - _ROOM))
