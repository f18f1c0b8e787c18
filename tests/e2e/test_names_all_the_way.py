"""Two names people really have, from the roster to the gate, onto paper, up to the office and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.lane import Ask
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.print_run import PrintFilter
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.domain.roster import Dwelling, Resident
from checkpoint_app.domain.scan import understand
from checkpoint_app.domain.subject import Consent
from checkpoint_app.domain.visit import Asked, VisitNotes, Visitor, parse_party

BAHE, XU = "买买提·阿不都热合曼", "徐㼆"
PIN = "2468"
CLEAR = {"travel": False, "animals": False, "cases": False}


@pytest.fixture
def gate(community: Any) -> Any:
    """The first gate, which knows both people; their passes are printed."""
    office = community.office
    draft = EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=community.clock.wall_ms)
    people = [
        Resident(number=0, household=0, dwelling=Dwelling("云上苑", "8", "1", room), name=name)
        for room, name in (("801", BAHE), ("802", XU))
    ]
    office.store.merge_roster(people, draft, no_progress)
    for name in (BAHE, XU):
        office.passes.start(office.passes.plan(PrintFilter(text=name)), community.folder, name=name)
    community.publish()
    desk = community.gates[0]
    desk.sign_on.sign_on(community.operator, PIN)
    return desk


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


@pytest.mark.parametrize("typed", [BAHE, BAHE.replace("·", ""), BAHE.replace("·", "•"), "阿不都热合曼", "mmt", XU])
def test_both_are_found_however_they_are_typed(gate: Any, typed: str) -> None:
    found = gate.store.find(understand(typed), limit=9)
    assert {entry.name for entry in found} & {BAHE, XU}


@pytest.mark.parametrize(("name", "masked"), [(BAHE, "买*曼"), (XU, "徐*")])
def test_a_pass_and_its_list_show_the_masked_name_and_give_it_back_when_copied(
    community: Any, gate: Any, name: str, masked: str
) -> None:
    for file in (f"{name}.pdf", f"{name} 签收单.pdf"):
        text = text_of(community.folder / file)
        assert text.count(masked) == 1
        assert name not in text


@pytest.mark.parametrize("name", [BAHE, XU])
def test_a_visitor_of_that_name_goes_in_onto_a_slip_and_up_to_the_office(
    community: Any, gate: Any, tmp_path: Path, name: str
) -> None:
    received = gate.visitors.receive(
        VisitNotes(readings=parse_party("366"), questions=CLEAR, consent=Consent.AGREED, how=Asked.CALLED),
        Visitor(name=name.replace("·", "•"), phone="10000001234", dwelling="云上苑 8-1-801", host=BAHE),
    )
    assert received.slip is not None
    assert gate.store.feed(before_seq=None, limit=1)[0].name == name
    (file, *_more) = gate.export.export(tmp_path)
    community.office.bundles.import_paths([file.path])
    newest = community.office.store.passages(before_key=None, limit=1)[0]
    assert (newest.name, newest.direction) == (name, Direction.IN)


def test_the_resident_s_passage_comes_back_from_the_office_under_the_same_name(
    community: Any, gate: Any, tmp_path: Path
) -> None:
    step = gate.lane.enter(BAHE.replace("·", ""))
    assert step.ask is Ask.READING
    assert gate.lane.enter("366").outcome is Outcome.NOTE
    (file, *_more) = gate.export.export(tmp_path)
    community.office.bundles.import_paths([file.path])
    assert community.office.store.passages(before_key=None, limit=9, text=BAHE)[0].name == BAHE
    community.publish()
    (again,) = gate.store.find(understand(BAHE), limit=9)
    assert again.name == BAHE
    assert gate.store.receipt().held_to == file.last
