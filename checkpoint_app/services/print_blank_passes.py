"""Print blanks for one station: cards with serials of its own block, to fill in by hand when its printer is down."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passes import FIRST_BLANK, LAST_BLANK, PassSerial
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, Media, OfficeStore
from checkpoint_app.services.find_station import require_station

MOST_BLANKS = 1_000
"""At a time: more than a gate writes by hand in a month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedBlankPasses:
    path: Path
    first: PassSerial
    last: PassSerial


@dataclass(frozen=True, slots=True)
class PrintBlankPasses:
    store: OfficeStore
    clock: Clock
    media: Media

    def print(self, station: int, count: int, out: Path, *, progress: Progress = no_progress) -> PrintedBlankPasses:
        """Write `count` blanks to the file `out`; their block is on record exactly when the file is there.

        InputRefused `station-unknown`, `station-lost`, `blank-count`, `blanks-used-up`. The station knows the block
        from the next office bundle on.
        """
        from checkpoint_app.documents.blank_passes import write_blank_passes

        trusted = require_station(self.store, station)
        if trusted.is_lost:
            raise InputRefused("station-lost", station=station)
        if not 1 <= count <= MOST_BLANKS:
            raise InputRefused("blank-count", given=count, most=MOST_BLANKS)
        used = [block.last for block in self.store.blanks() if block.station == station]
        first = max(used, default=FIRST_BLANK - 1) + 1
        last = first + count - 1
        if last > LAST_BLANK:
            raise InputRefused("blanks-used-up", station=station, left=LAST_BLANK - first + 1)
        identity = self.store.identity()
        content = write_blank_passes(
            [PassSerial(station, number) for number in range(first, last + 1)],
            issuer=identity.community_name,
            station=trusted.certificate.name,
            title=identity.community_name,
            progress=progress,
        )
        data = {"station": station, "first": first, "last": last}
        draft = EventDraft(kind=EventKind.BLANKS_PRINTED, at_ms=self.clock.read().wall_ms, data=data)
        with self.media.staged(out, content):
            self.store.append(draft)
        return PrintedBlankPasses(path=out, first=PassSerial(station, first), last=PassSerial(station, last))
