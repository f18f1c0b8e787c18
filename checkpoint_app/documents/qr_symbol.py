"""QR symbols of pass codes, drawn so that every printer puts whole dots (formats.md §1 "Symbol")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode
from qrcode.util import QRData
from reportlab.pdfgen.canvas import Canvas

QUIET_MODULES = 4
SMALLEST_VERSION = 8
MODULE_PT = 1.44
"""0.508 mm: 6 dots at 300 dpi, 12 at 600."""

_NUMERIC: Literal[1] = 1
_MASK = 0
"""A pass code is as good as random, so choosing among the eight masks takes five times as long for nothing."""
_DARK_RUN = re.compile("1+")


@dataclass(frozen=True, slots=True, kw_only=True)
class QrSymbol:
    """The modules of a symbol without its quiet zone: a line of "0" and "1" (dark) a row, top row first."""

    rows: tuple[str, ...]

    @property
    def modules(self) -> int:
        """Modules on a side with the quiet zone."""
        return len(self.rows) + 2 * QUIET_MODULES

    def dark_runs(self) -> str:
        """Return PDF operators that fill each run of dark modules by itself, one unit a module, y downward.

        One path of all runs would be anti-aliased by viewers: 14 % grey at 203 dpi.
        """
        return "\n".join(
            f"{run.start()} {y} {run.end() - run.start()} 1 re f"
            for y, row in enumerate(self.rows)
            for run in _DARK_RUN.finditer(row)
        )


def qr_symbol(digits: str, *, smallest: int = SMALLEST_VERSION) -> QrSymbol:
    """Return the symbol of some digits: numeric mode, level M, version `smallest` or as much larger as it takes."""
    code = QRCode(smallest, ERROR_CORRECT_M, mask_pattern=_MASK)
    code.add_data(QRData(digits.encode(), mode=_NUMERIC))
    code.make(fit=True)
    return QrSymbol(rows=tuple("".join("1" if module else "0" for module in row) for row in code.modules))


def draw_symbol(canvas: Canvas, symbol: QrSymbol, *, left: float, top: float, module: float) -> None:
    """Draw a symbol, `module` points a module; `left` and `top` (points, from below) are its quiet zone's corner.

    A corner on whole dots of the printer gives whole dots everywhere.
    """
    x, y = left + QUIET_MODULES * module, top - QUIET_MODULES * module
    canvas.addLiteral(f"q 0 g {module:.6f} 0 0 {-module:.6f} {x:.4f} {y:.4f} cm\n{symbol.dark_runs()}\nQ")
