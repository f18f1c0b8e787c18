"""Correct a passage (更正): a new event that voids or amends it; nothing is deleted.

`asked` is the number of the office's request that a correction carries out.
"""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.passage import Direction, FeedLine
from checkpoint_app.domain.temperature import band
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.stamp_events import EventStamp


@dataclass(frozen=True, slots=True)
class CorrectPassage:
    store: StationStore
    stamp: EventStamp

    def last(self) -> FeedLine:
        """Return the newest passage that was not voided, or raise InputRefused `nothing-to-correct`."""
        for line in self.store.feed(before_seq=None, limit=50):
            if not line.voided:
                return line
        raise InputRefused("nothing-to-correct")

    def void(self, seq: int, *, asked: int | None = None) -> FeedLine:
        """Void passage `seq`; return it as it now stands."""
        return self._correct(seq, {"of": seq, "void": True}, asked)

    def turn(self, seq: int) -> FeedLine:
        """Amend the direction of passage `seq`: the commonest slip."""
        return self.set_direction(seq, self._correctable(seq).direction.other)

    def set_direction(self, seq: int, direction: Direction, *, asked: int | None = None) -> FeedLine:
        return self._correct(seq, {"of": seq, "set": {"dir": direction.value}}, asked)

    def amend_reading(self, seq: int, reading_c10: int | None, *, asked: int | None = None) -> FeedLine:
        """Amend the reading of passage `seq`, None for not measured; its outcome stays as it was told to the person.

        The correction says which band the rules in force now put the reading in, so that a fever case and the counts of
        high readings follow, here and at the office; without rules in force it says none, and they stay as they were.
        """
        change: dict[str, object] = {"c10": reading_c10}
        pack = self.stamp.pack
        if pack is not None:
            change["band"] = band(reading_c10, pack.reading).value
        return self._correct(seq, {"of": seq, "set": change}, asked)

    def _correct(self, seq: int, data: dict[str, object], asked: int | None) -> FeedLine:
        self.stamp.require_operator()
        self._correctable(seq)
        if asked is not None:
            data["asked"] = asked
        self.store.append(self.stamp.draft(EventKind.CORRECTION, data))
        return self._passage(seq)

    def _correctable(self, seq: int) -> FeedLine:
        line = self._passage(seq)
        if line.voided:
            raise InputRefused("already-corrected")
        return line

    def _passage(self, seq: int) -> FeedLine:
        line = self.store.passage(seq)
        if line is None:
            raise InputRefused("not-a-passage", seq=seq)
        return line
