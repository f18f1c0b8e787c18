"""All that the office's window and command line need, put together over one store."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checkpoint_app.ports import Clock, Media, OfficeStore
from checkpoint_app.services.cut_off_station import CutOffStation
from checkpoint_app.services.enrol_station import EnrolStation
from checkpoint_app.services.find_copies import FindCopies
from checkpoint_app.services.give_order import GiveOrder
from checkpoint_app.services.import_bundles import ImportBundles
from checkpoint_app.services.import_photos import ImportPhotos
from checkpoint_app.services.issue_at_office import IssueAtOffice
from checkpoint_app.services.office_access import OfficeAccess
from checkpoint_app.services.pass_designs import ChooseDesign
from checkpoint_app.services.print_blank_passes import PrintBlankPasses
from checkpoint_app.services.print_papers import PrintPapers
from checkpoint_app.services.print_passes import PrintPasses
from checkpoint_app.services.publish_bundle import PublishBundle
from checkpoint_app.services.report_daily import ReportDaily
from checkpoint_app.services.reprint_passes import ReprintPasses
from checkpoint_app.services.revoke_pass import RevokePass


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeDesk:
    """Rosters come in through services.import_roster (plan_import, load_plan)."""

    store: OfficeStore
    clock: Clock
    media: Media
    access: OfficeAccess
    enrol: EnrolStation
    bundles: ImportBundles
    photos: ImportPhotos
    copies: FindCopies
    passes: PrintPasses
    designs: ChooseDesign
    reprint: ReprintPasses
    blanks: PrintBlankPasses
    issue: IssueAtOffice
    revoke: RevokePass
    cut_off: CutOffStation
    orders: GiveOrder
    publish: PublishBundle
    report: ReportDaily
    papers: PrintPapers


def office_desk(store: OfficeStore, clock: Clock, media: Media, *, quarantine: Path) -> OfficeDesk:
    return OfficeDesk(
        store=store,
        clock=clock,
        media=media,
        access=OfficeAccess(store, clock),
        enrol=EnrolStation(store, clock, media),
        bundles=ImportBundles(store, clock, media, quarantine),
        photos=ImportPhotos(store, clock),
        copies=FindCopies(store, clock),
        passes=PrintPasses(store, clock, media),
        designs=ChooseDesign(store, clock),
        reprint=ReprintPasses(store, clock, media),
        blanks=PrintBlankPasses(store, clock, media),
        issue=IssueAtOffice(store, clock, media),
        revoke=RevokePass(store, clock),
        cut_off=CutOffStation(store, clock),
        orders=GiveOrder(store, clock),
        publish=PublishBundle(store, clock, media),
        report=ReportDaily(store, clock, media),
        papers=PrintPapers(store, clock),
    )
