"""Rules in plain Chinese, as a notice would say them: a pack line by line, and what changes from one to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checkpoint_app.documents.moments import moment
from checkpoint_app.documents.policy_terms import (
    CHECKS,
    CODES,
    COLOURS,
    DIRECTIONS,
    OUTCOMES,
    PAPERS,
    PASS_BACK,
    PASS_KINDS,
    QUOTA_UNITS,
    REASONS,
    SITES,
    TRIPS,
    WHOM,
    celsius,
    home,
    hours_of,
    joined,
    minutes,
    place,
)
from checkpoint_app.domain.policy import (
    CodeRule,
    CredentialRules,
    Curfew,
    Hold,
    PassRule,
    PolicyPack,
    Quota,
    ReadingRules,
    VisitorRules,
    Zone,
    ZoneRule,
)


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule. `slot` says what it rules, so that two packs can be laid beside each other; it is not shown."""

    slot: tuple[str, ...]
    heading: str
    sentence: str


@dataclass(frozen=True, slots=True)
class RuleChange:
    """What becomes of one rule: `old` is empty where it is new, `new` where it is dropped."""

    heading: str
    old: str
    new: str

    @property
    def sentence(self) -> str:
        if not self.old:
            return f"新增 {self.heading}:{self.new}"
        if not self.new:
            return f"取消 {self.heading}:{self.old}"
        return f"{self.heading}:{self.old} → {self.new}"


def words_of(pack: PolicyPack) -> tuple[RuleLine, ...]:
    """Return the rules of a pack, a line each, in the order in which a gate meets them."""
    lines: list[RuleLine] = []
    counted: dict[tuple[str, ...], int] = {}
    for line in _lines(pack):
        again = counted[line.slot] = counted.get(line.slot, 0) + 1
        slot = line.slot if again == 1 else (*line.slot, str(again))
        lines.append(RuleLine(slot, line.heading, line.sentence))
    return tuple(lines)


def difference(old: PolicyPack | None, new: PolicyPack) -> tuple[RuleChange, ...]:
    """Return what `new` changes; against no rules, everything is new."""
    before = {line.slot: line for line in words_of(old)} if old is not None else {}
    after = {line.slot: line for line in words_of(new)}
    changes = []
    for slot, line in after.items():
        was = before.get(slot)
        if was is None or was.sentence != line.sentence:
            changes.append(RuleChange(line.heading, was.sentence if was else "", line.sentence))
    changes += [RuleChange(line.heading, line.sentence, "") for slot, line in before.items() if slot not in after]
    return tuple(changes)


def _lines(pack: PolicyPack) -> Iterator[RuleLine]:
    yield RuleLine(("number",), "编号", f"第 {pack.number} 号")
    yield RuleLine(("title",), "名称", pack.title)
    yield RuleLine(("document",), "文号", pack.document_no)
    if pack.issuer:
        yield RuleLine(("issuer",), "发文单位", pack.issuer)
    if pack.community:
        yield RuleLine(("community",), "社区代码", pack.community)
    yield RuleLine(("from",), "开始", moment(pack.valid_from_ms))
    yield RuleLine(("until",), "结束", moment(pack.valid_until_ms))
    yield from _reading(pack.reading)
    yield RuleLine(("check", "resident"), "居民要看", joined(CHECKS[c] for c in pack.resident_checks) or "只测温")
    yield RuleLine(("check", "visitor"), "来访者要看", joined(CHECKS[c] for c in pack.visitor_checks) or "只测温")
    yield from map(_pass_rule, pack.passes)
    for quota in pack.quotas:
        yield from _quota(quota)
    yield from map(_curfew, pack.curfews)
    for seen in pack.code_rules:
        slot = ("code", seen.colour.value, seen.direction, seen.whom)
        yield RuleLine(slot, f"健康码 {CODES[seen.colour]}", _whom_and_outcome(seen))
    for rule in pack.zone_rules:
        slot = ("zone-rule", rule.colour.value, rule.direction, rule.whom)
        yield RuleLine(slot, f"{COLOURS[rule.colour]}区", _whom_and_outcome(rule))
    yield from map(_zone, pack.zones)
    yield from map(_hold, pack.holds)
    yield from _visitors(pack.visitors)
    yield from _credentials(pack.credentials)
    yield RuleLine(("papers",), "认可的证件", joined(PAPERS.get(paper, paper) for paper in pack.papers) or "没有")
    yield RuleLine(("plates",), "要多问一句的车牌", joined(pack.watch_plates) or "没有")
    for override in pack.overrides:
        against = joined(REASONS[reason] for reason in override.against)
        yield RuleLine(
            ("override", override.code), "可以放行的理由", f"{override.words}({override.code}):针对 {against}"
        )
    for call in pack.calls:
        yield RuleLine(("call", call.code), "呼叫", " ".join(filter(None, (call.name, call.phone, f"({call.code})"))))
    for hospital in pack.hospitals:
        named = " ".join(filter(None, (hospital.name, hospital.address, hospital.phone)))
        yield RuleLine(("hospital", hospital.name), "定点医院", named)
    yield RuleLine(("duty",), "值守时长", f"一次不超过 {pack.duty.longest_hours} 小时")
    yield RuleLine(("disinfections",), "消毒", f"每天 {pack.duty.disinfections} 次")
    yield RuleLine(("retention",), "记录保留", f"{pack.retention_days} 天")


