"""The second-language block: shaped, in its direction, in its box, and copied as it was given."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkpoint_app.documents.paper import A4, Paper
from checkpoint_app.documents.script_font import ScriptFont, script_font
from checkpoint_app.documents.script_runs import stretches_of
from checkpoint_app.documents.second_language import draw_second, missing_in_second, second_height
from checkpoint_app.domain.pass_design import Script, SecondLanguage
from checkpoint_app.errors import InputRefused

LINES = {
    Script.LATIN: (
        "All human beings are born free and equal in dignity and rights.",
        "Hamma ademler öz qeder-qimmiti ve hoquqta bapbarawer: ñ ö ü ä.",
    ),
    Script.UYGHUR: (
        "بارلىق ئىنسانلار تۇغۇلۇشىدىنلا ئەركىن، ئىززەت-ھۆرمەت ۋە ھوقۇقتا باپباراۋەر بولۇپ تۇغۇلغان.",
        "8-بىنا 2-ئىشىك 501-ئۆي",
        "تېلېفون 0871-12345678 غا تېلېفون قىلىڭ",
        "ۋاقتى 08:00-18:00 كەچ",
        "(ئۆي) «سۆز» [12]",
        "ABC شىركىتى 24 سائەت",
        "كەلدى 王小明 ئەپەندى",
        "60% ئادەم؟ ھەئە!",
        "12گە 34نى",
        "2020-يىل 12-ئاينىڭ 31-كۈنى",
        "گ چ پ ې ۆ ۈ ۋ ڭ ژ لا",
        "ئا، ئە؛ 1، 2، 3",
    ),
    Script.TIBETAN: (
        "འགྲོ་བ་མིའི་རིགས་རྒྱུད་ཡོངས་ལ་སྐྱེས་ཙམ་ཉིད་ནས་ཆེ་མཐོངས་དང༌།",
        "སྒོ་ 12 པ། བསྒྲགས་ཧཱུྃ་རྩྭ་",
        "ཨང་ 3-1-501 (ABC) 王",
        "༡༢༣",
    ),
    Script.YI: ("ꊿꂷꃅꄿꐨꐥ,ꌅꅍꂷꀋꁨꂛꊨ,ꌅꅍꀂꏽꐯꒈꃅꐥꌐ。", "ꆈꌠꁱꂷ 123", "ꆈꌠ王𠀋ꁱ"),
}
EACH = [(script, line) for script, lines in LINES.items() for line in lines]
SHAPED = [Script.UYGHUR, Script.TIBETAN, Script.YI]


def _block(script: Script, *lines: str) -> SecondLanguage:
    return SecondLanguage(script=script, lines=lines)


def _printed(block: SecondLanguage, *, width: float = 520, height: float = 700, largest: float = 12) -> str:
    """Draw a block alone on a page and return what is copied from it."""
    return str(_page(block, width=width, height=height, largest=largest).get_textpage().get_text_range())


def _page(block: SecondLanguage, *, width: float, height: float, largest: float) -> pypdfium2.PdfPage:
    paper = Paper(A4, title="第二语言")
    draw_second(paper, block, x=40, top=800, width=width, height=height, largest=largest)
    paper.page_done()
    return pypdfium2.PdfDocument(paper.to_bytes())[0]


def _inked(page: pypdfium2.PdfPage) -> tuple[float, float, float, float]:
    """Return left, bottom, right, top of what is drawn, in points: rendered, for boxes of characters are guesses."""
    dots_a_point = 4
    grey = page.render(scale=dots_a_point, grayscale=True).to_pil().point(lambda value: 255 - value)
    left, top, right, bottom = grey.getbbox()
    height = page.get_height()
    return left / dots_a_point, height - bottom / dots_a_point, right / dots_a_point, height - top / dots_a_point


@pytest.mark.parametrize(("script", "line"), EACH)
def test_a_line_is_copied_as_it_was_given(script: Script, line: str) -> None:
    assert _printed(_block(script, line)) == line


@pytest.mark.parametrize("script", list(Script))
def test_a_block_of_several_lines_is_copied_line_by_line(script: Script) -> None:
    lines = LINES[script][:2]
    assert _printed(_block(script, *lines)).splitlines() == list(lines)


@pytest.mark.parametrize("script", list(Script))
def test_a_block_stays_in_a_small_box_and_loses_nothing(script: Script) -> None:
    block = _block(script, LINES[script][0])
    page = _page(block, width=140, height=44, largest=14)
    left, bottom, right, top = _inked(page)
    assert (left >= 39, bottom >= 755, right <= 181, top <= 801) == (True, True, True, True), _inked(page)
    copied = page.get_textpage().get_text_range()
    assert "".join(copied.split()) == "".join(block.lines[0].split())


def test_uyghur_stands_at_the_right_edge_and_the_others_at_the_left() -> None:
    left, _, right, _ = _inked(_page(_block(Script.UYGHUR, "كىرىش"), width=300, height=60, largest=20))
    assert right == pytest.approx(340, abs=2)
    assert left > 280
    left, _, right, _ = _inked(_page(_block(Script.TIBETAN, "སྒོ"), width=300, height=60, largest=20))
    assert left == pytest.approx(40, abs=2)


def _wide(font: ScriptFont, text: str) -> float:
    return sum(glyph.advance for glyph in font.shape(text))


def test_uyghur_letters_are_joined_and_tibetan_letters_stand_upon_each_other() -> None:
    uyghur, tibetan = script_font(Script.UYGHUR), script_font(Script.TIBETAN)
    joined = {glyph.code for glyph in uyghur.shape("ببب")}
    assert len(joined) == 3, "first, middle and last form differ"
    assert _wide(uyghur, "لا") < _wide(uyghur, "ل") + _wide(uyghur, "ا"), "lam and alef are one sign"
    assert _wide(tibetan, "སྒྲ") < _wide(tibetan, "སགར")


def test_numbers_in_an_uyghur_line_stand_from_left_to_right() -> None:
    runs = [
        run.text
        for stretch in stretches_of("ۋاقتى 08:00-18:00 كەچ", script_font(Script.UYGHUR))
        for run in stretch.runs
    ]
    assert runs == [" كەچ", "08:00-18:00", "ۋاقتى "]


@pytest.mark.parametrize("script", SHAPED)
def test_no_word_or_syllable_is_broken(script: Script) -> None:
    line = LINES[script][0]
    printed = _printed(_block(script, line), width=90, height=200).splitlines()
    assert len(printed) > 1
    ends = {Script.UYGHUR: " ", Script.TIBETAN: "་ །", Script.YI: "".join(map(chr, range(0xA000, 0xA48D))) + ",。"}
    rest = line
    for part in printed[:-1]:
        rest = rest.removeprefix(part)
        assert part[-1] in ends[script] or rest[0] in ends[script]
        assert rest[0] not in "།,。"
        rest = rest.lstrip()


@pytest.mark.parametrize("script", list(Script))
def test_the_height_of_a_block_is_known_before_it_is_drawn(script: Script) -> None:
    block = _block(script, *LINES[script][:2])
    height = second_height(block, 110, 10)
    assert second_height(block, 600, 10) < height
    _, bottom, _, top = _inked(_page(block, width=110, height=height + 0.1, largest=10))
    assert top - bottom <= height


@pytest.mark.parametrize("script", list(Script))
def test_a_sign_that_no_font_has_is_named_and_stops_the_print(script: Script) -> None:
    block = _block(script, LINES[script][0] + "\U0001f600", "\ue000\U0001f600")
    assert missing_in_second(block) == ("\U0001f600", "\ue000")
    with pytest.raises(InputRefused) as refused:
        _printed(block)
    assert refused.value.code == "glyph-missing"
    assert "U+1F600" in str(refused.value)
    assert missing_in_second(_block(script, *LINES[script])) == ()


def test_letters_of_another_script_are_missing_in_a_block() -> None:
    assert missing_in_second(_block(Script.YI, "ꆈ་ئ")) == ("་", "ئ")


def test_two_threads_may_write_blocks_at_the_same_time() -> None:
    lines = [f"{line} {number}" for number in range(8) for line in LINES[Script.TIBETAN][:2]]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda line: _printed(_block(Script.TIBETAN, line)), lines)) == lines


def test_an_empty_block_draws_nothing() -> None:
    assert _printed(_block(Script.UYGHUR)) == ""
    assert _printed(_block(Script.TIBETAN, "", " ")) == ""


WORDS = st.sampled_from(["كىرىش", "سۆز،", "ئۆي.", "(ئا)", "ھۆرمەت-ئىززەت", "بۇ؟"])
NUMBERS = st.sampled_from(["12", "8-بىنا", "08:30", "60%", "2020-12-31", "24گە", "3-1-501"])


@given(parts=st.lists(st.tuples(NUMBERS, WORDS), min_size=1, max_size=4))
def test_uyghur_with_numbers_is_copied_as_it_was_given(parts: list[tuple[str, str]]) -> None:
    line = " ".join(["ئا", *(f"{number} {word}" for number, word in parts)])
    assert " ".join(_printed(_block(Script.UYGHUR, line)).split()) == line  # the longest is broken at a blank
