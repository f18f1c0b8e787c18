"""QR symbols in frames and in pictures of worn passes: time, and what is read beside zxing-cpp alone and zbar."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Mapping

import zxingcpp
from PIL import Image, ImageChops

from benchmarks.load import say
from benchmarks.measure import Row, p50, p99, seconds_each, shown, within
from benchmarks.worn_passes import PRINTED_MODULE_PX, noise, printed_passes, seen, worn_passes
from checkpoint_app.adapters.symbol_reader import read_frame, read_plane

SIZES = ((640, 480), (1280, 720))
FRAMES = 60
LIMIT_S = {(640, 480): 0.010}
Read = Callable[[Image.Image], tuple[str, ...]]


def rows() -> list[Row]:
    """Return what, ours, peer or limit, ratio; RuntimeError if anything but what was printed is ever read."""
    return [*_frame_rows(), *_worn_rows()]


def _frame_rows() -> list[Row]:
    say("frames of a camera …")
    rng, (_, printed) = random.Random(1), printed_passes()[0]
    table = []
    for size in SIZES:
        for held in (True, False):
            frames = [_frame(size, printed if held else None, rng) for _ in range(FRAMES)]
            ours = seconds_each(lambda numbered: _read(numbered[1], numbered[0]), enumerate(frames))
            alone = seconds_each(_zxing, frames)
            what = f"frame {size[0]}×{size[1]}, {'a pass' if held else 'nothing'} in it"
            peer = f"{shown(p50(alone))} zxing-cpp alone"
            table.append((f"{what}, p50", shown(p50(ours)), peer, f"{p50(ours) / p50(alone):.2f}"))
            if size in LIMIT_S:
                table.append(within(f"{what}, p99", p99(ours), LIMIT_S[size]))
    return table


def _worn_rows() -> list[Row]:
    say("pictures of worn passes …")
    readers: Mapping[str, Read] = {"ours": _ours, "zxing-cpp alone": _zxing, **_zbar()}
    right: Counter[tuple[str, str]] = Counter()
    wrong: Counter[str] = Counter()
    count: Counter[str] = Counter()
    for worn in worn_passes():
        count[worn.kind] += 1
        for name, read in readers.items():
            texts = read(worn.picture)
            right[worn.kind, name] += worn.code in texts
            wrong[name] += any(text != worn.code for text in texts)
    if wrong["ours"]:
        raise RuntimeError(f"{wrong['ours']} worn passes were read as something else")
    table = []
    for kind, of in count.items():
        ours, *peers = (right[kind, name] for name in readers)
        table.append((f"read: {kind}", f"{ours / of:.0%} of {of}", ", ".join(
            f"{read / of:.0%} {name}" for name, read in zip(list(readers)[1:], peers, strict=True)
        ), f"{ours / max(*peers, 1):.2f}"))  # fmt: skip
    others = ", ".join(f"{wrong[name]} {name}" for name in list(readers)[1:])
    return [*table, (f"read as another code, of {count.total()}", str(wrong["ours"]), others, "–")]


def _frame(size: tuple[int, int], printed: Image.Image | None, rng: random.Random) -> Image.Image:
    """Return a camera's picture: a wall with noise, and a pass held before it or not."""
    frame = ImageChops.add(Image.new("L", size, 120), noise(size, 12, rng), offset=-128)
    if printed is not None:
        held = seen(printed, PRINTED_MODULE_PX * 0.9 * size[1] / printed.height)
        frame.paste(held, (rng.randrange(size[0] - held.width), rng.randrange(size[1] - held.height)))
    return frame


def _read(frame: Image.Image, number: int) -> tuple[str, ...]:
    return read_frame(frame.tobytes(), width=frame.width, height=frame.height, stride=frame.width, number=number)


def _ours(picture: Image.Image) -> tuple[str, ...]:
    return read_plane(picture.tobytes(), width=picture.width, height=picture.height, stride=picture.width)


def _zxing(picture: Image.Image) -> tuple[str, ...]:
    return tuple(found.text for found in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode))


def _zbar() -> Mapping[str, Read]:
    """Return zbar as a reader; its library comes with `make test` only."""
    try:
        from pyzbar import pyzbar
    except ImportError:
        return {}
    kinds = [pyzbar.ZBarSymbol.QRCODE]
    return {"zbar": lambda picture: tuple(found.data.decode() for found in pyzbar.decode(picture, symbols=kinds))}
