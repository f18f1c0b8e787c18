"""Judge one identified person and record the passage: the one place where a passage comes to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from checkpoint_app.domain.clock import day_bounds_ms, local_day
from checkpoint_app.domain.events import Event, EventKind
from checkpoint_app.domain.judge import STOPPED_PASS_REASON, Situation, judge
from checkpoint_app.domain.outcome import Judgement, Outcome, Reason
from checkpoint_app.domain.passage import Direction, Passage
from checkpoint_app.domain.passes import PassVerdict
from checkpoint_app.ports import StationStore
from checkpoint_app.services.check_pass import CheckedPass
from checkpoint_app.services.identify_person import VISITOR_KINDS, Served
from checkpoint_app.services.stamp_events import EventStamp


@dataclass(frozen=True, slots=True, kw_only=True)
class StoppedPass:
    seq: int
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class RecordPassage:
    store: StationStore
    stamp: EventStamp

    def judge(self, served: Served, direction: Direction, reading_c10: int | None) -> Judgement:
        """Return what the rules in force say of this person now."""
        now_ms = self.stamp.now_ms()
        situation = Situation(
            subject=served.subject,
            direction=direction,
            at_ms=now_ms,
            reading_c10=reading_c10,
            measured_again=served.measured_again,
            pass_verdict=served.verdict,
            serial_only=served.pass_key is not None and served.verdict is None,
            on_hold=served.entry.on_hold if served.entry else False,
            exits_today=self._exits_today(served),
            rest_until_ms=self.rest_until(served),
        )
        return judge(situation, self.stamp.pack)

    def record(
        self,
        served: Served,
        direction: Direction,
        reading_c10: int | None,
        judgement: Judgement,
        *,
        data: Mapping[str, Any] | None = None,
        pii: Mapping[str, Any] | None = None,
    ) -> Event:
        """Record it and return once it is on disk: a passage, or a reading only when it has to be taken again."""
        self.stamp.require_operator()
        if Reason.READING_AGAIN in judgement.reasons:
            kind = EventKind.READING
            fields: dict[str, Any] = {"dir": direction.value, "c10": reading_c10, **_who(served)}
        else:
            kind = EventKind.PASSAGE
            fields = Passage(
                direction=direction,
                outcome=judgement.outcome,
                reasons=judgement.reasons,
                resident=served.person.resident,
                pass_key=served.pass_key,
                reading_c10=reading_c10,
                measured_at="wrist" if served.measured_again and reading_c10 is not None else "forehead",
            ).to_data()
        (event,) = self.store.append(self.stamp.draft(kind, {**fields, **(data or {})}, pii))
        return event

    def stop_pass(self, checked: CheckedPass, direction: Direction) -> StoppedPass:
        """Record a pass that does not stand and keep its serial: a resident is to be identified, others referred."""
        self.stamp.require_operator()
        verdict = checked.verdict or PassVerdict.UNREADABLE
        data: dict[str, str | int] = {"dir": direction.value, "verdict": verdict.value}
        if checked.serial is not None:
            data["pass"] = checked.serial.key
        (event,) = self.store.append(self.stamp.draft(EventKind.PASS_STOPPED, data))
        of_resident = checked.kind is not None and checked.kind not in VISITOR_KINDS
        outcome = Outcome.HOLD if of_resident else Outcome.REFER
        reason = STOPPED_PASS_REASON[verdict]
        if checked.typed and checked.record is None:
            reason = Reason.PASS_NOT_LISTED
        return StoppedPass(seq=event.seq, judgement=Judgement(outcome, (reason,)))

    def quota(self, served: Served) -> tuple[int, int] | None:
        """Return (used today, allowed) of the household, or None where no quota is in force."""
        pack = self.stamp.pack
        if pack is None or pack.quota_unit == "none" or served.entry is None:
            return None
        return self._exits_today(served), pack.quota_count

    def rest_until(self, served: Served) -> int | None:
        """Return when (UTC ms) the rest after a high first reading of this person is over, if it is not yet."""
        began_ms = self.store.open_fever_case(resident=served.person.resident, pass_key=served.pass_key)
        if began_ms is None or self.stamp.pack is None:
            return None
        until_ms = began_ms + self.stamp.pack.rest_min * 60_000
        return until_ms if self.stamp.now_ms() < until_ms else None

    def _exits_today(self, served: Served) -> int:
        if served.entry is None:
            return 0
        start_ms, _ = day_bounds_ms(local_day(self.stamp.now_ms()))
        return self.store.exits_since(household=served.entry.household, at_ms=start_ms)


def _who(served: Served) -> dict[str, int]:
    who = {"resident": served.person.resident, "pass": served.pass_key}
    return {key: value for key, value in who.items() if value is not None}
