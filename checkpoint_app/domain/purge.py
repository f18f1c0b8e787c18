"""销毁: which personal parts of records are to go, and what went. The chain stays verifiable (architecture §2)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeMark:
    """Personal parts of a (station, epoch) are destroyed up to and including `seq`: they do not come back from files.

    `digest` is the chain's head after that record: the certificate names it.
    """

    station: int
    epoch: int
    seq: int
    digest: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeOrder:
    """What a gate is to destroy too: the personal part of its records before `before_ms` (UTC ms), but for `spared`.

    `spared` are residents, `spared_passes` pass keys under a legal hold; `gone` residents taken off the roster.
    A gate destroys no record that the office did not confirm, and none after its `seq` in `marks`.
    """

    number: int
    before_ms: int
    ordered_ms: int
    marks: tuple[PurgeMark, ...] = ()
    spared: tuple[int, ...] = ()
    spared_passes: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalHold:
    """法律保全: what must not be destroyed while an authority asks for it. `document` is its number.

    `resident` None: everything of the interval [`from_ms`, `until_ms`).
    """

    number: int
    document: str
    set_ms: int
    resident: int | None = None
    from_ms: int = 0
    until_ms: int | None = None
