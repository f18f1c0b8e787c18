"""Printing passes: 1,000 on sheets of ten, in time, size and memory, beside reportlab's own QR widget."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.pdfgen.canvas import Canvas

from benchmarks.measure import peak_kib
from checkpoint_app.documents.pass_card import PassCard
from checkpoint_app.documents.pass_sheet import write_distribution_list, write_sheets
from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.ports import no_progress
from checkpoint_app.services.pass_designs import shipped_design

PASSES = 1000
PEER_PASSES = 20
LIMIT_S, LIMIT_MB, LIMIT_MEMORY_MB = 5.0, 2.0, 200.0


def rows() -> list[tuple[str, str, str, str]]:
    """Return what, ours, peer or limit, ratio."""
    ours, peer = _measured("ours"), _measured("peer")
    peer_s = peer["seconds"] * PASSES / PEER_PASSES
    peer_mb = peer["megabytes"] * PASSES / PEER_PASSES
    what = f"{PASSES:,} passes, sheet of ten, with the list"
    return [
        (what, f"{ours['seconds']:.1f} s", f"≤ {LIMIT_S:.0f} s", f"{ours['seconds'] / LIMIT_S:.2f}"),
        (
            f"{what}, beside reportlab's QR widget (codes alone, {PEER_PASSES} scaled)",
            f"{ours['seconds']:.1f} s",
            f"{peer_s:.1f} s",
            f"{ours['seconds'] / peer_s:.2f}",
        ),
        (f"{what}, file", f"{ours['megabytes']:.2f} MB", f"≤ {LIMIT_MB:.0f} MB", f"{ours['megabytes'] / LIMIT_MB:.2f}"),
        (
            f"{what}, file beside reportlab's QR widget",
            f"{ours['megabytes']:.2f} MB",
            f"{peer_mb:.1f} MB",
            f"{ours['megabytes'] / peer_mb:.2f}",
        ),
        (
            f"{what}, memory of the whole process",
            f"{ours['memory']:.0f} MB",
            f"≤ {LIMIT_MEMORY_MB:.0f} MB",
            f"{ours['memory'] / LIMIT_MEMORY_MB:.2f}",
        ),
    ]


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
    cards = [
        PassCard(
            code=code,
            serial=PassSerial(3, number),
            kind=PassKind.RESIDENT,
            name="赵钱孙李周吴郑王"[number % 8] + "*" + "明华丽强敏静伟"[number % 7],
            dwelling=f"金江小区 {number // 100 + 1}-{number % 4 + 1}-{number % 20 + 1}01",
            valid_from_s=1_763_730_000,
            expires_s=1_766_332_800,
            issuer="金江路社区居民委员会",
        )
        for number, code in enumerate(_codes(PASSES), start=1)
    ]
    title, design = "金江小区 出入证", shipped_design("banner")
    sheets = write_sheets(cards, Sheet.TEN_UP, design, title=title, progress=no_progress)
    return sheets + write_distribution_list(cards, title=title)


def _peer() -> bytes:
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


if __name__ == "__main__":
    began = time.perf_counter()
    content = {"ours": _ours, "peer": _peer}[sys.argv[1]]()
    seconds = time.perf_counter() - began
    memory = peak_kib() / 1024
    print(json.dumps({"seconds": seconds, "megabytes": len(content) / 1e6, "memory": memory}))
