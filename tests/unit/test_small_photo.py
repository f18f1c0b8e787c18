"""A photo made small: one size, four KiB, colour, nothing beyond its pixels; and no file breaks it."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from checkpoint_app.documents.small_photo import LARGEST_JPEG, SIZE_PX, PictureFault, small_photo

RED, BLUE = (200, 30, 30), (30, 30, 200)


def picture(size: tuple[int, int] = (360, 480), colour: tuple[int, ...] = RED, mode: str = "RGB") -> Image.Image:
    """A picture whose upper half has one colour and whose lower half is blue."""
    drawn = Image.new("RGB", size, colour[:3])
    drawn.paste(BLUE, (0, size[1] // 2, *size))
    return drawn.convert(mode)


def saved(drawn: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    out = io.BytesIO()
    drawn.save(out, kind, **options)
    return out.getvalue()


def opened(jpeg: bytes | PictureFault) -> Image.Image:
    assert isinstance(jpeg, bytes)
    small = Image.open(io.BytesIO(jpeg))
    assert (small.format, small.size, small.mode) == ("JPEG", SIZE_PX, "RGB")
    return small


def close(pixel: object, colour: tuple[int, ...]) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(one - other) < 30 for one, other in zip(pixel, colour, strict=True))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_every_kind_becomes_a_small_jpeg_in_its_colours(kind: str) -> None:
    small = opened(small_photo(saved(picture(), kind)))
    assert close(small.getpixel((48, 20)), RED)
    assert close(small.getpixel((48, 110)), BLUE)


@pytest.mark.parametrize("mode", ["L", "CMYK", "P", "1", "RGBA", "LA", "I;16"])
def test_every_mode_of_pixels_is_taken(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    opened(small_photo(saved(picture().convert("L").convert("I").convert("I;16") if mode == "I;16"
                             else picture().convert("L").convert("LA") if mode == "LA"
                             else picture(mode=mode), kind)))  # fmt: skip


def test_a_face_of_pure_noise_still_fits() -> None:
    noise = Image.merge("RGB", [Image.effect_noise((600, 800), 120) for _ in range(3)])
    jpeg = small_photo(saved(noise, "PNG"))
    opened(jpeg)
    assert isinstance(jpeg, bytes)
    assert len(jpeg) <= LARGEST_JPEG


def test_a_photo_taken_sideways_stands_upright_and_says_nothing_of_where_it_was_taken() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turn by a quarter
    exif[0x010F] = "a camera that would tell"
    exif.get_ifd(0x8825)[2] = (25.0, 2.0, 1.0)  # latitude
    sideways = picture().transpose(Image.Transpose.ROTATE_90)
    jpeg = small_photo(saved(sideways, exif=exif, comment=b"written by somebody", icc_profile=b"a profile" * 999))
    small = opened(jpeg)
    assert close(small.getpixel((48, 20)), RED)
    assert close(small.getpixel((48, 110)), BLUE)
    assert isinstance(jpeg, bytes)
    assert not any(word in jpeg for word in (b"Exif", b"camera", b"somebody", b"profile"))
    assert dict(small.getexif()) == {}


def test_a_see_through_ground_becomes_white() -> None:
    glass = Image.new("RGBA", (300, 400), (0, 0, 0, 0))
    assert close(opened(small_photo(saved(glass, "PNG"))).getpixel((48, 64)), (255, 255, 255))


def test_a_wide_picture_is_cut_at_its_sides() -> None:
    wide = Image.new("RGB", (900, 400), BLUE)
    wide.paste(RED, (300, 0, 600, 400))
    small = opened(small_photo(saved(wide)))
    assert all(close(small.getpixel(spot), RED) for spot in ((4, 4), (91, 4), (4, 123), (91, 123)))


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xd8\xff", b"not a picture at all", saved(picture())[:900], saved(picture(), "PNG")[:200],
     saved(picture(), "GIF"), saved(picture(), "WEBP")[:100], b"\x89PNG\r\n\x1a\n" + bytes(40)],
)  # fmt: skip
def test_what_is_no_whole_picture_is_broken(content: bytes) -> None:
    assert small_photo(content) is PictureFault.BROKEN


def test_a_picture_with_any_byte_changed_breaks_nothing() -> None:
    for kind in ("JPEG", "PNG", "WEBP"):
        whole = saved(picture((96, 128)), kind)
        for at in range(0, len(whole), max(1, len(whole) // 60)):
            assert isinstance(
                small_photo(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]), bytes | PictureFault
            )


def test_too_large_and_too_small_are_told_apart() -> None:
    assert small_photo(bytes(20 * 1024 * 1024 + 1)) is PictureFault.TOO_LARGE
    assert small_photo(saved(picture((47, 100)))) is PictureFault.TOO_SMALL
    opened(small_photo(saved(picture((48, 64)))))
    for width, height in ((8_000, 7_000), (60_000, 60_000)):
        assert small_photo(png_that_says(width, height)) is PictureFault.TOO_LARGE


def png_that_says(width: int, height: int) -> bytes:
    """A PNG of a few bytes that unpacks to gigabytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    )
