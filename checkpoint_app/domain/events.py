"""The log's events: frozen records in one gapless sequence per (station, epoch); architecture.md §2."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from checkpoint_app.domain.clock import ClockState

MAX_SEQ = (1 << 32) - 1
MAX_EPOCH = (1 << 11) - 1
OFFICE_STATION = 0
"""The office's own log: enrolments, print runs, revocations, imports, publications."""


class EventKind(StrEnum):
    """Kinds shipped so far. A record of a kind that a reader does not know stays in its log and is not projected."""

    EPOCH_OPENED = "epoch-opened"
    SHIFT_OPENED = "shift-opened"
    PASSAGE = "passage"
    READING = "reading"  # a reading that does not finish a passage: measure again
    PASS_STOPPED = "pass-stopped"  # a pass that did not verify; keeps the serial
    PASS_ISSUED = "pass-issued"
    PASS_REVOKED = "pass-revoked"
    CORRECTION = "correction"
    CLOCK_CONFIRMED = "clock-confirmed"
    PASSES_SUSPENDED = "passes-suspended"  # lost, or the household of somebody who returned
    VISIT_ASKED = "visit-asked"  # a visitor at the gate: host and questions; may wait for the host
    VISIT_ANSWERED = "visit-answered"  # what the host said
    VEHICLE = "vehicle"  # the plate; the people in it are passages of the same group
    DELIVERY = "delivery"  # something left at the gate, no personal data
    EMERGENCY_EXPLAINED = "emergency-explained"
    RETURN_REGISTERED = "return-registered"
    FEVER_READING = "fever-reading"  # second and later readings of a case, beside the lane
    FEVER_CALL = "fever-call"  # 120, street, doctor: called when
    FEVER_CONTACTS = "fever-contacts"
    FEVER_CLOSED = "fever-closed"  # cleared, confirmed, walked off, handed over
    DUTY_JOINED = "duty-joined"
    DUTY_LEFT = "duty-left"
    PIN_REFUSED = "pin-refused"  # after five wrong ones in a row the next has to wait
    SHIFT_HANDED_OVER = "shift-handed-over"
    DUTY_NOTED = "duty-noted"  # disinfection, patrol, supplies, fault, note
    THERMOMETER = "thermometer"  # entered in the gate's register, or its state changed
    MEASURING = "measuring"  # whether the gate has a working thermometer at all
    PHONE_ORDER = "phone-order"  # a revocation or exception told by telephone; at the office given, at the gate taken
    PASS_FORGIVEN = "pass-forgiven"  # the next way of this pass is free, whatever way it went last
    BUNDLE_EXPORTED = "bundle-exported"
    LIST_APPLIED = "list-applied"  # a station took over an office bundle
    CORRECTION_DECLINED = "correction-declined"  # the gate says why it did not correct what the office asked
    PURGED = "purged"  # personal parts destroyed, here; counts, ranges and heads
    BACKUP_MADE = "backup-made"
    PASSPHRASE_CHANGED = "passphrase-changed"
    # the office's own log
    ROSTER_IMPORTED = "roster-imported"
    STATION_ENROLLED = "station-enrolled"
    OPERATOR_ADDED = "operator-added"
    PACK_ACTIVATED = "pack-activated"
    BUNDLE_IMPORTED = "bundle-imported"
    BUNDLE_REFUSED = "bundle-refused"
    LIST_PUBLISHED = "list-published"
    REPORT_SENT = "report-sent"
    PRINT_RUN_OPENED = "print-run-opened"
    PRINT_BATCH = "print-batch"  # which passes of a run lie on which sheets of a file
    PRINT_RUN_CLOSED = "print-run-closed"
    BLANKS_PRINTED = "blanks-printed"  # serial blocks of a station on paper
    DESIGN_CHOSEN = "design-chosen"
    STATION_CUT_OFF = "station-cut-off"  # passes of a station count up to a serial only
    PHOTOS_IMPORTED = "photos-imported"
    STATION_LOST = "station-lost"  # a station's records count up to a number only; its serials are void after one
    STATION_RENEWED = "station-renewed"  # a certificate with a later end for the same key
    KEY_CHANGED = "key-changed"  # the office's age key of a month
    KEY_DESTROYED = "key-destroyed"
    RECOVERY_PRINTED = "recovery-printed"  # the recovery sheet, with the offline copy of the root
    CLERK_CHANGED = "clerk-changed"  # who works at the office, and as what
    ACCESS = "access"  # somebody looked at personal data, and what for
    HEAD_NOTED = "head-noted"  # what a hand-over sheet says of a station's last record
    CORRECTION_ASKED = "correction-asked"
    CORRECTION_WITHDRAWN = "correction-withdrawn"
    PURGE_ORDERED = "purge-ordered"
    LEGAL_HOLD = "legal-hold"  # set or lifted


