"""One person's data on request: all that is held of them, and nothing of anybody else."""

from __future__ import annotations

import base64
import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from checkpoint_app.domain.access import Role
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.person_file import own_part
from checkpoint_app.domain.print_run import PrintFilter
from checkpoint_app.errors import Cancelled
from checkpoint_app.services.gate_desk import GateDesk

OTHERS = ("王晓敏", "张三丰", "赵来访")


@pytest.fixture
def office(community: Any) -> Any:
    access = community.office.access
    access.sign_on(access.add("陈主任", "1357", Role.HEAD), "1357")
    return community.office


def photo() -> bytes:
    out = BytesIO()
    Image.new("RGB", (120, 160), "#888888").save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def lived(community: Any, office: Any, desk: GateDesk) -> Any:
    """王小明 has a pass, a photo, two passages of which one is corrected, and a fever case; others passed too."""
    run = office.passes.start(office.passes.plan(PrintFilter(text="王小明")), community.folder, name="one")
    community.publish()
    for name in ("王小明", "王晓敏", "张三丰"):
        walk(desk, name, "365")
    community.clock.advance(hours=1)
    desk.lane.turn()
    walk(desk, "王小明", "380")
    desk.fever.call(desk.store.open_fever_cases()[0].seq, "120")
    desk.correct.turn(next(line.seq for line in desk.store.feed(before_seq=None, limit=9) if line.resident == 1))
    desk.visitors.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501")
    office.bundles.import_paths([file.path for file in desk.export.export(community.folder / "stick")])
    office.store.put_photos({1: photo()}, EventDraft(kind=EventKind.PHOTOS_IMPORTED, at_ms=1, data={"photos": 1}))
    office.revoke.revoke(run.serials[0], "lost")
    return community


def walk(desk: GateDesk, name: str, reading: str) -> None:
    desk.lane.enter(name)
    desk.lane.enter(reading)


def export(community: Any, resident: int = 1) -> tuple[Any, dict[str, Any], str]:
    folder = community.folder / f"for {resident}"
    folder.mkdir(exist_ok=True)
    file, (pdf, data) = community.office.person.export(resident, folder, purpose="own 柜台来问")
    return file, json.loads(data.read_text()), text_of(pdf)


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf.read_bytes())
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def test_all_that_is_held_of_a_resident_is_in_both_files(lived: Any) -> None:
    file, data, text = export(lived)
    kinds = [record["kind"] for record in data["records"]]
    assert kinds.count("passage") == 2
    for kind in ("correction", "pass-issued", "pass-revoked", "fever-call", "access"):
        assert kind in kinds
    assert data["resident"]["phone"] == "10000001000"
    assert (data["passes"][0]["revoke_reason"], data["passes"][0]["run"]) == ("lost", file.runs[0])
    assert base64.b64decode(data["photo_jpeg"]) == photo()
    assert data["looked_at"] == 1
    for said in ("王小明", "10000001000", "云上苑 3-1-501", "居民证", "36.5", "38.0", "更正", "柜台来问", "1 次"):
        assert said in text, said


def test_nobody_else_is_in_it(lived: Any) -> None:
    _file, data, text = export(lived)
    for other in OTHERS:
        assert other not in json.dumps(data, ensure_ascii=False)
        assert other not in text


def test_somebody_of_whom_nothing_was_recorded_gets_what_the_roster_holds(lived: Any) -> None:
    file, data, text = export(lived, resident=12)
    assert [record["kind"] for record in data["records"]] == ["access"]
    assert (file.passes, data["photo_jpeg"]) == ((), None)
    assert "没有出入证" in text


def test_the_look_itself_counts_the_next_time(lived: Any) -> None:
    export(lived)
    assert export(lived)[0].looks == 2
    assert export(lived, resident=2)[0].looks == 1


def test_it_is_on_record_before_and_stays_on_record_when_it_is_stopped(lived: Any) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        lived.office.person.export(1, lived.folder, purpose="own", progress=stop)
    (entry,) = lived.office.store.accesses(before_key=None, limit=1)
    assert (entry.what, entry.purpose, entry.subjects) == ("export-person", "own", 1)
    assert list(lived.folder.glob("resident-*")) == []


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        ({"resident": 7, "dir": "in"}, ({"resident": 7, "dir": "in"}, True)),
        ({"resident": 8}, None),
        ({"resident": 17}, None),
        ({"pass": 70}, ({"pass": 70}, True)),
        ({"serial": 70, "kind": 1}, ({"serial": 70, "kind": 1}, True)),
        ({"residents": [6, 7], "household": 3}, ({"residents": [7], "household": 3}, False)),
        ({"residents": [7]}, ({"residents": [7]}, True)),
        ({"residents": [6]}, None),
        ({"serials": [69, 70], "reason": "lost"}, ({"serials": [70], "reason": "lost"}, False)),
        ({"of": 5, "void": True}, ({"of": 5, "void": True}, True)),
        ({"of": 6, "void": True}, None),
        ({"case": 5, "of": [1, 2]}, ({"case": 5}, True)),
        ({"case": 9, "of": [4, 5]}, ({"case": 9, "of": [5]}, False)),
        ({"case": "5", "of": "5", "residents": "7"}, None),
    ],
)
def test_of_each_record_only_the_persons_own_part_is_given(data: Any, wanted: Any) -> None:
    assert own_part(data, resident=7, passes=frozenset({70}), own_seqs={5}) == wanted
