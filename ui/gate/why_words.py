"""Why the gate decided so: each rule that had something to say, what it compared, and what that led to."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.judge import Rule, RuleFinding, Situation, longest_outside_min
from checkpoint_app.domain.lane import LaneStep
from checkpoint_app.domain.subject import HealthCode
from checkpoint_app.domain.temperature import ReadingBand, band, show
from checkpoint_app.services.lane_answers import Told
from ui.gate.card_words import quota_words
from ui.marked_text import QT_TRANSLATE_NOOP
from ui.messages import (
    direction_word,
    outcome_word,
    pass_kind_word,
    reason_sentence,
    site_word,
    span_words,
    verdict_sentence,
)

translate = QCoreApplication.translate

_RULES: Mapping[Rule, str] = {
    Rule.READING: QT_TRANSLATE_NOOP("Why", "体温"),
    Rule.MATCH: QT_TRANSLATE_NOOP("Why", "人和证"),
    Rule.HOLD: QT_TRANSLATE_NOOP("Why", "暂不外出"),
    Rule.ROSTER: QT_TRANSLATE_NOOP("Why", "花名册"),
    Rule.PASS: QT_TRANSLATE_NOOP("Why", "出入证"),
    Rule.KIND: QT_TRANSLATE_NOOP("Why", "证的种类"),
    Rule.PASS_BACK: QT_TRANSLATE_NOOP("Why", "同方向两次"),
    Rule.SINGLE_ENTRY: QT_TRANSLATE_NOOP("Why", "只进一次"),
    Rule.ZONE: QT_TRANSLATE_NOOP("Why", "管控区域"),
    Rule.QUOTA: QT_TRANSLATE_NOOP("Why", "出门次数"),
    Rule.OUTSIDE: QT_TRANSLATE_NOOP("Why", "外出时间"),
    Rule.CURFEW: QT_TRANSLATE_NOOP("Why", "限制时段"),
    Rule.CODE: QT_TRANSLATE_NOOP("Why", "健康码"),
    Rule.MASK: QT_TRANSLATE_NOOP("Why", "口罩"),
    Rule.PAPER: QT_TRANSLATE_NOOP("Why", "证件"),
    Rule.HOST: QT_TRANSLATE_NOOP("Why", "住户"),
    Rule.QUESTIONS: QT_TRANSLATE_NOOP("Why", "询问"),
    Rule.VISITORS: QT_TRANSLATE_NOOP("Why", "来访规定"),
    Rule.PLATE: QT_TRANSLATE_NOOP("Why", "车牌"),
}
_CODES: Mapping[HealthCode, str] = {
    HealthCode.GREEN: QT_TRANSLATE_NOOP("Why", "看到绿码"),
    HealthCode.YELLOW: QT_TRANSLATE_NOOP("Why", "看到黄码"),
    HealthCode.RED: QT_TRANSLATE_NOOP("Why", "看到红码"),
    HealthCode.NOT_SHOWN: QT_TRANSLATE_NOOP("Why", "没有亮码"),
}


def why_words(step: LaneStep, told: Told | None) -> tuple[str, ...]:
    """Return the lines of the panel: what was decided and why, the findings, the rules they are of."""
    lines = [outcome_word(step.outcome)] if step.outcome is not None else []
    lines += [reason_sentence(reason) for reason in step.reasons]
    if told is None:
        if step.verdict is not None:
            lines.append(f"{translate('Why', _RULES[Rule.PASS])}: {verdict_sentence(step.verdict)}")
        return (*lines, *(_led_to(finding, "") for finding in step.findings))
    lines += [_finding(finding, told) for finding in told.decision.findings]
    pack = told.pack
    if pack is None:
        return tuple(lines)
    rules = translate("Why", "规则 第 {n} 号  {document}").format(n=pack.number, document=pack.document_no)
    return (*lines, rules)


def _finding(finding: RuleFinding, told: Told) -> str:
    return _led_to(finding, _COMPARED.get(finding.rule, _nothing)(told.situation, told))


def _led_to(finding: RuleFinding, compared: str) -> str:
    rule, led_to = translate("Why", _RULES[finding.rule]), outcome_word(finding.judgement.outcome)
    return f"{rule}: {compared} → {led_to}" if compared else f"{rule} → {led_to}"


def _nothing(_situation: Situation, _told: Told) -> str:
    return ""


def _reading(situation: Situation, told: Told) -> str:
    c10 = situation.reading_c10
    if told.pack is None or c10 is None:
        return translate("Why", "没有读数")
    rules, site = told.pack.reading, site_word(told.served.measured.site)
    match band(c10, rules):
        case ReadingBand.HIGH:
            return f"{site} {show(c10)} {'≥' if rules.comparator == '>=' else '>'} {show(rules.threshold_c10)}"
        case ReadingBand.LOW:
            return f"{site} {show(c10)} < {show(rules.low_below_c10)}"
    return f"{site} {show(c10)} {'<' if rules.comparator == '>=' else '≤'} {show(rules.threshold_c10)}"


def _pass(situation: Situation, _told: Told) -> str:
    verdict = situation.pass_verdict
    return verdict_sentence(verdict) if verdict is not None else translate("Why", "没有扫码")


def _kind(situation: Situation, _told: Told) -> str:
    kind = pass_kind_word(situation.pass_kind) if situation.pass_kind is not None else ""
    return f"{kind} {direction_word(situation.direction)} {local(situation.at_ms):%H:%M}".strip()


def _where(situation: Situation, _told: Told) -> str:
    building = situation.dwelling.building if situation.dwelling is not None else ""
    return translate("Why", "{building} 栋 {direction} {time}").format(
        building=building, direction=direction_word(situation.direction), time=f"{local(situation.at_ms):%H:%M}"
    )


def _quotas(situation: Situation, told: Told) -> str:
    pack = told.pack
    quotas = pack.quotas if pack is not None else ()
    counted = zip(quotas, situation.used, strict=False)
    return ", ".join(quota_words(quota, used) for quota, used in counted if situation.trip not in quota.exempt)


def _outside(situation: Situation, told: Told) -> str:
    limit_min = longest_outside_min(told.pack.quotas) if told.pack is not None else None
    if situation.outside_since_ms is None or limit_min is None:
        return ""
    return translate("Why", "{gone},最长 {limit}").format(
        gone=span_words(situation.at_ms - situation.outside_since_ms), limit=span_words(limit_min * 60_000)
    )


def _curfew(situation: Situation, _told: Told) -> str:
    return f"{local(situation.at_ms):%H:%M}"


def _code(situation: Situation, _told: Told) -> str:
    code = situation.answers.code
    return translate("Why", _CODES[code]) if code is not None else ""


_COMPARED: Mapping[Rule, Callable[[Situation, Told], str]] = {
    Rule.READING: _reading,
    Rule.PASS: _pass,
    Rule.KIND: _kind,
    Rule.ZONE: _where,
    Rule.QUOTA: _quotas,
    Rule.OUTSIDE: _outside,
    Rule.CURFEW: _curfew,
    Rule.CODE: _code,
}
