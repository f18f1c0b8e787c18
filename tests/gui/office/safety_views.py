"""The tasks of the page 安全 in their states, the foot of the window with its longest sentences; for the walks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.asked_correction import AskedCorrection, AskedLine, AskState, Declined
from checkpoint_app.domain.events import ChainHead
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.purge import LegalHold
from checkpoint_app.services.back_up import Backup
from checkpoint_app.services.change_keys import KeyState
from tests.gui.exchange_views import FINDINGS, MENDS
from tests.gui.office.board_views import AT_MS, board
from ui.board_messages import SLOT_TONES, cell_sentence
from ui.models.tone import Tone
from ui.office.backup_task import BackupTask
from ui.office.clerk_task import ClerkTask
from ui.office.correction_task import CorrectionTask
from ui.office.doctor_task import DoctorTask
from ui.office.hold_task import HoldTask
from ui.office.keys_task import KeysTask
from ui.office.office_tools import PageName
from ui.office.office_window import OfficeWindow
from ui.office.page import Panel
from ui.office.passphrase_task import PassphraseTask
from ui.office.purge_task import PurgeTask
from ui.office.recovery_task import RecoveryTask
from ui.office.safety_task import SafetyTask
from ui.office.watch_line import WatchState
from ui.purge_messages import hold_words
from ui.task_runner import Job

Task = TypeVar("Task", bound=SafetyTask)
States = list[tuple[Panel, Callable[[], None]]]
DAY_MS = 86_400_000
WATCHED = Path("/srv/community/shared folder of the street office/bundles/530100000001")
PURGED = (
    "2026-10-26 以前的个人信息会永远消失;记录本身都在。",
    "通行:1,204,117 条",
    "出入证:12,000 条",
    "1 号机第 2 段 1–4,212 中的 4,100 条",
    "2 号机第 1 段还缺 1,204–1,260:收到以后由那台终端销毁。",
    "离开花名册 37 人,照片 35 张;他们的证作废。",
    "找不到的文件 3 个(在 U 盘上或被移走):请人工销毁。",
    "不动:3 号保全,公文号 云公函〔2026〕12号,2026-10-01 至 以后 的全部",
)
DOCUMENT = "云疾控函〔2026〕12号"
REASON = "重复登记,带班人员当面核对过,请作废前一条,"
WORKS = "正在查找 123456 号居民的全部记录"
OVERDUE = "最早的记录 34 天,规则保存 30 天:已过期 4 天。还没有答复的终端:1、2、3、4 号。"
SIGNED_ON = "刘敏(经办人)已登录,办公室的每一条记录都记在名下。"
WRITTEN = Backup(
    path=Path("/media/office/530100000001_office_20261122-2020.ckbackup"),
    size=123_456_789,
    head=ChainHead(station=0, epoch=2, seq=4212, digest=b""),
)
GIVEN = {OVERDUE, SIGNED_ON, WORKS}
"""Sentences laid in here, that follow no language."""


def task_of(window: OfficeWindow, kind: type[Task]) -> Task:
    return next(task for task in window.safety.tasks if isinstance(task, kind))


def safety_states(window: OfficeWindow) -> States:
    """Return each panel with what fills it, one state after the other."""
    backup, correction, doctor, hold, keys, passphrase, purge, recovery, clerk = (
        task_of(window, kind)
        for kind in (
            BackupTask, CorrectionTask, DoctorTask, HoldTask, KeysTask, PassphraseTask, PurgeTask, RecoveryTask,
            ClerkTask,
        )
    )  # fmt: skip
    return [
        *((task.panel, task.open) for task in (backup, correction, doctor, hold, keys, passphrase, purge, recovery)),
        (backup.panel, lambda: backup.panel.show_done(WRITTEN)),
        (correction.panel, lambda: fill_corrections(correction)),
        (doctor.panel, lambda: doctor.panel.show_findings((*FINDINGS, MENDS))),
        (hold.panel, lambda: fill_holds(hold)),
        (keys.panel, lambda: fill_keys(keys)),
        (purge.panel, lambda: look_at_purge(purge)),
        (purge.panel, lambda: purge.panel.show_state(OVERDUE, unfinished=True, certifiable=True)),
        (recovery.panel, lambda: recovery.panel.show_newest((AT_MS, "7K4M-Q2AB"))),
        (clerk.panel, lambda: clerk.panel.show_state(SIGNED_ON, first=False, manages=False, signed_on=True)),
        (clerk.panel, lambda: clerk.panel.show_state("", first=False, manages=False)),
    ]


def safety_walk(window: OfficeWindow, settle: Callable[[], None]) -> Iterator[str]:
    """Bring one state after the other to the front and name it."""
    page = window.safety.page
    window.go(PageName.SAFETY)
    for place, (panel, fill) in enumerate(safety_states(window)):
        fill()
        settle()
        page.open_panel(panel, panel)
        QApplication.processEvents()
        yield f"{type(panel).__name__} {place}"
        page.close_panel()
    yield from watched(window)
    yield from foot(window)


def watched(window: OfficeWindow) -> Iterator[str]:
    """The folder that is watched, on the page 上报包."""
    window.go(PageName.BUNDLES)
    for how in reversed(WatchState):
        window.watch.line.show_state(WATCHED, how)
        QApplication.processEvents()
        yield f"watch {how.value}"


def foot(window: OfficeWindow) -> Iterator[str]:
    """The cells of the board explained, and work that runs, while the highest panel stands."""
    page, panel = window.safety.page, task_of(window, PurgeTask).panel
    window.go(PageName.SAFETY)
    page.open_panel(panel, panel)
    for cell in {cell.state: cell for row in board().rows for cell in row.cells}.values():
        window.work.say(cell_sentence(cell), SLOT_TONES[cell.state] or Tone.INFO)
        QApplication.processEvents()
        yield f"cell {cell.state.value}"
    job = Job(window)
    window.progress.watch(job, WORKS)
    QApplication.processEvents()
    yield "work runs"
    job.ended.emit()
    page.close_panel()


def fill_corrections(task: CorrectionTask) -> None:
    lines = [
        AskedLine(
            asked=AskedCorrection(
                number=n + 1, station=1 + n % 2, epoch=1, seq=1204 + n, asked_ms=AT_MS, reason=REASON,
                direction=Direction.IN, amends_reading=False,
            ),
            state=state, said=REASON if state is AskState.DECLINED else "", answered_ms=AT_MS,
        )
        for n, state in enumerate(AskState)
    ]  # fmt: skip
    lines += [
        AskedLine(asked=replace(lines[0].asked, number=9 + n), state=AskState.DECLINED, why=why)
        for n, why in enumerate(Declined)
        if why is not Declined.PERSON
    ]
    task._requests.show_requests(lines, {1: "东门 1 号机", 2: "西门 1 号机"})
    task.panel.requests.selectRow(0)
    task.panel.reason.setText(REASON)


def fill_holds(task: HoldTask) -> None:
    holds = [
        LegalHold(number=n, document=DOCUMENT, set_ms=AT_MS, resident=37 if n % 2 else None, from_ms=AT_MS)
        for n in range(1, 9)
    ]
    task.panel.show_holds([(hold.number, hold_words(hold)) for hold in holds])
    task.panel.holds.setCurrentRow(0)


def fill_keys(task: KeysTask) -> None:
    months = [AT_MS - n * 30 * DAY_MS for n in range(6)]
    task.panel.show_keys(
        [
            KeyState(
                fingerprint=f"7K4M-Q2A{n}", from_ms=month, until_ms=months[n - 1] if n else None,
                destroyed_ms=AT_MS if n == 5 else None, may_be_destroyed=n in (3, 4),
            )
            for n, month in enumerate(months)
        ]
    )  # fmt: skip
    task.panel.table.select_where(lambda key: key.may_be_destroyed)


def look_at_purge(task: PurgeTask) -> None:
    task.panel.show_state(OVERDUE, unfinished=False, certifiable=True)
    task.panel.day.setText("2026-10-26")
    task.panel.gone.setText(", ".join(map(str, range(1, 38))))
    task.panel.show_lines(PURGED, may_purge=True)
