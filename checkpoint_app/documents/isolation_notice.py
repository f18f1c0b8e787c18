"""居家隔离告知书: until when, who brings things, whom to call. It says what the rules say and nothing of why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checkpoint_app.documents.moments import moment
from checkpoint_app.documents.notice_page import (
    HEADING_PT,
    TITLE_PT,
    Block,
    NoticePage,
    Rule,
    Second,
    Signature,
    Words,
    draw_notice,
    page_of,
)
from checkpoint_app.documents.paper import A4, MM, Paper
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.pass_design import SecondLanguage
from checkpoint_app.domain.policy import PolicyPack

TITLE = "居家隔离告知书"
_TO_DO = (
    "一、这段时间请留在家里,不要出门;出门时卡口会请您先联系社区。",
    "二、买菜、取药、倒垃圾,请打下面的电话,会有人送到门口、从门口取走。",
    "三、要就医或有急事,请先打电话,社区来安排;十分紧急请直接拨打 120。",
    "四、到期不用再办手续。有变化会另外书面通知,以书面通知为准。",
)
_BY_HAND = "＿＿＿＿＿＿＿＿＿＿"


@dataclass(frozen=True, slots=True, kw_only=True)
class IsolationNotice:
    """What the letter says. Names are whole: it is handed to the people it names. UTC milliseconds.

    `helper` brings things, with a phone; empty ones are filled in by hand.
    """

    community: str
    people: tuple[str, ...]
    dwelling: str
    from_ms: int
    until_ms: int
    pack: PolicyPack
    helper: str = ""
    helper_phone: str = ""
    printed_ms: int
    second: SecondLanguage | None = None


def write_isolation_notice(notice: IsolationNotice) -> bytes:
    """Return the PDF; raise InputRefused `glyph-missing`."""
    paper = Paper(A4, title=TITLE)
    printed = f"{local(notice.printed_ms):%Y-%m-%d}"
    draw_notice(
        paper,
        list(_blocks(notice)),
        NoticePage(
            margin=22 * MM,
            footer=lambda page, pages: (
                f"{notice.community}  {printed}  一式两份,本户和社区各存一份{page_of(page, pages)}"
            ),
        ),
    )
    return paper.to_bytes()


def _blocks(notice: IsolationNotice) -> Iterator[Block]:
    pack = notice.pack
    yield Words(text=notice.community, align="center", after=2)
    yield Words(text=TITLE, size=TITLE_PT, align="center", after=8)
    if notice.second is not None:
        yield Second(block=notice.second)
    yield Rule()
    yield Words(text="、".join(notice.people) or _BY_HAND, label="姓名", size=HEADING_PT)
    yield Words(text=notice.dwelling, label="房屋", size=HEADING_PT)
    yield Words(text=f"{moment(notice.from_ms)} 至 {moment(notice.until_ms)}", label="时间", size=HEADING_PT)
    yield Words(text=f"{days(notice.from_ms, notice.until_ms)} 天", label="共", size=HEADING_PT)
    ground = "  ".join(part for part in (pack.document_no, pack.title, pack.issuer) if part)
    yield Words(text=ground, label="依据", after=8)
    yield Rule()
    for line in _TO_DO:
        yield Words(text=line, after=7)
    yield Rule()
    brings = "  ".join(part for part in (notice.helper, notice.helper_phone) if part)
    yield Words(text=brings or _BY_HAND, label="送菜送药", size=HEADING_PT)
    for call in pack.calls:
        yield Words(text=call.phone or _BY_HAND, label=call.name, size=HEADING_PT)
    yield Rule()
    yield Words(text="以上内容已当面说明,本人已收到一份。", after=10)
    yield Signature(labels=("本人或家人签名", "日期"))
    yield Signature(labels=("社区经办人", "日期"))


def days(from_ms: int, until_ms: int) -> int:
    """Return the days begun between two moments, counted in elapsed time: 14 for two weeks to the minute."""
    return max(1, -(-(until_ms - from_ms) // 86_400_000))
