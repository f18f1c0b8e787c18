"""Enter a passage that was noted elsewhere: one JSON record of `station record`, from a script or from paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import orjson

from checkpoint_app.domain.clock import LOCAL_ZONE
from checkpoint_app.domain.lane import Person
from checkpoint_app.domain.names import mask_name, normalise_name, one_line
from checkpoint_app.domain.outcome import Judgement, Outcome
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassVerdict
from checkpoint_app.domain.roster import HIGHEST_NUMBER
from checkpoint_app.domain.scan import ScanForm, understand
from checkpoint_app.domain.subject import Answers, SubjectKind
from checkpoint_app.domain.temperature import HIGHEST_C10, LOWEST_C10
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.check_pass import CheckedPass
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.identify_person import Served, served_by_pass, served_resident
from checkpoint_app.sync.canonical import parse

_FIELDS = {
    "pass", "resident", "visitor", "direction", "temperature", "operator", "at", "plate", "group", "reason", "matches",
}  # fmt: skip
_VISITOR_FIELDS = {"name", "dwelling", "phone"}
LONGEST_TEXT = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRequest:
    """One line of `station record`, checked in form. `at_ms` is when it was noted on paper, UTC ms.

    `matches`: person and pass were compared.
    """

    direction: Direction
    reading_c10: int | None
    operator: str
    pass_code: str | None = None
    resident: int | None = None
    visitor: Mapping[str, str] | None = None
    at_ms: int | None = None
    plate: str = ""
    group: str = ""
    reason: str = ""
    matches: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    seq: int
    outcome: Outcome
    reasons: tuple[str, ...]


def request_from_json(line: str, number: int) -> RecordRequest:
    """Return the request in one line; InputRefused `record-unreadable` naming the line and what is wrong."""
    try:
        row = parse(line.encode("utf-8"))
    except (orjson.JSONDecodeError, UnicodeEncodeError) as error:
        raise InputRefused("record-unreadable", line=number, detail="not JSON in UTF-8") from error
    if not isinstance(row, dict):
        raise InputRefused("record-unreadable", line=number, detail="not an object")
    try:
        return _request(row)
    except (ValueError, TypeError, KeyError) as error:
        raise InputRefused("record-unreadable", line=number, detail=str(error).strip("'")[:80]) from error


def _request(row: Mapping[str, Any]) -> RecordRequest:
    if unknown := set(row) - _FIELDS:
        raise ValueError("unknown field " + ", ".join(sorted(unknown)))
    if len({"pass", "resident", "visitor"} & set(row)) != 1:
        raise ValueError("one of pass, resident, visitor is needed")
    if row.get("direction") not in ("in", "out"):
        raise ValueError("direction is in or out")
    if "resident" in row and (type(row["resident"]) is not int or abs(row["resident"]) > HIGHEST_NUMBER):
        raise ValueError("resident is a number")
    if "pass" in row and (not isinstance(row["pass"], str) or not row["pass"].strip()):
        raise ValueError("pass is a text of digits")
    if row.get("matches") not in (None, True, False) or type(row.get("matches")) is int:
        raise ValueError("matches is true or false")
    operator = _text(row, "operator")
    if not operator:
        raise ValueError("operator is needed")
    return RecordRequest(
        direction=Direction(row["direction"]),
        reading_c10=_c10(row.get("temperature")),
        operator=operator,
        pass_code=row.get("pass"),
        resident=row.get("resident"),
        visitor=_visitor(row["visitor"]) if "visitor" in row else None,
        at_ms=_moment_ms(row["at"]) if row.get("at") else None,
        plate=_text(row, "plate"),
        group=_text(row, "group"),
        reason=_text(row, "reason"),
        matches=row.get("matches"),
    )


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name, "")
    if value is None or type(value) is int:
        return "" if value is None else str(value)
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise ValueError(f"{name} is a text of at most {LONGEST_TEXT} characters")
    return one_line(value)


def _visitor(row: object) -> Mapping[str, str]:
    if not isinstance(row, dict) or set(row) - _VISITOR_FIELDS:
        raise ValueError("visitor has name, dwelling and phone")
    visitor = {name: _text(row, name) for name in sorted(_VISITOR_FIELDS)}
    visitor["name"] = normalise_name(visitor["name"])
    if not visitor["name"]:
        raise ValueError("visitor needs a name")
    return visitor


def _c10(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("temperature is a number or null")
    if not LOWEST_C10 <= value * 10 <= HIGHEST_C10:
        raise ValueError("temperature is 30.0 to 43.0")
    return round(value * 10)


def _moment_ms(value: object) -> int:
    try:
        moment = datetime.fromisoformat(value if isinstance(value, str) else "")
    except ValueError as error:
        raise ValueError("at is a time in ISO 8601") from error
    if not 2000 <= moment.year < 2100:
        raise ValueError("at is a time of this century")
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=LOCAL_ZONE)
    return int(moment.timestamp() * 1000)


class EnterRecord:
    """Judge and record requests at an open station, signing on whoever each names."""

    def __init__(self, desk: GateDesk) -> None:
        self._desk = desk

    def on_duty(self, operator: str) -> None:
        """Make sure the named operator is on duty; InputRefused `operator-unknown`."""
        wanted = self._desk.sign_on.find(operator)
        current = self._desk.stamp.operator
        if current is None or current.number != wanted.number:
            self._desk.sign_on.open_shift(wanted)

    def enter(self, request: RecordRequest) -> Recorded:
        """Record one request and return once it is on disk.

        A null temperature stands for "measured twice, no reading possible". A pass that does not stand is
        recorded as stopped; who came with it is then entered by resident number.
        """
        self.on_duty(request.operator)
        served = self._served(request)
        if isinstance(served, CheckedPass):
            stopped = self._desk.passages.stop_pass(served, request.direction)
            return _recorded(stopped.seq, stopped.judgement)
        decision = self._desk.passages.decide(served, request.direction, request.reading_c10)
        data: dict[str, Any] = {} if request.at_ms is None else {"paper_at": request.at_ms}
        written = {"plate": request.plate, "group": request.group, "note": request.reason}
        pii = {**(request.visitor or {}), **{key: text for key, text in written.items() if text}}
        event = self._desk.passages.record(
            served, request.direction, request.reading_c10, decision, data=data, pii=pii or None
        )
        return _recorded(event.seq, Judgement(decision.outcome, decision.reasons))

    def _served(self, request: RecordRequest) -> Served | CheckedPass:
        """Return who it is, or the pass that does not stand."""
        again, answers = request.reading_c10 is None, Answers(matches=request.matches)
        if request.visitor is not None:
            person = Person(
                resident=None,
                masked_name=mask_name(request.visitor["name"]),
                dwelling=request.visitor["dwelling"],
            )
            return Served(subject=SubjectKind.VISITOR, person=person, measured_again=again, answers=answers)
        if request.resident is not None:
            entry = self._desk.store.resident(request.resident)
            if entry is None:
                raise InputRefused("resident-unknown", resident=request.resident)
            return replace(served_resident(entry, None), measured_again=again, answers=answers)
        checked = self._checked(request.pass_code or "")
        if checked.verdict not in (None, PassVerdict.GENUINE):
            return checked
        return replace(served_by_pass(self._desk.store, checked), measured_again=again, answers=answers)

    def _checked(self, text: str) -> CheckedPass:
        """Check a pass code, or look up the serial printed under it, as the lane does."""
        scan, at_ms = understand(text), self._desk.stamp.known_ms()
        if scan.form is ScanForm.SERIAL and scan.serial is not None:
            return self._desk.check.check_serial(scan.serial, at_ms=at_ms)
        return self._desk.check.check_code(text, at_ms=at_ms)


def _recorded(seq: int, judgement: Judgement) -> Recorded:
    return Recorded(seq=seq, outcome=judgement.outcome, reasons=tuple(r.value for r in judgement.reasons))
