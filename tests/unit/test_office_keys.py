"""The office's keys of the months: gates follow with each list, old ones are destroyed, recovery hangs on none."""

from __future__ import annotations

from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.access import Role
from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.address_office import office_recipient
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync.certificates import fingerprint
from checkpoint_app.sync.chain import event_of
from checkpoint_app.sync.container import read_header
from checkpoint_app.sync.vault import Argon2Cost, open_vault, recover_vault

DAY_H = 24
PASSPHRASE = "a cold night"


def key_events(community: Any) -> list[tuple[str, dict[str, Any]]]:
    store = community.office.store
    kinds = (EventKind.KEY_CHANGED, EventKind.KEY_DESTROYED)
    found = [event_of(line) for line in store.lines(1, store.head().seq)]
    return [(event.kind, dict(event.data)) for event in found if event.kind in kinds]


def carry(community: Any, gate: GateDesk) -> Any:
    (file,) = community.office.bundles.import_paths([gate.export.export(community.folder / "stick")[0].path])
    return file


def named_in(path: Any) -> str:
    (recipient,) = read_header(path.read_bytes()).manifest["recipients"]
    return str(recipient)


def test_an_office_begins_with_a_key_of_the_month_and_one_that_lasts(community: Any) -> None:
    identity = community.office.store.identity()
    (first,) = identity.age_keys
    assert first.recipient != identity.age_recipient
    assert [office_recipient(gate.store) for gate in community.gates] == [first.recipient] * 2
    assert [gate.store.identity().office_recipient for gate in community.gates] == [identity.age_recipient] * 2


def test_the_first_list_of_a_month_brings_a_new_key_and_the_next_export_is_for_it(
    community: Any, desk: GateDesk
) -> None:
    community.publish()
    assert key_events(community) == []
    community.clock.advance(hours=10 * DAY_H)
    community.publish()
    _first, second = community.office.store.identity().age_keys
    mark = fingerprint(second.recipient.encode())
    assert key_events(community) == [("key-changed", {"key": mark})]
    (exported,) = desk.export.export(community.folder / "stick")
    assert named_in(exported.path) == mark
    assert community.office.bundles.import_paths([exported.path])[0].state is FileState.IMPORTED
    community.publish()
    assert len(community.office.store.identity().age_keys) == 2


def test_a_bundle_for_the_key_before_is_still_read(community: Any, desk: GateDesk) -> None:
    (late,) = desk.export.export(community.folder / "stick")
    community.office.keys.change()
    community.publish()
    assert community.office.bundles.import_paths([late.path])[0].state is FileState.IMPORTED


def test_a_bundle_of_a_station_that_knows_no_key_of_a_month_is_read_with_the_lasting_one(
    community: Any, desk: GateDesk
) -> None:
    desk.store.put("office-keys", [])
    (exported,) = desk.export.export(community.folder / "stick")
    assert named_in(exported.path) == fingerprint(community.office.store.identity().age_recipient.encode())
    assert community.office.bundles.import_paths([exported.path])[0].state is FileState.IMPORTED


def make_old(community: Any) -> str:
    """Change the key, let every gate report with the new one, and let the retention pass; return the old one's mark."""
    mark = str(community.office.keys.states()[0].fingerprint)
    community.clock.advance(minutes=1)
    community.office.keys.change()
    community.publish()
    community.clock.advance(hours=31 * DAY_H)
    for gate in community.gates:
        carry(community, gate)
    return mark


def test_a_key_may_be_destroyed_once_it_is_old_and_nothing_is_missing(community: Any, desk: GateDesk) -> None:
    states = community.office.keys.states
    assert [state.may_be_destroyed for state in states()] == [False]
    community.clock.advance(minutes=1)
    community.office.keys.change()
    community.publish()
    community.clock.advance(hours=31 * DAY_H)
    assert [state.may_be_destroyed for state in states()] == [False, False]  # nobody has reported since
    carry(community, community.gates[0])
    assert not states()[0].may_be_destroyed  # the other gate has not
    carry(community, community.gates[1])
    assert [state.may_be_destroyed for state in states()] == [True, False]


