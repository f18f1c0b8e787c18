"""Codes of a shift in the words of the screens: what is open, what is owed, the duty log, thermometers."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.shift import Agent, DutyDue, DutyKind, DutyNote, DutyOwed, OpenKind
from checkpoint_app.domain.thermometer import ThermometerState
from ui.marked_text import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_OPEN: Mapping[OpenKind, str] = {
    OpenKind.FEVER: QT_TRANSLATE_NOOP("OpenKind", "发热处置"),
    OpenKind.EMERGENCY: QT_TRANSLATE_NOOP("OpenKind", "应急放行,请补原因"),
    OpenKind.VISIT_WAITING: QT_TRANSLATE_NOOP("OpenKind", "来访,等住户回话"),
    OpenKind.VISIT_OVERDUE: QT_TRANSLATE_NOOP("OpenKind", "来访,逾期未离开"),
    OpenKind.VISIT_INSIDE: QT_TRANSLATE_NOOP("OpenKind", "来访,在院内"),
    OpenKind.PROVISIONAL: QT_TRANSLATE_NOOP("OpenKind", "临时登记的居民,请社区补名册"),
    OpenKind.DUTY: QT_TRANSLATE_NOOP("OpenKind", "值守事项"),
    OpenKind.ASKED: QT_TRANSLATE_NOOP("OpenKind", "社区请更正"),
}
_OWED: Mapping[DutyOwed, str] = {
    DutyOwed.DISINFECTION: QT_TRANSLATE_NOOP("DutyOwed", "该消毒了"),
    DutyOwed.THERMOMETER: QT_TRANSLATE_NOOP("DutyOwed", "{number} 号体温枪要看一下"),
    DutyOwed.MEASURING: QT_TRANSLATE_NOOP("DutyOwed", "没有能用的体温枪"),
}
_KINDS: Mapping[DutyKind, str] = {
    DutyKind.DISINFECTION: QT_TRANSLATE_NOOP("DutyKind", "消毒"),
    DutyKind.PATROL: QT_TRANSLATE_NOOP("DutyKind", "巡查"),
    DutyKind.SUPPLIES: QT_TRANSLATE_NOOP("DutyKind", "物资"),
    DutyKind.FAULT: QT_TRANSLATE_NOOP("DutyKind", "故障"),
    DutyKind.NOTE: QT_TRANSLATE_NOOP("DutyKind", "记事"),
}
_AGENTS: Mapping[Agent, str] = {
    Agent.CHLORINE: QT_TRANSLATE_NOOP("Agent", "84 消毒液"),
    Agent.ALCOHOL: QT_TRANSLATE_NOOP("Agent", "酒精"),
    Agent.PERACETIC: QT_TRANSLATE_NOOP("Agent", "过氧乙酸"),
    Agent.OTHER: QT_TRANSLATE_NOOP("Agent", "其他药剂"),
}
_STATES: Mapping[ThermometerState, str] = {
    ThermometerState.OK: QT_TRANSLATE_NOOP("ThermometerState", "正常"),
    ThermometerState.SUSPECT: QT_TRANSLATE_NOOP("ThermometerState", "可疑"),
    ThermometerState.BROKEN: QT_TRANSLATE_NOOP("ThermometerState", "坏了"),
    ThermometerState.GONE: QT_TRANSLATE_NOOP("ThermometerState", "已收走"),
}


def open_kind_word(kind: OpenKind) -> str:
    return translate("OpenKind", _OPEN[kind])


def owed_words(due: DutyDue) -> str:
    """Return what the gate owes, with the thermometer's number where it is one."""
    return translate("DutyOwed", _OWED[due.kind]).format(number=due.number)


def duty_kind_word(kind: DutyKind) -> str:
    return translate("DutyKind", _KINDS[kind])


def agent_word(agent: Agent) -> str:
    return translate("Agent", _AGENTS[agent])


def state_word(state: ThermometerState) -> str:
    return translate("ThermometerState", _STATES[state])


def note_words(note: DutyNote, writer: str) -> str:
    """Return a line of the duty log: 20:41 消毒 84 消毒液 岗亭 王芳."""
    said = [f"{local(note.at_ms):%H:%M}", duty_kind_word(note.kind)]
    said += [agent_word(note.agent)] if note.agent is not None else []
    said += [text for text in (note.text, f"× {note.n}" if note.n is not None else "", writer) if text]
    return " ".join(said)
