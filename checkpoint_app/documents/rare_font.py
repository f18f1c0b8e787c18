"""Rare Han (extensions B to F): what Noto Sans SC lacks of the 87,887 Han characters of GB 18030-2022 (ADR 0011)."""

from __future__ import annotations

from collections.abc import Iterator

from checkpoint_app.paths import resources_dir

RARE_BLOCKS = range(0x20000, 0x2EBE1)
_HEADER_BYTES = 18
"""The longest header of a zstd frame (RFC 8878, 3.1.1.1)."""
_PIECE_BYTES = 1 << 20


def holds_rare(text: str) -> bool:
    """Say whether a text has characters of those blocks or beyond; Noto Sans SC shows some 200 of them itself."""
    return not text.isascii() and ord(max(text)) >= RARE_BLOCKS.start


def unpack_rare_font() -> bytes:
    """Return the font as a TrueType file of 31 MB, unpacked in memory (0.1 s)."""
    return b"".join(piece for _, piece in rare_font_pieces())


def rare_font_pieces() -> Iterator[tuple[int, bytes]]:
    """Yield the size of the unpacked font, and the font piece by piece: for those who must not hold it twice."""
    import zstandard  # not before somebody has such a name

    with (resources_dir() / "fonts" / "RareHan.ttf.zst").open("rb") as packed:
        size = zstandard.frame_content_size(packed.read(_HEADER_BYTES))
        packed.seek(0)
        with zstandard.ZstdDecompressor().stream_reader(packed) as pieces:
            while piece := pieces.read(_PIECE_BYTES):
                yield size, piece
