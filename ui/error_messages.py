"""Known errors in the words of the screens: what happened, that nothing was lost, what to do."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from checkpoint_app.errors import KnownError
from ui.exchange_errors import EXCHANGE_ERRORS
from ui.marked_text import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

ERRORS: Mapping[str, str] = {
    **EXCHANGE_ERRORS,
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
    "recovery-key-wrong": QT_TRANSLATE_NOOP(
        "Error", "这把恢复密钥打不开它:是另一张恢复单的,或是别的办公室的。什么都没有改动。"
    ),
    "media-full": QT_TRANSLATE_NOOP("Error", "U 盘已满,未写入:{path}。记录都在本机,请换一个 U 盘再试。"),
    "media-gone": QT_TRANSLATE_NOOP("Error", "写到一半 U 盘不见了:{path}。记录都在本机,请插好再试。"),
    "cancelled": QT_TRANSLATE_NOOP("Error", "已按您的意思停下。之前完成的都保留。"),
    "paper-unreadable": QT_TRANSLATE_NOOP("Error", "这不是能打印的 PDF 文件。没有打印;请重新生成。"),
    "no-rules": QT_TRANSLATE_NOOP("Error", "现在没有生效的规则,没有可打印的。请先启用规则。"),
    "dwelling-several": QT_TRANSLATE_NOOP("Error", "有几处都是:{homes}。请连小区一起输。没有打印。"),
    "second-language-lines": QT_TRANSLATE_NOOP("Error", "第二语言最多 {most} 行。什么都没有改动。"),
    "scanner-loses": QT_TRANSLATE_NOOP(
        "Error", "测试码 {wanted} 个数字只到了 {given} 个:请把扫码枪调慢一点。什么都没有记。"
    ),
    "printer-none": QT_TRANSLATE_NOOP("Error", "这台电脑没有打印机。什么都没有丢;请存成文件。"),
    "printer-gone": QT_TRANSLATE_NOOP("Error", "打印机 {printer} 不在了。什么都没有丢;请换一台。"),
    "printer-stopped": QT_TRANSLATE_NOOP(
        "Error", "打印机 {printer} 停着({detail})。什么都没有丢;请看一下打印机,再打印一次。"
    ),
    "printer-no-paper": QT_TRANSLATE_NOOP("Error", "打印机 {printer} 没有 {paper} 纸。什么都没有丢;请换一台。"),
    "print-failed": QT_TRANSLATE_NOOP("Error", "打印机 {printer} 没有接收({detail})。什么都没有丢;请再打印一次。"),
    "community-code": QT_TRANSLATE_NOOP("Error", "社区代码是 12 位数字;输入的是 {given}。"),
    "community-name": QT_TRANSLATE_NOOP("Error", "请填写社区名称。"),
    "roster-unreadable": QT_TRANSLATE_NOOP("Error", "这不是能读的 Excel 或 CSV 文件:{path}。什么都没有改动。"),
    "roster-no-header": QT_TRANSLATE_NOOP(
        "Error", "工作表 {sheet} 里找不到表头(姓名,以及房号或楼栋)。没有从中导入任何内容。"
    ),
    "photos-too-many": QT_TRANSLATE_NOOP(
        "Error", "照片加起来要 {needed} MiB,下发包最多装 {most} MiB。什么都没有导入,请分批或只导入需要核对的人。"
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
    "foreign-code": QT_TRANSLATE_NOOP("Error", "这不是本社区的证件。没有打开,也没有记下;请扫本社区的出入证。"),
    "picture-unreadable": QT_TRANSLATE_NOOP("Error", "{name} 不是能读的图片。什么都没有改动;请重拍一张,或直接扫证。"),
    "picture-too-large": QT_TRANSLATE_NOOP(
        "Error", "{name} 太大:图片最多 {megabytes} MB、{megapixels} 百万像素。什么都没有改动。"
    ),
    "picture-without-code": QT_TRANSLATE_NOOP("Error", "{name} 里没有找到二维码。什么都没有改动;请凑近重拍一张。"),
    "serial-unreadable": QT_TRANSLATE_NOOP("Error", "{given} 不是证号;证号像这样:03-000123-9。"),
    "pass-kind-not-allowed": QT_TRANSLATE_NOOP("Error", "本终端不能发这种证。"),
    "no-stations": QT_TRANSLATE_NOOP("Error", "还没有登记终端,下发包没有人能读。请先添加一台登记终端。"),
    "clock-too-early": QT_TRANSLATE_NOOP(
        "Error", "本机时间是 {given},早于本终端启用之时。请先校准日期和时间再发证;通行照常登记。"
    ),
    "certificate-expired": QT_TRANSLATE_NOOP("Error", "本终端的证书已到期,不能再发证;照常登记。请社区换一个启用包。"),
    "pass-too-long": QT_TRANSLATE_NOOP("Error", "本终端发的证最长 {days} 天。"),
    "pass-quota": QT_TRANSLATE_NOOP("Error", "本终端一天最多发 {quota} 张证,今天已用完。请用空白证,或联系社区。"),
    "serials-used-up": QT_TRANSLATE_NOOP("Error", "本终端的证号用到 {last} 为止。请社区换一个启用包;照常登记。"),
    "plate-missing": QT_TRANSLATE_NOOP("Error", "车辆证要填车牌。"),
    "blank-foreign": QT_TRANSLATE_NOOP("Error", "{serial} 不是社区印给本终端的空白证。没有登记,请核对编号。"),
    "exit-slip-refused": QT_TRANSLATE_NOOP(
        "Error", "这张出门条不算数:过期,或不是真的。没有登记;请按出入证或姓名登记。"
    ),
    "exit-slip-other-pass": QT_TRANSLATE_NOOP("Error", "这张出门条是另一张证的。什么都没有改动;要换一位,请先按 Esc。"),
    "exit-slip-used": QT_TRANSLATE_NOOP("Error", "这张出门条已经用过。什么都没有改动;不用它,照常登记。"),
    "exit-slip-way": QT_TRANSLATE_NOOP("Error", "出门条是回来时用的,现在的方向是出。什么都没有改动;方向不对请按 F8。"),
    "exit-slip-at-lane": QT_TRANSLATE_NOOP("Error", "这是出门条,不是出入证。没有登记;请扫出入证。"),
    "exit-slip-none": QT_TRANSLATE_NOOP("Error", "{serial} 最后一次不是从这里出门的,没有开出门条。"),
    "blank-used": QT_TRANSLATE_NOOP("Error", "空白证 {serial} 已经发出去了。没有登记,请换下一张。"),
    "key-unsigned": QT_TRANSLATE_NOOP("Error", "社区的签发密钥没有根密钥签名,卡口不会认它的证。没有打印;请联系维护。"),
    "station-expired": QT_TRANSLATE_NOOP("Error", "社区的证书 {until} 到期,早于这些证。没有打印;请把有效天数改少。"),
    "run-unknown": QT_TRANSLATE_NOOP("Error", "没有第 {run} 批。"),
    "run-filter-gone": QT_TRANSLATE_NOOP("Error", "第 {run} 批的查找内容已清除,不知还剩谁。已印的照常,其余请重印。"),
    "sheet-unknown": QT_TRANSLATE_NOOP("Error", "没有第 {given} 张:这一批是第 1 至 {last} 张。没有打印。"),
    "pass-not-of-run": QT_TRANSLATE_NOOP("Error", "{serial} 不是第 {run} 批里还有效的证。没有打印,也没有作废。"),
    "pass-not-reprinted": QT_TRANSLATE_NOOP("Error", "{serial} 不能补办。什么都没有改动;请另发新证。"),
    "pass-over": QT_TRANSLATE_NOOP("Error", "{serial} 已过期。什么都没有改动;请填新证的有效天数。"),
    "holds-another": QT_TRANSLATE_NOOP("Error", "已有有效的证 {serial}。没有打印;要换请先作废。"),
    "pass-kind-of-run": QT_TRANSLATE_NOOP("Error", "这种证按花名册成批打印。没有打印。"),
    "place-missing": QT_TRANSLATE_NOOP("Error", "请填写房屋或工作的地方。"),
    "blank-count": QT_TRANSLATE_NOOP("Error", "空白证一次可印 1 至 {most} 张;输入的是 {given}。"),
    "blanks-used-up": QT_TRANSLATE_NOOP("Error", "{station} 号机的空白证编号只剩 {left} 个。没有打印。"),
    "station-unknown": QT_TRANSLATE_NOOP("Error", "没有 {station} 号机。"),
    "serial-of-another": QT_TRANSLATE_NOOP("Error", "{serial} 不是 {station} 号机的证号。什么都没有改动。"),
    "order-unreadable": QT_TRANSLATE_NOOP("Error", "指令码是 10 位数字,这几位对不上:请对方再念一遍。"),
    "order-wrong": QT_TRANSLATE_NOOP(
        "Error", "指令码不对,没有执行。请问清是不是发给本终端、是哪张证或哪一位、多久以前给的,并核对电脑时钟。"
    ),
    "order-taken": QT_TRANSLATE_NOOP("Error", "这条指令在这里已经执行过了,一个码只用一次。"),
    "order-wait": QT_TRANSLATE_NOOP("Error", "输错太多次,请在 {time} 以后再输。"),
    "order-fever": QT_TRANSLATE_NOOP("Error", "这一位正在复测,请先做完(F9)。没有登记。"),
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
    "bundle-fork": QT_TRANSLATE_NOOP("Error", "{station} 号机第 {seq} 条与已收到的不同。文件已另存,请人工查看。"),
    "bundle-after-cutoff": QT_TRANSLATE_NOOP("Error", "该终端在第 {cutoff} 条之后已停用;这个文件超出了它。"),
    "bundle-older": QT_TRANSLATE_NOOP("Error", "已有更新的名册(第 {held} 版)在用;这一份是第 {given} 版。"),
    "folder-empty": QT_TRANSLATE_NOOP("Error", "{path} 里没有 {kind} 文件。"),
    "design-unreadable": QT_TRANSLATE_NOOP("Error", "这不是出入证样式文件:{detail}。现用的样式没有改动。"),
    "design-wrong": QT_TRANSLATE_NOOP("Error", "这个样式不能用:{detail}。现用的样式没有改动。"),
    "design-unknown": QT_TRANSLATE_NOOP("Error", "没有叫 {given} 的样式。有的是:{present};也可以指定 .yaml 文件。"),
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