def _reading(reading: ReadingRules) -> Iterator[RuleLine]:
    reached = "达到" if reading.comparator == ">=" else "超过"
    yield RuleLine(("threshold",), "体温偏高", f"{reached} {celsius(reading.threshold_c10)}")
    yield RuleLine(("low",), "体温偏低再测", f"低于 {celsius(reading.low_below_c10)}")
    yield RuleLine(
        ("plausible",), "可信的体温", f"{celsius(reading.lowest_c10)} 到 {celsius(reading.highest_c10)},其余是输错"
    )
    for nth, step in enumerate(reading.steps, start=1):
        where = joined(SITES[site] for site in step.sites)
        ways = [f"量{where}"] if where else []
        ways += ["换一支体温枪"] if step.other_thermometer else []
        how = " 或 ".join(ways) or "再量一次"
        yield RuleLine(("step", str(nth)), f"第 {nth} 次复测", f"休息 {step.rest_min} 分钟,{how}")
    yield RuleLine(("contact",), "接触者", f"前后 {reading.contact_min} 分钟内通行的人")


def _pass_rule(rule: PassRule) -> RuleLine:
    sentence = f"进 {OUTCOMES[rule.entry]},出 {OUTCOMES[rule.exit]}"
    if rule.hours:
        sentence += f";{joined(map(hours_of, rule.hours))},其余时间 {OUTCOMES[rule.outside]}"
    return RuleLine(("pass", rule.kind.name), PASS_KINDS[rule.kind], sentence)


def _quota(quota: Quota) -> Iterator[RuleLine]:
    unit = QUOTA_UNITS[quota.unit]
    days = "每日" if quota.span == 1 else f"每{quota.span}日"
    span = f"每{quota.span}小时" if quota.rolling_hours else days
    sentence = f"{unit}{span}{quota.count}次"
    if quota.exempt:
        sentence += f",{joined(TRIPS[trip] for trip in quota.exempt)}不计"
    yield RuleLine(("quota", quota.unit), "出门次数", sentence)
    if quota.longest_outside_min is not None:
        yield RuleLine(("outside", quota.unit), "每次外出", f"{unit}不超过 {minutes(quota.longest_outside_min)}")


def _curfew(curfew: Curfew) -> RuleLine:
    way = DIRECTIONS[curfew.direction]
    sentence = f"{hours_of(curfew.hours)} {WHOM[curfew.whom]}{way}要提示"
    if curfew.reason:
        sentence += f"({curfew.reason})"
    if curfew.exempt:
        sentence += f",{joined(TRIPS[trip] for trip in curfew.exempt)}除外"
    return RuleLine(("curfew", curfew.direction, curfew.whom), "时段限制", sentence)


def _whom_and_outcome(rule: CodeRule | ZoneRule) -> str:
    return f"{WHOM[rule.whom]}{DIRECTIONS[rule.direction]} {OUTCOMES[rule.outcome]}"


def _zone(zone: Zone) -> RuleLine:
    where = place(zone)
    return RuleLine(("zone", where), "管控区域", f"{where} {COLOURS[zone.colour]}区,{_dates(zone)}")


def _hold(hold: Hold) -> RuleLine:
    who = home(hold.dwelling) + ("" if hold.resident is None else f" {hold.resident} 号居民")
    return RuleLine(("hold", who), "暂不外出", f"{who},{_dates(hold)}")


def _dates(thing: Zone | Hold) -> str:
    dates = f"{moment(thing.from_ms)} 至 {moment(thing.until_ms)}"
    return dates + "".join(f",延至 {moment(extended)}" for extended in thing.extended_ms)


def _visitors(rules: VisitorRules) -> Iterator[RuleLine]:
    yield RuleLine(("visitor", "entry"), "来访者进入", OUTCOMES[rules.entry])
    yield RuleLine(("visitor", "host"), "房主同意", "要问" if rules.ask_host else "不问")
    for question in rules.questions:
        words = question.words.replace("{days}", str(rules.look_back_days))
        yield RuleLine(("question", question.code), "问来访者", f"{words}({question.code})")
    yield RuleLine(("visitor", "days"), "问到多少天前", f"{rules.look_back_days} 天")
    yield RuleLine(("visitor", "hours"), "临时证有效", f"{rules.pass_hours} 小时")
    yield RuleLine(("visitor", "companions"), "同行人数", f"最多 {rules.most_companions} 人")


def _credentials(rules: CredentialRules) -> Iterator[RuleLine]:
    yield RuleLine(("credentials", "pass-back"), "同一张证同方向两次", PASS_BACK[rules.pass_back])
    entries = "只能进一次" if rules.single_entry else "有效期内可以多次进"
    yield RuleLine(("credentials", "single-entry"), "来访者的临时证", entries)
    fastest = f"最快 {rules.gate_min} 分钟" if rules.gate_min else "不看时间"
    yield RuleLine(("credentials", "gate-min"), "同一张证从一个卡口到另一个", fastest)
    yield RuleLine(("credentials", "exit-slip"), "出门条有效", f"{rules.exit_slip_hours} 小时")


def as_text(lines: Iterable[RuleLine]) -> str:
    return "\n".join(f"{line.heading}:{line.sentence}" for line in lines)
