"""Enrol a station for a gate: keys, certificate and first list in one kit file, opened with a code told by voice."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from pathlib import Path

from checkpoint_app.documents.fonts import require_glyphs
from checkpoint_app.domain.clock import DAY_MS
from checkpoint_app.domain.continuity import NUMBERS_AN_EPOCH, least_number
from checkpoint_app.domain.events import OFFICE_STATION, EventDraft, EventKind
from checkpoint_app.domain.names import normalise_name, one_line, require_length
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.roster import compound_name
from checkpoint_app.domain.station import (
    CERTIFICATE_DAYS,
    PASSES_A_DAY,
    Gate,
    Operator,
    StationIdentity,
    TrustedStation,
)
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, Media, OfficeStore
from checkpoint_app.services.publish_bundle import PublishBundle
from checkpoint_app.sync import certificates, signing
from checkpoint_app.sync.kit import KitContent, new_code, seal_kit
from checkpoint_app.sync.pins import hash_pin

SUFFIX = ".ckk"
LONGEST_STATION_PASS_DAYS = 7
STATION_PASS_KINDS = (PassKind.TEMPORARY, PassKind.VEHICLE, PassKind.RETURN_SLIP, PassKind.EXIT_SLIP)


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolledStation:
    """`code` opens the kit; it is shown once and stored nowhere."""

    station: int
    kit: Path
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """A lost station as the trust list shall name it, and what is recorded of that."""

    station: TrustedStation
    drafts: tuple[EventDraft, ...]


@dataclass(frozen=True, slots=True)
class EnrolStation:
    store: OfficeStore
    clock: Clock
    media: Media

    def enrol(
        self,
        *,
        gate_code: str,
        name: str,
        kit: Path,
        gate_name: str = "",
        compound: str = "",
        passes_a_day: int = PASSES_A_DAY,
        instead: Withdrawn | None = None,
    ) -> EnrolledStation:
        """Give the next station number to a laptop at a gate and write its kit file.

        A kit already there stays: its keys are nowhere else. A gate code not known yet makes the gate (`gate_name`,
        else `name`). The private keys leave with the kit and stay nowhere at the office. `instead` is a lost station,
        withdrawn in the same transaction. InputRefused `gate-code`; MediaError when the kit cannot be written: then
        nothing is changed.
        """
        name = require_length(one_line(name))
        gate = self._gate(gate_code, gate_name or name, compound)
        if not kit.name:
            raise InputRefused("name-missing")
        identity, now_ms = self.store.identity(), self.clock.read().wall_ms
        given = max((s.certificate.station for s in self.store.stations()), default=OFFICE_STATION)
        number = max(given + 1, least_number(self.store.head().epoch, NUMBERS_AN_EPOCH))
        seed = signing.new_seed()
        age_identity, age_recipient = signing.new_age_identity()
        certificate = certificates.issue(
            identity.root_seed,
            community=identity.community,
            station=number,
            gate=gate.code,
            name=name or gate.name,
            public_key=signing.public_key(seed),
            age_recipient=age_recipient,
            pass_kinds=STATION_PASS_KINDS,
            longest_days=LONGEST_STATION_PASS_DAYS,
            not_before_ms=now_ms,
            expires_ms=now_ms + CERTIFICATE_DAYS * DAY_MS,
            passes_a_day=passes_a_day,
        )
        data = {"station": number, "gate": gate.code}
        draft = EventDraft(kind=EventKind.STATION_ENROLLED, at_ms=now_ms, data=data)
        newcomer = TrustedStation(certificate=certificate)
        lost, withdrawing = (None, ()) if instead is None else (instead.station, instead.drafts)
        office_bundle, _, published = PublishBundle(self.store, self.clock, self.media).prepare(newcomer, lost=lost)
        station_identity = StationIdentity(
            community=identity.community,
            community_name=identity.community_name,
            gate=gate,
            certificate=certificate,
            signing_seed=seed,
            age_identity=age_identity,
            root_public_key=signing.public_key(identity.root_seed),
            office_recipient=identity.age_recipient,
            install_id=secrets.token_hex(8),
        )
        code = new_code()
        content = seal_kit(KitContent(identity=station_identity, office_bundle=office_bundle), code)
        path = self.media.free_path(kit.parent, kit.with_suffix(SUFFIX).name)
        with self.media.staged(path, content):
            self.store.add_station(gate, newcomer, *withdrawing, draft, published, lost=lost)
        return EnrolledStation(station=number, kit=path, code=code)

    def add_operator(self, name: str, pin: str, *, lead: bool = False) -> Operator:
        """Let somebody sign on at the gates from the next office bundle on; InputRefused for name or PIN."""
        wanted = require_length(normalise_name(name))
        if not wanted:
            raise InputRefused("name-missing")
        if any(o.name == wanted for o in self.store.operators()):
            raise InputRefused("operator-name-taken", name=wanted)
        given = max((o.number for o in self.store.operators()), default=0)
        number = max(given + 1, least_number(self.store.head().epoch, NUMBERS_AN_EPOCH))
        operator = Operator(number=number, name=wanted, pin_hash=hash_pin(pin), lead=lead)
        draft = EventDraft(kind=EventKind.OPERATOR_ADDED, at_ms=self.clock.read().wall_ms, data={"operator": number})
        self.store.add_operator(operator, draft)
        return operator

    def _gate(self, code: str, name: str, compound: str) -> Gate:
        wanted = code.strip().upper()
        if not re.fullmatch(r"[A-Z0-9-]{1,8}", wanted):
            raise InputRefused("gate-code", given=code[:20])
        known = {gate.code: gate for gate in self.store.gates()}
        if wanted in known:
            return known[wanted]
        label = require_glyphs(require_length(one_line(name))) or wanted
        return Gate(code=wanted, name=label, compound=compound_name(compound))
