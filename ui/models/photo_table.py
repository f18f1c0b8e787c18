"""Photo files that a dry run leaves out, each with why."""

from __future__ import annotations

import re
from enum import IntEnum

from checkpoint_app.domain.names import mask_name
from checkpoint_app.services.import_photos import PhotoCode, PhotoProblem
from ui.models.object_table import ObjectTable
from ui.models.resident_table import mask_tail
from ui.models.tone import Tone

_NUMBER = re.compile(r"\d{6,}[0-9Xx]*")
_WORD = re.compile(r"[^\W\d_]{2,}")


def mask_file(name: str) -> str:
    """Return the name of a photo's file with what may be a person's name or number masked: `3-1-501 王*明.jpg`."""
    stem, dot, suffix = name.rpartition(".")
    if not dot:
        stem, suffix = name, ""
    masked = _NUMBER.sub(lambda number: mask_tail(number[0]), stem)
    return _WORD.sub(lambda word: mask_name(word[0]), masked) + dot + suffix


class PhotoColumn(IntEnum):
    FILE = 0
    PROBLEM = 1


class PhotoProblemTable(ObjectTable[PhotoProblem]):
    columns = PhotoColumn

    def heading(self, column: int) -> str:
        return (self.tr("文件"), self.tr("为什么不导入"))[column]

    def text(self, row: PhotoProblem, column: int) -> str:
        return row.file if column == PhotoColumn.FILE else self._sentence(row.code)

    def copy_text(self, row: PhotoProblem, column: int) -> str:
        """Mask what the file is called: it is somebody's name or number."""
        return mask_file(row.file) if column == PhotoColumn.FILE else self.text(row, column)

    def tone(self, row: PhotoProblem, column: int) -> Tone | None:
        if column != PhotoColumn.PROBLEM:
            return None
        return Tone.MUTED if row.code is PhotoCode.NO_PICTURE else Tone.BAD

    def _sentence(self, code: PhotoCode) -> str:
        return {
            PhotoCode.NO_PICTURE: self.tr("不是 JPEG、PNG、WebP 图片"),
            PhotoCode.NAME_UNREADABLE: self.tr("文件名看不懂:应是证件号,或“3-1-501 姓名”"),
            PhotoCode.UNKNOWN: self.tr("花名册上没有这个人"),
            PhotoCode.SEVERAL: self.tr("花名册上有几个人都对得上,请在前面写上小区"),
            PhotoCode.TWICE: self.tr("前面已有这个人的照片"),
            PhotoCode.FILE_UNREADABLE: self.tr("文件读不出来"),
            PhotoCode.BROKEN: self.tr("图片坏了,打不开"),
            PhotoCode.TOO_LARGE: self.tr("图片太大(最多 20 MB、5000 万像素)"),
            PhotoCode.TOO_SMALL: self.tr("图片太小,看不清人"),
        }[code]
