"""Mutants of honest bundles: by somebody without a key, with another key, and with the key of the very station."""

from __future__ import annotations

import gzip
import io
import json
import random
import tarfile
import unicodedata
import zipfile
from base64 import b64encode
from collections.abc import Iterator
from typing import Any

import zstandard

from checkpoint_app.sync import container, signing
from checkpoint_app.sync.canonical import canonical, parse
from tests.properties.honest_bundle import Honest

STRANGER = bytes(range(64, 96))

Mutant = tuple[str, bytes]
"""Family and content."""


def damaged(honest: Honest, other: Honest, chance: random.Random, number: int) -> Iterator[Mutant]:
    """Yield what happens to files on sticks and in mails, `number` of each kind."""
    whole, size = honest.content, len(honest.content)
    for _ in range(number):
        a, b = sorted(chance.sample(range(size), 2))
        noise = chance.randbytes(chance.randrange(1, 40))
        yield "truncated", whole[:a]
        yield "flipped", whole[:a] + bytes([whole[a] ^ 1 << chance.randrange(8)]) + whole[a + 1 :]
        yield "zeroed", whole[:a] + bytes(b - a + 1) + whole[b + 1 :]
        yield "cut out", whole[:a] + whole[b:]
        yield "moved", whole[:a] + whole[b:] + whole[a:b]
        yield "inserted", whole[:a] + noise + whole[a:]
        yield "overwritten", whole[:a] + chance.randbytes(b - a + 1) + whole[b + 1 :]
        yield "repeated inside", whole[:b] + whole[a:]
        yield "spliced", whole[:a] + other.content[min(a, len(other.content)) :]
        yield "appended", whole + noise
        yield "prepended", noise + whole
        yield "any bytes", chance.randbytes(chance.randrange(600))


def retold(honest: Honest, other: Honest) -> Iterator[Mutant]:
    """Yield honest files in another spelling or wrapping: nobody has a key."""
    magic, line, signature, blank, rest = honest.parts
    _, other_line, other_signature, _, other_rest = other.parts
    payload = rest[: honest.manifest["payload_len"]]
    fields: Any = json.loads(line)

    def with_line(text: bytes) -> bytes:
        return b"\n".join((magic, text, signature, blank, rest))

    yield "signature of another", b"\n".join((magic, line, other_signature, blank, rest))
    yield "payload of another", b"\n".join((magic, line, signature, blank, other_rest))
    yield "manifest of another", b"\n".join((magic, other_line, signature, blank, rest))
    for name, value in fields.items():
        changed = {str: "x", int: 7, list: ["x"], dict: {}}[type(value)]
        for wrong in (changed, None, True, -1, 1 << 70, 1.5, [value], {"": value}):
            yield "manifest edited", with_line(json.dumps({**fields, name: wrong}, sort_keys=True).encode())
        yield "manifest edited", with_line(canonical({n: v for n, v in fields.items() if n != name}))
        doubled = b'{"%s":%s,%s' % (name.encode(), canonical(changed), line[1:])
        yield "key twice", with_line(doubled)
        yield "key twice", with_line(line[:-1] + b',"%s":%s}' % (name.encode(), canonical(changed)))
    for text in (
        json.dumps(fields).encode(),
        json.dumps(fields, sort_keys=True, separators=(",", ":")).encode() + b" ",
        line.replace(b'"up"', b'"\\u0075p"').replace(b'"down"', b'"\\u0064own"'),
        b"\xef\xbb\xbf" + line,
        unicodedata.normalize("NFD", line.decode() + "é").encode(),
        line.replace(b'"', "＂".encode()),
        line.decode().encode("utf-16"),
        line.decode().encode("gb18030") + b"\xff",
        line.replace(b"}", b"\x00}"),
        line.replace(b"{", b'{"\\ud800":1,', 1),
        b"[" * 60_000,
        b'{"a":' * 5_000 + b"1" + b"}" * 5_000,
        b"",
        b"null",
        b" " * 70_000,
    ):
        yield "spelt otherwise", with_line(text)
    for first in (
        b"CHECKPOINT-BUNDLE/2",
        b"CHECKPOINT-BUNDLE/01",
        b"checkpoint-bundle/1",
        b"\xef\xbb\xbf" + magic,
        b"",
    ):
        yield "first line", b"\n".join((first, line, signature, blank, rest))
    yield "line ends of Windows", honest.content.replace(b"\n", b"\r\n")
    for wrong in (signature[:-1], signature + b"A", signature[:-2] + b"A=", b"!" * 88, b"", signature.lower()):
        yield "signature spelt otherwise", b"\n".join((magic, line, wrong, blank, rest))
    size = len(payload)
    for trailer in (
        b"",
        b"CHECKPOINT-END %016x" % size,
        b"CHECKPOINT-END %016x\n\n" % size,
        b"CHECKPOINT-END %016X\n" % (size + 0xA0000),
        b"CHECKPOINT-END %d\n" % size,
        b"CHECKPOINT-END %016x\r\n" % size,
        b"CHECKPOINT-END %016x\n" % (1 << 63),
    ):
        yield "trailer", honest.content[: -len(b"CHECKPOINT-END %016x\n" % size)] + trailer
    yield "nested", honest.content + other.content
    yield "nested", other.content[:40] + honest.content
    yield "wrapped", gzip.compress(honest.content)
    yield "wrapped", b64encode(honest.content)
    yield "wrapped", zstandard.compress(honest.content)
    for write in (_zipped, _tarred):
        yield "wrapped", write(honest.content)


