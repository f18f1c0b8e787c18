"""Export a station bundle (上报包): what the office does not hold yet, signed and encrypted, onto a stick."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from checkpoint_app import __version__
from checkpoint_app.domain.clock import ClockReading
from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.export_plan import LogRange, export_ranges
from checkpoint_app.domain.media import check_code
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.errors import StorageError
from checkpoint_app.ports import Clock, Media, StationStore
from checkpoint_app.services.address_office import office_recipient
from checkpoint_app.services.stamp_events import EventStamp
from checkpoint_app.sync import container
from checkpoint_app.sync.certificates import certificate_to_data
from checkpoint_app.sync.chain import wire_line

MOST_EVENTS_A_FILE = 200_000
EXPORTS_REPEATED = 5
"""With 20 % of files lost, repeating five exports leaves nothing missing for ever (architecture.md §4)."""

SUFFIX = ".ckb"
MIRROR = "mirror"
"""The field of a manifest that marks a mirror (services.mirror_log)."""
_ENDS = "export-ends"
_TOLD_EVERY = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedFile:
    path: Path
    epoch: int
    first: int
    last: int
    size: int
    code: str
    """Six characters by which two people compare the file (domain.media.check_code)."""


@dataclass(frozen=True, slots=True)
class ExportBundle:
    store: StationStore
    stamp: EventStamp
    clock: Clock
    media: Media

    def plan(self) -> tuple[LogRange, ...]:
        """Return what the next export holds, a file each; the last one ends with the newest record.

        All that no receipt covers, gaps apart, of every epoch held here; and the last five exports again.
        """
        heads = self.store.heads()
        ends = self._ends()
        repeated_from = ends[0] + 1 if len(ends) > EXPORTS_REPEATED else 1
        receipts = [self.store.receipt(head.epoch) for head in heads]
        ranges = export_ranges(heads, receipts, repeated_from=repeated_from)
        return tuple(file for each in ranges for file in each.cut(MOST_EVENTS_A_FILE))

    def export(self, folder: Path, progress: Progress = no_progress) -> tuple[ExportedFile, ...]:
        """Write the bundle files to `folder` and record the export; MediaError or Cancelled leave the log as it was.

        A shift without passages exports too: the office sees a zero instead of a gap.
        """
        plan = self.plan()
        now = self.clock.read()  # one moment for all files: by it an export is told from the next
        done, total = 0, sum(each.count for each in plan)
        written = []
        for each in plan:
            content = self.seal(each, now, partial(_tell, progress, done, total))
            written.append(self._write(folder, each, content))
            done += each.count
            progress(done, total)
        newest = plan[-1]
        data: dict[str, Any] = {"first": newest.first, "last": newest.last, "files": len(written)}
        if len(plan) > 1:
            data["ranges"] = [[each.epoch, each.first, each.last] for each in plan]
        self.store.append(self.stamp.draft(EventKind.BUNDLE_EXPORTED, data))
        ends = [*self._ends(), newest.last][-EXPORTS_REPEATED - 1 :]
        self.store.put(_ENDS, {"epoch": newest.epoch, "ends": ends})
        return tuple(written)

    def seal(
        self, records: LogRange, now: ClockReading, sealed: Callable[[int], None], *, mirror: bool = False
    ) -> bytes:
        """Return the bundle of these records; `sealed` is told now and then how many are in and may raise Cancelled.

        A mirror says so in its manifest: it is none of the exports that a stick keeps.
        """
        identity, head = self.store.identity(), self.store.head()
        before = self.store.head_at(records.first - 1, records.epoch)
        is_newest = (records.epoch, records.last) == (head.epoch, head.seq)
        # the head as it was saved, not recomputed: a record edited behind it does not lead there
        after = head if is_newest else self.store.head_at(records.last, records.epoch)
        return container.seal(
            {
                "dir": "up",
                "community": identity.community,
                "station": identity.station,
                "epoch": records.epoch,
                "cert": certificate_to_data(identity.certificate),
                "created": now.wall_ms,
                "schema": 1,
                "app": __version__,
                "crit": [],
                "chain": {
                    "from": records.first,
                    "to": records.last,
                    "prev": before.digest.hex(),
                    "head": after.digest.hex(),
                },
                "clock": {"boot": now.boot_id, "mono": now.mono_ms, "state": self.stamp.clock_state().value},
                **({MIRROR: True} if mirror else {}),
                **({"newest": records.last} if is_newest else {}),
            },
            self._wires(records, sealed),
            recipients=[office_recipient(self.store)],
            signing_seed=identity.signing_seed,
        )

    def _wires(self, records: LogRange, sealed: Callable[[int], None]) -> Iterator[bytes]:
        count = 0
        for line in self.store.lines(records.first, records.last, records.epoch):
            count += 1
            if count % _TOLD_EVERY == 0:
                sealed(count)
            yield wire_line(line)
        if count != records.count:
            raise StorageError("database-damaged")

    def _write(self, folder: Path, records: LogRange, content: bytes) -> ExportedFile:
        identity = self.store.identity()
        log = f"s{identity.station}e{records.epoch}"
        name = f"{identity.community}_{identity.gate.code}_{log}_{records.first}-{records.last}{SUFFIX}"
        path = self.media.write(folder, name, content)
        return ExportedFile(
            path=path,
            epoch=records.epoch,
            first=records.first,
            last=records.last,
            size=len(content),
            code=check_code(sha256(content).digest()),
        )

    def _ends(self) -> list[int]:
        """Return the last records of the newest exports of the epoch in use, the oldest first."""
        kept = self.store.get(_ENDS) or {}
        ends: list[int] = kept.get("ends", []) if kept.get("epoch") == self.store.head().epoch else []
        return ends


def _tell(progress: Progress, done: int, total: int, sealed: int) -> None:
    progress(done + sealed, total)
