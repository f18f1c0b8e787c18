"""Rules said in plain Chinese: every field is said, and every difference between two packs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from typing import Any

import msgspec
import pytest

from checkpoint_app.documents.policy_words import difference, words_of
from checkpoint_app.domain.policy import Hold, Hours, PassRule, PolicyPack, Quota
from checkpoint_app.services.read_pack import EXAMPLES, pack_of, shipped_pack

CONTROLLED, CLOSED = (pack_of(shipped_pack(name), number=7) for name in EXAMPLES[2:])
FULL = replace(
    CLOSED,
    community="530100000001",
    visitors=CONTROLLED.visitors,
    watch_plates=("外A",),
    passes=tuple(replace(rule, hours=CLOSED.passes[0].hours) for rule in CLOSED.passes),
    holds=(
        Hold(
            dwelling=("样例里", "3", "1", "501"),
            resident=4,
            from_ms=CLOSED.valid_from_ms,
            until_ms=CLOSED.valid_until_ms,
        ),
    ),
    zones=(replace(CLOSED.zones[0], unit="1", extended_ms=(CLOSED.zones[0].until_ms + 60_000,)),),
)
"""Says something in every field."""


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of every single value, and of every list."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from leaves(part, (*path, key))
    elif isinstance(value, (list, tuple)):
        yield path
        for at, part in enumerate(value):
            yield from leaves(part, (*path, at))
    else:
        yield path


def part_of(pack: PolicyPack, path: tuple[str | int, ...]) -> Any:
    found: Any = pack
    for step in path:
        found = found[step] if isinstance(step, int) else getattr(found, step)
    return found


def other_values(value: Any) -> list[Any]:
    """Return values a field could have instead of this one."""
    if isinstance(value, Enum):
        return [member.value for member in type(value) if member is not value]
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int):
        return [value + 60_000 if value > 1_000_000 else value + 1]
    if isinstance(value, str):
        among = {"resident", "visitor", "everybody"}, {">=", ">"}, {"off", "passive", "active"}
        return next((sorted(words - {value}) for words in among if value in words), [value + "改"])
    return [list(value)[:-1]] if value else []


def listed(value: Any) -> Any:
    """Return the same data with lists that can be written to."""
    if isinstance(value, dict):
        return {key: listed(part) for key, part in value.items()}
    return [listed(part) for part in value] if isinstance(value, (list, tuple)) else value


PATHS = [path for path in leaves(FULL.to_data()) if path[-1] != "dwelling"]  # of its four parts none can be dropped


@pytest.mark.parametrize("path", PATHS, ids=lambda path: ".".join(map(str, path)))
def test_a_change_of_any_field_is_said(path: tuple[str | int, ...]) -> None:
    for value in other_values(part_of(FULL, path)):
        data = listed(FULL.to_data())
        at = data
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = value
        other = msgspec.convert(data, PolicyPack)
        assert other != FULL
        assert difference(FULL, other), value
        assert difference(other, FULL), value


def test_the_walk_meets_every_field_of_a_pack() -> None:
    assert {path[0] for path in PATHS} == set(PolicyPack.__slots__)
    assert all(part_of(FULL, (name,)) not in ("", ()) for name in PolicyPack.__slots__)


def test_the_same_rules_have_no_difference() -> None:
    assert difference(FULL, FULL) == ()


def test_two_rules_of_one_kind_are_told_apart() -> None:
    pack = replace(CLOSED, quotas=(Quota(), Quota(count=3, span=7)))
    assert [line.sentence for line in words_of(pack) if line.heading == "出门次数"] == ["每户每日1次", "每户每7日3次"]
    assert [change.sentence for change in difference(pack, replace(pack, quotas=(Quota(),)))] == [
        "取消 出门次数:每户每7日3次"
    ]
    assert len({line.slot for line in words_of(pack)}) == len(words_of(pack))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"quotas": (Quota(span=2),)}, "出门次数:每户每日1次 → 每户每2日1次"),
        ({"quotas": (Quota(span=24, rolling_hours=True),)}, "出门次数:每户每日1次 → 每户每24小时1次"),
        ({"quotas": ()}, "取消 出门次数:每户每日1次"),
        ({"quotas": (Quota(longest_outside_min=150),)}, "新增 每次外出:每户不超过 2 小时 30 分钟"),
        (
            {"passes": (PassRule(kind=CLOSED.passes[0].kind, hours=(Hours(from_min=360, until_min=1320),)),)},
            "新增 工作证:进 放行,出 放行;06:00 至 22:00,其余时间 转办",
        ),
        ({"retention_days": 60}, "记录保留:30 天 → 60 天"),
    ],
)
def test_a_difference_reads_as_people_say_it(changes: dict[str, Any], sentence: str) -> None:
    before = PolicyPack(
        number=1, document_no="甲", title="乙", valid_from_ms=60_000, valid_until_ms=120_000, quotas=(Quota(),)
    )
    assert [change.sentence for change in difference(before, replace(before, **changes))] == [sentence]


def test_against_no_rules_everything_is_new() -> None:
    changes = difference(None, CLOSED)
    assert len(changes) == len(words_of(CLOSED))
    assert all(change.sentence.startswith("新增 ") for change in changes)
