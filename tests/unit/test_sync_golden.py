"""Files of every released format are still read, byte for byte the same, by us and by a reader written from
docs/formats.md with nothing of ours."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2
import pyrage
import pytest
import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pyrage import x25519

from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial, PassVerdict
from checkpoint_app.domain.phone_order import OrderKind, PhoneOrder
from checkpoint_app.domain.station import Certificate, TrustedStation
from checkpoint_app.sync import certificates, chain, container, pass_code, phone_code, signing
from checkpoint_app.sync.kit import open_kit
from checkpoint_app.sync.snapshot import snapshot_lines, snapshot_of
from checkpoint_app.sync.vault import open_vault
from tests.wire_lines import log_line

GOLDEN = Path(__file__).parents[1] / "data" / "golden"
RELEASED = {
    "bundle-v1-down.ckd": "0cb4613014cd897df47c4b45b24ec96f567ee56e72615dc547f5691bab65edbd",
    "bundle-v1-down.lines": "f3f048337d22e263b3137b3313b6d45adaa6fbfd96e60b6bec432b98281794ae",
    "bundle-v1-up.ckb": "cf330ca27fcd069a06c86cad77070d529a9ba7899ecf7cc44dbebce890092ded",
    "bundle-v1-up.lines": "71f3186e980b0d2ba45ade86e9f7c127b2f45096b62e369b4ad88701d933e916",
    "keys.json": "8c98682125d1fdee78b89b41a74f4e8abdd0c468f5632c3d2b325029547ca323",
    "kit-v1.ckk": "c6698442b604b2a6fde081a5839cbf5d4929b4f646f33580b781cbd862181f4b",
    "pass-code-v1-quota.json": "10c864506d62133f6b6675d906325e861fe8b0182d4a7e38922f362498a70b42",
    "pass-code-v1.json": "186c7f2976a60aa01eb0ded417d494f2f720b600d4f2733f92d9458d7d9677fd",
    "vault-v1.json": "11cb5ba0cecf2136aa1e162b87734be456bd128fdc26bfdaa9b1e8d7242138f1",
}
KEYS = json.loads((GOLDEN / "keys.json").read_text(encoding="utf-8"))
CODES = json.loads((GOLDEN / "pass-code-v1.json").read_text(encoding="utf-8"))
QUOTA = json.loads((GOLDEN / "pass-code-v1-quota.json").read_text(encoding="utf-8"))
TELEPHONE_CODE = "2915868598"
"""Of the kit's station: stop pass 03-000123, in the ten minutes of 1,790,000,000,000 ms."""


def content_of(name: str) -> bytes:
    return (GOLDEN / name).read_bytes()


def lines_of(name: str) -> list[bytes]:
    return content_of(name).splitlines()


def received(name: str, identity: str) -> tuple[container.BundleHeader, list[bytes]]:
    header = container.read_header(content_of(name))
    assert certificates.is_signed_by(header.certificate, signing.public_key(bytes.fromhex(KEYS["root_seed"])))
    container.check_signature(header, header.certificate.public_key)
    return header, list(container.open_payload(header, age_identity=KEYS[identity]))


def claims_of(code: dict[str, Any]) -> PassClaims:
    return PassClaims(
        serial=PassSerial(code["station"], code["number"]),
        kind=PassKind(code["kind"]),
        name=code["name"],
        dwelling=code["dwelling"],
        plate=code["plate"],
        not_before_s=code["not_before_s"],
        expires_s=code["expires_s"],
        of=PassSerial(*code["of"]) if "of" in code else None,
    )


@pytest.fixture(scope="module")
def station_certificate() -> Certificate:
    return received("bundle-v1-up.ckb", "office_age_identity")[0].certificate


@pytest.mark.parametrize("name", RELEASED)
def test_a_released_file_never_changes(name: str) -> None:
    assert hashlib.sha256(content_of(name)).hexdigest() == RELEASED[name]


