"""The words of pass designs: colours to choose from, scripts of the second language."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from checkpoint_app.domain.pass_design import Script

translate = QCoreApplication.translate


def colour_words() -> Mapping[str, str]:
    """Return the colours to choose from, `#RRGGBB` → its name; white words on each are read in grey too."""
    return {
        "#1F6F43": translate("DesignWords", "绿"),
        "#0B6E75": translate("DesignWords", "青"),
        "#1D4F91": translate("DesignWords", "蓝"),
        "#6A3D9A": translate("DesignWords", "紫"),
        "#9C1F4A": translate("DesignWords", "玫红"),
        "#A50E1E": translate("DesignWords", "红"),
        "#A8470F": translate("DesignWords", "橙"),
        "#6B4A1B": translate("DesignWords", "棕"),
        "#000000": translate("DesignWords", "黑"),
    }


def script_word(script: Script) -> str:
    return {
        Script.LATIN: translate("DesignWords", "拉丁字母(英文等)"),
        Script.UYGHUR: translate("DesignWords", "维吾尔文"),
        Script.TIBETAN: translate("DesignWords", "藏文"),
        Script.YI: translate("DesignWords", "彝文"),
    }[script]
