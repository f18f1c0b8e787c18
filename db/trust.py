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
    INSERT INTO trusted_station (number, gate, certificate, cutoff_seq, cutoff_serial) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (number) DO UPDATE SET
      gate = excluded.gate, certificate = excluded.certificate,
      cutoff_seq = excluded.cutoff_seq, cutoff_serial = excluded.cutoff_serial"""
SELECT_STATIONS = "SELECT certificate, cutoff_seq, cutoff_serial FROM trusted_station ORDER BY number"
DELETE_PACK = "DELETE FROM pack_in_force"
INSERT_PACK = "INSERT INTO pack_in_force (one, data) VALUES (1, ?)"
SELECT_PACK = "SELECT data FROM pack_in_force WHERE one = 1"


class Trust(Store):
    """Who may sign on and sign what, by which rules."""

    def operators(self) -> Sequence[Operator]:
        with self._connections.reading() as conn:
            return read_operators(conn)

    def pack(self) -> PolicyPack | None:
        with self._connections.reading() as conn:
            return read_pack(conn)

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
            certificate=certificate_from_data(orjson.loads(certificate)), cutoff_seq=seq, cutoff_serial=serial
        )
        for certificate, seq, serial in conn.execute(SELECT_STATIONS).fetchall()
    ]


def write_stations(conn: Connection, stations: Iterable[TrustedStation]) -> None:
    rows = []
    for station in stations:
        certificate = station.certificate
        data = orjson.dumps(certificate_to_data(certificate)).decode()
        rows.append((certificate.station, certificate.gate, data, station.cutoff_seq, station.cutoff_serial))
    conn.executemany(PUT_STATION, rows)


def read_pack(conn: Connection) -> PolicyPack | None:
    row = conn.execute(SELECT_PACK).fetchone()
    return None if row is None else pack_from_data(orjson.loads(row[0]))


def write_pack(conn: Connection, pack: PolicyPack | None) -> None:
    conn.execute(DELETE_PACK)
    if pack is not None:
        conn.execute(INSERT_PACK, (orjson.dumps(pack.to_data()).decode(),))
