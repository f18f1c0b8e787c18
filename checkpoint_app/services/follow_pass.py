"""Follow the way of a pass at this gate: where it went last, who was compared with it, what makes a move free."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.judge import Decision
from checkpoint_app.domain.outcome import Reason
from checkpoint_app.domain.pass_moves import PassState
from checkpoint_app.domain.passage import Direction, FeedLine
from checkpoint_app.domain.passes import PassVerdict
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.domain.subject import Check
from checkpoint_app.ports import StationStore
from checkpoint_app.services.identify_person import Served
from checkpoint_app.services.stamp_events import EventStamp


@dataclass(frozen=True, slots=True, kw_only=True)
class PassWay:
    """What a judgement needs of it: domain.judge.Situation says what each means."""

    outside_since_ms: int | None
    again: bool
    used: bool
    comparable: bool


@dataclass(frozen=True, slots=True)
class FollowPass:
    store: StationStore
    stamp: EventStamp

    def of(self, served: Served, direction: Direction, last: FeedLine | None, pack: PolicyPack | None) -> PassWay:
        """Return the way of the pass shown; `last` is this person's last admitted passage here."""
        state = self._state(served)
        asks = pack is not None and Check.MATCH in (*pack.resident_checks, *pack.visitor_checks)
        return PassWay(
            outside_since_ms=_outside_since_ms(served, last),
            again=_goes_again(served, direction, state, last),
            used=state is not None and state.last is Direction.OUT and state.came_in,
            comparable=asks and self._to_compare(served, state),
        )

    def to_compare(self, served: Served) -> bool:
        """Whether there is a pass or photo to compare this person with, and nobody did yet in this shift.

        Who went through with the pass was compared: once for each pass, person and shift.
        """
        return self._to_compare(served, self._state(served))

    def forgiveness(self, served: Served, decision: Decision) -> tuple[EventDraft, ...]:
        """Return the record that makes a pass's next way free, where somebody compared because it went twice."""
        compared = any(finding.judgement.reasons == (Reason.MATCHED,) for finding in decision.findings)
        if not decision.outcome.admits or not compared or served.pass_key is None:
            return ()
        return (self.stamp.draft(EventKind.PASS_FORGIVEN, {"pass": served.pass_key}),)

    def _to_compare(self, served: Served, state: PassState | None) -> bool:
        resident = served.person.resident
        if served.pass_key is not None and served.verdict in (None, PassVerdict.GENUINE):
            return state is None or state.resident != resident or state.at_ms < self.stamp.since_ms
        if resident is None or self.store.photo(resident) is None:
            return False
        last = self.store.last_passage(resident=resident, pass_key=None)
        return last is None or last.at_ms < self.stamp.since_ms

    def _state(self, served: Served) -> PassState | None:
        return None if served.pass_key is None else self.store.pass_state(served.pass_key)


def _outside_since_ms(served: Served, last: FeedLine | None) -> int | None:
    """Return since when this person is outside: as the exit slip says, else as this gate saw them go."""
    if served.departure is not None:
        return served.departure.at_ms
    return last.at_ms if last is not None and last.direction is Direction.OUT else None


def _goes_again(served: Served, direction: Direction, state: PassState | None, last: FeedLine | None) -> bool:
    """Whether the pass went this way last and did not come back, as far as slips and its holder's own ways tell."""
    if state is None or state.free or state.last is not direction or served.departure is not None:
        return False
    without_it = last is not None and last.direction is not direction and last.at_ms >= state.at_ms
    return not without_it
