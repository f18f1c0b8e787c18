"""Names people really have, on paper: each drawn, and what is copied from the PDF is what was printed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest

from checkpoint_app.documents.fonts import (
    FONT,
    RARE_FONT,
    fit,
    font_runs,
    missing_glyphs,
    require_glyphs,
    text_width,
    wrap,
)
from checkpoint_app.documents.paper import A4, Paper
from checkpoint_app.errors import InputRefused

GENERAL_STANDARD = Path(__file__).parents[1] / "data" / "general_standard.txt"
"""通用规范汉字表 of 2013, in the order of Unicode."""
EXTENSIONS = {
    "B": range(0x20000, 0x2A6D7),
    "C": range(0x2A700, 0x2B735),
    "D": range(0x2B740, 0x2B81E),
    "E": range(0x2B820, 0x2CEA2),
    "F": range(0x2CEB0, 0x2EBE1),
}
GB_18030_2022 = (range(0x4E00, 0x9FF0), range(0x3400, 0x4DB6), *EXTENSIONS.values())
"""All its Han characters but twelve, which stand among the compatibility forms."""
TWELVE = "﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩"
BEYOND = ("王𠀋", "李𠮷明", "𡈽某", "陈𤭢", "赵𦍌生", "周𩸽", "吴𪚥", "郑𪜀", "冯𫝀华", "卫𫠠", "蒋𬺰", "沈𮯠")
LONGEST = "阿卜杜热合曼·买买提艾力·吾买尔江·努尔艾合麦提江"


def _lines_of(texts: Sequence[str], *, size: float = 12.0) -> list[str]:
    """Print lines and return them as they are copied from the PDF."""
    paper = Paper(A4, title="名")
    for index, text in enumerate(texts):
        paper.text(30, 800 - 13 * (index % 58), text, size)
        if index % 58 == 57:
            paper.page_done()
    paper.page_done()
    pages = pypdfium2.PdfDocument(paper.to_bytes())
    return [line for page in pages for line in page.get_textpage().get_text_range().splitlines() if line]


def _rows(characters: Sequence[str], length: int = 40) -> list[str]:
    return ["".join(characters[start : start + length]) for start in range(0, len(characters), length)]


def test_the_8105_characters_of_the_general_standard_are_copied_as_they_were_printed() -> None:
    standard = "".join(GENERAL_STANDARD.read_text("utf-8").split())
    assert len(set(standard)) == len(standard) == 8105
    rows = _rows(standard)
    assert _lines_of(rows) == rows


def test_every_han_character_of_gb_18030_2022_has_a_glyph() -> None:
    characters = "".join(chr(code) for block in GB_18030_2022 for code in block) + TWELVE
    assert len(characters) == 87_887
    assert missing_glyphs(characters) == ()


def test_gb_18030_keeps_every_name_that_can_be_printed() -> None:
    assert all(name.encode("gb18030").decode("gb18030") == name for name in (*BEYOND, LONGEST))


@pytest.mark.parametrize("block", EXTENSIONS)
def test_the_extensions_b_to_f_are_copied_as_they_were_printed(block: str) -> None:
    rows = _rows([chr(code) for code in EXTENSIONS[block]])
    assert _lines_of(rows) == rows


@pytest.mark.parametrize("name", [*BEYOND, "买买提·阿不都热合曼", "罗桑·丹增", LONGEST])
def test_a_name_is_copied_whole_whatever_fonts_it_takes(name: str) -> None:
    assert _lines_of([name, f"姓名 {name} 3-1-501"]) == [name, f"姓名 {name} 3-1-501"]


def test_the_longest_name_has_25_characters_and_fits_a_pass() -> None:
    assert len(LONGEST) == 25
    size, lines = fit(LONGEST, width=120, height=20, largest=16)
    assert "".join(lines) == LONGEST
    assert all(text_width(line, size) <= 120 for line in lines)


def test_a_run_of_one_font_stands_where_the_run_before_it_ends() -> None:
    name = "王𠀋明𠮷小"
    assert font_runs(name) == [(FONT, "王"), (RARE_FONT, "𠀋"), (FONT, "明"), (RARE_FONT, "𠮷"), (FONT, "小")]
    assert text_width(name, 10) == sum(text_width(character, 10) for character in name)
    paper = Paper(A4, title="名")
    paper.text(500, 700, name, 10, align="right")
    paper.page_done()
    text = pypdfium2.PdfDocument(paper.to_bytes())[0].get_textpage()
    boxes = [text.get_charbox(n, loose=True) for n in range(text.count_chars())]
    assert boxes[-1][2] == pytest.approx(500, abs=1)
    assert [box[0] for box in boxes] == sorted(box[0] for box in boxes)


def test_a_long_text_of_rare_characters_breaks_where_the_line_is_full() -> None:
    assert wrap("𠀋𠮷𡈽𤭢", 10, 21) == ["𠀋𠮷", "𡈽𤭢"]


@pytest.mark.parametrize("lacking", ["\U00030000", "\U0002a6de", "\U0001f600", "\ue000", "\x07"])
def test_a_glyph_that_both_fonts_lack_stops_the_print_and_is_named(lacking: str) -> None:
    with pytest.raises(InputRefused) as refused:
        _lines_of([f"王𠀋{lacking}"])
    assert refused.value.code == "glyph-missing"
    assert f"U+{ord(lacking):04X}" in str(refused.value)
    assert "𠀋" not in str(refused.value)
    with pytest.raises(InputRefused):
        require_glyphs(f"王{lacking}")


def _fonts_loaded_for(text: str) -> str:
    program = (
        "from checkpoint_app.documents.paper import A4, Paper\n"
        "from checkpoint_app.documents.fonts import missing_glyphs, wrap\n"
        "from reportlab.pdfbase.pdfmetrics import getRegisteredFontNames\n"
        f"text = {text!r}\n"
        "missing_glyphs(text), wrap(text, 10, 20)\n"
        "paper = Paper(A4, title='x')\n"
        "paper.text(9, 9, text, 10)\n"
        "paper.to_bytes()\n"
        "print(*getRegisteredFontNames())"
    )
    return subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout


def test_the_rare_font_is_not_loaded_for_usual_names() -> None:
    assert RARE_FONT not in _fonts_loaded_for("王小明 㼆𬭳·买买提 A1")
    assert RARE_FONT in _fonts_loaded_for("王𠀋")
