"""How to set up a code scanner, with a symbol to try it on: the lane says whether it came through whole."""

from __future__ import annotations

from collections.abc import Iterator

from checkpoint_app.documents.notice_page import (
    HEADING_PT,
    SMALL_PT,
    TITLE_PT,
    Block,
    Figure,
    NoticePage,
    Rule,
    Second,
    Words,
    draw_notice,
)
from checkpoint_app.documents.paper import A4, MM, MUTED_INK, Paper
from checkpoint_app.documents.qr_symbol import MODULE_PT, QrSymbol, draw_symbol, qr_symbol
from checkpoint_app.domain.pass_design import SecondLanguage
from checkpoint_app.domain.scanner_test import TEST_DIGITS

TITLE = "扫码枪设置单"
_MARGIN = 18 * MM
_GENERIC = (
    "各厂家的设置码不一样,这里不能印出来。请打开扫码枪的说明书,按下面的名字找到设置码,一个一个扫。"
    "找不到时先扫“恢复出厂设置”,再从头来。"
)
_SETTINGS = (
    ("接口", "二选一。键盘方式:USB HID Keyboard、USB-KBW、键盘口,插上就能用。"
     "虚拟串口:USB COM、USB CDC、Virtual COM、虚拟串口,更快,不受输入法影响,有条件就用它。"),
    ("结尾", "Suffix、Terminator、结束符:加回车(CR、Enter)。没有它,扫完还要自己按一下回车。"),
    ("键盘速度", "键盘方式才有。Inter-character delay、键间延时:最快(0 毫秒)。"
     "少字时改成 1 到 5 毫秒。"),
    ("键盘语言", "键盘方式才有。Keyboard layout、国家键盘:美式英语(USA)。大小写不变换。"),
    ("码的种类", "打开二维码(QR)。别的码都可以关掉,免得扫到瓶子上的条码。"),
    ("前缀", "Prefix、AIM ID、码制标识:不要。"),
    ("触发", "手动按一下或感应都可以;感应的,同一个码间隔设 1 秒以上。"),
)  # fmt: skip
_VIRTUAL = (
    "用虚拟串口时,登记终端上按 F1,选“设备”,填扫码枪的串口(Windows 像 COM3,Linux 像 /dev/ttyACM0)和速率"
    "(一般 9600 或 115200),按“连接”。拔了再插,会自己接上。"
)
_TRY = (
    "登录值守以后,让光标在登记行里,扫这个码。卡片上说“扫码枪正常”,就好了,什么也不会记下。",
    "说少了字:键间延时加 1 毫秒再试,或改用虚拟串口。",
    "字停在行里不动:没有加回车。",
    "一点反应也没有:看灯亮不亮;虚拟串口看“设备”里写的是不是“已接上”。",
    "出来的是字母或汉字:键盘语言不是美式英语。",
)
_TRY_GAP = 14.0


def write_scanner_sheet(*, community: str, second: SecondLanguage | None = None) -> bytes:
    """Return the PDF, A4."""
    paper = Paper(A4, title=TITLE)
    draw_notice(paper, list(_blocks(community, second)), NoticePage(margin=_MARGIN, footer=lambda page, pages: TITLE))
    return paper.to_bytes()


def _blocks(community: str, second: SecondLanguage | None) -> Iterator[Block]:
    yield Words(text=community, after=0)
    yield Words(text=TITLE, size=TITLE_PT, after=4)
    if second is not None:
        yield Second(block=second)
    yield Rule()
    yield Words(text=_GENERIC, after=8)
    for name, how in _SETTINGS:
        yield Words(text=how, label=name)
    yield Rule()
    yield Words(text=_VIRTUAL, label="串口", after=8)
    yield Rule()
    yield Words(text="试一试", size=HEADING_PT)
    symbol = qr_symbol(TEST_DIGITS)
    side = symbol.modules * MODULE_PT
    yield Figure(height=side + 2 * SMALL_PT, draw=lambda paper, left, top: _draw_try(paper, symbol, left, top))
    for line in _TRY:
        yield Words(text=line, after=4)


def _draw_try(paper: Paper, symbol: QrSymbol, left: float, top: float) -> None:
    x, y = paper.on_dots(left, top)
    draw_symbol(paper.canvas, symbol, left=x, top=y, module=MODULE_PT)
    side = symbol.modules * MODULE_PT
    paper.text(x + side / 2, y - side - SMALL_PT, "测试码,不是证件", SMALL_PT, align="center", grey=MUTED_INK)
    paper.text(
        x + side + _TRY_GAP,
        y - side / 2,
        f"里面是 {len(TEST_DIGITS)} 个数字,和一张出入证一样多",
        SMALL_PT,
        grey=MUTED_INK,
    )
