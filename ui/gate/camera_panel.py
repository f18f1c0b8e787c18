"""Ctrl+K: what the camera sees, so that a pass is held right; the line stays where reading and answers are typed."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.camera import CameraName, CameraTrouble
from ui.gate.choice_row import ChoiceRow
from ui.gate.panel import Panel
from ui.shortcuts import GATE, key_of
from ui.theme import set_role
from ui.widgets.form import wrapped_label

SMALLEST_PX = (240, 160)


class Said(StrEnum):
    """What the panel says under the picture while the camera works."""

    AIM = "aim"
    READ = "read"
    SEVERAL = "several"
    WAITS = "waits"  # another pass, while somebody is served
    FOREIGN = "foreign"


class LivePicture(QLabel):
    """The camera's picture as a mirror shows it: whoever moves the pass to the left sees it go to the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(SMALLEST_PX[1])

    def show_image(self, image: QImage | None) -> None:
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(*SMALLEST_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._image is None or self._image.isNull():
            return
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(-1, 1)
        where = QRectF(-size.width() / 2, -size.height() / 2, size.width(), size.height())
        painter.drawImage(where, self._image)
        painter.end()


class CameraPanel(Panel):
    """`line` is the gate's: it keeps the keyboard while this panel is open."""

    camera_chosen = Signal(str)
    staying_chosen = Signal(bool)
    came = Signal()
    left = Signal()
    """In sight, out of sight: the camera works only in between."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: QWidget | None = None
        self.said, self.trouble = Said.AIM, CameraTrouble.NONE
        self.picture, self.sentence = LivePicture(), wrapped_label("feed")
        self.stay_button = QPushButton()
        self.stay_button.setCheckable(True)
        self.cameras: dict[str, ChoiceRow] = {}
        self._cameras_title, self._rows = wrapped_label("muted"), QVBoxLayout()
        self.column.addWidget(self.sentence)
        self.column.addWidget(self.picture, 1)
        self.column.addWidget(self.problem)
        self.column.addWidget(self.stay_button)
        self.column.addWidget(self._cameras_title)
        self.column.addLayout(self._rows)
        self.stay_button.clicked.connect(self.staying_chosen)
        self.retranslate()

    def first_field(self) -> QWidget:
        return self.line if self.line is not None else self.stay_button

    def stays_open(self) -> bool:
        return self.stay_button.isChecked()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("摄像头扫码"))
        self.picture.setAccessibleName(self.tr("摄像头看到的,左右同镜子"))
        self.stay_button.setText(self.tr("读完留着,等下一位"))
        self._cameras_title.setText(self.tr("用哪个摄像头"))
        self._say()

    def set_staying(self, stays: bool) -> None:
        self.stay_button.setChecked(stays)

    def show_picture(self, image: QImage | None) -> None:
        self.picture.show_image(image)

    def show_cameras(self, names: Sequence[CameraName], chosen: str) -> None:
        """Offer the cameras where there are several."""
        if [each.key for each in names] != list(self.cameras):
            for row in self.cameras.values():
                self._rows.removeWidget(row)
                row.hide()  # it goes only when the loop comes round
                row.deleteLater()
            self.cameras = {each.key: self._row_of(each, number) for number, each in enumerate(names, 1)}
        for key, row in self.cameras.items():
            row.button.setChecked(key == chosen)
            row.setVisible(len(names) > 1)
        self._cameras_title.setVisible(len(names) > 1)

    def say(self, said: Said, trouble: CameraTrouble) -> None:
        if (said, trouble) != (self.said, self.trouble):
            self.said, self.trouble = said, trouble
            self._say()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.came.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.left.emit()

    def _row_of(self, camera: CameraName, number: int) -> ChoiceRow:
        row = ChoiceRow(number)
        row.set_text(camera.name)
        row.button.clicked.connect(lambda: self.camera_chosen.emit(camera.key))
        self._rows.addWidget(row)
        return row

    def _say(self) -> None:
        set_role(self.sentence, "feed" if self.trouble is CameraTrouble.NONE else "alarm")
        self.sentence.setText(self._words())

    def _words(self) -> str:
        match self.trouble:
            case CameraTrouble.NO_LIBRARY:
                return self.tr("这台电脑缺少多媒体组件,用不了摄像头。请用扫码枪,或输入证号。")
            case CameraTrouble.NO_CAMERA:
                return self.tr("没有找到摄像头。插上以后会自己打开;也可以用扫码枪,或输入证号。")
            case CameraTrouble.BUSY:
                words = self.tr("摄像头没有画面:可能别的程序正在用,或镜头盖着。处理好以后再按 {key}。")
                return words.format(key=key_of(GATE, "camera"))
            case CameraTrouble.UNPLUGGED:
                return self.tr("摄像头拔掉了。插回以后会自己打开。")
        return {
            Said.AIM: self.tr("把证上的二维码对准镜头,约一掌远。"),
            Said.READ: self.tr("读到了,请看卡片。"),
            Said.SEVERAL: self.tr("看到好几张证。请一次只出示一张。"),
            Said.WAITS: self.tr("先登记完这一位(或按 Esc 离开),再扫下一张。"),
            Said.FOREIGN: self.tr("这个码不是本社区证件。没有打开,也没有记下。"),
        }[self.said]
