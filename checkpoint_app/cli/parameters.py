"""The kinds of values that several commands take."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from checkpoint_app.domain.clock import LOCAL_ZONE
from checkpoint_app.domain.roster import HIGHEST_NUMBER

FILE = click.Path(dir_okay=False, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)
DAY = click.DateTime(["%Y-%m-%d"])
STATION = click.IntRange(1, (1 << 16) - 1)
NUMBER = click.IntRange(1, HIGHEST_NUMBER)
"""Of a resident, a clerk, a legal hold."""


def moment(text: str, option: str) -> datetime:
    """Return an ISO 8601 time, of UTC+8 where it names no zone; click.BadParameter of `option` for none."""
    try:
        given = datetime.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter("an ISO 8601 time is needed", param_hint=option) from error
    return given if given.tzinfo else given.replace(tzinfo=LOCAL_ZONE)
