"""The documents' font: nothing is dropped, and what is copied is what was written."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkpoint_app.documents.fonts import LEADING, document_font, fit, missing_glyphs, text_width, wrap
from checkpoint_app.documents.paper import A4, Paper
from checkpoint_app.errors import InputRefused

RARE = "王㼆𬭳·𫘧"
LACKING = "\U00030000"  # extension G; GB 18030-2022 stops at F, and so do the fonts
SHOWN = st.text(st.sampled_from("王明㼆𬭳·aW 1（"), min_size=1, max_size=50)


def _pdf(*texts: str) -> bytes:
    paper = Paper(A4, title="字")
    for index, text in enumerate(texts):
        paper.text(40, 800 - 14 * index, text, 12)
    paper.page_done()
    return paper.to_bytes()


def _text(pdf: bytes, page: int = 0) -> str:
    return str(pypdfium2.PdfDocument(pdf)[page].get_textpage().get_text_range())


def test_characters_beyond_the_bmp_are_copied_as_they_were_written() -> None:
    assert missing_glyphs(RARE) == ()
    assert RARE in _text(_pdf(RARE))


def test_more_characters_than_one_subset_holds_are_all_copied_right() -> None:
    beyond = [c for c in map(chr, sorted(document_font().face.charToGlyph)) if ord(c) > 0xFFFF and c.isprintable()]
    lines = ["".join(beyond[start : start + 20]) for start in range(0, min(len(beyond), 700), 20)]
    copied = _text(_pdf(*lines)).replace("\r\n", "")
    assert len(beyond) > 256
    assert copied == "".join(lines)


def test_a_character_the_font_lacks_is_named_once_and_in_order() -> None:
    assert missing_glyphs(f"王{LACKING}明{LACKING}\t") == (LACKING, "\t")


def test_a_character_the_font_lacks_is_never_dropped_from_a_document() -> None:
    with pytest.raises(InputRefused) as refused:
        _pdf(f"王{LACKING}")
    assert refused.value.code == "glyph-missing"
    assert "U+30000" in str(refused.value)
    assert "王" not in str(refused.value), "the name itself must not reach a log"


def test_no_other_font_is_in_the_file_and_all_of_it_is_embedded() -> None:
    pdf = _pdf("王明 abc")
    assert b"Helvetica" not in pdf
    assert pdf.count(b"/FontFile2") == pdf.count(b"/Subtype /TrueType")


def test_two_threads_may_write_documents_at_the_same_time() -> None:
    texts = [f"王{chr(0x4E00 + n)}㼆𬭳" for n in range(200)]
    with ThreadPoolExecutor(4) as pool:
        copied = list(pool.map(lambda n: _pdf(*texts[n * 50 : n * 50 + 50]), range(4)))
    for n, pdf in enumerate(copied):
        assert _text(pdf).split() == texts[n * 50 : n * 50 + 50]


def test_the_same_content_gives_the_same_bytes() -> None:
    assert _pdf("王明") == _pdf("王明")


@given(text=SHOWN)
def test_a_text_is_made_to_fit_its_box_and_loses_nothing(text: str) -> None:
    size, lines = fit(text, width=100, height=20, largest=16)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert len(lines) * size * LEADING <= 20
    assert all(text_width(line, size) <= 100 for line in lines)


def test_a_line_breaks_at_a_blank_if_there_is_one() -> None:
    assert wrap("Jinjiang Road", 10, text_width("Jinjiang Ro", 10)) == ["Jinjiang", "Road"]
    assert wrap("金江路社区", 10, 31) == ["金江路", "社区"]


def test_a_code_the_font_made_for_a_glyph_is_no_character_that_anybody_writes() -> None:
    font = document_font()
    code = font.code_of(font.face.charToGlyph[ord("8")], "8")
    assert missing_glyphs(f"李{code}") == (code,)
