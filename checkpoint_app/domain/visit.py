"""来访: what is asked of a visitor and written down, and the visits that wait for a host or are still inside.

What stands in a record's `data` are codes and numbers; names, document numbers, telephones and dwellings are its `pii`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from checkpoint_app.domain.events import MAX_NUMBER
from checkpoint_app.domain.lookup import fold_name
from checkpoint_app.domain.subject import Answers, Consent, HealthCode
from checkpoint_app.domain.temperature import HIGHEST_C10, LOWEST_C10, parse_c10
from checkpoint_app.errors import InputRefused

Whole = Annotated[int, Meta(ge=0, le=(1 << 63) - 1)]
Code = Annotated[str, Meta(min_length=1, max_length=60)]
_TAIL = re.compile(r"\d{3}[0-9X]")
LARGEST_PARTY = 60
NO_PAPER = "none"
"""The code of a visitor without any document; no pack accepts it."""


class Asked(StrEnum):
    """How the host was asked."""

    CALLED = "called"
    CAME = "came"  # came down to the gate
    APP = "app"


class Answer(StrEnum):
    """How the wait for a host ended."""

    AGREED = "agreed"
    DECLINED = "declined"
    GONE = "gone"  # the visitor did not wait


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One person's reading, tenths of a degree; `again` was taken at wrist or neck after a low or a missing one.

    `tried_again` without a reading `again`: there was none to be had.
    """

    first_c10: Annotated[int, Meta(ge=LOWEST_C10, le=HIGHEST_C10)] | None = None
    tried_again: bool = False
    again_c10: Annotated[int, Meta(ge=LOWEST_C10, le=HIGHEST_C10)] | None = None

    @property
    def c10(self) -> int | None:
        return self.again_c10 if self.tried_again else self.first_c10


NOT_MEASURED = Measured(tried_again=True)


def parse_party(text: str, *, lowest_c10: int = LOWEST_C10, highest_c10: int = HIGHEST_C10) -> tuple[Measured, ...]:
    """Read the readings of a visitor and who comes along: `366 365/` … one for each person.

    `345/364` is a low reading and the one at the wrist; `345/` and `/` mean that no second one was to be had.
    InputRefused `reading-unreadable` for what is no plausible reading, `visit-companions` for more than sixty people.
    """
    words = text.split()
    if len(words) > LARGEST_PARTY:
        raise InputRefused("visit-companions", most=LARGEST_PARTY - 1)
    return tuple(_one(word, lowest_c10, highest_c10) for word in words) or (Measured(),)


def _one(word: str, lowest_c10: int, highest_c10: int) -> Measured:
    first, slash, again = word.partition("/")
    readings = [parse_c10(part, lowest_c10=lowest_c10, highest_c10=highest_c10) for part in (first, again)]
    if any(part and reading is None for part, reading in zip((first, again), readings, strict=True)):
        raise InputRefused("reading-unreadable", given=word[:20])
    return Measured(first_c10=readings[0], tried_again=bool(slash), again_c10=readings[1])


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitNotes:
    """The data of a `visit-asked` record. `host` is a resident's number; `questions`: yes or no by the pack's codes.

    `readings` has one entry for each person, the visitor first. `slip` is PassSerial.key of the temporary pass given
    out with it; `until` is when (UTC ms) the visit should be over. `consent` waiting: it stands on the list.
    """

    readings: Annotated[tuple[Measured, ...], Meta(min_length=1, max_length=LARGEST_PARTY)] = (Measured(),)
    household: Whole | None = None
    host: Whole | None = None
    consent: Consent | None = None
    how: Asked | None = None
    questions: dict[str, bool] | None = None
    code: HealthCode | None = None
    mask: bool | None = None
    paper: Code | None = None
    hours: Annotated[int, Meta(ge=0, le=24 * 400)] = 0
    slip: Whole | None = None
    until: Whole | None = None

    @property
    def answers(self) -> Answers:
        questions = None if self.questions is None else tuple(self.questions.values())
        return Answers(code=self.code, mask=self.mask, paper=self.paper, questions=questions, host=self.consent)

    def to_data(self) -> dict[str, Any]:
        """Return the record's data; what is absent is left out."""
        data: dict[str, Any] = msgspec.to_builtins(self)
        data["readings"] = [{key: said for key, said in reading.items() if said} for reading in data["readings"]]
        return _spare(data)


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitAnswer:
    """The data of a `visit-answered` record: how the wait of record `of` ended."""

    of: Annotated[int, Meta(ge=1, le=MAX_NUMBER)]
    answer: Answer
    how: Asked | None = None
    slip: Whole | None = None
    until: Whole | None = None

    def to_data(self) -> dict[str, Any]:
        return _spare(msgspec.to_builtins(self))


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """The personal part of a visit: who comes, to where, to whom, with whom."""

    name: str = ""
    number: str = ""
    phone: str = ""
    dwelling: str = ""
    host: str = ""
    companions: tuple[str, ...] = ()

    def to_pii(self) -> dict[str, Any] | None:
        return _spare(msgspec.to_builtins(self)) or None

    @property
    def key(self) -> tuple[str, ...]:
        """What makes two visits those of one person."""
        return (self.number,) if self.number else (fold_name(self.name), self.phone)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedVisit:
    """A visit as it was written down, record `seq` of this station. A destroyed personal part is empty."""

    seq: int
    at_ms: int
    notes: VisitNotes
    visitor: Visitor


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A visit that waits for its host (no pass yet) or is inside. `seq` is None for a pass given out without F3.

    `at_ms` is when it was asked for, or when the first of them came in; `people` of them are waiting or inside.
    """

    seq: int | None
    at_ms: int
    name: str
    dwelling: str
    people: int = 1
    until_ms: int | None = None
    pass_key: int | None = None

    def is_overdue(self, now_ms: int) -> bool:
        return self.until_ms is not None and self.until_ms <= now_ms


def called(text: str) -> Callable[[Visitor], bool]:
    """Return a test whether `text` names a visitor: ID number or tail, phone or tail, or name, its dots left out.

    Asked of thousands at one Enter: a name is spelled out only where its first character fits.
    """
    wanted, name = text.strip().upper(), fold_name(text)

    def names(visitor: Visitor) -> bool:
        if _TAIL.fullmatch(wanted):
            return visitor.number.endswith(wanted) or visitor.phone.endswith(wanted)
        if wanted and wanted in (visitor.number, visitor.phone):
            return True
        first = visitor.name[:1]
        if not name or (first.isalnum() and not name.startswith(unicodedata.normalize("NFKC", first).casefold())):
            return False
        return fold_name(visitor.name) == name

    return names


def notes_from_data(data: Mapping[str, Any]) -> VisitNotes | None:
    """Return what a `visit-asked` record says, None if this version does not understand it."""
    try:
        return msgspec.convert(data, VisitNotes)
    except msgspec.ValidationError:
        return None


def answer_from_data(data: Mapping[str, Any]) -> VisitAnswer | None:
    try:
        return msgspec.convert(data, VisitAnswer)
    except msgspec.ValidationError:
        return None


def visitor_from_pii(pii: Mapping[str, Any] | None) -> Visitor:
    try:
        return msgspec.convert(pii or {}, Visitor)
    except msgspec.ValidationError:
        return Visitor()


def _spare(data: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is absent, for size."""
    return {key: value for key, value in data.items() if value not in (None, "", ())}
