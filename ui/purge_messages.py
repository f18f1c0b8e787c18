"""Purges and legal holds in the words of the screens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.purge import LegalHold, PurgePreview, PurgeTally
from checkpoint_app.services.purge_office import Retention
from ui.marked_text import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

KINDS = {
    EventKind.PASSAGE.value: QT_TRANSLATE_NOOP("Purge", "通行"),
    EventKind.PASS_ISSUED.value: QT_TRANSLATE_NOOP("Purge", "出入证"),
    EventKind.VISIT_ASKED.value: QT_TRANSLATE_NOOP("Purge", "来访"),
    EventKind.VEHICLE.value: QT_TRANSLATE_NOOP("Purge", "车辆"),
    EventKind.EMERGENCY_EXPLAINED.value: QT_TRANSLATE_NOOP("Purge", "应急说明"),
    EventKind.RETURN_REGISTERED.value: QT_TRANSLATE_NOOP("Purge", "返回登记"),
    EventKind.SHIFT_HANDED_OVER.value: QT_TRANSLATE_NOOP("Purge", "交接备注"),
    EventKind.DUTY_NOTED.value: QT_TRANSLATE_NOOP("Purge", "值守日志"),
    EventKind.OPERATOR_ADDED.value: QT_TRANSLATE_NOOP("Purge", "卡口自加的值守人员"),
    EventKind.THERMOMETER.value: QT_TRANSLATE_NOOP("Purge", "体温枪名称"),
    EventKind.PRINT_RUN_OPENED.value: QT_TRANSLATE_NOOP("Purge", "印证批次"),
    EventKind.ACCESS.value: QT_TRANSLATE_NOOP("Purge", "查看用途"),
    EventKind.CORRECTION_ASKED.value: QT_TRANSLATE_NOOP("Purge", "请更正的理由"),
    EventKind.CORRECTION_DECLINED.value: QT_TRANSLATE_NOOP("Purge", "不更正的理由"),
}
FILES = {
    "quarantine": QT_TRANSLATE_NOOP("Purge", "未收的上报包"),
    "backup": QT_TRANSLATE_NOOP("Purge", "备份"),
    "bundle": QT_TRANSLATE_NOOP("Purge", "上报包和下发包"),
    "kit": QT_TRANSLATE_NOOP("Purge", "启用包"),
    "paper": QT_TRANSLATE_NOOP("Purge", "打印文件和表格"),
    "key": QT_TRANSLATE_NOOP("Purge", "过期的月密钥"),
}


def day_words(at_ms: int) -> str:
    return f"{local(at_ms):%Y-%m-%d}"


def retention_words(retention: Retention) -> str:
    """Return how old the oldest personal part is, beside what the rules keep."""
    keep = retention.keep_days
    if retention.oldest_days is None:
        return translate("Purge", "没有个人信息;规则保存 {keep} 天。").format(keep=keep)
    if retention.overdue_days > 0:
        words = translate("Purge", "最早的记录 {oldest} 天,规则保存 {keep} 天:已过期 {over} 天。")
        return words.format(oldest=retention.oldest_days, keep=keep, over=retention.overdue_days)
    words = translate("Purge", "最早的记录 {oldest} 天,规则保存 {keep} 天:还有 {left} 天。")
    return words.format(oldest=retention.oldest_days, keep=keep, left=-retention.overdue_days)


def preview_lines(preview: PurgePreview) -> Iterator[str]:
    """Yield what an order would do, a line each."""
    yield translate("Purge", "{day} 以前的个人信息会永远消失;记录本身都在,一条接一条仍可核对。").format(
        day=day_words(preview.before_ms)
    )
    yield from tally_lines(preview.tally)
    for station, epoch, first, last in preview.gaps:
        words = translate("Purge", "{station} 号机第 {epoch} 段还缺 {first:,}–{last:,}:收到以后由那台终端销毁。")
        yield words.format(station=station, epoch=epoch, first=first, last=last)
    for hold in preview.holds:
        yield translate("Purge", "不动:{hold}").format(hold=hold_words(hold))


def tally_lines(tally: PurgeTally) -> Iterator[str]:
    """Yield what goes, or went, by kind, then what stays and why."""
    if not tally.by_kind:
        yield translate("Purge", "没有到期的个人信息。")
    for kind, n in tally.by_kind.items():
        known = KINDS.get(kind)
        word = kind if known is None else translate("Purge", known)
        yield translate("Purge", "{kind}:{n:,} 条").format(kind=word, n=n)
    for station, epoch, first, last, parts in tally.ranges:
        words = translate("Purge", "{station} 号机第 {epoch} 段 {first:,}–{last:,} 中的 {n:,} 条")
        yield words.format(station=station, epoch=epoch, first=first, last=last, n=parts)
    if tally.residents:
        words = translate("Purge", "离开花名册 {n:,} 人,照片 {photos:,} 张;他们的证作废。")
        yield words.format(n=tally.residents, photos=tally.photos)
    for kind, n in sorted((tally.files or {}).items()):
        yield translate("Purge", "一起删除,{kind}:{n:,} 个").format(kind=translate("Purge", FILES[kind]), n=n)
    for count, words in (
        (tally.unreached, translate("Purge", "找不到的文件 {n:,} 个(在 U 盘上或被移走):请人工销毁。")),
        (tally.held, translate("Purge", "不动:法律保全 {n:,} 条。")),
        (tally.standing, translate("Purge", "不动:证还有效 {n:,} 条,到期后再销毁。")),
        (tally.rest, translate("Purge", "不动:{n:,} 条还没有回执。")),
    ):
        if count:
            yield words.format(n=count)


def unanswered_words(stations: Sequence[int]) -> str:
    """Return which stations have not said that they carried the order out; nothing if all have."""
    if not stations:
        return ""
    numbers = translate("Purge", "、").join(str(station) for station in stations)
    return translate("Purge", "还没有答复的终端:{numbers} 号。").format(numbers=numbers)


def hold_words(hold: LegalHold) -> str:
    if hold.resident is not None:
        words = translate("Purge", "{number} 号保全,公文号 {document},{resident} 号居民")
        return words.format(number=hold.number, document=hold.document, resident=hold.resident)
    until = translate("Purge", "以后") if hold.until_ms is None else day_words(hold.until_ms)
    words = translate("Purge", "{number} 号保全,公文号 {document},{first} 至 {until} 的全部")
    return words.format(number=hold.number, document=hold.document, first=day_words(hold.from_ms), until=until)
