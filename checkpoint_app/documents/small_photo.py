"""Make a photo small: what a gate needs to compare a face, and what ten thousand of fit an office bundle."""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

SIZE_PX = (96, 128)
LARGEST_JPEG = 4 * 1024
LARGEST_FILE = 20 * 1024 * 1024
MOST_PIXELS = 50_000_000
LEAST_PX = (48, 64)
QUALITIES = (85, 75, 65, 55, 45, 35, 25, 15)
"""From the best on: the first that fits is taken. Noise alone fits at the last."""
FACE_AT = (0.5, 0.4)
"""Where a picture of another shape is cut: the middle, a little above it."""

_BROKEN = (OSError, ValueError, SyntaxError, EOFError, LookupError, TypeError, ArithmeticError, MemoryError,
           AttributeError, struct.error, zlib.error)  # fmt: skip
"""What Pillow raises for files cut short, not pictures, or made to break it."""


class PictureFault(StrEnum):
    BROKEN = "broken"
    TOO_LARGE = "too-large"
    TOO_SMALL = "too-small"


def small_photo(content: bytes) -> bytes | PictureFault:
    """Return a colour JPEG of SIZE_PX and at most LARGEST_JPEG bytes that says nothing beyond its pixels.

    `content` is a JPEG, PNG or WebP, turned as its EXIF says; of a moving one the first picture. The first call imports
    Pillow.
    """
    from PIL import Image, ImageOps

    if len(content) > LARGEST_FILE:
        return PictureFault.TOO_LARGE
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of decoration it does not keep; sizes are looked at here
            with Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as picture:
                width, height = picture.size
                if width * height > MOST_PIXELS:
                    return PictureFault.TOO_LARGE
                if min(width, height) < LEAST_PX[0] or max(width, height) < LEAST_PX[1]:
                    return PictureFault.TOO_SMALL
                larger = 2 * max(SIZE_PX)
                picture.draft("RGB", (larger, larger))  # a JPEG is decoded no larger than needed: ten times as fast
                reduced = _reduced(picture, max(1, min(picture.size) // larger))
                upright = _on_white(ImageOps.exif_transpose(reduced))
                small = ImageOps.fit(upright, SIZE_PX, centering=FACE_AT)
    except Image.DecompressionBombError:
        return PictureFault.TOO_LARGE
    except _BROKEN:
        return PictureFault.BROKEN
    return _as_jpeg(small)


def _reduced(picture: Image.Image, times: int) -> Image.Image:
    """Return a picture so many times smaller, before anything copies all the pixels of a very large one."""
    if times == 1:
        return picture
    if picture.mode not in ("L", "LA", "RGB", "RGBA", "CMYK"):
        picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    return picture.reduce(times)


def _on_white(picture: Image.Image) -> Image.Image:
    from PIL import Image

    if not picture.has_transparency_data:
        return picture.convert("RGB")
    over = picture.convert("RGBA")
    ground = Image.new("RGBA", over.size, "white")
    return Image.alpha_composite(ground, over).convert("RGB")


def _as_jpeg(small: Image.Image) -> bytes:
    jpeg = b""
    small.info.clear()  # comment, EXIF and colour profile of the original would go along
    for quality in QUALITIES:
        out = io.BytesIO()
        small.save(out, "JPEG", quality=quality, optimize=True)
        jpeg = out.getvalue()
        if len(jpeg) <= LARGEST_JPEG:
            break
    return jpeg
