"""All that the office holds of one resident, for the one who asks for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.passes import PassRecord
from checkpoint_app.domain.roster import Resident


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRecord:
    """One record about the person. `data` names nobody else; `pii` is there where it is theirs alone."""

    station: int
    epoch: int
    seq: int
    kind: str
    at_ms: int
    data: Mapping[str, Any]
    pii: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFile:
    """`gates` names the gate of each station; `looks` counts the entries of the access log about this person alone."""

    community: str
    resident: Resident
    photo: bytes | None
    passes: tuple[PassRecord, ...]
    records: tuple[PersonRecord, ...]
    looks: int
    gates: Mapping[int, str]
    made_ms: int
    purpose: str
    clerk: int

    @property
    def runs(self) -> tuple[int, ...]:
        """The numbers of the print runs their passes came from."""
        return tuple(sorted({record.run for record in self.passes if record.run is not None}))


def own_part(
    data: Mapping[str, Any], *, resident: int, passes: frozenset[int], own_seqs: frozenset[int] | set[int]
) -> tuple[Mapping[str, Any], bool] | None:
    """Return what of a record's data is about this person, and whether it is about nobody else; None: nothing is.

    `own_seqs` are the records of the same log already known to be about them: a correction or a fever case names one.
    """
    if any(_among(data.get(name), own_seqs) for name in ("of", "case")):
        return {name: value for name, value in data.items() if not isinstance(value, list) or name == "why"}, True
    if data.get("resident") == resident or any(_among(data.get(name), passes) for name in ("pass", "serial")):
        return data, True
    kept, alone = dict(data), True
    found = False
    for name, wanted in (("residents", {resident}), ("serials", passes), ("of", own_seqs)):
        listed = data.get(name)
        if isinstance(listed, list):
            kept[name] = [each for each in listed if _among(each, wanted)]
            found = found or bool(kept[name])
            alone = alone and kept[name] == listed
    return (kept, alone) if found else None


def _among(value: Any, numbers: frozenset[int] | set[int]) -> bool:
    """Whether a field of a record, which may hold anything, is one of these numbers."""
    return isinstance(value, int) and value in numbers


LEFT_OUT = frozenset({EventKind.PRINT_BATCH, EventKind.ROSTER_IMPORTED, EventKind.PHOTOS_IMPORTED})
"""Records that list thousands of people: what of it is this person's is told by their passes and the roster."""


def looks_at(records: Sequence[PersonRecord]) -> int:
    return sum(record.kind == EventKind.ACCESS for record in records)
