"""The content of an office bundle as lines: per section one header line, then its rows (docs/formats.md §6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from checkpoint_app.domain.exchange import OfficeSnapshot
from checkpoint_app.errors import BundleRefused, InputRefused
from checkpoint_app.sync.canonical import canonical, parse
from checkpoint_app.sync.snapshot_rows import ROW_FORMS

_LEFT_OUT_EMPTY = frozenset({"blanks", "design", "photos", "seconds", "corrections", "purges", "keys"})
"""Sections that came after the first version of the format; an older station skips them."""
_LOOKS = frozenset({"design", "seconds"})
"""How papers look: a row of a newer office that is not understood keeps no revocation from a gate."""

_MOST_ROWS = 1 << 31


def snapshot_lines(snapshot: OfficeSnapshot) -> Iterator[bytes]:
    """Yield the lines of a snapshot, without newlines; a row becomes text when its line is asked for."""
    sections: tuple[tuple[str, Sequence[Any]], ...] = (
        ("office", [{"version": snapshot.version, "created": snapshot.created_ms}]),
        ("packs", snapshot.packs),
        ("roster", snapshot.roster),
        ("passes", snapshot.passes),
        ("stations", snapshot.stations),
        ("operators", snapshot.operators),
        ("receipts", snapshot.receipts),
        ("refused", snapshot.refused),
        ("blanks", snapshot.blanks),
        ("design", [] if snapshot.design is None else [snapshot.design]),
        ("photos", snapshot.photos),
        ("seconds", snapshot.seconds),
        ("corrections", snapshot.corrections),
        ("purges", snapshot.purges),
        ("keys", snapshot.keys),
    )
    for name, values in sections:
        if values or name not in _LEFT_OUT_EMPTY:
            yield canonical({"section": name, "rows": len(values)})
            yield from map(canonical, map(ROW_FORMS[name].to_row, values))


def snapshot_of(lines: Iterable[bytes]) -> OfficeSnapshot:
    """Return the snapshot written in these lines; BundleRefused `bundle-damaged` names the section that is not right.

    Sections it does not know are skipped: a newer office may say more.
    """
    sections = _sections(iter(lines))
    if len(sections.get("office", ())) != 1:
        raise BundleRefused("bundle-damaged", detail="section office")
    (office,), designs = sections.pop("office"), sections.pop("design", ())
    known = {name: tuple(v for v in values if v is not None) for name, values in sections.items() if name in ROW_FORMS}
    required = dict.fromkeys(("packs", "roster", "passes", "stations", "operators", "receipts"), ())
    return OfficeSnapshot(
        version=office["version"],
        created_ms=office["created"],
        design=next(iter(designs), None),
        **(required | known),
    )


def _sections(lines: Iterator[bytes]) -> dict[str, tuple[Any, ...]]:
    """Return the values of each section.

    A row becomes its value as it is read: the text of ten thousand photos is never held beside the photos.
    """
    sections: dict[str, tuple[Any, ...]] = {}
    for line in lines:
        name, size = _header(line)
        if name in sections:
            raise BundleRefused("bundle-damaged", detail="sections")
        values = tuple(_value(name, row) for row in islice(lines, size))
        if len(values) != size:
            raise BundleRefused("bundle-damaged", detail="sections")
        sections[name] = values
    return sections


def _header(line: bytes) -> tuple[str, int]:
    """Return the name of a section and how many rows it has."""
    try:
        header: Mapping[str, Any] = parse(line)
        name, size = header["section"], header["rows"]
    except (ValueError, TypeError, LookupError) as error:
        raise BundleRefused("bundle-damaged", detail="sections") from error
    if type(name) is not str or type(size) is not int or not 0 <= size < _MOST_ROWS:
        raise BundleRefused("bundle-damaged", detail="sections")
    return name, size


def _value(section: str, line: bytes) -> Any:
    """Return a row's value; None in a section that this version does not know, or for looks too new for it."""
    form = ROW_FORMS.get(section)
    try:
        row = parse(line)
        return None if form is None else form.read(row)
    except (ValueError, TypeError, LookupError, OverflowError, InputRefused) as error:
        if section in _LOOKS and isinstance(error, InputRefused):
            return None
        raise BundleRefused("bundle-damaged", detail=f"section {section}") from error
