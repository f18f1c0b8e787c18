"""The office's words: code → what the clerk reads. Errors and outcomes are in `ui.messages`."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.exchange import FileState, ImportedFile
from checkpoint_app.domain.pack_schedule import PackState
from checkpoint_app.domain.print_run import CheckCode, PrintProblem, RunState, Sheet
from checkpoint_app.domain.record_ranges import Ranges, range_texts
from checkpoint_app.errors import KnownError
from checkpoint_app.services.import_bundles import NEWER
from checkpoint_app.services.import_roster import RowProblem
from ui.error_messages import error_sentence
from ui.models.pass_state import PassState

translate = QCoreApplication.translate


def short_moment(at_ms: int) -> str:
    """Return a moment as the office reads it, in UTC+8: 11月22日 07:12."""
    at = local(at_ms)
    return translate("OfficeMessages", "{month}月{day}日 {time}").format(
        month=at.month, day=at.day, time=at.strftime("%H:%M")
    )


def short_day(at_ms: int) -> str:
    at = local(at_ms)
    return translate("OfficeMessages", "{month}月{day}日").format(month=at.month, day=at.day)


def number_ranges(ranges: Ranges) -> str:
    """Return closed ranges of record numbers: 1–4,212、4,300."""
    return translate("OfficeMessages", "、").join(range_texts(ranges))


def file_state_word(state: FileState) -> str:
    return {
        FileState.IMPORTED: translate("OfficeMessages", "已收"),
        FileState.DUPLICATE: translate("OfficeMessages", "重复"),
        FileState.NOTHING_NEW: translate("OfficeMessages", "没有新记录"),
        FileState.REFUSED: translate("OfficeMessages", "未收"),
    }[state]


def file_sentence(file: ImportedFile) -> str:
    """Say what became of a file of the import board, and what to do if it was refused."""
    if file.state is FileState.IMPORTED:
        taken = translate("OfficeMessages", "新增 {count:,} 条记录。").format(count=file.new_events)
        if file.detail == NEWER:
            taken += translate("OfficeMessages", "由更新版本的程序写出,已原样保存,有的内容要新版程序才能显示。")
        return taken
    if file.state is FileState.DUPLICATE:
        return translate("OfficeMessages", "这个文件以前收过,没有再收。")
    if file.state is FileState.NOTHING_NEW:
        return translate("OfficeMessages", "其中的记录都已收到。")
    if file.reason == "bundle-fork":
        return translate(
            "OfficeMessages", "其中的记录与已收到的不一致,文件已单独存放,原有记录没有改动。请联系该终端核实。"
        )
    if file.reason == "bundle-after-cutoff":
        return translate("OfficeMessages", "该终端已停用,文件里有停用以后的记录,没有收入。")
    return error_sentence(KnownError(file.reason, detail=file.detail, path=file.name, kind=".ckb"))


def pass_state_word(state: PassState) -> str:
    return {
        PassState.VALID: translate("OfficeMessages", "有效"),
        PassState.NOT_YET: translate("OfficeMessages", "未生效"),
        PassState.EXPIRED: translate("OfficeMessages", "已过期"),
        PassState.REVOKED: translate("OfficeMessages", "已作废"),
    }[state]


def pack_state_word(state: PackState) -> str:
    return {
        PackState.RULES: translate("OfficeMessages", "现行"),
        PackState.COMING: translate("OfficeMessages", "待生效"),
        PackState.REPLACED: translate("OfficeMessages", "已被替换"),
        PackState.EXPIRED: translate("OfficeMessages", "已到期"),
    }[state]


def revoke_reason_word(reason: str) -> str:
    """Return the word for one of services.revoke_pass.REASONS."""
    return {
        "lost": translate("OfficeMessages", "遗失"),
        "moved-out": translate("OfficeMessages", "已搬走"),
        "misprint": translate("OfficeMessages", "印错"),
        "misused": translate("OfficeMessages", "他人使用"),
        "replaced": translate("OfficeMessages", "已换新证"),
    }[reason]


def sheet_word(sheet: Sheet) -> str:
    return {
        Sheet.TEN_UP: translate("OfficeMessages", "A4 每页十张(90×54 毫米)"),
        Sheet.FOUR_UP: translate("OfficeMessages", "A4 每页四张(80×120 毫米)"),
        Sheet.CARD: translate("OfficeMessages", "卡片每页一张(85.6×54 毫米)"),
        Sheet.SLIP_58: translate("OfficeMessages", "58 毫米小票纸"),
        Sheet.SLIP_80: translate("OfficeMessages", "80 毫米小票纸"),
    }[sheet]


def run_state_word(state: RunState) -> str:
    return {
        RunState.OPEN: translate("OfficeMessages", "没有印完"),
        RunState.DONE: translate("OfficeMessages", "已印完"),
    }[state]


def print_problem_sentence(problem: PrintProblem) -> str:
    """Say why somebody is left out of a print run, and what to do."""
    sentence = {
        CheckCode.HOLDS_PASS: translate("OfficeMessages", "已有出入证 {detail};要换证请用“补办”"),
        CheckCode.DUPLICATE: translate("OfficeMessages", "同一户有两人同名,或同一车牌登记了两次:{detail};请核对花名册"),
        CheckCode.UNIT_MISSING: translate("OfficeMessages", "这栋楼分单元,此户没有写单元:{detail};请补花名册"),
        CheckCode.GLYPH_MISSING: translate("OfficeMessages", "字库里没有这些字:{detail};请手写"),
        CheckCode.TOO_LONG: translate("OfficeMessages", "小区名太长,二维码放不下:{detail};请改短"),
    }[problem.code]
    return sentence.format(detail=problem.detail)


def roster_problem_sentence(problem: RowProblem) -> str:
    """Say what is wrong with a cell of a roster file, and what becomes of the row."""
    return {
        "name-missing": translate("OfficeMessages", "没有姓名,这一行不导入"),
        "name-too-long": translate("OfficeMessages", "姓名太长,这一行不导入"),
        "dwelling-missing": translate("OfficeMessages", "没有房号,这一行不导入"),
        "dwelling-unreadable": translate("OfficeMessages", "房号看不懂(应像 3-1-501),这一行不导入"),
        "duplicate-row": translate("OfficeMessages", "同一人已在前面出现,这一行不导入"),
        "id-check": translate("OfficeMessages", "证件号的校验位不对,照原样导入,请核对"),
        "id-date": translate("OfficeMessages", "证件号里的出生日期不存在,照原样导入,请核对"),
        "id-area": translate("OfficeMessages", "证件号的地区码不常见,照原样导入,请核对"),
        "roster-no-header": translate("OfficeMessages", "这张工作表里没有找到表头(姓名和房号),整张没有读"),
        "id-lost-to-excel": translate("OfficeMessages", "证件号被表格软件改坏了,此人导入但没有证件号"),
        "phone-unreadable": translate("OfficeMessages", "电话看不懂,此人导入但没有电话"),
        "grid-too-long": translate("OfficeMessages", "网格名称太长,此人导入但没有网格"),
        "plate-letter": translate("OfficeMessages", "车牌里没有字母 I 和 O(应是数字 1 和 0),照原样导入,请核对"),
        "plate-form": translate("OfficeMessages", "车牌的样子不常见,照原样导入,请核对"),
        "plates-too-many": translate("OfficeMessages", "这一格里的车牌太多,此人导入但没有车牌"),
    }[problem.code]


def file_counts_sentence(files: Sequence[ImportedFile]) -> str:
    """Say how an import ended: 收到 8 个,重复 1 个,未收 2 个。"""
    counts = dict.fromkeys(FileState, 0)
    for file in files:
        counts[file.state] += 1
    return translate("OfficeMessages", "收到 {good} 个,重复 {again} 个,未收 {refused} 个。").format(
        good=counts[FileState.IMPORTED],
        again=counts[FileState.DUPLICATE] + counts[FileState.NOTHING_NEW],
        refused=counts[FileState.REFUSED],
    )
