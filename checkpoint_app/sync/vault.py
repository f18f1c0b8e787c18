"""The vault: the random key of the encrypted database, wrapped by a passphrase and by a recovery key: at a station the
office's, at the office that of its recovery sheet.

Changing the passphrase rewrites this small file, never the database (docs/formats.md §8).
"""

from __future__ import annotations

import errno
import os
import secrets
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyrage
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from pyrage import x25519

from checkpoint_app.errors import StorageError
from checkpoint_app.sync.canonical import canonical, parse_exact

KEY_BYTES = 32
_SALT_BYTES, _NONCE_BYTES, _TAG_BYTES = 16, 12, 16
_NAME = "checkpoint-vault"
_SIZE_LIMIT = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Argon2Cost:
    """Argon2id parameters; they are stored in the file, so they may grow later."""

    memory_kib: int
    passes: int
    lanes: int

    @property
    def bearable(self) -> bool:
        """Whether a reader goes along: no file may ask for more than 1 GiB or a minute's work."""
        if not all(type(cost) is int for cost in (self.memory_kib, self.passes, self.lanes)):
            return False
        return 8 * self.lanes <= self.memory_kib <= 1 << 20 and 1 <= self.passes <= 64 and 1 <= self.lanes <= 64


INTERACTIVE = Argon2Cost(memory_kib=64 * 1024, passes=3, lanes=4)
"""RFC 9106's second recommendation: 64 MiB, for a laptop that has little."""


def create_vault(
    path: Path, passphrase: str, recovery_recipient: str | None, *, cost: Argon2Cost = INTERACTIVE
) -> bytes:
    """Write a new vault and return its key. An existing file is never replaced: it may guard a database.

    Raises StorageError: data-folder-taken, disk-full, folder-read-only, storage-failed.
    """
    if path.exists():
        raise StorageError("data-folder-taken", role="key")
    key = secrets.token_bytes(KEY_BYTES)
    recovery = None if recovery_recipient is None else _sealed(key, recovery_recipient)
    _write(path, _content(key, passphrase, recovery, cost))
    return key


def open_vault(path: Path, passphrase: str) -> bytes:
    """Return the key; StorageError `wrong-passphrase`, `file-unreadable` or `database-damaged`."""
    return _unwrap(_read(path), passphrase)


def recover_vault(path: Path, age_identity: str, new_passphrase: str, *, cost: Argon2Cost = INTERACTIVE) -> bytes:
    """Return the key by way of the recovery identity and give the vault a new passphrase.

    Raises StorageError: recovery-key-wrong if the vault has no such way in, and as `open_vault` and `create_vault`.
    """
    recovery = _read(path)["recovery"]
    try:
        sealed = b64decode(recovery or "", validate=True)
        key: bytes = pyrage.decrypt(sealed, [x25519.Identity.from_str(age_identity)])
    except (pyrage.DecryptError, pyrage.IdentityError, ValueError, TypeError) as error:
        raise StorageError("recovery-key-wrong") from error
    _write(path, _content(key, new_passphrase, recovery, cost))
    return key


@dataclass(frozen=True, slots=True)
class VaultFile:
    """The vault of a data folder in use. Its Argon2id cost stays what it was."""

    path: Path

    def require(self, passphrase: str) -> None:
        """Raise StorageError `wrong-passphrase` unless this opens the folder."""
        open_vault(self.path, passphrase)

    def check(self) -> None:
        """Raise StorageError unless the file can be read and is a vault; only a passphrase shows more."""
        _parts(_read(self.path))

    @contextmanager
    def changing(self, old: str, new: str) -> Iterator[None]:
        """Have the vault with another passphrase whole beside it; it takes the vault's place when the block ends well.

        Raises StorageError `wrong-passphrase`, disk-full, folder-read-only, storage-failed before the block begins.
        """
        fields = _read(self.path)
        key = _unwrap(fields, old)
        with _replacing(self.path, _content(key, new, fields["recovery"], _cost(fields))):
            yield

    @contextmanager
    def sealing(self, passphrase: str, recipient: str) -> Iterator[None]:
        """The same for another recovery key: whoever held the one before opens nothing with it any more."""
        fields = _read(self.path)
        key = _unwrap(fields, passphrase)
        with _replacing(self.path, _content(key, passphrase, _sealed(key, recipient), _cost(fields))):
            yield


