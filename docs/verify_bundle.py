#!/usr/bin/env python3
"""Check a bundle without the program: verify_bundle.py FILE ROOT-KEY-IN-HEX [FILE WITH THE AGE-SECRET-KEY-1…]

Written from formats.md alone, on the standard library and `cryptography`. Says what it checks; status 0: all that could
be checked is right. Decompression is by compression.zstd (Python 3.14) or by the programs `zstd` and `head` in a pipe;
with neither, or without a recipient's key, it says where it stopped. Nothing of what is inside is shown.
"""

import hashlib
import hmac
import json
import re
import shutil
import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric import ed25519, x25519
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

HEX64, INTEGERS = re.compile("[0-9a-f]{64}"), range(-(2**63), 2**64)  # an index outside raises
SUITE, BECH32 = "age-x25519+zstd+ed25519", "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
TYPES: dict[str, type] = {"s": str, "i": int, "l": list, "d": dict}
CERT = "s.community i.station s.gate s.name s.key s.recipient l.kinds i.days i.from i.until s.signature"
BOTH = "i.fmt s.suite s.dir s.community i.station i.epoch d.cert i.created i.count i.payload_len s.payload_sha256 "
BOTH += "i.schema s.app l.crit l.recipients"
WAYS, CHAIN = {"up": "d.chain d.clock", "down": "i.version i.valid_from i.next_due"}, "i.from i.to s.prev s.head"
EVENT = "i.at s.clock d.data i.epoch s.kind i.list i.op i.pack i.seq i.shift i.station"
WRONG = (ValueError, TypeError, LookupError, RecursionError, OSError, InvalidSignature, InvalidTag)


def need(value: Any, shape: str = "") -> Any:
    if not value or any(type(value[field[2:]]) is not TYPES[field[0]] for field in shape.split()):
        raise ValueError
    return value


