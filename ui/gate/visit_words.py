"""Codes of a visit in the words of the screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from checkpoint_app.domain.identity import IdCheck
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.roster import RosterEntry
from checkpoint_app.domain.visit import Visit
from ui.gate.card_content import short_dwelling
from ui.marked_text import QT_TRANSLATE_NOOP
from ui.messages import span_words

translate = QCoreApplication.translate

_PAPERS: Mapping[str, str] = {
    "resident-id": QT_TRANSLATE_NOOP("Visit", "身份证"),
    "permit": QT_TRANSLATE_NOOP("Visit", "港澳台通行证"),
    "passport": QT_TRANSLATE_NOOP("Visit", "护照"),
    "pr-card": QT_TRANSLATE_NOOP("Visit", "永久居留证"),
}
_ID_WARNINGS: Mapping[str, str] = {
    "id-check": QT_TRANSLATE_NOOP("Visit", "号码的校验位不对,请看一眼;照样可以登记"),
    "id-date": QT_TRANSLATE_NOOP("Visit", "号码里的出生日期不对,请看一眼;照样可以登记"),
    "id-area": QT_TRANSLATE_NOOP("Visit", "号码的前 6 位没有这个地区,请看一眼;照样可以登记"),
    "id-lost-to-excel": QT_TRANSLATE_NOOP("Visit", "号码的校验位不对,请看一眼;照样可以登记"),
}


def paper_word(code: str) -> str:
    """Return the name of a kind of document; a pack may accept others than these, by their own names."""
    return translate("Visit", _PAPERS[code]) if code in _PAPERS else code


def id_warning(check: IdCheck) -> str:
    return "  ".join(translate("Visit", _ID_WARNINGS[code]) for code in check.warnings if code in _ID_WARNINGS)


def mask_number(text: str) -> str:
    """Return a document or telephone number as the queue may see it: 138****1234."""
    if len(text) < 8:
        return "*" * len(text)
    return f"{text[:3]}{'*' * (len(text) - 7)}{text[-4:]}"


def people_words(people: Sequence[RosterEntry], compound: str) -> str:
    """Return who lives where a visitor is going, masked and numbered to pick the host."""
    homes = {entry.dwelling for entry in people}
    words = [
        f"{n}  {mask_name(entry.name)}"
        + ("" if len(homes) == 1 else f"  {short_dwelling(str(entry.dwelling), compound)}")
        for n, entry in enumerate(people, 1)
    ]
    home = short_dwelling(str(people[0].dwelling), compound) if len(homes) == 1 else ""
    return "    ".join(filter(None, (home, *words)))


def visit_words(visit: Visit, compound: str, now_ms: int) -> str:
    """Return one line of a visit: who (masked), where to, since when, how late."""
    whom = f"{mask_name(visit.name) or '-'} → {short_dwelling(visit.dwelling, compound) or '-'}"
    if visit.people > 1:
        whom += "  " + translate("Visit", "{n} 人").format(n=visit.people)
    span = span_words(now_ms - visit.at_ms)
    if visit.pass_key is None:
        return translate("Visit", "待回电  {whom}  已等 {span}").format(whom=whom, span=span)
    if visit.until_ms is not None and visit.is_overdue(now_ms):
        late = span_words(now_ms - visit.until_ms)
        return translate("Visit", "逾期 {late}  {whom}").format(whom=whom, late=late)
    return translate("Visit", "院内 {span}  {whom}").format(whom=whom, span=span)
