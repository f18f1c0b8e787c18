"""Known errors of exchange, trust, access and purge in the words of the screens."""

from __future__ import annotations

from collections.abc import Mapping

from ui.marked_text import QT_TRANSLATE_NOOP

EXCHANGE_ERRORS: Mapping[str, str] = {
    "stick-missing": QT_TRANSLATE_NOOP("Error", "U 盘没有插着:{path}。没有写入,记录都在本机;请插好 U 盘再按回车。"),
    "bundle-key-destroyed": QT_TRANSLATE_NOOP(
        "Error", "这个文件要用的密钥已经销毁,谁也打不开了。请卡口再导出一次,记录都在卡口的电脑上。"
    ),
    "station-lost": QT_TRANSLATE_NOOP("Error", "{station} 号机已按丢失停用。什么都没有改动。"),
    "station-not-lost": QT_TRANSLATE_NOOP("Error", "{station} 号机没有停用。什么都没有改动。"),
    "key-unknown": QT_TRANSLATE_NOOP("Error", "没有指纹为 {given} 的可用密钥。什么都没有改动。"),
    "key-still-needed": QT_TRANSLATE_NOOP(
        "Error", "密钥 {key} 可能还要用:它是最新的,或者时间不够久,或者还有卡口没有报全。什么都没有改动。"
    ),
    "passphrases-differ": QT_TRANSLATE_NOOP("Error", "两次输入的新口令不一样,请都再输一次。什么都没有改动。"),
    "sheet-secret-unreadable": QT_TRANSLATE_NOOP(
        "Error", "这不是恢复单上的字符,或者输错了。什么都没有改动,请对照再输一次。"
    ),
    "shift-times": QT_TRANSLATE_NOOP(
        "Error", "班次时间要写成整点或半点,如 08:00 20:00,一天最多六班;输入的是 {given}。没有改动。"
    ),
    "head-code": QT_TRANSLATE_NOOP(
        "Error",
        "校验码是交班单上的六个字母或数字,没有 B、I、O、S、Z 和 0、1、2、5、8;输入的是 {given}。没有记下,请再看一遍。",
    ),
    "head-seq": QT_TRANSLATE_NOOP("Error", "{given} 不是记录的号码。没有记下,请再看一遍交班单。"),
    "last-head": QT_TRANSLATE_NOOP("Error", "这是唯一的负责人,不能去掉。请先加一位负责人。"),
    "clerk-not-signed-on": QT_TRANSLATE_NOOP("Error", "请先由经办人登录(“安全”页)。什么都没有显示,也没有改动。"),
    "clerk-may-not": QT_TRANSLATE_NOOP("Error", "{name} 没有这项权限。什么都没有显示,也没有改动。"),
    "second-person": QT_TRANSLATE_NOOP("Error", "需要另一位有这项权限的人同意,不能是同一个人。什么都没有改动。"),
    "purge-before": QT_TRANSLATE_NOOP("Error", "今天的记录不销毁:请选 {today} 或更早的一天。什么都没有改动。"),
    "purge-earlier": QT_TRANSLATE_NOOP("Error", "{day} 以前的已经销毁过。请选那一天或更晚的一天。什么都没有改动。"),
    "purge-held": QT_TRANSLATE_NOOP("Error", "{resident} 号居民在法律保全中,请先解除保全。什么都没有改动。"),
    "purge-unfinished": QT_TRANSLATE_NOOP("Error", "上一次销毁停在半路,请先把它做完。没有下新的销毁令。"),
    "purge-none": QT_TRANSLATE_NOOP("Error", "这里还没有销毁过,没有可证明的。"),
    "purge-file": QT_TRANSLATE_NOOP("Error", "这不是本办公室的销毁记录文件。什么都没有改动。"),
    "day-unreadable": QT_TRANSLATE_NOOP("Error", "{given} 不是日期:请写成 2026-11-22。什么都没有改动。"),
    "hold-interval": QT_TRANSLATE_NOOP("Error", "结束要晚于开始。什么都没有改动。"),
    "hold-unknown": QT_TRANSLATE_NOOP("Error", "没有 {hold} 号保全在生效。什么都没有改动。"),
    "purpose-missing": QT_TRANSLATE_NOOP("Error", "请写明用途。什么都没有显示。"),
    "document-missing": QT_TRANSLATE_NOOP("Error", "有关部门来查要填公文号。什么都没有显示。"),
    "pin-missing": QT_TRANSLATE_NOOP("Error", "请输入 PIN。什么都没有改动。"),
    "clerk-none": QT_TRANSLATE_NOOP("Error", "办公室还没有经办人。请先到“安全”页加上,第一位是负责人。什么都没有显示。"),
    "trace-interval": QT_TRANSLATE_NOOP("Error", "结束要晚于开始,最长 {hours} 小时。什么都没有显示。"),
    "trace-minutes": QT_TRANSLATE_NOOP("Error", "前后可查 0 至 {most} 分钟;输入的是 {given}。"),
    "gate-unknown": QT_TRANSLATE_NOOP("Error", "没有代码为 {gate} 的卡口。什么都没有显示。"),
    "trace-format": QT_TRANSLATE_NOOP("Error", "查询结果可存为 .xlsx、.csv 或 .pdf,不能存为 {given}。没有写入。"),
    "locked": QT_TRANSLATE_NOOP("Error", "键盘已锁定,刚才扫的或输的没有登记。请先解锁。"),
    "continuity-restored": QT_TRANSLATE_NOOP(
        "Error", "数据被换回了以前的样子,第 {held} 条以后的记录不在本机。还没有登记任何内容,请先确认。"
    ),
    "continuity-restored-lost": QT_TRANSLATE_NOOP(
        "Error", "数据被换回了以前的样子,第 {first}–{last} 条不在本机。还没有登记任何内容,请先确认。"
    ),
    "continuity-cloned": QT_TRANSLATE_NOOP("Error", "这些数据是在另一台电脑上建立的。还没有登记任何内容,请先确认。"),
    "continuity-reinstalled": QT_TRANSLATE_NOOP(
        "Error", "这些数据是从备份恢复的,到第 {held} 条为止。还没有登记任何内容,请先确认。"
    ),
    "continuity-forked": QT_TRANSLATE_NOOP("Error", "同样的编号下另有不同的记录。还没有登记任何内容,请先确认。"),
    "epochs-used-up": QT_TRANSLATE_NOOP(
        "Error", "{last} 以后没有记录段了,这份数据不能再用来登记。已有的记录都在;请社区另做一个启用包。"
    ),
    "epoch-not-needed": QT_TRANSLATE_NOOP("Error", "记录是接着的,不需要新的记录段。什么都没有改动。"),
    "epoch-other-reason": QT_TRANSLATE_NOOP("Error", "原因不是这一个,而是 {found}。什么都没有改动。"),
    "backup-unreadable": QT_TRANSLATE_NOOP("Error", "这不是备份文件,或不完整:{path}。没有恢复;请用更早的一份。"),
    "backup-damaged": QT_TRANSLATE_NOOP("Error", "备份已损坏({detail})。没有恢复;请用更早的一份。"),
    "backup-newer": QT_TRANSLATE_NOOP("Error", "这份备份是更新的版本({found})做的。请安装那个版本。"),
    "reason-missing": QT_TRANSLATE_NOOP("Error", "请写原因。什么都没有记录。"),
    "ask-gone": QT_TRANSLATE_NOOP("Error", "这条请求已经答复,或社区已撤回。什么都没有记录。"),
    "ask-voided": QT_TRANSLATE_NOOP("Error", "这一条已不能再更正,已替您告诉社区。别的什么都没有记录。"),
    "ask-same": QT_TRANSLATE_NOOP("Error", "这条记录本来就是这样。没有发出请求。"),
    "ask-open": QT_TRANSLATE_NOOP("Error", "这条记录已有一个请求在等卡口答复,要改请先撤回。没有发出请求。"),
    "ask-unknown": QT_TRANSLATE_NOOP("Error", "没有第 {number} 号请求。什么都没有改动。"),
    "ask-answered": QT_TRANSLATE_NOOP("Error", "第 {number} 号请求已经答复或撤回。什么都没有改动。"),
    "clock-before-build": QT_TRANSLATE_NOOP(
        "Error", "电脑的日期比本程序做好的日子还早,一定不对。请在系统设置里改正;登记照常,记录会注明。"
    ),
}
