"""The one list of keys: menus, the key bar and the F1 sheet are drawn from it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.marked_text import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcut:
    """A key of one window. `source` is the untranslated word; `in_bar` puts it on the bar at the foot."""

    action: str
    key: str
    window: str
    source: str
    in_bar: bool = False

    @property
    def text(self) -> str:
        return translate("Shortcut", self.source)


GATE, CORRECTION, OFFICE, TABLE = "gate", "correction", "office", "table"

SHORTCUTS: tuple[Shortcut, ...] = (
    Shortcut(action="help", key="F1", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "帮助"), in_bar=True),
    Shortcut(action="no-pass", key="F2", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "无证居民"), in_bar=True),
    Shortcut(action="issue", key="F7", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "发证"), in_bar=True),
    Shortcut(action="turn", key="F8", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "改进出方向")),
    Shortcut(action="export", key="F11", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "导出"), in_bar=True),
    Shortcut(action="correct", key="Ctrl+Z", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "更正"), in_bar=True),
    Shortcut(action="leave", key="Esc", window=GATE, source=QT_TRANSLATE_NOOP("Shortcut", "离开,已输入的保留")),
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
    Shortcut(action="find", key="Ctrl+F", window=OFFICE, source=QT_TRANSLATE_NOOP("Shortcut", "查找")),
    Shortcut(action="help", key="F1", window=OFFICE, source=QT_TRANSLATE_NOOP("Shortcut", "按键一览")),
    Shortcut(action="open", key="Return", window=TABLE, source=QT_TRANSLATE_NOOP("Shortcut", "打开所选的一行")),
    Shortcut(
        action="copy", key="Ctrl+C", window=TABLE, source=QT_TRANSLATE_NOOP("Shortcut", "复制所选(姓名和号码遮盖)")
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
