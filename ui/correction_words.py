"""Corrections asked for, and clocks that were off, in the words of the screens."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from checkpoint_app.domain.asked_correction import AskedCorrection, AskState, Declined
from checkpoint_app.domain.clock import DAY_MS, is_sayable
from checkpoint_app.domain.skew import Skew
from checkpoint_app.domain.temperature import show
from ui.marked_text import QT_TRANSLATE_NOOP
from ui.messages import direction_word
from ui.office_messages import short_moment

translate = QCoreApplication.translate

_MINUTE_MS, _HOUR_MS = 60_000, 3_600_000
_YEAR_MS = 365 * DAY_MS

_STATES: Mapping[AskState, str] = {
    AskState.ASKED: QT_TRANSLATE_NOOP("Asked", "还没到卡口"),
    AskState.AT_GATE: QT_TRANSLATE_NOOP("Asked", "卡口已收到,还没答复"),
    AskState.DONE: QT_TRANSLATE_NOOP("Asked", "卡口已更正"),
    AskState.DECLINED: QT_TRANSLATE_NOOP("Asked", "卡口没有照办"),
    AskState.WITHDRAWN: QT_TRANSLATE_NOOP("Asked", "已撤回"),
}
_DECLINED: Mapping[Declined, str] = {
    Declined.VOIDED: QT_TRANSLATE_NOOP("Asked", "那条记录在卡口已经作废"),
    Declined.NO_PASSAGE: QT_TRANSLATE_NOOP("Asked", "卡口没有这条通行记录"),
    Declined.OTHER_EPOCH: QT_TRANSLATE_NOOP("Asked", "那条记录是这台终端重装以前的"),
}


def wanted_words(asked: AskedCorrection) -> str:
    """Return what is to become of the passage."""
    if asked.void:
        return translate("Asked", "作废")
    if asked.direction is not None:
        return translate("Asked", "方向改为 {direction}").format(direction=direction_word(asked.direction))
    if asked.temperature_c10 is None:
        return translate("Asked", "体温改为 未测")
    return translate("Asked", "体温改为 {reading}").format(reading=show(asked.temperature_c10))


def ask_state_word(state: AskState) -> str:
    return translate("Asked", _STATES[state])


def declined_words(why: str, said: str) -> str:
    """Return why a gate did not do it: its own words, or the program's; a code of a newer version as it is."""
    if said:
        return said
    return next((translate("Asked", word) for code, word in _DECLINED.items() if code == why), why)


def length_words(length_ms: int) -> str:
    """Return a length without its sign, never more than it is: 12 分钟, 3 小时, 5 天, 56 年."""
    size_ms = abs(length_ms)
    if size_ms < _HOUR_MS:
        return translate("Clock", "{n} 分钟").format(n=size_ms // _MINUTE_MS)
    if size_ms < 2 * DAY_MS:
        return translate("Clock", "{n} 小时").format(n=size_ms // _HOUR_MS)
    if size_ms < 2 * _YEAR_MS:
        return translate("Clock", "{n} 天").format(n=size_ms // DAY_MS)
    return translate("Clock", "{n} 年").format(n=size_ms // _YEAR_MS)


def off_words(off_ms: int) -> str:
    """Return an error of a clock: 快 3 小时, 慢 56 年."""
    words = translate("Clock", "快 {length}") if off_ms > 0 else translate("Clock", "慢 {length}")
    return words.format(length=length_words(off_ms))


def _nearest(off_ms: int) -> int:
    """Return an error to the nearest of its unit: an estimate of 2 hours 56 minutes is about 3 hours."""
    half_ms = _HOUR_MS // 2 if abs(off_ms) >= _HOUR_MS else 0
    return off_ms + half_ms if off_ms > 0 else off_ms - half_ms


def record_moment(at_ms: int, skew: Skew) -> str:
    """Return when a record was made: by its own clock, or where that is proven wrong as well as it is known."""
    if not skew.proven_ms:
        return _moment("{moment}", at_ms)
    likely_ms, (earliest_ms, latest_ms) = skew.likely_ms, skew.moments_ms(at_ms)
    if likely_ms is not None:
        return _moment(translate("Clock", "约 {moment}"), at_ms - likely_ms)
    if earliest_ms is not None and latest_ms is None:
        return _moment(translate("Clock", "{moment} 以后"), earliest_ms)
    if latest_ms is not None and earliest_ms is None:
        return _moment(translate("Clock", "{moment} 以前"), latest_ms)
    return translate("Clock", "不明")


def _moment(sentence: str, at_ms: int) -> str:
    return sentence.format(moment=short_moment(at_ms)) if is_sayable(at_ms) else translate("Clock", "不明")


def skew_words(skew: Skew) -> str:
    """Return how far the clock was off, about or at least; empty where nothing is proven."""
    if not skew.proven_ms:
        return ""
    if skew.likely_ms is not None:
        return translate("Clock", "钟约{off}").format(off=off_words(_nearest(skew.likely_ms)))
    return translate("Clock", "钟至少{off}").format(off=off_words(skew.proven_ms))
