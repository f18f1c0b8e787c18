"""Signs clerks on and off at the office's keyboard; the head says who works here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from checkpoint_app.domain.access import Clerk, Right, Role, may
from ui.access_words import role_word
from ui.models.clerk_table import ClerkTable
from ui.office.clerk_panel import ClerkPanel
from ui.office.office_tools import OfficeTools, Topic
from ui.office.safety_page import SafetyPage
from ui.office.safety_task import SafetyTask
from ui.theme import Theme


class ClerkTask(SafetyTask):
    def __init__(self, tools: OfficeTools, page: SafetyPage, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, page, theme, parent)
        self._people = ClerkTable(self)
        self.panel: ClerkPanel = ClerkPanel(self._people, theme)
        page.add_panel(self.panel)
        self.panel.sign_on_wanted.connect(self._sign_on)
        self.panel.sign_off_wanted.connect(self._sign_off)
        self.panel.add_wanted.connect(self._add)
        self.panel.dismiss_wanted.connect(self._dismiss)
        self.panel.role_wanted.connect(self._change_role)
        self.panel.pin_wanted.connect(self._change_pin)

    def word(self) -> str:
        return self.tr("经办人…")

    def state(self) -> str:
        access = self._tools.desk.access
        if access.signed_on is not None:
            return self.tr("{name} 已登录。").format(name=access.signed_on.name)
        if access.clerks():
            return self.tr("没有人登录。")
        return self.tr("还没有经办人:请先加上第一位,即负责人。")

    def open(self) -> None:
        self._fill()
        self.show(self.panel.first_field())

    def forget(self) -> None:
        self.panel.forget()
        self._fill()

    def _fill(self) -> None:
        access = self._tools.desk.access
        clerk, people = access.signed_on, access.clerks()
        manages = clerk is not None and may(clerk.role, Right.CLERKS)
        self._people.set_rows(people if manages else ())
        if clerk is not None:
            sentence = self.tr("{name}({role})已登录,办公室的每一条记录都记在名下。").format(
                name=clerk.name, role=role_word(clerk.role)
            )
        elif people:
            sentence = self.tr("登录以后才能看全姓名、查通行、销毁数据;输错五次要等,越等越久。")
        else:
            sentence = self.tr("第一位是负责人,由负责人加其他人。PIN 只有本人知道。")
        self.panel.show_state(sentence, first=not people, manages=manages, signed_on=clerk is not None)

    def _sign_on(self, name: str, pin: str) -> None:
        access = self._tools.desk.access
        if not pin:  # none is no wrong one: a second Enter must not count against somebody
            self.panel.pin.setFocus()
            return
        done = self._tools.work.attempt(lambda: access.sign_on(access.find(name), pin))
        self.panel.pin.clear()
        if done is None:
            self.panel.pin.setFocus()
            return
        self.panel.forget()
        self._page.close_panel()
        self._tools.work.say(self.tr("{name} 已登录。").format(name=done.name))
        self._tools.work.tell_changed(Topic.SAFETY)

    def _sign_off(self) -> None:
        self._tools.desk.access.sign_off()
        self.panel.forget()
        self._page.close_panel()
        self._tools.work.tell_changed(Topic.SAFETY)

    def _add(self, name: str, pin: str, role: Role) -> None:
        access = self._tools.desk.access
        first = not access.clerks()

        def add() -> Clerk:
            clerk = access.add(name, pin, role)
            return access.sign_on(clerk, pin) if first else clerk

        self._change(add, self.tr("已加上 {name},编号 {number}。"))

    def _dismiss(self, clerk: Clerk) -> None:
        access = self._tools.desk.access
        self._change(lambda: access.dismiss(clerk.number), self.tr("{name}({number})不能再登录了。"))

    def _change_role(self, clerk: Clerk, role: Role) -> None:
        access = self._tools.desk.access
        self._change(lambda: access.change_role(clerk.number, role), self.tr("{name}({number})的身份已改。"))

    def _change_pin(self, clerk: Clerk, pin: str) -> None:
        access = self._tools.desk.access
        self._change(lambda: access.change_pin(clerk.number, pin), self.tr("{name}({number})的 PIN 已改。"))

    def _change(self, change: Callable[[], Clerk], said: str) -> None:
        done = self._tools.work.attempt(change)
        if done is None:
            return
        self.panel.forget()
        self._fill()
        self._tools.work.say(said.format(name=done.name, number=done.number))
        self._tools.work.tell_changed(Topic.SAFETY)
        self.panel.first_field().setFocus()
