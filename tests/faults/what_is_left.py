"""What is left in databases, logs and bundles for whoever has every key: all of it as bytes, to be searched."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlcipher3 import dbapi2

from checkpoint_app.errors import BundleRefused
from checkpoint_app.sync import container
from db.schema import administration

PAGE, RESERVED, SALT, WAL_HEAD, FRAME_HEAD, FIRST = 4096, 80, 16, 32, 24, b"\0\0\0\1"


def spellings(needles: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Yield each needle in the encodings a byte may stand in."""
    for needle in needles:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "gb18030"):
            yield needle, needle.encode(encoding)
        yield needle, json.dumps(needle).strip('"').encode()


def found_in(content: bytes, needles: Iterable[str]) -> set[str]:
    return {name for name, spelt in spellings(needles) if spelt in content}


def decrypted_pages(path: Path, key: bytes) -> bytes:
    """Return the pages of a database as they are, freed ones too: each decrypted where it stands."""
    raw = path.read_bytes()
    pages = (raw[start : start + PAGE] for start in range(0, len(raw), PAGE))
    return b"".join(_decrypted(page, key, is_first=number == 0) for number, page in enumerate(pages))


def decrypted_frames(path: Path, key: bytes) -> bytes:
    """Return the pages in a write-ahead log, those of transactions long since copied into the database too."""
    raw = path.read_bytes() if path.exists() else b""
    frames = (raw[start : start + FRAME_HEAD + PAGE] for start in range(WAL_HEAD, len(raw), FRAME_HEAD + PAGE))
    whole = (frame for frame in frames if len(frame) == FRAME_HEAD + PAGE)
    return b"".join(_decrypted(frame[FRAME_HEAD:], key, is_first=frame[:4] == FIRST) for frame in whole)


def _decrypted(page: bytes, key: bytes, *, is_first: bool) -> bytes:
    """Return a page without its seal: AES-256-CBC, the IV and an HMAC-SHA-512 in its last 80 bytes."""
    body, iv = page[SALT if is_first else 0 : PAGE - RESERVED], page[PAGE - RESERVED : PAGE - RESERVED + 16]
    decryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
    return decryptor.update(body) + decryptor.finalize()


def every_cell(path: Path, key: bytes) -> bytes:
    """Return all values of all tables, and the whole of a plain copy."""
    plain = path.with_suffix(".plain")
    conn = dbapi2.connect(str(path))
    conn.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    conn.execute(f"ATTACH DATABASE '{plain}' AS plain KEY ''")
    conn.execute("SELECT sqlcipher_export('plain')")
    conn.execute("DETACH DATABASE plain")
    tables = administration(conn).tables
    cells = [cell for table in tables for row in table.rows for cell in row.values()]
    conn.close()
    copy = plain.read_bytes()
    plain.unlink()
    return copy + b"\n".join(cell if isinstance(cell, bytes) else str(cell).encode() for cell in cells)


def opened(path: Path, identities: Iterable[str]) -> bytes:
    """Return what a bundle says to whoever holds every key there is; nothing if none fits."""
    for identity in identities:
        try:
            header = container.read_header(path.read_bytes())
            return b"\n".join(container.open_payload(header, age_identity=identity))
        except BundleRefused:
            continue
    return b""
