"""A year at a busy gate as its log holds it: residents, visitors with their slips, deliveries, corrections."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Mapping, Sequence
from typing import Any, Final

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.domain.roster import RosterEntry

DAY_MS: Final = 86_400_000
YEAR_MS: Final = 365 * DAY_MS
REGULARS: Final = 5_000
"""So many residents pass this gate."""
HIGH_SHARE, VISIT_SHARE, DELIVERY_SHARE, VOID_SHARE = 0.001, 0.015, 0.02, 0.002
FORGOTTEN_SHARE = 0.03
"""So many visitors leave without being seen."""
INSIDE_AT_ONCE: Final = 40
_VISIT_MS: Final = 12 * 3_600_000


class History:
    """Makes the records of one station, evenly over the year that ends at `until_ms`, as the closed rules leave them.

    `first_serial` is the office's serial of the first resident's pass.
    """

    def __init__(
        self, roster: Sequence[RosterEntry], *, station: int, until_ms: int, events: int, first_serial: int
    ) -> None:
        self._regulars = roster[:REGULARS]
        self._station, self._first_serial = station, first_serial
        self._began_ms, self._step_ms = until_ms - YEAR_MS, YEAR_MS / events
        self._chance = random.Random(7)
        self._feverish: RosterEntry | None = None
        self._inside: deque[tuple[int, int]] = deque()  # slip and visit, oldest first
        self._slips = 0

    def drafts(self, first_seq: int, count: int) -> list[EventDraft]:
        """Return the next `count` records; the first of them becomes record `first_seq`."""
        made: list[EventDraft] = []
        while len(made) < count:
            made += self._next(first_seq + len(made), count - len(made))
        return made

    def _next(self, seq: int, room: int) -> list[EventDraft]:
        chance, entry = self._chance, self._feverish
        what = chance.random()
        if entry is not None:
            self._feverish = None
        elif len(self._inside) >= INSIDE_AT_ONCE:
            return self._visitor_leaves(seq)
        elif what < VISIT_SHARE and room >= 3:
            return self._visitor_comes(seq)
        elif what < VISIT_SHARE + DELIVERY_SHARE:
            return [self._draft(seq, EventKind.DELIVERY, {"n": 1})]
        elif what < VISIT_SHARE + DELIVERY_SHARE + VOID_SHARE:
            return [self._draft(seq, EventKind.CORRECTION, {"of": max(1, seq - 1), "void": True})]
        return [self._resident(seq, entry or chance.choice(self._regulars), again=entry is not None)]

    def _resident(self, seq: int, entry: RosterEntry, *, again: bool) -> EventDraft:
        """Most come with a pass; one reading in a thousand is high, and the next one of that person normal."""
        chance = self._chance
        direction = "in" if chance.random() < 0.5 else "out"
        seen = {"code": "green", "mask": True}
        data: dict[str, Any] = {"dir": direction, "outcome": "PASS", "resident": entry.number, **self._measured()}
        if chance.random() < 0.9:
            data["pass"] = PassSerial(0, self._first_serial + entry.number - 1).key
        else:
            data |= {"outcome": "NOTE", "why": ["no-pass"], "by": ["pass"]}
        if direction == "out" and chance.random() < 0.2:
            data |= {"outcome": "NOTE", "why": [*data.get("why", ()), "quota-used"], "by": ["quota"]}
        if chance.random() < 0.02:
            data["flags"] = [f"{direction}-again"]
        if not again and chance.random() < HIGH_SHARE:
            self._feverish = entry
            data |= {"outcome": "HOLD", "why": ["reading-high"], "by": ["reading"], "c10": 378}
            seen = {}  # whoever is held is not asked more
        return self._draft(seq, EventKind.PASSAGE, data | seen)

    def _visitor_comes(self, seq: int) -> list[EventDraft]:
        """The visit, the slip, the entry: three records of one transaction."""
        self._slips += 1
        serial, host = PassSerial(self._station, self._slips), self._chance.choice(self._regulars)
        until_ms = self._at_ms(seq) + _VISIT_MS
        name, phone = f"访客{self._chance.randrange(10_000)}", f"100{self._chance.randrange(10**8):08d}"
        measured = self._measured()
        asked = {
            "readings": [{"first_c10": measured["c10"]}],
            "host": host.number,
            "household": host.household,
            "consent": "agreed",
            "how": "called",
            "code": "green",
            "mask": True,
            "paper": "resident-id",
            "hours": 12,
            "slip": serial.key,
            "until": until_ms,
        }
        who = {"name": name, "number": "", "phone": phone, "dwelling": str(host.dwelling), "host": host.name}
        issued = {
            "serial": serial.key,
            "kind": int(PassKind.TEMPORARY),
            "nbf": self._at_ms(seq) // 1000,
            "exp": until_ms // 1000,
        }
        held = {"holder": name, "dwelling": str(host.dwelling), "phone": phone}
        if self._chance.random() >= FORGOTTEN_SHARE:
            self._inside.append((serial.key, seq))
        return [
            self._draft(seq, EventKind.VISIT_ASKED, asked, who),
            self._draft(seq + 1, EventKind.PASS_ISSUED, issued, held),
            self._draft(seq + 2, EventKind.PASSAGE, self._visitor("in", serial.key, seq) | measured),
        ]

    def _visitor_leaves(self, seq: int) -> list[EventDraft]:
        slip, visit = self._inside.popleft()
        return [self._draft(seq, EventKind.PASSAGE, self._visitor("out", slip, visit) | self._measured())]

    def _visitor(self, direction: str, slip: int, visit: int) -> dict[str, Any]:
        return {"dir": direction, "outcome": "PASS", "pass": slip, "visit": visit, "code": "green", "mask": True}

    def _measured(self) -> dict[str, int]:
        return {"c10": min(max(round(self._chance.gauss(364, 2)), 350), 372), "gun": self._chance.choice((1, 2))}

    def _at_ms(self, seq: int) -> int:
        return self._began_ms + int((seq - 1) * self._step_ms)

    def _draft(
        self, seq: int, kind: EventKind, data: Mapping[str, Any], pii: Mapping[str, Any] | None = None
    ) -> EventDraft:
        jitter_ms = self._chance.randrange(max(1, int(self._step_ms)))
        return EventDraft(
            kind=kind,
            at_ms=self._at_ms(seq) + jitter_ms,
            operator=1,
            shift=1 + seq // 1_000,
            pack=1,
            list_version=1 + seq // 20_000,
            data=data,
            pii=pii,
        )
