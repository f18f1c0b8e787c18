"""Kits: opened with the code told by voice, and with nothing else."""

from __future__ import annotations

import re
from dataclasses import replace

import pyrage
import pytest

from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.station import Gate, StationIdentity
from checkpoint_app.errors import BundleRefused
from checkpoint_app.sync import certificates, signing
from checkpoint_app.sync.age_passphrase import encrypt_for_passphrase
from checkpoint_app.sync.kit import KitContent, new_code, open_kit, seal_kit

ROOT, SEED = bytes(range(32)), bytes(range(32, 64))
CODE = "4821-0937-5516"
AGE_IDENTITY, AGE_RECIPIENT = signing.new_age_identity()
IDENTITY = StationIdentity(
    community="530102001003",
    community_name="翠湖社区",
    gate=Gate(code="N1", name="北门", compound="翠湖苑"),
    certificate=certificates.issue(
        ROOT,
        community="530102001003",
        station=3,
        gate="N1",
        name="北门一号",
        public_key=signing.public_key(SEED),
        age_recipient=AGE_RECIPIENT,
        pass_kinds=(PassKind.RESIDENT, PassKind.TEMPORARY),
        longest_days=30,
        not_before_ms=0,
        expires_ms=1 << 50,
    ),
    signing_seed=SEED,
    age_identity=AGE_IDENTITY,
    root_public_key=signing.public_key(ROOT),
    office_recipient="age1office",
    install_id="install-1",
)
CONTENT = KitContent(IDENTITY, b"CHECKPOINT-BUNDLE/1\n\x00\xff\n\n" * 100)


@pytest.fixture(scope="module")
def kit() -> bytes:
    return seal_kit(CONTENT, CODE)


def refusal(data: bytes, code: str = CODE) -> str:
    with pytest.raises(BundleRefused) as caught:
        open_kit(data, code)
    return caught.value.code


def test_codes_are_twelve_random_digits_in_groups_of_four() -> None:
    codes = {new_code() for _ in range(1000)}
    assert len(codes) == 1000
    assert all(re.fullmatch(r"\d{4}-\d{4}-\d{4}", code) for code in codes)


@pytest.mark.parametrize("typed", [CODE, "482109375516", " ４８２１ 0937–5516\n"])
def test_the_code_opens_the_kit_however_it_is_typed(kit: bytes, typed: str) -> None:
    assert open_kit(kit, typed) == CONTENT


@pytest.mark.parametrize("typed", ["", "4821-0937-5517"])
def test_another_code_does_not(kit: bytes, typed: str) -> None:
    assert refusal(kit, typed) == "kit-wrong-code"


def test_a_kit_shows_nothing_to_a_finder(kit: bytes) -> None:
    assert CONTENT.identity.community.encode() not in kit
    assert CONTENT.identity.age_identity.encode() not in kit
    assert b"CHECKPOINT" not in kit
    assert SEED not in kit


def test_what_is_no_kit_or_was_cut_or_damaged_is_unreadable(kit: bytes) -> None:
    for data in (b"", b"PK\x03\x04", b"CHECKPOINT-BUNDLE/1\n", kit[:30], kit[:80], kit[:-1]):
        assert refusal(data) == "kit-unreadable"
    assert refusal(kit[:-5] + bytes([kit[-5] ^ 1]) + kit[-4:]) == "kit-unreadable"


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(replace(IDENTITY, signing_seed=ROOT), id="a seed of another key"),
        pytest.param(replace(IDENTITY, root_public_key=signing.public_key(SEED)), id="a root that did not sign"),
    ],
)
def test_a_kit_put_together_from_two_is_unreadable(wrong: StationIdentity) -> None:
    assert refusal(seal_kit(KitContent(wrong, b""), CODE)) == "kit-unreadable"


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])
def test_other_programs_open_what_we_wrote_for_a_passphrase(size: int) -> None:
    """Interoperability with the age library, at the edges of age's chunks of 64 KiB."""
    plaintext = bytes(range(256)) * (size // 256) + bytes(size % 256)
    assert pyrage.passphrase.decrypt(encrypt_for_passphrase(plaintext, "482109375516"), "482109375516") == plaintext


def test_two_kits_of_the_same_content_have_nothing_in_common(kit: bytes) -> None:
    again = seal_kit(CONTENT, CODE)
    header = kit.index(b"---")
    assert again[header:] != kit[header:]
    assert not set(kit[60:header].split()) & set(again[60:header].split()) - {b"17"}
