"""Purposes and rights in the words of documents."""

from __future__ import annotations

from collections.abc import Mapping

from checkpoint_app.domain.access import Purpose, split_purpose

PURPOSES: Mapping[str, str] = {
    Purpose.ROSTER: "核对花名册",
    Purpose.PASSES: "办证、发证",
    Purpose.CALL: "联系居民",
    Purpose.OWN: "本人查询",
    Purpose.TRACING: "流调单位来函",
    Purpose.POLICE: "公安来函",
    Purpose.OTHER: "其他",
}


def purpose_words(purpose: str) -> str:
    """Return a purpose as it stands on paper: `流调单位来函 11 月 20 日的函`."""
    code, words = split_purpose(purpose)
    return f"{PURPOSES.get(code, '')} {words}".strip()
