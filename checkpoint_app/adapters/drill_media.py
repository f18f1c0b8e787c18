"""Where a drill's papers and bundles go: like any stick, but every file says in its name what it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checkpoint_app.adapters.folder_media import FolderMedia

DRILL_PREFIX = "演练_"


class DrillMedia(FolderMedia):
    """Whatever name is asked for, the file gets DRILL_PREFIX before it."""

    def free_path(self, folder: Path, name: str) -> Path:
        return super().free_path(folder, _marked(Path(name)).name)

    def replace(self, path: Path, content: bytes) -> Path:
        return super().replace(_marked(path), content)

    @contextmanager
    def staged(self, path: Path, content: bytes) -> Iterator[None]:
        with super().staged(_marked(path), content):
            yield


def _marked(path: Path) -> Path:
    return path if path.name.startswith(DRILL_PREFIX) else path.with_name(DRILL_PREFIX + path.name)
