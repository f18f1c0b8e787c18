"""The content of an office bundle as lines: per section one header line, then its rows (docs/formats.md §6)."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from types import NoneType
from typing import Any, TypeVar

from checkpoint_app.domain.exchange import OfficeSnapshot, Receipt
from checkpoint_app.domain.pass_design import design_from_data
from checkpoint_app.domain.passes import FIRST_BLANK, LAST_BLANK, BlankBlock, PassKind, PassRecord, serial_from_key
from checkpoint_app.domain.policy import PolicyPack, pack_from_data
from checkpoint_app.domain.roster import Dwelling, RosterEntry
from checkpoint_app.domain.station import Operator, TrustedStation
from checkpoint_app.errors import BundleRefused, InputRefused
from checkpoint_app.sync.canonical import canonical, parse
from checkpoint_app.sync.certificates import certificate_from_data, certificate_to_data

_Row = Mapping[str, Any]
_Shape = Mapping[str, tuple[type, ...]]
_INT, _TEXT, _FLAG, _LIST = (int,), (str,), (bool,), (list,)
_MAYBE_INT = (int, NoneType)
_Value = TypeVar("_Value")
_LEFT_OUT_EMPTY = frozenset({"blanks", "design", "photos"})
"""Sections that came after the first version of the format; an older station skips them."""

_OFFICE: _Shape = {"version": _INT, "created": _INT}
_ROSTER: _Shape = {
    "n": _INT,
    "household": _INT,
    "at": _LIST,
    "name": _TEXT,
    "phone": _TEXT,
    "id": _TEXT,
    "hold": _FLAG,
}
_PASSES: _Shape = {
    "serial": _INT,
    "kind": _INT,
    "resident": _MAYBE_INT,
    "holder": _TEXT,
    "dwelling": _TEXT,
    "nbf": _INT,
    "exp": _INT,
    "revoked": _MAYBE_INT,
    "reason": _TEXT,
    "printed": _MAYBE_INT,
}
_STATIONS: _Shape = {"cert": (dict,), "cutoff_seq": _MAYBE_INT, "cutoff_serial": _MAYBE_INT}
_OPERATORS: _Shape = {"n": _INT, "name": _TEXT, "pin": _TEXT, "lead": _FLAG}
_RECEIPTS: _Shape = {"station": _INT, "epoch": _INT, "ranges": _LIST}
_REFUSED: _Shape = {"station": _INT, "file": _TEXT, "reason": _TEXT}
_BLANKS: _Shape = {"station": _INT, "first": _INT, "last": _INT}
_PHOTOS: _Shape = {"resident": _INT, "jpeg": _TEXT}


def snapshot_lines(snapshot: OfficeSnapshot) -> Iterator[bytes]:
    """Yield the lines of a snapshot, without newlines."""
    sections: tuple[tuple[str, list[dict[str, Any]]], ...] = (
        ("office", [{"version": snapshot.version, "created": snapshot.created_ms}]),
        ("packs", [pack.to_data() for pack in snapshot.packs]),
        ("roster", [_roster_row(entry) for entry in snapshot.roster]),
        ("passes", [_pass_row(record) for record in snapshot.passes]),
        ("stations", [_station_row(station) for station in snapshot.stations]),
        ("operators", [{"n": o.number, "name": o.name, "pin": o.pin_hash, "lead": o.lead} for o in snapshot.operators]),
        ("receipts", [{"station": r.station, "epoch": r.epoch, "ranges": r.ranges} for r in snapshot.receipts]),
        ("refused", [{"station": s, "file": name, "reason": reason} for s, name, reason in snapshot.refused]),
        ("blanks", [{"station": b.station, "first": b.first, "last": b.last} for b in snapshot.blanks]),
        ("design", [] if snapshot.design is None else [snapshot.design.to_data()]),
        ("photos", [{"resident": n, "jpeg": b64encode(jpeg).decode()} for n, jpeg in snapshot.photos]),
    )
    for name, rows in sections:
        if not rows and name in _LEFT_OUT_EMPTY:
            continue
        yield canonical({"section": name, "rows": len(rows)})
        yield from map(canonical, rows)


def snapshot_of(lines: Iterable[bytes]) -> OfficeSnapshot:
    """Return the snapshot written in these lines; BundleRefused `bundle-damaged` names the section that is not right.

    Sections it does not know are skipped: a newer office may say more.
    """
    sections = _sections(iter(lines))
    section = "office"
    try:
        (office,) = _rows(sections, section, _OFFICE)
        section = "packs"
        packs = tuple(map(_pack, _rows(sections, section, {})))
        section = "roster"
        roster = tuple(map(_roster_entry, _rows(sections, section, _ROSTER)))
        section = "passes"
        passes = tuple(map(_pass_record, _rows(sections, section, _PASSES)))
        section = "stations"
        stations = tuple(map(_station, _rows(sections, section, _STATIONS)))
        section = "operators"
        operators = tuple(map(_operator, _rows(sections, section, _OPERATORS)))
        section = "receipts"
        receipts = tuple(map(_receipt, _rows(sections, section, _RECEIPTS)))
        section = "refused"
        refused = tuple((r["station"], r["file"], r["reason"]) for r in _rows(sections, section, _REFUSED))
        section = "blanks"
        blanks = tuple(map(_block, _rows(sections, section, _BLANKS)))
        section = "design"
        designs = [design_from_data(row) for row in _rows(sections, section, {})]
        section = "photos"
        photos = tuple((r["resident"], b64decode(r["jpeg"], validate=True)) for r in _rows(sections, section, _PHOTOS))
    except (ValueError, TypeError, LookupError, OverflowError, InputRefused) as error:
        raise BundleRefused("bundle-damaged", detail=f"section {section}") from error
    return OfficeSnapshot(
        version=office["version"],
        created_ms=office["created"],
        packs=packs,
        roster=roster,
        passes=passes,
        stations=stations,
        operators=operators,
        receipts=receipts,
        refused=refused,
        blanks=blanks,
        design=designs[0] if designs else None,
        photos=photos,
    )


def _sections(lines: Iterator[bytes]) -> Mapping[str, list[Any]]:
    sections: dict[str, list[Any]] = {}
    try:
        for line in lines:
            header = parse(line)
            name, size = header["section"], header["rows"]
            rows = [parse(row) for row in islice(lines, size)]
            if type(name) is not str or name in sections or len(rows) != size:
                break
            sections[name] = rows
        else:
            return sections
    except (ValueError, TypeError, LookupError) as error:
        raise BundleRefused("bundle-damaged", detail="sections") from error
    raise BundleRefused("bundle-damaged", detail="sections")


def _rows(sections: Mapping[str, list[Any]], name: str, shape: _Shape) -> Iterator[_Row]:
    """Yield a section's rows once each field is there and of its type; fields not known are left alone."""
    fields = tuple(shape.items())
    for row in sections.get(name, ()):
        for field, kinds in fields:
            if type(row[field]) not in kinds:
                raise TypeError(field)
        yield row


