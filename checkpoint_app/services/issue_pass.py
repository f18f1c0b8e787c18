"""Issue a pass at the gate: sign it with the station's key, record it, print a slip; or write one on a blank."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.clock import day_bounds_ms, local, local_day
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.names import mask_name, normalise_name, one_line, require_length
from checkpoint_app.domain.passes import FIRST_BLANK, PassClaims, PassKind, PassSerial
from checkpoint_app.domain.plate import LONGEST_PLATE, normalise_plate
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.domain.scan import understand
from checkpoint_app.domain.station import serials_allowed
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.stamp_events import EventStamp
from checkpoint_app.sync import pass_code

DEFAULT_HOURS = 24
LONGEST_DWELLING = 28
"""In characters: so much of it a pass code holds in any script."""

PAPER = "pass-paper"
"""The setting that says what a pass is printed on here: one of PAPERS."""

PAPERS = (Sheet.SLIP_80, Sheet.SLIP_58, Sheet.CARD)

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
        plate: str = "",
    ) -> IssuedPass:
        """Sign and record a pass from now on; InputRefused as `prepare`."""
        issued, draft = self.prepare(holder=holder, dwelling=dwelling, hours=hours, kind=kind, phone=phone, plate=plate)
        self.store.append(draft)
        return issued

    def issue_blank(
        self,
        blank: str,
        *,
        holder: str,
        dwelling: str,
        hours: int | None = None,
        kind: PassKind = PassKind.TEMPORARY,
        phone: str = "",
        plate: str = "",
    ) -> PassSerial:
        """Record a pass written by hand on one of the office's blanks, scanned or typed; it counts in the register.

        InputRefused `serial-unreadable`, `blank-foreign` if it is none of this station's blanks, `blank-used`; else as
        `prepare`.
        """
        self.stamp.require_operator()
        serial = self._blank(blank)
        claims, pii = self._claims(serial, kind, holder, dwelling, hours, phone, plate, None)
        self.store.append(self._draft(claims, pii, blank=True))
        return serial

    def prepare(
        self,
        *,
        holder: str,
        dwelling: str,
        hours: int | None = None,
        kind: PassKind = PassKind.TEMPORARY,
        phone: str = "",
        plate: str = "",
        of: PassSerial | None = None,
    ) -> tuple[IssuedPass, EventDraft]:
        """Sign a pass from now on and return it with its record, for who records more in the same transaction.

        InputRefused if the certificate does not allow kind, length or another pass today (`pass-quota`), and for what
        no slip could show: `glyph-missing`, `text-too-long`. `dwelling` is where the holder is going, as the pass shows
        it; what was typed stands in the event's pii. A vehicle's pass has a `plate`, an exit slip the pass it is `of`.
        The serial is taken only when the draft is recorded.
        """
        self.stamp.require_operator()
        serial = self.store.next_serial()
        claims, pii = self._claims(serial, kind, holder, dwelling, hours, phone, plate, of)
        self._require_quota(serial)
        self._require_room(claims)
        code = pass_code.encode(claims, self.store.identity().signing_seed)
        return IssuedPass(serial=serial, code=code, claims=claims), self._draft(claims, pii)

    def _claims(
        self,
        serial: PassSerial,
        kind: PassKind,
        holder: str,
        dwelling: str,
        hours: int | None,
        phone: str,
        plate: str,
        of: PassSerial | None,
    ) -> tuple[PassClaims, dict[str, str]]:
        """Return what the pass says, name masked, and the personal part of its record."""
        certificate = self.store.identity().certificate
        name, going_to = require_length(normalise_name(holder)), one_line(dwelling)
        telephone = require_length(one_line(phone))
        number_plate = normalise_plate(require_length(one_line(plate), LONGEST_PLATE))
        length_s = (hours if hours is not None else self.temporary_hours()) * 3600
        if not name:
            raise InputRefused("name-missing")
        if kind is PassKind.VEHICLE and not number_plate:
            raise InputRefused("plate-missing")
        self._require_certificate()
        if kind not in certificate.pass_kinds:
            raise InputRefused("pass-kind-not-allowed")
        if not 0 < length_s <= certificate.longest_days * _DAY_S:
            raise InputRefused("pass-too-long", days=certificate.longest_days)
        start_s = self.stamp.now_ms() // 1000
        claims = PassClaims(
            serial=serial,
            kind=kind,
            name=mask_name(name),
            dwelling=going_to,
            not_before_s=start_s,
            expires_s=start_s + length_s,
            plate=number_plate,
            of=of,
        )
        more = {"phone": telephone, "plate": number_plate}
        return claims, {"holder": name, "dwelling": going_to} | {key: text for key, text in more.items() if text}

    def _draft(self, claims: PassClaims, pii: dict[str, str], *, blank: bool = False) -> EventDraft:
        data = {
            "serial": claims.serial.key,
            "kind": int(claims.kind),
            "nbf": claims.not_before_s,
            "exp": claims.expires_s,
        }
        of = {} if claims.of is None else {"of": claims.of.key}
        return self.stamp.draft(EventKind.PASS_ISSUED, data | of | ({"blank": True} if blank else {}), pii)

    def _blank(self, text: str) -> PassSerial:
        serial = understand(text).serial
        if serial is None:
            raise InputRefused("serial-unreadable", given=text[:40])
        if not any(block.holds(serial) for block in self.store.blanks()):
            raise InputRefused("blank-foreign", serial=serial)
        if self.store.pass_record(serial) is not None:
            raise InputRefused("blank-used", serial=serial)
        return serial

    def _require_quota(self, serial: PassSerial) -> None:
        """Beyond its quota of the day, or of the days so far, every gate would stop the pass."""
        certificate, now_ms = self.store.identity().certificate, self.stamp.now_ms()
        quota, allowed = certificate.passes_a_day, serials_allowed(certificate, now_ms // 1000)
        begun_ms, _ = day_bounds_ms(local_day(now_ms))
        if allowed is not None and serial.number > allowed:
            raise InputRefused("pass-quota", quota=quota)
        if quota is not None and self.store.passes_signed(since_ms=begun_ms) >= quota:
            raise InputRefused("pass-quota", quota=quota)
        if serial.number >= FIRST_BLANK:
            raise InputRefused("serials-used-up", last=FIRST_BLANK - 1)

    def _require_certificate(self) -> None:
        """Outside the certificate's life every gate would stop the pass."""
        now_ms, certificate = self.stamp.now_ms(), self.store.identity().certificate
        if now_ms // 1000 < certificate.not_before_ms // 1000:
            raise InputRefused("clock-too-early", given=f"{local(now_ms):%Y-%m-%d %H:%M}")
        if now_ms >= certificate.expires_ms:
            raise InputRefused("certificate-expired")

    def _require_room(self, claims: PassClaims) -> None:
        from checkpoint_app.documents.fonts import require_glyphs  # as with the slip: not before the first pass

        if not pass_code.holds(claims.name, claims.dwelling + claims.plate):
            raise InputRefused("text-too-long", given=claims.dwelling[:12], longest=LONGEST_DWELLING)
        require_glyphs(claims.name + claims.dwelling + claims.plate)

    def paper(self) -> Sheet:
        """Return what this station prints passes on; an 80 mm slip until something else was chosen."""
        chosen = self.store.get(PAPER)
        return Sheet(chosen) if chosen in PAPERS else Sheet.SLIP_80

    def choose_paper(self, paper: Sheet) -> None:
        self.store.put(PAPER, paper.value)

    def slip(self, issued: IssuedPass) -> bytes:
        """Return the pass as PDF on the paper chosen here."""
        from checkpoint_app.documents.pass_card import KIND_WORDS, card_of  # reportlab loads with the first slip
        from checkpoint_app.documents.pass_sheet import write_sheets
        from checkpoint_app.services.pass_designs import design_in_force

        claims = issued.claims
        return write_sheets(
            [card_of(claims, issuer=self.store.identity().community_name, code=issued.code)],
            self.paper(),
            design_in_force(self.store),
            title=f"{KIND_WORDS[claims.kind]} {claims.serial}",
            progress=no_progress,
        )
