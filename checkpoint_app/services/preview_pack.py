"""Look at a rules file before it goes on the schedule: what it would be there, and what it changes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checkpoint_app.documents.policy_words import RuleChange, difference
from checkpoint_app.domain.pack_schedule import pack_at
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.ports import Clock, Media, OfficeStore
from checkpoint_app.services.activate_pack import next_number, schedule_pack
from checkpoint_app.services.read_pack import EXAMPLES, read_pack, shipped_pack


@dataclass(frozen=True, slots=True)
class PackPreview:
    """`changes` are against what rules now; against nothing while no rules are in force."""

    pack: PolicyPack
    changes: tuple[RuleChange, ...]


def preview_pack(path: Path, store: OfficeStore, clock: Clock, media: Media) -> PackPreview:
    """Return the pack in a file as it would be scheduled now; InputRefused says why it could not be."""
    pack = schedule_pack(read_pack(media, path, number=next_number(store)), store, clock)
    return PackPreview(pack, changes_now(pack, store, clock))


def changes_now(pack: PolicyPack, store: OfficeStore, clock: Clock) -> tuple[RuleChange, ...]:
    """Return what a pack changes against what rules now."""
    return difference(pack_at(store.packs(), clock.read().wall_ms), pack)


def write_examples(folder: Path, media: Media) -> list[Path]:
    """Write the shipped examples into a folder, each under a name of its own; MediaError if that fails."""
    return [media.write(folder, name, shipped_pack(name)) for name in EXAMPLES[1:]]
