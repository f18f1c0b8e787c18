"""Another passphrase for a gate and for the office: the old one is asked, a power cut leaves one that opens."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.events import EventKind
from checkpoint_app.errors import InputRefused, KnownError, StorageError
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync.chain import event_of
from checkpoint_app.sync.signing import new_age_identity
from checkpoint_app.sync.vault import Argon2Cost, VaultFile, create_vault, open_vault, recover_vault

PASSPHRASE, NEW = "a cold night", "a warm day 晴"


def opens(folder: Path, passphrase: str) -> bool:
    try:
        open_vault(folder / "keys.json", passphrase)
    except StorageError:
        return False
    return True


def newest(store: Any) -> Any:
    return event_of(next(iter(store.lines(store.head().seq, store.head().seq))))


def test_a_gate_opens_with_the_new_one_only_and_it_is_on_record(community: Any, desk: GateDesk) -> None:
    folder = community.folder / "E1"
    desk.passphrase.change(PASSPHRASE, NEW)
    assert (opens(folder, NEW), opens(folder, PASSPHRASE)) == (True, False)
    event = newest(desk.store)
    assert (event.kind, event.data, event.operator) == (EventKind.PASSPHRASE_CHANGED, {}, 1)


def test_the_office_does_too(community: Any) -> None:
    folder = community.folder / "office"
    community.office.passphrase.change(PASSPHRASE, NEW)
    assert (opens(folder, NEW), opens(folder, PASSPHRASE)) == (True, False)
    assert newest(community.office.store).kind == EventKind.PASSPHRASE_CHANGED


@pytest.mark.parametrize(
    ("old", "new", "code"), [("wrong one", NEW, "wrong-passphrase"), (PASSPHRASE, "short", "passphrase-short")]
)
def test_a_wrong_old_one_or_a_short_new_one_changes_nothing(
    community: Any, desk: GateDesk, old: str, new: str, code: str
) -> None:
    before = desk.store.head().seq
    with pytest.raises(KnownError) as refused:
        desk.passphrase.change(old, new)
    assert refused.value.code == code
    assert desk.store.head().seq == before
    assert opens(community.folder / "E1", PASSPHRASE)


def test_at_a_gate_somebody_has_to_be_on_duty(community: Any) -> None:
    with pytest.raises(InputRefused) as refused:
        community.gates[0].passphrase.change(PASSPHRASE, NEW)
    assert refused.value.code == "not-signed-on"
    assert opens(community.folder / "E1", PASSPHRASE)


def test_the_offices_way_back_stays(community: Any, desk: GateDesk) -> None:
    desk.passphrase.change(PASSPHRASE, NEW)
    recover_vault(community.folder / "E1" / "keys.json", community.office.store.identity().age_identity, "a third one")
    assert opens(community.folder / "E1", "a third one")


def test_a_copy_made_before_keeps_the_passphrase_it_was_made_with(community: Any, tmp_path: Path) -> None:
    shutil.copy(community.folder / "office" / "keys.json", tmp_path / "keys.json")
    community.office.passphrase.change(PASSPHRASE, NEW)
    assert (opens(tmp_path, PASSPHRASE), opens(tmp_path, NEW)) == (True, False)


def test_what_fails_before_the_record_leaves_the_old_one_and_no_part_file(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    key = create_vault(path, PASSPHRASE, None, cost=Argon2Cost(memory_kib=64, passes=1, lanes=1))
    vault, recipient = VaultFile(path), new_age_identity()[1]
    for change in (lambda: vault.changing(PASSPHRASE, NEW), lambda: vault.sealing(PASSPHRASE, recipient)):
        with pytest.raises(StorageError, match="disk is full"), change():
            raise StorageError("disk-full")
    assert open_vault(path, PASSPHRASE) == key
    assert [file.name for file in tmp_path.iterdir()] == ["keys.json"]


def test_the_cost_of_the_vault_stays_what_it_was(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    create_vault(path, PASSPHRASE, None, cost=Argon2Cost(memory_kib=128, passes=2, lanes=1))
    before = path.read_bytes()
    with VaultFile(path).changing(PASSPHRASE, NEW):
        assert path.read_bytes() == before
    assert b'"memory_kib":128,"passes":2' in path.read_bytes()


def test_a_station_folder_is_not_an_office(community_template: Path, tmp_path: Path, clock: Any) -> None:
    shutil.copytree(community_template / "E1", tmp_path / "E1")
    with pytest.raises(InputRefused) as refused:
        Installation(tmp_path / "E1", clock=clock).recover_office(new_age_identity()[0], NEW)
    assert refused.value.code == "data-folder-other"
