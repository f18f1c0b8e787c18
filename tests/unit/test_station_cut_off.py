"""A station whose key is in other hands: its honest passes keep counting, later ones do not."""

from __future__ import annotations

from typing import Any

import pytest

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.passes import PassSerial, PassVerdict
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync.chain import event_of


def issue(gate: GateDesk) -> Any:
    return gate.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501")


def cut_off_events(store: Any) -> list[dict[str, Any]]:
    events = [event_of(line) for line in store.lines(1, store.head().seq)]
    return [dict(event.data) for event in events if event.kind == EventKind.STATION_CUT_OFF]


def test_passes_up_to_the_cut_off_keep_counting_at_every_gate(community: Any, desk: GateDesk) -> None:
    honest, later = issue(desk), issue(desk)
    office, now_ms = community.office, community.clock.wall_ms
    office.cut_off.cut_off(1, honest.serial)
    community.publish()
    for gate in community.gates:
        assert gate.check.check_code(honest.code, at_ms=now_ms).verdict is PassVerdict.GENUINE
        assert gate.check.check_code(later.code, at_ms=now_ms).verdict is PassVerdict.AFTER_CUTOFF
    assert desk.check.check_serial(honest.serial, at_ms=now_ms).verdict is None
    assert desk.check.check_serial(later.serial, at_ms=now_ms).verdict is PassVerdict.AFTER_CUTOFF
    assert cut_off_events(office.store) == [{"station": 1, "serial": honest.serial.number}]


def test_all_count_again_when_the_office_says_so(community: Any, desk: GateDesk) -> None:
    issued, office = issue(desk), community.office
    office.cut_off.cut_off(1, PassSerial(1, 0))
    community.publish()
    assert desk.check.check_code(issued.code, at_ms=community.clock.wall_ms).verdict is PassVerdict.AFTER_CUTOFF
    office.cut_off.restore(1)
    community.publish()
    assert desk.check.check_code(issued.code, at_ms=community.clock.wall_ms).verdict is PassVerdict.GENUINE
    assert cut_off_events(office.store)[-1] == {"station": 1}


def test_another_station_is_not_touched(community: Any, desk: GateDesk) -> None:
    community.office.cut_off.cut_off(1, PassSerial(1, 0))
    by_number = {each.certificate.station: each.cutoff_serial for each in community.office.store.stations()}
    assert by_number == {1: 0, 2: None}


def test_the_newest_pass_that_reached_the_office_is_there_to_compare_with(community: Any, desk: GateDesk) -> None:
    office = community.office
    assert office.cut_off.newest(1) is None
    issue(desk)
    last = issue(desk)
    office.bundles.import_paths([desk.export.export(community.folder / "stick")[0].path])
    assert office.cut_off.newest(1) == last.serial
    assert office.cut_off.newest(2) is None


def test_a_station_that_is_none_or_anothers_serial_is_refused_and_nothing_recorded(community: Any) -> None:
    office = community.office
    before = office.store.head().seq
    for act, code in (
        (lambda: office.cut_off.cut_off(9, PassSerial(9, 1)), "station-unknown"),
        (lambda: office.cut_off.cut_off(0, PassSerial(0, 1)), "station-unknown"),
        (lambda: office.cut_off.restore(9), "station-unknown"),
        (lambda: office.cut_off.cut_off(1, PassSerial(2, 1)), "serial-of-another"),
    ):
        with pytest.raises(InputRefused) as refused:
            act()
        str(refused.value)
        assert refused.value.code == code
    assert office.store.head().seq == before
