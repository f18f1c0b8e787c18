"""What is on paper or on a stick is on record, and what could not be written is not."""

from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.adapters.folder_media import FolderMedia
from checkpoint_app.domain.lane import Ask
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.errors import BundleRefused, InputRefused, MediaError
from checkpoint_app.services.apply_bundle import open_office_bundle
from checkpoint_app.services.enrol_station import EnrolStation
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.print_passes import PrintPasses
from checkpoint_app.services.publish_bundle import PublishBundle
from checkpoint_app.sync import certificates, signing


def full_stick(written: int) -> None:
    raise OSError(errno.ENOSPC, "full")


@pytest.fixture
def gate(community: Any) -> GateDesk:
    desk: GateDesk = community.gates[0]
    desk.sign_on.sign_on(community.operator, "2468")
    return desk


def print_all(community: Any) -> list[str]:
    passes = community.office.passes
    run = passes.start(passes.plan(), community.folder, name="passes")
    return [passes.code_of(serial) for serial in run.serials]


def test_a_print_run_that_could_not_be_written_issued_no_pass(community: Any, tmp_path: Path) -> None:
    office = community.office
    records = office.store.head().seq
    printing = PrintPasses(office.store, community.clock, FolderMedia(full_stick))
    with pytest.raises(MediaError):
        printing.start(printing.plan(), tmp_path, name="passes")
    assert office.store.head().seq == records
    assert list(tmp_path.glob("passes*")) == []
    assert len(office.passes.plan().holders) == 12


def test_a_kit_that_could_not_be_written_enrolled_nobody(community: Any, tmp_path: Path) -> None:
    office = community.office
    enrol = EnrolStation(office.store, community.clock, FolderMedia(full_stick))
    with pytest.raises(MediaError):
        enrol.enrol(gate_code="N1", name="北门", kit=tmp_path / "north.ckk")
    assert [g.code for g in office.store.gates()] == ["E1", "W1"]
    assert len(office.store.stations()) == 2


def test_a_list_that_could_not_be_written_was_not_published(community: Any, tmp_path: Path) -> None:
    office = community.office
    version = office.store.list_version()
    with pytest.raises(MediaError):
        PublishBundle(office.store, community.clock, FolderMedia(full_stick)).publish(tmp_path)
    assert office.store.list_version() == version


def test_a_station_that_the_root_did_not_sign_is_believed_by_no_gate(community: Any) -> None:
    office, gate = community.office, community.gates[0]
    identity = office.store.identity()
    honest = office.store.stations()[0].certificate
    fields = {name: getattr(honest, name) for name in honest.__dataclass_fields__ if name != "signature"}
    forged = certificates.issue(signing.new_seed(), **{**fields, "station": 77})
    newcomer = replace(office.store.stations()[0], certificate=forged)
    content, _, _ = PublishBundle(office.store, community.clock, office.media).prepare(newcomer)
    with pytest.raises(BundleRefused) as refused:
        open_office_bundle(content, gate.store.identity())
    assert refused.value.code == "bundle-stranger"
    assert identity.community == gate.store.identity().community


def test_a_pass_newer_than_the_list_asks_who_of_the_dwelling_holds_it(community: Any, gate: GateDesk) -> None:
    codes = print_all(community)
    asked = gate.lane.enter(codes[0])
    assert asked.ask is Ask.CHOICE
    assert {candidate.dwelling.short for candidate in asked.candidates} == {"3-1-501"}
    gate.lane.enter("1")
    step = gate.lane.enter("366")
    assert (step.outcome, step.reasons, step.person.resident) == (Outcome.PASS, (), asked.candidates[0].resident)


def test_a_typed_serial_is_never_proof(community: Any, gate: GateDesk) -> None:
    issued = gate.issue.issue(holder="来客", dwelling="云上苑 3-1-501")
    gate.lane.enter(str(issued.serial))
    step = gate.lane.enter("366")
    assert (step.outcome, step.reasons) == (Outcome.NOTE, (Reason.SERIAL_ONLY,))


def test_a_typed_serial_that_this_gate_does_not_list_is_not_called_forged(gate: GateDesk) -> None:
    step = gate.lane.enter(str(PassSerial(2, 999)))
    assert (step.outcome, step.reasons, step.ask) == (Outcome.REFER, (Reason.PASS_NOT_LISTED,), Ask.IDENTITY)


def test_a_station_whose_certificate_expired_records_and_issues_nothing(community: Any, gate: GateDesk) -> None:
    community.clock.advance(hours=24 * 400)
    with pytest.raises(InputRefused) as refused:
        gate.issue.issue(holder="来客", dwelling="云上苑 3-1-501")
    assert refused.value.code == "certificate-expired"
    gate.lane.enter("张三丰")
    assert gate.lane.enter("366").seq is not None


def test_what_was_noted_on_paper_stands_apart_from_the_chain(community: Any, gate: GateDesk) -> None:
    from checkpoint_app.services.enter_record import EnterRecord, request_from_json
    from checkpoint_app.sync.chain import event_of

    line = '{"resident": 1, "direction": "in", "temperature": 36.5, "operator": 1, "reason": "王小明来接"}'
    recorded = EnterRecord(gate).enter(request_from_json(line, 1))
    (kept,) = gate.store.lines(recorded.seq, recorded.seq)
    assert "王小明" not in kept.line.decode()
    assert event_of(kept).pii == {"note": "王小明来接"}
