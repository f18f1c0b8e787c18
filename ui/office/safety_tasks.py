"""The tasks of the page 安全, in the order in which they stand there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.office.access_log_task import AccessLogTask
from ui.office.backup_task import BackupTask
from ui.office.clerk_task import ClerkTask
from ui.office.correction_task import CorrectionTask
from ui.office.doctor_task import DoctorTask
from ui.office.hold_task import HoldTask
from ui.office.keys_task import KeysTask
from ui.office.office_tools import OfficeTools
from ui.office.passphrase_task import PassphraseTask
from ui.office.person_task import PersonTask
from ui.office.purge_task import PurgeTask
from ui.office.recovery_task import RecoveryTask
from ui.office.safety_page import SafetyPage
from ui.office.safety_task import SafetyTask
from ui.office.trace_task import TraceTask
from ui.theme import Theme

MakeTask = Callable[[OfficeTools, SafetyPage, Theme, QObject], SafetyTask]

SAFETY_TASKS: tuple[MakeTask, ...] = (
    ClerkTask,
    CorrectionTask,
    AccessLogTask,
    TraceTask,
    PersonTask,
    RecoveryTask,
    KeysTask,
    PassphraseTask,
    BackupTask,
    PurgeTask,
    HoldTask,
    DoctorTask,
)