def test_after_it_is_destroyed_a_stray_bundle_is_refused_with_its_reason(community: Any, desk: GateDesk) -> None:
    (stray,) = desk.export.export(community.folder / "lost stick")
    mark = make_old(community)
    secret = community.office.store.identity().age_keys[0].identity
    destroyed = community.office.keys.destroy(mark)
    assert destroyed.destroyed_ms == community.clock.wall_ms
    assert community.office.store.identity().age_keys[0].identity == ""
    assert key_events(community)[-1] == ("key-destroyed", {"key": mark})
    (file,) = community.office.bundles.import_paths([stray.path])
    assert (file.state, file.reason) == (FileState.REFUSED, "bundle-key-destroyed")
    assert secret not in repr(community.office.store.identity())
    assert carry(community, desk).state is FileState.IMPORTED  # what was on that stick came with the next one
    with pytest.raises(InputRefused) as refused:
        community.office.keys.destroy(mark)
    assert refused.value.code == "key-unknown"


def test_the_newest_and_a_key_still_needed_are_not_destroyed(community: Any) -> None:
    community.clock.advance(minutes=1)
    community.office.keys.change()
    for state in community.office.keys.states():
        with pytest.raises(InputRefused) as refused:
            community.office.keys.destroy(state.fingerprint)
        assert refused.value.code == "key-still-needed"
        str(refused.value)


def test_a_lost_station_keeps_no_key_alive(community: Any, desk: GateDesk) -> None:
    community.office.lose.lose(2, after=0)
    community.clock.advance(minutes=1)
    community.office.keys.change()
    desk.apply.apply(community.office.publish.publish(community.folder / "stick").path)
    community.clock.advance(hours=31 * DAY_H)
    carry(community, desk)
    assert community.office.keys.states()[0].may_be_destroyed


def test_a_forgotten_passphrase_of_a_gate_is_given_back_after_every_key_changed(community: Any, desk: GateDesk) -> None:
    community.office.keys.destroy(make_old(community))
    folder, lasting = community.folder / "E1", community.office.store.identity().age_identity
    key = recover_vault(folder / "keys.json", lasting, "another one")
    assert open_vault(folder / "keys.json", "another one") == key


def test_telephone_codes_fit_after_every_key_changed(community: Any, desk: GateDesk) -> None:
    community.office.keys.destroy(make_old(community))
    given = community.office.orders.let_through(1, 1)
    desk.orders.let_through(1, given.code, desk.lane.direction)


def test_once_there_are_clerks_keys_are_the_heads(community: Any) -> None:
    office = community.office
    head = office.access.add("李主任", "1357", Role.HEAD)
    office.access.sign_on(head, "1357")
    clerk = office.access.add("周经办", "8642", Role.CLERK)
    office.keys.change()
    office.access.sign_on(clerk, "8642")
    for act in (
        office.keys.change,
        lambda: office.keys.destroy("x"),
        lambda: office.recovery.write(community.folder / "a.pdf", "x"),
    ):
        with pytest.raises(InputRefused) as refused:
            act()
        assert refused.value.code == "clerk-may-not"
    community.publish()  # the month's key comes by itself


def test_keys_outlive_a_restart_and_a_replay(community: Any, tmp_path: Any) -> None:
    place = Installation(tmp_path / "office", clock=community.clock, cost=Argon2Cost(memory_kib=64, passes=1, lanes=1))
    place.init_office("新设社区", "530100000002", PASSPHRASE)
    with place.office(PASSPHRASE) as office:
        office.keys.change()
        before = office.store.identity().age_keys
        office.store.rebuild_projections()
    with place.office(PASSPHRASE) as office:
        assert office.store.identity().age_keys == before
        assert len(before) == 2
