"""A folder of photos: every problem named by file, the good ones kept small and encrypted, shown at the gates."""

from __future__ import annotations

import io
import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from checkpoint_app.cli.root import root
from checkpoint_app.cli.session import Session
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.domain.roster import Dwelling, Resident
from checkpoint_app.errors import Cancelled, InputRefused, MediaError
from checkpoint_app.services.import_photos import LARGEST_TOTAL, PhotoCode, PhotoPlan
from checkpoint_app.sync.chain import event_of

MING, MIN = 1, 2
"""王小明 and 王晓敏 of 云上苑 3-1-501 (tests/conftest.py)."""
ID_NUMBER = "530103199001010016"


def photo(colour: str = "red", size: tuple[int, int] = (240, 320)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "photos"
    made.mkdir()
    return made


@pytest.fixture
def put(folder: Path) -> Callable[..., Path]:
    def put_one(name: str, content: bytes | None = None) -> Path:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(photo() if content is None else content)
        return path

    return put_one


@pytest.fixture
def more_people(community: Any) -> None:
    """Two of one name in two compounds, and somebody with an ID number."""
    homes = [Dwelling(compound, "9", "1", "101") for compound in ("云上苑", "听雨里")]
    people = [Resident(number=0, household=0, dwelling=home, name="郑九") for home in homes]
    people.append(Resident(number=0, household=0, dwelling=homes[0], name="冯十", id_number=ID_NUMBER))
    draft = EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=community.clock.wall_ms)
    community.office.store.merge_roster(people, draft, no_progress)


def problems_of(plan: PhotoPlan) -> dict[str, PhotoCode]:
    return {problem.file: problem.code for problem in plan.problems}


@pytest.mark.parametrize(
    "name",
    [
        "3-1-501 王小明.jpg",
        "云上苑 3-1-501 王小明.JPEG",
        "3-1-501_王小明.png",
        "３-１-５０１　王小明.webp",
        "３－１－５０１ 王小明.jpg",
        "三楼/3-1-501 王小明.jpg",
    ],
)
def test_a_file_named_by_home_and_name_is_that_persons(community: Any, folder: Path, put: Any, name: str) -> None:
    put(name)
    plan = community.office.photos.plan(folder)
    assert (list(plan.photos), plan.problems) == ([MING], ())


@pytest.mark.parametrize("name", [f"{ID_NUMBER}.jpg", f" {ID_NUMBER} .png", "530103 19900101 0016.jpg"])
def test_a_file_named_by_an_id_number_is_that_persons(
    community: Any, more_people: None, folder: Path, put: Any, name: str
) -> None:
    put(name)
    plan = community.office.photos.plan(folder)
    assert [community.office.store.resident(number).name for number in plan.photos] == ["冯十"]


def test_names_with_rare_characters_and_blanks_are_found(community: Any, folder: Path, put: Any) -> None:
    for resident in community.office.store.residents(after=None, limit=99):
        put(f"{resident.dwelling.compound} {resident.dwelling.short} {resident.name.replace('·', '•')}.jpg")
    plan = community.office.photos.plan(folder)
    assert (sorted(plan.photos), plan.problems) == (list(range(1, 13)), ())


def test_every_problem_is_named_by_its_file_and_the_good_ones_stay(
    community: Any, more_people: None, folder: Path, put: Any
) -> None:
    good = put("3-1-501 王小明.jpg")
    put("云上苑 3-1-501 王小明.jpg")
    put("3-1-501 无此人.jpg")
    put("别处 3-1-501 王晓敏.jpg")
    put("9-1-101 郑九.jpg")
    put("听雨里 9-1-101 郑九.jpg")
    put("11010519491231002X.jpg")
    put("IMG_2041.jpg")
    put("名单.xlsx")
    put("3-1-501 王晓敏.jpg", b"\xff\xd8 cut short")
    put("大 3-1-501 王晓敏.jpg")
    put("4-1-601 买买提·艾则孜.png", photo(size=(20, 20)))
    put("4-1-601 张三丰.png", bytes(20 * 1024 * 1024 + 1))
    put(".DS_Store")
    put("Thumbs.db")
    (folder / "子").mkdir()
    (folder / "子" / "IMG.jpg").write_bytes(b"")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    plan = community.office.photos.plan(folder)
    assert problems_of(plan) == {
        "云上苑 3-1-501 王小明.jpg": PhotoCode.TWICE,
        "3-1-501 无此人.jpg": PhotoCode.UNKNOWN,
        "别处 3-1-501 王晓敏.jpg": PhotoCode.UNKNOWN,
        "9-1-101 郑九.jpg": PhotoCode.SEVERAL,
        "11010519491231002X.jpg": PhotoCode.UNKNOWN,
        "IMG_2041.jpg": PhotoCode.NAME_UNREADABLE,
        "名单.xlsx": PhotoCode.NO_PICTURE,
        "3-1-501 王晓敏.jpg": PhotoCode.BROKEN,
        "大 3-1-501 王晓敏.jpg": PhotoCode.UNKNOWN,
        "4-1-601 买买提·艾则孜.png": PhotoCode.TOO_SMALL,
        "4-1-601 张三丰.png": PhotoCode.TOO_LARGE,
        "子/IMG.jpg": PhotoCode.NAME_UNREADABLE,
    }
    assert len(plan.photos) == 2
    assert good.exists()
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert community.office.store.photo_size() == (0, 0), "a dry run keeps nothing"


