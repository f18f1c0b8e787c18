"""A fever case in words: what is due and when, where to measure. Names no more than the panel has to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.fever import FeverCase, FeverReading, NextStep
from checkpoint_app.domain.temperature import show
from ui.messages import site_word

translate = QCoreApplication.translate


def due_words(due_ms: int, now_ms: int) -> str:
    """Return when the next reading may be taken: 09:40 后复测, 现在复测."""
    if now_ms >= due_ms:
        return translate("Fever", "现在复测")
    return translate("Fever", "{time} 后复测").format(time=f"{local(due_ms):%H:%M}")


def way_words(case: FeverCase, step: NextStep) -> str:
    """Return where to measure: 换腕、颈或耳测,或换一把枪."""
    *others, last = [site_word(site) for site in step.rule.sites or (case.counted.measured.site,)]
    sites = (
        translate("Fever", "{sites}或{last}").format(sites=translate("Fever", "、").join(others), last=last)
        if others
        else last
    )
    if not step.rule.other_thermometer:
        words = translate("Fever", "换{sites}测") if step.rule.sites else translate("Fever", "{sites}再测")
    elif step.rule.sites:
        words = translate("Fever", "换{sites}测,或换一把枪")
    else:
        words = translate("Fever", "换一把枪")
    return words.format(sites=sites)


def step_words(case: FeverCase, step: NextStep | None, now_ms: int) -> str:
    """Return what is to be done about a case now."""
    if case.left:
        return translate("Fever", "已离开,没有结束")
    if step is None:
        return translate("Fever", "复测做完了,请联系,等候交接")
    return f"{due_words(step.due_ms, now_ms)} {way_words(case, step)}"


def countdown_words(step: NextStep, now_ms: int) -> str:
    """Return the time left of a rest, to the second; empty once it is over."""
    left_s = -(-(step.due_ms - now_ms) // 1000)
    if left_s <= 0:
        return ""
    return translate("Fever", "还有 {minutes}:{seconds}").format(minutes=left_s // 60, seconds=f"{left_s % 60:02d}")


def reading_words(reading: FeverReading) -> str:
    """Return one reading: 20:41 额 38.0, with the thermometer where it has a number."""
    words = f"{local(reading.at_ms):%H:%M} {site_word(reading.measured.site)} {show(reading.c10)}"
    if reading.measured.thermometer:
        words += translate("Fever", "  {n} 号枪").format(n=reading.measured.thermometer)
    return words
