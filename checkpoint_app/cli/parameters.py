"""The kinds of values that several commands take."""

from __future__ import annotations

from pathlib import Path

import click

from checkpoint_app.domain.roster import HIGHEST_NUMBER

FILE = click.Path(dir_okay=False, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)
DAY = click.DateTime(["%Y-%m-%d"])
STATION = click.IntRange(1, (1 << 16) - 1)
NUMBER = click.IntRange(1, HIGHEST_NUMBER)
"""Of a resident, a clerk, a legal hold."""
