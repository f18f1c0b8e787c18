"""Print resident passes: check first, sign, record, draw sheets with a distribution list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checkpoint_app.documents.fonts import missing_glyphs
from checkpoint_app.documents.pass_card import PassCard
from checkpoint_app.documents.pass_sheet import Sheet, write_sheets
from checkpoint_app.domain.events import OFFICE_STATION, EventDraft, EventKind
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial
from checkpoint_app.domain.roster import Resident
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, Media, OfficeStore, Progress, no_progress
from checkpoint_app.sync import pass_code

BATCH = 200
PAGE = 1_000
DAY_S = 86_400
DEFAULT_DAYS = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintProblem:
    """Why a resident's pass cannot be printed.

    `missing-glyph` (detail: the characters), `holds-pass` (a serial) or `dwelling-too-long` (the dwelling).
    """

    resident: Resident
    code: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintPlan:
    """Whom a run prints, in building-unit-room order, and whom it leaves out and why."""

    residents: tuple[Resident, ...]
    problems: tuple[PrintProblem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedRun:
    path: Path
    serials: tuple[PassSerial, ...]
    size: int


@dataclass(frozen=True, slots=True)
class PrintPasses:
    store: OfficeStore
    clock: Clock
    media: Media

    def plan(self, text: str = "", *, limit: int | None = None) -> PrintPlan:
        """Return the dry run for all residents, or those `text` finds, for at most `limit` passes.

        Who holds a pass that still stands is left out.
        """
        now_s = self.clock.read().wall_ms // 1000
        good: list[Resident] = []
        problems: list[PrintProblem] = []
        for resident in self._residents(text):
            if len(good) == limit:
                break
            held = [p for p in self.store.passes_of(resident=resident.number) if p.expires_s > now_s]
            lacking = missing_glyphs(mask_name(resident.name) + str(resident.dwelling))
            if held:
                problems.append(PrintProblem(resident=resident, code="holds-pass", detail=str(held[0].serial)))
            elif not pass_code.holds(mask_name(resident.name), str(resident.dwelling)):
                problem = PrintProblem(resident=resident, code="dwelling-too-long", detail=str(resident.dwelling))
                problems.append(problem)
            elif lacking:
                problems.append(PrintProblem(resident=resident, code="missing-glyph", detail=" ".join(lacking)))
            else:
                good.append(resident)
        return PrintPlan(residents=tuple(sorted(good, key=_walking_order)), problems=tuple(problems))

    def print_run(
        self,
        plan: PrintPlan,
        out: Path,
        *,
        sheet: Sheet = Sheet.TEN_UP,
        days: int = DEFAULT_DAYS,
        progress: Progress = no_progress,
    ) -> PrintedRun:
        """Sign and record a pass for everybody in the plan and write the sheets to `out`.

        The passes are on record exactly when the file is there; MediaError and Cancelled leave neither.
        """
        if not plan.residents:
            raise InputRefused("nothing-to-print")
        identity, start_s = self.store.identity(), self.clock.read().wall_ms // 1000
        total = 2 * len(plan.residents)
        cards: list[PassCard] = []
        drafts: list[EventDraft] = []
        serial = self.store.next_serial()
        for resident in plan.residents:
            claims = PassClaims(
                serial=serial,
                kind=PassKind.RESIDENT,
                name=mask_name(resident.name),
                dwelling=str(resident.dwelling),
                not_before_s=start_s,
                expires_s=start_s + days * DAY_S,
            )
            cards.append(self._card(claims, pass_code.encode(claims, identity.signing_seed)))
            drafts.append(self._draft(claims, resident))
            serial = PassSerial(serial.station, serial.number + 1)
            if len(cards) % BATCH == 0:
                progress(len(cards), total)
        content = write_sheets(
            cards, sheet, title=identity.community_name, progress=lambda done, _: progress(len(cards) + done, total)
        )
        with self.media.staged(out, content):
            self.store.append(*drafts)
        progress(total, total)
        return PrintedRun(path=out, serials=tuple(card.serial for card in cards), size=len(content))

    def code_of(self, serial: PassSerial) -> str:
        """Return the text a scanner reads from a pass this office issued; InputRefused `pass-unknown`.

        Ed25519 is deterministic, so the code of a pass can be had again from the register: same words, same bytes.
        """
        record = self.store.pass_record(serial)
        if record is None or record.resident is None or serial.station != OFFICE_STATION:
            raise InputRefused("pass-unknown", serial=str(serial))
        resident = self.store.resident(record.resident)
        if resident is None:
            raise InputRefused("resident-unknown", resident=record.resident)
        claims = PassClaims(
            serial=serial,
            kind=record.kind,
            name=mask_name(resident.name),
            dwelling=record.dwelling,
            not_before_s=record.not_before_s,
            expires_s=record.expires_s,
        )
        return pass_code.encode(claims, self.store.identity().signing_seed)

    def _residents(self, text: str) -> Iterator[Resident]:
        after: int | None = None
        while page := self.store.residents(after=after, limit=PAGE, text=text):
            yield from page
            after = page[-1].number

    def _card(self, claims: PassClaims, code: str) -> PassCard:
        return PassCard(
            code=code,
            serial=claims.serial,
            kind=claims.kind,
            name=claims.name,
            dwelling=claims.dwelling,
            valid_from_s=claims.not_before_s,
            expires_s=claims.expires_s,
            issuer=self.store.identity().community_name,
        )

    def _draft(self, claims: PassClaims, resident: Resident) -> EventDraft:
        data = {
            "serial": claims.serial.key,
            "kind": int(claims.kind),
            "resident": resident.number,
            "dwelling": claims.dwelling,
            "nbf": claims.not_before_s,
            "exp": claims.expires_s,
        }
        return EventDraft(kind=EventKind.PASS_ISSUED, at_ms=self.clock.read().wall_ms, data=data)


def _walking_order(resident: Resident) -> tuple[str, tuple[int, str], tuple[int, str], tuple[int, str]]:
    """Order as somebody walks when handing passes out: compound, building, unit, room."""
    home = resident.dwelling
    return home.compound, _natural(home.building), _natural(home.unit), _natural(home.room)


def _natural(text: str) -> tuple[int, str]:
    digits = "".join(c for c in text if c.isdecimal())
    return int(digits or 0), text
