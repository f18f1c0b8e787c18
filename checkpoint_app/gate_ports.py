"""What a gate's store answers beyond passages: one Protocol for each book it keeps; `ports.StationStore` is all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from checkpoint_app.domain.asked_correction import AskedCorrection
from checkpoint_app.domain.clock import ClockPast, ClockReading
from checkpoint_app.domain.exchange import Receipt
from checkpoint_app.domain.fever import FeverCase
from checkpoint_app.domain.pass_design import PassDesign
from checkpoint_app.domain.pass_moves import PassState
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import BlankBlock, PassSerial
from checkpoint_app.domain.phone_order import OrderKind
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.domain.shift import DutyDue, DutyNote, Shift, ShiftCounts
from checkpoint_app.domain.station import Operator, TrustedStation
from checkpoint_app.domain.thermometer import Thermometer
from checkpoint_app.domain.visit import AskedVisit, Visit


class ListBook(Protocol):
    """下发包: the office's word, as of the last snapshot."""

    def list_version(self) -> tuple[int, int]:
        """Return (version, created_ms) of the office bundle in force; (0, 0) before the first."""
        ...

    def packs(self) -> Sequence[PolicyPack]:
        """Return the rules in force and those that will be, by number; domain.policy.pack_at says which hold."""
        ...

    def operators(self) -> Sequence[Operator]: ...

    def trusted_stations(self) -> Sequence[TrustedStation]: ...

    def receipts(self) -> Sequence[Receipt]:
        """Return what the office said it holds of this station, epoch by epoch."""
        ...

    def receipt(self, epoch: int | None = None) -> Receipt:
        """Return what the office said it holds of an epoch (None: the one in use); no ranges before the first list."""
        ...

    def refused_files(self) -> Sequence[tuple[str, str]]:
        """Return (file name, error code) of this station's files the office refused, as of the last snapshot."""
        ...


class VisitBook(Protocol):
    """来访: who waits for a host, who is inside, who is overdue."""

    def waiting_visits(self) -> Sequence[Visit]:
        """Return who waits for their host, the longest first."""
        ...

    def open_visits(self, now_ms: int) -> Sequence[Visit]:
        """Return the visits inside, overdue ones first, then by when they should be over."""
        ...

    def visit_counts(self, now_ms: int) -> tuple[int, int, int]:
        """Return (visitors inside, visits overdue among them, visitors waiting for a host)."""
        ...

    def visit(self, seq: int) -> AskedVisit | None:
        """Return a visit as it was written down in record `seq` of this station."""
        ...

    def visit_waits(self, seq: int) -> bool:
        """Whether the visit of record `seq` still waits for its host."""
        ...

    def recall(self, text: str, limit: int) -> Sequence[AskedVisit]:
        """Return the newest visit of each earlier visitor with this ID number or tail, phone or tail, or name."""
        ...


class QueueBook(Protocol):
    """Deliveries counted, emergencies not yet explained, the passes of somebody who lost them."""

    def deliveries(self, *, from_ms: int, until_ms: int) -> int:
        """Count what was left at the gate in the half-open interval."""
        ...

    def unexplained_emergencies(self) -> Sequence[tuple[int, int, Direction]]:
        """Return (seq, UTC ms, direction) of emergencies nobody gave a reason for yet, oldest first."""
        ...

    def passes_held_by(self, resident: int) -> Sequence[int]:
        """Return the keys of the unrevoked passes this gate knows of a resident."""
        ...


class FeverBook(Protocol):
    """发热处置: the sequence after a high reading."""

    def fever_cases(self) -> Sequence[FeverCase]:
        """Return the open cases of this log, oldest first: those that wait, walked off, or are to be handed over."""
        ...

    def fever_case(self, seq: int) -> FeverCase | None:
        """Return the open case that record `seq` began, or None."""
        ...

    def fever_case_of(self, *, resident: int | None, pass_key: int | None) -> FeverCase | None:
        """Return the open case of this log that is this person's, or None."""
        ...

    def passed_with(self, seq: int, *, from_ms: int, until_ms: int) -> Sequence[int]:
        """Return the seqs of the unvoided passages of others at this station, both moments included."""
        ...


