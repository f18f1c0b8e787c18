"""Pass designs: those shipped, those in files, and the one the office chose, which the gates follow too.

What reads YAML and draws loads with the first design that is read.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.pass_design import PassDesign
from checkpoint_app.errors import InputRefused, MediaError
from checkpoint_app.paths import resources_dir
from checkpoint_app.ports import Clock, Media, OfficeStore

SHIPPED = ("plain", "banner", "frame")
"""In resources/designs; the first one is in force until the office chooses."""


class DesignHolder(Protocol):
    """An office's store or a station's: both know the design chosen."""

    def design(self) -> PassDesign | None: ...


@cache
def shipped_design(code: str) -> PassDesign:
    """Return one of SHIPPED."""
    from checkpoint_app.services.design_file import design_of

    return design_of((resources_dir() / "designs" / f"{code}.yaml").read_bytes())


def shipped_designs() -> tuple[PassDesign, ...]:
    return tuple(shipped_design(code) for code in SHIPPED)


def read_design(media: Media, path: Path) -> PassDesign:
    """Return the design in a file; InputRefused `design-unreadable` or `design-wrong` names each fault by its line."""
    from checkpoint_app.services.design_file import design_of
    from checkpoint_app.services.rules_file import LARGEST_FILE

    try:
        content = media.read(path, at_most=LARGEST_FILE)
    except MediaError as error:
        if error.code != "bundle-too-large":
            raise
        raise InputRefused("design-unreadable", detail=f"文件太大,最多 {LARGEST_FILE // 1024} KB") from error
    return design_of(content)


def design_in_force(store: DesignHolder) -> PassDesign:
    """Return the design the office chose, else the first shipped."""
    return store.design() or shipped_design(SHIPPED[0])


@dataclass(frozen=True, slots=True)
class ChooseDesign:
    store: OfficeStore
    clock: Clock

    def choose(self, design: PassDesign) -> PassDesign:
        """Put a design in force for all passes printed from now on, and return it.

        InputRefused `design-wrong` names its faults.
        The gates follow with the next office bundle.
        """
        from checkpoint_app.services.design_file import check_design

        if faults := check_design(design):
            raise InputRefused("design-wrong", detail="\n".join(faults))
        at_ms = self.clock.read().wall_ms
        self.store.append(EventDraft(kind=EventKind.DESIGN_CHOSEN, at_ms=at_ms, data={"design": design.to_data()}))
        return design
