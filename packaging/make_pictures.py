"""Make the pictures of the manuals anew: play the demo's night and day, keep what the manuals refer to, small.

Run `make pictures` after a change of the screens; tests compare the names, nobody compares the pixels. The day
is played only where a manual refers to it.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from checkpoint_app.demo.story import play_demo, play_night_shift
from ui.hands import hush_offscreen

DOCS = Path(__file__).resolve().parents[1] / "docs"
MANUALS = (DOCS / "operator-manual.md", DOCS / "office-manual.md")
LARGEST = 60 * 1024
COLOURS = (64, 32, 24, 16, 12, 8)
STATIONS, RESIDENTS = 2, 600


def main() -> int:
    hush_offscreen()
    return max(_make(part, play) for part, play in (("night", _night), ("day", _day)))


def _make(part: str, play: Callable[[Path], Iterable[Path]]) -> int:
    """Play a part of the demo and keep what the manuals show of it in docs/pictures; 1 if it took no such picture."""
    text = "".join(manual.read_text("utf-8") for manual in MANUALS)
    wanted = set(re.findall(rf"pictures/{part}/([a-z0-9-]+)\.png", text))
    kept = DOCS / "pictures" / part
    for old in kept.glob("*.png"):
        if old.stem not in wanted:
            old.unlink()
    if not wanted:
        return 0
    with TemporaryDirectory() as folder:
        taken = {re.sub(r"^\d+-", "", path.stem): path for path in play(Path(folder) / part)}
        if missing := wanted - set(taken):
            sys.stderr.write(f"the {part} takes no picture of: {', '.join(sorted(missing))}\n")
            return 1
        kept.mkdir(parents=True, exist_ok=True)
        for name in sorted(wanted):
            (kept / f"{name}.png").write_bytes(_small(taken[name]))
    return 0


def _night(out: Path) -> Iterable[Path]:
    return play_night_shift(out, headless=True).pictures


def _day(out: Path) -> Iterable[Path]:
    told = play_demo(out, headless=True, days=1, stations=STATIONS, residents=RESIDENTS, seed=1)
    return sorted((told.folder / "pictures").glob("*.png"))


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
