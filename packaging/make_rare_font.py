"""Write resources/fonts/RareHan.ttf.zst anew from HanaMinB.ttf (Debian: fonts-hanazono), whose path is the argument.

Kept are the Han characters that Noto Sans SC lacks, without hinting. The Open Font License reserves the name of the
original, so the font gets one of its own.
"""

from __future__ import annotations

import argparse
import io
from pathlib import Path

import zstandard
from fontTools import subset
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "fonts"
FAMILY = "Rare Han"
NAMES = {
    1: FAMILY,
    2: "Regular",
    3: "RareHan-Regular 1",
    4: FAMILY,
    6: "RareHan-Regular",
    13: "SIL Open Font License, Version 1.1; see OFL-RareHan.txt. A subset of a font of the GlyphWiki project.",
    14: "https://scripts.sil.org/OFL",
}
HAN = ((0x3400, 0x9FFF), (0x20000, 0x2EBE0))
"""Extension A and the first block; extensions B to F: what GB 18030-2022 has."""
WINDOW_LOG = 23  # 8 MiB is what unpacking needs beside the font; with 32 MiB the file would be 5 % smaller


def main() -> None:
    """Make the subset, rename it and pack it; some 40 s."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, help="HanaMinB.ttf")
    source: Path = parser.parse_args().source
    shown = set(TTFont(FOLDER / "NotoSansSC-Regular.ttf").getBestCmap())
    font = _subset(source, shown)
    _rename(font)
    plain = io.BytesIO()
    font.save(plain, reorderTables=True)
    settings = zstandard.ZstdCompressionParameters.from_level(22, window_log=WINDOW_LOG)
    packed = zstandard.ZstdCompressor(compression_params=settings).compress(plain.getvalue())
    (FOLDER / "RareHan.ttf.zst").write_bytes(packed)
    print(f"{len(font.getBestCmap()):,} characters, {len(plain.getvalue()):,} bytes, packed {len(packed):,}")


def _subset(source: Path, shown: set[int]) -> TTFont:
    options = subset.Options(
        layout_features=[],
        hinting=False,
        notdef_outline=True,
        name_IDs=[0],
        name_languages=[0x409],
        glyph_names=False,
        recalc_timestamp=False,
    )
    options.drop_tables += ["GDEF", "GSUB", "GPOS", "BASE", "vhea", "vmtx", "gasp", "FFTM"]
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[c for c in font.getBestCmap() if c not in shown and any(a <= c <= b for a, b in HAN)])
    subsetter.subset(font)
    return font


def _rename(font: TTFont) -> None:
    for number, text in NAMES.items():
        font["name"].setName(text, number, 3, 1, 0x409)


if __name__ == "__main__":
    main()
