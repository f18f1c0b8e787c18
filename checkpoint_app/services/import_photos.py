"""Import photos of residents (照片): a dry run that names every problem by file, then the good ones, made small."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from checkpoint_app.documents.small_photo import LARGEST_FILE, PictureFault, small_photo
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.identity import check_id_number
from checkpoint_app.domain.names import normalise_name
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.domain.roster import Resident, compound_name, parse_short_dwelling
from checkpoint_app.errors import InputRefused, MediaError
from checkpoint_app.ports import Clock, OfficeStore

KINDS = frozenset({".jpg", ".jpeg", ".png", ".webp"})
LARGEST_TOTAL = 40 * 1024 * 1024
"""Of all photos held: with the rest of the roster they still fit the 64 MiB payload of an office bundle."""

_LEFT_BY_SYSTEMS = frozenset({"thumbs.db", "desktop.ini"})
_HOME_AND_NAME = re.compile(
    r"(?:(?P<compound>\S.*?)[\s_]+)?(?P<home>(?:\d{1,3}|[A-Za-z]\d{0,2})-\d{1,2}-\d{1,5}[A-Za-z]?)[\s_]+(?P<name>\S.*)"
)
_PAGE = 1_000


class PhotoCode(StrEnum):
    """Why a file was left out."""

    NO_PICTURE = "no-picture"
    NAME_UNREADABLE = "name-unreadable"  # neither an ID number nor a dwelling with a name
    UNKNOWN = "unknown"
    SEVERAL = "several"
    TWICE = "twice"  # another file is of the same person
    FILE_UNREADABLE = "file-unreadable"
    BROKEN = "broken"
    TOO_LARGE = "too-large"
    TOO_SMALL = "too-small"


@dataclass(frozen=True, slots=True)
class PhotoProblem:
    """`file` is its name below the folder."""

    file: str
    code: PhotoCode


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoPlan:
    """What an import would do: JPEGs by resident. `replaced` of them have one already, `total` bytes are held then."""

    photos: Mapping[int, bytes]
    problems: tuple[PhotoProblem, ...]
    replaced: int
    total: int

    def require_room(self) -> None:
        """Raise InputRefused `photos-too-many` if an office bundle could not carry them all."""
        if self.total > LARGEST_TOTAL:
            needed = -(-self.total // (1 << 20))
            raise InputRefused("photos-too-many", needed=needed, most=LARGEST_TOTAL >> 20)


@dataclass(frozen=True, slots=True)
class ImportPhotos:
    """Files are named by an ID number (`530103…`), `3-1-501 王小明` or `云上苑 3-1-501 王小明`; none is changed."""

    store: OfficeStore
    clock: Clock

    def plan(self, folder: Path, progress: Progress = no_progress) -> PhotoPlan:
        """Read a folder with all below it and make the photos small; touches nothing.

        Raise MediaError `file-unreadable` if the folder cannot be listed, `folder-empty` if nothing is in it.
        """
        files = sorted(_files(folder))
        if not files:
            raise MediaError("folder-empty", kind="JPEG, PNG, WebP", path=str(folder))
        people = _People(self._residents())
        photos: dict[int, bytes] = {}
        problems: list[PhotoProblem] = []
        for done, file in enumerate(files):
            progress(done, len(files))
            found = self._read(file, people, photos)
            if isinstance(found, PhotoCode):
                shown = str(file.relative_to(folder)).encode("utf-8", "replace").decode()
                problems.append(PhotoProblem(shown, found))
            else:
                photos[found[0]] = found[1]
        progress(len(files), len(files))
        before = [held for number in photos if (held := self.store.photo(number)) is not None]
        total = self.store.photo_size()[1] - sum(map(len, before)) + sum(map(len, photos.values()))
        return PhotoPlan(photos=photos, problems=tuple(problems), replaced=len(before), total=total)

    def load(self, plan: PhotoPlan) -> int:
        """Keep the plan's photos in one transaction; return how many. InputRefused `photos-too-many`."""
        plan.require_room()
        if plan.photos:
            now_ms = self.clock.read().wall_ms
            draft = EventDraft(kind=EventKind.PHOTOS_IMPORTED, at_ms=now_ms, data={"count": len(plan.photos)})
            self.store.put_photos(plan.photos, draft)
        return len(plan.photos)

    def _read(self, file: Path, people: _People, photos: Mapping[int, bytes]) -> tuple[int, bytes] | PhotoCode:
        if file.suffix.lower() not in KINDS:
            return PhotoCode.NO_PICTURE
        resident = people.named(file.stem)
        if isinstance(resident, PhotoCode):
            return resident
        if resident in photos:
            return PhotoCode.TWICE
        try:
            if not file.is_file():  # a pipe would be waited for, for ever
                return PhotoCode.FILE_UNREADABLE
            with file.open("rb") as picture:
                content = picture.read(LARGEST_FILE + 1)
        except OSError:
            return PhotoCode.FILE_UNREADABLE
        jpeg = small_photo(content)
        return PhotoCode(jpeg.value) if isinstance(jpeg, PictureFault) else (resident, jpeg)

    def _residents(self) -> Iterator[Resident]:
        after: int | None = None
        while page := self.store.residents(after=after, limit=_PAGE):
            yield from page
            after = page[-1].number


class _People:
    """The roster by what a file may be named."""

    def __init__(self, residents: Iterable[Resident]) -> None:
        self._by_id: dict[str, list[int]] = {}
        self._by_home: dict[tuple[str, str], list[tuple[str, int]]] = {}
        for person in residents:
            if person.id_number:
                self._by_id.setdefault(person.id_number.upper(), []).append(person.number)
            named = (person.dwelling.short.upper(), person.name)
            self._by_home.setdefault(named, []).append((person.dwelling.compound, person.number))

    def named(self, stem: str) -> int | PhotoCode:
        """Return the resident a file's name means."""
        match = _HOME_AND_NAME.fullmatch(stem.strip()) or _HOME_AND_NAME.fullmatch(
            unicodedata.normalize("NFKC", stem).strip()
        )
        if match is not None:
            return self._at_home(match)
        document = check_id_number(stem)
        if document.text.upper() in self._by_id:
            return _only(self._by_id[document.text.upper()])
        return PhotoCode.NAME_UNREADABLE if document.kind == "unknown" else PhotoCode.UNKNOWN

    def _at_home(self, match: re.Match[str]) -> int | PhotoCode:
        home = "-".join(parse_short_dwelling(unicodedata.normalize("NFKC", match["home"])) or ())
        held = self._by_home.get((home, normalise_name(match["name"])), [])
        compound = compound_name(match["compound"] or "")
        return _only([number for at, number in held if compound in ("", at)])


def _only(numbers: list[int]) -> int | PhotoCode:
    if len(numbers) == 1:
        return numbers[0]
    return PhotoCode.SEVERAL if numbers else PhotoCode.UNKNOWN


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder but for what a file manager leaves there."""

    def refuse(error: OSError) -> None:
        raise MediaError("file-unreadable", path=str(folder)) from error

    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith((".", "__MACOSX"))]
        for name in names:
            if not name.startswith(".") and name.lower() not in _LEFT_BY_SYSTEMS:
                yield Path(place, name)
