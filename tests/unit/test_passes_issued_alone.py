"""One pass at a time at the office: work passes, return slips, vehicles, visitors."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from checkpoint_app.domain.passes import PassKind, PassVerdict
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.issue_at_office import DAYS


@pytest.mark.parametrize("kind", DAYS)
def test_a_pass_issued_alone_is_genuine_at_a_gate_and_says_what_was_typed(
    community: Any, tmp_path: Path, kind: PassKind
) -> None:
    office, gate = community.office, community.gates[0]
    plate = "云ZA1234" if kind is PassKind.VEHICLE else ""
    done = office.issue.issue(kind, " 韩 保供 ", "云上苑 菜店", tmp_path / "one.pdf", plate=plate)
    record = office.store.pass_record(done.serial)
    assert record is not None
    assert (record.holder, record.dwelling, record.plate, record.kind) == ("韩保供", "云上苑 菜店", plate, kind)
    assert record.expires_s - record.not_before_s == DAYS[kind] * 86_400
    community.publish()
    checked = gate.check.check_code(done.code, at_ms=community.clock.wall_ms)
    assert (checked.verdict, checked.claims.name, checked.claims.plate) == (PassVerdict.GENUINE, "韩*供", plate)
    document = pypdfium2.PdfDocument(done.path)
    assert str(done.serial) in document[0].get_textpage().get_text_bounded()
    document.close()


def test_names_and_places_of_passes_issued_alone_stand_in_the_personal_part(community: Any, tmp_path: Path) -> None:
    store = community.office.store
    community.office.issue.issue(PassKind.WORK, "韩保供", "云上苑 菜店", tmp_path / "one.pdf", plate="云ZA1234")
    (line,) = store.lines(store.head().seq, store.head().seq)
    assert not any(word in line.line.decode() for word in ("韩保供", "菜店", "云ZA1234"))


@pytest.mark.parametrize(
    ("kind", "holder", "place", "more", "code"),
    [
        (PassKind.RESIDENT, "韩保供", "云上苑 菜店", {}, "pass-kind-of-run"),
        (PassKind.WORK, " ", "云上苑 菜店", {}, "name-missing"),
        (PassKind.WORK, "韩保供", " ", {}, "place-missing"),
        (PassKind.WORK, "韩" * 51, "云上苑 菜店", {}, "text-too-long"),
        (PassKind.WORK, "韩保供", "云南省昆明市" * 12, {}, "text-too-long"),
        (PassKind.WORK, "\U0010fffd", "云上苑 菜店", {}, "glyph-missing"),
        (PassKind.WORK, "韩保供", "云上苑 菜店", {"days": 367}, "pass-too-long"),
        (PassKind.WORK, "韩保供", "云上苑 菜店", {"days": 0}, "pass-too-long"),
        (PassKind.VEHICLE, "韩保供", "云上苑 菜店", {}, "plate-missing"),
    ],
)
def test_what_no_pass_can_say_is_refused_and_nothing_is_recorded(
    community: Any, tmp_path: Path, kind: PassKind, holder: str, place: str, more: Any, code: str
) -> None:
    head = community.office.store.head()
    with pytest.raises(InputRefused) as refused:
        community.office.issue.issue(kind, holder, place, tmp_path / "one.pdf", **more)
    assert refused.value.code == code
    assert community.office.store.head() == head
    assert not (tmp_path / "one.pdf").exists()


def test_a_plate_has_one_standing_pass(community: Any, tmp_path: Path) -> None:
    issue = community.office.issue
    first = issue.issue(PassKind.VEHICLE, "韩保供", "云上苑 菜店", tmp_path / "one.pdf", plate="云za1234")
    with pytest.raises(InputRefused) as refused:
        issue.issue(PassKind.VEHICLE, "韩保供", "云上苑 菜店", tmp_path / "two.pdf", plate="云ZA1234")
    assert refused.value.details == {"serial": str(first.serial)}
