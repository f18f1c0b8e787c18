"""Run the program in its window until it is closed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from ui.application import open_application
from ui.crash import CrashHandler
from ui.program import Place, Program, Role
from ui.screen_fonts import LaterFonts


def run_window(place: Place, role: Role | None, *, crash_file: Path, drill: bool = False) -> int:
    """Open the window this folder is for, or a drill's; return Qt's exit status. KnownError for the other role's."""
    app = open_application()
    crashes = CrashHandler(crash_file)
    crashes.install()
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    program = Program(place, default_folder=Path(documents or Path.home()), role=role, gate_fills_screen=True)
    if drill:
        program.begin_drill()
    else:
        program.begin()
    later_fonts = LaterFonts(program.runner)
    later_fonts.load_when_idle()
    status = app.exec()
    later_fonts.stop()
    program.end()
    return status
