"""The community office's store: its own log, the stations' logs, roster, passes and trust."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from checkpoint_app.domain.events import EventDraft
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.domain.station import Gate, OfficeIdentity, Operator, TrustedStation
from checkpoint_app.examination_ports import Examination
from db.asked import Requests
from db.board import Board
from db.board_book import BoardBook
from db.clerks import Clerks
from db.clock_bounds import GatesClocks
from db.connection import Connections
from db.identity import office_from_data, write_identity
from db.import_store import ImportStore
from db.log import append_drafts
from db.office_keys import OfficeKeys, read_age_keys, write_age_keys
from db.office_moves import OfficeMoves
from db.office_projections import OfficeProjection
from db.office_purge import OfficePurging
from db.passes import OfficePasses
from db.person_records import PersonRecords
from db.photos import Photos
from db.print_book import PrintBook
from db.publication import Publication
from db.roster import OfficeRoster
from db.store import create_database, open_database
from db.tracing import Tracing
from db.trust import Trust, write_operators, write_packs, write_stations
from db.written_files import WrittenFiles

PUT_GATE = """
    INSERT INTO gate (code, name, compound) VALUES (?, ?, ?)
    ON CONFLICT (code) DO UPDATE SET name = excluded.name, compound = excluded.compound"""


class SqliteOfficeStore(
    ImportStore,
    OfficeRoster,
    OfficePasses,
    PrintBook,
    Photos,
    OfficeMoves,
    Board,
    BoardBook,
    Publication,
    Clerks,
    Tracing,
    PersonRecords,
    OfficeKeys,
    OfficePurging,
    WrittenFiles,
    Requests,
    GatesClocks,
    Trust,
):
    """The port `OfficeStore` on SQLCipher."""

    def __init__(self, connections: Connections) -> None:
        super().__init__(connections)
        self._read_identity()

    def examination(self) -> Examination:
        return self._examination("office")

    def identity(self) -> OfficeIdentity:
        return self._identity

    def _read_identity(self) -> None:
        with self._connections.reading() as conn:
            keys = read_age_keys(conn)
        self._identity = replace(office_from_data(self._identity_data()), age_keys=keys)

    def stations(self) -> Sequence[TrustedStation]:
        return self._trusted_stations()

    def add_station(
        self, gate: Gate, station: TrustedStation, *drafts: EventDraft, lost: TrustedStation | None = None
    ) -> None:
        with self._connections.writing() as conn:
            conn.execute(PUT_GATE, (gate.code, gate.name, gate.compound))
            write_stations(conn, (station,) if lost is None else (lost, station))
            append_drafts(conn, OfficeProjection(), drafts)

    def add_operator(self, operator: Operator, draft: EventDraft) -> None:
        with self._connections.writing() as conn:
            write_operators(conn, (operator,))
            append_drafts(conn, OfficeProjection(), (draft,))

    def add_pack(self, pack: PolicyPack, draft: EventDraft) -> None:
        with self._connections.writing() as conn:
            write_packs(conn, (pack,))
            append_drafts(conn, OfficeProjection(), (draft,))


def create_office_store(
    folder: Path,
    key: bytes,
    identity: OfficeIdentity,
    draft: EventDraft,
    fill: Callable[[SqliteOfficeStore], object] | None = None,
) -> SqliteOfficeStore:
    """Create and open the store of epoch 1, with `draft` as record 1 and what `fill` puts in; all or nothing.

    StorageError if the folder is taken.
    """

    def begin(connections: Connections) -> None:
        with connections.writing() as conn:
            write_identity(conn, identity)
            write_age_keys(conn, identity.age_keys)
            append_drafts(conn, OfficeProjection(), (draft,))
        if fill is not None:
            fill(SqliteOfficeStore(connections))

    create_database(folder, key, "office", begin)
    return open_office_store(folder, key)


def open_office_store(folder: Path, key: bytes) -> SqliteOfficeStore:
    """Open the store with its 32-byte key; StorageError: data-folder-empty, database-newer, database-damaged."""
    connections = open_database(folder, key, "office")
    try:
        store = SqliteOfficeStore(connections)
        store.take_up_known()
    except BaseException:
        connections.close()
        raise
    return store
