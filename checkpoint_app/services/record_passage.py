"""Judge one identified person and record the passage: the one place where a passage comes to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from checkpoint_app.domain.clock import day_bounds_ms, local_day
from checkpoint_app.domain.events import Event, EventDraft, EventKind
from checkpoint_app.domain.judge import STOPPED_PASS_REASON, Decision, Situation, decide
from checkpoint_app.domain.outcome import Judgement, Outcome, Reason
from checkpoint_app.domain.passage import Direction, FeedLine, Flag, Measurement, Passage
from checkpoint_app.domain.passes import PassVerdict
from checkpoint_app.domain.policy import PolicyPack, Quota, QuotaUnit
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

    def decide(self, served: Served, direction: Direction, reading_c10: int | None) -> Decision:
        """Return what the rules in force say of this person now, and what they still want asked."""
        pack = self.stamp.pack
        return decide(self.situation(served, direction, reading_c10, pack), pack)

    def situation(
        self, served: Served, direction: Direction, reading_c10: int | None, pack: PolicyPack | None
    ) -> Situation:
        """Gather all that a judgement of this person depends on."""
        entry, resident = served.entry, served.person.resident
        last = self.last_passage(served)
        return Situation(
            subject=served.subject,
            direction=direction,
            at_ms=self.stamp.now_ms(),
            reading_c10=reading_c10,
            measured_again=served.measured_again,
            measurable=self.store.measuring(),
            pass_verdict=served.verdict,
            pass_kind=served.pass_kind,
            serial_only=served.pass_key is not None and served.verdict is None,
            suspended=self.store.suspension(resident) if resident is not None else None,
            on_hold=entry.on_hold if entry else False,
            returning=served.returning,
            resident=resident,
            dwelling=served.dwelling,
            trip=served.trip,
            used=tuple(self._used(served, quota) for quota in pack.quotas) if pack else (),
            outside_since_ms=last.at_ms if last and last.direction is Direction.OUT else None,
            rest_until_ms=self.rest_until(served),
            answers=served.answers,
            plate=served.plate,
        )

    def record(
        self,
        served: Served,
        direction: Direction,
        reading_c10: int | None,
        decision: Decision,
        *,
        data: Mapping[str, Any] | None = None,
        pii: Mapping[str, Any] | None = None,
    ) -> Event:
        """Record it and return once it is on disk: a passage, or a reading only when it has to be taken again."""
        self.stamp.require_operator()
        (event,) = self.store.append(self.draft(served, direction, reading_c10, decision, data=data, pii=pii))
        return event

    def draft(
        self,
        served: Served,
        direction: Direction,
        reading_c10: int | None,
        decision: Decision,
        *,
        override: str = "",
        data: Mapping[str, Any] | None = None,
        pii: Mapping[str, Any] | None = None,
    ) -> EventDraft:
        """Return the event of one passage, for who records several in one transaction."""
        if Reason.READING_AGAIN in decision.reasons:
            kind = EventKind.READING
            fields: dict[str, Any] = {"dir": direction.value, "c10": reading_c10, **_who(served)}
        else:
            kind = EventKind.PASSAGE
            fields = Passage(
                direction=direction,
                outcome=decision.outcome,
                reasons=decision.reasons,
                resident=served.person.resident,
                pass_key=served.pass_key,
                reading_c10=reading_c10,
                measured=served.measured if reading_c10 is not None else Measurement(),
                trip=served.trip,
                visit=served.visit,
                vehicle=served.vehicle,
                rules=decision.rules,
                flags=self.flags(served, direction),
                code=served.answers.code.value if served.answers.code else None,
                mask=served.answers.mask,
                override=override,
            ).to_data()
        return self.stamp.draft(kind, {**fields, **(data or {})}, pii)

    def flags(self, served: Served, direction: Direction) -> tuple[Flag, ...]:
        """Say what is odd: two entries or two exits in a row are kept and flagged."""
        last = self.last_passage(served)
        if last is None or last.direction is not direction:
            return ()
        return (Flag.IN_AGAIN,) if direction is Direction.IN else (Flag.OUT_AGAIN,)

    def last_passage(self, served: Served) -> FeedLine | None:
        """Return this person's last admitted passage here that stands; None for somebody nobody can name."""
        return self.store.last_passage(resident=served.person.resident, pass_key=served.pass_key)

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
        """Return (used, allowed) of the first quota that counts for this person, None where none is in force."""
        pack = self.stamp.pack
        for quota in pack.quotas if pack is not None else ():
            if self._unit(served, quota) is not None:
                return self._used(served, quota), quota.count
        return None

    def rest_until(self, served: Served) -> int | None:
        """Return when (UTC ms) the rest after a high first reading of this person is over, if it is not yet."""
        began_ms = self.store.open_fever_case(resident=served.person.resident, pass_key=served.pass_key)
        pack = self.stamp.pack
        if began_ms is None or pack is None:
            return None
        until_ms = began_ms + pack.reading.steps[0].rest_min * 60_000
        return until_ms if self.stamp.now_ms() < until_ms else None

    def _used(self, served: Served, quota: Quota) -> int:
        """Count the admitted exits of the quota's unit in its span, before this one."""
        unit = self._unit(served, quota)
        if unit is None:
            return 0
        now_ms = self.stamp.now_ms()
        if quota.rolling_hours:
            since_ms = now_ms - quota.span * 3_600_000
        else:
            first_day = local_day(now_ms) - timedelta(days=quota.span - 1)
            since_ms, _ = day_bounds_ms(first_day)
        return self.store.exits_since(**unit, at_ms=since_ms, exempt=quota.exempt)

    def _unit(self, served: Served, quota: Quota) -> dict[str, int] | None:
        """Return whose exits count together, as the store asks for it; None if the quota is not this person's."""
        match quota.unit:
            case QuotaUnit.HOUSEHOLD if served.entry is not None:
                return {"household": served.entry.household}
            case QuotaUnit.PASS if served.pass_key is not None:
                return {"pass_key": served.pass_key}
            case QuotaUnit.VEHICLE if served.vehicle_pass is not None:
                return {"pass_key": served.vehicle_pass}
        return None


def _who(served: Served) -> dict[str, int]:
    who = {"resident": served.person.resident, "pass": served.pass_key}
    return {key: value for key, value in who.items() if value is not None}
