"""The notice handed out at the return desk (返回登记告知), on 80 mm paper: what to do, whom to call."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from checkpoint_app.documents.fonts import LEADING, require_glyphs, wrap
from checkpoint_app.documents.moments import moment
from checkpoint_app.documents.paper import DOT_203_PT, HAIRLINE_PT, MM, Paper
from checkpoint_app.documents.slip_second import draw_slip_second, slip_second_height
from checkpoint_app.domain.pass_design import SecondLanguage

_TITLE = "返回登记告知"
_TO_DO = (
    "一、请直接回家，在家等社区联系，暂时不要出门。",
    "二、同住各位的出入证暂停使用，进出大门前请先联系社区。",
    "三、买菜、取药、有急事，请打下面的电话，社区会帮忙。",
    "四、请保持电话畅通。",
)
_WIDTH_MM, _PRINTED_MM = 80, 72
_EDGE_PT, _GAP_PT, _SIGN_PT = 10.0, 8.0, 30.0
_AMBULANCE = "120"
_Line = tuple[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnNotice:
    """What the notice says; names are masked before. `calls` are names and phones from the rules in force."""

    community: str
    gate: str
    number: str
    people: tuple[str, ...]
    dwelling: str
    at_ms: int
    document_no: str
    calls: tuple[tuple[str, str], ...]
    second: SecondLanguage | None = None


def write_return_notice(notice: ReturnNotice) -> bytes:
    """Return the PDF, one page as long as it has to be; raise InputRefused `glyph-missing`."""
    width = _PRINTED_MM * MM
    blocks = [_broken(block, width) for block in _blocks(notice)]
    length = 2 * _EDGE_PT + sum(_height(block) + _GAP_PT for block in blocks) + _SIGN_PT
    length += slip_second_height(notice.second, width)
    page = (_WIDTH_MM * MM, ceil(length / DOT_203_PT) * DOT_203_PT)
    paper = Paper(page, title=f"{_TITLE} {notice.number}")
    left, y = (page[0] - width) / 2, page[1] - _EDGE_PT
    for block in blocks:
        for text, size in block:
            y -= size * LEADING
            paper.text(left, y + size * 0.25, text, size)
        y -= _GAP_PT / 2
        paper.line(left, y, left + width, y, width=HAIRLINE_PT)
        y -= _GAP_PT / 2
    y = draw_slip_second(paper, notice.second, left=left, top=y, width=width)
    paper.text(left, y - _SIGN_PT / 2, "签名：", 11.0)
    paper.page_done()
    return paper.to_bytes()


def _blocks(notice: ReturnNotice) -> list[list[_Line]]:
    head = [(notice.community, 10.0), (_TITLE, 22.0)]
    who = [
        ("、".join(notice.people), 14.0),
        (notice.dwelling, 13.0),
        (f"{moment(notice.at_ms)}　{notice.gate}　登记号 {notice.number}", 10.0),
    ]
    calls = [(f"{name}　{phone}", 13.0) for name, phone in notice.calls]
    if not any(phone != _AMBULANCE for _name, phone in notice.calls):
        calls.insert(0, ("社区电话：", 13.0))  # written by hand: nobody calls the ambulance for vegetables
    ground = [(f"依据 {notice.document_no}", 9.0)] if notice.document_no else []
    return [head, who, [(line, 11.5) for line in _TO_DO], [*calls, *ground]]


def _broken(lines: list[_Line], width: float) -> list[_Line]:
    return [(part, size) for text, size in lines for part in wrap(require_glyphs(text), size, width)]


def _height(lines: list[_Line]) -> float:
    return sum(size * LEADING for _, size in lines)
