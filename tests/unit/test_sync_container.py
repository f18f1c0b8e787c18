"""The bundle container: whole, truncated, damaged, too large, too new, of a stranger."""

from __future__ import annotations

import tracemalloc
from base64 import b64encode
from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import Any

import pyrage
import pytest
import zstandard
from pyrage import x25519

from checkpoint_app.domain.passes import PassKind
from checkpoint_app.errors import BundleRefused
from checkpoint_app.sync import certificates, container, signing
from checkpoint_app.sync.canonical import canonical

ROOT, SEED, STRANGER = bytes(range(32)), bytes(range(32, 64)), bytes(range(64, 96))
IDENTITY, RECIPIENT = signing.new_age_identity()
LINES = [b'{"seq":%d}' % n for n in range(1, 51)]


def cert(seed: bytes = SEED, station: int = 3, community: str = "530102001003") -> dict[str, Any]:
    issued = certificates.issue(
        ROOT,
        community=community,
        station=station,
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


def up(**changed: Any) -> dict[str, Any]:
    return {
        "dir": "up",
        "community": "530102001003",
        "station": 3,
        "epoch": 1,
        "cert": cert(),
        "created": 1_790_000_000_000,
        "schema": 1,
        "app": "1.0",
        "crit": [],
        "chain": {"from": 1, "to": 50, "prev": "00" * 32, "head": "11" * 32},
        "clock": {"boot": "b", "mono": 5, "state": "ok"},
        **changed,
    }


def sealed(manifest: dict[str, Any] | None = None, lines: Iterable[bytes] = LINES, seed: bytes = SEED) -> bytes:
    return container.seal(manifest or up(), lines, recipients=[RECIPIENT], signing_seed=seed)


def by_hand(payload: bytes, change: Callable[[dict[str, Any]], object] = lambda manifest: None) -> bytes:
    """A bundle written from docs/formats.md §2 alone: what another program, or an enemy with a key, could make."""
    manifest = {
        **up(),
        "fmt": 1,
        "suite": "age-x25519+zstd+ed25519",
        "count": 50,
        "payload_len": len(payload),
        "payload_sha256": sha256(payload).hexdigest(),
        "recipients": [],
    }
    change(manifest)
    signed = b"CHECKPOINT-BUNDLE/1\n" + canonical(manifest) + b"\n"
    signature = b64encode(signing.sign(SEED, signed))
    return signed + signature + b"\n\n" + payload + b"CHECKPOINT-END %016x\n" % len(payload)


def encrypted(compressed: bytes) -> bytes:
    content: bytes = pyrage.encrypt(compressed, [x25519.Recipient.from_str(RECIPIENT)])
    return content


def received(content: bytes, identity: str = IDENTITY) -> list[bytes]:
    header = container.read_header(content)
    container.check_signature(header, signing.public_key(SEED))
    return list(container.open_payload(header, age_identity=identity))


def refusal(content: bytes) -> str:
    with pytest.raises(BundleRefused) as caught:
        received(content)
    assert str(caught.value)
    return caught.value.code


BUNDLE = sealed()


def test_what_was_sealed_is_received() -> None:
    assert received(BUNDLE) == LINES


def test_the_manifest_is_filled_in_and_readable_without_a_key() -> None:
    header = container.read_header(BUNDLE)
    assert header.manifest["fmt"] == 1
    assert header.manifest["suite"] == "age-x25519+zstd+ed25519"
    assert header.manifest["count"] == 50
    assert header.manifest["payload_len"] == len(header.payload)
    assert header.manifest["recipients"] == [certificates.fingerprint(RECIPIENT.encode())]
    assert header.certificate == certificates.certificate_from_data(cert())
    container.check_signature(header, header.certificate.public_key)


def test_a_bundle_without_events_travels_too() -> None:
    assert received(sealed(lines=[])) == []


def test_a_bundle_written_by_another_program_is_received() -> None:
    payload = encrypted(zstandard.ZstdCompressor(level=1).compress(b"".join(line + b"\n" for line in LINES)))
    assert received(by_hand(payload)) == LINES


def test_fields_it_does_not_know_do_not_matter() -> None:
    assert received(sealed(up(weather="rain"))) == LINES


def test_an_office_bundle_needs_its_version_and_dates() -> None:
    down = {key: value for key, value in up(dir="down").items() if key not in ("chain", "clock")}
    whole = {**down, "version": 4, "valid_from": 1, "next_due": 2}
    assert received(sealed(whole)) == LINES
    with pytest.raises(ValueError, match="version"):
        sealed(down)


def test_two_recipients_can_open_it_and_a_third_cannot() -> None:
    other_identity, other = signing.new_age_identity()
    content = container.seal(up(), LINES, recipients=[RECIPIENT, other], signing_seed=SEED)
    assert received(content) == received(content, other_identity) == LINES
    third, _ = signing.new_age_identity()
    header = container.read_header(content)
    with pytest.raises(BundleRefused) as caught:
        container.open_payload(header, age_identity=third)
    assert caught.value.code == "bundle-not-for-us"


def test_a_stranger_who_signs_anew_is_noticed() -> None:
    assert refusal(sealed(seed=STRANGER)) == "bundle-bad-signature"


def test_a_certificate_of_another_station_does_not_speak_for_this_one() -> None:
    assert refusal(sealed(up(station=4))) == "bundle-stranger"
    assert refusal(sealed(up(community="530102001004"))) == "bundle-stranger"


def test_cut_anywhere_it_is_truncated() -> None:
    for size in range(1, len(BUNDLE)):
        assert refusal(BUNDLE[:size]) == "bundle-truncated", size


def test_nothing_and_other_files_are_no_bundles() -> None:
    for content in (
        b"",
        b"PK\x03\x04",
        b"checkpoint-bundle/1\n",
        b"CHECKPOINT-KIT/1\n",
        bytes(1000),
        b"\xef\xbb\xbf" + BUNDLE,
    ):
        assert refusal(content) == "bundle-unreadable"


def test_the_sentence_can_name_the_file() -> None:
    with pytest.raises(BundleRefused, match=r"holiday\.jpg"):
        container.read_header(b"\xff\xd8", name="holiday.jpg")


def test_a_byte_after_the_end_is_damage() -> None:
    assert refusal(BUNDLE + b"\n") == "bundle-damaged"
    assert refusal(BUNDLE + BUNDLE) == "bundle-damaged"


def test_line_ends_changed_on_the_way_are_damage() -> None:
    assert refusal(BUNDLE.replace(b"\n", b"\r\n")) in ("bundle-unreadable", "bundle-damaged")


def test_a_newer_format_or_suite_is_refused_politely() -> None:
    assert refusal(BUNDLE.replace(b"BUNDLE/1\n", b"BUNDLE/2\n", 1)) == "bundle-needs-newer"
    assert refusal(by_hand(b"", lambda manifest: manifest.update(fmt=2))) == "bundle-needs-newer"
    assert refusal(by_hand(b"", lambda manifest: manifest.update(suite="mlkem"))) == "bundle-needs-newer"


def test_a_feature_a_reader_must_know_is_named() -> None:
    with pytest.raises(BundleRefused, match="sealed-sections"):
        container.read_header(sealed(up(crit=["sealed-sections"])))
    assert refusal(sealed(up(crit=[{}, 7, []]))) == "bundle-needs-newer"


@pytest.mark.parametrize(
    "change",
    [
        {"count": "50"},
        {"count": -1},
        {"count": True},
        {"payload_len": -1},
        {"payload_len": 5.5},
        {"payload_sha256": "00" * 32},
        {"payload_sha256": None},
        {"cert": {}},
        {"cert": "none"},
        {"crit": None},
        {"dir": "sideways"},
        {"dir": []},
        {"dir": "down"},
        {"station": "3"},
        {"epoch": None},
        {"epoch": 2048},
        {"chain": {"from": 1, "to": 1 << 32, "prev": "00" * 32, "head": "11" * 32}},
        {"chain": {}},
        {"chain": {"from": 1, "to": 50, "prev": "00", "head": "11" * 32}},
        {"chain": {"from": 1, "to": 50, "prev": "0G" * 32, "head": "11" * 32}},
        {"chain": {"from": "1", "to": 50, "prev": "00" * 32, "head": "11" * 32}},
        {"recipients": "us"},
    ],
)
def test_a_manifest_of_another_form_is_damage_even_well_signed(change: dict[str, Any]) -> None:
    assert refusal(by_hand(encrypted(b""), lambda manifest: manifest.update(change))) == "bundle-damaged"


def test_a_manifest_that_is_no_canonical_object_is_damage() -> None:
    for line in (b"[]", b"7", b"{", b'{"b":1,"a":2}', b"\xff", b"[" * 30_000):
        assert refusal(b"CHECKPOINT-BUNDLE/1\n" + line + b"\n") == "bundle-damaged"


def test_a_header_without_end_is_not_searched_for_ever() -> None:
    assert refusal(b"CHECKPOINT-BUNDLE/1\n" + b"x" * 70_000) == "bundle-damaged"


def test_a_manifest_beyond_its_limit_is_not_written() -> None:
    with pytest.raises(ValueError, match="too long"):
        sealed(up(notes="x" * 70_000))


def test_announced_sizes_beyond_the_limits_are_refused_at_once() -> None:
    assert refusal(by_hand(b"", lambda m: m.update(payload_len=container.MAX_PAYLOAD + 1))) == "bundle-too-large"
    assert refusal(by_hand(b"", lambda m: m.update(count=container.MAX_LINES + 1))) == "bundle-too-large"
    assert refusal(bytes(container.MAX_FILE + 1)) == "bundle-too-large"


def zeros(size: int) -> bytes:
    compressor = zstandard.ZstdCompressor(level=1).compressobj()
    chunk = bytes(1 << 20)
    return b"".join([compressor.compress(chunk) for _ in range(size >> 20)]) + compressor.flush()


@pytest.mark.parametrize("bomb", ["one line of nothing", "a gibibyte", "lines without end"])
def test_a_zip_bomb_is_stopped_early_and_costs_no_memory(bomb: str) -> None:
    if bomb == "one line of nothing":
        compressed = zeros(200 << 20)
    elif bomb == "a gibibyte":
        compressed = zeros(1 << 30)
    else:
        compressed = zstandard.ZstdCompressor().compress(b"\n" * 50_000_000)
    content = by_hand(encrypted(compressed))
    tracemalloc.start()
    try:
        assert refusal(content) == "bundle-too-large"
        assert tracemalloc.get_traced_memory()[1] < 64 << 20
    finally:
        tracemalloc.stop()


def test_more_lines_than_a_million_are_refused() -> None:
    rows = b"".join(b"%06x\n" % (n * 7919 % 0xFFFFFF) for n in range(1_000_001))
    content = by_hand(encrypted(zstandard.ZstdCompressor(level=1).compress(rows)), lambda m: m.update(count=1_000_000))
    assert refusal(content) == "bundle-too-large"


@pytest.mark.parametrize(
    "compressed",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"not zstd", id="not zstd"),
        pytest.param(zstandard.ZstdCompressor().compress(b"a\n" * 50)[:-2], id="cut"),
        pytest.param(zstandard.ZstdCompressor().compress(b"a\n" * 49), id="a line short"),
        pytest.param(zstandard.ZstdCompressor().compress(b"a\n" * 51), id="a line more"),
        pytest.param(zstandard.ZstdCompressor().compress(b"a\n" * 50 + b"a"), id="a line without its end"),
        pytest.param(zstandard.ZstdCompressor().compress(b"a\n" * 50) + b"rest", id="bytes behind"),
    ],
)
def test_a_payload_that_is_not_what_the_manifest_says_is_damage(compressed: bytes) -> None:
    assert refusal(by_hand(encrypted(compressed))) == "bundle-damaged"


def test_a_payload_that_was_not_encrypted_is_damage() -> None:
    assert refusal(by_hand(b"".join(LINES))) == "bundle-damaged"
    assert refusal(by_hand(b"")) == "bundle-damaged"
