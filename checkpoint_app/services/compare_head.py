"""核对交班单: keep what a hand-over sheet says of a log's end, and compare it with what came in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkpoint_app.domain.events import MAX_EPOCH, MAX_SEQ, EventDraft, EventKind
from checkpoint_app.domain.exchange import Receipt
from checkpoint_app.domain.head_claim import CheckedHead, HeadClaim, HeadVerdict, parse_code, verdict_on
from checkpoint_app.domain.record_ranges import covers
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, OfficeStore
from checkpoint_app.services.find_station import require_station

CLAIMS_COMPARED = 1_000
"""A claim costs the hashing of the records since the nearest mark, some milliseconds, once a session."""


@dataclass(frozen=True, slots=True)
class CompareHead:
    store: OfficeStore
    clock: Clock

    def note(self, station: int, seq: int, code: str, *, epoch: int | None = None) -> CheckedHead:
        """Keep what a sheet says and compare it: now, and again whenever files come in.

        InputRefused `station-unknown`, `head-seq`, `head-code`.
        """
        require_station(self.store, station)
        if not 0 < seq <= MAX_SEQ or not (epoch is None or 0 < epoch <= MAX_EPOCH):
            raise InputRefused("head-seq", given=seq)
        data = {"station": station, "seq": seq, "code": parse_code(code)}
        if epoch is not None:
            data["epoch"] = epoch
        (noted,) = self.store.append(EventDraft(kind=EventKind.HEAD_NOTED, at_ms=self.clock.read().wall_ms, data=data))
        claim = HeadClaim(at_ms=noted.at_ms, station=station, epoch=epoch, seq=seq, code=str(data["code"]))
        return compare_claims(self.store, (claim,))[0]

    def all(self) -> Sequence[CheckedHead]:
        """Return the newest claims, newest first, each compared with what is held now."""
        return compare_claims(self.store, self.store.head_claims(CLAIMS_COMPARED))

    def waiting(self) -> Sequence[HeadClaim]:
        """Return the claims whose record is not held yet."""
        return [checked.claim for checked in self.all() if checked.verdict is HeadVerdict.NOT_HELD]

    def settled(self, waited: Sequence[HeadClaim]) -> Sequence[CheckedHead]:
        """Return those of the claims waited for whose record has come since."""
        compared = compare_claims(self.store, waited)
        return [checked for checked in compared if checked.verdict is not HeadVerdict.NOT_HELD]


def compare_claims(store: OfficeStore, claims: Sequence[HeadClaim]) -> list[CheckedHead]:
    """Compare claims with what is held now."""
    held: dict[int, list[Receipt]] = {}
    for receipt in store.receipts():
        held.setdefault(receipt.station, []).append(receipt)
    return [_compared(store, claim, held.get(claim.station, [])) for claim in claims]


def _compared(store: OfficeStore, claim: HeadClaim, receipts: Sequence[Receipt]) -> CheckedHead:
    digests = {
        receipt.epoch: store.head_digest(claim.station, receipt.epoch, claim.seq)
        if covers(receipt.ranges, claim.seq, claim.seq)
        else None
        for receipt in receipts
    }
    held_to = {receipt.epoch: receipt.held_to for receipt in receipts}
    epoch = claim.epoch or max(held_to, default=0)
    return CheckedHead(claim=claim, verdict=verdict_on(claim, digests), held_to=held_to.get(epoch, 0))
