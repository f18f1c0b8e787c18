"""The tasks of the page 安全, in the order in which they stand there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.office.clerk_task import ClerkTask
from ui.office.office_tools import OfficeTools
from ui.office.safety_page import SafetyPage
from ui.office.safety_task import SafetyTask
from ui.theme import Theme

MakeTask = Callable[[OfficeTools, SafetyPage, Theme, QObject], SafetyTask]

SAFETY_TASKS: tuple[MakeTask, ...] = (ClerkTask,)
