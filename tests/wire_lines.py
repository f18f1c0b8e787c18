"""One record as it travels, read by itself."""

from __future__ import annotations

from checkpoint_app.domain.events import LogLine
from checkpoint_app.sync import chain


def log_line(wire: bytes, *, of: tuple[int, int] | None = None) -> LogLine:
    """Return the line the chain covers, as the log keeps it: without the fields parsed."""
    (line,) = chain.log_lines((wire,), of=of)
    return line._replace(fields=None)
