"""Every page and panel of the office, filled as full as it gets, brought to the front one by one; for the walks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.exchange import Receipt
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.papers import PaperKind
from checkpoint_app.domain.pass_moves import GateMove
from checkpoint_app.domain.passage import Direction, FeedLine
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.phone_order import OrderKind, PhoneOrder
from checkpoint_app.domain.print_run import CheckCode, Holder, PrintProblem, Sheet
from checkpoint_app.domain.roster import Dwelling
from checkpoint_app.services.find_copies import Copy, PassWay
from checkpoint_app.services.give_order import GivenOrder
from checkpoint_app.services.import_photos import PhotoCode, PhotoProblem
from checkpoint_app.services.lose_station import Loss
from tests.gui.office.access_views import GIVEN as GIVEN_OF_ACCESS
from tests.gui.office.access_views import access_panels
from tests.gui.office.board_views import fill_board
from tests.gui.office.safety_views import GIVEN as GIVEN_OF_SAFETY
from tests.gui.office.safety_views import safety_walk
from ui.office.office_tools import PRINT_FOLDER, PageName
from ui.office.office_window import OfficeWindow

AT_MS = 1_795_350_000_000
COUNTS = "将打印 2,998 张,不打印 7 张。"
REVOKED = "作废 2 张出入证:00-000001-4 王*明、00-000002-2 张*丰"
READ = "读了 2 张工作表"
PHOTOS = "可导入 9,998 张照片,其中 12 人已有照片,将换成新的"
RULES = "第 2 号《封闭管理》"
CUT_OFF = "1 号机 东门 1 号机:社区收到的最后一张是 01-000057-4。"
REPLACED = "补办 居民证 00-000001-4 王*明 云上苑 3-1-501"
FAULTS = ("wide 第 4 行:symbol 超出了卡片的边", "tall 第 12 行:serial 要在二维码下面", "字库里没有这些字:𰀀 (U+30000)")
GIVEN = {COUNTS, REVOKED, READ, PHOTOS, RULES, CUT_OFF, REPLACED, "\n".join(FAULTS), *GIVEN_OF_ACCESS, *GIVEN_OF_SAFETY}
"""Sentences laid in here, that follow no language."""
LEFT_OUT = tuple(CheckCode)[:5]
"""The last two stop a run."""


def pass_at_two_gates() -> Copy:
    ways = [
        FeedLine(
            station=station, epoch=1, seq=1, at_ms=AT_MS + station, direction=Direction.OUT,
            outcome=Outcome.PASS, reasons=(), reading_c10=None, resident=1, pass_key=1, name="王小明",
            dwelling="云上苑 3-1-501", voided=False, amended=False,
        )
        for station in (1, 2)
    ]  # fmt: skip
    first, second = (PassWay(line=line, gate="东门", operator="王芳") for line in ways)
    return Copy(move=GateMove(serial=PassSerial(0, 1), first=ways[0], second=ways[1]), first=first, second=second)


def lost_laptop(window: OfficeWindow) -> Loss:
    """A laptop of which much came, with gaps."""
    station = window.desk.store.stations()[0]
    held = Receipt(station=station.certificate.station, epoch=2, ranges=((1, 1203), (1261, 4212)))
    return Loss(station=station, held=held, last_report_ms=AT_MS, newest=PassSerial(1, 57), blanks=120)


def panels(window: OfficeWindow, settle: Callable[[], None]) -> Iterator[str]:
    """Every page, every paper, then every panel of every page, with all it reads on it."""
    for name in PageName:
        window.go(name)
        settle()
        QApplication.processEvents()
        yield name.value
    yield from papers(window, settle)
    fill(window, settle)
    stations, passes, roster, rules = (
        window.stations.page, window.passes.page, window.roster.page, window.rules.page
    )  # fmt: skip
    runs, alone = window.passes.runs, window.passes.alone
    for name, page, panel, prepare in (
        (PageName.TODAY, window.today.page, window.today.shifts.times_panel, None),
        (PageName.BUNDLES, window.bundles.page, window.bundles.incoming.preview, None),
        (PageName.BUNDLES, window.bundles.page, window.bundles.incoming.quarantine, None),
        (PageName.BUNDLES, window.bundles.page, window.bundles.incoming.heads, None),
        (PageName.PUBLISH, window.publish.page, window.publish.lists.panel, None),
        (PageName.ROSTER, roster, roster.plan_panel, None),
        (PageName.ROSTER, roster, window.roster.photos.panel, None),
        (PageName.PASSES, passes, window.copies.panel, None),
        (PageName.PASSES, passes, passes.print_panel, None),
        (PageName.PASSES, passes, passes.print_panel, lambda: passes.print_panel.show_folder_button(True)),
        (PageName.PASSES, passes, passes.revoke_panel, None),
        (PageName.PASSES, passes, runs.panel, runs.open),
        (PageName.PASSES, passes, runs.panel, lambda: runs.panel.show_folder_button(True)),
        (PageName.PASSES, passes, alone.reprint_panel, None),
        (PageName.PASSES, passes, alone.issue_panel, None),
        (PageName.PASSES, passes, alone.blanks_panel, None),
        (PageName.PASSES, passes, window.passes.designs.panel, None),
        (PageName.PASSES, passes, window.passes.designs.panel, lambda: show_faults(window)),
        (PageName.PASSES, passes, window.passes.orders.panel, None),
        (PageName.STATIONS, stations, stations.cut_off_panel, None),
        (PageName.STATIONS, stations, window.stations.lost.panel, None),
        (PageName.STATIONS, stations, stations.enrol_panel, None),
        (PageName.STATIONS, stations, stations.code_panel, None),
        (PageName.STATIONS, stations, stations.operator_panel, None),
        (PageName.RULES, rules, rules.panel_of_file, None),
        *((PageName.SAFETY, window.safety.page, panel, fill) for panel, fill in access_panels(window)),
    ):
        window.go(name)
        settle()
        if prepare is not None:
            prepare()
        page.open_panel(panel, panel)
        QApplication.processEvents()
        yield type(panel).__name__
        page.close_panel()
    yield from safety_walk(window, settle)


def papers(window: OfficeWindow, settle: Callable[[], None]) -> Iterator[str]:
    """Each paper with its fields; the letter for a home with what is wrong beside them."""
    window.go(PageName.PAPERS)
    page = window.papers.page
    for row, kind in enumerate(page.kinds):
        page.list.setCurrentRow(row)
        settle()
        if kind is PaperKind.ISOLATION:
            page.dwelling.setText("3-1-501")
            window.papers._draw()
            settle()
        QApplication.processEvents()
        yield f"paper {kind.value}"
    page.list.setCurrentRow(0)


def fill(window: OfficeWindow, settle: Callable[[], None]) -> None:
    stations, passes, roster = window.stations.page, window.passes.page, window.roster.page
    stations.code_panel.show_code("4821-0937-5516", "E1.ckk")
    passes.revoke_panel.show_passes(REVOKED)
    window.passes.designs.begin()
    roster.plan_panel.show_plan(READ, 2998)
    window.roster.photos._problems.set_rows(
        [PhotoProblem(f"3-1-501 某某{place}.jpg", code) for place, code in enumerate(PhotoCode)]
    )
    window.roster.photos.panel.show_plan(PHOTOS, 9998, fits=True)
    window.copies.panel.show_copies([pass_at_two_gates()])
    order = PhoneOrder(kind=OrderKind.REVOKE, subject=1, station=1, at_ms=AT_MS)
    window.passes.orders.begin(PassSerial(0, 1))
    window.passes.orders.panel.show_code(GivenOrder(order=order, code="1234567890", until_ms=AT_MS + 3_600_000))
    window.stations.lost.panel.show_loss(lost_laptop(window))
    window.stations.lost.panel.paper.setText("4260")
    stations.cut_off_panel.show_station(CUT_OFF, "01-000057-4", cut_off=True)
    window.rules.page.panel_of_file.show_preview(RULES)
    window.passes.alone.reprint_panel.show_pass(REPLACED)
    print_a_run(window)
    settle()
    holder = Holder(dwelling=Dwelling("云上苑", "3", "1", "501"), name="买买提·艾则孜")
    details = {CheckCode.HOLDS_PASS: "00-000001-4", CheckCode.GLYPH_MISSING: "𰀀 (U+30000)"}
    window.passes._problems.set_rows(
        [PrintProblem(holder=holder, code=code, detail=details.get(code, "云上苑 3-1-501")) for code in LEFT_OUT]
    )
    passes.print_panel.show_plan(2998, COUNTS)
    fill_board(window)


def print_a_run(window: OfficeWindow) -> None:
    """Print the roster once, and read it on the pages."""
    tools = window.passes._tools
    if not tools.desk.store.runs():
        folder = tools.folder(PRINT_FOLDER) / "run"
        folder.mkdir()
        tools.desk.passes.start(tools.desk.passes.plan(), folder, sheet=Sheet.FOUR_UP, name="出入证")
        window.passes.refresh()


def show_faults(window: OfficeWindow) -> None:
    window.passes.designs.panel.show_faults(FAULTS)
