"""What the doctor found, in the words of the screens: how it stands, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from checkpoint_app.domain.checkup import Finding, Grade
from checkpoint_app.services.doctor import Repaired
from ui.marked_text import QT_TRANSLATE_NOOP
from ui.models.tone import Tone

translate = QCoreApplication.translate

TONES: Mapping[Grade, Tone] = {Grade.GOOD: Tone.GOOD, Grade.WARN: Tone.WARN, Grade.BAD: Tone.BAD}

FOUND: Mapping[str, str] = {
    "vault-good": QT_TRANSLATE_NOOP("Doctor", "口令文件(keys.json)完好。"),
    "vault-damaged": QT_TRANSLATE_NOOP("Doctor", "口令文件(keys.json)坏了:请不要退出程序,先做一份备份,再找技术支持。"),
    "pages-good": QT_TRANSLATE_NOOP("Doctor", "数据文件每一页都完好。"),
    "pages-damaged": QT_TRANSLATE_NOOP(
        "Doctor", "数据文件坏了 {count} 页(第 {pages} 页)。请先把整个数据文件夹原样复制一份。"
    ),
    "pages-unreadable": QT_TRANSLATE_NOOP("Doctor", "数据文件读不出来,可能是硬盘坏了。请先把数据文件夹原样复制一份。"),
    "structure-good": QT_TRANSLATE_NOOP("Doctor", "数据文件的结构完好。"),
    "structure-damaged": QT_TRANSLATE_NOOP(
        "Doctor", "数据文件的结构坏了({detail})。请先把整个数据文件夹原样复制一份。"
    ),
    "chain-good": QT_TRANSLATE_NOOP("Doctor", "{logs} 段记录共 {records} 条,一条接一条,没有缺也没有改。"),
    "chain-missing": QT_TRANSLATE_NOOP("Doctor", "{station} 号机第 {epoch} 段缺第 {spans} 条记录。"),
    "chain-unreadable": QT_TRANSLATE_NOOP("Doctor", "{station} 号机第 {epoch} 段第 {spans} 条记录读不出来。"),
    "chain-broken": QT_TRANSLATE_NOOP("Doctor", "{station} 号机第 {epoch} 段第 {spans} 条之间有记录被改过。"),
    "chain-unproven": QT_TRANSLATE_NOOP("Doctor", "{station} 号机第 {epoch} 段第 {spans} 条没有可以对照的。"),
    "chain-lost": QT_TRANSLATE_NOOP("Doctor", "记录都读不出来。"),
    "way-out-gate": QT_TRANSLATE_NOOP(
        "Doctor", "社区已收到第 1–{held} 条,那些没有丢。请恢复最近的备份;没有备份,请向社区要新的启用包。"
    ),
    "way-out-gate-unread": QT_TRANSLATE_NOOP(
        "Doctor", "社区收到了哪些,这里读不出来了,请问社区。请恢复最近的备份;没有备份,请向社区要新的启用包。"
    ),
    "way-out-own": QT_TRANSLATE_NOOP("Doctor", "请恢复最近的备份,再把各终端的 U 盘重新导入一遍。"),
    "way-out-stations": QT_TRANSLATE_NOOP("Doctor", "请恢复最近的备份,或请该终端重新导出,再导入。"),
    "personal-good": QT_TRANSLATE_NOOP("Doctor", "个人信息 {kept} 份与记录相符,{destroyed} 份已按规定销毁。"),
    "personal-wrong": QT_TRANSLATE_NOOP(
        "Doctor", "{station} 号机第 {epoch} 段第 {spans} 条的个人信息被换过,不能相信。"
    ),
    "coverage-good": QT_TRANSLATE_NOOP("Doctor", "说有的记录都在,没有来历不明的。"),
    "coverage-strays": QT_TRANSLATE_NOOP("Doctor", "{station} 号机第 {epoch} 段第 {spans} 条来历不明,不要相信。"),
    "projections-good": QT_TRANSLATE_NOOP("Doctor", "屏幕上显示的都能从记录重新算出来。"),
    "projections-differ": QT_TRANSLATE_NOOP(
        "Doctor", "显示用的数据({table})有 {rows} 行与记录不符。按“修复”从记录重新算。"
    ),
    "projections-skipped": QT_TRANSLATE_NOOP("Doctor", "记录有损坏,没有核对屏幕上显示的。"),
    "projections-no-room": QT_TRANSLATE_NOOP("Doctor", "空间不够,没有核对屏幕上显示的。请腾出空间再查。"),
    "projections-unread": QT_TRANSLATE_NOOP("Doctor", "没能核对屏幕上显示的。请再查一次。"),
    "token-good": QT_TRANSLATE_NOOP("Doctor", "数据文件夹外的进度标记在第 {seq} 条。"),
    "token-missing": QT_TRANSLATE_NOOP("Doctor", "数据文件夹外没有进度标记,下一条记录会写上。"),
    "token-other": QT_TRANSLATE_NOOP("Doctor", "数据库以外的标记里第 {token} 条是另一条记录。"),
    "token-ahead": QT_TRANSLATE_NOOP(
        "Doctor", "进度标记在第 {token} 条,数据只到第 {seq} 条:放回的是旧数据。重新打开程序,按提示做。"
    ),
    "clock-good": QT_TRANSLATE_NOOP("Doctor", "时钟正常。"),
    "clock-suspect": QT_TRANSLATE_NOOP("Doctor", "时钟不可信:请核对日期和时间。登记照常。"),
    "space-good": QT_TRANSLATE_NOOP("Doctor", "剩余空间 {free} MB。"),
    "space-little": QT_TRANSLATE_NOOP("Doctor", "只剩 {free} MB 空间:请清理一下。"),
    "space-none": QT_TRANSLATE_NOOP("Doctor", "只剩 {free} MB 空间,快要存不下了:请马上清理。"),
    "space-unknown": QT_TRANSLATE_NOOP("Doctor", "数据文件夹看不到,可能是硬盘坏了。"),
    "leftovers-good": QT_TRANSLATE_NOOP("Doctor", "没有写了一半的文件。"),
    "leftovers-found": QT_TRANSLATE_NOOP("Doctor", "有 {count} 个写了一半的文件({names})。按“修复”删除。"),
    "permissions-good": QT_TRANSLATE_NOOP("Doctor", "数据只有本账户能读。"),
    "permissions-open": QT_TRANSLATE_NOOP("Doctor", "这台电脑的别的账户能读 {names}(内容是加密的)。"),
    "permissions-read-only": QT_TRANSLATE_NOOP("Doctor", "数据文件夹不能写入。请检查硬盘和权限。"),
    "fonts-good": QT_TRANSLATE_NOOP("Doctor", "字体完好。"),
    "fonts-faulty": QT_TRANSLATE_NOOP("Doctor", "字体缺少或损坏:{names}。请重新安装程序。"),
    "sounds-good": QT_TRANSLATE_NOOP("Doctor", "提示音完好。"),
    "sounds-faulty": QT_TRANSLATE_NOOP("Doctor", "提示音缺少或损坏:{names}。请重新安装程序。"),
    "printer-good": QT_TRANSLATE_NOOP("Doctor", "打印机:{names}。"),
    "printer-none-here": QT_TRANSLATE_NOOP("Doctor", "没有打印机,单据只存成文件。"),
    "versions-good": QT_TRANSLATE_NOOP(
        "Doctor", "程序 {app},Python {python},SQLite {sqlite},SQLCipher {cipher},数据结构 {schema}。"
    ),
    "versions-differ": QT_TRANSLATE_NOOP("Doctor", "程序 {app} 用数据结构 {newest},数据是 {schema}:请装另一个版本。"),
    "versions-unknown": QT_TRANSLATE_NOOP("Doctor", "程序 {app};数据文件读不出版本。"),
}
"""By the codes of services.doctor's findings."""


def finding_sentence(finding: Finding) -> str:
    return translate("Doctor", FOUND[finding.code]).format(**finding.details)


def summary_sentence(findings: tuple[Finding, ...]) -> str:
    """Say in one line how it all stands."""
    bad = sum(finding.grade is Grade.BAD for finding in findings)
    warn = sum(finding.grade is Grade.WARN for finding in findings)
    if bad:
        return translate("Doctor", "查出 {bad} 处损坏,{warn} 处要留意。").format(bad=bad, warn=warn)
    if warn:
        return translate("Doctor", "数据完好,有 {warn} 处要留意。").format(warn=warn)
    return translate("Doctor", "全部正常。")


def repaired_sentence(done: Repaired) -> str:
    parts = []
    if done.rebuilt:
        parts.append(translate("Doctor", "已从记录重新算出。"))
    if done.swept:
        parts.append(translate("Doctor", "已删除 {n} 个写了一半的文件。").format(n=len(done.swept)))
    return "".join(parts)
