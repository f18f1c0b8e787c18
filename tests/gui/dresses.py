"""The five dresses in which every view is looked at: plain, 200 % text, words half as long again, zh_TW and en."""

from __future__ import annotations

import pytest

from ui.application import Languages
from ui.theme import Theme

DRESSES = ("plain", "200 %", "long words", "zh_TW", "en")


def put_on(dress: str, request: pytest.FixtureRequest) -> str:
    """Put the whole program in one dress, and say which."""
    theme: Theme = request.getfixturevalue("theme")
    languages: Languages = request.getfixturevalue("languages")
    match dress:
        case "200 %":
            theme.set_scale(2.0)
        case "long words":
            request.getfixturevalue("long_words")
        case "zh_TW" | "en":
            languages.switch(dress)
    return dress
