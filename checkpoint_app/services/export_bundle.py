"""Export a station bundle (上报包): what the office does not hold yet, signed and encrypted, onto a stick."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checkpoint_app import __version__
from checkpoint_app.domain.events import EventKind
from checkpoint_app.ports import Clock, Media, Progress, StationStore, no_progress
from checkpoint_app.services.stamp_events import EventStamp
from checkpoint_app.sync import container
from checkpoint_app.sync.certificates import certificate_to_data
from checkpoint_app.sync.chain import wire_line

MOST_EVENTS_A_FILE = 200_000
EXPORTS_REPEATED = 5
"""With 20 % of files lost, repeating five exports leaves nothing missing for ever (architecture.md §4)."""

SUFFIX = ".ckb"
_ENDS = "export-ends"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedFile:
    path: Path
    first: int
    last: int
    size: int


@dataclass(frozen=True, slots=True)
class ExportBundle:
    store: StationStore
    stamp: EventStamp
    clock: Clock
    media: Media

    def next_range(self) -> tuple[int, int]:
        """Return the first and last record the next export holds: since the receipt, at least the last five again."""
        ends: list[int] = self.store.get(_ENDS) or []
        repeated_from = ends[0] + 1 if len(ends) > EXPORTS_REPEATED else 1
        first = min(self.store.receipt().held_to + 1, repeated_from)
        return first, self.store.head().seq

    def export(self, folder: Path, progress: Progress = no_progress) -> tuple[ExportedFile, ...]:
        """Write the bundle files to `folder` and record the export; MediaError or Cancelled leave the log as it was.

        A shift without passages exports too: the office sees a zero instead of a gap.
        """
        first, last = self.next_range()
        written = []
        for start in range(first, last + 1, MOST_EVENTS_A_FILE):
            written.append(self._write(folder, start, min(start + MOST_EVENTS_A_FILE - 1, last), progress))
            progress(written[-1].last - first + 1, last - first + 1)
        self.store.append(
            self.stamp.draft(EventKind.BUNDLE_EXPORTED, {"first": first, "last": last, "files": len(written)})
        )
        self.store.put(_ENDS, [*(self.store.get(_ENDS) or []), last][-EXPORTS_REPEATED - 1 :])
        return tuple(written)

    def _write(self, folder: Path, first: int, last: int, progress: Progress) -> ExportedFile:
        identity = self.store.identity()
        now = self.clock.read()
        before, after = self.store.head_at(first - 1), self.store.head_at(last)
        content = container.seal(
            {
                "dir": "up",
                "community": identity.community,
                "station": identity.station,
                "epoch": before.epoch,
                "cert": certificate_to_data(identity.certificate),
                "created": now.wall_ms,
                "schema": 1,
                "app": __version__,
                "crit": [],
                "chain": {"from": first, "to": last, "prev": before.digest.hex(), "head": after.digest.hex()},
                "clock": {"boot": now.boot_id, "mono": now.mono_ms, "state": self.stamp.clock_state().value},
            },
            (wire_line(line) for line in self.store.lines(first, last)),
            recipients=[identity.office_recipient],
            signing_seed=identity.signing_seed,
        )
        progress(0, last - first + 1)
        name = f"{identity.community}_{identity.gate.code}_s{identity.station}e{before.epoch}_{first}-{last}{SUFFIX}"
        path = self.media.write(folder, name, content)
        return ExportedFile(path=path, first=first, last=last, size=len(content))
