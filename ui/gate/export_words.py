"""What F11 says of files, sticks and receipts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from checkpoint_app.domain.record_ranges import range_texts
from checkpoint_app.errors import KnownError
from checkpoint_app.services.export_bundle import ExportedFile
from checkpoint_app.services.keep_last_files import EXPORTS_KEPT
from checkpoint_app.services.station_status import StatusView
from ui.error_messages import code_sentence, error_sentence

translate = QCoreApplication.translate
_GIB, _MIB = 1 << 30, 1 << 20


def size_words(size: int) -> str:
    """Return bytes as people say them: 6.0 GB, 512 MB."""
    return f"{size / _GIB:,.1f} GB" if size >= _GIB else f"{size / _MIB:,.0f} MB"


def written_words(files: Sequence[ExportedFile]) -> list[str]:
    """Name each file with its records and the code by which the office knows it again."""
    lines = []
    for file in files:
        line = translate("Export", "已写入 {name}:第 {first}–{last} 条,{size} KB").format(
            name=file.path.name, first=f"{file.first:,}", last=f"{file.last:,}", size=f"{file.size / 1024:,.0f}"
        )
        lines.append(translate("Export", "{line},校验码 {code}").format(line=line, code=file.code))
    return lines


def kept_words(removed: int, keeping: KnownError | None) -> list[str]:
    if keeping is not None:
        reason = error_sentence(keeping)
        return [translate("Export", "U 盘上更早的上报包没有清理:{reason}").format(reason=reason)]
    if removed:
        words = translate("Export", "U 盘上更早的 {n} 个上报包社区都已收到,已清理,留最近 {kept} 次。")
        return [words.format(n=removed, kept=EXPORTS_KEPT)]
    return []


def office_words(view: StatusView) -> list[str]:
    """Say what the office has of ours, as of its last list."""
    lines = [
        translate("Export", "社区已收到 1–{held};{n} 条未收到").format(
            held=f"{view.held_to:,}", n=f"{view.unconfirmed:,}"
        )
        if view.held_to
        else translate("Export", "社区还没有收到本终端的记录")
    ]
    if view.gaps:
        gaps = translate("Export", "、").join(range_texts(view.gaps))
        lines.append(translate("Export", "社区缺 {gaps},这次会再给").format(gaps=gaps))
    lines += [
        translate("Export", "社区没有收下 {name}:{reason}").format(name=name, reason=code_sentence(code))
        for name, code in view.refused_files
    ]
    return lines
