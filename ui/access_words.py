"""Roles, rights and purposes in the words of the screens."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from checkpoint_app.domain.access import SIGNED_ON, Purpose, Right, Role, split_purpose
from ui.marked_text import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_ROLES: Mapping[Role, str] = {
    Role.CLERK: QT_TRANSLATE_NOOP("Access", "经办人"),
    Role.HEAD: QT_TRANSLATE_NOOP("Access", "负责人"),
    Role.AUDITOR: QT_TRANSLATE_NOOP("Access", "监督员"),
}
_WHAT: Mapping[str, str] = {
    SIGNED_ON: QT_TRANSLATE_NOOP("Access", "登录"),
    Right.UNMASK: QT_TRANSLATE_NOOP("Access", "显示姓名和号码"),
    Right.TRACE: QT_TRANSLATE_NOOP("Access", "通行查询"),
    Right.EXPORT_PERSON: QT_TRANSLATE_NOOP("Access", "导出一人的资料"),
    Right.PURGE: QT_TRANSLATE_NOOP("Access", "销毁"),
    Right.LEGAL_HOLD: QT_TRANSLATE_NOOP("Access", "法律保全"),
    Right.STATION_LOST: QT_TRANSLATE_NOOP("Access", "终端丢失"),
    Right.KEYS: QT_TRANSLATE_NOOP("Access", "密钥"),
    Right.CLERKS: QT_TRANSLATE_NOOP("Access", "经办人"),
    Right.ACCESS_LOG: QT_TRANSLATE_NOOP("Access", "查看记录"),
    Right.CORRECTIONS: QT_TRANSLATE_NOOP("Access", "请卡口更正"),
}
_PURPOSES: Mapping[Purpose, str] = {
    Purpose.ROSTER: QT_TRANSLATE_NOOP("Access", "核对花名册"),
    Purpose.PASSES: QT_TRANSLATE_NOOP("Access", "办证、发证"),
    Purpose.CALL: QT_TRANSLATE_NOOP("Access", "联系居民"),
    Purpose.OWN: QT_TRANSLATE_NOOP("Access", "本人查询"),
    Purpose.TRACING: QT_TRANSLATE_NOOP("Access", "流调单位来函"),
    Purpose.POLICE: QT_TRANSLATE_NOOP("Access", "公安来函"),
    Purpose.OTHER: QT_TRANSLATE_NOOP("Access", "其他"),
}


def role_word(role: Role) -> str:
    return translate("Access", _ROLES[role])


def what_word(what: str) -> str:
    """Return what an entry of the access log says was done; a newer version's code stays as it is."""
    return translate("Access", _WHAT[what]) if what in _WHAT else what


def what_codes() -> tuple[str, ...]:
    return tuple(str(each.value if isinstance(each, Right) else each) for each in _WHAT)


def purpose_word(purpose: Purpose) -> str:
    return translate("Access", _PURPOSES[purpose])


def purpose_sentence(purpose: str) -> str:
    """Return a purpose as it was given: its code in words, and the words beside it."""
    code, words = split_purpose(purpose)
    return f"{purpose_word(Purpose(code)) if code else ''} {words}".strip()
