"""The sentences of the outcome card: what is asked, what was found, and the keys that answer now."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.lane import Ask, LaneKey, LaneStep, Need, Person
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction, Flag, Trip
from checkpoint_app.domain.passes import PassVerdict
from checkpoint_app.domain.policy import Quota, QuotaUnit
from ui.marked_text import QT_TRANSLATE_NOOP
from ui.messages import pass_kind_word, reason_sentence, verdict_sentence
from ui.shortcuts import LANE, key_of

translate = QCoreApplication.translate
MEASURED = (Ask.READING, Ask.READING_AGAIN)

_ASKS: Mapping[Ask, str] = {
    Ask.NOTHING: QT_TRANSLATE_NOOP("Card", "请出示出入证"),
    Ask.READING: QT_TRANSLATE_NOOP("Card", "体温?"),
    Ask.READING_AGAIN: QT_TRANSLATE_NOOP("Card", "请再测手腕或颈部"),
    Ask.CODE: QT_TRANSLATE_NOOP("Card", "健康码?"),
    Ask.MASK: QT_TRANSLATE_NOOP("Card", "口罩?"),
    Ask.MATCH: QT_TRANSLATE_NOOP("Card", "人证相符?"),
    Ask.PASS: QT_TRANSLATE_NOOP("Card", "请再扫出入证"),
    Ask.HEAD: QT_TRANSLATE_NOOP("Card", "楼栋长的电话?"),
    Ask.CHOICE: QT_TRANSLATE_NOOP("Card", "是哪一位?"),
    Ask.IDENTITY: QT_TRANSLATE_NOOP("Card", "请报房号或姓名"),
    Ask.NOBODY: QT_TRANSLATE_NOOP("Card", "没有找到"),
    Ask.DELIVERY: QT_TRANSLATE_NOOP("Card", "快递"),
    Ask.EMERGENCY: QT_TRANSLATE_NOOP("Card", "什么情况?"),
    Ask.OVERRIDE: QT_TRANSLATE_NOOP("Card", "按哪一条放行?"),
}
_LINE_KEYS: Mapping[Ask, str] = {
    Ask.READING: QT_TRANSLATE_NOOP("Card", "366 回车 = 36.6    直接回车 = 没测到"),
    Ask.READING_AGAIN: QT_TRANSLATE_NOOP("Card", "364 回车 = 36.4    直接回车 = 测不到,记下"),
    Ask.CHOICE: QT_TRANSLATE_NOOP("Card", "1–9 回车 = 选    0 回车 = 名册上没有"),
    Ask.IDENTITY: QT_TRANSLATE_NOOP("Card", "0 回车 = 名册上没有"),
    Ask.NOBODY: QT_TRANSLATE_NOOP("Card", "0 回车 = 名册上没有"),
    Ask.HEAD: QT_TRANSLATE_NOOP("Card", "号码或姓名 回车 = 已确认,先放行"),
    Ask.DELIVERY: QT_TRANSLATE_NOOP("Card", "送到哪一栋:楼号或房号 回车"),
    Ask.EMERGENCY: QT_TRANSLATE_NOOP("Card", "1 救护  2 消防  3 公安  4 就医  5 其他 回车,或写几个字    可以以后再补"),
    Ask.OVERRIDE: QT_TRANSLATE_NOOP("Card", "数字 回车 = 选"),
}
_KEYS: Mapping[LaneKey, str] = {
    LaneKey.CODE_GREEN: QT_TRANSLATE_NOOP("Card", "绿码"),
    LaneKey.CODE_YELLOW: QT_TRANSLATE_NOOP("Card", "黄码"),
    LaneKey.CODE_RED: QT_TRANSLATE_NOOP("Card", "红码"),
    LaneKey.CODE_NONE: QT_TRANSLATE_NOOP("Card", "没亮码"),
    LaneKey.MASK_ON: QT_TRANSLATE_NOOP("Card", "戴好了"),
    LaneKey.NO_MASK: QT_TRANSLATE_NOOP("Card", "没戴"),
    LaneKey.MATCHING: QT_TRANSLATE_NOOP("Card", "相符"),
    LaneKey.EXIT_SLIP: QT_TRANSLATE_NOOP("Card", "打印出门条"),
    LaneKey.NOT_MATCHING: QT_TRANSLATE_NOOP("Card", "人证不符"),
    LaneKey.PASS_LOST: QT_TRANSLATE_NOOP("Card", "挂失"),
    LaneKey.SITE: QT_TRANSLATE_NOOP("Card", "换部位"),
    LaneKey.THERMOMETER: QT_TRANSLATE_NOOP("Card", "换体温枪"),
    LaneKey.RETURNING: QT_TRANSLATE_NOOP("Card", "外地返回"),
    LaneKey.OVERRIDE: QT_TRANSLATE_NOOP("Card", "按规则放行"),
    LaneKey.WHY: QT_TRANSLATE_NOOP("Card", "为什么"),
}
_NEEDS: Mapping[Need, str] = {
    Need.AMBULANCE: QT_TRANSLATE_NOOP("Card", "救护"),
    Need.FIRE: QT_TRANSLATE_NOOP("Card", "消防"),
    Need.POLICE: QT_TRANSLATE_NOOP("Card", "公安"),
    Need.MEDICAL: QT_TRANSLATE_NOOP("Card", "就医"),
    Need.OTHER: QT_TRANSLATE_NOOP("Card", "其他"),
}
_FLAGS: Mapping[Flag, str] = {
    Flag.IN_AGAIN: QT_TRANSLATE_NOOP("Card", "上一次也是进,已记下"),
    Flag.OUT_AGAIN: QT_TRANSLATE_NOOP("Card", "上一次也是出,已记下"),
}
_UNITS: Mapping[QuotaUnit, str] = {
    QuotaUnit.HOUSEHOLD: QT_TRANSLATE_NOOP("Card", "本户"),
    QuotaUnit.PASS: QT_TRANSLATE_NOOP("Card", "本证"),
    QuotaUnit.VEHICLE: QT_TRANSLATE_NOOP("Card", "本车"),
}


def ask_words(step: LaneStep) -> str:
    if step.foreign:
        return translate("Card", "不是本社区证件")
    return translate("Card", _ASKS[step.ask])


def compare_words(step: LaneStep) -> str:
    """Return the question that the reading answers as well; where it is asked alone, it stands as that."""
    return translate("Card", "人证相符?  量了体温就是相符") if step.compare else ""


def need_word(need: Need) -> str:
    return translate("Card", _NEEDS[need])


def keys_words(step: LaneStep) -> str:
    """Return what can be typed and pressed now; keys that do nothing are not named."""
    words = [translate("Card", _LINE_KEYS[step.ask])] if step.ask in _LINE_KEYS else []
    words += [f"{key_of(LANE, key.value)} {translate('Card', _KEYS[key])}" for key in step.keys]
    if step.ask is not Ask.NOTHING:
        words.append(translate("Card", "Esc = 离开"))
    return "    ".join(words)


def quota_words(quota: Quota, used: int) -> str:
    """Return a quota as it stands for its unit and span: 本户今日 1/2, 本证 24 小时内 1/3."""
    if quota.rolling_hours:
        words = translate("Card", "{whose} {n} 小时内 {used}/{count}")
    elif quota.span == 1:
        words = translate("Card", "{whose}今日 {used}/{count}")
    else:
        words = translate("Card", "{whose} {n} 天内 {used}/{count}")
    whose = translate("Card", _UNITS[quota.unit])
    return words.format(whose=whose, n=quota.span, used=used, count=quota.count)


def lines_of(step: LaneStep) -> tuple[str, ...]:
    """Return what the card says beside its word; nothing of it tells the queue more than it may know."""
    lines = [translate("Card", "没有打开,也没有记下。请出示本社区的出入证")] if step.foreign else []
    lines += [reason_sentence(reason) for reason in step.reasons if reason is not Reason.READING_AGAIN]
    person = step.person
    if person is not None and person.pass_kind is not None:
        lines.append(_pass_line(person, stopped=step.ask is Ask.IDENTITY))
        if step.verdict is PassVerdict.GENUINE:  # a typed serial is a look-up and proves nothing
            lines.append(verdict_sentence(step.verdict))
    lines += [translate("Card", _FLAGS[flag]) for flag in step.flags]
    if step.left is not None:
        left = local(step.left.at_ms)
        lines.append(translate("Card", "{time} 从 {gate} 出门").format(time=f"{left:%H:%M}", gate=step.left.gate))
    if step.slip is not None:
        lines.append(translate("Card", "出门条 {serial} 已开好").format(serial=step.slip))
    return (*lines, *_times(step), *_beside_people(step))


def _times(step: LaneStep) -> list[str]:
    """Return how often and how long: the quota, until when to be back, when to come again."""
    lines = []
    if step.direction is Direction.OUT:
        if step.trip is Trip.PARCEL:
            lines.append(translate("Card", "取件"))
        if step.quota is not None and step.quota_rule is not None:
            lines.append(quota_words(step.quota_rule, step.quota[0]))
    if step.back_by_ms is not None:
        lines.append(translate("Card", "{time} 前返回").format(time=f"{local(step.back_by_ms):%H:%M}"))
    if step.rest_until_ms is not None and step.outcome is Outcome.HOLD and Reason.READING_AGAIN not in step.reasons:
        until = f"{local(step.rest_until_ms):%H:%M}"
        lines.append(translate("Card", "{time} 以后再来").format(time=until))
    return lines


def _beside_people(step: LaneStep) -> list[str]:
    lines = []
    if step.trip is Trip.PARCEL and step.direction is Direction.IN:
        lines.append(translate("Card", "下一位出门的是取件"))
    if step.delivered is not None and step.ask is not Ask.DELIVERY:
        lines.append(translate("Card", "快递 今日 {n} 件").format(n=step.delivered))
    if step.building:
        lines.append(translate("Card", "送到 {building} 栋,已记下").format(building=step.building))
    if step.explained:
        lines.append(translate("Card", "已记下:{need}").format(need=need_word(Need(step.explained))))
    return lines


def _pass_line(person: Person, *, stopped: bool) -> str:
    kind = pass_kind_word(person.pass_kind) if person.pass_kind is not None else ""
    serial = str(person.pass_serial) if person.pass_serial is not None else ""
    if person.pass_until_s is None or stopped:
        return f"{kind} {serial}".strip()
    until = local(person.pass_until_s * 1000)
    return translate("Card", "{kind} {serial} 至 {month}月{day}日 {time}").format(
        kind=kind, serial=serial, month=until.month, day=until.day, time=f"{until:%H:%M}"
    )
