"""Pass codes: what a gate says of each."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import Any

import pytest

from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial, PassVerdict
from checkpoint_app.domain.station import TrustedStation
from checkpoint_app.sync import certificates, pass_code, signing

ROOT, SEED, STRANGER = bytes(range(32)), bytes(range(32, 64)), bytes(range(64, 96))
COMPOUND = "翠湖苑"
DAY_S = 86_400
START_S = 1_790_000_000
END_S = START_S + 30 * DAY_S
NOW_MS = (START_S + DAY_S) * 1000
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
SHIFTED = str.maketrans("1234567890", "!@#$%^&*()")


def claims(**changed: Any) -> PassClaims:
    fields: dict[str, Any] = {
        "serial": PassSerial(3, 123),
        "kind": PassKind.RESIDENT,
        "name": "王*明",
        "dwelling": f"{COMPOUND} 3-1-501",
        "not_before_s": START_S,
        "expires_s": END_S,
    }
    return PassClaims(**{**fields, **changed})


def trusted(seed: bytes = SEED, **changed: Any) -> TrustedStation:
    fields: dict[str, Any] = {
        "community": "530102001003",
        "station": 3,
        "gate": "N1",
        "name": "北门一号",
        "public_key": signing.public_key(seed),
        "age_recipient": "age1",
        "pass_kinds": (PassKind.RESIDENT, PassKind.TEMPORARY, PassKind.VEHICLE),
        "longest_days": 30,
        "not_before_ms": (START_S - DAY_S) * 1000,
        "expires_ms": (START_S + 300 * DAY_S) * 1000,
    }
    return TrustedStation(certificate=certificates.issue(ROOT, **{**fields, **changed}))


def verifier(*stations: TrustedStation, gate_compound: str = "", revoked: tuple[PassSerial, ...] = ()) -> Any:
    return pass_code.PassVerifier(
        stations=stations or (trusted(),), is_revoked=lambda serial: serial in revoked, gate_compound=gate_compound
    )


def verdict(text: str, *, at_ms: int = NOW_MS, by: Any = None) -> PassVerdict:
    return (by or verifier()).check(text, at_ms=at_ms).verdict


CODE = pass_code.encode(claims(), SEED)


def test_a_genuine_pass_says_who_it_is_for() -> None:
    assert verifier().check(CODE, at_ms=NOW_MS) == pass_code.PassCheck(PassVerdict.GENUINE, claims())


def test_a_vehicle_pass_carries_its_plate() -> None:
    vehicle = claims(kind=PassKind.VEHICLE, plate="云A12345D")
    assert verifier().check(pass_code.encode(vehicle, SEED), at_ms=NOW_MS).claims == vehicle


def test_a_code_is_the_same_each_time_and_digits_only() -> None:
    assert pass_code.encode(claims(), SEED) == CODE
    assert CODE.startswith("71")
    assert CODE.isascii()
    assert CODE.isdigit()


@pytest.mark.parametrize("name", ["", "张*", "王*明", "买买提·*·艾力", "㼆*𬭳"])
def test_names_of_people_fit_the_usual_symbol(name: str) -> None:
    """Version 8 at level M holds 365 digits in numeric mode (ISO/IEC 18004, table 7)."""
    code = pass_code.encode(claims(name=name), SEED)
    assert len(code) <= 365
    assert verdict(code) is PassVerdict.GENUINE


def test_claims_that_no_code_can_hold_are_refused_when_the_pass_is_made() -> None:
    with pytest.raises(ValueError, match="too long"):
        pass_code.encode(claims(name="长" * 60), SEED)


@pytest.mark.parametrize("size", range(28))
def test_a_code_of_every_length_comes_back(size: int) -> None:
    long = claims(name="x" * size)
    assert verifier().check(pass_code.encode(long, SEED), at_ms=NOW_MS).claims == long


@pytest.mark.parametrize(
    "dirty",
    [
        pytest.param(CODE.translate(SHIFTED), id="every key with Shift"),
        pytest.param(CODE[:7] + CODE[7:200].translate(SHIFTED) + CODE[200:], id="Shift hung for a while"),
        pytest.param("".join(c.translate(SHIFTED) if i % 20 == 3 else c for i, c in enumerate(CODE)), id="5 % raced"),
        pytest.param(CODE.translate(FULL_WIDTH), id="full width"),
        pytest.param(CODE.translate(SHIFTED).replace("!", "！").replace("(", "（"), id="full width and shifted"),
        pytest.param(f" \t{CODE}\r\n", id="blanks and line end"),
        pytest.param(" ".join(CODE[i : i + 50] for i in range(0, len(CODE), 50)), id="blanks inside"),
    ],
)
def test_what_a_scanner_and_an_input_method_do_to_digits_is_undone(dirty: str) -> None:
    assert dirty != CODE
    assert verdict(dirty) is PassVerdict.GENUINE


def test_every_single_digit_changed_is_noticed_and_says_nothing_of_the_claims() -> None:
    by = verifier()
    for i, digit in enumerate(CODE):
        for other in "0123456789".replace(digit, ""):
            found = by.check(CODE[:i] + other + CODE[i + 1 :], at_ms=NOW_MS)
            assert found.verdict in (PassVerdict.UNREADABLE, PassVerdict.UNKNOWN_OR_FORGED)
            assert found.claims is None


def test_digits_lost_doubled_or_swapped_are_noticed() -> None:
    by = verifier()
    stops = (PassVerdict.UNREADABLE, PassVerdict.UNKNOWN_OR_FORGED)
    for i in range(len(CODE) - 1):
        assert verdict(CODE[:i] + CODE[i + 1 :], by=by) in stops
        assert verdict(CODE[:i] + CODE[i] + CODE[i:], by=by) in stops
        if CODE[i] != CODE[i + 1]:
            assert verdict(CODE[:i] + CODE[i + 1] + CODE[i] + CODE[i + 2 :], by=by) in stops


@pytest.mark.parametrize(
    "text",
    [
        "",
        "71",
        "3-1-501",
        "03-000123-4",
        "wang",
        "71" + "0" * 78,
        "71" + "9" * 400,
        "72" + CODE[2:],
        CODE + "0",
        CODE + CODE,
        CODE[:-1],
        "0" + CODE,
        CODE + "00000",
        CODE[:100] + "-" + CODE[100:],
        CODE[:100] + "_" + CODE[100:],
        CODE.replace("7", "٧"),
        CODE.replace("7", "𝟕𝟕"),
        "\udc80" + CODE,
        "7" * 10_000_000,
    ],
)
def test_what_is_no_pass_code_is_unreadable(text: str) -> None:
    assert verdict(text) is PassVerdict.UNREADABLE


def test_digits_of_other_forms_count_as_the_digits_they_are() -> None:
    """NFKC folds mathematical digits; nothing else is guessed."""
    assert unicodedata.normalize("NFKC", "𝟕") == "7"
    assert verdict(CODE.replace("7", "𝟕")) is PassVerdict.GENUINE


def test_a_pass_signed_by_a_stranger_is_forged_whatever_it_claims() -> None:
    assert verdict(pass_code.encode(claims(), STRANGER)) is PassVerdict.UNKNOWN_OR_FORGED


def test_a_station_taken_from_the_trust_list_is_unknown() -> None:
    by = pass_code.PassVerifier(stations=(), is_revoked=lambda serial: False)
    assert verdict(CODE, by=by) is PassVerdict.UNKNOWN_OR_FORGED


def test_keys_with_the_same_hint_are_all_tried() -> None:
    """Station 259 has the low byte of 3; with its key's hash beginning alike the hint cannot tell them apart."""
    ours = signing.public_key(SEED)
    twin_seed = next(
        seed
        for seed in (n.to_bytes(32, "big") for n in range(1, 100_000))
        if pass_code._kid(259, signing.public_key(seed)) == pass_code._kid(3, ours)
    )
    by = verifier(trusted(twin_seed, station=259), trusted())
    assert verdict(CODE, by=by) is PassVerdict.GENUINE
    other = pass_code.encode(claims(serial=PassSerial(259, 5)), twin_seed)
    assert verdict(other, by=by) is PassVerdict.GENUINE


