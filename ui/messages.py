"""Codes of the domain in the words of the screens. None of the outcome and reason sentences says why in health."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from checkpoint_app.domain.clock import ClockState, local
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction, Site
from checkpoint_app.domain.passes import PassKind, PassVerdict
from ui.error_messages import error_sentence as error_sentence
from ui.marked_text import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_OUTCOMES: Mapping[Outcome, str] = {
    Outcome.PASS: QT_TRANSLATE_NOOP("Outcome", "放行"),
    Outcome.NOTE: QT_TRANSLATE_NOOP("Outcome", "放行并提示"),
    Outcome.HOLD: QT_TRANSLATE_NOOP("Outcome", "暂候"),
    Outcome.REFER: QT_TRANSLATE_NOOP("Outcome", "转办"),
    Outcome.REFUSE: QT_TRANSLATE_NOOP("Outcome", "不予进入"),
    Outcome.EMERGENCY: QT_TRANSLATE_NOOP("Outcome", "应急放行"),
}

_REASONS: Mapping[Reason, str] = {
    Reason.NO_PASS: QT_TRANSLATE_NOOP("Reason", "没有带证,已按花名册核对"),
    Reason.NOT_ON_ROSTER: QT_TRANSLATE_NOOP("Reason", "花名册上没有,请联系楼栋长核实"),
    Reason.STAY_IN: QT_TRANSLATE_NOOP("Reason", "今天暂不外出,请联系社区"),
    Reason.HOME_ON_HOLD: QT_TRANSLATE_NOOP("Reason", "可以回家,会告知社区"),
    Reason.READING_HIGH: QT_TRANSLATE_NOOP("Reason", "请到一旁坐下稍候"),
    Reason.READING_AGAIN: QT_TRANSLATE_NOOP("Reason", "请再测手腕或颈部"),
    Reason.NOT_MEASURED: QT_TRANSLATE_NOOP("Reason", "没有测到读数,已记下"),
    Reason.IN_CARE: QT_TRANSLATE_NOOP("Reason", "请坐着等,有人来接您"),
    Reason.REST_NOT_OVER: QT_TRANSLATE_NOOP("Reason", "还没到时间,请再坐一会儿"),
    Reason.QUOTA_USED: QT_TRANSLATE_NOOP("Reason", "本户今天的出门次数已用完"),
    Reason.CURFEW: QT_TRANSLATE_NOOP("Reason", "现在是限制外出的时段"),
    Reason.PASS_EXPIRED: QT_TRANSLATE_NOOP("Reason", "出入证已过期"),
    Reason.PASS_NOT_YET: QT_TRANSLATE_NOOP("Reason", "出入证还没到生效时间"),
    Reason.PASS_REVOKED: QT_TRANSLATE_NOOP("Reason", "出入证已作废"),
    Reason.PASS_FORGED: QT_TRANSLATE_NOOP("Reason", "无法确认这张出入证是谁发的"),
    Reason.PASS_OUT_OF_SCOPE: QT_TRANSLATE_NOOP("Reason", "这张出入证超出了发证处的权限"),
    Reason.PASS_OTHER_GATE: QT_TRANSLATE_NOOP("Reason", "这张出入证是别的小区的"),
    Reason.PASS_UNREADABLE: QT_TRANSLATE_NOOP("Reason", "二维码读不出来,请输入证号"),
    Reason.PASS_NOT_LISTED: QT_TRANSLATE_NOOP("Reason", "本终端的登记里没有这个证号"),
    Reason.SERIAL_ONLY: QT_TRANSLATE_NOOP("Reason", "只核对了证号,没有扫码"),
    Reason.VISIT_NOTED: QT_TRANSLATE_NOOP("Reason", "请只去登记的那一户,按时离开"),
    Reason.VISITOR: QT_TRANSLATE_NOOP("Reason", "目前不接待来访"),
    Reason.NO_THERMOMETER: QT_TRANSLATE_NOOP("Reason", "现在没法测,已记下"),
    Reason.PROVISIONAL: QT_TRANSLATE_NOOP("Reason", "名册上没有,楼栋长已确认"),
    Reason.RETURNED: QT_TRANSLATE_NOOP("Reason", "返回登记已办好,请回家"),
    Reason.PASS_SUSPENDED: QT_TRANSLATE_NOOP("Reason", "本户的出入证暂停使用,请联系社区"),
    Reason.PASS_LOST: QT_TRANSLATE_NOOP("Reason", "这张出入证已挂失"),
    Reason.KIND_NOT_ADMITTED: QT_TRANSLATE_NOOP("Reason", "这种证走这个方向另有规定"),
    Reason.OUTSIDE_HOURS: QT_TRANSLATE_NOOP("Reason", "现在不在这张证的时段内"),
    Reason.ZONE: QT_TRANSLATE_NOOP("Reason", "这栋楼现在有专门安排,请联系社区"),
    Reason.CODE: QT_TRANSLATE_NOOP("Reason", "请社区人员来看一下"),
    Reason.NO_MASK: QT_TRANSLATE_NOOP("Reason", "请戴好口罩"),
    Reason.NOT_MATCHING: QT_TRANSLATE_NOOP("Reason", "人和证对不上,请核对"),
    Reason.PAPER: QT_TRANSLATE_NOOP("Reason", "请换一种证件登记"),
    Reason.QUESTIONS: QT_TRANSLATE_NOOP("Reason", "请社区人员来定"),
    Reason.HOST_WAITING: QT_TRANSLATE_NOOP("Reason", "正在联系住户"),
    Reason.HOST_DECLINED: QT_TRANSLATE_NOOP("Reason", "住户今天不方便接待"),
    Reason.TOO_LONG_OUTSIDE: QT_TRANSLATE_NOOP("Reason", "外出超过了规定时间,已记下"),
    Reason.PLATE_WATCHED: QT_TRANSLATE_NOOP("Reason", "请问一声从哪里来"),
    Reason.IN_COMPANY: QT_TRANSLATE_NOOP("Reason", "同车有人要等一等,其他人可以步行(F6)"),
    Reason.PASS_BACK: QT_TRANSLATE_NOOP("Reason", "这张证已经走过这个方向,请核对人和证"),
    Reason.MATCHED: QT_TRANSLATE_NOOP("Reason", "人和证已核对,相符"),
    Reason.PASS_USED: QT_TRANSLATE_NOOP("Reason", "这张临时证只用一次,已经用过"),
    Reason.BY_ORDER: QT_TRANSLATE_NOOP("Reason", "按社区电话指令放行,只这一次"),
    Reason.OVERRIDDEN: QT_TRANSLATE_NOOP("Reason", "按规则允许的理由放行"),
    Reason.ON_PAPER: QT_TRANSLATE_NOOP("Reason", "按纸单补录"),
    Reason.NO_RULES: QT_TRANSLATE_NOOP("Reason", "没有生效的规则:只记录,不判断"),
}

_VERDICTS: Mapping[PassVerdict, str] = {
    PassVerdict.UNREADABLE: QT_TRANSLATE_NOOP("PassVerdict", "读不出来"),
    PassVerdict.UNKNOWN_OR_FORGED: QT_TRANSLATE_NOOP("PassVerdict", "发证处不明,或不是真的"),
    PassVerdict.OUT_OF_SCOPE: QT_TRANSLATE_NOOP("PassVerdict", "发证处无权发这种证"),
    PassVerdict.AFTER_CUTOFF: QT_TRANSLATE_NOOP("PassVerdict", "发证处停用之后才发的证"),
    PassVerdict.NOT_YET_VALID: QT_TRANSLATE_NOOP("PassVerdict", "还没到生效时间"),
    PassVerdict.EXPIRED: QT_TRANSLATE_NOOP("PassVerdict", "已过期"),
    PassVerdict.REVOKED: QT_TRANSLATE_NOOP("PassVerdict", "已作废"),
    PassVerdict.OTHER_GATE: QT_TRANSLATE_NOOP("PassVerdict", "别的小区的证"),
    PassVerdict.GENUINE: QT_TRANSLATE_NOOP("PassVerdict", "真实有效"),
}

_PASS_KINDS: Mapping[PassKind, str] = {
    PassKind.RESIDENT: QT_TRANSLATE_NOOP("PassKind", "居民证"),
    PassKind.HOUSEHOLD: QT_TRANSLATE_NOOP("PassKind", "户证"),
    PassKind.TEMPORARY: QT_TRANSLATE_NOOP("PassKind", "临时证"),
    PassKind.VEHICLE: QT_TRANSLATE_NOOP("PassKind", "车辆证"),
    PassKind.WORK: QT_TRANSLATE_NOOP("PassKind", "工作证"),
    PassKind.RETURN_SLIP: QT_TRANSLATE_NOOP("PassKind", "返回报到单"),
    PassKind.EXIT_SLIP: QT_TRANSLATE_NOOP("PassKind", "出门条"),
}

_DIRECTIONS: Mapping[Direction, str] = {
    Direction.IN: QT_TRANSLATE_NOOP("Direction", "进"),
    Direction.OUT: QT_TRANSLATE_NOOP("Direction", "出"),
}

_SITES: Mapping[Site, str] = {
    Site.FOREHEAD: QT_TRANSLATE_NOOP("Site", "额"),
    Site.WRIST: QT_TRANSLATE_NOOP("Site", "腕"),
    Site.NECK: QT_TRANSLATE_NOOP("Site", "颈"),
    Site.EAR: QT_TRANSLATE_NOOP("Site", "耳"),
    Site.AXILLA: QT_TRANSLATE_NOOP("Site", "腋"),
}

_CLOCKS: Mapping[ClockState, str] = {
    ClockState.OK: QT_TRANSLATE_NOOP("ClockState", "时钟正常"),
    ClockState.SUSPECT: QT_TRANSLATE_NOOP("ClockState", "时钟可疑,请核对"),
}

_WEEKDAYS = (
    QT_TRANSLATE_NOOP("Weekday", "周一"),
    QT_TRANSLATE_NOOP("Weekday", "周二"),
    QT_TRANSLATE_NOOP("Weekday", "周三"),
    QT_TRANSLATE_NOOP("Weekday", "周四"),
    QT_TRANSLATE_NOOP("Weekday", "周五"),
    QT_TRANSLATE_NOOP("Weekday", "周六"),
    QT_TRANSLATE_NOOP("Weekday", "周日"),
)


def outcome_word(outcome: Outcome) -> str:
    return translate("Outcome", _OUTCOMES[outcome])


def reason_sentence(reason: Reason) -> str:
    return translate("Reason", _REASONS[reason])


def verdict_sentence(verdict: PassVerdict) -> str:
    return translate("PassVerdict", _VERDICTS[verdict])


def pass_kind_word(kind: PassKind) -> str:
    return translate("PassKind", _PASS_KINDS[kind])


def direction_word(direction: Direction) -> str:
    return translate("Direction", _DIRECTIONS[direction])


def site_word(site: Site) -> str:
    return translate("Site", _SITES[site])


def clock_word(state: ClockState) -> str:
    return translate("ClockState", _CLOCKS[state])


def date_words(when: datetime) -> str:
    """Return a local date as people say it: 11月22日 周日."""
    day = translate("Date", "{month}月{day}日 {weekday}")
    return day.format(month=when.month, day=when.day, weekday=translate("Weekday", _WEEKDAYS[when.weekday()]))


def moment_words(when: datetime, now: datetime) -> str:
    """Return a local moment, short: 今天 07:12, 昨天 18:00, 11月20日 07:12."""
    days_ago = (now.date() - when.date()).days
    if days_ago == 0:
        return translate("Date", "今天 {time}").format(time=f"{when:%H:%M}")
    if days_ago == 1:
        return translate("Date", "昨天 {time}").format(time=f"{when:%H:%M}")
    return translate("Date", "{month}月{day}日 {time}").format(month=when.month, day=when.day, time=f"{when:%H:%M}")


def start_words(at_ms: int) -> str:
    """Return when something begins, in local time: 12月1日 00:00."""
    when = local(at_ms)
    return translate("Date", "{month}月{day}日 {time}").format(month=when.month, day=when.day, time=f"{when:%H:%M}")


def day_end_words(at_ms: int) -> str:
    """Return when something ends, as people say it: midnight is 24:00 of the day before, 11月30日 24:00."""
    when = local(at_ms)
    if when.hour or when.minute:
        return start_words(at_ms)
    before = when - timedelta(days=1)
    return translate("Date", "{month}月{day}日 {time}").format(month=before.month, day=before.day, time="24:00")


def span_words(length_ms: int) -> str:
    """Return how long something lasted or has been waiting: 5 分钟, 3 小时, 2 天."""
    minutes = max(length_ms, 0) // 60_000
    if minutes < 60:
        return translate("Date", "{n} 分钟").format(n=minutes)
    if minutes < 48 * 60:
        return translate("Date", "{n} 小时").format(n=minutes // 60)
    return translate("Date", "{n} 天").format(n=minutes // (24 * 60))
