"""Notices, cards and sheets: what they say, that it stands on the page whole, and what they never say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import zxingcpp

from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.paper_sheet import PaperForm, parse_sheet
from checkpoint_app.domain.papers import OF_THE_GATE, WITHOUT_SECOND, PaperKind
from checkpoint_app.domain.pass_design import Script
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.policy import CallNumber, Curfew, Hold, Hours, PassRule
from checkpoint_app.domain.scanner_test import TEST_DIGITS
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.print_papers import IsolationForm, PrintPapers
from checkpoint_app.services.second_languages import SecondLanguages
from ui.screen_terms import screen_terms

DAY_MS = 86_400_000
LINES = {
    Script.LATIN: "Residents may always come home.\nPlease have your pass ready.",
    Script.UYGHUR: "ھەممە ئادەم تۇغۇلۇشىدىنلا ئەركىن",
    Script.TIBETAN: "འགྲོ་བ་མིའི་རིགས་རྒྱུད་ཡོངས་ལ་སྐྱེས་ཙམ་ཉིད་ནས་",
    Script.YI: "ꊿꂷꃅꄿꐨꐥ",
}
Make = Callable[[PrintPapers], bytes]
MAKE: dict[PaperKind, Make] = {
    PaperKind.GATE_NOTICE: lambda papers: papers.gate_notice(gate="东门"),
    PaperKind.ISOLATION: lambda papers: papers.isolation(letter(papers)),
    PaperKind.OPERATOR_CARD: lambda papers: papers.operator_card(screen_terms(), gate="东门"),
    PaperKind.SCANNER: lambda papers: papers.scanner(),
    PaperKind.CALIBRATION: lambda papers: papers.calibration(),
    PaperKind.READINGS: lambda papers: papers.forms(PaperForm.READINGS, count=2),
    PaperKind.COLLECTION: lambda papers: papers.forms(PaperForm.COLLECTION, count=2),
    PaperKind.PATROL: lambda papers: papers.forms(PaperForm.PATROL, count=1),
}


def letter(papers: PrintPapers, **changes: object) -> IsolationForm:
    now_ms = papers.clock.read().wall_ms
    form = IsolationForm(
        dwelling="云上苑 3-1-501", from_ms=now_ms, days=14, helper="李志愿", helper_phone="10000009999"
    )
    return replace(form, **changes)


@pytest.fixture
def papers(community) -> PrintPapers:
    return community.office.papers


@pytest.fixture
def rules(community) -> Callable[..., None]:
    return community.change_rules


@contextmanager
def opened(content: bytes) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(content)
    try:
        yield document
    finally:
        document.close()


def text_of(content: bytes) -> str:
    with opened(content) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def ink_beyond(content: bytes, edge_mm: float) -> list[str]:
    """Return the characters that stand nearer to the paper's edge than a printer reaches, or beyond it."""
    edge, found = edge_mm * 72 / 25.4, []
    with opened(content) as document:
        for page in document:
            text, (width, height) = page.get_textpage(), page.get_size()
            for index in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(index)
                if right <= left or not text.get_text_range(index, 1).strip():
                    continue
                if left < edge or bottom < edge or right > width - edge or top > height - edge:
                    found.append(text.get_text_range(index, 1))
    return found


def lines_over_each_other(content: bytes) -> list[tuple[str, str]]:
    """Return pairs of texts that lie over each other by more than a tenth of their height."""
    found = []
    with opened(content) as document:
        for page in document:
            boxes = []
            for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                left, bottom, right, top = item.get_bounds()
                if right - left > 1:
                    boxes.append((left, bottom, right, top))
            for n, one in enumerate(boxes):
                for other in boxes[n + 1 :]:
                    across = min(one[2], other[2]) - max(one[0], other[0])
                    down = min(one[3], other[3]) - max(one[1], other[1])
                    if across > 1 and down > 0.15 * min(one[3] - one[1], other[3] - other[1]) + 1:
                        found.append((str(one), str(other)))
    return found


@pytest.mark.parametrize("kind", MAKE)
def test_everything_stands_where_a_printer_reaches_and_nothing_over_another(papers, kind):
    content = MAKE[kind](papers)
    assert ink_beyond(content, 4.0) == []
    assert lines_over_each_other(content) == []


