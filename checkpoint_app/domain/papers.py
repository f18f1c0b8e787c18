"""The papers beside passes (单据): what there is to print, and which of them carries a second-language block."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from checkpoint_app.domain.outcome import Outcome


class PaperKind(StrEnum):
    GATE_NOTICE = "gate-notice"  # 进出须知, the rules in force
    ISOLATION = "isolation"  # 居家隔离告知书
    OPERATOR_CARD = "operator-card"  # 值守卡
    SCANNER = "scanner"  # 扫码枪设置单
    CALIBRATION = "calibration"  # 打印校准页
    READINGS = "readings"  # 体温检测表
    COLLECTION = "collection"  # 个人信息采集表
    PATROL = "patrol"  # 巡查记录表
    HAND_OVER = "hand-over"  # 交接班单, printed at the gate
    FEVER = "fever"  # 联系单 and 发热处置记录单, printed at the gate
    RETURN_NOTICE = "return-notice"  # 返回登记告知, printed at the gate


FORMS = (PaperKind.READINGS, PaperKind.COLLECTION, PaperKind.PATROL)
OF_THE_GATE = (PaperKind.HAND_OVER, PaperKind.FEVER, PaperKind.RETURN_NOTICE)
"""Made where the thing itself happens, so the office cannot print these."""

WITHOUT_SECOND = (PaperKind.CALIBRATION,)
"""Rulers and symbols say the same in any language."""


SECOND_LANGUAGES = "second-language"
"""The setting that holds the second-language blocks by the codes of their papers, at office and gate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeStyle:
    """How the screen shows an outcome: colours as #RRGGBB, and the name of its symbol in resources/icons."""

    back: str
    text: str
    icon: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenTerms:
    """What the operator card shows of the screens, from the program's one list of keys and one theme.

    `keys` are keys with what they do, ten of them fill a side; `answers` those pressed while somebody is served.
    """

    keys: tuple[tuple[str, str], ...]
    answers: tuple[tuple[str, str], ...]
    outcomes: Mapping[Outcome, OutcomeStyle]
