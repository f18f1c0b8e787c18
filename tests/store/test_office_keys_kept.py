"""Keys of the months, recovery sheets and lost stations in the office's store: all or nothing, nothing left behind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.exchange import OfficeSnapshot
from checkpoint_app.domain.station import OFFICE_KEYS, AgeKey, Gate, TrustedStation
from checkpoint_app.sync.signing import new_age_identity
from db.connection import connect
from db.office_store import SqliteOfficeStore, create_office_store, open_office_store


def new_key(from_ms: int = 1) -> AgeKey:
    identity, recipient = new_age_identity()
    return AgeKey(recipient=recipient, identity=identity, from_ms=from_ms)


def put(store: SqliteOfficeStore, invented: Any, key: AgeKey) -> None:
    store.put_age_key(key, invented.draft(EventKind.KEY_CHANGED, {"key": "0"}))


@pytest.fixture
def office(tmp_path: Path, invented: Any) -> Any:
    store = create_office_store(tmp_path / "office", invented.key, invented.office(), invented.opened())
    yield store
    store.close()


def test_keys_stand_in_their_order_and_are_the_identitys_at_once(office: Any, invented: Any) -> None:
    assert office.identity().age_keys == ()  # an office of before there were any
    first, second = new_key(2), new_key(1)
    put(office, invented, first)
    put(office, invented, second)
    assert office.identity().age_keys == (first, second)


def test_a_key_that_is_there_already_is_not_taken_and_nothing_recorded(office: Any, invented: Any) -> None:
    key = new_key()
    put(office, invented, key)
    before = office.head()
    with pytest.raises(dbapi2.IntegrityError):
        put(office, invented, key)
    assert office.head() == before
    assert office.identity().age_keys == (key,)


def test_a_destroyed_key_keeps_its_public_half_and_its_day(office: Any, invented: Any) -> None:
    key = new_key()
    put(office, invented, key)
    office.destroy_age_key(key.recipient, invented.draft(EventKind.KEY_DESTROYED, at_ms=9))
    (left,) = office.identity().age_keys
    assert left == AgeKey(recipient=key.recipient, identity="", from_ms=key.from_ms, destroyed_ms=9)
    office.destroy_age_key(key.recipient, invented.draft(EventKind.KEY_DESTROYED, at_ms=10))
    assert office.identity().age_keys == (left,)


def test_no_page_of_the_database_nor_of_its_log_holds_a_destroyed_key(invented: Any, tmp_path: Path) -> None:
    office = create_office_store(tmp_path / "office", invented.key, invented.office(), invented.opened())
    key = new_key()
    put(office, invented, key)
    office.destroy_age_key(key.recipient, invented.draft(EventKind.KEY_DESTROYED))
    wal = tmp_path / "office" / "office.db-wal"
    assert wal.stat().st_size == 0
    office.close()
    conn = connect(tmp_path / "office" / "office.db", invented.key, ())
    plain = tmp_path / "plain.db"
    conn.execute(f"ATTACH DATABASE '{plain}' AS plain KEY ''")
    conn.execute("SELECT sqlcipher_export('plain')")
    conn.close()
    assert key.recipient.encode() in plain.read_bytes()
    assert key.identity.encode() not in plain.read_bytes()
    reopened = open_office_store(tmp_path / "office", invented.key)
    assert reopened.identity().age_keys[0].identity == ""
    reopened.close()


@pytest.mark.parametrize("data", [{}, {"fingerprint": 5}, {"fingerprint": None}], ids=str)
def test_a_sheet_without_a_fingerprint_is_none(office: Any, invented: Any, data: dict[str, Any]) -> None:
    office.append(invented.draft(EventKind.RECOVERY_PRINTED, data))
    assert office.recovery_sheet() is None


def test_a_lost_station_and_its_replacement_come_together_or_not_at_all(office: Any, invented: Any) -> None:
    gate = Gate(code="G1", name="东门")
    old = invented.trusted(1)
    office.add_station(gate, old, invented.draft(EventKind.STATION_ENROLLED))
    lost = TrustedStation(certificate=old.certificate, cutoff_epoch=1, cutoff_seq=12, cutoff_serial=3)
    before = office.head()
    broken = invented.draft(EventKind.STATION_ENROLLED, {"x": 1 << 70})
    with pytest.raises((TypeError, ValueError)):
        office.add_station(gate, invented.trusted(2), broken, lost=lost)
    assert (office.head(), list(office.stations())) == (before, [old])
    office.add_station(gate, invented.trusted(2), invented.draft(EventKind.STATION_ENROLLED), lost=lost)
    assert list(office.stations()) == [lost, invented.trusted(2)]


def test_what_the_trust_list_says_of_a_station_is_changed_with_its_record(office: Any, invented: Any) -> None:
    office.add_station(Gate(code="G1", name="东门"), invented.trusted(1), invented.draft(EventKind.STATION_ENROLLED))
    lost = TrustedStation(certificate=invented.certificate(1), cutoff_epoch=2, cutoff_seq=7)
    office.change_stations((lost,), invented.draft(EventKind.STATION_LOST, {"station": 1}))
    assert list(office.stations()) == [lost]
    office.cut_off(1, 5, invented.draft(EventKind.STATION_CUT_OFF))
    assert (office.stations()[0].cutoff_epoch, office.stations()[0].cutoff_serial) == (2, 5)


def test_a_gate_keeps_the_keys_of_the_last_list(gate_store: Any, invented: Any) -> None:
    keys = ((new_key().recipient, 1), (new_key().recipient, 2))
    said = OfficeSnapshot(
        version=1, created_ms=1, packs=(), roster=(), passes=(), stations=(), operators=(), receipts=(), keys=keys
    )
    gate_store.apply_snapshot(said, invented.draft(EventKind.LIST_APPLIED))
    assert gate_store.get(OFFICE_KEYS) == [list(key) for key in keys]
