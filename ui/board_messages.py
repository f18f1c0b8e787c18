"""The board's words: states of a shift, gaps in time, codes of hand-over sheets, kinds of records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.exchange import BoardLine, FileState, ImportedFile, UnknownKind
from checkpoint_app.domain.head_claim import CheckedHead, HeadVerdict
from checkpoint_app.domain.office_lists import ChangeKind, ListChange, ListMatrix
from checkpoint_app.domain.shift_board import MissingRun, ShiftCell, Slot, SlotState
from checkpoint_app.services.retry_quarantine import CopyState, Fork, KeptFile, RecordShown
from ui.models.tone import Tone
from ui.office_messages import file_sentence, number_ranges, short_moment

translate = QCoreApplication.translate

SLOT_TONES: Mapping[SlotState, Tone | None] = {
    SlotState.REJECTED: Tone.BAD,
    SlotState.GAP: Tone.BAD,
    SlotState.LATE: Tone.WARN,
    SlotState.NOT_YET: Tone.MUTED,
    SlotState.DUPLICATE: Tone.INFO,
    SlotState.ZERO: Tone.GOOD,
    SlotState.RECEIVED: Tone.GOOD,
    SlotState.NONE: None,
}
VERDICT_TONES = {HeadVerdict.FITS: Tone.GOOD, HeadVerdict.DIFFERS: Tone.BAD, HeadVerdict.NOT_HELD: Tone.WARN}


def slot_heading(slot: Slot) -> str:
    """Return a shift as the head of its column: 11月22日 08:00–20:00."""
    return translate("BoardMessages", "{begin}–{end}").format(
        begin=short_moment(slot.start_ms), end=f"{local(slot.end_ms):%H:%M}"
    )


def cell_word(cell: ShiftCell) -> str:
    """Return what stands in a cell, a word and a figure."""
    return {
        SlotState.REJECTED: translate("BoardMessages", "未收"),
        SlotState.GAP: translate("BoardMessages", "缺 {lacking:,}"),
        SlotState.LATE: translate("BoardMessages", "迟报"),
        SlotState.NOT_YET: translate("BoardMessages", "未到"),
        SlotState.DUPLICATE: translate("BoardMessages", "重复 {passages:,}"),
        SlotState.ZERO: translate("BoardMessages", "零"),
        SlotState.RECEIVED: translate("BoardMessages", "已收 {passages:,}"),
        SlotState.NONE: translate("BoardMessages", "—"),
    }[cell.state].format(lacking=cell.lacking, passages=cell.passages)


def cell_sentence(cell: ShiftCell) -> str:
    """Say all there is to say about a station's shift, and what to do."""
    sentence = {
        SlotState.REJECTED: translate(
            "BoardMessages", "有文件未收:{refused}。请到“上报包”按“未收的文件”看原因,再请该终端按 F11 导出一次。"
        ),
        SlotState.GAP: translate("BoardMessages", "{gaps}。请该终端按 F11 再导出一次,缺的会自动补上。"),
        SlotState.LATE: translate(
            "BoardMessages", "这一班已过,还没有报到班末。{reached}请带班人员按 F11 导出,把 U 盘带来。"
        ),
        SlotState.NOT_YET: translate("BoardMessages", "这一班还没有到该上报的时候。{reached}"),
        SlotState.DUPLICATE: translate(
            "BoardMessages", "已收齐,通行记录 {passages:,} 条;同一个文件送来过两次,没有重复计。"
        ),
        SlotState.ZERO: translate("BoardMessages", "已上报,这一班没有人通行。"),
        SlotState.RECEIVED: translate("BoardMessages", "已收到,通行记录 {passages:,} 条。{reached}"),
        SlotState.NONE: translate("BoardMessages", "这一班时还没有这台终端,或它已停用。"),
    }[cell.state].format(
        passages=cell.passages,
        gaps=translate("BoardMessages", ";").join(gap_sentence(gap) for gap in cell.gaps),
        refused=translate("BoardMessages", "、").join(claim.name for claim in cell.refused),
        reached="" if cell.reached_ms is None else _reached(cell.reached_ms),
    )
    return translate("BoardMessages", "{name} {slot}:{sentence}").format(
        name=cell.name, slot=slot_heading(cell.slot), sentence=sentence
    )


def _reached(at_ms: int) -> str:
    return translate("BoardMessages", "收到的记录到 {moment}。").format(moment=short_moment(at_ms))


