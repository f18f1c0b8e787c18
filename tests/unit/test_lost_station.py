"""A lost laptop: what counts of it, what is void, what was lost, and another one for its gate in the same step."""

from __future__ import annotations

from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.access import Role
from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.domain.passes import PassVerdict
from checkpoint_app.errors import BundleRefused, InputRefused, MediaError
from checkpoint_app.services.apply_bundle import open_office_bundle
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync.chain import event_of
from checkpoint_app.sync.vault import Argon2Cost

PASSPHRASE = "a cold night"


def events(store: Any, kind: EventKind) -> list[dict[str, Any]]:
    found = [event_of(line) for line in store.lines(1, store.head().seq)]
    return [dict(event.data) for event in found if event.kind == kind]


def issue(gate: GateDesk) -> Any:
    return gate.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501")


def report(community: Any, gate: GateDesk) -> Any:
    (exported,) = gate.export.export(community.folder / "stick")
    (file,) = community.office.bundles.import_paths([exported.path])
    return file


@pytest.fixture
def reported(community: Any, desk: GateDesk) -> GateDesk:
    """The first gate after a report; the office holds all of it but the record of the export."""
    issue(desk)
    report(community, desk)
    return desk


def test_what_the_office_knows_is_listed_before_anything_is_decided(community: Any, reported: GateDesk) -> None:
    office = community.office
    office.blanks.print(1, 8, community.folder / "blanks.pdf")
    loss = office.lose.look(1)
    assert loss.held.ranges == ((1, loss.last_held),)
    assert loss.last_held == reported.store.head().seq - 1
    assert loss.last_report_ms == community.clock.wall_ms
    assert str(loss.newest) == "01-000001-5"
    assert loss.blanks == 8
    assert loss.missing(None) == ()
    assert loss.missing(loss.last_held + 12) == ((loss.last_held + 1, loss.last_held + 12),)
    assert events(office.store, EventKind.STATION_LOST) == []


def test_records_after_the_last_one_believed_are_refused_and_those_before_are_not(
    community: Any, reported: GateDesk
) -> None:
    office = community.office
    held = office.lose.look(1).last_held
    office.lose.lose(1, after=held)
    refused = report(community, reported)
    assert (refused.state, refused.reason) == (FileState.REFUSED, "bundle-after-cutoff")
    assert office.store.receipts()[0].ranges == ((1, held),)


def test_a_stick_that_turns_up_later_counts_up_to_what_the_hand_over_sheet_said(
    community: Any, reported: GateDesk
) -> None:
    (late,) = reported.export.export(community.folder / "lost stick")
    office, last = community.office, reported.store.head().seq
    lost = office.lose.lose(1, after=late.last, on_paper=last)
    assert lost.missing == ((lost.loss.last_held + 1, last),)
    (file,) = office.bundles.import_paths([late.path])
    assert file.state is FileState.IMPORTED
    assert office.lose.look(1).last_held == late.last


def test_earlier_epochs_count_whole_and_later_ones_not_at_all(community: Any) -> None:
    community.office.lose.lose(1, after=10, epoch=2)
    station = community.office.store.stations()[0]
    assert [station.believes(*record) for record in ((1, 99), (2, 10), (2, 11), (3, 1))] == [True, True, False, False]


def test_its_serials_are_void_after_the_newest_known_and_its_unused_blanks_revoked(
    community: Any, reported: GateDesk
) -> None:
    office, known = community.office, office_pass_of(community)
    later = issue(reported)
    office.blanks.print(1, 8, community.folder / "blanks.pdf")
    office.lose.lose(1, after=office.lose.look(1).last_held)
    other = community.gates[1]
    other.apply.apply(office.publish.publish(community.folder / "stick").path)
    assert other.check.check_code(later.code, at_ms=community.clock.wall_ms).verdict is PassVerdict.AFTER_CUTOFF
    assert other.check.check_serial(known, at_ms=community.clock.wall_ms).verdict is None
    (data,) = events(office.store, EventKind.STATION_LOST)
    assert data == {"station": 1, "epoch": 1, "after": data["after"], "serial": 1, "held": data["after"]}
    (revoked,) = events(office.store, EventKind.PASS_REVOKED)
    assert (len(revoked["serials"]), revoked["reason"]) == (8, "lost")


def office_pass_of(community: Any) -> Any:
    return community.office.cut_off.newest(1)


