"""All that a gate's window and command line need, put together over one store."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from checkpoint_app.adapters.remembering_media import RememberingMedia
from checkpoint_app.adapters.sticks import NoSticks
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.examination_ports import Sticks
from checkpoint_app.ports import Clock, Media, StationStore
from checkpoint_app.services.admit_operator import AdmitOperator
from checkpoint_app.services.answer_correction import AnswerCorrection
from checkpoint_app.services.apply_bundle import ApplyBundle
from checkpoint_app.services.ask_visitor import AskVisitor
from checkpoint_app.services.attend_lane import Lane
from checkpoint_app.services.back_up import BackUp
from checkpoint_app.services.change_passphrase import ChangePassphrase
from checkpoint_app.services.check_pass import CheckPass
from checkpoint_app.services.correct_passage import CorrectPassage
from checkpoint_app.services.enter_paper import EnterPaper
from checkpoint_app.services.export_bundle import ExportBundle
from checkpoint_app.services.give_exit_slip import GiveExitSlip
from checkpoint_app.services.hand_over import HandOverShift
from checkpoint_app.services.handle_fever import HandleFever
from checkpoint_app.services.issue_pass import IssuePass
from checkpoint_app.services.keep_duty_log import KeepDutyLog
from checkpoint_app.services.keep_last_files import KeepLastFiles
from checkpoint_app.services.keep_thermometers import KeepThermometers
from checkpoint_app.services.list_open_items import ListOpenItems
from checkpoint_app.services.mirror_log import MirrorLog
from checkpoint_app.services.pass_vehicle import PassVehicle
from checkpoint_app.services.print_blanks import PrintBlanks
from checkpoint_app.services.purge_gate import PurgeGate
from checkpoint_app.services.receive_visitor import ReceiveVisitor
from checkpoint_app.services.record_passage import RecordPassage
from checkpoint_app.services.register_return import RegisterReturn
from checkpoint_app.services.sign_on import SignOn
from checkpoint_app.services.stamp_events import EventStamp
from checkpoint_app.services.station_status import StationStatus
from checkpoint_app.services.take_order import TakeOrder

if TYPE_CHECKING:
    from checkpoint_app.services.doctor import Doctor


@dataclass(frozen=True, slots=True, kw_only=True)
class GateDesk:
    store: StationStore
    media: Media
    sticks: Sticks
    keep: KeepLastFiles
    mirror: MirrorLog
    stamp: EventStamp
    check: CheckPass
    passages: RecordPassage
    lane: Lane
    sign_on: SignOn
    admit: AdmitOperator
    hand_over: HandOverShift
    duty_log: KeepDutyLog
    thermometers: KeepThermometers
    correct: CorrectPassage
    answer: AnswerCorrection
    issue: IssuePass
    exit_slips: GiveExitSlip
    visitors: ReceiveVisitor
    export: ExportBundle
    apply: ApplyBundle
    status: StationStatus
    vehicle: PassVehicle
    returns: RegisterReturn
    fever: HandleFever
    open_items: ListOpenItems
    paper: EnterPaper
    blanks: PrintBlanks
    orders: TakeOrder
    passphrase: ChangePassphrase
    backup: BackUp
    purge: PurgeGate

    def second_lane(self) -> Lane:
        """Return a lane beside the first one, with a direction and a thermometer of its own."""
        return Lane(self.store, self.stamp, self.check, self.passages, name="2")

    def doctor(self) -> Doctor:
        """Return what looks for damage; imported here: a gate starts without it."""
        from checkpoint_app.services.doctor import doctor_at_gate

        return doctor_at_gate(self.store, self.stamp.clock_state)

    def confirm_clock(self) -> None:
        """Record that a person looked at date and time and confirmed them; InputRefused `clock-before-build`."""
        self.stamp.require_possible()
        doubt = self.stamp.doubt()
        data = {} if doubt is None else {"doubt": doubt.value}
        self.store.append(self.stamp.draft(EventKind.CLOCK_CONFIRMED, data))
        self.stamp.believe_clock()


def gate_desk(store: StationStore, clock: Clock, media: Media, sticks: Sticks | None = None) -> GateDesk:
    """Put a gate's use cases together; without `sticks` files go to folders that are named."""
    sticks = sticks or NoSticks()
    media = RememberingMedia(media, store, clock)
    stamp = EventStamp(store, clock)
    purge = PurgeGate(store, stamp)
    sign_on = SignOn(store, stamp)
    check = CheckPass(store)
    passages = RecordPassage(store, stamp)
    fever = HandleFever(store, stamp)
    correct = CorrectPassage(store, stamp)
    answer = AnswerCorrection(store, stamp, correct)
    open_items = ListOpenItems(store, stamp, fever, answer)
    issue = IssuePass(store, stamp)
    export = ExportBundle(store, stamp, clock, media)
    return GateDesk(
        store=store,
        media=media,
        sticks=sticks,
        keep=KeepLastFiles(store, media),
        mirror=MirrorLog(store, export, clock, media, sticks),
        stamp=stamp,
        check=check,
        passages=passages,
        lane=Lane(store, stamp, check, passages),
        sign_on=sign_on,
        admit=AdmitOperator(store, stamp, sign_on),
        hand_over=HandOverShift(store, stamp, sign_on, open_items),
        duty_log=KeepDutyLog(store, stamp),
        thermometers=KeepThermometers(store, stamp),
        correct=correct,
        answer=answer,
        issue=issue,
        exit_slips=GiveExitSlip(store, issue),
        visitors=ReceiveVisitor(store, stamp, passages, issue, AskVisitor(store, stamp)),
        export=export,
        apply=ApplyBundle(store, stamp, check, media, answer, purge),
        status=StationStatus(store, stamp),
        vehicle=PassVehicle(store, stamp, check, passages),
        returns=RegisterReturn(store, stamp, check, passages),
        fever=fever,
        open_items=open_items,
        paper=EnterPaper(store, stamp),
        blanks=PrintBlanks(store, media),
        orders=TakeOrder(store, stamp, passages),
        purge=purge,
        passphrase=ChangePassphrase(store, lambda: _passphrase_changed(stamp)),
        backup=BackUp(store, clock, media, partial(stamp.draft, EventKind.BACKUP_MADE)),
    )


def _passphrase_changed(stamp: EventStamp) -> EventDraft:
    stamp.require_operator()
    return stamp.draft(EventKind.PASSPHRASE_CHANGED, {})
