"""Known errors of exchange, trust, access and purge in the words of the screens."""

from __future__ import annotations

from collections.abc import Mapping

from ui.marked_text import QT_TRANSLATE_NOOP

EXCHANGE_ERRORS: Mapping[str, str] = {
    "last-head": QT_TRANSLATE_NOOP("Error", "这是唯一的负责人,不能去掉。请先加一位负责人。"),
    "clerk-not-signed-on": QT_TRANSLATE_NOOP("Error", "请先由经办人登录(“安全”页)。什么都没有显示,也没有改动。"),
    "clerk-may-not": QT_TRANSLATE_NOOP("Error", "{name} 没有这项权限。什么都没有显示,也没有改动。"),
    "second-person": QT_TRANSLATE_NOOP("Error", "需要另一位有这项权限的人同意,不能是同一个人。什么都没有改动。"),
    "purpose-missing": QT_TRANSLATE_NOOP("Error", "请写明用途。什么都没有显示。"),
}
