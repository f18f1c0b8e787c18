"""The keys, colours and symbols of the gate's screen, as the operator card on paper shows them."""

from __future__ import annotations

from checkpoint_app.domain.papers import OutcomeStyle, ScreenTerms
from ui.shortcuts import GATE, LANE, shortcuts_of
from ui.theme import LIGHT, OUTCOME_SYMBOLS, THEMES

ON_CARD = (
    "no-pass", "visitor", "delivery", "vehicle", "issue", "turn", "open-items", "hand-over", "emergency", "correct",
)  # fmt: skip
"""The ten keys a newcomer needs; the rest is behind F1."""


def screen_terms() -> ScreenTerms:
    """Return them in Chinese, whatever language the screen is in: papers are Chinese (docs/adr/0002)."""
    sources = {shortcut.action: shortcut for shortcut in shortcuts_of(GATE)}
    return ScreenTerms(
        keys=tuple((sources[action].key, sources[action].source) for action in ON_CARD),
        answers=tuple((shortcut.key, shortcut.source) for shortcut in shortcuts_of(LANE)),
        outcomes={
            outcome: OutcomeStyle(back=style.back, text=style.text, icon=OUTCOME_SYMBOLS[outcome])
            for outcome, style in THEMES[LIGHT].outcomes.items()
        },
    )
