"""The panels of clerks, the access log, tracing and one person's data, filled as full as they get; for the walks."""

from __future__ import annotations

from collections.abc import Callable

from checkpoint_app.domain.access import AccessEntry, Clerk, Right, Role
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passage import Direction, FeedLine
from checkpoint_app.domain.tracing import TraceLine
from ui.office.access_log_task import AccessLogTask
from ui.office.clerk_task import ClerkTask
from ui.office.office_window import OfficeWindow
from ui.office.page import Panel
from ui.office.person_task import PersonTask
from ui.office.trace_task import TraceTask

AT_MS = 1_795_350_000_000
SIGNED_ON = "陈主任(负责人)已登录,办公室的每一条记录都记在名下。"
FIRST = "第一位是负责人,由负责人加其他人。PIN 只有本人知道。"
TRACED = "1,204 人,2,417 次通行。1 号机缺第 1,204–1,260 条,只收到 11月22日 20:05 为止。"
FOUND = ("1  王*明  云上苑 3-1-501  1000", "3  买*孜  云上苑 4-1-601  1002")
GIVEN = {SIGNED_ON, FIRST, TRACED, "E1  东门", "W1  西门"}
"""Sentences laid in here, that follow no language."""


def access_panels(window: OfficeWindow) -> list[tuple[Panel, Callable[[], None]]]:
    clerks, log, trace, person = (
        next(task for task in window.safety.tasks if isinstance(task, kind))
        for kind in (ClerkTask, AccessLogTask, TraceTask, PersonTask)
    )
    return [
        (clerks.panel, lambda: clerks.panel.show_state(FIRST, first=True, manages=False)),
        (clerks.panel, lambda: show_clerks(clerks)),
        (log.panel, lambda: log._entries.set_rows(entries())),
        (trace.panel, lambda: show_trace(window, trace)),
        (person.panel, lambda: (person.panel.show_found(FOUND), person.panel.folder_button.show())[0]),
    ]


def show_clerks(task: ClerkTask) -> None:
    people = [
        Clerk(number=9001 + n, name=name, pin_hash="", role=role)
        for n, (name, role) in enumerate((("陈主任", Role.HEAD), ("刘敏", Role.CLERK), ("周监督", Role.AUDITOR)))
    ]
    task._people.set_rows(people)
    task.panel.show_state(SIGNED_ON, first=False, manages=True, signed_on=True)


def entries() -> list[AccessEntry]:
    purposes = ("tracing 密接核查", "roster", "own 柜台来问", "police", "other 电梯停了,逐户打电话")
    return [
        AccessEntry(
            epoch=1, seq=99 - n, at_ms=AT_MS - n * 700_000, clerk=9001 + n % 3, what=list(Right)[n % 3],
            purpose=purpose, document="云疾控函〔2026〕12号" if n % 3 == 0 else "", subjects=(n * 397) % 1300,
        )
        for n, purpose in enumerate(purposes * 3)
    ]  # fmt: skip


def trace_lines() -> list[TraceLine]:
    names = ("王小明", "王晓敏", "买买提·艾则孜", "张三丰", "", "陈一一", "周八", "吴九")
    lines = []
    for n, name in enumerate(names):
        line = FeedLine(
            station=1, epoch=1, seq=n + 1, at_ms=AT_MS + n * 41_000, direction=list(Direction)[n % 2],
            outcome=Outcome.PASS, reasons=(), reading_c10=None, resident=n, pass_key=None, name=name,
            dwelling="云上苑 3-1-501" if name else "", voided=False, amended=False,
        )  # fmt: skip
        near = (max(1, n - 1), min(len(names), n + 3))
        vehicle = tuple(other for other in (2, 3, 4) if n + 1 in (2, 3, 4) and other != n + 1)
        household = {1: (2,), 2: (1,)}.get(n + 1, ())
        lines.append(TraceLine(number=n + 1, line=line, inside=n > 0, near=near, vehicle=vehicle, household=household))
    return lines


def show_trace(window: OfficeWindow, task: TraceTask) -> None:
    task.panel.show_gates(window.desk.store.gates(), AT_MS)
    task._lines.set_rows(trace_lines())
    task.panel.show_result(TRACED, found=True)
