"""Computers of a story told at the command line, and what is read off the paper they print."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdfium2
import zxingcpp
from PIL import Image
from pyzbar import pyzbar

PASSPHRASE = "a cold night"
DPI, QUIET_PX = 300, 20


class Machine:
    """One computer: a data folder and the commands typed on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {**os.environ, "CHECKPOINT_PASSPHRASE": PASSPHRASE, "PYTHONUTF8": "1"}

    def start(self, *words: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "checkpoint_app", "--data", str(self.folder), "--json", *words]
        return subprocess.Popen(
            command, env=self.environment, text=True, encoding="utf-8",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def type(self, *words: str, given: str = "", status: int = 0) -> list[dict[str, Any]]:
        """Run a command; return its JSON answers; fail unless it ends with `status` and without a traceback."""
        process = self.start(*words)
        answered, told = process.communicate(given, timeout=120)
        assert "Traceback" not in told, told
        assert process.returncode == status, (words, told, answered)
        return [json.loads(line) for line in answered.splitlines()]

    def record(self, *passages: dict[str, Any], status: int = 0) -> list[dict[str, Any]]:
        lines = "\n".join(
            json.dumps({"operator": "王芳", "direction": "in", **p}, ensure_ascii=False) for p in passages
        )
        return self.type("station", "record", given=lines + "\n", status=status)


def codes_on(pdf: Path, pages: int) -> set[str]:
    """Return what two independent readers find in the PDF, and fail if they differ.

    A scanner sees one pass at a time: of the ten on a sheet, one that a reader overlooked is shown to it alone.
    """
    document = pypdfium2.PdfDocument(pdf)
    found: set[str] = set()
    for number in range(pages):
        image = document[number].render(scale=DPI / 72).to_pil().convert("L")
        by_zxing = zxingcpp.read_barcodes(image)
        by_zbar = {symbol.data.decode() for symbol in _zbar(image)}
        for code in by_zxing:
            if code.text not in by_zbar:
                by_zbar |= {symbol.data.decode() for symbol in _zbar(image.crop(_around(code.position)))}
        assert {code.text for code in by_zxing} == by_zbar
        found |= by_zbar
    document.close()
    return found


def _zbar(image: Image.Image) -> list[Any]:
    symbols: list[Any] = pyzbar.decode(image, [pyzbar.ZBarSymbol.QRCODE])
    return symbols


def _around(where: Any) -> tuple[int, int, int, int]:
    corners = (where.top_left, where.top_right, where.bottom_left, where.bottom_right)
    across, down = [corner.x for corner in corners], [corner.y for corner in corners]
    return min(across) - QUIET_PX, min(down) - QUIET_PX, max(across) + QUIET_PX, max(down) + QUIET_PX
