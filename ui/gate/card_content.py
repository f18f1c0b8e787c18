"""What the outcome card says of a step: one word, one thing asked, and the keys that answer."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.lane import Ask, Candidate, LaneStep, Person
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passage import Measurement
from checkpoint_app.domain.roster import RosterEntry
from checkpoint_app.domain.scanner_test import ScannerTest
from checkpoint_app.domain.temperature import show
from checkpoint_app.errors import KnownError, StorageError
from ui.error_messages import error_sentence
from ui.gate.card_words import MEASURED, ask_words, compare_words, keys_words, lines_of
from ui.messages import outcome_word, site_word
from ui.theme import OUTCOME_SYMBOLS

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class CardContent:
    """Texts of the card, empty ones are not shown. `word` is the biggest thing on the screen.

    `compares`: somebody compares the person with what is written of them, so that stands large.
    """

    outcome: Outcome | None = None
    symbol: str = ""
    word: str = ""
    reading: str = ""
    person: str = ""
    compares: bool = False
    compare: str = ""
    lines: tuple[str, ...] = ()
    ask: str = ""
    keys: str = ""
    candidates: tuple[str, ...] = ()


def card_of(step: LaneStep, *, compound: str) -> CardContent:
    """Return the card for a step. `compound` is the gate's own: its name is left out of dwellings.

    A reading stands beside the word only when the person goes through: the queue learns nothing of the others. While
    one is asked, what stands there is where it is taken and with which thermometer.
    """
    if step.tested is not None:
        return _card_of_test(step, step.tested, compound)
    asks = step.ask is not Ask.NOTHING
    ask = ask_words(step)
    content = CardContent(
        person=person_words(step.person, compound),
        compares=step.compare or step.ask is Ask.MATCH,
        compare=compare_words(step),
        lines=lines_of(step),
        keys=keys_words(step),
        reading=_measured(step.measured) if step.ask in MEASURED else "",
        candidates=_choices(step, compound),
    )
    if step.outcome is None:
        if step.already_ms is not None:
            word = translate("Card", "已登记 {time}").format(time=f"{local(step.already_ms):%H:%M}")
            return replace(content, word=word)
        if step.ask is Ask.DELIVERY:
            today = translate("Card", "今日 {n} 件").format(n=step.delivered)
            return replace(content, word=ask, ask=today)
        return replace(content, word=ask if asks else "", ask="" if asks else ask)
    admitted = step.outcome.admits and step.reading_c10 is not None
    return replace(
        content,
        outcome=step.outcome,
        symbol=OUTCOME_SYMBOLS[step.outcome],
        word=outcome_word(step.outcome),
        reading=show(step.reading_c10) if admitted and step.reading_c10 is not None else content.reading,
        ask=ask if asks else "",
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
        ask=ask_words(step) if step.ask is not Ask.NOTHING else "",
        keys=keys_words(step),
        candidates=_choices(step, compound) if step.ask is Ask.OVERRIDE else (),
    )


def _card_of_test(step: LaneStep, test: ScannerTest, compound: str) -> CardContent:
    """Say that a test symbol was read: nobody's outcome, so no colour; whoever is served is still there."""
    if test.count:
        said = translate("Card", "测试码 {count} 个数字一个不少").format(count=test.count)
    else:
        said = translate("Card", "读到了 {dpi} dpi,每格 {dots} 点").format(dpi=test.dpi, dots=test.dots)
    return CardContent(
        word=translate("Card", "扫码枪正常"),
        person=person_words(step.person, compound) if step.serves else "",
        lines=(said, translate("Card", "什么都没有记")),
        ask=ask_words(step),
        keys=keys_words(step),
        candidates=_choices(step, compound),
    )


def person_words(person: Person | None, compound: str) -> str:
    if person is None:
        return ""
    if not person.masked_name and not person.dwelling:
        return translate("Card", "花名册上没有的人")
    parts = (person.masked_name, short_dwelling(person.dwelling, compound), person.plate)
    return "   ".join(part for part in parts if part)


def short_dwelling(dwelling: str, compound: str) -> str:
    """Return a dwelling without the name of the gate's own compound."""
    return dwelling.removeprefix(f"{compound} ") if compound else dwelling


def _choices(step: LaneStep, compound: str) -> tuple[str, ...]:
    if step.ask is Ask.OVERRIDE:
        return tuple(f"{n}  {words}" for n, (_code, words) in enumerate(step.choices, 1))
    return tuple(_candidate(n, c, compound) for n, c in enumerate(step.candidates, 1))


def _candidate(number: int, candidate: Candidate, compound: str) -> str:
    dwelling = short_dwelling(str(candidate.dwelling), compound)
    return _with_tail(f"{number}  {candidate.masked_name}  {dwelling}", candidate.phone_tail)


def resident_words(entry: RosterEntry, compound: str) -> str:
    """Return whom a form beside the card names: masked, with the dwelling and what tells two of a name apart."""
    return _with_tail(f"{mask_name(entry.name)}  {short_dwelling(str(entry.dwelling), compound)}", entry.phone_tail)


def _with_tail(line: str, phone_tail: str) -> str:
    return translate("Card", "{line}  尾号 {tail}").format(line=line, tail=phone_tail) if phone_tail else line


def _measured(measured: Measurement) -> str:
    if not measured.thermometer:
        return site_word(measured.site)
    return translate("Card", "{site} {n} 号枪").format(site=site_word(measured.site), n=measured.thermometer)
