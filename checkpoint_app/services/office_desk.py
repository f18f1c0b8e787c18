"""All that the office's window and command line need, put together over one store."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checkpoint_app.ports import Clock, Media, OfficeStore
from checkpoint_app.services.enrol_station import EnrolStation
from checkpoint_app.services.import_bundles import ImportBundles
from checkpoint_app.services.print_passes import PrintPasses
from checkpoint_app.services.publish_bundle import PublishBundle
from checkpoint_app.services.report_daily import ReportDaily
from checkpoint_app.services.revoke_pass import RevokePass


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeDesk:
    """Rosters come in through services.import_roster (plan_import, load_plan)."""

    store: OfficeStore
    clock: Clock
    media: Media
    enrol: EnrolStation
    bundles: ImportBundles
    passes: PrintPasses
    revoke: RevokePass
    publish: PublishBundle
    report: ReportDaily


def office_desk(store: OfficeStore, clock: Clock, media: Media, *, quarantine: Path) -> OfficeDesk:
    return OfficeDesk(
        store=store,
        clock=clock,
        media=media,
        enrol=EnrolStation(store, clock, media),
        bundles=ImportBundles(store, clock, media, quarantine),
        passes=PrintPasses(store, clock, media),
        revoke=RevokePass(store, clock),
        publish=PublishBundle(store, clock, media),
        report=ReportDaily(store, clock, media),
    )
