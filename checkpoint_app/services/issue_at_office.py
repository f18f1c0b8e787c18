"""Issue one pass at the office: a work pass, a return slip, a vehicle's or visitor's pass, outside any run."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checkpoint_app.domain.names import mask_name, normalise_name, one_line, require_length
from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial
from checkpoint_app.domain.plate import LONGEST_PLATE, normalise_plate
from checkpoint_app.domain.print_run import PrintFilter, Sheet
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, Media, OfficeStore
from checkpoint_app.services.pass_designs import design_in_force
from checkpoint_app.services.sign_passes import DAY_S, LONGEST_DAYS, NewPass, require_key, signed_card
from checkpoint_app.sync import pass_code

LONGEST_PLACE = 28
"""In characters: so much of a place a pass code holds in any script."""
DAYS = {PassKind.WORK: 30, PassKind.RETURN_SLIP: 14, PassKind.TEMPORARY: 1, PassKind.VEHICLE: 30}
"""Kinds the office issues one by one, and how many days each lasts unless it is said."""
SHEETS = {PassKind.RETURN_SLIP: Sheet.SLIP_80, PassKind.TEMPORARY: Sheet.SLIP_80}


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedAtOffice:
    path: Path
    serial: PassSerial
    code: str


@dataclass(frozen=True, slots=True)
class IssueAtOffice:
    store: OfficeStore
    clock: Clock
    media: Media

    def issue(
        self,
        kind: PassKind,
        holder: str,
        place: str,
        out: Path,
        *,
        plate: str = "",
        days: int | None = None,
        sheet: Sheet | None = None,
        progress: Progress = no_progress,
    ) -> IssuedAtOffice:
        """Sign, record and draw one pass; on record exactly when the file is there.

        `place` is the dwelling or where somebody works (样例里 3-1-501, 云上苑 菜店). InputRefused `pass-kind-of-run`,
        `name-missing`, `place-missing`, `plate-missing`, `holds-another`, `text-too-long`, `glyph-missing`,
        `pass-too-long`, `key-unsigned`, `station-expired`.
        """
        from checkpoint_app.documents.fonts import require_glyphs
        from checkpoint_app.documents.pass_sheet import write_sheets

        if kind not in DAYS:
            raise InputRefused("pass-kind-of-run")
        name, where = require_length(normalise_name(holder)), one_line(place)
        number_plate = normalise_plate(require_length(one_line(plate), LONGEST_PLATE))
        self._require_whole(kind, name, where, number_plate)
        now_ms = self.clock.read().wall_ms
        start_s, lasts = now_ms // 1000, DAYS[kind] if days is None else days
        if not 0 < lasts <= LONGEST_DAYS:
            raise InputRefused("pass-too-long", days=LONGEST_DAYS)
        if not pass_code.holds(mask_name(name) + number_plate, where):
            raise InputRefused("text-too-long", given=where[:12], longest=LONGEST_PLACE)
        require_glyphs(mask_name(name) + where + number_plate)
        identity = self.store.identity()
        require_key(identity, until_s=start_s + lasts * DAY_S)
        claims = PassClaims(
            serial=self.store.next_serial(),
            kind=kind,
            name=mask_name(name),
            dwelling=where,
            plate=number_plate,
            not_before_s=start_s,
            expires_s=start_s + lasts * DAY_S,
        )
        card = signed_card(claims, identity)
        content = write_sheets(
            [card],
            sheet or SHEETS.get(kind, Sheet.CARD),
            design_in_force(self.store),
            title=identity.community_name,
            progress=progress,
        )
        with self.media.staged(out, content):
            self.store.append(NewPass(claims=claims, name=name).draft(now_ms))
        return IssuedAtOffice(path=out, serial=claims.serial, code=card.code)

    def _require_whole(self, kind: PassKind, name: str, where: str, plate: str) -> None:
        if not name:
            raise InputRefused("name-missing")
        if not where:
            raise InputRefused("place-missing")
        if kind is not PassKind.VEHICLE:
            return
        if not plate:
            raise InputRefused("plate-missing")
        standing = self.store.standing_passes(PrintFilter(kind=kind), self.clock.read().wall_ms // 1000)
        held = next((record for record in standing.values() if record.plate == plate), None)
        if held is not None:
            raise InputRefused("holds-another", serial=str(held.serial))
