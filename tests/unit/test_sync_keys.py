"""Signing keys, certificates and PINs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pyrage
import pytest
from pyrage import x25519

from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.station import Certificate
from checkpoint_app.errors import BundleRefused, InputRefused
from checkpoint_app.sync import certificates, pins, signing
from checkpoint_app.sync.canonical import canonical, parse

ROOT = bytes(range(32))
SEED = bytes(range(32, 64))


def certificate(**changed: Any) -> Certificate:
    fields: dict[str, Any] = {
        "community": "530102001003",
        "station": 3,
        "gate": "N1",
        "name": "北门一号",
        "public_key": signing.public_key(SEED),
        "age_recipient": "age1qqq",
        "pass_kinds": (PassKind.RESIDENT, PassKind.TEMPORARY),
        "longest_days": 60,
        "not_before_ms": 1_780_000_000_000,
        "expires_ms": 1_890_000_000_000,
    }
    return certificates.issue(ROOT, **{**fields, **changed})


def test_the_first_vector_of_rfc_8032_signs_as_published() -> None:
    seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    assert signing.public_key(seed).hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert signing.sign(seed, b"").hex().startswith("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901")


def test_a_signature_is_of_one_key_over_one_message() -> None:
    signature = signing.sign(SEED, b"message")
    assert signing.verify(signing.public_key(SEED), b"message", signature)
    assert not signing.verify(signing.public_key(SEED), b"massage", signature)
    assert not signing.verify(signing.public_key(ROOT), b"message", signature)


@pytest.mark.parametrize("key", [b"", b"short", bytes(32), b"\xff" * 32, bytes(33)])
@pytest.mark.parametrize("signature", [b"", bytes(64), b"\xff" * 64, bytes(65)])
def test_a_malformed_key_or_signature_is_a_no_and_no_exception(key: bytes, signature: bytes) -> None:
    assert not signing.verify(key, b"message", signature)


def test_seeds_are_new_each_time() -> None:
    assert len({signing.new_seed() for _ in range(100)}) == 100


def test_what_is_encrypted_for_a_new_recipient_its_identity_opens() -> None:
    identity, recipient = signing.new_age_identity()
    sealed = pyrage.encrypt(b"x", [x25519.Recipient.from_str(recipient)])
    assert pyrage.decrypt(sealed, [x25519.Identity.from_str(identity)]) == b"x"


def test_a_certificate_is_signed_by_the_root_and_nobody_else() -> None:
    assert certificates.is_signed_by(certificate(), signing.public_key(ROOT))
    assert not certificates.is_signed_by(certificate(), signing.public_key(SEED))


@pytest.mark.parametrize(
    "changed",
    [
        {"community": "530102001004"},
        {"station": 4},
        {"gate": "N2"},
        {"name": "南门"},
        {"public_key": signing.public_key(ROOT)},
        {"age_recipient": "age1qqp"},
        {"pass_kinds": (PassKind.RESIDENT, PassKind.TEMPORARY, PassKind.WORK)},
        {"longest_days": 61},
        {"not_before_ms": 0},
        {"expires_ms": 1_990_000_000_000},
    ],
)
def test_no_field_of_a_certificate_can_be_changed_afterwards(changed: dict[str, Any]) -> None:
    assert not certificates.is_signed_by(replace(certificate(), **changed), signing.public_key(ROOT))


def test_a_certificate_survives_its_journey_as_json() -> None:
    data = parse(canonical(certificates.certificate_to_data(certificate())))
    assert certificates.certificate_from_data(data) == certificate()


GOOD = certificates.certificate_to_data(certificate())


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        "certificate",
        {**GOOD, "extra": 1},
        {**GOOD, "station": "3"},
        {**GOOD, "station": True},
        {**GOOD, "station": 70_000},
        {**GOOD, "key": "00"},
        {**GOOD, "key": "zz" * 32},
        {**GOOD, "kinds": [99]},
        {**GOOD, "kinds": [[]]},
        {**GOOD, "signature": "****"},
        {**GOOD, "signature": "AAAA"},
    ],
)
def test_what_is_no_certificate_is_refused(data: Any) -> None:
    with pytest.raises(BundleRefused) as refusal:
        certificates.certificate_from_data(data)
    assert refusal.value.code == "bundle-damaged"


def test_a_fingerprint_can_be_read_out() -> None:
    fingerprint = certificates.fingerprint(signing.public_key(SEED))
    assert len(fingerprint) == 19
    assert [len(group) for group in fingerprint.split("-")] == [4, 4, 4, 4]


def test_a_pin_opens_its_own_hash_only() -> None:
    stored = pins.hash_pin("4821")
    assert "4821" not in stored
    assert pins.check_pin(stored, "4821")
    assert pins.check_pin(stored, " ４８２１ ")
    assert not pins.check_pin(stored, "4822")
    assert not pins.check_pin(stored, "")


def test_the_same_pin_of_two_people_has_two_hashes() -> None:
    assert pins.hash_pin("0000") != pins.hash_pin("0000")


@pytest.mark.parametrize("pin", ["", "123", "123456789", "12a4", "-123", "１２", "12 34", "١٢٣٤"])
def test_a_pin_is_four_to_eight_digits(pin: str) -> None:
    with pytest.raises(InputRefused) as refusal:
        pins.hash_pin(pin)
    assert refusal.value.code == "operator-pin"


def test_nobody_signs_on_with_a_hash_that_is_none() -> None:
    assert not pins.check_pin("", "4821")
    assert not pins.check_pin("$argon2id$v=19$m=8,t=1,p=1$AAAA", "4821")