def gap_sentence(gap: MissingRun) -> str:
    """Return 2 号机缺 1,204–1,260,约 02:10–02:40; with its epoch from the second on."""
    whose = (
        translate("BoardMessages", "{station} 号机缺 {gap}")
        if gap.epoch == 1
        else translate("BoardMessages", "{station} 号机第 {epoch} 段缺 {gap}")
    ).format(station=gap.station, epoch=gap.epoch, gap=number_ranges([(gap.first, gap.last)]))
    if gap.from_ms == 0:
        return whose
    same_day = local(gap.from_ms).date() == local(gap.until_ms).date()
    until = f"{local(gap.until_ms):%H:%M}" if same_day else short_moment(gap.until_ms)
    return translate("BoardMessages", "{whose},约 {begin}–{end}").format(
        whose=whose, begin=short_moment(gap.from_ms), end=until
    )


def gaps_words(line: BoardLine) -> str:
    """Return the gaps of a station; of several epochs each with its own."""
    if not line.earlier_gaps and line.epoch == 1:
        return number_ranges(line.gaps)
    return translate("BoardMessages", ";").join(
        translate("BoardMessages", "第 {epoch} 段 {gaps}").format(epoch=epoch, gaps=number_ranges(gaps))
        for epoch, gaps in line.all_gaps
    )


def unknown_sentence(kinds: Sequence[UnknownKind]) -> str:
    """Say what one station's records need a newer version for; empty if none do."""
    if not kinds:
        return ""
    return translate(
        "BoardMessages", "{station} 号机有 {records:,} 条记录需要新版程序(种类 {kinds}),已原样保存。"
    ).format(
        station=kinds[0].station,
        records=sum(kind.records for kind in kinds),
        kinds=translate("BoardMessages", "、").join(kind.kind for kind in kinds),
    )


def verdict_word(verdict: HeadVerdict) -> str:
    return {
        HeadVerdict.FITS: translate("BoardMessages", "对得上"),
        HeadVerdict.DIFFERS: translate("BoardMessages", "对不上"),
        HeadVerdict.NOT_HELD: translate("BoardMessages", "还没收到"),
    }[verdict]


def head_sentence(checked: CheckedHead) -> str:
    """Say what a sheet's code means against the log held, and what to do."""
    return {
        HeadVerdict.FITS: translate(
            "BoardMessages", "{station} 号机第 {seq:,} 条,校验码 {code}:与收到的记录对得上,到这一条为止没有少。"
        ),
        HeadVerdict.DIFFERS: translate(
            "BoardMessages",
            "{station} 号机第 {seq:,} 条,校验码 {code}:与收到的记录对不上。先再看一遍交班单;"
            "没有抄错的话,交班以后、导出以前有记录被丢掉或重写过。收到的都没有改动,请联系带班人员核实。",
        ),
        HeadVerdict.NOT_HELD: translate(
            "BoardMessages",
            "{station} 号机第 {seq:,} 条还没有收到(连续收到第 {held:,} 条)。校验码已记下,收到以后自动核对;"
            "如果该终端说已全部导出,就是末尾的记录被丢掉了。",
        ),
    }[checked.verdict].format(
        station=checked.claim.station, seq=checked.claim.seq, code=checked.claim.code, held=checked.held_to
    )


def change_words(change: ListChange) -> str:
    """Name a decision that travels in an office bundle."""
    return {
        ChangeKind.LIST: translate("BoardMessages", "下发包第 {n} 版"),
        ChangeKind.REVOKED: translate("BoardMessages", "作废 {n:,} 张证"),
        ChangeKind.PACK: translate("BoardMessages", "管控规则第 {n} 号"),
        ChangeKind.CUT_OFF: translate("BoardMessages", "{n} 号机的证只认到某一张"),
        ChangeKind.LOST: translate("BoardMessages", "{n} 号机丢失停用"),
        ChangeKind.PURGE: translate("BoardMessages", "销毁令第 {n} 号"),
    }[change.kind].format(n=change.n)


def kept_sentence(kept: KeptFile) -> str:
    """Say why a file was refused and whether its copy is good."""
    copy = {
        CopyState.WHOLE: "",
        CopyState.DAMAGED: translate("BoardMessages", "存下的副本已损坏,不能再试,请该终端重新导出。"),
        CopyState.MISSING: translate("BoardMessages", "没有存下副本,请该终端重新导出。"),
    }[kept.copy]
    return file_sentence(kept.file) + copy


