"""What the outcome card says of a step: one word, one thing asked, and the keys that answer."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.lane import Ask, Candidate, LaneStep, Person
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassVerdict
from checkpoint_app.domain.temperature import show
from checkpoint_app.errors import KnownError, StorageError
from ui.error_messages import error_sentence
from ui.messages import outcome_word, pass_kind_word, reason_sentence, verdict_sentence
from ui.theme import OUTCOME_SYMBOLS

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class CardContent:
    """Texts of the card, empty ones are not shown. `word` is the biggest thing on the screen."""

    outcome: Outcome | None = None
    symbol: str = ""
    word: str = ""
    reading: str = ""
    person: str = ""
    lines: tuple[str, ...] = ()
    ask: str = ""
    keys: str = ""
    candidates: tuple[str, ...] = ()


def card_of(step: LaneStep, *, compound: str) -> CardContent:
    """Return the card for a step. `compound` is the gate's own: its name is left out of dwellings.

    A reading stands beside the word only when the person goes through: the queue learns nothing of the others.
    """
    content = CardContent(person=person_words(step.person, compound), lines=_lines(step), keys=_keys(step.ask))
    ask = _ask_words(step.ask)
    if step.outcome is None:
        return replace(
            content,
            word=ask if step.ask is not Ask.NOTHING else "",
            ask="" if step.ask is not Ask.NOTHING else ask,
            candidates=tuple(_candidate(n, c, compound) for n, c in enumerate(step.candidates, 1)),
        )
    return replace(
        content,
        outcome=step.outcome,
        symbol=OUTCOME_SYMBOLS[step.outcome],
        word=outcome_word(step.outcome),
        reading=show(step.reading_c10) if step.outcome.admits and step.reading_c10 is not None else "",
        ask=ask if step.ask is not Ask.NOTHING else "",
    )


def card_of_error(error: KnownError, step: LaneStep, *, compound: str) -> CardContent:
    """Return the card for something refused or not saved: never green, and what was asked is still asked."""
    saved_nothing = isinstance(error, StorageError)
    return CardContent(
        outcome=Outcome.HOLD,
        symbol=OUTCOME_SYMBOLS[Outcome.HOLD],
        word=translate("Card", "没有保存") if saved_nothing else translate("Card", "请重输"),
        person=person_words(step.person, compound),
        lines=(error_sentence(error),),
        ask=_ask_words(step.ask) if step.ask is not Ask.NOTHING else "",
        keys=_keys(step.ask),
    )


def person_words(person: Person | None, compound: str) -> str:
    if person is None:
        return ""
    if not person.masked_name and not person.dwelling:
        return translate("Card", "花名册上没有的人")
    return "   ".join(part for part in (person.masked_name, short_dwelling(person.dwelling, compound)) if part)


def short_dwelling(dwelling: str, compound: str) -> str:
    """Return a dwelling without the name of the gate's own compound."""
    return dwelling.removeprefix(f"{compound} ") if compound else dwelling


def _lines(step: LaneStep) -> tuple[str, ...]:
    lines = [] if step.ask is Ask.READING_AGAIN else [reason_sentence(reason) for reason in step.reasons]
    person = step.person
    if person is not None and person.pass_kind is not None:
        lines.append(_pass_line(person, stopped=step.ask is Ask.IDENTITY))
        if step.verdict is PassVerdict.GENUINE:  # a typed serial is a look-up and proves nothing
            lines.append(verdict_sentence(step.verdict))
    if step.quota is not None and step.direction is Direction.OUT:
        used, allowed = step.quota
        lines.append(translate("Card", "本户今日 {used}/{allowed}").format(used=used, allowed=allowed))
    if step.rest_until_ms is not None and step.outcome is Outcome.HOLD and Reason.READING_AGAIN not in step.reasons:
        until = f"{local(step.rest_until_ms):%H:%M}"
        lines.append(translate("Card", "{time} 以后再来").format(time=until))
    return tuple(lines)


def _pass_line(person: Person, *, stopped: bool) -> str:
    kind = pass_kind_word(person.pass_kind) if person.pass_kind is not None else ""
    serial = str(person.pass_serial) if person.pass_serial is not None else ""
    if person.pass_until_s is None or stopped:
        return f"{kind} {serial}".strip()
    until = local(person.pass_until_s * 1000)
    return translate("Card", "{kind} {serial} 至 {month}月{day}日 {time}").format(
        kind=kind, serial=serial, month=until.month, day=until.day, time=f"{until:%H:%M}"
    )


def _candidate(number: int, candidate: Candidate, compound: str) -> str:
    dwelling = short_dwelling(str(candidate.dwelling), compound)
    line = f"{number}  {candidate.masked_name}  {dwelling}"
    if not candidate.phone_tail:
        return line
    return translate("Card", "{line}  尾号 {tail}").format(line=line, tail=candidate.phone_tail)


def _ask_words(ask: Ask) -> str:
    match ask:
        case Ask.READING:
            return translate("Card", "体温?")
        case Ask.READING_AGAIN:
            return translate("Card", "请再测手腕或颈部")
        case Ask.CHOICE:
            return translate("Card", "是哪一位?")
        case Ask.IDENTITY:
            return translate("Card", "请报房号或姓名")
        case Ask.NOBODY:
            return translate("Card", "没有找到")
    return translate("Card", "请出示出入证")


def _keys(ask: Ask) -> str:
    match ask:
        case Ask.READING:
            return translate("Card", "366 回车 = 36.6    直接回车 = 没测到    Esc = 离开")
        case Ask.READING_AGAIN:
            return translate("Card", "364 回车 = 36.4    直接回车 = 测不到,记下    Esc = 离开")
        case Ask.CHOICE:
            return translate("Card", "1–9 回车 = 选    0 回车 = 名册上没有    Esc = 离开")
        case Ask.IDENTITY | Ask.NOBODY:
            return translate("Card", "0 回车 = 名册上没有    Esc = 离开")
    return ""
