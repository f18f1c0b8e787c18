"""The content of an office bundle as lines: per section one header line, then its rows (docs/formats.md §6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from types import NoneType
from typing import Any

from checkpoint_app.domain.exchange import OfficeSnapshot, Receipt
from checkpoint_app.domain.passes import PassKind, PassRecord, serial_from_key
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
    )
    for name, rows in sections:
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
    )


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
