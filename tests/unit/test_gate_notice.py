"""The notice beside the queue is read standing, in the rain: what matters first and large, the rest not at all."""

from __future__ import annotations

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from checkpoint_app.documents.gate_notice import GateNotice, write_gate_notice
from checkpoint_app.services.read_pack import pack_of, shipped_pack

PACKS = ("open.yaml", "controlled.yaml", "closed.yaml")


def sizes_of(name: str, paper: str = "a4") -> list[tuple[str, float]]:
    """Return each stretch of the notice of a shipped pack with its size in points, from above."""
    notice = GateNotice(community="示例社区", gate="东门", pack=pack_of(shipped_pack(name), number=1))
    document = pypdfium2.PdfDocument(write_gate_notice(notice, paper=paper))
    assert len(document) == 1
    text = document[0].get_textpage()
    found = []
    for place in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(place)
        at = pdfium.FPDFText_GetCharIndexAtPos(text.raw, left + 1, (bottom + top) / 2, right - left, top - bottom)
        found.append((text.get_text_bounded(left, bottom, right, top).strip(), pdfium.FPDFText_GetFontSize(text, at)))
    document.close()
    return found


def size_of(words: str, found: list[tuple[str, float]]) -> float:
    return next(size for text, size in found if text.startswith(words))


@pytest.mark.parametrize("name", PACKS)
def test_coming_home_the_headings_and_the_numbers_are_larger_than_the_rules(name: str) -> None:
    found = sizes_of(name)
    rules = size_of("居民要看", found)
    assert rules >= 14, "read from two steps away"
    assert size_of("住在这里的人回家", found) >= 1.9 * rules
    assert size_of("请准备好", found) >= 1.4 * rules
    assert size_of("120", found) >= 1.7 * rules


@pytest.mark.parametrize("name", PACKS)
def test_on_a3_all_of_it_is_larger(name: str) -> None:
    small, large = sizes_of(name), sizes_of(name, "a3")
    assert size_of("居民要看", large) >= 1.3 * size_of("居民要看", small)


def test_what_does_not_concern_a_queue_is_left_out() -> None:
    closed = "".join(text for text, _ in sizes_of("closed.yaml"))
    assert "不予进入" in closed
    assert "临时证" not in closed, "no visitor gets one"
    assert "同行人数" not in closed
    free = "".join(text for text, _ in sizes_of("open.yaml"))
    assert "认可的证件" not in free, "none is asked"


def test_a_pass_good_both_ways_all_day_is_not_told_and_one_with_hours_by_its_hours() -> None:
    words = [text for text, _ in sizes_of("controlled.yaml")]
    assert "06:00 至 22:00,其余时间 转办" in words
    assert "居民证" not in words


def test_rules_of_one_heading_share_a_line_and_their_text_one_edge() -> None:
    words = [text for text, _ in sizes_of("closed.yaml")]
    assert words.count("健康码 黄") == 1
    assert "居民进入 放行并提示;所有人外出 暂候;来访者进入 转办" in words
