"""Issue a pass at the gate: sign it with the station's key, record it, print a slip."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.names import mask_name, normalise_name, one_line, require_length
from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.stamp_events import EventStamp
from checkpoint_app.sync import pass_code

DEFAULT_HOURS = 24
LONGEST_DWELLING = 28
"""In characters: so much of it a pass code holds in any script."""

_DAY_S = 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedPass:
    serial: PassSerial
    code: str
    claims: PassClaims


@dataclass(frozen=True, slots=True)
class IssuePass:
    store: StationStore
    stamp: EventStamp

    def temporary_hours(self) -> int:
        """Return how long a temporary pass lasts by the rules in force."""
        return self.stamp.pack.visitors.pass_hours if self.stamp.pack else DEFAULT_HOURS

    def issue(
        self,
        *,
        holder: str,
        dwelling: str,
        hours: int | None = None,
        kind: PassKind = PassKind.TEMPORARY,
        phone: str = "",
    ) -> IssuedPass:
        """Sign and record a pass from now on; InputRefused as `prepare`."""
        issued, draft = self.prepare(holder=holder, dwelling=dwelling, hours=hours, kind=kind, phone=phone)
        self.store.append(draft)
        return issued

    def prepare(
        self,
        *,
        holder: str,
        dwelling: str,
        hours: int | None = None,
        kind: PassKind = PassKind.TEMPORARY,
        phone: str = "",
    ) -> tuple[IssuedPass, EventDraft]:
        """Sign a pass from now on and return it with its record, for who records more in the same transaction.

        InputRefused if the certificate does not allow kind or length, and for what no slip could show:
        `glyph-missing`, `text-too-long`. `dwelling` is where the holder is going, as the pass shows it; what was typed
        stands in the event's pii. The serial is taken only when the draft is recorded.
        """
        self.stamp.require_operator()
        identity = self.store.identity()
        certificate = identity.certificate
        name, going_to = require_length(normalise_name(holder)), one_line(dwelling)
        telephone = require_length(one_line(phone))
        length_s = (hours if hours is not None else self.temporary_hours()) * 3600
        if not name:
            raise InputRefused("name-missing")
        self._require_certificate()
        if kind not in certificate.pass_kinds:
            raise InputRefused("pass-kind-not-allowed")
        if not 0 < length_s <= certificate.longest_days * _DAY_S:
            raise InputRefused("pass-too-long", days=certificate.longest_days)
        self._require_room(mask_name(name), going_to)
        start_s = self.stamp.now_ms() // 1000
        claims = PassClaims(
            serial=self.store.next_serial(),
            kind=kind,
            name=mask_name(name),
            dwelling=going_to,
            not_before_s=start_s,
            expires_s=start_s + length_s,
        )
        code = pass_code.encode(claims, identity.signing_seed)
        data = {
            "serial": claims.serial.key,
            "kind": int(kind),
            "nbf": claims.not_before_s,
            "exp": claims.expires_s,
        }
        pii = {"holder": name, "dwelling": claims.dwelling, **({"phone": telephone} if telephone else {})}
        draft = self.stamp.draft(EventKind.PASS_ISSUED, data, pii)
        return IssuedPass(serial=claims.serial, code=code, claims=claims), draft

    def _require_certificate(self) -> None:
        """Outside the certificate's life every gate would stop the pass."""
        now_ms, certificate = self.stamp.now_ms(), self.store.identity().certificate
        if now_ms // 1000 < certificate.not_before_ms // 1000:
            raise InputRefused("clock-too-early", given=f"{local(now_ms):%Y-%m-%d %H:%M}")
        if now_ms >= certificate.expires_ms:
            raise InputRefused("certificate-expired")

    def _require_room(self, name: str, dwelling: str) -> None:
        from checkpoint_app.documents.fonts import require_glyphs  # as with the slip: not before the first pass

        if not pass_code.holds(name, dwelling):
            raise InputRefused("text-too-long", given=dwelling[:12], longest=LONGEST_DWELLING)
        require_glyphs(name + dwelling)

    def slip(self, issued: IssuedPass) -> bytes:
        """Return the 80 mm slip as PDF."""
        from checkpoint_app.documents.pass_card import PassCard  # reportlab loads with the first slip, not the window
        from checkpoint_app.documents.slip import write_slip

        claims = issued.claims
        card = PassCard(
            code=issued.code,
            serial=claims.serial,
            kind=claims.kind,
            name=claims.name,
            dwelling=claims.dwelling,
            valid_from_s=claims.not_before_s,
            expires_s=claims.expires_s,
            issuer=self.store.identity().community_name,
        )
        return write_slip(card, width_mm=80)