def test_it_gets_no_list_and_no_telephone_order_any_more(community: Any, reported: GateDesk) -> None:
    office = community.office
    office.lose.lose(1, after=office.lose.look(1).last_held)
    path = office.publish.publish(community.folder / "stick").path
    with pytest.raises(BundleRefused, match="not encrypted"):
        open_office_bundle(path.read_bytes(), reported.store.identity())
    open_office_bundle(path.read_bytes(), community.gates[1].store.identity())
    with pytest.raises(InputRefused) as refused:
        office.orders.let_through(1, 1)
    assert refused.value.code == "station-lost"


def test_the_gate_gets_another_station_in_the_same_step(community: Any, reported: GateDesk) -> None:
    office = community.office
    lost = office.lose.lose(1, after=office.lose.look(1).last_held, kit=community.folder / "E1 new.ckk")
    new = lost.replacement
    assert new is not None
    place = Installation(community.folder / "new", clock=community.clock, cost=LIGHT)
    place.init_station(new.kit, new.code, PASSPHRASE)
    with place.gate(PASSPHRASE) as gate:
        identity = gate.store.identity()
        assert (identity.station, identity.gate.code, identity.certificate.name) == (3, "E1", "东门 1 号机-2")
        by_number = {each.certificate.station: each for each in gate.store.trusted_stations()}
        assert by_number[1].is_lost
        gate.sign_on.sign_on(community.operator, "2468")
        assert report(community, gate).state is FileState.IMPORTED


LIGHT = Argon2Cost(memory_kib=64, passes=1, lanes=1)


def test_a_kit_that_cannot_be_written_leaves_everything_as_it_was(community: Any) -> None:
    office = community.office
    before = office.store.head().seq
    blocker = community.folder / "file"
    blocker.write_text("")
    with pytest.raises(MediaError):
        office.lose.lose(1, after=0, kit=blocker / "E1.ckk")
    assert office.store.head().seq == before
    assert not office.store.stations()[0].is_lost


def test_a_station_that_is_back_counts_again(community: Any, reported: GateDesk) -> None:
    office = community.office
    office.lose.lose(1, after=office.lose.look(1).last_held)
    assert report(community, reported).state is FileState.REFUSED
    office.lose.find_again(1)
    assert report(community, reported).state is FileState.IMPORTED
    community.publish()
    assert events(office.store, EventKind.STATION_LOST)[-1] == {"station": 1, "found": True}


def test_what_does_not_fit_is_refused_and_nothing_recorded(community: Any) -> None:
    lose = community.office.lose
    lose.lose(2, after=0)
    before = community.office.store.head().seq
    for act, code in (
        (lambda: lose.lose(9, after=0), "station-unknown"),
        (lambda: lose.lose(2, after=0), "station-lost"),
        (lambda: lose.lose(1, after=-1), "count-unreadable"),
        (lambda: lose.lose(1, after=0, epoch=5000), "count-unreadable"),
        (lambda: lose.find_again(1), "station-not-lost"),
        (lambda: community.office.renew.renew(2), "station-lost"),
        (lambda: community.office.cut_off.restore(2), "station-lost"),
        (lambda: community.office.blanks.print(2, 8, community.folder / "blanks.pdf"), "station-lost"),
    ):
        with pytest.raises(InputRefused) as refused:
            act()
        str(refused.value)
        assert refused.value.code == code
    assert community.office.store.head().seq == before


def test_once_there_are_clerks_one_with_the_right_has_to_be_signed_on(community: Any) -> None:
    office = community.office
    access = office.access
    head = access.add("李主任", "1357", Role.HEAD)
    with pytest.raises(InputRefused) as refused:
        office.lose.lose(1, after=0)
    assert refused.value.code == "clerk-not-signed-on"
    access.sign_on(head, "1357")
    access.add("周监督", "8642", Role.AUDITOR)
    access.sign_on(access.find("周监督"), "8642")
    with pytest.raises(InputRefused) as refused:
        office.lose.lose(1, after=0)
    assert refused.value.code == "clerk-may-not"
    access.sign_on(head, "1357")
    office.lose.lose(1, after=0)
    store = office.store
    (event,) = [
        event for event in map(event_of, store.lines(1, store.head().seq)) if event.kind == EventKind.STATION_LOST
    ]
    assert event.operator == head.number