def canonical(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def parsed(text: bytes, shape: str) -> Any:
    value = json.loads(text.decode(), parse_int=lambda digits: INTEGERS[int(digits) + 2**63], parse_float=int)
    brackets = re.sub(rb'"(\\.|[^"\\])*"|[^][{}"]', b"", text)
    need(canonical(value) == text and max(accumulate((sign in b"[{") * 2 - 1 for sign in brackets)) <= 250)
    return need(value, shape)


def unbase64(text: str, size: int) -> bytes:
    need(len(raw := b64decode(text, validate=True)) == size and b64encode(raw).decode() == text)
    return raw


def verify(key: str, message: bytes, signature: str) -> None:
    public = ed25519.Ed25519PublicKey.from_public_bytes(bytes.fromhex(need(HEX64.fullmatch(key)).string))
    public.verify(unbase64(signature, 64), message)


def derived(secret: bytes, salt: bytes, info: bytes) -> bytes:  # HKDF-SHA256 of 32 bytes
    return hmac.digest(hmac.digest(salt, secret, "sha256"), info + b"\1", "sha256")


def decrypted(age: bytes, identity: str) -> bytes:  # age-encryption.org/v1
    bits = "".join(f"{BECH32.index(sign):05b}" for sign in identity.strip().lower().rpartition("1")[2][:52])
    own = x25519.X25519PrivateKey.from_private_bytes(int(bits[:256], 2).to_bytes(32, "big"))
    (head, _, rest), public = age.partition(b"\n--- "), own.public_key().public_bytes_raw()
    mac, _, body = rest.partition(b"\n")
    for share, wrapped in re.findall(rb"-> X25519 (\S{43})\n(\S{43})(?=\n|$)", head):
        secret = own.exchange(x25519.X25519PublicKey.from_public_bytes(point := b64decode(share + b"=")))
        wrap = ChaCha20Poly1305(derived(secret, point + public, b"age-encryption.org/v1/X25519"))
        try:
            key = wrap.decrypt(bytes(12), b64decode(wrapped + b"="), None)
        except InvalidTag:  # for somebody else
            continue
        need(hmac.digest(derived(key, b"", b"header"), head + b"\n---", "sha256") == b64decode(mac + b"="))
        stream, starts = ChaCha20Poly1305(derived(key, body[:16], b"payload")), range(16, len(body), 65552)
        nonces = (n.to_bytes(11, "big") + bytes([n + 1 == len(starts)]) for n in range(len(starts)))
        return b"".join(stream.decrypt(n, body[at : at + 65552], None) for n, at in zip(nonces, starts, strict=True))
    raise ValueError


def checks(file: str, root: str, identity: str = "") -> Iterator[str]:
    yield "form: first line, manifest, lengths, last line, SHA-256 of the payload"
    need(len(content := Path(file).read_bytes()) <= 67175424)
    magic, line, signature, blank, rest = content.split(b"\n", 4)
    need(magic == b"CHECKPOINT-BUNDLE/1" and len(line) <= 1 << 16 and blank == b"")
    manifest = parsed(line, BOTH)
    need(manifest, WAYS[manifest["dir"]])
    need((manifest["fmt"], manifest["suite"], manifest["crit"]) == (1, SUITE, []) and 0 < manifest["epoch"] < 2048)
    need(min(manifest[field[2:]] for field in BOTH.split() if field[0] == "i") >= 0 and manifest["count"] <= 10**6)
    need((size := manifest["payload_len"]) <= 1 << 26 and rest[size:] == b"CHECKPOINT-END %016x\n" % size)
    if manifest["dir"] == "up":
        chain = need(manifest["chain"], CHAIN)
        need(HEX64.fullmatch(chain["prev"]) and 1 <= chain["from"] <= chain["to"] < 1 << 32)
    need(hashlib.sha256(rest[:size]).hexdigest() == manifest["payload_sha256"])
    yield "certificate: by the root key, of that station"
    cert = need(manifest["cert"], CERT)
    need(len(cert) == len(CERT.split()) + ("quota" in cert) and cert["station"] == manifest["station"])
    need(cert["community"] == manifest["community"])
    claims = canonical({name: cert[name] for name in cert if name != "signature"})
    verify(root, b"CHECKPOINT-CERTIFICATE/1\n" + claims, cert["signature"])
    yield "signature over the header"
    verify(cert["key"], magic + b"\n" + line + b"\n", signature.decode())
    if not identity:
        return (yield "all right so far; no recipient's key was given to look inside")
    yield "decryption"
    packed = decrypted(rest[:size], Path(identity).read_text(encoding="ascii"))
    yield "decompression, number and length of lines"
    most = min(1 << 30, max(1 << 20, 100 * len(packed)))
    if sys.version_info >= (3, 14):
        from compression import zstd

        inside: bytes = zstd.ZstdDecompressor().decompress(packed, most + 1)
    elif shutil.which("zstd") and shutil.which("head"):
        pipe = f"(zstd -dcq -M8MiB || printf damaged) | head -c {most + 1}"
        inside = subprocess.run(pipe, shell=True, input=packed, capture_output=True, check=True).stdout
    else:
        return (yield "all right so far; neither compression.zstd nor the program zstd is here to look inside")
    lines = inside.split(b"\n")
    need(packed[:4] == b"(\xb5/\xfd" and len(inside) <= most and max(map(len, lines)) <= 1 << 20)  # RFC 8878
    need(lines.pop() == b"" and len(lines) == manifest["count"])
    if manifest["dir"] == "up":
        yield "chain: from first to last, personal parts, head"
        digest, log = bytes.fromhex(chain["prev"]), [manifest[name] for name in ("community", "station", "epoch")]
        genesis = "CHECKPOINT-CHAIN/1 {} {} {}\n".format(*log)
        need(chain["from"] > 1 or digest == hashlib.sha256(genesis.encode()).digest())
        for seq, text in enumerate(lines, chain["from"]):
            event = parsed(text, EVENT)
            need((event["station"], event["epoch"], event["seq"]) == (*log[1:], seq))
            if isinstance(event.get("pii"), dict):
                need(len(need(event["pii"], "s.salt d.v")) == 2)
                salt = unbase64(event["pii"]["salt"], 16)
                event["pii"] = hashlib.sha256(salt + canonical(event["pii"]["v"])).hexdigest()
            need(HEX64.fullmatch(event.get("pii", "0" * 64)))
            digest = hashlib.sha256(digest + canonical(event)).digest()
        need((digest.hex(), len(lines)) == (chain["head"], chain["to"] - chain["from"] + 1))
    yield "all right"


if __name__ == "__main__":
    try:
        for said in checks(*(sys.argv[1:] if len(sys.argv) > 2 else sys.exit(__doc__))):
            sys.stdout.write(f"{said}\n")
    except WRONG:
        sys.exit("WRONG" if len(sys.argv) > 2 else __doc__)