def test_a_station_signs_only_the_kinds_it_may() -> None:
    assert verdict(pass_code.encode(claims(kind=PassKind.WORK), SEED)) is PassVerdict.OUT_OF_SCOPE


def test_a_station_signs_only_as_long_as_it_may() -> None:
    assert verdict(pass_code.encode(claims(expires_s=END_S + 1), SEED)) is PassVerdict.OUT_OF_SCOPE


def test_a_pass_that_ends_before_it_starts_is_out_of_scope() -> None:
    assert verdict(pass_code.encode(claims(expires_s=START_S), SEED)) is PassVerdict.OUT_OF_SCOPE


def test_a_station_cannot_use_the_serials_of_another() -> None:
    assert verdict(pass_code.encode(claims(serial=PassSerial(4, 1)), SEED)) is not PassVerdict.GENUINE
    low_byte_alike = pass_code.encode(claims(serial=PassSerial(259, 1)), SEED)
    assert verdict(low_byte_alike) is PassVerdict.OUT_OF_SCOPE


@pytest.mark.parametrize("change", [{"not_before_ms": (START_S + 1) * 1000}, {"expires_ms": (START_S - 1) * 1000}])
def test_a_pass_from_outside_the_life_of_the_key_is_not_believed(change: dict[str, int]) -> None:
    assert verdict(CODE, by=verifier(trusted(**change))) is PassVerdict.AFTER_CUTOFF


