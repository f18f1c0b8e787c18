"""Known errors in the words of the screens: what happened, that nothing was lost, what to do."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from checkpoint_app.errors import KnownError
from ui.marked_text import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

ERRORS: Mapping[str, str] = {
    "data-folder-in-use": QT_TRANSLATE_NOOP("Error", "另一个窗口正在使用这个数据文件夹。什么都没有改动。"),
    "data-folder-empty": QT_TRANSLATE_NOOP("Error", "这个文件夹里还没有登记终端或办公室:请用启用包开始,或建立办公室。"),
    "data-folder-taken": QT_TRANSLATE_NOOP("Error", "这个文件夹里已有数据({role})。请选一个空文件夹;什么都没有改动。"),
    "data-folder-other": QT_TRANSLATE_NOOP(
        "Error", "这个文件夹是另一种用途({role}),不是要打开的那一种。什么都没有改动。"
    ),
    "operator-name-taken": QT_TRANSLATE_NOOP("Error", "已经有人叫 {name}。请加一个字区别。"),
    "report-too-early": QT_TRANSLATE_NOOP("Error", "{day} 还没有到,没有可报的。"),
    "household-unknown": QT_TRANSLATE_NOOP("Error", "没有编号为 {household} 的住户。"),
    "wrong-passphrase": QT_TRANSLATE_NOOP("Error", "口令不对,打不开。什么都没有改动,请再输一次。"),
    "passphrase-missing": QT_TRANSLATE_NOOP("Error", "请输入口令。"),
    "passphrase-short": QT_TRANSLATE_NOOP("Error", "口令太短:至少 {shortest} 个字。"),
    "database-newer": QT_TRANSLATE_NOOP("Error", "这些数据是更新的版本({found})写的。请安装那个版本。"),
    "database-damaged": QT_TRANSLATE_NOOP("Error", "数据文件已损坏,或不是本程序的。原样保留;请恢复最近的备份。"),
    "disk-full": QT_TRANSLATE_NOOP("Error", "磁盘已满,没有保存;以前的都在。请腾出空间再按一次。"),
    "folder-read-only": QT_TRANSLATE_NOOP("Error", "这个文件夹不能写入:{path}。什么都没有丢;请换一个。"),
    "file-unreadable": QT_TRANSLATE_NOOP("Error", "这个文件读不出来:{path}。什么都没有改动。"),
    "storage-failed": QT_TRANSLATE_NOOP("Error", "电脑没能保存这一条({detail});以前的都在。请再试一次。"),
    "recovery-key-wrong": QT_TRANSLATE_NOOP("Error", "这把恢复密钥打不开数据文件夹。什么都没有改动。"),
    "media-full": QT_TRANSLATE_NOOP("Error", "U 盘已满,未写入:{path}。记录都在本机,请换一个 U 盘再试。"),
    "media-gone": QT_TRANSLATE_NOOP("Error", "写到一半 U 盘不见了:{path}。记录都在本机,请插好再试。"),
    "cancelled": QT_TRANSLATE_NOOP("Error", "已按您的意思停下。之前完成的都保留。"),
    "community-code": QT_TRANSLATE_NOOP("Error", "社区代码是 12 位数字;输入的是 {given}。"),
    "community-name": QT_TRANSLATE_NOOP("Error", "请填写社区名称。"),
    "roster-unreadable": QT_TRANSLATE_NOOP("Error", "这不是能读的 Excel 或 CSV 文件:{path}。什么都没有改动。"),
    "roster-no-header": QT_TRANSLATE_NOOP(
        "Error", "工作表 {sheet} 里找不到表头(姓名,以及房号或楼栋)。没有从中导入任何内容。"
    ),
    "sheet-missing": QT_TRANSLATE_NOOP("Error", "文件里没有工作表 {sheet}。有的是:{present}。"),
    "gate-code": QT_TRANSLATE_NOOP("Error", "卡口代码是 1 至 8 位字母、数字或连字符;输入的是 {given}。"),
    "operator-unknown": QT_TRANSLATE_NOOP("Error", "值守名单上没有 {operator}。请社区办公室加上。"),
    "operator-pin": QT_TRANSLATE_NOOP("Error", "PIN 是 4 至 8 位数字。"),
    "wrong-pin": QT_TRANSLATE_NOOP("Error", "PIN 不对,请再输一次。"),
    "pin-wait": QT_TRANSLATE_NOOP("Error", "连续输错太多次,请等 {seconds} 秒再试。"),
    "pins-differ": QT_TRANSLATE_NOOP("Error", "两次输入的 PIN 不一样,请都再输一次。"),
    "not-a-lead": QT_TRANSLATE_NOOP("Error", "{name} 不是带班。请带班输入编号和 PIN。"),
    "nobody-to-admit": QT_TRANSLATE_NOOP("Error", "社区没有指定带班:请由正在值守的人来加人。"),
    "not-on-duty": QT_TRANSLATE_NOOP("Error", "{name} 现在不在岗。"),
    "last-on-duty": QT_TRANSLATE_NOOP("Error", "{name} 是最后一位在岗的,请按 F10 交班。"),
    "hand-over-same": QT_TRANSLATE_NOOP("Error", "接班的要是另一个人;没有人来,请按“无人接班”。"),
    "thermometer-number": QT_TRANSLATE_NOOP("Error", "体温枪编号是 1 至 {highest};输入的是 {given}。"),
    "agent-missing": QT_TRANSLATE_NOOP("Error", "请选用了哪种药剂。"),
    "text-missing": QT_TRANSLATE_NOOP("Error", "请写几个字。"),
    "count-unreadable": QT_TRANSLATE_NOOP("Error", "{given} 不是数量。"),
    "resident-unknown": QT_TRANSLATE_NOOP("Error", "花名册上没有编号 {resident}。"),
    "name-missing": QT_TRANSLATE_NOOP("Error", "请填写姓名。"),
    "text-too-long": QT_TRANSLATE_NOOP("Error", "{given}… 太长,最多 {longest} 个字。什么都没有改动。"),
    "not-signed-on": QT_TRANSLATE_NOOP("Error", "请先登录值守。"),
    "pass-unknown": QT_TRANSLATE_NOOP("Error", "没有证号 {serial}。"),
    "serial-unreadable": QT_TRANSLATE_NOOP("Error", "{given} 不是证号;证号像这样:03-000123-4。"),
    "pass-kind-not-allowed": QT_TRANSLATE_NOOP("Error", "本终端不能发这种证。"),
    "no-stations": QT_TRANSLATE_NOOP("Error", "还没有登记终端,下发包没有人能读。请先添加一台登记终端。"),
    "clock-too-early": QT_TRANSLATE_NOOP(
        "Error", "本机时间是 {given},早于本终端启用之时。请先校准日期和时间再发证;通行照常登记。"
    ),
    "certificate-expired": QT_TRANSLATE_NOOP("Error", "本终端的证书已到期,不能再发证;照常登记。请社区换一个启用包。"),
    "pass-too-long": QT_TRANSLATE_NOOP("Error", "本终端发的证最长 {days} 天。"),
    "nothing-to-print": QT_TRANSLATE_NOOP("Error", "没有符合条件的居民,没有可打印的。"),
    "glyph-missing": QT_TRANSLATE_NOOP("Error", "打印字体里没有这些字:{characters}。没有打印。"),
    "report-format": QT_TRANSLATE_NOOP("Error", "报表存为 .xlsx、.csv 或 .pdf;{given} 都不是。"),
    "template-unreadable": QT_TRANSLATE_NOOP("Error", "报表模板 {path} 用不了:{detail}。没有生成报表。"),
    "demo-folder-taken": QT_TRANSLATE_NOOP("Error", "{path} 里有别的文件。请另选一个文件夹。"),
    "visit-reading": QT_TRANSLATE_NOOP("Error", "还没有测到正常读数:请测手腕或颈部,再登记。"),
    "visit-incomplete": QT_TRANSLATE_NOOP("Error", "还有没问完的。已输入的都在。"),
    "visit-to-whom": QT_TRANSLATE_NOOP("Error", "请填写去哪一户,例如 3-1-501。"),
    "visit-companions": QT_TRANSLATE_NOOP("Error", "按现行规则,访客最多带 {most} 人同行。"),
    "visit-answered": QT_TRANSLATE_NOOP("Error", "这位访客不再等候:住户的答复已经记下。"),
    "reading-unreadable": QT_TRANSLATE_NOOP("Error", "{given} 不像读数:36.6 请输 366,范围 30.0 至 43.0。"),
    "device-speed": QT_TRANSLATE_NOOP("Error", "{given} 不是串口的速率:一般是 9600,也有 115200。"),
    "sheet-unreadable": QT_TRANSLATE_NOOP("Error", "{given} 不是表的编号:应像 1-03-0012-5,印在表的右上角。"),
    "sheet-of-patrol": QT_TRANSLATE_NOOP("Error", "这是巡查记录表:请记到值守日志里。"),
    "paper-day": QT_TRANSLATE_NOOP("Error", "{given} 不是日期:11月22日 请输入 1122。"),
    "paper-time": QT_TRANSLATE_NOOP("Error", "{given} 不是时间:7点31分 请输入 0731。"),
    "paper-time-ahead": QT_TRANSLATE_NOOP("Error", "{time} 还没有到。请核对表上的日期、这一行的时间和电脑时钟。"),
    "paper-nobody": QT_TRANSLATE_NOOP("Error", "还没有填是谁:请输入房号、姓名、尾号或证号。"),
    "paper-row": QT_TRANSLATE_NOOP("Error", "这张表的行号是 1 到 {last}。"),
    "paper-sheets": QT_TRANSLATE_NOOP("Error", "表的编号最大是 {last},{given} 太大了。"),
    "pass-not-of-a-vehicle": QT_TRANSLATE_NOOP("Error", "这是人的证。先输车牌,再登记车上的人。"),
    "nobody-fits": QT_TRANSLATE_NOOP("Error", "没有找到 {given}。"),
    "pass-stopped-vehicle": QT_TRANSLATE_NOOP("Error", "这张证不能用,已记下。请输入车牌。"),
    "person-missing": QT_TRANSLATE_NOOP("Error", "请先填写是谁。"),
    "measure-again": QT_TRANSLATE_NOOP("Error", "{names}:请再测手腕或颈部,重新输入读数。"),
    "vehicle-empty": QT_TRANSLATE_NOOP("Error", "车上还没有登记人。"),
    "vehicle-full": QT_TRANSLATE_NOOP("Error", "一辆车最多登记 {most} 人。请先登记这一批,再登记其余的。"),
    "occupant-twice": QT_TRANSLATE_NOOP("Error", "{name} 已经在车上名单里了。"),
    "readings-missing": QT_TRANSLATE_NOOP("Error", "要测 {wanted} 人,输入了 {given} 个读数;测不到的用 - 代替。"),
    "return-from-missing": QT_TRANSLATE_NOOP("Error", "请填写从哪里回来。"),
    "arrival-unreadable": QT_TRANSLATE_NOOP("Error", "{given} 不是时间:请输 0731,或 1121 0731(11月21日)。"),
    "answer-by-key": QT_TRANSLATE_NOOP("Error", "{given} 不是这里的回答:请按卡片上的键。什么都没有记。"),
    "nothing-to-correct": QT_TRANSLATE_NOOP("Error", "没有可更正的通行记录。"),
    "already-corrected": QT_TRANSLATE_NOOP("Error", "这条通行记录已经作废了。"),
    "not-a-passage": QT_TRANSLATE_NOOP("Error", "第 {seq} 条不是本终端的通行记录。"),
    "record-unreadable": QT_TRANSLATE_NOOP("Error", "第 {line} 行不是记录:{detail}。"),
    "fever-gone": QT_TRANSLATE_NOOP("Error", "这一条已经结束了。请按 F9 再看一次待办。"),
    "fever-confirmed": QT_TRANSLATE_NOOP("Error", "复测已经做完,不用再测。交接之后按 H 结束。"),
    "fever-rest": QT_TRANSLATE_NOOP("Error", "还没坐够时间,请到 {time} 再测。这一次没有记下。"),
    "fever-low": QT_TRANSLATE_NOOP("Error", "读数偏低,不能算:请换个部位再测。这一次没有记下。"),
    "fever-same-way": QT_TRANSLATE_NOOP("Error", "请按上面写的部位测;同一部位、同一把体温枪不算复测。这一次没有记下。"),
    "fever-no-rules": QT_TRANSLATE_NOOP("Error", "没有生效的规则,不能判断读数。打电话和交接照常。"),
    "kit-unreadable": QT_TRANSLATE_NOOP("Error", "这不是启用包,或文件不完整。请向社区办公室再要一份。"),
    "kit-wrong-code": QT_TRANSLATE_NOOP("Error", "启用码不对。请向社区办公室再问一次那 12 位数字。"),
    "bundle-unreadable": QT_TRANSLATE_NOOP("Error", "这不是上报包或下发包:{path}。"),
    "bundle-truncated": QT_TRANSLATE_NOOP("Error", "文件不完整。请从原处再拷一次。"),
    "bundle-damaged": QT_TRANSLATE_NOOP("Error", "文件在路上损坏了({detail})。请从原处再拷一次。"),
    "bundle-needs-newer": QT_TRANSLATE_NOOP("Error", "这个文件需要更新版本的程序({detail})。"),
    "bundle-wrong-way": QT_TRANSLATE_NOOP("Error", "这个文件的方向反了:上报包给社区,下发包给卡口。"),
    "bundle-other-community": QT_TRANSLATE_NOOP("Error", "这个文件是别的社区的。"),
    "bundle-stranger": QT_TRANSLATE_NOOP("Error", "这个文件不是本社区的终端或办公室签发的。"),
    "bundle-bad-signature": QT_TRANSLATE_NOOP("Error", "签名对不上:文件签发之后被改过。"),
    "bundle-not-for-us": QT_TRANSLATE_NOOP("Error", "这个文件不是发给这里的,打不开。"),
    "bundle-too-large": QT_TRANSLATE_NOOP("Error", "文件太大,超过了允许的大小。"),
    "bundle-chain-broken": QT_TRANSLATE_NOOP("Error", "里面的记录前后接不上:文件被改写过。"),
    "bundle-fork": QT_TRANSLATE_NOOP("Error", "{station} 号终端第 {seq} 条与已收到的不同。文件已另存,请人工查看。"),
    "bundle-after-cutoff": QT_TRANSLATE_NOOP("Error", "该终端在第 {cutoff} 条之后已停用;这个文件超出了它。"),
    "bundle-older": QT_TRANSLATE_NOOP("Error", "已有更新的名册(第 {held} 版)在用;这一份是第 {given} 版。"),
    "folder-empty": QT_TRANSLATE_NOOP("Error", "{path} 里没有 {kind} 文件。"),
    "pack-unreadable": QT_TRANSLATE_NOOP("Error", "这不是管控规则文件:{detail}。现行规则没有改动。"),
    "pack-incomplete": QT_TRANSLATE_NOOP("Error", "规则不能启用:{detail}。"),
    "pack-other-community": QT_TRANSLATE_NOOP("Error", "这份规则属于社区 {given},本社区是 {own}。没有改动。"),
    "pack-over": QT_TRANSLATE_NOOP("Error", "这份规则已在 {ended} 结束。没有改动。"),
}


def error_sentence(error: KnownError) -> str:
    """Return the sentence for a known error; one without a sentence here is a bug that a test finds."""
    return translate("Error", ERRORS[error.code]).format(**error.details)


class _Unsaid(dict[str, object]):
    def __missing__(self, name: str) -> str:
        return "…"


def code_sentence(code: str) -> str:
    """Return the sentence for a code that came without its details: a file the office refused."""
    return translate("Error", ERRORS.get(code, code)).format_map(_Unsaid())