def without_the_key(honest: Honest, other: Honest) -> Iterator[Mutant]:
    """Yield files signed with a key of one's own, or with that of another station of the same office."""
    stolen = {**honest.manifest["cert"], "key": signing.public_key(STRANGER).hex()}
    for seed in (STRANGER, other.seed):
        yield "signed by another key", honest.sealed(honest.lines, seed=seed)
        yield "signed by another key", honest.sealed(honest.lines[:1], seed=seed)
    yield "certificate of one's own", honest.sealed(honest.lines, seed=STRANGER, cert=stolen)
    own_root = {name: value for name, value in stolen.items() if name != "signature"}
    forged = b64encode(signing.sign(STRANGER, b"CHECKPOINT-CERTIFICATE/1\n" + canonical(own_root))).decode()
    yield "certificate of one's own", honest.sealed(honest.lines, seed=STRANGER, cert={**own_root, "signature": forged})
    for name, value in (("station", 9), ("station", 0), ("gate", "X9"), ("until", 1 << 52), ("kinds", [1, 2, 3, 4])):
        widened = {**honest.manifest["cert"], name: value}
        if widened == honest.manifest["cert"]:
            continue
        yield "certificate widened", honest.sealed(honest.lines, cert=widened)
        yield "certificate widened", honest.sealed(honest.lines, cert=widened, station=widened["station"])
    yield "in another's name", honest.sealed(honest.lines, cert=other.manifest["cert"])
    yield "in another's name", honest.sealed(honest.lines, seed=other.seed, cert=other.manifest["cert"])


def retargeted(honest: Honest, other: Honest) -> Iterator[Mutant]:
    """Yield files of the station's own key that claim another log than the one inside."""
    manifest = honest.manifest
    for changes in (
        {"community": "999999999999"},
        {"community": ""},
        {"station": manifest["station"] + 1},
        {"station": 1 << 40},
        *([{"epoch": manifest["epoch"] + 1}] if manifest["dir"] == "up" else []),  # a list belongs to no epoch
        {"epoch": 0},
        {"epoch": 2048},
        {"epoch": -1},
        {"dir": "sideways"},
        {"fmt": 2},
        {"suite": "none"},
        {"crit": ["delta"]},
        {"crit": [None]},
        {"count": manifest["count"] + 1},
        {"count": 0},
        {"count": 1 << 60},
        {"payload_len": 0},
        {"payload_len": 1 << 40},
        {"payload_sha256": "0" * 64},
    ):
        yield "re-targeted", honest.sealed(honest.lines, **changes)
    turned = {"up": {"dir": "down", "version": 1 << 40, "valid_from": 0, "next_due": 0}, "down": {"dir": "up"}}
    yield "turned round", honest.sealed(honest.lines, **turned[manifest["dir"]])
    stranger = signing.new_age_identity()[1]
    compressed = zstandard.compress(b"".join(line + b"\n" for line in honest.lines))
    yield "for somebody else", honest.encrypted(compressed, to=stranger, count=len(honest.lines))


