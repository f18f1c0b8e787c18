"""Rules that change: announced ten minutes before, the foot of the screen right in every state."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.services.activate_pack import activate_pack
from checkpoint_app.services.found_office import training_pack

MINUTE_MS, DAY_MS = 60_000, 86_400_000
MIDNIGHT_MS = 1_795_363_200_000  # 2026-11-23 00:00 in UTC+8


@pytest.fixture
def schedule(community):
    """Put rules on the schedule and bring them to the gates."""

    def put(number: int, from_ms: int, until_ms: int) -> PolicyPack:
        pack = replace(
            training_pack(from_ms), number=number, title="夜间规则", valid_from_ms=from_ms, valid_until_ms=until_ms
        )
        scheduled = activate_pack(pack, community.office.store, community.clock)
        community.publish()
        return scheduled

    return put


@pytest.fixture
def shown(on_duty, community):
    """Return what bar and foot say of the rules at a moment."""

    def at(moment_ms: int) -> tuple[str, str]:
        community.clock.advance(ms=moment_ms - community.clock.wall_ms)
        on_duty._status.refresh()
        return on_duty.view.alarm.text(), on_duty.view.footer._line.text().split(" · ")[1]

    return at


def test_a_change_of_rules_is_announced_ten_minutes_before_and_gone_at_its_minute(on_duty, schedule, shown, desk):
    schedule(2, MIDNIGHT_MS, MIDNIGHT_MS + DAY_MS)
    foot = "规则 第 1 号 至 11月22日 24:00,接第 2 号"
    assert shown(MIDNIGHT_MS - 10 * MINUTE_MS - 1) == ("", foot)
    bar, now = shown(MIDNIGHT_MS - 10 * MINUTE_MS)
    assert (bar, now) == ("规则 10 分钟后更换:00:00 起按第 2 号《夜间规则》。", foot)
    assert on_duty.view.alarm._text.property("role") == "feed", "nothing is wrong"
    assert shown(MIDNIGHT_MS - 1)[0].startswith("规则 1 分钟后更换")
    assert desk.stamp.pack.number == 1
    assert shown(MIDNIGHT_MS) == ("", "规则 第 2 号 至 11月23日 24:00")
    assert desk.stamp.pack.number == 2


def test_the_end_of_the_rules_is_announced_and_then_said(on_duty, schedule, shown, desk):
    end = MIDNIGHT_MS - 120 * MINUTE_MS
    schedule(2, desk.stamp.now_ms() // MINUTE_MS * MINUTE_MS, end)
    assert shown(end - 5 * MINUTE_MS) == (
        "规则 5 分钟后到期:22:00 起照常登记,不作判断。请向社区要新的下发包。",
        "规则 第 2 号 至 11月22日 22:00",
    )
    bar, foot = shown(end)
    assert bar == "管控规则不在有效期内:照常登记,不作判断。请向社区要新的下发包。"
    assert on_duty.view.alarm._text.property("role") == "alarm"
    assert foot == "规则 第 2 号 已于 11月22日 22:00 到期"


def test_after_a_gap_the_rules_to_come_are_named(on_duty, schedule, shown, desk):
    end = MIDNIGHT_MS - 120 * MINUTE_MS
    schedule(2, desk.stamp.now_ms() // MINUTE_MS * MINUTE_MS, end)
    schedule(3, MIDNIGHT_MS, MIDNIGHT_MS + DAY_MS)
    assert shown(end)[1] == "现在没有规则,第 3 号 11月23日 00:00 起"
    bar, _ = shown(MIDNIGHT_MS - 9 * MINUTE_MS)
    assert bar.startswith("管控规则不在有效期内")
    assert bar.endswith("规则 9 分钟后更换:00:00 起按第 3 号《夜间规则》。")


def test_a_gate_without_rules_says_so(on_duty, desk, shown):
    desk.stamp.packs = ()
    bar, foot = shown(desk.stamp.now_ms())
    assert bar == "没有管控规则:照常登记,不作判断。请向社区要下发包。"
    assert foot == "没有规则"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_announcement_has_the_room_it_needs(on_duty, schedule, shown, theme, clipped_in, scale):
    schedule(2, MIDNIGHT_MS, MIDNIGHT_MS + DAY_MS)
    on_duty.resize(1366, 768)
    theme.set_scale(scale)
    assert shown(MIDNIGHT_MS - 9 * MINUTE_MS)[0]
    assert clipped_in(on_duty) == []
