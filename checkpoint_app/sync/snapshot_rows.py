"""Rows of an office bundle: what a value is as a row, what a row is as a value (docs/formats.md §6)."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import NoneType
from typing import Any, TypeVar

from checkpoint_app.domain.exchange import Receipt
from checkpoint_app.domain.pass_design import (
    PassDesign,
    SecondLanguage,
    design_from_data,
    second_from_data,
    second_to_data,
)
from checkpoint_app.domain.passes import FIRST_BLANK, LAST_BLANK, BlankBlock, PassKind, PassRecord, serial_from_key
from checkpoint_app.domain.policy import PolicyPack, pack_from_data
from checkpoint_app.domain.roster import Dwelling, RosterEntry
from checkpoint_app.domain.station import Operator, TrustedStation
from checkpoint_app.sync.certificates import certificate_from_data, certificate_to_data

_Row = Mapping[str, Any]
_Shape = Mapping[str, tuple[type, ...]]
_INT, _TEXT, _FLAG, _LIST = (int,), (str,), (bool,), (list,)
_MAYBE_INT = (int, NoneType)
_Value = TypeVar("_Value")

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
_SECONDS: _Shape = {"paper": _TEXT, "script": _TEXT, "lines": _LIST}


@dataclass(frozen=True, slots=True)
class RowForm:
    """The rows of one section: the fields each must have, with their types, and the way to and fro."""

    shape: _Shape
    to_row: Callable[[Any], Mapping[str, Any]]
    from_row: Callable[[_Row], Any]

    def read(self, row: Any) -> Any:
        """Return the value of a row; fields not known are left alone.

        Raise ValueError, TypeError, LookupError, OverflowError or InputRefused for what is none.
        """
        for field, kinds in self.shape.items():
            if type(row[field]) not in kinds:
                raise TypeError(field)
        return self.from_row(row)


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


def _block_row(block: BlankBlock) -> dict[str, Any]:
    return {"station": block.station, "first": block.first, "last": block.last}


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


def _operator_row(operator: Operator) -> dict[str, Any]:
    return {"n": operator.number, "name": operator.name, "pin": operator.pin_hash, "lead": operator.lead}


def _operator(row: _Row) -> Operator:
    return Operator(number=row["n"], name=row["name"], pin_hash=row["pin"], lead=row["lead"])


def _receipt_row(receipt: Receipt) -> dict[str, Any]:
    return {"station": receipt.station, "epoch": receipt.epoch, "ranges": receipt.ranges}


def _receipt(row: _Row) -> Receipt:
    ranges = tuple((first, last) for first, last in row["ranges"])
    if not all(type(first) is type(last) is int for first, last in ranges):
        raise TypeError("ranges")
    return Receipt(station=row["station"], epoch=row["epoch"], ranges=ranges)


def _refused_row(refused: tuple[int, str, str]) -> dict[str, Any]:
    station, name, reason = refused
    return {"station": station, "file": name, "reason": reason}


def _refused(row: _Row) -> tuple[int, str, str]:
    return row["station"], row["file"], row["reason"]


def _photo_row(photo: tuple[int, bytes]) -> dict[str, Any]:
    resident, jpeg = photo
    return {"resident": resident, "jpeg": b64encode(jpeg).decode()}


def _photo(row: _Row) -> tuple[int, bytes]:
    return row["resident"], b64decode(row["jpeg"], validate=True)


def _second_row(second: tuple[str, SecondLanguage]) -> dict[str, Any]:
    paper, block = second
    return {"paper": paper, **second_to_data(block)}


def _second(row: _Row) -> tuple[str, SecondLanguage]:
    return row["paper"], second_from_data(row)


def _pack(row: _Row) -> PolicyPack:
    if not isinstance(row, dict):
        raise TypeError("pack")
    return pack_from_data(row)


ROW_FORMS: Mapping[str, RowForm] = {
    "office": RowForm(_OFFICE, dict, dict),
    "packs": RowForm({}, PolicyPack.to_data, _pack),
    "roster": RowForm(_ROSTER, _roster_row, _roster_entry),
    "passes": RowForm(_PASSES, _pass_row, _pass_record),
    "stations": RowForm(_STATIONS, _station_row, _station),
    "operators": RowForm(_OPERATORS, _operator_row, _operator),
    "receipts": RowForm(_RECEIPTS, _receipt_row, _receipt),
    "refused": RowForm(_REFUSED, _refused_row, _refused),
    "blanks": RowForm(_BLANKS, _block_row, _block),
    "design": RowForm({}, PassDesign.to_data, design_from_data),
    "photos": RowForm(_PHOTOS, _photo_row, _photo),
    "seconds": RowForm(_SECONDS, _second_row, _second),
}
"""By the names of their sections."""
