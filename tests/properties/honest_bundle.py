"""A bundle as it was exported, and what a thief of the laptop can make of it: signed, sealed or written by hand."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

import pyrage
import zstandard
from pyrage import x25519

from checkpoint_app.sync import container, signing
from checkpoint_app.sync.canonical import canonical

MAGIC = b"CHECKPOINT-BUNDLE/1\n"


@dataclass(frozen=True)
class Honest:
    """A bundle as it was exported, and what a thief of the station's laptop has: its key and the lines inside."""

    content: bytes
    opener: str
    seed: bytes

    @cached_property
    def _header(self) -> container.BundleHeader:
        return container.read_header(self.content)

    @property
    def manifest(self) -> dict[str, Any]:
        return dict(self._header.manifest)

    @cached_property
    def lines(self) -> list[bytes]:
        return list(container.open_payload(self._header, age_identity=self.opener))

    @property
    def recipient(self) -> str:
        return str(x25519.Identity.from_str(self.opener).to_public())

    @property
    def parts(self) -> list[bytes]:
        """First line, manifest, signature, empty line, and the rest."""
        return self.content.split(b"\n", 4)

    def sealed(self, lines: Sequence[bytes], *, seed: bytes | None = None, **changes: Any) -> bytes:
        """Sign other lines, or another manifest, with the station's key or another one."""
        inside = b"".join(line + b"\n" for line in lines)
        return self.packed(inside, seed=seed, **{"count": len(lines), **changes})

    def packed(self, inside: bytes, *, seed: bytes | None = None, **changes: Any) -> bytes:
        compressed = zstandard.ZstdCompressor(level=1, write_checksum=True).compress(inside)
        return self.encrypted(compressed, seed=seed, **changes)

    def encrypted(self, compressed: bytes, *, seed: bytes | None = None, to: str = "", **changes: Any) -> bytes:
        payload = pyrage.encrypt(compressed, [x25519.Recipient.from_str(to or self.recipient)])
        return self.written(payload, seed=seed, **changes)

    def written(self, payload: bytes, *, seed: bytes | None = None, **changes: Any) -> bytes:
        """Sign any payload; changes to None leave a field out."""
        sized = {"payload_len": len(payload), "payload_sha256": sha256(payload).hexdigest()}
        whole = {**self.manifest, **sized, **self._chain_of(changes.get("count")), **changes}
        return self.spelt(canonical({name: value for name, value in whole.items() if value is not None}), payload, seed)

    def _chain_of(self, count: int | None) -> dict[str, Any]:
        """Return the claim that fits so many lines: what is wrong with them has to be found out from them."""
        if self.manifest["dir"] == "down" or count is None:
            return {}
        chain = self.manifest["chain"]
        return {"chain": {**chain, "to": max(chain["from"] + count - 1, chain["from"])}}

    def spelt(self, line: bytes, payload: bytes, seed: bytes | None = None) -> bytes:
        signed = MAGIC + line + b"\n"
        signature = b64encode(signing.sign(seed or self.seed, signed))
        return b"".join((signed, signature, b"\n\n", payload, b"CHECKPOINT-END %016x\n" % len(payload)))