@pytest.mark.parametrize("code", CODES)
def test_a_pass_of_version_1_is_read_and_written_the_same(
    code: dict[str, Any], station_certificate: Certificate
) -> None:
    claims = claims_of(code)
    verifier = pass_code.PassVerifier(
        stations=[TrustedStation(certificate=station_certificate)], is_revoked=lambda serial: False
    )
    found = verifier.check(code["text"], at_ms=code["not_before_s"] * 1000)
    assert found == pass_code.PassCheck(PassVerdict.GENUINE, claims)
    assert pass_code.encode(claims, bytes.fromhex(KEYS["station_seed"])) == code["text"]


@pytest.mark.parametrize("code", QUOTA["codes"])
def test_a_pass_under_a_quota_and_an_exit_slip_are_read_and_written_the_same(code: dict[str, Any]) -> None:
    certificate = certificates.certificate_from_data(QUOTA["certificate"])
    assert certificates.is_signed_by(certificate, signing.public_key(bytes.fromhex(KEYS["root_seed"])))
    assert certificate.passes_a_day == 500
    claims = claims_of(code)
    verifier = pass_code.PassVerifier(
        stations=[TrustedStation(certificate=certificate)], is_revoked=lambda serial: False
    )
    found = verifier.check(code["text"], at_ms=code["not_before_s"] * 1000)
    assert found == pass_code.PassCheck(PassVerdict.GENUINE, claims)
    assert pass_code.encode(claims, bytes.fromhex(KEYS["station_seed"])) == code["text"]


def test_the_telephone_code_of_version_1_is_made_and_taken() -> None:
    """The example of formats.md §10: X25519, HKDF and HMAC by the library, bech32 and check digits by themselves."""
    identity = open_kit(content_of("kit-v1.ckk"), KEYS["kit_code"]).identity
    key, recipient = phone_code.key_at_station(identity), identity.certificate.age_recipient
    assert key == phone_code._shared_key(KEYS["office_age_identity"], recipient, identity.community, identity.station)
    order = PhoneOrder(kind=OrderKind.REVOKE, subject=3 << 32 | 123, station=3, at_ms=1_790_000_000_000)
    assert phone_code.code_of(key, order) == TELEPHONE_CODE
    body = int(TELEPHONE_CODE[:8])
    assert (body * 100 + int(TELEPHONE_CODE[8:])) % 97 == 1


def test_an_up_bundle_of_version_1_is_read() -> None:
    header, wires = received("bundle-v1-up.ckb", "office_age_identity")
    assert wires == lines_of("bundle-v1-up.lines")
    records = [log_line(wire) for wire in wires]
    claimed = header.manifest["chain"]
    start = chain.genesis(header.manifest["community"], header.manifest["station"], header.manifest["epoch"])
    assert start.hex() == claimed["prev"]
    assert chain.walk(start, (record.line for record in records)).hex() == claimed["head"]
    events = [chain.event_of(record) for record in records]
    assert [event.seq for event in events] == [1, 2, 3, 4, 5, 6, 7]
    assert events[4].pii == {"holder": "㼆·𬭳", "phone": "00000000000"}
    assert events[5].pii is None
    assert events[6].kind == "drone-sighted"


def test_a_down_bundle_of_version_1_is_read_and_its_lines_written_the_same() -> None:
    header, lines = received("bundle-v1-down.ckd", "station_age_identity")
    assert lines == lines_of("bundle-v1-down.lines")
    snapshot = snapshot_of(lines)
    assert snapshot.version == header.manifest["version"] == 12
    assert [entry.name for entry in snapshot.roster] == ["王小明", "㼆·𬭳"]
    assert snapshot.receipts[0].gaps == ((5, 5),)
    (rules,) = snapshot.packs
    assert (rules.number, rules.quotas[0].span, rules.zones[0].building) == (3, 2, "3")
    assert rules.credentials.gate_min == 3
    assert [(block.first, block.last) for block in snapshot.blanks] == [(900_001, 900_100)]
    assert [(number, jpeg[:2]) for number, jpeg in snapshot.photos] == [(1, b"\xff\xd8")]
    assert [(record.plate, record.blank, record.of) for record in snapshot.passes[2:]] == [
        ("云A12345", True, None),
        ("", False, PassSerial(3, 123)),
    ]
    assert list(snapshot_lines(snapshot)) == lines