def test_a_pass_made_in_the_second_the_key_was_made_is_believed() -> None:
    assert verdict(CODE, by=verifier(trusted(not_before_ms=START_S * 1000 + 900))) is PassVerdict.GENUINE


def test_a_lost_station_is_believed_up_to_its_last_serial() -> None:
    assert verdict(CODE, by=verifier(replace(trusted(), cutoff_serial=123))) is PassVerdict.GENUINE
    assert verdict(CODE, by=verifier(replace(trusted(), cutoff_serial=122))) is PassVerdict.AFTER_CUTOFF


def test_a_pass_is_not_yet_valid_until_ten_minutes_before_it_starts() -> None:
    assert verdict(CODE, at_ms=(START_S - 600) * 1000 - 1) is PassVerdict.NOT_YET_VALID
    assert verdict(CODE, at_ms=(START_S - 600) * 1000) is PassVerdict.GENUINE


def test_a_pass_expires_at_its_second() -> None:
    assert verdict(CODE, at_ms=END_S * 1000 - 1) is PassVerdict.GENUINE
    assert verdict(CODE, at_ms=END_S * 1000) is PassVerdict.EXPIRED


def test_a_revoked_pass_is_revoked_by_its_serial() -> None:
    by = verifier(revoked=(PassSerial(3, 123),))
    assert verdict(CODE, by=by) is PassVerdict.REVOKED
    assert verdict(CODE.translate(SHIFTED), by=by) is PassVerdict.REVOKED
    assert verdict(pass_code.encode(claims(serial=PassSerial(3, 124)), SEED), by=by) is PassVerdict.GENUINE


def test_a_pass_of_another_compound_belongs_to_another_gate() -> None:
    assert verdict(CODE, by=verifier(gate_compound=COMPOUND)) is PassVerdict.GENUINE
    assert verdict(CODE, by=verifier(gate_compound="翠湖")) is PassVerdict.OTHER_GATE
    assert verdict(CODE, by=verifier(gate_compound="")) is PassVerdict.GENUINE


def test_a_pass_without_a_dwelling_is_good_at_every_gate_of_the_community() -> None:
    assert verdict(pass_code.encode(claims(dwelling=""), SEED), by=verifier(gate_compound="x")) is PassVerdict.GENUINE


def test_a_compound_may_have_a_blank_in_its_name() -> None:
    code = pass_code.encode(claims(dwelling="Green Lake 3-1-501"), SEED)
    assert verdict(code, by=verifier(gate_compound="Green Lake")) is PassVerdict.GENUINE
    assert verdict(code, by=verifier(gate_compound="Green")) is PassVerdict.OTHER_GATE


def test_of_several_faults_the_first_in_order_is_told() -> None:
    """formats.md §1: forged, scope, life of the key, too early, expired, revoked, other gate."""
    revoked = (PassSerial(3, 123),)
    late_ms, early_ms = END_S * 1000, (START_S - DAY_S) * 1000
    narrow = trusted(pass_kinds=(PassKind.WORK,), not_before_ms=END_S * 1000)
    cut = replace(trusted(), cutoff_serial=1)

    def told(station: TrustedStation, at_ms: int, code: str = CODE) -> PassVerdict:
        return verdict(code, at_ms=at_ms, by=verifier(station, gate_compound="x", revoked=revoked))

    assert told(narrow, late_ms, pass_code.encode(claims(), STRANGER)) is PassVerdict.UNKNOWN_OR_FORGED
    assert told(narrow, late_ms) is PassVerdict.OUT_OF_SCOPE
    assert told(cut, early_ms) is PassVerdict.AFTER_CUTOFF
    assert told(trusted(), early_ms) is PassVerdict.NOT_YET_VALID
    assert told(trusted(), late_ms) is PassVerdict.EXPIRED
    assert told(trusted(), NOW_MS) is PassVerdict.REVOKED


def test_claims_are_told_for_every_pass_whose_signature_verified() -> None:
    by = verifier(revoked=(PassSerial(3, 123),))
    for at_ms in (0, NOW_MS, END_S * 1000):
        assert by.check(CODE, at_ms=at_ms).claims == claims()
