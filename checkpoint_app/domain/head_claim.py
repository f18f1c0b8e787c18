"""核对交班单: a hand-over sheet's last record and code against the log that came in.

A chain shows what was changed inside; records dropped at its end before the export leave no trace in it. The sheet is
on paper and signed by two: it says how far the log went.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from checkpoint_app.domain.media import CODE_ALPHABET, CODE_LENGTH, check_code
from checkpoint_app.errors import InputRefused


class HeadVerdict(StrEnum):
    FITS = "fits"
    DIFFERS = "differs"  # the tail was dropped and written anew, or the log exchanged
    NOT_HELD = "not-held"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadClaim:
    """What a sheet says; `epoch` None when it does not say."""

    at_ms: int
    station: int
    epoch: int | None
    seq: int
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedHead:
    """A claim and what the logs held say to it; `held_to` is the last record before the first gap of its epoch."""

    claim: HeadClaim
    verdict: HeadVerdict
    held_to: int


def parse_code(text: str) -> str:
    """Return the six characters of a code as they are printed, typed full width or not; InputRefused `head-code`."""
    code = "".join(unicodedata.normalize("NFKC", text).split()).replace("-", "").upper()
    if len(code) != CODE_LENGTH or not set(code) <= set(CODE_ALPHABET):
        raise InputRefused("head-code", given=text.strip()[:40])
    return code


def verdict_on(claim: HeadClaim, digests: Mapping[int, bytes | None]) -> HeadVerdict:
    """Compare a claim with the log's heads after its record, by epoch; None: not known there.

    Without an epoch a claim fits if it fits any; it differs once the newest epoch has the record and none fits.
    """
    wanted = {epoch: head for epoch, head in digests.items() if claim.epoch in (None, epoch)}
    if any(head is not None and check_code(head) == claim.code for head in wanted.values()):
        return HeadVerdict.FITS
    if not wanted or wanted[max(wanted)] is None:
        return HeadVerdict.NOT_HELD
    return HeadVerdict.DIFFERS
