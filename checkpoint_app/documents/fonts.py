"""The one font of all documents, Noto Sans SC: what it can show, how wide a text is, where a line breaks."""

from __future__ import annotations

import re
from functools import cache
from threading import Lock
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from checkpoint_app.errors import InputRefused
from checkpoint_app.paths import resources_dir

FONT = "NotoSansSC"
LEADING = 1.25
"""Distance of two lines as a multiple of the font size."""

_LOADING = Lock()
_BEYOND_BMP = re.compile(r"(?<= )<([0-9A-F]{5,6})>")


class DocumentFont(TTFont):
    """A TrueType font that refuses what it cannot show and can be copied from beyond the BMP.

    reportlab prints a missing glyph as nothing, and writes five hexadecimal digits where a ToUnicode map
    needs UTF-16BE (ISO 32000-1, 9.10.3).
    """

    def __init__(self, name: str, path: str) -> None:
        super().__init__(name, path)
        self._embedding = Lock()

    def missing(self, text: str) -> tuple[str, ...]:
        glyphs = self.face.charToGlyph
        return tuple(dict.fromkeys(c for c in text if not glyphs.get(ord(c))))

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:
        """Encode for a document; raise InputRefused `glyph-missing` rather than drop a character."""
        if missing := self.missing(text):
            raise InputRefused("glyph-missing", characters=named(missing))
        return super().splitString(text, doc, encoding)

    def addObjects(self, doc: Any) -> None:
        with self._embedding:  # subsetting moves a read position that all documents share
            super().addObjects(doc)
        for name, stream in doc.idToObject.items():
            if str(name).startswith("toUnicodeCMap:"):
                stream.content = _BEYOND_BMP.sub(_surrogates, stream.content)


def _surrogates(match: re.Match[str]) -> str:
    return f"<{chr(int(match[1], 16)).encode('utf-16-be').hex().upper()}>"


@cache
def _load() -> DocumentFont:
    font = DocumentFont(FONT, str(resources_dir() / "fonts" / "NotoSansSC-Regular.ttf"))
    pdfmetrics.registerFont(font)
    return font


def document_font() -> DocumentFont:
    """Return the font, loaded and registered once (about 0.1 s), from whichever thread comes first."""
    with _LOADING:
        return _load()


def missing_glyphs(text: str) -> tuple[str, ...]:
    """Return the characters of `text`, once each and in order, that no document can show."""
    return document_font().missing(text)


def named(characters: tuple[str, ...]) -> str:
    """Return characters with their code points: somebody who cannot see one can still look it up."""
    return ", ".join(f"{c if c.isprintable() else '?'} (U+{ord(c):04X})" for c in characters)


def require_glyphs(text: str) -> str:
    """Return the text, or raise InputRefused `glyph-missing` if no document can show it."""
    if missing := missing_glyphs(text):
        raise InputRefused("glyph-missing", characters=named(missing))
    return text


def text_width(text: str, size: float) -> float:
    """Return the width of a line in points."""
    return document_font().stringWidth(text, size)


def wrap(text: str, size: float, width: float) -> list[str]:
    """Break a text into lines at most `width` points wide: at a blank if there is one, else at any character."""
    lines, rest = [], text.strip()
    while rest and text_width(rest, size) > width:
        end = max(1, _fitting(rest, size, width))
        blank = rest.rfind(" ", 1, end + 1)
        end = blank if blank > 0 else end
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [*lines, rest] if rest else lines


def _fitting(text: str, size: float, width: float) -> int:
    used = 0.0
    for index, character in enumerate(text):
        used += text_width(character, size)
        if used > width:
            return index
    return len(text)


def fit(text: str, *, width: float, height: float, largest: float) -> tuple[float, list[str]]:
    """Return the largest size, and the lines in it, with which the whole text fits a box; nothing is cut off."""
    size = largest
    while True:
        lines = wrap(text, size, width)
        widest = max((text_width(line, size) for line in lines), default=0.0)
        if len(lines) * size * LEADING <= height and widest <= width:
            return size, lines
        size *= 0.95