def _sealed(key: bytes, recipient: str) -> str:
    return b64encode(pyrage.encrypt(key, [x25519.Recipient.from_str(recipient)])).decode()


def _cost(fields: Mapping[str, Any]) -> Argon2Cost:
    kdf = fields["argon2id"]
    return Argon2Cost(memory_kib=kdf["memory_kib"], passes=kdf["passes"], lanes=kdf["lanes"])


def _content(key: bytes, passphrase: str, recovery: str | None, cost: Argon2Cost) -> bytes:
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    fields: dict[str, Any] = {
        "file": _NAME,
        "version": 1,
        "argon2id": {
            "salt": b64encode(salt).decode(),
            "memory_kib": cost.memory_kib,
            "passes": cost.passes,
            "lanes": cost.lanes,
        },
        "nonce": b64encode(nonce).decode(),
        "recovery": recovery,
    }
    wrapped = ChaCha20Poly1305(_derive(passphrase, salt, cost)).encrypt(nonce, key, _bound(fields))
    return canonical({**fields, "wrapped": b64encode(wrapped).decode()}) + b"\n"


def _parts(fields: Mapping[str, Any]) -> tuple[Argon2Cost, bytes, bytes, bytes]:
    """Return cost, salt, nonce and the sealed key; StorageError `database-damaged` if one of them cannot be."""
    try:
        cost = _cost(fields)
        salt = b64decode(fields["argon2id"]["salt"], validate=True)
        nonce = b64decode(fields["nonce"], validate=True)
        wrapped = b64decode(fields["wrapped"], validate=True)
        lengths = len(salt), len(nonce), len(wrapped)
        sound = cost.bearable and lengths == (_SALT_BYTES, _NONCE_BYTES, KEY_BYTES + _TAG_BYTES)
    except (ValueError, TypeError, LookupError) as error:
        raise StorageError("database-damaged") from error
    if not sound:
        raise StorageError("database-damaged")
    return cost, salt, nonce, wrapped


def _unwrap(fields: Mapping[str, Any], passphrase: str) -> bytes:
    cost, salt, nonce, wrapped = _parts(fields)
    try:
        return ChaCha20Poly1305(_derive(passphrase, salt, cost)).decrypt(nonce, wrapped, _bound(fields))
    except InvalidTag as error:
        raise StorageError("wrong-passphrase") from error


def _derive(passphrase: str, salt: bytes, cost: Argon2Cost) -> bytes:
    """NFKC first: the same passphrase typed with another input method is the same."""
    return hash_secret_raw(
        unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass"),
        salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def _bound(fields: Mapping[str, Any]) -> bytes:
    """What the seal on the key also covers: all of the file but the sealed key itself."""
    return canonical({name: value for name, value in fields.items() if name != "wrapped"})


def _read(path: Path) -> Mapping[str, Any]:
    try:
        with path.open("rb") as file:
            content = file.read(_SIZE_LIMIT)
    except OSError as error:
        raise StorageError("file-unreadable", path=str(path)) from error
    try:
        fields = parse_exact(content.removesuffix(b"\n"))
    except ValueError as error:
        raise StorageError("database-damaged") from error
    if not isinstance(fields, dict) or fields.get("file") != _NAME or "recovery" not in fields:
        raise StorageError("database-damaged")
    if fields.get("version") != 1:
        raise StorageError("database-newer", found=fields.get("version"))
    return fields


def _write(path: Path, content: bytes) -> None:
    with _replacing(path, content):
        pass


@contextmanager
def _replacing(path: Path, content: bytes) -> Iterator[None]:
    """Write the file whole or not at all: a part file, flushed to the disk, takes its name when the block ends well."""
    part = path.with_name(path.name + ".part")
    with _file_errors(path):
        part.unlink(missing_ok=True)
        with open(part, "xb", opener=_for_owner_only) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    try:
        yield
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    with _file_errors(path):
        part.replace(path)
        _sync_folder(path.parent)


@contextmanager
def _file_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise StorageError("disk-full") from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise StorageError("folder-read-only", path=str(path.parent)) from error
        raise StorageError("storage-failed", detail=error.strerror or "vault") from error


def _for_owner_only(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":  # Windows has no handle on a folder to flush
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