def fork_sentence(fork: Fork) -> str:
    """Show both sides of a fork: what and when, nothing of whom."""
    return translate(
        "BoardMessages",
        "{station} 号机第 {epoch} 段第 {seq:,} 条起不同:已收的是 {held};文件里是 {other}。"
        "两边都保留,不会互相代替。请看该终端是否被复制或恢复过。",
    ).format(
        station=fork.station, epoch=fork.epoch, seq=fork.seq, held=_record_words(fork.held),
        other=_record_words(fork.other),
    )  # fmt: skip


def _record_words(record: RecordShown | None) -> str:
    if record is None:
        return translate("BoardMessages", "没有这一条")
    return translate("BoardMessages", "{kind}({moment})").format(
        kind=kind_word(record.kind), moment=short_moment(record.at_ms)
    )


def kinds_words(kinds: Mapping[str, int]) -> str:
    """Return counts by kind: 通行 412、发证 3."""
    return translate("BoardMessages", "、").join(
        translate("BoardMessages", "{kind} {records:,}").format(kind=kind_word(kind), records=records)
        for kind, records in kinds.items()
    )


def kind_word(kind: str) -> str:
    """Return the word for a kind of record; the code itself for one this version has no word for."""
    words: dict[str, str] = {
        EventKind.EPOCH_OPENED: translate("BoardMessages", "启用"),
        EventKind.SHIFT_OPENED: translate("BoardMessages", "开班"),
        EventKind.PASSAGE: translate("BoardMessages", "通行"),
        EventKind.READING: translate("BoardMessages", "测温"),
        EventKind.PASS_STOPPED: translate("BoardMessages", "拦下的证"),
        EventKind.PASS_ISSUED: translate("BoardMessages", "发证"),
        EventKind.PASS_REVOKED: translate("BoardMessages", "作废"),
        EventKind.PASSES_SUSPENDED: translate("BoardMessages", "挂失"),
        EventKind.CORRECTION: translate("BoardMessages", "更正"),
        EventKind.CLOCK_CONFIRMED: translate("BoardMessages", "确认时间"),
        EventKind.VISIT_ASKED: translate("BoardMessages", "来访"),
        EventKind.VISIT_ANSWERED: translate("BoardMessages", "来访答复"),
        EventKind.VEHICLE: translate("BoardMessages", "车辆"),
        EventKind.DELIVERY: translate("BoardMessages", "快递"),
        EventKind.EMERGENCY_EXPLAINED: translate("BoardMessages", "应急说明"),
        EventKind.RETURN_REGISTERED: translate("BoardMessages", "返回登记"),
        EventKind.DUTY_JOINED: translate("BoardMessages", "上岗"),
        EventKind.DUTY_LEFT: translate("BoardMessages", "下岗"),
        EventKind.SHIFT_HANDED_OVER: translate("BoardMessages", "交班"),
        EventKind.DUTY_NOTED: translate("BoardMessages", "值守日志"),
        EventKind.THERMOMETER: translate("BoardMessages", "体温枪"),
        EventKind.BUNDLE_EXPORTED: translate("BoardMessages", "导出"),
        EventKind.LIST_APPLIED: translate("BoardMessages", "换上下发包"),
    }
    return words.get(kind, kind)


def preview_sentence(files: Sequence[ImportedFile]) -> str:
    """Say what an import of these files would bring."""
    return translate(
        "BoardMessages", "{count} 个文件:{fresh} 个有新记录共 {records:,} 条,{known} 个没有新的,{refused} 个不能收。"
    ).format(
        count=len(files),
        fresh=sum(file.state is FileState.IMPORTED for file in files),
        records=sum(file.new_events for file in files),
        known=sum(file.state in (FileState.DUPLICATE, FileState.NOTHING_NEW) for file in files),
        refused=sum(file.state is FileState.REFUSED for file in files),
    )


def held_sentence(matrix: ListMatrix) -> str:
    """Say how many stations hold the newest office bundle; empty before the first one."""
    newest = max((change.version for change in matrix.changes if change.version is not None), default=0)
    if not newest:
        return ""
    behind = sum(station.version < newest for station in matrix.stations)
    return translate("BoardMessages", "最新是第 {version} 版:{current} 台已用上,{behind} 台还不知道。").format(
        version=newest, current=len(matrix.stations) - behind, behind=behind
    )
