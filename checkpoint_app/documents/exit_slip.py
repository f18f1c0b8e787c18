"""What an exit slip (出门条) says beside a pass's facts: gate and minute, what to do with it, until when."""

from __future__ import annotations

from checkpoint_app.domain.clock import local


def exit_slip_lines(gate: str, left_s: int, until_s: int) -> tuple[str, ...]:
    """Return its lines; moments are UTC seconds, shown in UTC+8."""
    left, until = local(left_s * 1000), local(until_s * 1000)
    return (
        f"{gate} {left.month}月{left.day}日 {left:%H:%M} 出门",
        "从别的卡口回来时,与出入证一起扫",
        f"请在 {until.month}月{until.day}日 {until:%H:%M} 以前返回",
    )
