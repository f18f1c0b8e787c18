"""A gate laptop's store: its log, what is projected from it, the office's last snapshot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from checkpoint_app.domain.continuity import SERIAL_FLOOR
from checkpoint_app.domain.events import EventDraft
from checkpoint_app.domain.passes import FIRST_BLANK, PassKind, PassRecord, PassSerial, serial_from_key
from checkpoint_app.domain.station import StationIdentity, with_newest_certificate
from checkpoint_app.examination_ports import Examination
from db.connection import Connections
from db.gate_list import GateList
from db.identity import station_from_data, write_identity
from db.log import SELECT_HEAD, append_drafts
from db.station_projections import StationProjection, StationProjections
from db.station_purge import StationPurging
from db.store import create_database, open_database
from db.written_files import WrittenFiles

SELECT_PASS = """
    SELECT coalesce(i.kind, o.kind), coalesce(i.resident, o.resident),
      coalesce(nullif(i.holder, ''), o.holder, r.name, ''),
      coalesce(i.dwelling, o.dwelling), coalesce(i.nbf_s, o.nbf_s), coalesce(i.exp_s, o.exp_s),
      coalesce(o.revoked_ms, v.at_ms),
      CASE WHEN o.revoked_ms IS NULL THEN coalesce(v.reason, '') ELSE o.revoke_reason END,
      coalesce(i.issued_ms, o.printed_ms),
      coalesce(i.household, o.household), coalesce(i.plate, o.plate), i.run, coalesce(i.blank, o.blank),
      coalesce(i.of_key, o.of_key)
    FROM (SELECT ? AS key) AS asked
    LEFT JOIN issued_pass AS i ON i.key = asked.key
    LEFT JOIN office_pass AS o ON o.key = asked.key
    LEFT JOIN revocation AS v ON v.key = asked.key
    LEFT JOIN roster_entry AS r ON r.number = i.resident
    WHERE i.key IS NOT NULL OR o.key IS NOT NULL"""
SELECT_LAST_SERIAL = """
    SELECT max(coalesce((SELECT max(key) FROM issued_pass WHERE key BETWEEN :first AND :last), :first),
               coalesce((SELECT max(key) FROM office_pass WHERE key BETWEEN :first AND :last), :first))"""


class SqliteStationStore(StationProjections, GateList, StationPurging, WrittenFiles):
    """The port `StationStore` on SQLCipher."""

    def __init__(self, connections: Connections) -> None:
        super().__init__(connections)
        self._read_identity()
        self._compound = self._identity.gate.compound

    def examination(self) -> Examination:
        return self._examination("station")

    def identity(self) -> StationIdentity:
        return self._identity

    def _read_identity(self) -> None:
        """Read who this is; the office may have given its certificate a later end."""
        self._identity = with_newest_certificate(station_from_data(self._identity_data()), self.trusted_stations())

    def pass_record(self, serial: PassSerial) -> PassRecord | None:
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_PASS, (serial.key,)).fetchone()
        if row is None:
            return None
        kind, resident, holder, dwelling, nbf_s, exp_s, revoked_ms, reason, printed_ms, *more = row
        household, plate, run, blank, of_key = more
        return PassRecord(
            serial=serial,
            kind=PassKind(kind),
            resident=resident,
            holder=holder,
            dwelling=dwelling,
            not_before_s=nbf_s,
            expires_s=exp_s,
            revoked_ms=revoked_ms,
            revoke_reason=reason,
            printed_ms=printed_ms,
            household=household,
            plate=plate,
            run=run,
            blank=bool(blank),
            of=None if of_key is None else serial_from_key(of_key),
        )

    def next_serial(self) -> PassSerial:
        with self._connections.reading() as conn:
            station = conn.execute(SELECT_HEAD).fetchone()[0]
            block = {"first": PassSerial(station, 0).key, "last": PassSerial(station, FIRST_BLANK - 1).key}
            newest = conn.execute(SELECT_LAST_SERIAL, block).fetchone()[0]
        return PassSerial(station, max(newest - block["first"], self.get(SERIAL_FLOOR) or 0) + 1)


def create_station_store(
    folder: Path,
    key: bytes,
    identity: StationIdentity,
    draft: EventDraft,
    fill: Callable[[SqliteStationStore], object] | None = None,
) -> SqliteStationStore:
    """Create and open the store of epoch 1, with `draft` as record 1 and what `fill` puts in; all or nothing.

    StorageError if the folder is taken.
    """

    def begin(connections: Connections) -> None:
        with connections.writing() as conn:
            write_identity(conn, identity)
            append_drafts(conn, StationProjection(), (draft,))
        if fill is not None:
            fill(SqliteStationStore(connections))

    create_database(folder, key, "station", begin)
    return open_station_store(folder, key)


def open_station_store(folder: Path, key: bytes) -> SqliteStationStore:
    """Open the store with its 32-byte key; StorageError: data-folder-empty, database-newer, database-damaged."""
    connections = open_database(folder, key, "station")
    try:
        return SqliteStationStore(connections)
    except BaseException:
        connections.close()
        raise