def event_id(station: int, epoch: int, seq: int) -> int:
    """Return the 63-bit key station << 43 | epoch << 32 | seq."""
    return station << 43 | epoch << 32 | seq


def split_event_id(key: int) -> tuple[int, int, int]:
    """Return (station, epoch, seq) of a key."""
    return key >> 43, key >> 32 & MAX_EPOCH, key & MAX_SEQ


_SEQ_BITS, _STATION_BIT = 32, 43
MAX_NUMBER = (1 << _STATION_BIT) - 1
"""The highest that `record_number` gives."""


def record_number(key: int, log: int) -> int:
    """Return how the log whose genesis is `log` (event_id(station, epoch, 0)) names a record of the same station.

    Its seq; a record of an earlier epoch is epoch << 32 | seq, so that a number alone says which record is meant.
    """
    return key & MAX_SEQ if key & ~MAX_SEQ == log else key & MAX_NUMBER


def record_key(number: int, log: int) -> int:
    """Return the event key of what `record_number` named in the log whose genesis is `log`."""
    return log | number if number <= MAX_SEQ else log >> _STATION_BIT << _STATION_BIT | number


def names_a_record(number: Any, key: int) -> bool:
    """Whether record `key` can name another one by this number: of its own epoch, or of an earlier one."""
    if type(number) is not int or number <= 0 or number & MAX_SEQ == 0:
        return False
    return number >> _SEQ_BITS < (key >> _SEQ_BITS & MAX_EPOCH)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDraft:
    """What a use case wants recorded; the log adds station, epoch and seq.

    `data` holds codes and numbers only; personal data goes to `pii`, which can be destroyed without breaking
    the chain. Both are JSON objects of strings, integers, booleans, null and lists of these.
    """

    kind: EventKind
    at_ms: int
    operator: int = 0
    shift: int = 0
    pack: int = 0
    list_version: int = 0
    clock: ClockState = ClockState.OK
    data: Mapping[str, Any] = field(default_factory=dict)
    pii: Mapping[str, Any] | None = None
    anchor: tuple[str, int] | None = None
    """(boot id, monotonic milliseconds) at `at_ms`: on the first record of a boot and after each jump of the clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One record as it stands in the log."""

    station: int
    epoch: int
    seq: int
    kind: str
    at_ms: int
    operator: int
    shift: int
    pack: int
    list_version: int
    clock: str
    data: Mapping[str, Any]
    pii: Mapping[str, Any] | None = None
    anchor: tuple[str, int] | None = None

    @property
    def key(self) -> int:
        return event_id(self.station, self.epoch, self.seq)


@dataclass(frozen=True, slots=True)
class ChainHead:
    """The last record of one (station, epoch) and the hash over all up to it; seq 0 is the genesis."""

    station: int
    epoch: int
    seq: int
    digest: bytes


class LogLine(NamedTuple):
    """One event as bytes: the canonical line the chain covers, and the personal part if it still exists.

    A tuple, for an import has hundreds of thousands: a frozen dataclass takes four times as long to make. `fields` is
    the line parsed, where a reader has it already.
    """

    seq: int
    line: bytes
    salt: bytes | None = None
    pii: bytes | None = None
    fields: Mapping[str, Any] | None = None
