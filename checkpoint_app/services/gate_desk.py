"""All that a gate's window and command line need, put together over one store."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.events import EventKind
from checkpoint_app.ports import Clock, Media, StationStore
from checkpoint_app.services.apply_bundle import ApplyBundle
from checkpoint_app.services.attend_lane import Lane
from checkpoint_app.services.check_pass import CheckPass
from checkpoint_app.services.correct_passage import CorrectPassage
from checkpoint_app.services.export_bundle import ExportBundle
from checkpoint_app.services.issue_pass import IssuePass
from checkpoint_app.services.record_passage import RecordPassage
from checkpoint_app.services.sign_on import SignOn
from checkpoint_app.services.stamp_events import EventStamp
from checkpoint_app.services.station_status import StationStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class GateDesk:
    store: StationStore
    media: Media
    stamp: EventStamp
    check: CheckPass
    passages: RecordPassage
    lane: Lane
    sign_on: SignOn
    correct: CorrectPassage
    issue: IssuePass
    export: ExportBundle
    apply: ApplyBundle
    status: StationStatus

    def confirm_clock(self) -> None:
        """Record that a person looked at date and time and confirmed them."""
        self.store.append(self.stamp.draft(EventKind.CLOCK_CONFIRMED, {}))
        self.stamp.believe_clock()


def gate_desk(store: StationStore, clock: Clock, media: Media) -> GateDesk:
    stamp = EventStamp(store, clock)
    check = CheckPass(store)
    passages = RecordPassage(store, stamp)
    return GateDesk(
        store=store,
        media=media,
        stamp=stamp,
        check=check,
        passages=passages,
        lane=Lane(store, stamp, check, passages),
        sign_on=SignOn(store, stamp),
        correct=CorrectPassage(store, stamp),
        issue=IssuePass(store, stamp),
        export=ExportBundle(store, stamp, clock, media),
        apply=ApplyBundle(store, stamp, check, media),
        status=StationStatus(store, stamp),
    )
