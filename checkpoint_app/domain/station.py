"""Who may sign what: stations, their certificates, operators, and the trust list that names them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from checkpoint_app.domain.passes import PassKind

PASSES_A_DAY = 500
"""What a new station may sign in a day, unless the office says otherwise."""

SHORTEST_PASSPHRASE = 8
"""Characters of a passphrase that guards a data folder."""

CERTIFICATE_DAYS = 366
CERTIFICATE_SOON_MS = 30 * 86_400_000
"""How long before its end a certificate is warned of, at the gate and at the office."""
OFFICE_KEYS = "office-keys"
"""The setting of a station that holds the office's age keys of the last list: [[recipient, from_ms] …], newest last."""
_FIRST_EPOCH = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """The office's word for a station's key; `signature` is the root key's over sync.certificates' canonical bytes.

    Times are UTC milliseconds. Expiry warns and never blocks recording (architecture.md §5).
    """

    community: str
    station: int
    gate: str
    name: str
    public_key: bytes
    age_recipient: str
    pass_kinds: tuple[PassKind, ...]
    longest_days: int
    not_before_ms: int
    expires_ms: int
    signature: bytes
    passes_a_day: int | None = None
    """Most passes the key may sign in a day of its life; None: no limit (certificates of before that)."""


def serials_allowed(certificate: Certificate, at_s: int) -> int | None:
    """Return the highest running number the key can honestly have reached at a moment (UTC seconds); None: any.

    Days are those of the calendar in UTC+8, the first one included: whoever keeps the quota each day stays below.
    """
    if certificate.passes_a_day is None:
        return None
    days = _day(at_s) - _day(certificate.not_before_ms // 1000) + 1
    return certificate.passes_a_day * max(days, 1)


def _day(at_s: int) -> int:
    return (at_s + 8 * 3600) // 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustedStation:
    """A line of the trust list. `cutoff_epoch`, `cutoff_seq` and `cutoff_serial`: the last record and serial believed.

    A station with a `cutoff_seq` was lost: it gets no more lists, and its records after that one are refused.
    """

    certificate: Certificate
    cutoff_seq: int | None = None
    cutoff_serial: int | None = None
    cutoff_epoch: int | None = None

    @property
    def is_lost(self) -> bool:
        return self.cutoff_seq is not None

    def believes(self, epoch: int, seq: int) -> bool:
        """Whether a record of it counts: earlier epochs whole, nothing after the last record believed."""
        return self.cutoff_seq is None or (epoch, seq) <= (self.cutoff_epoch or _FIRST_EPOCH, self.cutoff_seq)


@dataclass(frozen=True, slots=True, kw_only=True)
class Operator:
    """Somebody who may sign on; `pin_hash` is an Argon2id string."""

    number: int
    name: str
    pin_hash: str
    lead: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A checkpoint (卡口). `compound` is empty when it serves the whole community."""

    code: str
    name: str
    compound: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StationIdentity:
    """Who this laptop is; the seed is the private half of its certificate's key.

    `office_recipient` is the office's lasting key: the way back into a forgotten passphrase, and the secret
    behind telephone codes. Bundles are for the key of the month, which comes with the lists.
    """

    community: str
    community_name: str
    gate: Gate
    certificate: Certificate
    signing_seed: bytes
    age_identity: str
    root_public_key: bytes
    office_recipient: str
    install_id: str

    @property
    def station(self) -> int:
        return self.certificate.station


def with_newest_certificate(identity: StationIdentity, stations: Iterable[TrustedStation]) -> StationIdentity:
    """Return the station with the certificate of the trust list, if that is its own with a later end.

    The list's signatures were checked before. Another key, gate or number is not taken over.
    """
    own = identity.certificate
    for trusted in stations:
        new = trusted.certificate
        if replace(new, expires_ms=own.expires_ms, signature=own.signature) == own and new.expires_ms > own.expires_ms:
            own = new
    return replace(identity, certificate=own)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeKey:
    """The office's key of a month for station bundles. Once destroyed its secret half is gone: `identity` is empty."""

    recipient: str
    identity: str
    from_ms: int
    destroyed_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeIdentity:
    """The office's keys; they exist only inside its encrypted database. It signs passes as station 0.

    `age_identity` and `age_recipient` are its lasting key: it gives stations back a forgotten passphrase, is the
    telephone's secret, and opens bundles of stations that know no newer key. `age_keys` are those of the months, oldest
    first; stations encrypt for the last.
    """

    community: str
    community_name: str
    root_seed: bytes
    age_identity: str
    age_recipient: str
    certificate: Certificate
    signing_seed: bytes
    install_id: str
    age_keys: tuple[AgeKey, ...] = ()
