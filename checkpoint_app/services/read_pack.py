"""Read a rules file (YAML, docs/cli.md) as a policy pack; every fault is named by its line, as many as there are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from checkpoint_app.domain.clock import DAY_MS
from checkpoint_app.domain.pack_faults import PackFault, contradictions, oddities
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.errors import InputRefused, MediaError
from checkpoint_app.paths import resources_dir
from checkpoint_app.ports import Media
from checkpoint_app.services.pack_form import PACK
from checkpoint_app.services.rules_file import LARGEST_FILE, Faults, parse_rules, read_part

EXAMPLES = ("training.yaml", "open.yaml", "controlled.yaml", "closed.yaml")
"""Shipped in resources/packs; the first one has no start of its own, an office is founded with it."""


def read_pack(media: Media, path: Path, *, number: int) -> PolicyPack:
    """Return the pack in a file; InputRefused `pack-unreadable` or `pack-incomplete` names each fault by its line."""
    try:
        content = media.read(path, at_most=LARGEST_FILE)
    except MediaError as error:
        if error.code != "bundle-too-large":
            raise
        raise InputRefused("pack-unreadable", detail=f"文件太大,最多 {LARGEST_FILE // 1024} KB") from error
    return pack_of(content, number=number)


def shipped_pack(name: str) -> bytes:
    """Return the text of one of EXAMPLES."""
    return (resources_dir() / "packs" / name).read_bytes()


def pack_of(content: bytes, *, number: int, valid_from_ms: int | None = None) -> PolicyPack:
    """Return the pack written in `content`; with `valid_from_ms` it starts then, whatever it says itself."""
    root, faults = parse_rules(content), Faults()
    data = read_part(root, PACK, faults, (), "规则")
    data["number"] = number
    if valid_from_ms is not None:
        data["valid_from_ms"] = valid_from_ms
    _complete(data, faults)
    if faults.found:
        raise InputRefused("pack-incomplete", detail=faults.detail())
    pack = msgspec.convert(data, PolicyPack)
    for where, fault in (*contradictions(pack), *oddities(pack)):
        faults.add(faults.line_of(where), FAULT_WORDS[fault])
    if faults.found:
        raise InputRefused("pack-incomplete", detail=faults.detail())
    return pack


def _complete(data: dict[str, Any], faults: Faults) -> None:
    """Say what no pack can do without, and turn `days` into an end."""
    start, days = data.get("valid_from_ms"), data.pop("days", None)
    if days is not None and ("valid_until_ms",) in faults.lines:
        faults.add(faults.line_of(("days",)), "days 和 valid_until 只写一个")
    elif days is not None and start is not None:
        data["valid_until_ms"] = start + days * DAY_MS
    lacking = [
        words
        for key, words in (("title", "title"), ("document_no", "document_no(文件号)"))
        if (key,) not in faults.lines
    ]
    if start is None and ("valid_from_ms",) not in faults.lines:
        lacking.append("valid_from(开始时间)")
    if not {("valid_until_ms",), ("days",)} & faults.lines.keys():
        lacking.append("valid_until(结束时间)")
    if lacking:
        faults.add(1, f"缺少 {'、'.join(lacking)}")


FAULT_WORDS = {
    PackFault.ENDS_BEFORE_START: "结束时间不在开始时间之后",
    PackFault.NO_WHOLE_MINUTE: "开始时间要到整分钟",
    PackFault.BANDS_OUT_OF_ORDER: "体温的界限次序不对,应是 lowest < low_below < threshold < highest",
    PackFault.NO_STEPS: "steps 至少要有一步复测",
    PackFault.RESIDENT_REFUSED: "不予进入(REFUSE)只能用于来访者进入,居民回家、任何人外出都不能拒绝",
    PackFault.EMERGENCY_RULE: "应急放行(EMERGENCY)由现场决定,不能写在规则里",
    PackFault.TWICE: "和前面的一项重复",
    PackFault.NO_TIME: "开始和结束是同一时刻",
    PackFault.EXTENSION_EARLIER: "extended 要一次比一次晚,并且晚于 until",
    PackFault.NO_KIND_OF_RULES: "出门条不是一种证,不用写规则:按它对应的那张证来判断",
    PackFault.AGAINST_NOTHING: "against 至少要写一个原因",
}
