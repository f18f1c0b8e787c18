"""The Chinese terms of a rule's codes, for documents: what a notice says, not what a screen asks."""

from __future__ import annotations

from collections.abc import Iterable

from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction, Site, Trip
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.policy import Hours, QuotaUnit, Zone, ZoneColour
from checkpoint_app.domain.roster import Dwelling
from checkpoint_app.domain.subject import Check, HealthCode

OUTCOMES = {
    Outcome.PASS: "放行",
    Outcome.NOTE: "放行并提示",
    Outcome.HOLD: "暂候",
    Outcome.REFER: "转办",
    Outcome.REFUSE: "不予进入",
    Outcome.EMERGENCY: "应急放行",
}
DIRECTIONS = {Direction.IN: "进入", Direction.OUT: "外出"}
WHOM = {"resident": "居民", "visitor": "来访者", "everybody": "所有人"}
SITES = {Site.FOREHEAD: "额", Site.WRIST: "腕", Site.NECK: "颈", Site.EAR: "耳", Site.AXILLA: "腋下"}
TRIPS = {Trip.USUAL: "平常外出", Trip.PARCEL: "取快递", Trip.MEDICAL: "就医"}
CODES = {HealthCode.GREEN: "绿", HealthCode.YELLOW: "黄", HealthCode.RED: "红", HealthCode.NOT_SHOWN: "未亮码"}
COLOURS = {
    ZoneColour.RED: "红",
    ZoneColour.ORANGE: "橙",
    ZoneColour.YELLOW: "黄",
    ZoneColour.BLUE: "蓝",
    ZoneColour.GREEN: "绿",
}
QUOTA_UNITS = {QuotaUnit.HOUSEHOLD: "每户", QuotaUnit.PASS: "每证", QuotaUnit.VEHICLE: "每车"}
PASS_KINDS = {
    PassKind.RESIDENT: "居民证",
    PassKind.HOUSEHOLD: "户证",
    PassKind.TEMPORARY: "临时证",
    PassKind.VEHICLE: "车辆证",
    PassKind.WORK: "工作证",
    PassKind.RETURN_SLIP: "返回报到单",
    PassKind.EXIT_SLIP: "出门条",
}
PAPERS = {"resident-id": "居民身份证", "permit": "港澳台居民证件", "passport": "护照", "pr-card": "外国人永久居留证"}
"""Those of the neutral default; a pack may name others, which stand as they are."""
CHECKS = {
    Check.READING: "测温",
    Check.READING_AGAIN: "复测",
    Check.CODE: "健康码",
    Check.MASK: "口罩",
    Check.PAPER: "证件",
    Check.QUESTIONS: "问询",
    Check.HOST: "房主同意",
    Check.HEAD: "楼组长确认",
    Check.MATCH: "核对人证",
}
PASS_BACK = {
    "off": "不看",
    "passive": "放行,只记下",
    "active": "先核对人和证,相符就放行",
}
_REASON_WORDS = {
    Reason.NOT_ON_ROSTER: "不在花名册",
    Reason.STAY_IN: "暂不外出",
    Reason.READING_HIGH: "测温待复核",
    Reason.READING_AGAIN: "需再测温",
    Reason.IN_CARE: "等候交接",
    Reason.REST_NOT_OVER: "未到复测时间",
    Reason.PASS_EXPIRED: "证件过期",
    Reason.PASS_NOT_YET: "证件未生效",
    Reason.PASS_REVOKED: "证件作废",
    Reason.PASS_FORGED: "证件不实",
    Reason.PASS_OUT_OF_SCOPE: "证件超出签发范围",
    Reason.PASS_OTHER_GATE: "证件属别的卡口",
    Reason.PASS_UNREADABLE: "证件读不出",
    Reason.PASS_NOT_LISTED: "证件没有登记",
    Reason.PASS_SUSPENDED: "证件暂停",
    Reason.VISITOR: "来访者规则",
    Reason.VISIT_NOTED: "来访者提示",
    Reason.KIND_NOT_ADMITTED: "证件种类",
    Reason.OUTSIDE_HOURS: "超出时段",
    Reason.ZONE: "管控区域",
    Reason.CODE: "健康码",
    Reason.NO_MASK: "未戴口罩",
    Reason.NOT_MATCHING: "人证不符",
    Reason.PASS_BACK: "同一张证同方向两次",
    Reason.PASS_USED: "临时证已用过",
    Reason.PAPER: "证件不认可",
    Reason.QUESTIONS: "问询",
    Reason.HOST_WAITING: "等房主答复",
    Reason.HOST_DECLINED: "房主不同意",
}
REASONS = {reason: _REASON_WORDS.get(reason, reason.value) for reason in Reason}


def joined(words: Iterable[str]) -> str:
    return "、".join(words)


def celsius(c10: int) -> str:
    return f"{c10 / 10:.1f} ℃"


def clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def hours_of(hours: Hours) -> str:
    until = ("次日 " if hours.until_min < hours.from_min else "") + clock(hours.until_min)
    return f"{clock(hours.from_min)} 至 {until}"


def minutes(count: int) -> str:
    hours, rest = divmod(count, 60)
    return " ".join([f"{hours} 小时"] * bool(hours) + [f"{rest} 分钟"] * bool(rest))


def place(zone: Zone) -> str:
    words = [zone.compound]
    words += [f"{zone.building} 栋"] if zone.building else []
    words += [f"{zone.unit} 单元"] if zone.unit else []
    return " ".join(words)


def home(dwelling: tuple[str, str, str, str]) -> str:
    return str(Dwelling(*dwelling))
