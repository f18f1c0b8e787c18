"""The names of the papers on screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from checkpoint_app.domain.papers import PaperKind
from ui.marked_text import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_WORDS = {
    PaperKind.GATE_NOTICE: QT_TRANSLATE_NOOP("Paper", "进出须知"),
    PaperKind.ISOLATION: QT_TRANSLATE_NOOP("Paper", "居家隔离告知书"),
    PaperKind.OPERATOR_CARD: QT_TRANSLATE_NOOP("Paper", "值守卡"),
    PaperKind.SCANNER: QT_TRANSLATE_NOOP("Paper", "扫码枪设置单"),
    PaperKind.CALIBRATION: QT_TRANSLATE_NOOP("Paper", "打印校准页"),
    PaperKind.READINGS: QT_TRANSLATE_NOOP("Paper", "体温检测表"),
    PaperKind.COLLECTION: QT_TRANSLATE_NOOP("Paper", "个人信息采集表"),
    PaperKind.PATROL: QT_TRANSLATE_NOOP("Paper", "巡查记录表"),
    PaperKind.HAND_OVER: QT_TRANSLATE_NOOP("Paper", "交接班单"),
    PaperKind.FEVER: QT_TRANSLATE_NOOP("Paper", "发热处置单"),
    PaperKind.RETURN_NOTICE: QT_TRANSLATE_NOOP("Paper", "返回登记告知"),
}


def paper_word(kind: PaperKind) -> str:
    return translate("Paper", _WORDS[kind])
