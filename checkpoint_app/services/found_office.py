"""Found a community office: its name, its keys, and the training pack as the first rules."""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Callable

from checkpoint_app.domain.clock import DAY_MS
from checkpoint_app.domain.events import OFFICE_STATION, EventDraft, EventKind
from checkpoint_app.domain.names import one_line, require_length
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.domain.station import AgeKey, OfficeIdentity
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, OfficeStore
from checkpoint_app.services.activate_pack import MINUTE_MS, activate_pack
from checkpoint_app.sync import certificates, signing

CreateStore = Callable[[OfficeIdentity, EventDraft, Callable[[OfficeStore], object]], OfficeStore]
"""Creates a store with its first event and what the last argument puts in: all of it, or nothing."""

OFFICE_YEARS = 10
LONGEST_OFFICE_PASS_DAYS = 366


def new_office_identity(name: str, code: str, clock: Clock) -> OfficeIdentity:
    """Make the keys of a community; InputRefused for a code that is not 12 digits, or a name no pass can show."""
    from checkpoint_app.documents.fonts import require_glyphs  # a gate starts with this module, without documents

    community = unicodedata.normalize("NFKC", code).strip()
    community_name = require_length(one_line(name))
    if not re.fullmatch(r"[0-9]{12}", community):
        raise InputRefused("community-code", given=code[:20])
    if not community_name:
        raise InputRefused("community-name")
    require_glyphs(community_name)
    now_ms = clock.read().wall_ms
    root_seed, signing_seed = signing.new_seed(), signing.new_seed()
    age_identity, age_recipient = signing.new_age_identity()
    first_identity, first_recipient = signing.new_age_identity()
    certificate = certificates.issue(
        root_seed,
        community=community,
        station=OFFICE_STATION,
        gate="",
        name=community_name,
        public_key=signing.public_key(signing_seed),
        age_recipient=age_recipient,
        pass_kinds=tuple(PassKind),
        longest_days=LONGEST_OFFICE_PASS_DAYS,
        not_before_ms=now_ms,
        expires_ms=now_ms + OFFICE_YEARS * 366 * DAY_MS,
    )
    return OfficeIdentity(
        community=community,
        community_name=community_name,
        root_seed=root_seed,
        age_identity=age_identity,
        age_recipient=age_recipient,
        certificate=certificate,
        signing_seed=signing_seed,
        install_id=secrets.token_hex(8),
        age_keys=(AgeKey(recipient=first_recipient, identity=first_identity, from_ms=now_ms),),
    )


def found_office(identity: OfficeIdentity, create: CreateStore, clock: Clock) -> OfficeStore:
    """Create the office's store with its first event and the training pack in force: all of it, or nothing."""
    now_ms = clock.read().wall_ms
    opened = EventDraft(
        kind=EventKind.EPOCH_OPENED, at_ms=now_ms, data={"install": identity.install_id, "reason": "new"}
    )
    pack = training_pack(now_ms)
    return create(identity, opened, lambda store: activate_pack(pack, store, clock))


def training_pack(now_ms: int) -> PolicyPack:
    """Return the shipped training pack, in force from this minute for the days it says."""
    from checkpoint_app.services.read_pack import EXAMPLES, pack_of, shipped_pack  # likewise: no YAML at a gate

    return pack_of(shipped_pack(EXAMPLES[0]), number=1, valid_from_ms=now_ms - now_ms % MINUTE_MS)
