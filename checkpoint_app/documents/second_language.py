"""The second-language block of a document: Latin, Uyghur, Tibetan or Yi, as large as fits, copied as it was given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from checkpoint_app.documents.fonts import LEADING, missing_glyphs, text_width, wrap
from checkpoint_app.documents.paper import Paper
from checkpoint_app.documents.script_font import Glyph, ScriptFont, script_font
from checkpoint_app.documents.script_runs import Run, Stretch, missing_in_line, stretches_of
from checkpoint_app.domain.pass_design import Script, SecondLanguage

_LATIN_ASCENT = 0.95
_PIECES = {
    Script.UYGHUR: re.compile(r"\S+\s*"),
    Script.TIBETAN: re.compile(r"[^\s\u0f0b]*[\u0f0b\s]+[\u0f0d\u0f0e\s]*|[^\s\u0f0b]+"),  # never before a shad
    Script.YI: re.compile(r"[\ua000-\ua48c](?:[^\w\s]|\s)*|[^\s\ua000-\ua48c]+\s*"),
}
"""Where a line of each script may break: after any of these. A word or syllable is never broken."""


def missing_in_second(block: SecondLanguage) -> tuple[str, ...]:
    """Return the characters of a block, once each and in order, that neither its own fonts nor ours show."""
    text = "".join(block.lines)
    if block.script is not Script.LATIN:
        text = missing_in_line(text, script_font(block.script))
    return missing_glyphs(text)


def second_height(block: SecondLanguage, width: float, size: float) -> float:
    """Return how high (points) a block stands when its lines are broken at `width` points."""
    return len(_lines(block, width, size)) * size * _leading(block.script)


def draw_second(
    paper: Paper, block: SecondLanguage, *, x: float, top: float, width: float, height: float, largest: float
) -> None:
    """Write a block from `top` down, as large as the box allows up to `largest` points; nothing is cut off.

    Uyghur stands at the right edge. Raises InputRefused `glyph-missing` (ask missing_in_second before).
    """
    size, lines = _fitted(block, width, height, largest)
    base = top - size * _ascent(block.script)
    for line in lines:
        _draw_line(paper, block.script, line, x=x, right=x + width, y=base, size=size)
        base -= size * _leading(block.script)


@lru_cache(maxsize=64)
def _fitted(block: SecondLanguage, width: float, height: float, largest: float) -> tuple[float, tuple[str, ...]]:
    size = largest
    while True:
        lines = _lines(block, width, size)
        widest = max((_line_em(line, block.script) for line in lines), default=0.0) * size
        if len(lines) * size * _leading(block.script) <= height and widest <= width:
            return size, lines
        size *= 0.95


@lru_cache(maxsize=512)
def _lines(block: SecondLanguage, width: float, size: float) -> tuple[str, ...]:
    if block.script is Script.LATIN:
        return tuple(part for line in block.lines for part in wrap(line, size, width) or [""])
    return tuple(part for line in block.lines for part in _broken(line, block.script, width / size))


def _broken(line: str, script: Script, room_em: float) -> list[str]:
    done, current = [], ""
    for piece in _PIECES[script].findall(line.strip()):
        if current and _line_em((current + piece).rstrip(), script) > room_em:
            done.append(current.rstrip())
            current = ""
        current += piece
    return [*done, current.rstrip()]


def _line_em(line: str, script: Script) -> float:
    """Return a line's width in font sizes."""
    if script is Script.LATIN:
        return text_width(line, 1.0)
    return sum(run.em for stretch in _stretches(line, script) for run in stretch.runs)


@lru_cache(maxsize=4096)
def _stretches(line: str, script: Script) -> tuple[Stretch, ...]:
    return stretches_of(line, script_font(script))


def _ascent(script: Script) -> float:
    return _LATIN_ASCENT if script is Script.LATIN else script_font(script).set_as.ascent


def _leading(script: Script) -> float:
    return LEADING if script is Script.LATIN else script_font(script).set_as.leading


def _draw_line(paper: Paper, script: Script, line: str, *, x: float, right: float, y: float, size: float) -> None:
    if script is Script.LATIN:
        paper.text(x, y, line, size)
        return
    font = script_font(script)
    if font.set_as.right_to_left:
        x = right - _line_em(line, script) * size
    for stretch in _stretches(line, script):
        if stretch.told:
            told = stretch.told.encode("utf-16-be").hex()
            paper.canvas.addLiteral(f"/Span <</ActualText <FEFF{told}>>> BDC")  # ISO 32000-1, 14.9.4
        for run in stretch.runs:
            _draw_run(paper, font, run, x=x, y=y, size=size)
            x += run.em * size
        if stretch.told:
            paper.canvas.addLiteral("EMC")


def _draw_run(paper: Paper, font: ScriptFont, run: Run, *, x: float, y: float, size: float) -> None:
    if run.glyphs:
        shown = "\n".join(_shown(paper, font, run.glyphs, size))
        paper.canvas.addLiteral(f"q BT 0 g 1 0 0 1 {x:.3f} {y:.3f} Tm\n{shown}\nET Q")
    else:
        paper.text(x, y, run.text, size)


def _shown(paper: Paper, font: ScriptFont, glyphs: Sequence[Glyph], size: float) -> list[str]:
    """Return text operators: a font and rise for each stretch of glyphs that share them, then the glyphs and steps."""
    document = paper.canvas._doc  # type: ignore[attr-defined]  # the one way to a font's subset in a document
    placed = [(glyph, *font.splitString(glyph.code, document)[0]) for glyph in glyphs]
    shown = []
    for (subset, up), stretch in groupby(placed, lambda place: (place[1], place[0].up)):
        steps = []
        for glyph, _, code in stretch:
            drawn = font.face.charWidths[ord(glyph.code)]
            steps.append(f"{-glyph.right:.1f} <{code.hex()}> {drawn + glyph.right - glyph.advance:.1f}")
        name = font.getSubsetInternalName(subset, document)
        shown.append(f"{name} {size:.3f} Tf {up * size / 1000:.3f} Ts [{' '.join(steps)}] TJ")
    return shown
