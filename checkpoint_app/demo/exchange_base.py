"""What the scenes of the exchange share: the story, the office's desk, people who pass, files that travel."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from checkpoint_app.demo.exchange_gate import export_to, station_of
from checkpoint_app.demo.exchange_office import TrustDesk
from checkpoint_app.demo.gate_scenes import Gate
from checkpoint_app.demo.scenes import READINGS, Story
from checkpoint_app.domain.exchange import BoardLine, ImportedFile
from checkpoint_app.domain.passage import Direction

FIRST_CODE, BEHIND_LAST_CODE = 20, 36
"""Those around them are held, copied, misprinted or revoked in the scenes of the day."""


class ExchangeScenes:
    """Scenes within a Story; `claims` is what its end-to-end test looks at."""

    def __init__(self, story: Story, claims: dict[str, object], walkers: Iterator[str]) -> None:
        self.story, self.claims, self._walkers = story, claims, walkers
        self.desk = TrustDesk(story.office)

    def let_pass(self, gate: Gate, people: int) -> None:
        """Let people with passes in, one every few seconds."""
        for reading, _ in zip(cycle(READINGS), range(people), strict=False):
            step = gate.pass_by(next(self._walkers), reading, Direction.IN)
            self.story.must(step.outcome is not None, "somebody with a pass was not served")

    def bring(self, gate: Gate, stick: str) -> tuple[ImportedFile, BoardLine]:
        """Export onto a stick and import it; return what became of the newest file, and the gate's board line."""
        file = export_to(gate, self.folder(stick))
        done = self.desk.import_files(file.parent)
        return done[file.name], self.desk.board(station_of(gate))

    def folder(self, name: str) -> Path:
        return self.story.out / name


def walkers(codes: list[str]) -> Iterator[str]:
    """Return the passes of the people who come and go while the scenes are played, again and again."""
    return cycle(codes[FIRST_CODE:BEHIND_LAST_CODE])
