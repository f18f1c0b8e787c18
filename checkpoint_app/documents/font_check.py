"""Whether the fonts of the papers are there and whole."""

from __future__ import annotations

from checkpoint_app.documents.fonts import document_font
from checkpoint_app.documents.rare_font import RARE_BLOCKS, unpack_rare_font
from checkpoint_app.paths import resources_dir

_SHIPPED = ("NotoNaskhArabic-Regular.ttf", "NotoSansYi-Regular.ttf", "NotoSerifTibetan-Regular.ttf")
_SMALLEST = 10_000


def faulty_fonts() -> tuple[str, ...]:
    """Return what is wrong with which font, in a few words each; none if all can be used. Takes 0.3 s."""
    import zstandard
    from reportlab.pdfbase.ttfonts import TTFError

    faults = []
    try:
        if document_font().missing("社区卡口"):
            faults.append("NotoSansSC-Regular.ttf")
    except (OSError, TTFError):
        faults.append("NotoSansSC-Regular.ttf")
    try:
        if len(unpack_rare_font()) < len(RARE_BLOCKS):
            faults.append("RareHan.ttf.zst")
    except (OSError, zstandard.ZstdError):
        faults.append("RareHan.ttf.zst")
    folder = resources_dir() / "fonts"
    for name in _SHIPPED:
        file = folder / name
        if not file.is_file() or file.stat().st_size < _SMALLEST:
            faults.append(name)
    return tuple(faults)
