"""QR symbols in pixels and in picture files (zxing-cpp): what they say, never an exception for what the bytes are."""

from __future__ import annotations

import struct
import warnings
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from checkpoint_app.errors import InputRefused

if TYPE_CHECKING:
    from PIL import Image

LARGEST_PICTURE_BYTES = 20_000_000
MOST_PIXELS = 50_000_000
MOST_ENLARGED_PIXELS = 4_000_000
"""A larger picture has pixels enough for each module as it is."""
MIDDLE_PX = (560, 420)
FORMATS = ("PNG", "JPEG", "BMP", "GIF", "WEBP")
PICTURE_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp"})
_BROKEN = (OSError, ValueError, SyntaxError, EOFError, LookupError, TypeError, ArithmeticError, MemoryError,
           AttributeError, struct.error, zlib.error)  # fmt: skip
"""What Pillow's readers raise for a file that is cut short, or whose bytes were changed."""


def read_frame(luminance: bytes, *, width: int, height: int, stride: int, number: int = 0) -> tuple[str, ...]:
    """Return what the QR symbols of one frame of many say, in little time: 640×480 within 10 ms.

    The frame is read as it is; where that finds nothing its middle is read in one of the ways of `read_plane`, by its
    `number`: each finds what the others do not.
    """
    grey = _plane(luminance, width, height, stride)
    if grey is None:
        return ()
    return _texts(grey) or _texts(_WAYS[number % len(_WAYS)](_middle(grey)), thorough=False)


def read_plane(luminance: bytes, *, width: int, height: int, stride: int) -> tuple[str, ...]:
    """Return what the QR symbols of a grey plane say, each text once; nothing for a plane that is not whole.

    `luminance` holds a byte a pixel, `stride` bytes a row. Where nothing is found as it is the plane is read twice as
    large, softly and sharply, and as if it were in focus. Turned, mirrored and inverted symbols are read as well.
    """
    grey = _plane(luminance, width, height, stride)
    return () if grey is None else _read(grey)


def read_picture(content: bytes, *, name: str) -> tuple[str, ...]:
    """Return what the QR symbols of a picture file say; of an animated one, those of its first picture.

    Raise InputRefused `picture-too-large` or `picture-unreadable`; `name` is the file's, for the sentence. The size is
    looked at before the pixels are unpacked.
    """
    from PIL import Image

    if len(content) > LARGEST_PICTURE_BYTES:
        raise picture_too_large(name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of decoration that says nothing about the pixels
            with Image.open(BytesIO(content), formats=FORMATS) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    raise picture_too_large(name)
                return _read(_grey(picture))
    except Image.DecompressionBombError as error:
        raise picture_too_large(name) from error
    except _BROKEN as error:
        raise InputRefused("picture-unreadable", name=name) from error


def picture_too_large(name: str) -> InputRefused:
    megabytes, megapixels = LARGEST_PICTURE_BYTES // 1_000_000, MOST_PIXELS // 1_000_000
    return InputRefused("picture-too-large", name=name, megabytes=megabytes, megapixels=megapixels)


def _grey(picture: Image.Image) -> Image.Image:
    """Return the picture in grey; what is transparent lies on white paper."""
    from PIL import Image

    if not picture.has_transparency_data:
        return picture.convert("L")
    seen = picture if picture.mode in ("LA", "RGBA") else picture.convert("RGBA")
    paper = Image.new("L", seen.size, "white")  # grey before it is laid on paper: a quarter of the memory
    return Image.composite(seen.convert("L"), paper, seen.getchannel("A"))


def _plane(luminance: bytes, width: int, height: int, stride: int) -> Image.Image | None:
    if width <= 0 or height <= 0 or stride < width or len(luminance) < stride * (height - 1) + width:
        return None
    from PIL import Image

    whole = luminance.ljust(stride * height, b"\0")  # Pillow wants the end of the last row, too
    return Image.frombuffer("L", (width, height), whole, "raw", "L", stride, 1)


def _middle(grey: Image.Image) -> Image.Image:
    """Return the middle of a frame, where people hold what is to be read; a small frame whole."""
    width, height = (min(size, most) for size, most in zip(grey.size, MIDDLE_PX, strict=True))
    left, top = (grey.width - width) // 2, (grey.height - height) // 2
    return grey.crop((left, top, left + width, top + height))


def _read(grey: Image.Image) -> tuple[str, ...]:
    texts = _texts(grey)
    if texts or grey.width * grey.height > MOST_ENLARGED_PIXELS:
        return texts
    return next((texts for way in _WAYS if (texts := _texts(way(grey)))), ())


def _enlarged_softly(grey: Image.Image) -> Image.Image:
    """Return it twice as large; noise is evened out."""
    from PIL import Image

    return grey.resize((2 * grey.width, 2 * grey.height), Image.Resampling.BILINEAR)


def _enlarged_sharply(grey: Image.Image) -> Image.Image:
    """Return it twice as large, for modules of less than two pixels."""
    from PIL import Image

    return grey.resize((2 * grey.width, 2 * grey.height), Image.Resampling.BICUBIC)


def _focused(grey: Image.Image) -> Image.Image:
    """Return it with its edges raised, for a camera that could not focus so near."""
    from PIL import ImageFilter

    return grey.filter(ImageFilter.UnsharpMask(radius=3, percent=200, threshold=0))


_WAYS = (_enlarged_softly, _enlarged_sharply, _focused)


def _texts(grey: Image.Image, *, thorough: bool = True) -> tuple[str, ...]:
    """Return each text once. Not `thorough`: neither inverted nor made smaller, in half the time.

    Model 2 alone is what everybody calls a QR code: of the others, Micro QR is found in a corner of a bad picture of a
    pass, and says three digits without an error.
    """
    import zxingcpp

    found = zxingcpp.read_barcodes(
        grey,
        formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2),
        text_mode=zxingcpp.TextMode.Plain,
        try_invert=thorough,
        try_downscale=thorough,
    )
    return tuple(dict.fromkeys(symbol.text for symbol in found if symbol.valid))
