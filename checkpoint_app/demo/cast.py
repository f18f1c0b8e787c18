"""The demo's clock and people: a clock that is moved by hand, passes nobody should honour."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from checkpoint_app.domain.clock import LOCAL_ZONE, ClockReading
from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial
from checkpoint_app.sync import pass_code, signing

MORNING_HOUR = 7


class DemoClock:
    """Stands still until moved, so that a demo of many days takes minutes. UTC milliseconds."""

    def __init__(self, wall_ms: int) -> None:
        self._wall_ms = wall_ms
        self._start_ms = wall_ms

    def read(self) -> ClockReading:
        return ClockReading(
            wall_ms=self._wall_ms, mono_ms=self._wall_ms - self._start_ms, boot_id=f"demo{self._start_ms}"
        )

    def advance(self, *, seconds: float = 0, minutes: float = 0, hours: float = 0) -> None:
        self._wall_ms += int(1000 * (seconds + 60 * minutes + 3600 * hours))

    def next_morning(self) -> None:
        """Move to 07:00 of the next local day."""
        now = datetime.fromtimestamp(self._wall_ms / 1000, tz=LOCAL_ZONE)
        morning = (now + timedelta(days=1)).replace(hour=MORNING_HOUR, minute=0, second=0, microsecond=0)
        self._wall_ms = int(morning.timestamp() * 1000)


def this_morning_ms() -> int:
    """Return 07:00 of the local day that is today."""
    now = datetime.fromtimestamp(time.time(), tz=UTC).astimezone(LOCAL_ZONE)
    return int(now.replace(hour=MORNING_HOUR, minute=0, second=0, microsecond=0).timestamp() * 1000)


def forged_code(serial: PassSerial, name: str, dwelling: str, now_ms: int) -> str:
    """Return a pass that says what a real one says, signed by somebody else."""
    claims = PassClaims(
        serial=serial,
        kind=PassKind.RESIDENT,
        name=name,
        dwelling=dwelling,
        not_before_s=now_ms // 1000,
        expires_s=now_ms // 1000 + 86_400,
    )
    return pass_code.encode(claims, signing.new_seed())


class PlannedAnswers:
    """Answers the window's questions for files and folders, in the order the story asks."""

    def __init__(self) -> None:
        self.next: Path = Path()

    def open_file(self, title: str, folder: Path, kinds: str) -> Path | None:
        return self.next

    def open_files(self, title: str, folder: Path, kinds: str) -> Sequence[Path]:
        return [self.next]

    def open_folder(self, title: str, folder: Path) -> Path | None:
        return self.next

    def save_file(self, title: str, suggested: Path, kinds: str) -> Path | None:
        return self.next

    def show_folder(self, folder: Path) -> None:
        """Nobody looks at a file manager in a demo."""
