"""The trust list, the operators and the rules, as both roles keep them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import orjson

from checkpoint_app.domain.policy import PolicyPack, pack_from_data
from checkpoint_app.domain.station import Operator, TrustedStation
from checkpoint_app.sync.certificates import certificate_from_data, certificate_to_data
from db.connection import Connection
from db.store import Store

DELETE_OPERATORS = "DELETE FROM operator"
PUT_OPERATOR = """
    INSERT INTO operator (number, name, pin_hash, lead) VALUES (?, ?, ?, ?)
    ON CONFLICT (number) DO UPDATE SET name = excluded.name, pin_hash = excluded.pin_hash, lead = excluded.lead"""
SELECT_OPERATORS = "SELECT number, name, pin_hash, lead FROM operator ORDER BY number"
DELETE_STATIONS = "DELETE FROM trusted_station"
PUT_STATION = """
    INSERT INTO trusted_station (number, gate, certificate, cutoff_epoch, cutoff_seq, cutoff_serial)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (number) DO UPDATE SET
      gate = excluded.gate, certificate = excluded.certificate, cutoff_epoch = excluded.cutoff_epoch,
      cutoff_seq = excluded.cutoff_seq, cutoff_serial = excluded.cutoff_serial"""
SELECT_STATIONS = "SELECT certificate, cutoff_epoch, cutoff_seq, cutoff_serial FROM trusted_station ORDER BY number"
DELETE_PACKS = "DELETE FROM policy_pack"
INSERT_PACK = "INSERT INTO policy_pack (number, data) VALUES (?, ?)"
SELECT_PACKS = "SELECT data FROM policy_pack ORDER BY number"


class Trust(Store):
    """Who may sign on and sign what, by which rules."""

    def operators(self) -> Sequence[Operator]:
        with self._connections.reading() as conn:
            return read_operators(conn)

    def packs(self) -> Sequence[PolicyPack]:
        with self._connections.reading() as conn:
            return read_packs(conn)

    def _trusted_stations(self) -> Sequence[TrustedStation]:
        with self._connections.reading() as conn:
            return read_stations(conn)


def read_operators(conn: Connection) -> list[Operator]:
    rows = conn.execute(SELECT_OPERATORS).fetchall()
    return [Operator(number=number, name=name, pin_hash=pin, lead=bool(lead)) for number, name, pin, lead in rows]


def write_operators(conn: Connection, operators: Iterable[Operator]) -> None:
    conn.executemany(PUT_OPERATOR, [(o.number, o.name, o.pin_hash, int(o.lead)) for o in operators])


def read_stations(conn: Connection) -> list[TrustedStation]:
    return [
        TrustedStation(
            certificate=certificate_from_data(orjson.loads(certificate)),
            cutoff_epoch=epoch,
            cutoff_seq=seq,
            cutoff_serial=serial,
        )
        for certificate, epoch, seq, serial in conn.execute(SELECT_STATIONS).fetchall()
    ]


def write_stations(conn: Connection, stations: Iterable[TrustedStation]) -> None:
    rows = []
    for station in stations:
        certificate = station.certificate
        data = orjson.dumps(certificate_to_data(certificate)).decode()
        cutoffs = (station.cutoff_epoch, station.cutoff_seq, station.cutoff_serial)
        rows.append((certificate.station, certificate.gate, data, *cutoffs))
    conn.executemany(PUT_STATION, rows)


def read_packs(conn: Connection) -> list[PolicyPack]:
    return [pack_from_data(orjson.loads(data)) for (data,) in conn.execute(SELECT_PACKS).fetchall()]


def write_packs(conn: Connection, packs: Iterable[PolicyPack]) -> None:
    """Keep packs beside those there are; a number is given once."""
    conn.executemany(INSERT_PACK, [(pack.number, orjson.dumps(pack.to_data()).decode()) for pack in packs])
