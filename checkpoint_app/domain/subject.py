"""Whom a judgement is about, and what a gate may ask of them besides the reading."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SubjectKind(StrEnum):
    RESIDENT = "resident"
    VISITOR = "visitor"
    UNLISTED = "unlisted"  # says they live here, is not on the roster
    PROVISIONAL = "provisional"  # the same, and the group or building head confirmed it


class HealthCode(StrEnum):
    """The colour that was seen (亮卡), or that none could be shown; never what it stands for."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    NOT_SHOWN = "none"


class Check(StrEnum):
    """What can still be to ask, in the order of the gate: measure, ask, verify (体温检测→信息询问→核实身份)."""

    READING = "reading"
    READING_AGAIN = "reading-again"
    CODE = "code"
    MASK = "mask"
    PAPER = "paper"
    QUESTIONS = "questions"
    HOST = "host"
    HEAD = "head"
    MATCH = "match"  # 人证相符: person and signed words, plate or photo


class Consent(StrEnum):
    """What the host said to a visitor's coming."""

    WAITING = "waiting"  # is being called
    AGREED = "agreed"
    DECLINED = "declined"


class Suspension(StrEnum):
    """Why a resident's passes do not count here until the office has its say."""

    LOST = "lost"
    RETURN = "return"  # somebody of the household registered a return


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was asked and seen so far; None where it was not.

    `questions`: one answer for each of the pack's, yes is True. `matches` False: person and photo or name do not match.
    `paper` is a code of the pack's accepted papers.
    """

    code: HealthCode | None = None
    mask: bool | None = None
    matches: bool | None = None
    paper: str | None = None
    questions: tuple[bool, ...] | None = None
    host: Consent | None = None
