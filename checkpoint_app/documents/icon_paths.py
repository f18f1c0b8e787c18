"""The symbols of the screens on paper: our SVG files are lines of one weight, so their paths are all there is."""

from __future__ import annotations

import re
from functools import cache
from math import atan2, degrees, sqrt

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject
from reportlab.pdfgen.pdfgeom import bezierArc

from checkpoint_app.paths import resources_dir

_BOX = 24.0
"""The side of every icon's view box."""

_STROKE = 2.0
_PATH = re.compile(r'<path d="([^"]+)"')
_PIECE = re.compile(r"([MmLlHhVvAaZz])|(-?\d*\.?\d+)")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "A": 7, "Z": 0}


@cache
def _paths(name: str) -> tuple[str, ...]:
    return tuple(_PATH.findall((resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")))


def draw_icon(canvas: Canvas, name: str, *, left: float, top: float, size: float, colour: str) -> None:
    """Draw a symbol of resources/icons in `colour` (#RRGGBB), `size` points wide and high."""
    canvas.saveState()
    canvas.translate(left, top)
    canvas.scale(size / _BOX, -size / _BOX)  # SVG counts downward
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(_STROKE)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for text in _paths(name):
        path = canvas.beginPath()
        _walk(path, text)
        canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()


def _walk(path: PDFPathObject, text: str) -> None:
    x = y = begin_x = begin_y = 0.0
    for command, numbers in _steps(text):
        dx, dy = (x, y) if command.islower() else (0.0, 0.0)
        match command.upper():
            case "M":
                x, y = numbers[0] + dx, numbers[1] + dy
                begin_x, begin_y = x, y
                path.moveTo(x, y)
            case "L":
                x, y = numbers[0] + dx, numbers[1] + dy
                path.lineTo(x, y)
            case "H":
                x = numbers[0] + dx
                path.lineTo(x, y)
            case "V":
                y = numbers[0] + dy
                path.lineTo(x, y)
            case "A":
                end_x, end_y = numbers[5] + dx, numbers[6] + dy
                _arc(path, (x, y), (end_x, end_y), radius=numbers[0], large=numbers[3] > 0, sweep=numbers[4] > 0)
                x, y = end_x, end_y
            case "Z":
                path.close()
                x, y = begin_x, begin_y


def _steps(text: str) -> list[tuple[str, list[float]]]:
    steps: list[tuple[str, list[float]]] = []
    command, numbers = "", list[float]()
    for letter, number in _PIECE.findall(text):
        if letter:
            command, numbers = letter, []
            if not _TAKES[letter.upper()]:
                steps.append((letter, []))
            continue
        numbers.append(float(number))
        if len(numbers) == _TAKES[command.upper()]:
            steps.append((command, numbers))
            numbers = []
            command = {"M": "L", "m": "l"}.get(command, command)  # further pairs after a move are lines
    return steps


def _arc(
    path: PDFPathObject,
    begin: tuple[float, float],
    end: tuple[float, float],
    *,
    radius: float,
    large: bool,
    sweep: bool,
) -> None:
    """Add a circle's arc (SVG 1.1, F.6.5, for one radius and no rotation)."""
    (x1, y1), (x2, y2) = begin, end
    half_x, half_y = (x1 - x2) / 2, (y1 - y2) / 2
    half_squared = half_x**2 + half_y**2
    radius = max(radius, sqrt(half_squared))
    away = sqrt(max(0.0, radius**2 / half_squared - 1)) * (-1 if large == sweep else 1)
    centre_x, centre_y = away * half_y + (x1 + x2) / 2, -away * half_x + (y1 + y2) / 2
    first = degrees(atan2(y1 - centre_y, x1 - centre_x))
    extent = degrees(atan2(y2 - centre_y, x2 - centre_x)) - first
    if sweep and extent < 0:
        extent += 360
    elif not sweep and extent > 0:
        extent -= 360
    corners = (centre_x - radius, centre_y - radius, centre_x + radius, centre_y + radius)
    for piece in bezierArc(*corners, first, extent):  # type: ignore[arg-type]  # the stub wants whole degrees
        path.curveTo(*piece[2:])