def test_a_kit_of_version_1_is_opened() -> None:
    content = open_kit(content_of("kit-v1.ckk"), KEYS["kit_code"])
    assert content.office_bundle == content_of("bundle-v1-down.ckd")
    assert content.identity.signing_seed.hex() == KEYS["station_seed"]
    assert content.identity.gate.compound == "翠湖苑"


def test_a_vault_of_version_1_is_opened() -> None:
    assert open_vault(GOLDEN / "vault-v1.json", KEYS["vault_passphrase"]).hex() == KEYS["vault_key"]


def test_a_reader_written_from_the_page_alone_reads_a_bundle() -> None:
    magic, line, signature, blank, rest = content_of("bundle-v1-up.ckb").split(b"\n", 4)
    manifest = json.loads(line)
    assert (magic, blank) == (b"CHECKPOINT-BUNDLE/1", b"")
    certificate = dict(manifest["cert"])
    root = Ed25519PublicKey.from_public_bytes(signing.public_key(bytes.fromhex(KEYS["root_seed"])))
    root_signature = base64.b64decode(certificate.pop("signature"))
    root.verify(root_signature, b"CHECKPOINT-CERTIFICATE/1\n" + plain_canonical(certificate))
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(certificate["key"]))
    key.verify(base64.b64decode(signature), magic + b"\n" + line + b"\n")
    payload = rest[: manifest["payload_len"]]
    assert rest[len(payload) :] == b"CHECKPOINT-END %016x\n" % len(payload)
    assert hashlib.sha256(payload).hexdigest() == manifest["payload_sha256"]
    compressed = pyrage.decrypt(payload, [x25519.Identity.from_str(KEYS["office_age_identity"])])
    rows = zstandard.ZstdDecompressor().decompressobj().decompress(compressed).split(b"\n")[:-1]
    assert len(rows) == manifest["count"]
    digest = hashlib.sha256(
        b"CHECKPOINT-CHAIN/1 %s %d %d\n" % (manifest["community"].encode(), manifest["station"], manifest["epoch"])
    ).digest()
    for row in rows:
        event = json.loads(row)
        if isinstance(event.get("pii"), dict):
            salted = base64.b64decode(event["pii"]["salt"]) + plain_canonical(event["pii"]["v"])
            event["pii"] = hashlib.sha256(salted).hexdigest()
        digest = hashlib.sha256(digest + plain_canonical(event)).digest()
    assert digest.hex() == manifest["chain"]["head"]


@pytest.mark.parametrize("code", [*CODES, *QUOTA["codes"]])
def test_a_reader_written_from_the_page_alone_reads_a_pass(code: dict[str, Any]) -> None:
    digits, content = code["text"][2:], b""
    while digits:
        block, digits = digits[:66], digits[66:]
        size = 27 if len(block) == 66 else next(k for k in range(27) if len(str((1 << 8 * k) - 1)) == len(block))
        content += int(block).to_bytes(size, "big")
    protected, unprotected, payload, signature = cbor2.loads(content)
    assert cbor2.loads(protected) == {1: -19}
    key = bytes.fromhex(json.loads(content_of("bundle-v1-up.ckb").split(b"\n")[1])["cert"]["key"])
    assert unprotected == {4: bytes([3, hashlib.sha256(key).digest()[0]])}
    structure = cbor2.dumps(["Signature1", protected, b"cgp1", payload])
    Ed25519PublicKey.from_public_bytes(key).verify(signature, structure)
    claims = cbor2.loads(payload)
    assert claims[7] == b"\x00\x03" + code["number"].to_bytes(4, "big")
    assert (claims[5], claims[4]) == (code["not_before_s"], code["expires_s"])
    plate = {4: code["plate"]} if code["plate"] else {}
    of = {5: b"".join((code["of"][0].to_bytes(2, "big"), code["of"][1].to_bytes(4, "big")))} if "of" in code else {}
    assert claims[-65537] == {1: code["kind"], 2: code["name"], 3: code["dwelling"], **plate, **of}


def plain_canonical(value: Any) -> bytes:
    """The canonical form of §3 by the standard library: the same bytes for all that a log may hold."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
