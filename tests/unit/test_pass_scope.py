"""What a key may sign beyond kind and length: so many a day, no blank's number, slips that name their pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.passes import FIRST_BLANK, LAST_BLANK, PassClaims, PassKind, PassSerial, PassVerdict
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.domain.station import Certificate, TrustedStation
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync import certificates, pass_code, signing
from checkpoint_app.sync.vault import Argon2Cost

ROOT, SEED = bytes(range(32)), bytes(range(32, 64))
START_S, DAY_S = 1_790_000_000, 86_400
NOW_MS = (START_S + 60) * 1000


def claims(**changed: Any) -> PassClaims:
    fields: dict[str, Any] = {
        "serial": PassSerial(3, 123),
        "kind": PassKind.TEMPORARY,
        "name": "王*明",
        "dwelling": "翠湖苑 3-1-501",
        "not_before_s": START_S,
        "expires_s": START_S + DAY_S,
    }
    return PassClaims(**{**fields, **changed})


def certificate(**changed: Any) -> Certificate:
    fields: dict[str, Any] = {
        "community": "530102001003",
        "station": 3,
        "gate": "N1",
        "name": "北门一号",
        "public_key": signing.public_key(SEED),
        "age_recipient": "age1",
        "pass_kinds": tuple(PassKind),
        "longest_days": 7,
        "not_before_ms": START_S * 1000,
        "expires_ms": (START_S + 300 * DAY_S) * 1000,
    }
    return certificates.issue(ROOT, **{**fields, **changed})


def check(of: PassClaims, **changed: Any) -> pass_code.PassCheck:
    by = pass_code.PassVerifier(
        stations=[TrustedStation(certificate=certificate(**changed))], is_revoked=lambda serial: False
    )
    return by.check(pass_code.encode(of, SEED), at_ms=of.not_before_s * 1000)


@pytest.mark.parametrize(
    ("number", "day", "seen"),
    [
        (2, 0, PassVerdict.GENUINE),
        (3, 0, PassVerdict.OUT_OF_SCOPE),
        (6, 2, PassVerdict.GENUINE),
        (7, 2, PassVerdict.OUT_OF_SCOPE),
    ],
)
def test_any_gate_sees_that_a_key_signed_more_than_its_quota(number: int, day: int, seen: PassVerdict) -> None:
    """Two a day, by the calendar in UTC+8: with the third day begun there are six."""
    start_s = START_S + day * DAY_S
    signed = claims(serial=PassSerial(3, number), not_before_s=start_s, expires_s=start_s + 60)
    assert check(signed, passes_a_day=2).verdict is seen


def test_a_key_that_may_sign_none_signs_none() -> None:
    assert check(claims(), passes_a_day=0).verdict is PassVerdict.OUT_OF_SCOPE


def test_certificates_of_before_that_have_no_quota() -> None:
    assert check(claims(serial=PassSerial(3, 800_000))).verdict is PassVerdict.GENUINE


@pytest.mark.parametrize("number", [FIRST_BLANK, LAST_BLANK])
def test_no_signed_code_has_the_number_of_a_blank(number: int) -> None:
    assert check(claims(serial=PassSerial(3, number))).verdict is PassVerdict.OUT_OF_SCOPE


def test_the_office_prints_no_blanks_for_itself_and_uses_all_its_numbers() -> None:
    assert check(claims(serial=PassSerial(0, FIRST_BLANK)), station=0).verdict is PassVerdict.GENUINE


def test_an_exit_slip_names_the_pass_it_is_for_and_nothing_else_does() -> None:
    slip = claims(kind=PassKind.EXIT_SLIP, of=PassSerial(0, 12))
    assert check(slip) == pass_code.PassCheck(PassVerdict.GENUINE, slip)
    for wrong in (claims(kind=PassKind.EXIT_SLIP), claims(of=PassSerial(0, 12))):
        with pytest.raises(ValueError, match="exit slip"):
            pass_code.encode(wrong, SEED)


def test_the_quota_is_under_the_root_keys_signature() -> None:
    signed, root = certificate(passes_a_day=2), signing.public_key(ROOT)
    assert certificates.is_signed_by(signed, root)
    for quota in (3, None):
        assert not certificates.is_signed_by(replace(signed, passes_a_day=quota), root)
    data = certificates.certificate_to_data(signed)
    assert certificates.certificate_from_data(data) == signed


def issue(desk: GateDesk, **more: Any) -> Any:
    return desk.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501", **more)


@pytest.fixture
def small_quota(community: Any) -> Iterator[GateDesk]:
    """A gate that may sign two passes a day; its certificate is of this evening."""
    kit = community.office.enrol.enrol(gate_code="N1", name="北门", kit=community.folder / "N1.ckk", passes_a_day=2)
    place = Installation(
        community.folder / "N1", clock=community.clock, cost=Argon2Cost(memory_kib=64, passes=1, lanes=1)
    )
    place.init_station(kit.kit, kit.code, "a cold night")
    with place.gate("a cold night") as gate:
        gate.sign_on.sign_on(community.operator, "2468")
        yield gate


def test_a_station_signs_no_more_than_its_quota_of_the_day(community: Any, small_quota: GateDesk) -> None:
    desk = small_quota
    for _ in range(2):
        issue(desk)
    with pytest.raises(InputRefused, match="2 passes a day"):
        issue(desk)
    community.clock.advance(hours=4)  # past midnight
    issue(desk)


def test_an_unused_quota_is_not_saved_for_another_day(community: Any, small_quota: GateDesk) -> None:
    community.clock.advance(hours=72)
    for _ in range(2):
        issue(small_quota)
    with pytest.raises(InputRefused) as refused:
        issue(small_quota)
    assert refused.value.code == "pass-quota"


def test_what_a_station_signs_within_its_quota_every_gate_believes(community: Any, small_quota: GateDesk) -> None:
    """The day at the gate and the days a verifier counts are the same calendar: midnight costs nobody a pass."""
    identity = small_quota.store.identity()
    verifier = pass_code.PassVerifier(
        stations=[TrustedStation(certificate=identity.certificate)], is_revoked=lambda serial: False
    )
    for _day in range(5):
        for _ in range(2):
            code = issue(small_quota).code
            assert verifier.check(code, at_ms=community.clock.wall_ms).verdict is PassVerdict.GENUINE
        community.clock.advance(hours=24)


def test_when_the_quota_is_used_the_sentence_says_what_to_do(small_quota: GateDesk) -> None:
    for _ in range(2):
        issue(small_quota)
    with pytest.raises(InputRefused, match="blank"):
        small_quota.issue.prepare(holder="赵来访", dwelling="云上苑 3-1-501")


def test_a_new_station_may_sign_five_hundred_a_day_of_four_kinds(community: Any) -> None:
    for station in community.office.store.stations():
        assert station.certificate.passes_a_day == 500
        assert station.certificate.pass_kinds == (
            PassKind.TEMPORARY,
            PassKind.VEHICLE,
            PassKind.RETURN_SLIP,
            PassKind.EXIT_SLIP,
        )


def test_a_vehicles_pass_carries_its_plate(community: Any, desk: GateDesk) -> None:
    with pytest.raises(InputRefused) as refused:
        issue(desk, kind=PassKind.VEHICLE)
    assert refused.value.code == "plate-missing"
    issued = issue(desk, kind=PassKind.VEHICLE, plate="云a12345")
    found = desk.check.check_code(issued.code, at_ms=community.clock.wall_ms)
    assert found.verdict is PassVerdict.GENUINE
    assert found.claims is not None
    assert found.record is not None
    assert found.claims.plate == found.record.plate == "云A12345"


def test_the_paper_chosen_is_remembered_and_gives_its_width(desk: GateDesk) -> None:
    import pypdfium2

    issued = issue(desk)
    for paper, width_mm in ((Sheet.SLIP_80, 80), (Sheet.SLIP_58, 58), (Sheet.CARD, 85.6)):
        desk.issue.choose_paper(paper)
        assert desk.issue.paper() is paper
        document = pypdfium2.PdfDocument(desk.issue.slip(issued))
        assert document[0].get_width() / 72 * 25.4 == pytest.approx(width_mm, abs=0.1)
        document.close()
