"""Rules come from a file that names its document and its minutes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.domain.outcome import Reason
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.activate_pack import activate_pack, read_pack

RULES = {
    "title": "封闭管理",
    "document_no": "2026-07",
    "valid_from": "2026-11-22T20:00",
    "valid_until": "2026-12-22T20:00",
    "quota_unit": "household",
    "quota_count": 1,
    "visitors": "refuse",
}


def write(folder: Path, **changes: object) -> Path:
    path = folder / "rules.json"
    path.write_text(json.dumps({k: v for k, v in {**RULES, **changes}.items() if v is not None}), encoding="utf-8")
    return path


def test_rules_reach_the_gate_with_the_next_office_bundle(community: Any, tmp_path: Path) -> None:
    office, gate = community.office, community.gates[0]
    gate.sign_on.sign_on(community.operator, "2468")
    code = gate.issue.issue(holder="来客", dwelling="云上苑 3-1-501").code
    activate_pack(read_pack(office.media, write(tmp_path), number=2), office.store, community.clock)
    community.publish()
    assert gate.status.read().pack.document_no == "2026-07"
    gate.lane.enter(code)
    assert gate.lane.enter("366").reasons == (Reason.VISITOR,)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"document_no": None}, "pack-incomplete"),
        ({"valid_from": None}, "pack-incomplete"),
        ({"valid_until": None}, "pack-incomplete"),
        ({"valid_until": "2026-11-22T19:59"}, "pack-incomplete"),
        ({"valid_from": "sometime"}, "pack-unreadable"),
        ({"fever_threshold_c10": 500}, "pack-incomplete"),
        ({"fever_threshold_c10": "373"}, "pack-incomplete"),
        ({"quota_count": -1}, "pack-incomplete"),
        ({"stricter": 1}, "pack-incomplete"),
    ],
)
def test_rules_that_are_not_whole_are_refused(
    community: Any, tmp_path: Path, changes: dict[str, object], code: str
) -> None:
    with pytest.raises(InputRefused) as refused:
        read_pack(community.office.media, write(tmp_path, **changes), number=2)
    assert refused.value.code == code


def test_a_file_that_is_no_json_object_is_refused(community: Any, tmp_path: Path) -> None:
    for content in ("", "[]", "not json", '"text"'):
        (tmp_path / "rules.json").write_text(content, encoding="utf-8")
        with pytest.raises(InputRefused) as refused:
            read_pack(community.office.media, tmp_path / "rules.json", number=2)
        assert refused.value.code == "pack-unreadable"
