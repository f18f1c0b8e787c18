"""Slips at the office that look like work done, refused with a sentence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.clock import local_day
from checkpoint_app.errors import InputRefused

from_tomorrow = timedelta(days=1)


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(InputRefused) as refused:
        act()
    return refused.value.code


def test_a_household_nobody_has_is_not_revoked(community: Any) -> None:
    assert refusal(lambda: community.office.revoke.revoke_household(999, "lost")) == "household-unknown"


def test_two_operators_do_not_share_a_name(community: Any) -> None:
    assert refusal(lambda: community.office.enrol.add_operator("王芳", "1357")) == "operator-name-taken"
    assert len(community.office.store.operators()) == 1


def test_a_day_that_has_not_come_is_not_reported(community: Any, tmp_path: Path) -> None:
    tomorrow = local_day(community.clock.wall_ms) + from_tomorrow
    assert refusal(lambda: community.office.report.send(tomorrow, tmp_path / "r.xlsx")) == "report-too-early"
    assert list(tmp_path.glob("r.*")) == []


def test_a_folder_of_the_other_kind_is_named_as_such(community: Any) -> None:
    def open_it() -> None:
        with Installation(community.folder / "E1").office("whatever it is"):
            pass

    assert refusal(open_it) == "data-folder-other"
