"""Decides what an order by telephone is about; it is on record before its code is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.roster import Resident
from checkpoint_app.domain.scan import understand
from checkpoint_app.errors import InputRefused, KnownError
from checkpoint_app.services.give_order import GivenOrder
from ui.office.office_tools import OfficeTools, Topic
from ui.office.order_panel import OrderPanel

MOST_FOUND = 20


class OrderPresenter(QObject):
    def __init__(self, tools: OfficeTools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._found: list[PassSerial | Resident] = []
        self.panel = OrderPanel()
        self.panel.subject_entered.connect(self._find)
        self.panel.order_wanted.connect(self._order)

    def begin(self, serial: PassSerial | None) -> None:
        """Make the panel ready; a pass chosen in the table is what the order is about."""
        stations = [each for each in self._tools.desk.store.stations() if not each.is_lost]
        self.panel.show_stations([(each.certificate.station, each.certificate.name) for each in stations])
        if serial is not None:
            self.panel.subject.setText(str(serial))
            self._show([serial])
        else:
            self.panel.show_code(None)

    def _find(self, text: str) -> None:
        line = text.strip()
        serial = understand(line).serial
        if serial is not None:
            self._show([serial])
            return
        try:
            found = list(self._tools.desk.store.residents(after=None, limit=MOST_FOUND, text=line)) if line else []
            if not found:
                raise InputRefused("nobody-fits", given=line[:20])
        except KnownError as error:
            self._show([])
            self._tools.work.refuse(error)
            return
        self._show(found)

    def _show(self, found: list[PassSerial] | list[Resident]) -> None:
        self._found = [*found]
        self.panel.show_found([self._words(each) for each in self._found])

    def _order(self, station: int, place: int) -> None:
        subject, orders = self._found[place], self._tools.desk.orders

        def give() -> GivenOrder:
            if isinstance(subject, PassSerial):
                return orders.revoke(subject, station)
            return orders.let_through(subject.number, station)

        given = self._tools.work.attempt(give)
        if given is None:
            return
        self.panel.show_code(given)
        if isinstance(subject, PassSerial):
            self._tools.work.say(
                self.tr("证 {serial} 已作废。其他卡口用上下一个下发包以后也会拦下。").format(serial=subject)
            )
            self._tools.work.tell_changed(Topic.PASSES)

    def _words(self, subject: PassSerial | Resident) -> str:
        if isinstance(subject, PassSerial):
            record = self._tools.desk.store.pass_record(subject)
            holder = mask_name(record.holder) if record is not None else self.tr("登记里还没有这张证")
            return self.tr("停用并作废这张证:{serial}  {holder}").format(serial=subject, holder=holder)
        return self.tr("放行一次:{who}  {dwelling}").format(who=mask_name(subject.name), dwelling=subject.dwelling)
