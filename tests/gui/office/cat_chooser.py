"""A file dialog under a cat's paw."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path


class CatChooser:
    """Answers what the cat's paw hits: nothing, a folder, or a file in it."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._dice, self._made = folder, random.Random(0), 0
        folder.mkdir()

    def open_file(self, title: str, folder: Path, kinds: str) -> Path | None:
        found = sorted(path for path in self._folder.iterdir() if path.is_file())
        return self._dice.choice([None, self._folder / "gone.csv", *found])

    def open_files(self, title: str, folder: Path, kinds: str) -> Sequence[Path]:
        found = self.open_file(title, folder, kinds)
        return [found] if found else ()

    def open_folder(self, title: str, folder: Path) -> Path | None:
        return self._dice.choice([None, self._folder, self._folder / "gone"])

    def save_file(self, title: str, suggested: Path, kinds: str) -> Path | None:
        self._made += 1
        return self._dice.choice([None, self._folder / f"{self._made}{suggested.suffix}"])

    def show_folder(self, folder: Path) -> None:
        pass
