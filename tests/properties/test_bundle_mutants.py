"""Ten thousand mutants of a bundle: none is taken over, and nothing but BundleRefused is raised."""

from __future__ import annotations

import random
from base64 import b64encode
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkpoint_app.domain.passes import PassKind
from checkpoint_app.errors import BundleRefused
from checkpoint_app.sync import certificates, container, signing

ROOT, SEED, STRANGER = bytes(range(32)), bytes(range(32, 64)), bytes(range(64, 96))
IDENTITY, RECIPIENT = signing.new_age_identity()


def certificate(root: bytes, seed: bytes) -> dict[str, Any]:
    issued = certificates.issue(
        root,
        community="530102001003",
        station=3,
        gate="N1",
        name="北门",
        public_key=signing.public_key(seed),
        age_recipient="age1",
        pass_kinds=(PassKind.RESIDENT,),
        longest_days=30,
        not_before_ms=0,
        expires_ms=1 << 50,
    )
    return certificates.certificate_to_data(issued)


def sealed(lines: list[bytes], *, root: bytes = ROOT, seed: bytes = SEED, signer: bytes = SEED) -> bytes:
    manifest = {
        "dir": "up",
        "community": "530102001003",
        "station": 3,
        "epoch": 1,
        "cert": certificate(root, seed),
        "created": 1_790_000_000_000,
        "schema": 1,
        "app": "1.0",
        "crit": [],
        "chain": {"from": 1, "to": len(lines), "prev": "00" * 32, "head": "11" * 32},
        "clock": {"boot": "b", "mono": 5, "state": "ok"},
    }
    return container.seal(manifest, lines, recipients=[RECIPIENT], signing_seed=signer)


def accept(content: bytes) -> list[bytes]:
    """The checks of an import in their order: form, certificate, signature, payload."""
    header = container.read_header(content)
    if not certificates.is_signed_by(header.certificate, signing.public_key(ROOT)):
        raise BundleRefused("bundle-stranger")
    container.check_signature(header, header.certificate.public_key)
    return list(container.open_payload(header, age_identity=IDENTITY))


def is_refused(content: bytes) -> bool:
    try:
        accept(content)
    except BundleRefused as refusal:
        return bool(str(refusal))
    return False


LINES = [b'{"seq":%d}' % n for n in range(1, 30)]
BUNDLE = sealed(LINES)


def test_the_bundle_itself_is_accepted() -> None:
    assert accept(BUNDLE) == LINES


def test_a_single_bit_flipped_anywhere_is_noticed() -> None:
    """Every bit of the file: more than ten thousand mutants."""
    assert len(BUNDLE) * 8 > 10_000
    for place in range(len(BUNDLE)):
        for bit in range(8):
            mutant = bytearray(BUNDLE)
            mutant[place] ^= 1 << bit
            assert is_refused(bytes(mutant)), (place, bit)


def test_bytes_removed_inserted_or_moved_are_noticed() -> None:
    rng = random.Random(1)
    for _ in range(3_000):
        a, b = sorted(rng.sample(range(len(BUNDLE)), 2))
        form = rng.randrange(4)
        if form == 0:
            mutant = BUNDLE[:a] + BUNDLE[b:]
        elif form == 1:
            mutant = BUNDLE[:a] + rng.randbytes(rng.randrange(1, 9)) + BUNDLE[a:]
        elif form == 2:
            mutant = BUNDLE[:a] + bytes(b - a) + BUNDLE[b:]
        else:
            mutant = BUNDLE[:a] + BUNDLE[b:] + BUNDLE[a:b]
        assert mutant == BUNDLE or is_refused(mutant)


def test_halves_of_two_honest_bundles_do_not_make_a_third() -> None:
    other = sealed([b'{"seq":%d}' % n for n in range(2, 31)])
    for place in range(len(BUNDLE)):
        spliced = BUNDLE[:place] + other[place:]
        assert spliced in (BUNDLE, other) or is_refused(spliced)


def test_a_bundle_signed_again_by_a_stranger_is_noticed_whatever_the_certificate() -> None:
    for content in (
        sealed(LINES, signer=STRANGER),
        sealed(LINES, seed=STRANGER, signer=STRANGER, root=STRANGER),
        sealed(LINES, root=STRANGER),
    ):
        assert is_refused(content)
    head, rest = BUNDLE.split(b"\n", 2)[:2], BUNDLE.split(b"\n", 3)[3]
    signed = b"\n".join(head) + b"\n"
    assert is_refused(signed + b64encode(signing.sign(STRANGER, signed)) + b"\n" + rest)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_refused(content: bytes) -> None:
    assert is_refused(content)
    assert is_refused(b"CHECKPOINT-BUNDLE/1\n" + content)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.binary(max_size=300).filter(lambda line: b"\n" not in line), max_size=60))
def test_any_lines_travel_unchanged(lines: list[bytes]) -> None:
    assert accept(sealed(lines)) == lines


@pytest.mark.parametrize("size", [(1 << 20) - 2, 1 << 20, (1 << 20) + 7])
def test_lines_that_end_at_the_edge_of_a_chunk_are_whole(size: int) -> None:
    rng = random.Random(size)
    lines = [rng.randbytes(16).hex().encode() for _ in range(size // 33)] + [b"x" * (size % 33), b"last"]
    assert accept(sealed(lines)) == lines


def test_a_hundred_thousand_events_take_at_most_thirty_bytes_each() -> None:
    """With outcome, reading, resident and time as a gate makes them; quality.md."""
    lines = [
        b'{"at":%d,"clock":"ok","data":{"c10":%d,"dir":"%s","outcome":"pass","pass":%d,"resident":%d},"epoch":1,'
        b'"kind":"passage","list":41,"op":%d,"pack":3,"seq":%d,"shift":%d,"station":3}'
        % (
            1_790_000_000_000 + n * 4000 + n * 7919 % 3989,
            360 + n * 31 % 11,
            (b"in", b"out")[n * n % 7 % 2],
            (3 << 32) + n * 104_729 % 12_007,
            n * 104_729 % 12_007,
            n // 2500 % 4,
            n,
            n // 2500,
        )
        for n in range(1, 100_001)
    ]
    assert len(sealed(lines)) <= 30 * 100_000
