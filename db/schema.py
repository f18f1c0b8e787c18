"""Bring a database to this version's schema: numbered migrations, one transaction each, `user_version` the count."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent
from typing import TYPE_CHECKING, Any, Final

from checkpoint_app.errors import StorageError
from db.connection import Connection, Connections
from db.folder import Role
from db.migrations import (
    log_0001,
    office_0002,
    office_0003_passes,
    office_0004_trust,
    office_0005_board,
    office_0006_purge,
    office_0007_asked,
    office_0008_anchors,
    station_0002,
    station_0003_queue,
    station_0004_fever,
    station_0005_duty,
    station_0006_visits,
    station_0007_paper,
    station_0008_vehicles,
    station_0009_passes,
    station_0011_asked,
    station_0012_purge,
    station_0013_anchors,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

MIGRATIONS: Final[dict[Role, tuple[tuple[str, ...], ...]]] = {
    "station": (
        log_0001.STATEMENTS,
        station_0002.STATEMENTS,
        station_0003_queue.STATEMENTS,
        station_0004_fever.STATEMENTS,
        station_0005_duty.STATEMENTS,
        station_0006_visits.STATEMENTS,
        station_0007_paper.STATEMENTS,
        station_0008_vehicles.STATEMENTS,
        station_0009_passes.STATEMENTS,
        station_0011_asked.STATEMENTS,
        station_0012_purge.STATEMENTS,
        station_0013_anchors.STATEMENTS,
    ),
    "office": (
        log_0001.STATEMENTS,
        office_0002.STATEMENTS,
        office_0003_passes.STATEMENTS,
        office_0004_trust.STATEMENTS,
        office_0005_board.STATEMENTS,
        office_0006_purge.STATEMENTS,
        office_0007_asked.STATEMENTS,
        office_0008_anchors.STATEMENTS,
    ),
}
_APPLICATION_ID: Final[dict[Role, int]] = {"station": 0x436B5331, "office": 0x436B4F31}  # "CkS1", "CkO1"


def migrate(connections: Connections, role: Role) -> None:
    """Apply what is pending. Raise StorageError: database-newer, or database-damaged if it is not ours."""
    with connections.reading() as conn:
        version = _number(conn, "PRAGMA user_version")
        application = _number(conn, "PRAGMA application_id")
    steps = MIGRATIONS[role]
    if version > len(steps):
        raise StorageError("database-newer", found=version)
    if version and application != _APPLICATION_ID[role]:
        raise StorageError("database-damaged")
    for number in range(version + 1, len(steps) + 1):
        with connections.writing() as conn:
            database = administration(conn)
            for statement in steps[number - 1]:
                database.execute(dedent(statement).strip())
            database.execute(f"PRAGMA user_version = {number}")
            database.execute(f"PRAGMA application_id = {_APPLICATION_ID[role]}")


def administration(conn: Connection) -> Database:
    """Return sqlite-utils on one of our connections, for schema work; imported here, it costs 0.13 s of a start."""
    from sqlcipher3 import dbapi2

    # sqlite-utils looks for pysqlite3 first: so it catches the exceptions of the library that is in use
    modules: dict[str, Any] = {"pysqlite3": dbapi2, "pysqlite3.dbapi2": dbapi2}
    for name, module in modules.items():
        sys.modules.setdefault(name, module)
    from sqlite_utils import Database

    return Database(conn, recursive_triggers=False, execute_plugins=False)


def generated_schema(role: Role) -> str:
    """Return the schema that all migrations lead to, as db/migrations/<role>.sql shows it to a reader."""
    with TemporaryDirectory() as folder:
        connections = Connections(Path(folder) / "schema.db", bytes(32))
        migrate(connections, role)
        with connections.reading() as conn:
            schema = administration(conn).schema
        connections.close()
    return schema + "\n"


def write_schemas() -> None:
    """Generate db/migrations/*.sql anew: `python -m db.schema`, after adding a migration."""
    for role in MIGRATIONS:
        Path(__file__).with_name("migrations").joinpath(f"{role}.sql").write_text(generated_schema(role), "utf-8")


def _number(conn: Connection, pragma: str) -> int:
    return int(conn.execute(pragma).fetchone()[0])


if __name__ == "__main__":
    write_schemas()
