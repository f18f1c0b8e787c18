"""The office's recovery sheet (恢复单): one A4 with the secret in groups and as a QR code, and how to keep it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qrcode.constants import ERROR_CORRECT_Q
from qrcode.main import QRCode

from checkpoint_app.documents.moments import moment
from checkpoint_app.documents.notice_page import SMALL_PT, TITLE_PT, Block, Figure, NoticePage, Rule, Words, draw_notice
from checkpoint_app.documents.paper import A4, MM, MUTED_INK, Paper
from checkpoint_app.documents.qr_symbol import MODULE_PT, QrSymbol, draw_symbol

TITLE = "社区办公室恢复单"
_MARGIN = 18 * MM
_SECRET_PT, _GROUPS_A_LINE = 22.0, 5
_MODULE_PT = 2 * MODULE_PT
_OPENS = (
    "口令忘了,用它可以打开本社区办公室的数据,并设一个新口令。",
    "电脑坏了、数据没有了,用它可以打开离线副本({copy}),里面是社区的根密钥。",
    "它打不开卡口的电脑,也打不开上报包和下发包。",
)
_KEEP = (
    "装进信封封好,两人在封口上签名,放进办公室以外的保险柜。不要和电脑、U 盘、离线副本放在一起。",
    "离线副本拷到一个单独的 U 盘上,另放一处。两样都在,才能恢复根密钥。",
    "不要拍照,不要发到群里,不要复印。谁拿到这张纸和办公室的电脑,谁就能看到全部数据。",
    "印好以后,请把生成的 PDF 文件删除,并清空回收站。",
    "丢了、被人看过、换了负责人:马上重新生成一张。新的一生成,这一张就打不开办公室了;旧的离线副本要一起销毁。",
)
_USE = (
    "在办公室的电脑上打开程序,选“忘了口令,用恢复单打开…”,输上面的 58 个字符(大小写、空格都不要紧),或用扫码枪扫码。"
    "也可以用命令:checkpoint-app office recover --sheet。"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetContent:
    """`secret` is the age identity, `groups` the same as people type it.

    `fingerprint` tells one sheet from another, `root` is that of the root key, `copy` the name of the offline copy.
    """

    community: str
    code: str
    secret: str
    groups: tuple[str, ...]
    fingerprint: str
    root: str
    printed_ms: int
    copy: str


def write_recovery_sheet(content: SheetContent) -> bytes:
    """Return the PDF: one A4 page."""
    paper = Paper(A4, title=TITLE)
    draw_notice(paper, list(_blocks(content)), NoticePage(margin=_MARGIN, footer=lambda page, pages: TITLE))
    return paper.to_bytes()


def _blocks(content: SheetContent) -> Iterator[Block]:
    yield Words(text=f"{content.community}　{content.code}", after=0)
    yield Words(text=TITLE, size=TITLE_PT, after=4)
    yield Rule()
    yield Words(text=moment(content.printed_ms), label="生成时间", after=2)
    yield Words(text=content.fingerprint, label="单号指纹", after=2)
    yield Words(text=content.root, label="根密钥指纹", after=8)
    for at in range(0, len(content.groups), _GROUPS_A_LINE):
        yield Words(text="   ".join(content.groups[at : at + _GROUPS_A_LINE]), size=_SECRET_PT, align="center", after=0)
    symbol = _symbol(content.secret)
    side = symbol.modules * _MODULE_PT
    yield Figure(height=side + 2 * SMALL_PT, draw=lambda paper, left, top: _draw(paper, symbol, left, top))
    for line in _OPENS:
        yield Words(text=line.format(copy=content.copy), label="能打开什么" if line is _OPENS[0] else " ", after=2)
    yield Rule()
    for line in _KEEP:
        yield Words(text=line, label="怎样保管" if line is _KEEP[0] else " ", after=2)
    yield Rule()
    yield Words(text=_USE, label="怎样使用")


def _symbol(secret: str) -> QrSymbol:
    code = QRCode(None, ERROR_CORRECT_Q)
    code.add_data(secret)
    code.make(fit=True)
    return QrSymbol(rows=tuple("".join("1" if module else "0" for module in row) for row in code.modules))


def _draw(paper: Paper, symbol: QrSymbol, left: float, top: float) -> None:
    side = symbol.modules * _MODULE_PT
    x, y = paper.on_dots(left + (paper.size[0] - 2 * _MARGIN - side) / 2, top)
    draw_symbol(paper.canvas, symbol, left=x, top=y, module=_MODULE_PT)
    paper.text(x + side / 2, y - side - SMALL_PT, "与上面的字符相同", SMALL_PT, align="center", grey=MUTED_INK)