@pytest.mark.parametrize("script", Script)
@pytest.mark.parametrize("kind", [kind for kind in MAKE if kind not in WITHOUT_SECOND])
def test_a_second_language_stands_on_its_paper_and_copies_as_written(papers, kind, script):
    papers.seconds.put(kind, script, LINES[script])
    content = MAKE[kind](papers)
    told = "".join(text_of(content).split())
    for line in LINES[script].splitlines():
        assert "".join(line.split()) in told
    assert ink_beyond(content, 4.0) == []
    papers.seconds.put(kind, script, "  \n")
    assert papers.seconds.of(kind) is None


def test_the_office_prints_every_paper_but_those_of_the_gate(papers):
    assert set(MAKE) == set(PaperKind) - set(OF_THE_GATE)


def test_the_notice_says_what_the_rules_say(papers, rules):
    rules(
        title="加强管控",
        passes=(PassRule(kind=PassKind.WORK, hours=(Hours(from_min=360, until_min=1320),)),),
        curfews=(Curfew(hours=Hours(from_min=1380, until_min=330), reason="夜间减少外出"),),
        calls=(CallNumber(code="street", name="街道值班室", phone="000-00000001"),),
    )
    told = text_of(papers.gate_notice(gate="东门"))
    pack = papers.store.packs()[-1]
    for words in (
        "进出须知", "示例社区", "东门", "加强管控", "住在这里的人回家", "工作证", "06:00 至 22:00",
        "23:00 至 次日 05:30", "街道值班室", "000-00000001", pack.document_no, "来访者",
    ):  # fmt: skip
        assert words in told, words


def test_the_notice_names_no_single_home_and_no_plate(papers, rules, clock):
    hold = Hold(dwelling=("云上苑", "3", "1", "501"), from_ms=clock.wall_ms, until_ms=clock.wall_ms + DAY_MS)
    rules(holds=(hold,), watch_plates=("外A",))
    told = text_of(papers.gate_notice())
    for words in ("501", "暂不外出", "外A", "要多问一句"):
        assert words not in told, words


def test_a_notice_on_a3_is_a3_and_larger(papers):
    sizes = []
    for paper in ("a4", "a3"):
        with opened(papers.gate_notice(paper=paper)) as document:
            assert len(document) == 1
            sizes.append([round(edge * 25.4 / 72) for edge in document[0].get_size()])
    assert sizes == [[210, 297], [297, 420]]


def test_long_rules_go_on_on_a_second_page_rather_than_be_cut(papers, rules):
    calls = tuple(CallNumber(code=f"c{n}", name=f"{n} 号值班室", phone=f"000-{n:08d}") for n in range(90))
    rules(calls=calls)
    content = papers.gate_notice()
    told = text_of(content)
    assert all(call.phone in told for call in calls)
    assert "第 2 / " in told
    assert ink_beyond(content, 4.0) == []


def test_without_rules_in_force_there_is_no_notice_and_no_letter(papers, clock):
    clock.advance(hours=24 * 365 * 40)
    for make in (papers.gate_notice, lambda: papers.isolation(letter(papers))):
        with pytest.raises(InputRefused) as told:
            make()
        assert told.value.code == "no-rules"


def test_the_letter_names_people_days_and_who_brings_things_and_no_reason(papers):
    told = text_of(papers.isolation(letter(papers)))
    for words in ("居家隔离告知书", "王小明、王晓敏", "云上苑 3-1-501", "2026-11-22 20:20 至 2026-12-06 20:20", "14 天",
                  "李志愿", "10000009999", "签名", "经办人"):  # fmt: skip
        assert words in told, words
    for words in ("确诊", "阳性", "病例", "密接", "感染", "发热", "肺炎"):
        assert words not in told, words


def test_a_letter_needs_one_home(papers):
    for dwelling, code in (("3-1-501", "dwelling-several"), ("9-9-901", "nobody-fits"), ("", "nobody-fits")):
        with pytest.raises(InputRefused) as told:
            papers.isolation(letter(papers, dwelling=dwelling))
        assert told.value.code == code
    assert "陈一" in text_of(papers.isolation(letter(papers, dwelling="6-1-801")))


def test_the_card_says_ten_keys_and_six_outcomes_as_the_screen_does(papers):
    terms = screen_terms()
    told = text_of(papers.operator_card(terms, gate="东门"))
    assert len(terms.keys) == 10
    for key, words in (*terms.keys, *terms.answers):
        assert key in told
        assert "".join(words.split()) in "".join(told.split())
    assert set(terms.outcomes) == set(Outcome)
    for word in ("放行", "放行并提示", "暂候", "转办", "不予进入", "应急放行"):
        assert word in told


