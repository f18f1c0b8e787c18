"""One line of a second language as stretches from left to right: in its own font, or in the fonts of all documents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from checkpoint_app.documents.fonts import document_font, missing_glyphs, text_width
from checkpoint_app.documents.rare_font import holds_rare
from checkpoint_app.documents.script_font import MIRRORED, Glyph, ScriptFont

_SIDES = {"L": "l", "EN": "l", "ET": "t", "ES": "w", "CS": "w", "R": "r", "AL": "r", "AN": "r"}
"""Of the bidirectional classes (UAX 9): read from the left, signs of numbers, weak signs, read from the right."""
_SIGN_OF_NUMBER = re.compile("t+(?=l)|(?<=l)t+")  # 60%, ¥5
_BETWEEN = re.compile("(?<=l)[tw?]+(?=l)")
_NUMBER = re.compile("[ltwo]*l[ltwo]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """`glyphs` is empty where the fonts of all documents show the text; `em` is the width in font sizes."""

    text: str
    glyphs: tuple[Glyph, ...] = ()
    em: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Runs from left to right; `told` is what to copy of them where their glyphs do not give it."""

    runs: tuple[Run, ...]
    told: str = ""


def stretches_of(line: str, font: ScriptFont) -> tuple[Stretch, ...]:
    """Return a line as it stands on paper.

    A viewer copies letters in the order in which they stand. Read from the left that is not the order of reading
    where marks stand above and beneath, so those runs are told. Read from the right a viewer turns letters round,
    which is right, and would turn a told text round too; numbers with their signs it leaves as they stand.
    """
    if font.set_as.right_to_left:
        return tuple(_from_right(line, font))
    return tuple(Stretch(runs=(run,), told=run.text if run.glyphs else "") for run in _by_font(line, font))


def missing_in_line(line: str, font: ScriptFont) -> str:
    """Return the characters that the script's own font lacks, as often as they occur."""
    return "".join(character for character in line if not font.shows(character))


def _by_font(text: str, font: ScriptFont) -> Iterator[Run]:
    for own, part in groupby(text, font.shows):
        run = "".join(part)
        yield _shaped(run, font) if own else _plain(run.translate(MIRRORED) if font.set_as.right_to_left else run)


def _shaped(text: str, font: ScriptFont) -> Run:
    glyphs = font.shape(text)
    return Run(text=text, glyphs=glyphs, em=sum(glyph.advance for glyph in glyphs) / 1000)


def _plain(text: str) -> Run:
    return Run(text=text, em=text_width(text, 1.0))


def _from_right(line: str, font: ScriptFont) -> Iterator[Stretch]:
    """Digits, Latin and Chinese keep their order, with all that stands between two of them (UAX 9 as far as needed)."""
    sides = "".join(_side(character, font) for character in line)
    for pattern in (_SIGN_OF_NUMBER, _BETWEEN):
        sides = pattern.sub(lambda found: "l" * len(found[0]), sides)
    end = len(line)
    for number in reversed(list(_NUMBER.finditer(sides))):
        if number.end() < end:
            yield Stretch(runs=_turned(line[number.end() : end], sides[number.end() : end], font))
        end = number.start()
        yield Stretch(runs=_number(line[end : number.end()], number[0], font))
    if end:
        yield Stretch(runs=_turned(line[:end], sides[:end], font))


def _turned(text: str, sides: str, font: ScriptFont) -> tuple[Run, ...]:
    runs: list[Run] = []
    for across, places in groupby(zip(text, sides, strict=True), lambda place: place[1] == "l"):
        part = "".join(character for character, _ in places)
        runs += [_plain(part)] if across else _by_font(part, font)
    return tuple(reversed(runs))


def _number(text: str, sides: str, font: ScriptFont) -> tuple[Run, ...]:
    """A number before a word, "8-", stands as "-8", and viewers leave it so: each glyph is copied as what is read."""
    standing = ""
    for across, places in groupby(zip(text, sides, strict=True), lambda place: place[1] == "l"):
        part = "".join(character for character, _ in places)
        standing = (part if across else part[::-1]) + standing
    if standing == text or holds_rare(text):
        return _turned(text, sides, font)
    return tuple(_copied_as(sign, letter, font) for sign, letter in zip(standing, text, strict=True))


def _copied_as(sign: str, letter: str, font: ScriptFont) -> Run:
    if document_font().shows(sign):  # as the digits of all other numbers
        return _plain(document_font().code_of(document_font().face.charToGlyph[ord(sign)], letter))
    code = font.code_of(font.face.charToGlyph[ord(sign)], letter)
    advance = font.face.charWidths[ord(code)]
    return Run(text=letter, glyphs=(Glyph(code=code, advance=advance, right=0.0, up=0.0),), em=advance / 1000)


def _side(character: str, font: ScriptFont) -> str:
    """Signs that only the script's own font has, as its comma, stand with its letters; o: weak ones of these."""
    side = _SIDES.get(unicodedata.bidirectional(character), "?")
    if font.shows(character) and missing_glyphs(character):
        return "o" if side in "tw" else "r"
    return side
