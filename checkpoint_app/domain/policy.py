"""Policy packs (管控规则): the rules in force are data, dated to the minute and signed by the office (product.md §5).

Every number of a rule stands here with a neutral default; no rule of a place is in code. People write packs as YAML
(services.read_pack); between office and gate they travel as the JSON of these classes (docs/formats.md §6).
Times are UTC milliseconds, times of day are minutes since midnight in UTC+8, temperatures tenths of a degree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.pack_faults import contradictions
from checkpoint_app.domain.passage import Direction, Site, Trip
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.roster import Dwelling
from checkpoint_app.domain.subject import Check, HealthCode
from checkpoint_app.domain.temperature import Comparator
from checkpoint_app.errors import InputRefused

Text = Annotated[str, Meta(max_length=200)]
Name = Annotated[str, Meta(min_length=1, max_length=60)]
MinuteOfDay = Annotated[int, Meta(ge=0, le=1440)]
Count = Annotated[int, Meta(ge=0, le=10_000)]
Positive = Annotated[int, Meta(ge=1, le=100_000)]
Reading = Annotated[int, Meta(ge=200, le=500)]
Moment = Annotated[int, Meta(ge=1, le=1 << 62)]
Span = Annotated[int, Meta(ge=1, le=366)]
PassHours = Annotated[int, Meta(ge=1, le=24 * 31)]
ShiftHours = Annotated[int, Meta(ge=1, le=24)]
Whom = Literal["resident", "visitor", "everybody"]
PassBack = Literal["off", "passive", "active"]
GateMinutes = Annotated[int, Meta(ge=0, le=120)]


class QuotaUnit(StrEnum):
    HOUSEHOLD = "household"
    PASS = "pass"
    VEHICLE = "vehicle"


class ZoneColour(StrEnum):
    """五色工作法: what a colour means is in the pack's colour rules."""

    RED = "red"
    ORANGE = "orange"
    YELLOW = "yellow"
    BLUE = "blue"
    GREEN = "green"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remeasure:
    """One step after a high reading: rest, then measure at one of these sites, or with another thermometer."""

    rest_min: Count = 10
    sites: tuple[Site, ...] = ()
    other_thermometer: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingRules:
    """Below `low_below_c10` wrist or neck is measured; outside lowest to highest a reading is a typing error."""

    threshold_c10: Reading = 373
    comparator: Comparator = ">="
    low_below_c10: Reading = 350
    lowest_c10: Reading = 300
    highest_c10: Reading = 430
    steps: tuple[Remeasure, ...] = (
        Remeasure(rest_min=10, sites=(Site.WRIST, Site.NECK, Site.EAR), other_thermometer=True),
        Remeasure(rest_min=5, sites=(Site.AXILLA,)),
    )
    contact_min: Count = 10
    """Who passed so many minutes before and after a confirmed case is listed as a contact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """A window of the day, half-open; across midnight when it ends before it begins."""

    from_min: MinuteOfDay
    until_min: MinuteOfDay

    def holds(self, minute: int) -> bool:
        if self.from_min <= self.until_min:
            return self.from_min <= minute < self.until_min
        return minute >= self.from_min or minute < self.until_min


@dataclass(frozen=True, slots=True, kw_only=True)
class PassRule:
    """What a kind of pass may do by direction; outside its hours `outside` stands. No hours: all day."""

    kind: PassKind
    entry: Outcome = Outcome.PASS
    exit: Outcome = Outcome.PASS
    hours: tuple[Hours, ...] = ()
    outside: Outcome = Outcome.REFER


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """So many exits of one household, pass or vehicle in `span` calendar days, today included, or rolling hours."""

    unit: QuotaUnit = QuotaUnit.HOUSEHOLD
    count: Count = 1
    span: Span = 1
    rolling_hours: bool = False
    longest_outside_min: Positive | None = None
    """Elapsed time, across midnight; not "the same day"."""
    exempt: tuple[Trip, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Curfew:
    hours: Hours
    direction: Direction = Direction.OUT
    whom: Whom = "resident"
    reason: Text = ""
    exempt: tuple[Trip, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeRule:
    """What the health code that was seen means for whom, which way."""

    colour: HealthCode
    direction: Direction
    whom: Whom = "everybody"
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneRule:
    """What the colour of the dwelling's zone means for whom, which way."""

    colour: ZoneColour
    direction: Direction
    whom: Whom = "everybody"
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A compound, building or unit with a colour. Ends at its minute; the last extension counts."""

    compound: Name
    building: Text = ""
    unit: Text = ""
    colour: ZoneColour
    from_ms: Moment
    until_ms: Moment
    extended_ms: tuple[Moment, ...] = ()

    def holds(self, dwelling: Dwelling, at_ms: int) -> bool:
        return (
            self.compound == dwelling.compound
            and self.building in ("", dwelling.building)
            and self.unit in ("", dwelling.unit)
            and self.from_ms <= at_ms < max(self.until_ms, *self.extended_ms, 0)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """暂不外出 for a whole dwelling, or for one resident of it. Says nothing about why."""

    dwelling: tuple[str, str, str, str]
    resident: int | None = None
    from_ms: Moment
    until_ms: Moment
    extended_ms: tuple[Moment, ...] = ()

    def holds(self, dwelling: Dwelling, resident: int | None, at_ms: int) -> bool:
        return (
            self.dwelling[3] == dwelling.room  # the one that differs most comes first: a pack may hold hundreds
            and Dwelling(*self.dwelling) == dwelling
            and self.resident in (None, resident)
            and self.from_ms <= at_ms < max(self.until_ms, *self.extended_ms, 0)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One of the visitor's questions; a yes refers them. `words` is read aloud."""

    code: Name
    words: Name


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorRules:
    """`entry` is for a visitor whose host agrees and whose answers are clear; without host asked, for every visitor."""

    entry: Outcome = Outcome.PASS
    ask_host: bool = True
    questions: tuple[Question, ...] = (
        Question(code="travel", words="近 {days} 天去过外地吗?"),
        Question(code="animals", words="近 {days} 天接触过野生动物吗?"),
        Question(code="cases", words="近 {days} 天接触过类似病人吗?"),
    )
    look_back_days: Count = 14
    pass_hours: PassHours = 24
    most_companions: Count = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialRules:
    """What is made of the way a pass went last, which this gate knows.

    `pass_back`: twice the same way is not looked at, only flagged (passive), or somebody here has to compare person
    and pass first (active). Nobody gets from one gate to another in less than `gate_min` minutes; an exit slip (出门条)
    counts for `exit_slip_hours`.
    """

    pass_back: PassBack = "passive"
    single_entry: bool = False
    """A temporary pass lets its holder in once."""
    gate_min: GateMinutes = 3
    exit_slip_hours: PassHours = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A reason for which a person here may let somebody through against a finding: NOTE instead."""

    code: Name
    words: Name
    against: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNumber:
    code: Name
    name: Name
    phone: Text = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hospital:
    name: Name
    address: Text = ""
    phone: Text = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRules:
    """What a gate owes besides passages: hours a person may stand, disinfections a day."""

    longest_hours: ShiftHours = 8
    disinfections: Count = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyPack:
    """One signed set of rules."""

    number: Positive
    document_no: Name
    title: Name
    issuer: Text = ""
    community: Text = ""
    valid_from_ms: Moment
    valid_until_ms: Moment
    reading: ReadingRules = ReadingRules()
    resident_checks: tuple[Check, ...] = ()
    visitor_checks: tuple[Check, ...] = ()
    passes: tuple[PassRule, ...] = ()
    quotas: tuple[Quota, ...] = ()
    curfews: tuple[Curfew, ...] = ()
    code_rules: tuple[CodeRule, ...] = ()
    zone_rules: tuple[ZoneRule, ...] = ()
    zones: tuple[Zone, ...] = ()
    holds: tuple[Hold, ...] = ()
    visitors: VisitorRules = VisitorRules()
    credentials: CredentialRules = CredentialRules()
    papers: tuple[Name, ...] = ("resident-id", "permit", "passport", "pr-card")
    watch_plates: tuple[Name, ...] = ()
    overrides: tuple[Override, ...] = ()
    calls: tuple[CallNumber, ...] = (CallNumber(code="120", name="急救", phone="120"),)
    hospitals: tuple[Hospital, ...] = ()
    duty: DutyRules = DutyRules()
    retention_days: Positive = 30

    def in_force(self, at_ms: int) -> bool:
        return self.valid_from_ms <= at_ms < self.valid_until_ms

    def to_data(self) -> dict[str, Any]:
        data: dict[str, Any] = msgspec.to_builtins(self)
        return data


def pack_from_data(data: Mapping[str, Any]) -> PolicyPack:
    """Build a pack from its data; InputRefused `pack-incomplete` names what is missing or out of range.

    A pack without document number, start minute and expiry cannot be built, and so never be in force. Fields it does
    not know are left alone: a newer office may say more (docs/formats.md §6); a person's file is read more strictly.
    """
    try:
        pack = msgspec.convert(data, PolicyPack)
    except msgspec.ValidationError as error:
        raise InputRefused("pack-incomplete", detail=str(error)) from error
    for path, fault in contradictions(pack):
        raise InputRefused("pack-incomplete", detail=f"{fault} - at `$.{'.'.join(map(str, path))}`")
    return pack