def _roster_row(entry: RosterEntry) -> dict[str, Any]:
    at = entry.dwelling
    return {
        "n": entry.number,
        "household": entry.household,
        "at": [at.compound, at.building, at.unit, at.room],
        "name": entry.name,
        "phone": entry.phone_tail,
        "id": entry.id_tail,
        "hold": entry.on_hold,
    }


def _roster_entry(row: _Row) -> RosterEntry:
    compound, building, unit, room = row["at"]
    if not all(type(part) is str for part in row["at"]):
        raise TypeError("at")
    return RosterEntry(
        number=row["n"],
        household=row["household"],
        dwelling=Dwelling(compound, building, unit, room),
        name=row["name"],
        phone_tail=row["phone"],
        id_tail=row["id"],
        on_hold=row["hold"],
    )


def _pass_row(record: PassRecord) -> dict[str, Any]:
    return {
        "serial": record.serial.key,
        "kind": int(record.kind),
        "resident": record.resident,
        "holder": record.holder,
        "dwelling": record.dwelling,
        "nbf": record.not_before_s,
        "exp": record.expires_s,
        "revoked": record.revoked_ms,
        "reason": record.revoke_reason,
        "printed": record.printed_ms,
    } | {
        name: value
        for name, value in (
            ("household", record.household),
            ("plate", record.plate or None),
            ("blank", record.blank or None),
            ("of", None if record.of is None else record.of.key),
        )
        if value is not None
    }


def _pass_record(row: _Row) -> PassRecord:
    if not 0 <= row["serial"] < 1 << 48:
        raise ValueError("serial")
    return PassRecord(
        serial=serial_from_key(row["serial"]),
        kind=PassKind(row["kind"]),
        resident=row["resident"],
        holder=row["holder"],
        dwelling=row["dwelling"],
        not_before_s=row["nbf"],
        expires_s=row["exp"],
        revoked_ms=row["revoked"],
        revoke_reason=row["reason"],
        printed_ms=row["printed"],
        household=_maybe(row, "household", int),
        plate=_maybe(row, "plate", str) or "",
        blank=bool(_maybe(row, "blank", bool)),
        of=None if (of := _maybe(row, "of", int)) is None else serial_from_key(of),
    )


def _maybe(row: _Row, field: str, kind: type[_Value]) -> _Value | None:
    """Return a field that is left out where it is empty; TypeError if it is of another type."""
    value = row.get(field)
    if value is not None and type(value) is not kind:
        raise TypeError(field)
    return value


def _block(row: _Row) -> BlankBlock:
    if not FIRST_BLANK <= row["first"] <= row["last"] <= LAST_BLANK:
        raise ValueError("blanks")
    return BlankBlock(station=row["station"], first=row["first"], last=row["last"])


def _station_row(station: TrustedStation) -> dict[str, Any]:
    return {
        "cert": certificate_to_data(station.certificate),
        "cutoff_seq": station.cutoff_seq,
        "cutoff_serial": station.cutoff_serial,
    }


def _station(row: _Row) -> TrustedStation:
    return TrustedStation(
        certificate=certificate_from_data(row["cert"]),
        cutoff_seq=row["cutoff_seq"],
        cutoff_serial=row["cutoff_serial"],
    )


def _operator(row: _Row) -> Operator:
    return Operator(number=row["n"], name=row["name"], pin_hash=row["pin"], lead=row["lead"])


def _receipt(row: _Row) -> Receipt:
    ranges = tuple((first, last) for first, last in row["ranges"])
    if not all(type(first) is type(last) is int for first, last in ranges):
        raise TypeError("ranges")
    return Receipt(station=row["station"], epoch=row["epoch"], ranges=ranges)


def _pack(row: _Row) -> PolicyPack:
    if not isinstance(row, dict):
        raise TypeError("pack")
    return pack_from_data(row)
