"""Write an age file for a passphrase at a fixed cost (age-encryption.org/v1, scrypt recipient, STREAM payload).

pyrage reads such files; its writer takes whatever a second of the office's computer buys, measured 1 GiB of memory,
which a gate's old laptop may not have.
"""

from __future__ import annotations

import secrets
from base64 import b64encode

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

LOG_N = 17
"""scrypt with N = 2^17, r = 8: 128 MiB and about a third of a second."""

_CHUNK = 64 * 1024


def encrypt_for_passphrase(plaintext: bytes, passphrase: str) -> bytes:
    """Return an age file that the passphrase opens in any age implementation."""
    file_key, salt, nonce = secrets.token_bytes(16), secrets.token_bytes(16), secrets.token_bytes(16)
    scrypt = Scrypt(salt=b"age-encryption.org/v1/scrypt" + salt, length=32, n=1 << LOG_N, r=8, p=1)
    wrapped = ChaCha20Poly1305(scrypt.derive(passphrase.encode())).encrypt(bytes(12), file_key, None)
    header = b"age-encryption.org/v1\n-> scrypt %s %d\n%s\n---" % (_base64(salt), LOG_N, _base64(wrapped))
    mac = HMAC(_derive(file_key, b"", b"header"), SHA256())
    mac.update(header)
    return b"".join((header, b" ", _base64(mac.finalize()), b"\n", nonce, _stream(plaintext, file_key, nonce)))


def _stream(plaintext: bytes, file_key: bytes, nonce: bytes) -> bytes:
    """Seal in chunks of 64 KiB; the counter and the mark of the last chunk are the nonce of each."""
    cipher = ChaCha20Poly1305(_derive(file_key, nonce, b"payload"))
    last = max(0, len(plaintext) - 1) // _CHUNK
    return b"".join(
        cipher.encrypt(n.to_bytes(11, "big") + bytes([n == last]), plaintext[n * _CHUNK : (n + 1) * _CHUNK], None)
        for n in range(last + 1)
    )


def _derive(file_key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=info).derive(file_key)


def _base64(content: bytes) -> bytes:
    return b64encode(content).rstrip(b"=")
