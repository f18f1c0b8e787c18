"""Printing passes: 1,000 signed, on sheets of ten, beside reportlab's QR widget and a picture a code."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode
from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from benchmarks.measure import Row, peak_kib
from checkpoint_app.documents.pass_card import card_of
from checkpoint_app.documents.pass_sheet import write_distribution_list, write_sheets
from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.services.pass_designs import shipped_design
from checkpoint_app.sync.pass_code import encode

PASSES = 1000
SEED = bytes(range(32))
PEER_PASSES = 20
WIDGET = f"reportlab's QR widget (codes alone, {PEER_PASSES} scaled)"
PICTURES = f"a picture a code (codes alone, {PEER_PASSES} scaled)"
LIMIT_S, LIMIT_MB, LIMIT_MEMORY_MB = 5.0, 2.0, 200.0


def rows() -> list[Row]:
    """Return what, ours, peer or limit, ratio."""
    ours, widget, pictures = (_measured(side) for side in ("ours", "widget", "pictures"))
    what = f"{PASSES:,} passes signed and drawn, sheet of ten, with the list"
    return [
        _row(what, "seconds", "s", ours, LIMIT_S),
        *(_beside(what, "seconds", "s", ours, peer, of) for peer, of in ((widget, WIDGET), (pictures, PICTURES))),
        _row(f"{what}, file", "megabytes", "MB", ours, LIMIT_MB),
        *(
            _beside(f"{what}, file", "megabytes", "MB", ours, peer, of)
            for peer, of in ((widget, WIDGET), (pictures, PICTURES))
        ),
        _row(f"{what}, memory of the whole process", "memory", "MB", ours, LIMIT_MEMORY_MB),
    ]


def _row(what: str, figure: str, unit: str, ours: dict[str, float], limit: float) -> Row:
    return what, f"{ours[figure]:.2f} {unit}", f"≤ {limit:.0f} {unit}", f"{ours[figure] / limit:.2f}"


def _beside(what: str, figure: str, unit: str, ours: dict[str, float], peer: dict[str, float], of: str) -> Row:
    """Put ours beside a peer that draws the codes alone, and fewer of them."""
    whole = peer[figure] * PASSES / PEER_PASSES
    return what, f"{ours[figure]:.2f} {unit}", f"{whole:.2f} {unit} {of}", f"{ours[figure] / whole:.2f}"


def _measured(side: str) -> dict[str, float]:
    """Run one side in a process of its own, so that its peak memory is its own."""
    command = [sys.executable, "-m", "benchmarks.print_run", side]
    done = subprocess.run(command, cwd=Path(__file__).parent.parent, check=True, capture_output=True, text=True)
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def _codes(count: int) -> list[str]:
    source = random.Random(7)
    return ["71" + "".join(source.choices("0123456789", k=340)) for _ in range(count)]


def _ours() -> bytes:
    claims = [
        PassClaims(
            serial=PassSerial(3, number),
            kind=PassKind.RESIDENT,
            name="赵钱孙李周吴郑王"[number % 8] + "*" + "明华丽强敏静伟"[number % 7],
            dwelling=f"金江小区 {number // 100 + 1}-{number % 4 + 1}-{number % 20 + 1}01",
            not_before_s=1_763_730_000,
            expires_s=1_766_332_800,
        )
        for number in range(1, PASSES + 1)
    ]
    cards = [card_of(each, code=encode(each, SEED), issuer="金江路社区居民委员会") for each in claims]
    title, design = "金江小区 出入证", shipped_design("banner")
    sheets = write_sheets(cards, Sheet.TEN_UP, design, title=title, progress=no_progress)
    return sheets + write_distribution_list(cards, title=title)


def _widget() -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pageCompression=1)
    for number, code in enumerate(_codes(PEER_PASSES)):
        drawing = Drawing(82, 82)
        drawing.add(QrCodeWidget(value=code, barLevel="M", barWidth=82, barHeight=82))
        renderPDF.draw(drawing, canvas, 50 + number % 2 * 250, 50 + number // 2 % 5 * 150)
        if number % 10 == 9:
            canvas.showPage()
    canvas.save()
    return out.getvalue()


def _pictures() -> bytes:
    """Draw each code as a picture of its own, as most examples do."""
    out = BytesIO()
    canvas = Canvas(out, pageCompression=1)
    for number, code in enumerate(_codes(PEER_PASSES)):
        drawn = QRCode(8, ERROR_CORRECT_M, box_size=10)
        drawn.add_data(code)
        picture = ImageReader(drawn.make_image().get_image())
        canvas.drawImage(picture, 50 + number % 2 * 250, 50 + number // 2 % 5 * 150, 82, 82)
        if number % 10 == 9:
            canvas.showPage()
    canvas.save()
    return out.getvalue()


if __name__ == "__main__":
    began = time.perf_counter()
    content = {"ours": _ours, "widget": _widget, "pictures": _pictures}[sys.argv[1]]()
    seconds = time.perf_counter() - began
    memory = peak_kib() / 1024
    print(json.dumps({"seconds": seconds, "megabytes": len(content) / 1e6, "memory": memory}))
