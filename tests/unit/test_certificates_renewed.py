"""A certificate's end warns and never stops recording; a renewed one travels with the list and is taken over."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.domain.passes import PassVerdict
from checkpoint_app.domain.station import TrustedStation, with_newest_certificate
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.renew_certificate import ending_soon
from checkpoint_app.sync import certificates, signing
from checkpoint_app.sync.chain import event_of
from checkpoint_app.sync.vault import open_vault
from db.station_store import open_station_store

YEAR_H = 366 * 24


def test_one_that_ends_within_thirty_days_is_told_at_office_and_gate(community: Any, desk: GateDesk) -> None:
    stations, clock = community.office.store.stations(), community.clock
    assert ending_soon(stations, clock.wall_ms) == ()
    assert desk.status.read().certificate_ends_ms is None
    clock.advance(hours=YEAR_H - 30 * 24)
    assert desk.status.read().certificate_ends_ms is None
    clock.advance(ms=1)
    assert [each.certificate.station for each in ending_soon(stations, clock.wall_ms)] == [1, 2]
    assert desk.status.read().certificate_ends_ms == desk.store.identity().certificate.expires_ms


def test_recording_and_reporting_go_on_after_the_end_and_only_passes_are_not_issued(
    community: Any, desk: GateDesk
) -> None:
    community.clock.advance(hours=YEAR_H + 24)
    desk.lane.enter("王小明")
    before = desk.store.head().seq
    desk.lane.enter("365")
    assert desk.store.head().seq > before
    (file,) = community.office.bundles.import_paths([desk.export.export(community.folder / "stick")[0].path])
    assert file.state is FileState.IMPORTED
    with pytest.raises(InputRefused) as refused:
        desk.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501")
    assert refused.value.code == "certificate-expired"


def test_a_renewed_one_is_taken_over_with_the_next_list_and_outlives_a_restart(community: Any, desk: GateDesk) -> None:
    community.clock.advance(hours=YEAR_H)
    old = desk.store.identity().certificate
    renewed = community.office.renew.renew(1).certificate
    assert replace(renewed, expires_ms=old.expires_ms, signature=old.signature) == old
    community.publish()
    assert desk.store.identity().certificate == renewed
    assert desk.status.read().certificate_ends_ms is None
    issued = desk.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501")
    checked = community.gates[1].check.check_code(issued.code, at_ms=community.clock.wall_ms)
    assert checked.verdict is PassVerdict.GENUINE
    (file,) = community.office.bundles.import_paths([desk.export.export(community.folder / "stick")[0].path])
    assert file.state is FileState.IMPORTED
    store = community.office.store
    events = [event_of(line) for line in store.lines(1, store.head().seq)]
    (event,) = [event for event in events if event.kind == EventKind.STATION_RENEWED]
    assert event.data == {"station": 1, "until": renewed.expires_ms}


def test_it_is_still_there_when_the_gate_is_opened_again(community: Any) -> None:
    community.clock.advance(hours=24)
    renewed = community.office.renew.renew(2)
    community.publish()
    folder = community.folder / "W1"
    store = open_station_store(folder, open_vault(folder / "keys.json", "a cold night"))
    assert store.identity().certificate == renewed.certificate
    store.close()


@pytest.mark.parametrize("field", ["public_key", "gate", "station", "passes_a_day", "not_before_ms"])
def test_another_key_gate_or_scope_is_not_taken_over(community: Any, field: str) -> None:
    identity, office = community.gates[0].store.identity(), community.office.store.identity()
    other = {
        "public_key": signing.public_key(signing.new_seed()),
        "gate": "W1",
        "station": 2,
        "passes_a_day": 1,
        "not_before_ms": 1,
    }[field]
    changed = replace(identity.certificate, **{field: other})
    longer = certificates.renew(office.root_seed, changed, expires_ms=identity.certificate.expires_ms + 1)
    assert with_newest_certificate(identity, (TrustedStation(certificate=longer),)) == identity


def test_an_earlier_end_is_not_taken_over(community: Any) -> None:
    identity, office = community.gates[0].store.identity(), community.office.store.identity()
    shorter = certificates.renew(office.root_seed, identity.certificate, expires_ms=identity.certificate.expires_ms - 1)
    assert with_newest_certificate(identity, (TrustedStation(certificate=shorter),)) == identity
