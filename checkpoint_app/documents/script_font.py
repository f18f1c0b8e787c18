"""Fonts of Uyghur, Tibetan and Yi: letters shaped by HarfBuzz into glyphs that a PDF can draw and be copied from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import Any

from checkpoint_app.documents.fonts import DocumentFont
from checkpoint_app.domain.pass_design import Script
from checkpoint_app.paths import resources_dir

_LOADING = Lock()
MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
"""What a sign that has a side becomes in a line read from the right; viewers turn it back when they copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptFace:
    """How a script is set. `ascent` and `leading` are multiples of the font size."""

    file: str
    name: str
    iso15924: str
    language: str
    right_to_left: bool = False
    ascent: float
    leading: float


FACES = {
    Script.UYGHUR: ScriptFace(
        file="NotoNaskhArabic-Regular.ttf",
        name="NotoNaskhArabic",
        iso15924="Arab",
        language="ug",
        right_to_left=True,
        ascent=0.95,
        leading=1.5,
    ),
    Script.TIBETAN: ScriptFace(
        file="NotoSerifTibetan-Regular.ttf",
        name="NotoSerifTibetan",
        iso15924="Tibt",
        language="bo",
        ascent=1.1,
        leading=1.85,  # three letters stand upon each other, with a vowel above or below
    ),
    Script.YI: ScriptFace(
        file="NotoSansYi-Regular.ttf",
        name="NotoSansYi",
        iso15924="Yiii",
        language="ii",
        ascent=0.95,
        leading=1.35,
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyph:
    """One glyph in the order of drawing; `code` is a character of the font, lengths are thousandths of the size."""

    code: str
    advance: float
    right: float
    up: float


class ScriptFont(DocumentFont):
    """A font whose glyphs are reached by shaping; each is copied as the letters it stands for."""

    def __init__(self, face: ScriptFace) -> None:
        import uharfbuzz

        path = resources_dir() / "fonts" / face.file
        super().__init__(face.name, str(path))
        self.set_as = face
        self._shaper = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path)))
        self._unit = 1000 / self._shaper.face.upem
        self._shaping = Lock()

    def shape(self, text: str) -> tuple[Glyph, ...]:
        """Return the glyphs of a run from left to right, whichever way it is read."""
        import uharfbuzz

        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.direction = "rtl" if self.set_as.right_to_left else "ltr"
        buffer.script, buffer.language = self.set_as.iso15924, self.set_as.language
        with self._shaping:
            uharfbuzz.shape(self._shaper, buffer)
            return tuple(self._glyphs(text, buffer))

    def _glyphs(self, text: str, buffer: Any) -> list[Glyph]:
        """A cluster's first glyph is copied as all its letters, the others as nothing."""
        starts = sorted({info.cluster for info in buffer.glyph_infos})
        letters = {start: text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)}
        if self.set_as.right_to_left:
            letters = {start: part.translate(MIRRORED) for start, part in letters.items()}
        return [
            Glyph(
                code=self.code_of(info.codepoint, letters.pop(info.cluster, "")),
                advance=at.x_advance * self._unit,
                right=at.x_offset * self._unit,
                up=at.y_offset * self._unit,
            )
            for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        ]


@cache
def _load(script: Script) -> ScriptFont:
    return ScriptFont(FACES[script])


def script_font(script: Script) -> ScriptFont:
    """Return the font of a script other than Latin, loaded once, from whichever thread comes first."""
    with _LOADING:
        return _load(script)
