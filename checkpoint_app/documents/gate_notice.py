"""The notice of the rules in force that hangs beside the queue (进出须知): from the pack, in large type, A4 or A3."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from checkpoint_app.documents.fonts import text_width
from checkpoint_app.documents.moments import moment
from checkpoint_app.documents.notice_page import (
    BODY_PT,
    HEADING_PT,
    TITLE_PT,
    Block,
    NoticePage,
    Rule,
    Second,
    Words,
    draw_notice,
    page_of,
)
from checkpoint_app.documents.paper import A4, MM, Paper
from checkpoint_app.documents.policy_terms import OUTCOMES
from checkpoint_app.documents.policy_words import RuleLine, words_of
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.pass_design import SecondLanguage
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.domain.subject import Check

TITLE = "进出须知"
_A3 = (297 * MM, 420 * MM)
_LARGEST = {"a4": 1.6, "a3": 2.4}
_FIRST_PT, _PHONE_PT, _TEXT_PT, _GROUND_PT = 27.0, 25.0, 14.0, 10.0
"""It is read standing, in the rain: that people come home, the headings and the numbers first."""

_GOING_HOME = "住在这里的人回家, 随时可以进门。"
"""With a blank: where it takes two lines they break there."""

_SECTIONS: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
    ("请准备好", (("check",), ("papers",))),
    ("时间和次数", (("curfew",), ("quota",), ("outside",))),
    ("谁可以进出", (("pass",), ("visitor", "entry"), ("visitor", "hours"), ("visitor", "companions"))),
    ("健康码和管控区域", (("code",), ("zone-rule",), ("zone",))),
)
"""Which rules a queue is told, by their slots. Not those about single homes, plates, or what an operator may decide."""

_BOTH_WAYS = f"进 {OUTCOMES[Outcome.PASS]},出 {OUTCOMES[Outcome.PASS]}"
"""What a kind of pass may do that needs no telling: both ways, all day; of one with hours, its hours do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GateNotice:
    """`gate` is empty for a notice that may hang at every gate."""

    community: str
    gate: str
    pack: PolicyPack
    second: SecondLanguage | None = None


def write_gate_notice(notice: GateNotice, *, paper: Literal["a4", "a3"] = "a4") -> bytes:
    """Return the PDF; raise InputRefused `glyph-missing`."""
    sheet = Paper(A4 if paper == "a4" else _A3, title=f"{TITLE} {notice.pack.document_no}")
    pack = notice.pack
    span = f"{moment(pack.valid_from_ms)} 至 {moment(pack.valid_until_ms)}"
    draw_notice(
        sheet,
        list(_blocks(notice, span)),
        NoticePage(
            margin=16 * MM if paper == "a4" else 22 * MM,
            footer=lambda page, pages: f"{pack.document_no}{page_of(page, pages)}",
            largest=_LARGEST[paper],
            smallest=_LARGEST[paper] / 2,
        ),
    )
    return sheet.to_bytes()


def _blocks(notice: GateNotice, span: str) -> Iterator[Block]:
    pack = notice.pack
    place = "  ".join(part for part in (notice.community, notice.gate) if part)
    yield Words(text=place, size=BODY_PT, align="center", after=2)
    yield Words(text=TITLE, size=TITLE_PT, align="center", after=2)
    yield Words(text=pack.title, size=HEADING_PT, align="center", after=6)
    if notice.second is not None:
        yield Second(block=notice.second, size=HEADING_PT)
    yield Rule()
    yield Words(text=_GOING_HOME, size=_FIRST_PT, after=6)
    told = list(_told(pack))
    sections = [(heading, _of_slots(told, slots)) for heading, slots in _SECTIONS]
    widest = max((text_width(label, 1.0) for _, lines in sections for label, _ in lines), default=0.0) + 0.8
    for heading, lines in sections:
        if lines:
            yield Words(text=heading, size=HEADING_PT + 3, after=2)
            for label, sentence in lines:
                yield Words(text=sentence, size=_TEXT_PT, label=label, column_em=widest, after=3)
            yield Words(text="", size=4.0, after=0)
    calls = [call for call in pack.calls if call.phone]
    if calls:
        yield Words(text="电话", size=HEADING_PT + 3, after=0)
    widest = max((text_width(call.name, 1.0) for call in calls), default=0.0) + 0.8
    for call in calls:
        yield Words(text=call.phone, size=_PHONE_PT, label=call.name, label_size=HEADING_PT, column_em=widest, after=1)
    yield Rule()
    ground = "  ".join(part for part in (f"依据 {pack.document_no}", pack.issuer, span) if part)
    yield Words(text=f"{ground}\n通行记录保留 {pack.retention_days} 天", size=_GROUND_PT, after=0)


def _told(pack: PolicyPack) -> Iterator[RuleLine]:
    """Yield what concerns a queue: the rest of a pack's lines only make the others small."""
    visitors = pack.visitors.entry is not Outcome.REFUSE
    papers = Check.PAPER in (*pack.resident_checks, *pack.visitor_checks)
    for line in words_of(pack):
        if line.slot[0] == "pass" and line.sentence == _BOTH_WAYS:
            continue
        if line.slot[0] == "visitor" and line.slot != ("visitor", "entry") and not visitors:
            continue
        if line.slot[0] != "papers" or papers:
            yield line


def _of_slots(lines: Iterable[RuleLine], slots: Sequence[tuple[str, ...]]) -> list[tuple[str, str]]:
    """Return headings and sentences of a section's rules, those of one heading behind each other."""
    said: dict[str, list[str]] = {}
    for line in lines:
        if any(line.slot[: len(slot)] == slot for slot in slots):
            said.setdefault(line.heading, []).append(line.sentence.removeprefix(f"{_BOTH_WAYS};"))
    return [(heading, ";".join(sentences)) for heading, sentences in said.items()]
