"""All that the office's window and command line need, put together over one store."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checkpoint_app.adapters.remembering_media import RememberingMedia
from checkpoint_app.ports import Clock, Media, OfficeStore
from checkpoint_app.services.ask_correction import AskCorrection
from checkpoint_app.services.back_up import BackUp, backup_made
from checkpoint_app.services.certify_purge import CertifyPurge
from checkpoint_app.services.change_keys import ChangeKeys
from checkpoint_app.services.change_passphrase import ChangePassphrase, passphrase_changed
from checkpoint_app.services.compare_head import CompareHead
from checkpoint_app.services.cut_off_station import CutOffStation
from checkpoint_app.services.enrol_station import EnrolStation
from checkpoint_app.services.export_person import ExportPerson
from checkpoint_app.services.find_copies import FindCopies
from checkpoint_app.services.give_order import GiveOrder
from checkpoint_app.services.import_bundles import ImportBundles
from checkpoint_app.services.import_photos import ImportPhotos
from checkpoint_app.services.issue_at_office import IssueAtOffice
from checkpoint_app.services.legal_hold import LegalHolds
from checkpoint_app.services.lose_station import LoseStation
from checkpoint_app.services.office_access import OfficeAccess
from checkpoint_app.services.pass_designs import ChooseDesign
from checkpoint_app.services.preview_import import PreviewImport
from checkpoint_app.services.print_blank_passes import PrintBlankPasses
from checkpoint_app.services.print_papers import PrintPapers
from checkpoint_app.services.print_passes import PrintPasses
from checkpoint_app.services.publish_bundle import PublishBundle
from checkpoint_app.services.purge_office import PurgeOffice
from checkpoint_app.services.read_board import ReadBoard
from checkpoint_app.services.read_clocks import ReadClocks
from checkpoint_app.services.recovery_sheet import RecoverySheet
from checkpoint_app.services.renew_certificate import RenewCertificate
from checkpoint_app.services.report_daily import ReportDaily
from checkpoint_app.services.reprint_passes import ReprintPasses
from checkpoint_app.services.retry_quarantine import RetryQuarantine
from checkpoint_app.services.revoke_pass import RevokePass
from checkpoint_app.services.trace_contacts import TraceContacts
from checkpoint_app.services.unmask import Unmask
from checkpoint_app.services.watch_folder import WatchFolder

if TYPE_CHECKING:
    from checkpoint_app.services.doctor import Doctor


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeDesk:
    """Rosters come in through services.import_roster (plan_import, load_plan)."""

    store: OfficeStore
    clock: Clock
    media: Media
    access: OfficeAccess
    unmask: Unmask
    trace: TraceContacts
    person: ExportPerson
    enrol: EnrolStation
    bundles: ImportBundles
    preview: PreviewImport
    quarantine: RetryQuarantine
    board: ReadBoard
    heads: CompareHead
    photos: ImportPhotos
    copies: FindCopies
    passes: PrintPasses
    designs: ChooseDesign
    reprint: ReprintPasses
    blanks: PrintBlankPasses
    issue: IssueAtOffice
    revoke: RevokePass
    cut_off: CutOffStation
    corrections: AskCorrection
    clocks: ReadClocks
    lose: LoseStation
    renew: RenewCertificate
    keys: ChangeKeys
    recovery: RecoverySheet
    passphrase: ChangePassphrase
    backup: BackUp
    orders: GiveOrder
    purge: PurgeOffice
    holds: LegalHolds
    certify: CertifyPurge
    publish: PublishBundle
    report: ReportDaily
    papers: PrintPapers
    watch: WatchFolder

    def doctor(self) -> Doctor:
        """Return what looks for damage; imported here: most days nobody asks."""
        from checkpoint_app.services.doctor import doctor_at_office

        return doctor_at_office(self.store, self.clock)


def office_desk(store: OfficeStore, clock: Clock, media: Media, *, quarantine: Path) -> OfficeDesk:
    media = RememberingMedia(media, store, clock)
    access, enrol = OfficeAccess(store, clock), EnrolStation(store, clock, media)
    bundles = ImportBundles(store, clock, media, quarantine)
    preview = PreviewImport(store, clock, media, bundles)
    return OfficeDesk(
        store=store,
        clock=clock,
        media=media,
        access=access,
        unmask=Unmask(access, clock),
        trace=TraceContacts(store, clock, media, access),
        person=ExportPerson(store, clock, media, access),
        enrol=enrol,
        bundles=bundles,
        preview=preview,
        quarantine=RetryQuarantine(store, media, bundles, preview),
        board=ReadBoard(store, clock),
        heads=CompareHead(store, clock),
        photos=ImportPhotos(store, clock),
        copies=FindCopies(store, clock),
        passes=PrintPasses(store, clock, media),
        designs=ChooseDesign(store, clock),
        reprint=ReprintPasses(store, clock, media),
        blanks=PrintBlankPasses(store, clock, media),
        issue=IssueAtOffice(store, clock, media),
        revoke=RevokePass(store, clock),
        cut_off=CutOffStation(store, clock),
        corrections=AskCorrection(store, clock, access),
        clocks=ReadClocks(store),
        lose=LoseStation(store, clock, access, enrol),
        renew=RenewCertificate(store, clock),
        keys=ChangeKeys(store, clock, access),
        recovery=RecoverySheet(store, clock, media, access),
        passphrase=ChangePassphrase(store, lambda: passphrase_changed(clock)),
        backup=BackUp(store, clock, media, backup_made(clock)),
        orders=GiveOrder(store, clock),
        purge=(purge := PurgeOffice(store, clock, access, quarantine)),
        holds=LegalHolds(store, clock, access),
        certify=CertifyPurge(store, media, purge),
        publish=PublishBundle(store, clock, media),
        report=ReportDaily(store, clock, media),
        papers=PrintPapers(store, clock),
        watch=WatchFolder(store, media, bundles),
    )