def test_both_sides_of_the_card_fold_out_of_one_a4(papers):
    with opened(papers.operator_card(screen_terms(), paper="a4")) as document:
        assert len(document) == 1
        assert [round(edge * 25.4 / 72) for edge in document[0].get_size()] == [297, 210]
    with opened(papers.operator_card(screen_terms())) as document:
        assert len(document) == 2


def test_the_symbols_of_the_card_are_drawn_in_their_colours(papers):
    with opened(papers.operator_card(screen_terms())) as document:
        image = document[1].render(scale=2).to_pil().convert("RGB")
    colours = {pixel for _count, pixel in image.getcolors(1 << 20)}
    for style in screen_terms().outcomes.values():
        assert tuple(bytes.fromhex(style.back[1:])) in colours


def test_the_test_symbol_of_the_scanner_sheet_is_read(papers):
    with opened(papers.scanner()) as document:
        image = document[0].render(scale=300 / 72, grayscale=True).to_pil()
    assert [found.text for found in zxingcpp.read_barcodes(image)] == [TEST_DIGITS]


@pytest.mark.parametrize("edge", ["x", "y"])
def test_the_rulers_are_150_millimetres_long(papers, edge):
    with opened(papers.calibration()) as document:
        image = document[0].render(scale=600 / 72, grayscale=True).to_pil()
    dots = 600 / 25.4
    at = int(10 * dots)
    if edge == "x":
        line = [image.getpixel((x, at + 1)) < 128 for x in range(image.width)]
    else:
        line = [image.getpixel((at, y)) < 128 for y in range(image.height)]
    first = line.index(True)
    length = next(n for n, dark in enumerate(line[first:]) if not dark)
    assert length / dots == pytest.approx(150, abs=0.2)
    assert first / dots == pytest.approx(10, abs=0.2)


def test_sheets_of_the_office_have_its_own_block_and_are_used_once(papers):
    told = text_of(papers.forms(PaperForm.READINGS, count=3))
    numbers = [parse_sheet(word) for word in told.split() if parse_sheet(word) is not None]
    assert [(sheet.station, sheet.number) for sheet in numbers] == [(0, 1), (0, 2), (0, 3)]
    assert papers.next_sheet(PaperForm.READINGS) == 1
    papers.used(PaperForm.READINGS, 3)
    assert (papers.next_sheet(PaperForm.READINGS), papers.next_sheet(PaperForm.PATROL)) == (4, 1)
    with pytest.raises(InputRefused) as refused:
        papers.forms(PaperForm.READINGS, count=2, first=999_999)
    assert refused.value.code == "paper-sheets"


def test_a_block_that_cannot_be_shown_or_is_too_long_changes_nothing(papers):
    papers.seconds.put(PaperKind.SCANNER, Script.LATIN, "Hold it still.")
    for text, code in (
        ("\U000f0000", "glyph-missing"), ("x" * 201, "text-too-long"), ("line\n" * 7, "second-language-lines")
    ):  # fmt: skip
        with pytest.raises(InputRefused) as told:
            papers.seconds.put(PaperKind.SCANNER, Script.LATIN, text)
        assert told.value.code == code
    assert papers.seconds.of(PaperKind.SCANNER).lines == ("Hold it still.",)


def test_a_name_no_font_shows_stops_the_paper_and_is_named(papers):
    with pytest.raises(InputRefused) as told:
        papers.isolation(letter(papers, helper="李\U000f0000"))
    assert "U+F0000" in str(told.value)


def test_papers_of_the_gate_carry_the_block_the_office_wrote(community, papers):
    gate = community.gates[0]
    gate.sign_on.open_shift(community.operator)
    papers.seconds.put(PaperKind.HAND_OVER, Script.LATIN, "Shift sheet")
    papers.seconds.put(PaperKind.PATROL, Script.LATIN, "Patrol sheet")
    community.publish()
    done = gate.hand_over.close(pin="2468")
    assert "Shift sheet" in text_of(gate.hand_over.paper(done))
    out = community.folder / "patrol.pdf"
    gate.blanks.print(PaperForm.PATROL, count=1, out=out)
    assert "Patrol sheet" in text_of(out.read_bytes())
    papers.seconds.put(PaperKind.PATROL, Script.LATIN, "")
    community.publish()
    gate.blanks.print(PaperForm.PATROL, count=1, out=out)
    assert "Patrol sheet" not in text_of(out.read_bytes())
    assert SecondLanguages(gate.store).of(PaperKind.HAND_OVER) is not None
