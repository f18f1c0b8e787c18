"""Blanks: printed by the office, filled in by hand at a gate without a printer, counted in the register only."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pytest
import zxingcpp

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.lane import Ask
from checkpoint_app.domain.outcome import Reason
from checkpoint_app.domain.passes import FIRST_BLANK, PassKind, PassSerial, PassVerdict
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync.chain import event_of

FIRST, LAST = PassSerial(1, FIRST_BLANK), PassSerial(1, FIRST_BLANK + 9)


@pytest.fixture
def gate(community: Any, desk: GateDesk) -> GateDesk:
    """The first gate with ten blanks; the second has ten of its own."""
    for station in (1, 2):
        community.office.blanks.print(station, 10, community.folder / f"blanks{station}.pdf")
    community.publish()
    return desk


def write_on(gate: GateDesk, blank: str, **more: Any) -> PassSerial:
    return gate.issue.issue_blank(blank, holder="赵来访", dwelling="云上苑 3-1-501", **more)


def refused(gate: GateDesk, blank: str, **more: Any) -> str:
    before = gate.store.head().seq
    with pytest.raises(InputRefused) as refusal:
        write_on(gate, blank, **more)
    str(refusal.value)
    assert gate.store.head().seq == before
    return refusal.value.code


def test_a_blank_is_recorded_with_its_own_number_and_without_a_signature(gate: GateDesk) -> None:
    serial = write_on(gate, str(FIRST), hours=4, phone="10000001234")
    assert serial == FIRST
    event = event_of(next(iter(gate.store.lines(gate.store.head().seq, gate.store.head().seq))))
    assert event.kind == EventKind.PASS_ISSUED
    assert event.data["blank"] is True
    assert event.data["serial"] == FIRST.key
    assert event.pii == {"holder": "赵来访", "dwelling": "云上苑 3-1-501", "phone": "10000001234"}
    record = gate.store.pass_record(FIRST)
    assert record is not None
    assert record.blank
    assert record.expires_s - record.not_before_s == 4 * 3600


@pytest.mark.parametrize("spelling", ["{serial}", " {digits}\r\n", "{full}"])
def test_its_number_is_scanned_or_typed(gate: GateDesk, spelling: str) -> None:
    digits = str(FIRST).replace("-", "")
    full = digits.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    assert write_on(gate, spelling.format(serial=FIRST, digits=digits, full=full)) == FIRST


def test_what_a_scanner_reads_on_the_offices_sheet_is_one_of_the_stations_blanks(
    community: Any, gate: GateDesk
) -> None:
    document = pypdfium2.PdfDocument(community.folder / "blanks1.pdf")
    read = zxingcpp.read_barcodes(document[0].render(scale=300 / 72).to_pil(), formats=zxingcpp.BarcodeFormat.QRCode)
    document.close()
    taken = {write_on(gate, symbol.text) for symbol in read}
    assert taken == {PassSerial(1, number) for number in range(FIRST.number, LAST.number + 1)}


def test_a_blank_is_given_out_once(gate: GateDesk) -> None:
    write_on(gate, str(FIRST))
    assert refused(gate, str(FIRST)) == "blank-used"
    write_on(gate, str(PassSerial(1, FIRST.number + 1)))


@pytest.mark.parametrize(
    "serial",
    [
        PassSerial(2, FIRST.number),
        PassSerial(1, LAST.number + 1),
        PassSerial(1, FIRST.number - 1),
        PassSerial(0, FIRST.number),
        PassSerial(1, 1),
    ],
    ids=str,
)
def test_what_is_not_one_of_this_stations_blanks_is_refused(gate: GateDesk, serial: PassSerial) -> None:
    assert refused(gate, str(serial)) == "blank-foreign"


@pytest.mark.parametrize("text", ["", "3-1-501", "01-900001-0", "王小明", "9" * 5000, "١٢٣"])
def test_what_is_no_serial_is_refused(gate: GateDesk, text: str) -> None:
    assert refused(gate, text) == "serial-unreadable"


def test_a_blank_keeps_to_what_the_certificate_allows(gate: GateDesk) -> None:
    assert refused(gate, str(FIRST), kind=PassKind.WORK) == "pass-kind-not-allowed"
    assert refused(gate, str(FIRST), hours=24 * 8) == "pass-too-long"
    assert refused(gate, str(FIRST), kind=PassKind.VEHICLE) == "plate-missing"
    write_on(gate, str(FIRST), kind=PassKind.VEHICLE, plate="云A12345")
    record = gate.store.pass_record(FIRST)
    assert record is not None
    assert record.plate == "云A12345"


def test_the_stations_signed_passes_go_on_with_their_own_numbers(gate: GateDesk) -> None:
    before = gate.store.next_serial()
    write_on(gate, str(FIRST))
    assert gate.store.next_serial() == before
    assert gate.store.passes_signed(since_ms=0) == 0


def test_at_the_lane_its_number_is_looked_up_and_proves_nothing(community: Any, gate: GateDesk) -> None:
    write_on(gate, str(FIRST))
    checked = gate.check.check_serial(FIRST, at_ms=community.clock.wall_ms)
    assert checked.verdict is None
    gate.lane.enter(str(FIRST))
    step = gate.lane.enter("366")
    assert Reason.SERIAL_ONLY in step.reasons
    unused = gate.lane.enter(str(LAST))
    assert (unused.ask, unused.verdict) == (Ask.IDENTITY, PassVerdict.UNKNOWN_OR_FORGED)
    assert Reason.PASS_NOT_LISTED in unused.reasons


def test_it_is_known_at_every_gate_once_the_office_heard_of_it(community: Any, gate: GateDesk) -> None:
    write_on(gate, str(FIRST))
    office, other = community.office, community.gates[1]
    assert other.store.pass_record(FIRST) is None
    office.bundles.import_paths([gate.export.export(community.folder / "stick")[0].path])
    community.publish()
    record = other.store.pass_record(FIRST)
    assert record is not None
    assert record.blank
    office.revoke.revoke(FIRST, "lost")
    community.publish()
    assert other.check.check_serial(FIRST, at_ms=community.clock.wall_ms).verdict is PassVerdict.REVOKED


def test_a_stolen_key_does_not_cut_off_blanks(community: Any, gate: GateDesk) -> None:
    write_on(gate, str(FIRST))
    community.office.cut_off.cut_off(1, PassSerial(1, 0))
    community.publish()
    assert gate.check.check_serial(FIRST, at_ms=community.clock.wall_ms).verdict is None
