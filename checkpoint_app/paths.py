"""Where the application's own files lie: checkout, wheel or frozen program."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs

_PACKAGE_DIR = Path(__file__).resolve().parent


def resources_dir() -> Path:
    """Return the folder that holds fonts, icons, sounds, translations, packs and templates."""
    frozen_root = getattr(sys, "_MEIPASS", None)
    candidates = [Path(frozen_root) / "resources"] if frozen_root else []
    candidates += [_PACKAGE_DIR / "resources", _PACKAGE_DIR.parent / "resources"]
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"no resources folder among {candidates}")


def default_state_dir() -> Path:
    """Return the folder for what the program keeps beside any data folder: high-water tokens."""
    return platformdirs.user_state_path("checkpoint-app", appauthor=False)


def default_data_dir() -> Path:
    """Return the data folder used when none is named."""
    return platformdirs.user_data_path("checkpoint-app", appauthor=False)