class DutyBook(Protocol):
    """班次: who is on duty, hand-overs, the duty log. Times are UTC milliseconds, `seq` a record of this station."""

    def shift(self) -> Shift | None:
        """Return the last shift, open or not; None before the first."""
        ...

    def pin_refusals(self, operator: int) -> tuple[int, ClockReading | None]:
        """Return how many wrong PINs were typed since this operator's last right one, and the clocks at the last."""
        ...

    def duty_notes(self, *, since_seq: int) -> Sequence[DutyNote]:
        """Return the duty log from a record on, newest first."""
        ...

    def duty_due(self, now_ms: int) -> Sequence[DutyDue]:
        """Return what the gate owes now: disinfections by the rules in force, thermometers to see to."""
        ...

    def shift_counts(self, seq: int) -> ShiftCounts:
        """Count what was done after a record; voided passages are left out."""
        ...

    def provisional_since(self, seq: int) -> Sequence[int]:
        """Return the seqs of the unvoided passages of provisional residents after a record."""
        ...

    def last_export_ms(self) -> int | None:
        """Return when the last station bundle was written, None if none was."""
        ...


class ThermometerBook(Protocol):
    """The gate's thermometers and how they drift."""

    def measuring(self) -> bool:
        """Whether the gate has a working thermometer, as last recorded; True before anything was."""
        ...

    def thermometers(self) -> Sequence[Thermometer]:
        """Return the gate's register by number, without those taken away."""
        ...

    def readings_by_thermometer(self, since_ms: int) -> Mapping[int, Sequence[int]]:
        """Return the forehead readings (tenths of a degree) of unvoided passages since then, by thermometer."""
        ...


class PaperBook(Protocol):
    """What was entered from paper."""

    def paper_rows(self, sheet: str) -> Sequence[tuple[int, int]]:
        """Return (row, when it happened in UTC ms) of the rows of a sheet that stand in the log, by row."""
        ...

    def passage_near(
        self, *, resident: int | None, pass_key: int | None, direction: Direction, from_ms: int, until_ms: int
    ) -> int | None:
        """Return when an unvoided passage of this person that way was, between the two moments; None for none."""
        ...


class VehicleBook(Protocol):
    """Vehicles that stood at the gate."""

    def last_vehicle(self) -> int | None:
        """Return the seq of the newest vehicle's record of this station; None before the first."""
        ...


class PassBook(Protocol):
    """What the gate knows of passes beyond the register: their last way, photos, blanks, orders by telephone."""

    def pass_state(self, pass_key: int) -> PassState | None:
        """Return the last admitted, unvoided way of a pass here; None before the first."""
        ...

    def exit_slip_of(self, pass_key: int, *, since_s: int) -> PassSerial | None:
        """Return the exit slip given here for this pass since then (UTC seconds), or None."""
        ...

    def slip_used(self, slip_key: int) -> bool:
        """Whether somebody was let through here with this exit slip."""
        ...

    def photo(self, resident: int) -> bytes | None:
        """Return the JPEG the office sent of a resident, or None."""
        ...

    def design(self) -> PassDesign | None:
        """Return the design the office chose, None before it chose one."""
        ...

    def blanks(self) -> Sequence[BlankBlock]:
        """Return the blocks of blanks the office printed for this station."""
        ...

    def order_taken(self, kind: OrderKind, subject: int, *, since_ms: int) -> bool:
        """Whether an order of this kind about this subject was taken here since then: a code works once."""
        ...

    def wrong_orders(self, *, since_ms: int) -> Sequence[int]:
        """Return when (UTC ms) codes were refused here since then, the newest first."""
        ...

    def passes_signed(self, *, since_ms: int) -> int:
        """Count the passes this station signed since then; blanks carry no signature."""
        ...


class AskedBook(Protocol):
    """What the office asks this gate to correct."""

    def asked_corrections(self) -> Sequence[AskedCorrection]:
        """Return the requests of the newest list that no record here answers, the oldest first."""
        ...


class ClockBook(Protocol):
    def clock_past(self) -> ClockPast:
        """Return what this log, earlier epochs included, says of the clock it was made by."""
        ...
