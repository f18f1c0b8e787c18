"""The one list of keys: menus, the key bar and the F1 sheet are drawn from it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.marked_text import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcut:
    """A key of one window; those of LANE are typed into the gate's empty line while somebody is served.

    `source` is the untranslated word; `in_bar` puts it on the bar at the foot.
    """

    action: str
    key: str
    window: str
    source: str
    in_bar: bool = False

    @property
    def text(self) -> str:
        return translate("Shortcut", self.source)


GATE, LANE, CORRECTION, OFFICE, TABLE = "gate", "lane", "correction", "office", "table"

SHORTCUTS: tuple[Shortcut, ...] = (
    Shortcut(action="help", key="F1", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "帮助"), in_bar=True),
    Shortcut(action="no-pass", key="F2", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "无证居民"), in_bar=True),
    Shortcut(action="visitor", key="F3", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "访客"), in_bar=True),
    Shortcut(action="delivery", key="F4", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "快递"), in_bar=True),
    Shortcut(action="short-trip", key="F5", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "取件"), in_bar=True),
    Shortcut(action="vehicle", key="F6", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "车辆"), in_bar=True),
    Shortcut(action="issue", key="F7", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "发证"), in_bar=True),
    Shortcut(action="turn", key="F8", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "改进出方向")),
    Shortcut(action="open-items", key="F9", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "待办"), in_bar=True),
    Shortcut(action="hand-over", key="F10", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "交班"), in_bar=True),
    Shortcut(action="export", key="F11", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "导出"), in_bar=True),
    Shortcut(action="emergency", key="F12", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "应急"), in_bar=True),
    Shortcut(action="correct", key="Ctrl+Z", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "更正")),
    Shortcut(action="return", key="Ctrl+R", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "返回登记")),
    Shortcut(action="duty-log", key="Ctrl+L", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "值守日志")),
    Shortcut(action="thermometers", key="Ctrl+T", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "体温枪")),
    Shortcut(action="paper", key="Ctrl+P", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "纸单补录")),
    Shortcut(action="camera", key="Ctrl+K", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "摄像头扫码")),
    Shortcut(action="paste", key="Ctrl+V", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "读剪贴板里的图片")),
    Shortcut(action="passphrase", key="Ctrl+W", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "换口令")),
    Shortcut(action="order", key="Ctrl+D", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "电话指令")),
    Shortcut(action="lock", key="Ctrl+Q", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "锁定")),
    Shortcut(action="backup", key="Ctrl+B", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "备份")),
    Shortcut(action="doctor", key="Ctrl+Y", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "体检")),
    Shortcut(action="leave", key="Esc", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "离开,已输入的保留")),
    Shortcut(action="code-green", key="G", window=LANE, source=QT_TRANSLATE_NOOP("Shortcut", "看到绿码")),
    Shortcut(action="code-yellow", key="Y", window=LANE, source=QT_TRANSLATE_NOOP("Shortcut", "看到黄码")),
    Shortcut(action="code-red", key="R", window=LANE, source=QT_TRANSLATE_NOOP("Shortcut", "看到红码")),
    Shortcut(action="code-none", key="X", window=LANE, source=QT_TRANSLATE_NOOP("Shortcut", "没有亮码")),
    Shortcut(action="mask-on", key="K", window=LANE, source=QT_TRANSLATE_NOOP("Shortcut", "口罩戴好了")),
    Shortcut(action="no-mask", key="M", window=LANE, source=QT_TRANSLATE_NOOP("Shortcut", "没戴口罩")),
    Shortcut(action="matching", key="V", window=LANE, source=QT_TRANSLATE_NOOP("Shortcut", "人证相符")),
    Shortcut(action="not-matching", key="N", window=LANE, source=QT_TRANSLATE_NOOP("Shortcut", "人证不符")),
    Shortcut(action="pass-lost", key="L", window=LANE, source=QT_TRANSLATE_NOOP("Shortcut", "证丢了,马上挂失")),
    Shortcut(action="site", key="S", window=LANE, source=QT_TRANSLATE_NOOP("Shortcut", "换测温部位")),
    Shortcut(action="thermometer", key="T", window=LANE, source=QT_TRANSLATE_NOOP("Shortcut", "换体温枪")),
    Shortcut(action="exit-slip", key="P", window=LANE, source=QT_TRANSLATE_NOOP("Shortcut", "打印出门条")),
    Shortcut(action="returning", key="B", window=LANE, source=QT_TRANSLATE_NOOP("Shortcut", "外地返回,去登记")),
    Shortcut(action="override", key="O", window=LANE, source=QT_TRANSLATE_NOOP("Shortcut", "按规则允许的理由放行")),
    Shortcut(action="why", key="?", window=LANE, source=QT_TRANSLATE_NOOP("Shortcut", "为什么")),
    Shortcut(action="older", key="Up", window=CORRECTION, source=QT_TRANSLATE_NOOP("Shortcut", "选更早的一条")),
    Shortcut(action="newer", key="Down", window=CORRECTION, source=QT_TRANSLATE_NOOP("Shortcut", "选更晚的一条")),
    Shortcut(action="void", key="1", window=CORRECTION, source=QT_TRANSLATE_NOOP("Shortcut", "作废")),
    Shortcut(action="turn", key="2", window=CORRECTION, source=QT_TRANSLATE_NOOP("Shortcut", "改方向")),
    Shortcut(action="reading", key="3", window=CORRECTION, source=QT_TRANSLATE_NOOP("Shortcut", "改体温")),
    Shortcut(action="today", key="Ctrl+1", window=OFFICE, source=QT_TRANSLATE_NOOP("Shortcut", "今日")),
    Shortcut(action="bundles", key="Ctrl+2", window=OFFICE, source=QT_TRANSLATE_NOOP("Shortcut", "上报包")),
    Shortcut(action="roster", key="Ctrl+3", window=OFFICE, source=QT_TRANSLATE_NOOP("Shortcut", "花名册")),
    Shortcut(action="passes", key="Ctrl+4", window=OFFICE, source=QT_TRANSLATE_NOOP("Shortcut", "出入证")),
    Shortcut(action="stations", key="Ctrl+5", window=OFFICE, source=QT_TRANSLATE_NOOP("Shortcut", "卡口终端")),
    Shortcut(action="report", key="Ctrl+6", window=OFFICE, source=QT_TRANSLATE_NOOP("Shortcut", "报表")),
    Shortcut(action="publish", key="Ctrl+7", window=OFFICE, source=QT_TRANSLATE_NOOP("Shortcut", "下发")),
    Shortcut(action="rules", key="Ctrl+8", window=OFFICE, source=QT_TRANSLATE_NOOP("Shortcut", "规则")),
    Shortcut(action="papers", key="Ctrl+9", window=OFFICE, source=QT_TRANSLATE_NOOP("Shortcut", "单据")),
    Shortcut(action="safety", key="Ctrl+0", window=OFFICE, source=QT_TRANSLATE_NOOP("Shortcut", "安全")),
    Shortcut(action="find", key="Ctrl+F", window=OFFICE, source=QT_TRANSLATE_NOOP("Shortcut", "查找")),
    Shortcut(action="unmask", key="Ctrl+U", window=OFFICE, source=QT_TRANSLATE_NOOP("Shortcut", "显示姓名和号码")),
    Shortcut(action="lock", key="Ctrl+Q", window=OFFICE, source=QT_TRANSLATE_NOOP("Shortcut", "锁定")),
    Shortcut(action="help", key="F1", window=OFFICE, source=QT_TRANSLATE_NOOP("Shortcut", "按键一览")),
    Shortcut(action="open", key="Return", window=TABLE, source=QT_TRANSLATE_NOOP("Shortcut", "打开所选的一行")),
    Shortcut(
        action="copy", key="Ctrl+C", window=TABLE, source=QT_TRANSLATE_NOOP("Shortcut", "复制所选(姓名和号码遮盖)")
    ),
    Shortcut(
        action="earlier-day", key="Ctrl+Left", window=TABLE, source=QT_TRANSLATE_NOOP("Shortcut", "卡口 × 班次:前一天")
    ),
    Shortcut(
        action="later-day", key="Ctrl+Right", window=TABLE, source=QT_TRANSLATE_NOOP("Shortcut", "卡口 × 班次:后一天")
    ),
    Shortcut(action="leave", key="Esc", window=TABLE, source=QT_TRANSLATE_NOOP("Shortcut", "返回")),
)


def shortcuts_of(window: str) -> tuple[Shortcut, ...]:
    return tuple(shortcut for shortcut in SHORTCUTS if shortcut.window == window)


def key_of(window: str, action: str) -> str:
    """Return the key of an action; KeyError if the list has none."""
    for shortcut in shortcuts_of(window):
        if shortcut.action == action:
            return shortcut.key
    raise KeyError(action)
