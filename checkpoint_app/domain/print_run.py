"""Print runs of passes (制证批次): whom they are for, how they lie on paper, what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.domain.roster import Dwelling, natural_order

_Natural = tuple[tuple[int, str], ...]

SHEETS_A_BATCH = 50
"""At most so many sheets a file: a jam spoils one batch, memory stays flat."""


class Sheet(StrEnum):
    """How passes lie on paper (product.md §6)."""

    TEN_UP = "10up"  # 90×54 mm, ten to A4
    FOUR_UP = "4up"  # 80×120 mm, four to A4
    CARD = "card"  # 85.6×54 mm, one to a page
    SLIP_58 = "slip58"
    SLIP_80 = "slip80"

    @property
    def grid(self) -> tuple[int, int]:
        """Passes across and down a sheet."""
        return {"10up": (2, 5), "4up": (2, 2)}.get(self, (1, 1))

    @property
    def passes_a_sheet(self) -> int:
        across, down = self.grid
        return across * down


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintFilter:
    """Whose passes: an empty field takes everybody. `tenure` is "owner" or "tenant" (出租)."""

    kind: PassKind = PassKind.RESIDENT
    compound: str = ""
    building: str = ""
    unit: str = ""
    grid: str = ""
    tenure: str = ""
    text: str = ""
    """As typed: `3-1-501`, a name, initials, a phone tail."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Whom one pass of a run is for; `name` whole, as on the roster. A vehicle's has a plate."""

    dwelling: Dwelling
    name: str
    resident: int | None = None
    household: int | None = None
    plate: str = ""


class CheckCode(StrEnum):
    """What the check before a run finds. Those of a person leave that person out, the last two stop the run."""

    HOLDS_PASS = "holds-pass"
    DUPLICATE = "duplicate"  # the same name twice in a dwelling
    UNIT_MISSING = "unit-missing"  # a building of units, and this dwelling names none
    GLYPH_MISSING = "missing-glyph"
    TOO_LONG = "too-long"
    KEY_UNSIGNED = "key-unsigned"  # the office's own certificate does not verify under its root key
    STATION_EXPIRED = "station-expired"  # or does not reach to the last day of the passes


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintProblem:
    """Why a holder is left out of a run; `detail` is a serial, a dwelling or the characters."""

    holder: Holder
    code: CheckCode
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintPlan:
    """Whom a run prints, in the order in which passes are handed out, and whom it leaves out and why."""

    wanted: PrintFilter
    holders: tuple[Holder, ...]
    problems: tuple[PrintProblem, ...]
    limit: int | None = None


class RunState(StrEnum):
    OPEN = "open"  # stopped or failed in the middle: the rest can be printed
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintRun:
    """A run as the office keeps it. `planned` and `printed` count passes, `sheets` those written. UTC ms.

    `voided` are its misprints; `printed` counts the others. `filter_known` is False once the personal part of the
    filter was destroyed: nobody can say any more whom the rest was for.
    """

    number: int
    opened_ms: int
    state: RunState
    wanted: PrintFilter
    sheet: Sheet
    design: str
    days: int
    planned: int
    printed: int
    voided: int
    sheets: int
    limit: int | None = None
    filter_known: bool = True
    first: PassSerial | None = None
    last: PassSerial | None = None


def walking_order(home: Dwelling) -> tuple[str, _Natural, _Natural, int, _Natural]:
    """Order as somebody walks when handing passes out: compound, building, unit, floor, room.

    The floor is the room's number without its last two digits: 501 is on the fifth.
    """
    number = int("".join(c for c in home.room if c.isdecimal()) or 0)
    building, unit, room = map(natural_order, (home.building, home.unit, home.room))
    return home.compound, building, unit, number // 100, room
