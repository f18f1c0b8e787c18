"""The fonts of all documents, a stack of two: what they can show, how wide a text is, where a line breaks.

Noto Sans SC has nearly every name. Rare Han, 31 MB, is loaded when a text has a character beyond it.
"""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from itertools import groupby
from threading import RLock
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from checkpoint_app.documents.rare_font import RARE_BLOCKS, holds_rare, unpack_rare_font
from checkpoint_app.errors import InputRefused
from checkpoint_app.paths import resources_dir

FONT = "NotoSansSC"
RARE_FONT = "RareHan"
LEADING = 1.25
"""Distance of two lines as a multiple of the font size."""

_LOADING = RLock()
_PRIVATE = 0xF0000
"""Plane 15, which no text has: codes for glyphs that are not copied as the character they belong to."""
_BEYOND_BMP = re.compile(r"(?<= )<([0-9A-F]{5,6})>")


class DocumentFont(TTFont):
    """A TrueType font that refuses what it cannot show and can be copied from beyond the BMP.

    reportlab prints a missing glyph as nothing, and writes five hexadecimal digits where a ToUnicode map
    needs UTF-16BE (ISO 32000-1, 9.10.3).
    """

    def __init__(self, name: str, file: str | BytesIO) -> None:
        super().__init__(name, file)
        self._embedding = RLock()
        self._codes: dict[tuple[int, str], str] = {}
        self._copied: dict[int, str] = {}

    def missing(self, text: str) -> tuple[str, ...]:
        """Return the characters somebody wrote, once each and in order, that this font has no glyph for."""
        return tuple(dict.fromkeys(c for c in text if not self.shows(c)))

    def shows(self, character: str) -> bool:
        """Whether it has a glyph; a code of its own (`code_of`) is no character that anybody writes."""
        return bool(self.face.charToGlyph.get(ord(character))) and ord(character) not in self._copied

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:
        """Encode for a document; raise InputRefused `glyph-missing` rather than drop a character."""
        glyphs = self.face.charToGlyph
        if missing := tuple(c for c in text if not glyphs.get(ord(c))):
            raise InputRefused("glyph-missing", characters=named(missing))
        return super().splitString(text, doc, encoding)

    def code_of(self, glyph: int, letters: str) -> str:
        """Return a character of this font's own that draws a glyph, by its number, and is copied as `letters`."""
        with self._embedding:
            code = self._codes.get((glyph, letters))
            if code is None:
                number = _PRIVATE + len(self._codes)
                self._copied[number] = letters
                self.face.charWidths[number] = self.face.hmetrics[glyph][0] * 1000 / self.face.unitsPerEm
                self.face.charToGlyph[number] = glyph
                code = self._codes[glyph, letters] = chr(number)
        return code

    def addObjects(self, doc: Any) -> None:
        with self._embedding:  # subsetting moves a read position that all documents share
            before = set(doc.idToObject)
            super().addObjects(doc)
        for name in doc.idToObject.keys() - before:
            if str(name).startswith("toUnicodeCMap:"):
                stream = doc.idToObject[name]
                stream.content = _BEYOND_BMP.sub(self._copied_text, stream.content)

    def _copied_text(self, match: re.Match[str]) -> str:
        number = int(match[1], 16)
        return f"<{self._copied.get(number, chr(number)).encode('utf-16-be').hex().upper()}>"


@cache
def _load() -> DocumentFont:
    font = DocumentFont(FONT, str(resources_dir() / "fonts" / "NotoSansSC-Regular.ttf"))
    pdfmetrics.registerFont(font)
    return font


@cache
def _load_rare() -> DocumentFont:
    font = DocumentFont(RARE_FONT, BytesIO(unpack_rare_font()))
    pdfmetrics.registerFont(font)
    return font


def document_font() -> DocumentFont:
    """Return the first font, loaded and registered once (about 0.1 s), from whichever thread comes first."""
    with _LOADING:
        return _load()


def rare_font() -> DocumentFont:
    """Return the second font, loaded once (about 0.4 s and 55 MB of memory)."""
    with _LOADING:
        return _load_rare()


def font_runs(text: str) -> list[tuple[str, str]]:
    """Split a text into runs that one font shows each: the font's name and the run, in order."""
    if not holds_rare(text):
        return [(FONT, text)]
    return [(name, "".join(run)) for name, run in groupby(text, _font_of)]


def _font_of(character: str) -> str:
    shown_first = document_font().shows(character) or ord(character) not in RARE_BLOCKS
    return FONT if shown_first or not rare_font().shows(character) else RARE_FONT


def missing_glyphs(text: str) -> tuple[str, ...]:
    """Return the characters of `text`, once each and in order, that no document can show."""
    missing = document_font().missing(text)
    if not holds_rare("".join(missing)):
        return missing
    return rare_font().missing("".join(missing))


def named(characters: tuple[str, ...]) -> str:
    """Return characters with their code points: somebody who cannot see one can still look it up."""
    return ", ".join(f"{c if c.isprintable() else '?'} (U+{ord(c):04X})" for c in characters)


def require_glyphs(text: str) -> str:
    """Return the text, or raise InputRefused `glyph-missing` if no document can show it."""
    if missing := missing_glyphs(text):
        raise InputRefused("glyph-missing", characters=named(missing))
    return text


def with_glyphs(text: str) -> str:
    """Return the text with each character no document can show told by its code point: `[U+30000]`.

    For a paper that must not be refused for one character.
    """
    for character in missing_glyphs(text):
        text = text.replace(character, f"[U+{ord(character):04X}]")
    return text


def text_width(text: str, size: float) -> float:
    """Return the width of a line in points."""
    if not holds_rare(text):
        return document_font().stringWidth(text, size)
    fonts = {FONT: document_font, RARE_FONT: rare_font}
    return sum(fonts[name]().stringWidth(run, size) for name, run in font_runs(text))


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
