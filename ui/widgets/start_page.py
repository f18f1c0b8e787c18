"""The first page on an empty data folder: start a gate from its kit, found an office, or take up a backup."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from checkpoint_app.domain.station import SHORTEST_PASSPHRASE
from checkpoint_app.errors import KnownError
from ui.error_messages import error_sentence
from ui.retranslating import Retranslating
from ui.theme import GRID_PX, set_role
from ui.widgets.form import add_field, column, secret_field, wrapped_label
from ui.widgets.path_picker import PathPicker


class _Form(Retranslating, QGroupBox):
    """The passphrase twice and the button, below what each form asks of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._column = column(self)
        self._build()
        self.passphrase, self.repeated = secret_field(), secret_field()
        self._passphrase_label = add_field(self._column, self.passphrase)
        self._repeated_label = add_field(self._column, self.repeated)
        self.problem = wrapped_label("alarm")
        self.problem.hide()
        self._column.addWidget(self.problem)
        self.button = QPushButton()
        set_role(self.button, "primary")
        self._column.addWidget(self.button)
        self._column.addStretch(1)
        self.retranslate()

    def _build(self) -> None:
        raise NotImplementedError

    def retranslate(self) -> None:
        self._passphrase_label.setText(self.tr("新口令,至少 8 个字"))
        self._repeated_label.setText(self.tr("再输一次口令"))

    def passphrase_agreed(self) -> str | None:
        """Return the passphrase if it is long enough and typed twice alike; else say what is wrong."""
        first, second = self.passphrase.text(), self.repeated.text()
        if len(first) < SHORTEST_PASSPHRASE:
            self.show_problem(self.tr("口令太短:至少 8 个字。"))
        elif first != second:
            self.show_problem(self.tr("两次输入的口令不一样,请再输一次。"))
        else:
            self.problem.hide()
            return first
        self.passphrase.setFocus()
        return None

    def show_problem(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()


class _KitForm(_Form):
    def _build(self) -> None:
        self.kit = PathPicker(pattern="*.ckk")
        self.code = QLineEdit()
        self._kit_label = add_field(self._column, self.kit)
        self._code_label = add_field(self._column, self.code)

    def retranslate(self) -> None:
        super().retranslate()
        self.setTitle(self.tr("从卡口启用包开始"))
        self._kit_label.setText(self.tr("启用包文件(.ckk)"))
        self._code_label.setText(self.tr("启用码,12 位数字"))
        self.button.setText(self.tr("启用本终端"))


class _OfficeForm(_Form):
    def _build(self) -> None:
        self.name, self.code = QLineEdit(), QLineEdit()
        self._name_label = add_field(self._column, self.name)
        self._code_label = add_field(self._column, self.code)

    def retranslate(self) -> None:
        super().retranslate()
        self.setTitle(self.tr("建立社区办公室"))
        self._name_label.setText(self.tr("社区名称"))
        self._code_label.setText(self.tr("社区代码,12 位数字"))
        self.button.setText(self.tr("建立办公室"))


class StartPage(Retranslating, QScrollArea):
    kit_chosen = Signal(Path, str, str)
    office_founded = Signal(str, str, str)
    restore_asked = Signal()
    drill_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kit_form, self.office_form = _KitForm(), _OfficeForm()
        self._asked: _Form = self.kit_form
        self._error: KnownError | None = None
        body = QWidget()
        layout = QVBoxLayout(body)
        self._title = wrapped_label("title")
        layout.addWidget(self._title)
        forms = QHBoxLayout()
        forms.setSpacing(GRID_PX * 3)
        forms.addWidget(self.kit_form, 1)
        forms.addWidget(self.office_form, 1)
        layout.addLayout(forms, 1)
        self.restore_button, self.drill_button = QPushButton(), QPushButton()
        self._restore_words, self._drill_words = wrapped_label("muted"), wrapped_label("muted")
        others = QGridLayout()
        others.setHorizontalSpacing(GRID_PX * 3)
        for place, (button, words) in enumerate(
            ((self.restore_button, self._restore_words), (self.drill_button, self._drill_words))
        ):
            others.addWidget(button, 0, place)
            others.addWidget(words, 1, place, Qt.AlignmentFlag.AlignTop)
            others.setColumnStretch(place, 1)
        layout.addLayout(others)
        self.restore_button.clicked.connect(self.restore_asked)
        self.drill_button.clicked.connect(self.drill_asked)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.kit_form.button.clicked.connect(self._choose_kit)
        self.office_form.button.clicked.connect(self._found_office)
        for last in (self.kit_form.repeated, self.office_form.repeated):
            last.returnPressed.connect(self._choose_kit if last is self.kit_form.repeated else self._found_office)
        self.resize(1000, 640)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("社区卡口登记"))
        self._title.setText(self.tr("这台电脑做什么用?"))
        self.restore_button.setText(self.tr("从备份恢复…"))
        self._restore_words.setText(self.tr("电脑坏了或换了电脑:把卡口或办公室的备份装到这一台。"))
        self.drill_button.setText(self.tr("演练"))
        self._drill_words.setText(
            self.tr("用编造的人名和出入证练习,不需要口令;关上窗口就全部清除,不会留在这台电脑上。")
        )
        if self._error is not None:
            self._asked.show_problem(error_sentence(self._error))

    def show_error(self, error: KnownError) -> None:
        """Say why it did not work, in the form that was sent; what was typed stays."""
        self._error = error
        self.set_busy(False)
        self._asked.show_problem(error_sentence(error))

    def set_busy(self, busy: bool) -> None:
        self.kit_form.setEnabled(not busy)
        self.office_form.setEnabled(not busy)
        self.restore_button.setEnabled(not busy)
        self.drill_button.setEnabled(not busy)

    def _choose_kit(self) -> None:
        self._asked, self._error = self.kit_form, None
        passphrase, kit = self.kit_form.passphrase_agreed(), self.kit_form.kit.path()
        if passphrase is None:
            return
        if kit is None:
            self.kit_form.show_problem(self.tr("请选择启用包文件。"))
            return
        self.kit_chosen.emit(kit, self.kit_form.code.text().strip(), passphrase)

    def _found_office(self) -> None:
        self._asked, self._error = self.office_form, None
        passphrase = self.office_form.passphrase_agreed()
        if passphrase is not None:
            self.office_founded.emit(
                self.office_form.name.text().strip(), self.office_form.code.text().strip(), passphrase
            )
