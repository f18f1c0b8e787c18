"""Printers that keep what would have come out of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from checkpoint_app.errors import PrinterError
from ui.printing import PrintChoice


@dataclass
class FakePrinting:
    """`answer` is what the dialogue is left with; `broken` printers take nothing. `printed` is title, PDF, choice."""

    names: tuple[str, ...] = ("Office", "Roll_80")
    answer: PrintChoice | None = field(default_factory=lambda: PrintChoice(printer="Office", copies=2))
    asked: list[int] = field(default_factory=list)
    printed: list[tuple[str, bytes, PrintChoice]] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    when_printing: Callable[[], None] = lambda: None

    def printers(self) -> tuple[str, ...]:
        return self.names

    def choose(self, parent, *, pages):
        self.asked.append(pages)
        return self.answer

    def print(self, content, choice, *, title, progress=lambda done, total: None):
        if choice.printer in self.broken:
            raise PrinterError("printer-stopped", printer=choice.printer, detail="no paper")
        self.printed.append((title, content, choice))
        self.when_printing()
