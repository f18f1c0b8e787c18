"""Rows of an office bundle: what a value is as a row, what a row is as a value (docs/formats.md §6)."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

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
from checkpoint_app.sync.exchange_rows import EXCHANGE_ROWS
from checkpoint_app.sync.row_form import FLAG, INT, LIST, MAYBE_INT, TEXT, Row, RowForm, Shape, maybe, require_record

_OFFICE: Shape = {"version": INT, "created": INT}
_ROSTER: Shape = {
    "n": INT,
    "household": INT,
    "at": LIST,
    "name": TEXT,
    "phone": TEXT,
    "id": TEXT,
    "hold": FLAG,
}
_PASSES: Shape = {
    "serial": INT,
    "kind": INT,
    "resident": MAYBE_INT,
    "holder": TEXT,
    "dwelling": TEXT,
    "nbf": INT,
    "exp": INT,
    "revoked": MAYBE_INT,
    "reason": TEXT,
    "printed": MAYBE_INT,
}
_STATIONS: Shape = {"cert": (dict,), "cutoff_seq": MAYBE_INT, "cutoff_serial": MAYBE_INT}
_OPERATORS: Shape = {"n": INT, "name": TEXT, "pin": TEXT, "lead": FLAG}
_RECEIPTS: Shape = {"station": INT, "epoch": INT, "ranges": LIST}
_REFUSED: Shape = {"station": INT, "file": TEXT, "reason": TEXT}
_BLANKS: Shape = {"station": INT, "first": INT, "last": INT}
_PHOTOS: Shape = {"resident": INT, "jpeg": TEXT}
_SECONDS: Shape = {"paper": TEXT, "script": TEXT, "lines": LIST}


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


def _roster_entry(row: Row) -> RosterEntry:
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


def _pass_record(row: Row) -> PassRecord:
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
        household=maybe(row, "household", int),
        plate=maybe(row, "plate", str) or "",
        blank=bool(maybe(row, "blank", bool)),
        of=None if (of := maybe(row, "of", int)) is None else serial_from_key(of),
    )


def _block_row(block: BlankBlock) -> dict[str, Any]:
    return {"station": block.station, "first": block.first, "last": block.last}


def _block(row: Row) -> BlankBlock:
    if not FIRST_BLANK <= row["first"] <= row["last"] <= LAST_BLANK:
        raise ValueError("blanks")
    return BlankBlock(station=row["station"], first=row["first"], last=row["last"])


def _station_row(station: TrustedStation) -> dict[str, Any]:
    return {
        "cert": certificate_to_data(station.certificate),
        "cutoff_seq": station.cutoff_seq,
        "cutoff_serial": station.cutoff_serial,
    } | ({} if station.cutoff_epoch is None else {"cutoff_epoch": station.cutoff_epoch})


def _station(row: Row) -> TrustedStation:
    return TrustedStation(
        certificate=certificate_from_data(row["cert"]),
        cutoff_seq=row["cutoff_seq"],
        cutoff_serial=row["cutoff_serial"],
        cutoff_epoch=maybe(row, "cutoff_epoch", int),
    )


def _operator_row(operator: Operator) -> dict[str, Any]:
    return {"n": operator.number, "name": operator.name, "pin": operator.pin_hash, "lead": operator.lead}


def _operator(row: Row) -> Operator:
    return Operator(number=row["n"], name=row["name"], pin_hash=row["pin"], lead=row["lead"])


def _receipt_row(receipt: Receipt) -> dict[str, Any]:
    return {"station": receipt.station, "epoch": receipt.epoch, "ranges": receipt.ranges}


def _receipt(row: Row) -> Receipt:
    ranges = tuple((first, last) for first, last in row["ranges"])
    for first, last in ranges:
        require_record(row["station"], row["epoch"], first)
        require_record(row["station"], row["epoch"], last)
    ends = [seq for span in ranges for seq in span]
    if ends != sorted(ends) or any(start <= end for (_, end), (start, _) in pairwise(ranges)):
        raise ValueError("ranges")
    return Receipt(station=row["station"], epoch=row["epoch"], ranges=ranges)


def _refused_row(refused: tuple[int, str, str]) -> dict[str, Any]:
    station, name, reason = refused
    return {"station": station, "file": name, "reason": reason}


def _refused(row: Row) -> tuple[int, str, str]:
    return row["station"], row["file"], row["reason"]


def _photo_row(photo: tuple[int, bytes]) -> dict[str, Any]:
    resident, jpeg = photo
    return {"resident": resident, "jpeg": b64encode(jpeg).decode()}


def _photo(row: Row) -> tuple[int, bytes]:
    return row["resident"], b64decode(row["jpeg"], validate=True)


def _second_row(second: tuple[str, SecondLanguage]) -> dict[str, Any]:
    paper, block = second
    return {"paper": paper, **second_to_data(block)}


def _second(row: Row) -> tuple[str, SecondLanguage]:
    return row["paper"], second_from_data(row)


def _pack(row: Row) -> PolicyPack:
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
    **EXCHANGE_ROWS,
}
"""By the names of their sections."""
