"""Make the pictures of the operator manual anew: play the demo's night, keep what the manual refers to, small.

Run `make pictures` after a change of the gate's screens; tests compare the names, nobody compares the pixels.
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from checkpoint_app.demo.story import play_night_shift
from ui.hands import hush_offscreen

DOCS = Path(__file__).resolve().parents[1] / "docs"
MANUAL, FOLDER = DOCS / "operator-manual.md", DOCS / "pictures" / "night"
LARGEST = 60 * 1024
COLOURS = (64, 32, 24, 16, 12, 8)


def main() -> int:
    hush_offscreen()
    wanted = set(re.findall(r"pictures/night/([a-z-]+)\.png", MANUAL.read_text("utf-8")))
    with TemporaryDirectory() as folder:
        told = play_night_shift(Path(folder) / "night", headless=True)
        taken = {re.sub(r"^\d+-", "", path.stem): path for path in told.pictures}
        if missing := wanted - set(taken):
            sys.stderr.write(f"the night takes no picture of: {', '.join(sorted(missing))}\n")
            return 1
        FOLDER.mkdir(parents=True, exist_ok=True)
        for old in FOLDER.glob("*.png"):
            if old.stem not in wanted:
                old.unlink()
        for name in sorted(wanted):
            (FOLDER / f"{name}.png").write_bytes(_small(taken[name]))
    return 0


def _small(path: Path) -> bytes:
    """Return the picture with as many colours as fit into LARGEST bytes."""
    image = Image.open(path).convert("RGB")
    for colours in COLOURS:
        out = io.BytesIO()
        image.quantize(colours, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
        if out.tell() <= LARGEST:
            break
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main())
