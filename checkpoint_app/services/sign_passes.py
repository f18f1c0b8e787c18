"""Sign passes as the office: the check of its key, claims and their code, the card to draw, the record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.passes import PassClaims, PassRecord, PassSerial
from checkpoint_app.domain.print_run import CheckCode
from checkpoint_app.domain.station import OfficeIdentity
from checkpoint_app.errors import InputRefused
from checkpoint_app.sync import pass_code
from checkpoint_app.sync.certificates import is_signed_by
from checkpoint_app.sync.signing import public_key

if TYPE_CHECKING:
    from checkpoint_app.documents.pass_card import PassCard

DAY_S = 86_400
LONGEST_DAYS = 366


def require_key(identity: OfficeIdentity, *, until_s: int) -> None:
    """InputRefused `key-unsigned` or `station-expired`: gates would stop every pass signed by this office.

    A pass may not outlive the office's certificate, so that no gate has to judge one whose key ended.
    """
    if not is_signed_by(identity.certificate, public_key(identity.root_seed)):
        raise InputRefused(CheckCode.KEY_UNSIGNED.value)
    if until_s * 1000 > identity.certificate.expires_ms:
        until = local(identity.certificate.expires_ms)
        raise InputRefused(CheckCode.STATION_EXPIRED.value, until=f"{until:%Y-%m-%d}")


def claims_of(record: PassRecord) -> PassClaims:
    """Return what the code of a registered pass says; signed again it gives the same code (Ed25519, RFC 8032)."""
    return PassClaims(
        serial=record.serial,
        kind=record.kind,
        name=mask_name(record.holder),
        dwelling=record.dwelling,
        not_before_s=record.not_before_s,
        expires_s=record.expires_s,
        plate=record.plate,
        of=record.of,
    )


def signed_card(claims: PassClaims, identity: OfficeIdentity) -> PassCard:
    """Return the card of a pass, its code signed by the office."""
    from checkpoint_app.documents.pass_card import card_of  # reportlab loads with the first card, not the window

    code = pass_code.encode(claims, identity.signing_seed)
    return card_of(claims, issuer=identity.community_name, code=code)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPass:
    """A pass to be recorded: `name` is whole and stands in the personal part unless the roster has it."""

    claims: PassClaims
    name: str
    resident: int | None = None
    household: int | None = None
    run: int | None = None

    def draft(self, at_ms: int) -> EventDraft:
        claims = self.claims
        of_roster = self.resident is not None or self.household is not None
        data: dict[str, Any] = {
            "serial": claims.serial.key,
            "kind": int(claims.kind),
            "nbf": claims.not_before_s,
            "exp": claims.expires_s,
        }
        data |= {"resident": self.resident} if self.resident is not None else {}
        data |= {"household": self.household} if self.household is not None else {}
        data |= {"run": self.run} if self.run is not None else {}
        data |= {"dwelling": claims.dwelling} if of_roster else {}
        personal = {} if self.resident is not None else {"holder": self.name}
        personal |= {} if of_roster else {"dwelling": claims.dwelling}
        personal |= {"plate": claims.plate} if claims.plate else {}
        return EventDraft(kind=EventKind.PASS_ISSUED, at_ms=at_ms, data=data, pii=personal or None)


def next_serials(first: PassSerial, count: int) -> list[PassSerial]:
    return [PassSerial(first.station, first.number + step) for step in range(count)]
