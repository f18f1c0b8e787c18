"""A passage in one line, as the queue may see it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passage import FeedLine
from checkpoint_app.domain.passes import serial_from_key
from checkpoint_app.domain.temperature import show
from ui.gate.card_content import short_dwelling
from ui.messages import direction_word

translate = QCoreApplication.translate


def passage_line(line: FeedLine, compound: str) -> str:
    """Return time, direction, dwelling and masked name; the reading only of those who went through."""
    parts = [f"{local(line.at_ms):%H:%M}", direction_word(line.direction), passage_whose(line, compound)]
    if line.reading_c10 is not None and line.outcome.admits:
        parts.append(show(line.reading_c10))
    if line.voided:
        parts.append(translate("Passage", "已作废"))
    elif line.amended:
        parts.append(translate("Passage", "已更正"))
    return " ".join(parts)


def passage_whose(line: FeedLine, compound: str) -> str:
    named = [part for part in (short_dwelling(line.dwelling, compound), mask_name(line.name)) if part]
    if named:
        return " ".join(named)
    if line.outcome is Outcome.EMERGENCY:
        return translate("Passage", "应急")
    if line.pass_key is not None:
        return str(serial_from_key(line.pass_key))
    return translate("Passage", "名册上没有")