def test_what_cannot_be_read_is_named_and_nobody_waits_for_it(community: Any, folder: Path) -> None:
    (folder / "3-1-501 王小明.jpg").symlink_to(folder / "gone.jpg")
    os.mkfifo(folder / "3-1-501 王晓敏.jpg")
    plan = community.office.photos.plan(folder)
    assert set(problems_of(plan).values()) == {PhotoCode.FILE_UNREADABLE}
    assert len(plan.problems) == 2


def test_what_was_loaded_is_on_the_log_as_a_count_and_reaches_the_gates(community: Any, folder: Path, put: Any) -> None:
    put("3-1-501 王小明.jpg")
    put("3-1-501 王晓敏.jpg")
    photos, store = community.office.photos, community.office.store
    plan = photos.plan(folder)
    assert photos.load(plan) == 2
    head = store.head()
    event = event_of(next(iter(store.lines(head.seq, head.seq))))
    assert (event.kind, dict(event.data), event.pii) == (EventKind.PHOTOS_IMPORTED, {"count": 2}, None)
    assert store.photo_size() == (2, plan.total)
    community.publish()
    for gate in community.gates:
        assert gate.store.photo(MING) == store.photo(MING) == plan.photos[MING]
        assert gate.store.photo(3) is None


def test_a_newer_photo_replaces_an_older_one(community: Any, folder: Path, put: Any) -> None:
    photos, store = community.office.photos, community.office.store
    put("3-1-501 王小明.jpg", photo("red"))
    photos.load(photos.plan(folder))
    old = store.photo(MING)
    put("3-1-501 王小明.jpg", photo("blue"))
    put("3-1-501 王晓敏.jpg")
    plan = photos.plan(folder)
    assert (plan.replaced, plan.total) == (1, sum(map(len, plan.photos.values())))
    photos.load(plan)
    assert store.photo(MING) == plan.photos[MING] != old
    assert store.photo_size() == (2, plan.total)


def test_nothing_of_a_photo_lies_readable_in_the_data_folder(community: Any, folder: Path, put: Any) -> None:
    put("3-1-501 王小明.jpg")
    photos = community.office.photos
    plan = photos.plan(folder)
    photos.load(plan)
    held = b"".join(path.read_bytes() for path in (community.folder / "office").rglob("*") if path.is_file())
    assert plan.photos[MING][100:140] not in held


def test_more_than_a_bundle_carries_is_refused_whole(community: Any) -> None:
    photos, store = community.office.photos, community.office.store
    plan = PhotoPlan(photos={MING: photo()}, problems=(), replaced=0, total=LARGEST_TOTAL)
    photos.load(plan)
    with pytest.raises(InputRefused) as caught:
        photos.load(replace(plan, photos={MIN: photo()}, total=LARGEST_TOTAL + 1))
    assert caught.value.code == "photos-too-many"
    assert "41" in str(caught.value)
    assert store.photo(MIN) is None


def test_a_folder_without_files_or_that_cannot_be_read_is_told(community: Any, folder: Path, put: Any) -> None:
    photos = community.office.photos
    for place, code in ((folder, "folder-empty"), (folder / "nowhere", "file-unreadable")):
        with pytest.raises(MediaError) as caught:
            photos.plan(place)
        assert caught.value.code == code
    with pytest.raises(MediaError):
        photos.plan(put("a.jpg"))


def test_reading_a_folder_shows_progress_and_can_be_stopped(community: Any, folder: Path, put: Any) -> None:
    put("3-1-501 王小明.jpg")
    put("3-1-501 王晓敏.jpg")
    seen: list[tuple[int, int]] = []
    community.office.photos.plan(folder, lambda done, total: seen.append((done, total)))
    assert seen == [(0, 2), (1, 2), (2, 2)]

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        community.office.photos.plan(folder, stop)


@pytest.fixture
def command(community_template: Path, tmp_path: Path, folder: Path) -> Callable[..., Result]:
    """Type `office roster photos` at an office of its own."""
    office = tmp_path / "office"
    shutil.copytree(community_template / "office", office)

    def run(*options: str, where: Path = folder, dry_run: bool = False) -> Result:
        words = ["--data", str(office), *options, "office", "roster", "photos", str(where)]
        words += ["--dry-run"] * dry_run
        environment = {"CHECKPOINT_PASSPHRASE": "a cold night"}
        return CliRunner().invoke(root, words, obj=Session(), env=environment, standalone_mode=False)

    return run


def test_the_command_names_problems_and_loads_the_rest(command: Any, put: Any) -> None:
    put("3-1-501 王小明.jpg")
    put("谁.jpg")
    first = command("--json")
    answer = json.loads(first.stdout)
    assert first.return_value == 3
    assert (answer["good"], answer["loaded"], answer["replaced"], answer["dry_run"]) == (1, 1, 0, False)
    assert answer["problems"] == [{"file": "谁.jpg", "code": "name-unreadable"}]
    assert json.loads(command("--json").stdout)["replaced"] == 1
    assert command().stdout.splitlines() == [
        "谁.jpg: name-unreadable",
        "1 good photos (1 of people who have one), 1 problems; loaded 1.",
    ]


def test_a_dry_run_of_the_command_loads_nothing(command: Any, put: Any) -> None:
    put("3-1-501 王小明.jpg")
    for _ in range(2):
        answer = json.loads(command("--json", dry_run=True).stdout)
        assert (answer["good"], answer["loaded"], answer["replaced"]) == (1, 0, 0)


def test_an_empty_folder_gets_a_sentence(command: Any, tmp_path: Path) -> None:
    done = command("--json", where=tmp_path / "nowhere")
    assert isinstance(done.exception, MediaError)