def bombs(honest: Honest) -> Iterator[Mutant]:
    """Yield what would fill memory or time: signed by the station's own key, so only limits help."""
    zeros = b"\0" * (1 << 20)
    yield "bomb: one endless line", honest.encrypted(_endless(zeros, 300), count=1)
    yield "bomb: a million empty lines", honest.packed(b"\n" * 1_000_001, count=1_000_000)
    yield "bomb: lines without end", honest.encrypted(_endless(b"{}\n" * 300_000, 300), count=1_000_000)
    big = zstandard.ZstdCompressionParameters(window_log=27, strategy=1)
    wide = zstandard.ZstdCompressor(compression_params=big).compressobj()
    yield "bomb: a window of 128 MiB", honest.encrypted(wide.compress(b"{}\n" * 50_000) + wide.flush(), count=50_000)
    yield "bomb: a file that is too large", honest.content + bytes(container.MAX_FILE)
    deep = b'{"a":' * 100_000 + b"1" + b"}" * 100_000
    yield "bomb: nested deeply", honest.sealed([deep])
    yield "bomb: nested deeply", honest.sealed([b"[" * 100_000])
    yield "bomb: nested deeply", honest.sealed([_event(honest, data=_nested(300))])
    nested = honest.sealed(honest.lines)
    yield "bomb: bundle in a bundle", honest.encrypted(zstandard.compress(nested), count=1)
    yield "bomb: bundle in a bundle", honest.written(nested)
    for rubbish in (b"", b"\x28\xb5\x2f\xfd", zstandard.compress(zeros)[:20], gzip.compress(b"{}\n")):
        yield "not compressed as it must be", honest.encrypted(rubbish, count=1)


def rewritten(honest: Honest) -> Iterator[Mutant]:
    """Yield logs that the station's own key signed and whose records are wrong."""
    lines, first = honest.lines, honest.manifest["chain"]["from"]
    for at in {0, 1, len(lines) // 2, len(lines) - 1}:
        yield "record deleted", honest.sealed(lines[:at] + lines[at + 1 :])
        yield "record doubled", honest.sealed([*lines[:at], lines[at], *lines[at:]])
        yield "record edited", honest.sealed([*lines[:at], lines[at].replace(b'"at":1', b'"at":2'), *lines[at + 1 :]])
        edited: dict[str, Any] = {**parse(lines[at])}
        for name, value in (
            *(("station", wrong) for wrong in (0, 9, 1 << 16, -1, True, "1")),
            *(("epoch", wrong) for wrong in (0, 2, 2048)),
            *(("seq", wrong) for wrong in (0, -1, 1 << 32, first - 1, 1.0)),
            *(("at", wrong) for wrong in (1 << 63, -(1 << 63), "now", 1.5)),
            *(("data", wrong) for wrong in ([], None, "x")),
            *(
                ("pii", wrong)
                for wrong in ("x", {}, {"salt": "AA==", "v": {}}, {"salt": b64encode(bytes(16)).decode()})
            ),
            *((name, None) for name in ("kind", "clock", "op", "list", "pack", "shift")),
        ):
            yield (
                f"record with another {name}",
                honest.sealed([*lines[:at], canonical({**edited, name: value}), *lines[at + 1 :]]),
            )
        yield "record with a key twice", honest.sealed([*lines[:at], b'{"at":1,' + lines[at][1:], *lines[at + 1 :]])
        yield "record not canonical", honest.sealed([*lines[:at], lines[at].replace(b":", b": "), *lines[at + 1 :]])
    yield "records reordered", honest.sealed(lines[::-1])
    yield "records reordered", honest.sealed([lines[1], lines[0], *lines[2:]])
    yield "last line cut", honest.packed(b"\n".join(lines), count=len(lines))
    for chain in ({"prev": "1" * 64}, {"head": "1" * 64}, {"from": first + 1}, {"to": 1 << 31}, {"from": 0}, {"to": 0}):
        yield "chain claimed otherwise", honest.sealed(lines, chain={**honest.manifest["chain"], **chain})
    for chain in ({}, {"from": "1"}, {"prev": "x" * 64}, {"from": 1, "to": 1, "prev": "A" * 64, "head": "A" * 64}):
        yield "chain claimed otherwise", honest.sealed(lines, chain=chain)


def _event(honest: Honest, **changes: Any) -> bytes:
    return json.dumps({**parse(honest.lines[0]), **changes}, sort_keys=True, separators=(",", ":")).encode()


def _nested(depth: int) -> Any:
    value: Any = {}
    for _ in range(depth):
        value = {"a": value}
    return value


def _endless(block: bytes, times: int) -> bytes:
    compressor = zstandard.ZstdCompressor(level=1).compressobj()
    return b"".join([*(compressor.compress(block) for _ in range(times)), compressor.flush()])


def _zipped(content: bytes) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.ckb", content)
    return whole.getvalue()


def _tarred(content: bytes) -> bytes:
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w") as archive:
        entry = tarfile.TarInfo("a.ckb")
        entry.size = len(content)
        archive.addfile(entry, io.BytesIO(content))
    return whole.getvalue()


def made_by_hand(honest: Honest, other: Honest) -> Iterator[Mutant]:
    """Yield what needs no chance; of an up bundle also a log rewritten."""
    yield from retold(honest, other)
    yield from without_the_key(honest, other)
    yield from retargeted(honest, other)
    yield from bombs(honest)
    if honest.manifest["dir"] == "up":
        yield from rewritten(honest)
