"""Sheets of paper: measures, inks, and a PDF canvas set up for our fonts and small files."""

from __future__ import annotations

from io import BytesIO
from math import floor

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from checkpoint_app.documents.fonts import FONT, LEADING, document_font, fit, font_runs, text_width

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)
A4_LANDSCAPE = (A4[1], A4[0])
HAIRLINE_PT = 0.25
RULE_PT = 0.75

INK = 0.0
MUTED_INK = 0.3
PALE_INK = 0.6
"""Greys: 0 is black."""

DOT_300_PT = 72 / 300
DOT_203_PT = 72 / 203
"""One dot of a laser printer's and of a thermal printer's head."""


class Paper:
    """A PDF in the making. Distances are points; y is measured from the lower edge, as PDF does."""

    def __init__(self, size: tuple[float, float], *, title: str) -> None:
        document_font()
        rl_config.useA85 = 0  # reportlab's default makes every page a quarter larger
        self._file = BytesIO()
        self.size = size
        self.canvas = Canvas(
            self._file,
            pagesize=size,
            pageCompression=1,
            invariant=1,
            initialFontName=FONT,  # type: ignore[arg-type]  # the stub takes the name for a number
            lang="zh-CN",
        )
        self.canvas.setTitle(title)
        self.canvas.setCreator("")
        self.canvas.setAuthor("")
        self.canvas.setViewerPreference("PrintScaling", "None")  # viewers shrink a page to their margins else

    def page_done(self, next_size: tuple[float, float] | None = None) -> None:
        self.canvas.showPage()
        if next_size is not None:
            self.size = next_size
            self.canvas.setPageSize(next_size)

    def to_bytes(self) -> bytes:
        """Return the finished PDF; the font goes in with the characters used and no others."""
        self.canvas.save()
        return self._file.getvalue()

    def text(self, x: float, y: float, text: str, size: float, *, align: str = "left", grey: float = INK) -> None:
        """Write one line on the base line `y`; `align` says what of it is at `x`: left, center or right."""
        if not text:
            return
        shift = {"left": 0.0, "center": 0.5, "right": 1.0}[align]
        self.canvas.setFillGray(grey)
        x -= shift * text_width(text, size) if shift else 0.0
        runs = font_runs(text)
        for font, run in runs:
            self.canvas.setFont(font, size)
            self.canvas.drawString(x, y, run)
            x += text_width(run, size) if len(runs) > 1 else 0.0

    def block(self, x: float, top: float, text: str, *, width: float, height: float, largest: float) -> None:
        """Write a text into a box, as large as it fits, in as many lines as that takes, standing on its floor."""
        size, lines = fit(text, width=width, height=height, largest=largest)
        for below, line in zip(reversed(range(len(lines))), lines, strict=True):
            self.text(x, top - height + size * (0.25 + LEADING * below), line, size)

    def line(
        self, x1: float, y1: float, x2: float, y2: float, *, width: float = HAIRLINE_PT, grey: float = INK
    ) -> None:
        self.canvas.setLineWidth(width)
        self.canvas.setStrokeGray(grey)
        self.canvas.line(x1, y1, x2, y2)

    def on_dots(self, x: float, y: float, dot: float = DOT_300_PT) -> tuple[float, float]:
        """Return the next corner to the upper left that is on whole dots, counted from the page's upper left."""
        height = self.size[1]
        return floor(x / dot) * dot, height - floor((height - y) / dot) * dot
