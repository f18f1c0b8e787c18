"""What a camera sees, frame after frame: when a code counts as shown, and when it is shown again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from checkpoint_app.domain.scan import pass_codes_of

AGREE_MS = 1_000
"""Within this long a second frame must say the same."""
GONE_MS = 3_000
"""A code that was taken is taken again only after it was out of sight for this long."""


class Sight(StrEnum):
    """What the newest frame showed."""

    NOTHING = "nothing"
    CODE = "code"  # seen, not yet sure, or taken before and still there
    TAKEN = "taken"
    SEVERAL = "several"  # passes beside each other: nobody can tell whose turn it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Sightings:
    """`text` is what is to be taken now, and set with TAKEN alone. Times are milliseconds of a clock that only rises.

    `seen` says when a code not taken yet was seen last, `taken` when one already taken was.
    """

    sight: Sight = Sight.NOTHING
    text: str = ""
    seen: Mapping[str, int] = field(default_factory=dict)
    taken: Mapping[str, int] = field(default_factory=dict)


def look(before: Sightings, texts: Sequence[str], at_ms: int, *, is_sure: Callable[[str], bool]) -> Sightings:
    """Return what follows from one more frame with these texts in it.

    A code counts when two frames within AGREE_MS say it, or at once where `is_sure`: its signature holds. A pass goes
    before anything else in the picture: a telephone lies behind it.
    """
    seen = {text: when for text, when in before.seen.items() if at_ms - when <= AGREE_MS}
    taken = {text: when for text, when in before.taken.items() if at_ms - when < GONE_MS}
    if not texts:
        return Sightings(seen=seen, taken=taken)
    taken |= {text: at_ms for text in texts if text in taken}
    codes = pass_codes_of(texts)
    if len(codes) > 1:
        return Sightings(sight=Sight.SEVERAL, seen=seen, taken=taken)
    text = codes[0] if codes else texts[0]
    if text in taken:
        return Sightings(sight=Sight.CODE, seen=seen, taken=taken)
    if text in seen or (codes and is_sure(text)):
        seen.pop(text, None)
        return Sightings(sight=Sight.TAKEN, text=text, seen=seen, taken=taken | {text: at_ms})
    return Sightings(sight=Sight.CODE, seen=seen | {text: at_ms}, taken=taken)
