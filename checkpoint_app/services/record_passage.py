"""Judge one identified person and record the passage: the one place where a passage comes to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from checkpoint_app.domain.clock import day_bounds_ms, local_day
from checkpoint_app.domain.events import Event, EventDraft, EventKind
from checkpoint_app.domain.fever import FeverCase, NextStep, first_site, next_step
from checkpoint_app.domain.judge import STOPPED_PASS_REASON, Decision, Situation, decide, longest_outside_min
from checkpoint_app.domain.outcome import Judgement, Outcome, Reason
from checkpoint_app.domain.passage import Direction, FeedLine, Flag, Measurement, Passage, Site
from checkpoint_app.domain.passes import PassVerdict
from checkpoint_app.domain.policy import PolicyPack, Quota, QuotaUnit
from checkpoint_app.domain.subject import Check, SubjectKind, Suspension
from checkpoint_app.ports import StationStore
from checkpoint_app.services.check_pass import CheckedPass
from checkpoint_app.services.follow_pass import FollowPass
from checkpoint_app.services.identify_person import VISITOR_KINDS, Served
from checkpoint_app.services.stamp_events import EventStamp

SAME_PERSON_MS = 30_000
"""Who went through is not recorded again within half a minute: a scan read twice, a pass held on too long."""
_SUSPENDED = {Suspension.LOST: Reason.PASS_LOST, Suspension.RETURN: Reason.PASS_SUSPENDED}


@dataclass(frozen=True, slots=True, kw_only=True)
class StoppedPass:
    seq: int
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class RecordPassage:
    store: StationStore
    stamp: EventStamp

    @property
    def way(self) -> FollowPass:
        return FollowPass(self.store, self.stamp)

    def decide(self, served: Served, direction: Direction, reading_c10: int | None) -> Decision:
        """Return what the rules in force say of this person now, and what they still want asked."""
        pack = self.stamp.pack
        return decide(self.situation(served, direction, reading_c10, pack), pack)

    def situation(
        self, served: Served, direction: Direction, reading_c10: int | None, pack: PolicyPack | None
    ) -> Situation:
        """Gather all that a judgement of this person depends on."""
        entry, resident = served.entry, served.person.resident
        last, case = self.last_passage(served), self._fever_case(served)
        way = self.way.of(served, direction, last, pack)
        return Situation(
            subject=served.subject,
            direction=direction,
            at_ms=self.stamp.known_ms(),
            known_past_ms=self.stamp.known_ms(),
            reading_c10=reading_c10,
            measured_again=served.measured_again,
            measurable=self.store.measuring(),
            pass_verdict=served.verdict,
            pass_kind=served.pass_kind,
            serial_only=served.pass_key is not None and served.verdict is None,
            suspended=self._suspension(served),
            on_hold=entry.on_hold if entry else False,
            returning=served.returning,
            resident=resident,
            dwelling=served.dwelling,
            trip=served.trip,
            used=tuple(self._used(served, quota) for quota in pack.quotas) if pack else (),
            outside_since_ms=way.outside_since_ms,
            rest_until_ms=self._rest_until(case),
            in_care=case is not None and case.confirmed,
            pass_again=way.again,
            pass_used=way.used,
            comparable=way.comparable,
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
        passage = self.draft(served, direction, reading_c10, decision, data=data, pii=pii)
        event, *_ = self.store.append(passage, *self.way.forgiveness(served, decision))
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
        if Check.READING_AGAIN in decision.asks:
            kind = EventKind.READING
            fields: dict[str, Any] = {"dir": direction.value, "c10": reading_c10, **_who(served)}
            fields |= _how(served.measured)
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
                slip=served.departure.slip.key if served.departure else None,
            ).to_data()
        if served.answers.matches is not None:
            fields["matches"] = served.answers.matches
        return self.stamp.draft(kind, {**fields, **(data or {})}, pii)

    def flags(self, served: Served, direction: Direction) -> tuple[Flag, ...]:
        """Say what is odd: two entries or two exits in a row are kept and flagged, where passes are looked at."""
        pack = self.stamp.pack
        if served.departure is not None:
            return ()
        if pack is not None and pack.credentials.pass_back == "off" and served.pass_key is not None:
            return ()
        last = self.last_passage(served)
        if last is None or last.direction is not direction:
            return ()
        return (Flag.IN_AGAIN,) if direction is Direction.IN else (Flag.OUT_AGAIN,)

    def last_passage(self, served: Served) -> FeedLine | None:
        """Return this person's last admitted passage here that stands; None for somebody nobody can name."""
        return self.store.last_passage(resident=served.person.resident, pass_key=served.pass_key)

    def already_ms(self, served: Served, direction: Direction) -> int | None:
        """Return when (UTC ms) this person went through this way, if that was within the last half minute."""
        last = self.last_passage(served)
        if last is None or last.direction is not direction:
            return None
        return last.at_ms if 0 <= self.stamp.now_ms() - last.at_ms < SAME_PERSON_MS else None

    def stop_pass(self, checked: CheckedPass, direction: Direction, suspended: Suspension | None = None) -> StoppedPass:
        """Record a pass that does not stand and keep its serial: a resident is to be identified, others referred.

        A genuine pass does not stand either while its holder's passes are `suspended`.
        """
        self.stamp.require_operator()
        verdict = checked.verdict or PassVerdict.UNREADABLE
        data: dict[str, str | int] = {"dir": direction.value}
        if checked.serial is not None:
            data["pass"] = checked.serial.key
        if suspended is not None:
            data["suspended"] = suspended.value
        else:
            data["verdict"] = verdict.value
        (event,) = self.store.append(self.stamp.draft(EventKind.PASS_STOPPED, data))
        of_resident = checked.kind is not None and checked.kind not in VISITOR_KINDS
        outcome = Outcome.HOLD if of_resident else Outcome.REFER
        reason = _SUSPENDED[suspended] if suspended is not None else STOPPED_PASS_REASON[verdict]
        if checked.typed and checked.record is None:
            reason = Reason.PASS_NOT_LISTED
        return StoppedPass(seq=event.seq, judgement=Judgement(outcome, (reason,)))

    def quota(self, served: Served) -> tuple[int, Quota] | None:
        """Return the exits used of the first quota that counts for this person and it, None where none is in force."""
        pack = self.stamp.pack
        for quota in pack.quotas if pack is not None else ():
            if self._unit(served, quota) is not None:
                return self._used(served, quota), quota
        return None

    def back_by_ms(self, served: Served, out_ms: int) -> int | None:
        """Return until when (UTC ms) whoever goes out now should be back; elapsed time, across midnight."""
        pack = self.stamp.pack
        if pack is None or served.subject is SubjectKind.VISITOR:
            return None
        limit_min = longest_outside_min(pack.quotas)
        return None if limit_min is None else out_ms + limit_min * 60_000

    def rest_until(self, served: Served) -> int | None:
        """Return when (UTC ms) the rest of this person's fever case is over, if it is not yet."""
        return self._rest_until(self._fever_case(served))

    def site_due(self, served: Served) -> Site | None:
        """Return where whoever rested in a fever case is measured now: elsewhere than last (product.md §5)."""
        case = self._fever_case(served)
        step = self._step(case)
        if case is None or step is None or not step.rest_over:
            return None
        return first_site(step.rule, case.counted.measured)

    def _rest_until(self, case: FeverCase | None) -> int | None:
        step = self._step(case)
        return step.due_ms if step is not None and not step.rest_over else None

    def _step(self, case: FeverCase | None) -> NextStep | None:
        pack = self.stamp.pack
        return next_step(case, pack.reading, self.stamp.now_ms()) if case is not None and pack is not None else None

    def _fever_case(self, served: Served) -> FeverCase | None:
        """Return this person's open case; hardly anybody has one, and that costs one look."""
        resident, pass_key = served.person.resident, served.pass_key
        if self.store.open_fever_case(resident=resident, pass_key=pass_key) is None:
            return None
        return self.store.fever_case_of(resident=resident, pass_key=pass_key)

    def _suspension(self, served: Served) -> Suspension | None:
        resident = served.person.resident
        return None if resident is None else self.store.suspension(resident, pass_key=served.pass_key)

    def _used(self, served: Served, quota: Quota) -> int:
        """Count the admitted exits of the quota's unit in its span, before this one."""
        unit = self._unit(served, quota)
        if unit is None:
            return 0
        now_ms = self.stamp.known_ms()
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


def _how(measured: Measurement) -> dict[str, str | int]:
    """Return how a reading was taken, without what is usual."""
    usual, how = Measurement(), dict[str, str | int]()
    if measured.site is not usual.site:
        how["site"] = measured.site.value
    if measured.thermometer != usual.thermometer:
        how["gun"] = measured.thermometer
    if measured.attempt != usual.attempt:
        how["try"] = measured.attempt
    return how


def _who(served: Served) -> dict[str, int]:
    who = {"resident": served.person.resident, "pass": served.pass_key}
    return {key: value for key, value in who.items() if value is not None}
