"""Decides what the publish page shows and makes the office bundle."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from checkpoint_app.domain.exchange import Receipt
from checkpoint_app.domain.pack_schedule import pack_at
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.ports import OfficeStore
from checkpoint_app.services.publish_bundle import Published, next_version
from ui.models.station_tables import ReceiptTable
from ui.office.lists_presenter import ListsPresenter
from ui.office.office_tools import OfficeTools, Topic
from ui.office.presenter import Presenter
from ui.office.publish_page import PublishPage
from ui.office_messages import short_moment
from ui.theme import Theme

FOLDER = "publish-folder"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextBundle:
    """What the next office bundle will hold."""

    version: int
    residents: int
    revoked: int
    stations: int
    operators: int
    pack: PolicyPack | None
    receipts: tuple[Receipt, ...]


def read_next_bundle(store: OfficeStore, now_ms: int) -> NextBundle:
    return NextBundle(
        version=next_version(store),
        residents=store.roster_counts()[2],
        revoked=store.revoked_count(),
        stations=sum(not each.is_lost for each in store.stations()),
        operators=len(store.operators()),
        pack=pack_at(store.packs(), now_ms),
        receipts=tuple(store.receipts()),
    )


class PublishPresenter(Presenter):
    topics = frozenset(Topic) - {Topic.REPORT}

    def __init__(self, tools: OfficeTools, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, parent)
        self._receipts = ReceiptTable(self)
        self._published: Path | None = None
        self.page = PublishPage(self._receipts, theme)
        self.page.publish_wanted.connect(self._publish)
        self.page.folder_opened.connect(self._show_folder)
        self.lists = ListsPresenter(tools, self.page, theme, self)
        self.page.lists_wanted.connect(self.lists.open)

    def refresh(self) -> None:
        store = self._tools.desk.store
        self._tools.work.read(lambda: read_next_bundle(store, self._tools.desk.clock.read().wall_ms), done=self._show)

    def _show(self, bundle: NextBundle) -> None:
        self._receipts.set_rows(bundle.receipts)
        contents = self.tr(
            "第 {version} 版:居民 {residents:,} 人,作废的出入证 {revoked:,} 张,"
            "值守人员 {operators} 名,登记终端 {stations} 台。"
        ).format(
            version=bundle.version,
            residents=bundle.residents,
            revoked=bundle.revoked,
            operators=bundle.operators,
            stations=bundle.stations,
        )
        self.page.show_contents(contents, self._rules(bundle.pack))

    def _rules(self, pack: PolicyPack | None) -> str:
        if pack is None:
            return self.tr("没有生效的管控规则:卡口只记录,不判断。")
        return self.tr("管控规则第 {number} 号《{title}》,至 {until}。").format(
            number=pack.number, title=pack.title, until=short_moment(pack.valid_until_ms)
        )

    def _publish(self) -> None:
        folder = self._tools.choose.open_folder(self.tr("下发包放在哪里"), self._tools.folder(FOLDER))
        if folder is None:
            return
        self._tools.remember_folder(FOLDER, folder)
        publish = self._tools.desk.publish
        self._tools.work.start(
            lambda _progress: publish.publish(folder),
            what=self.tr("正在生成下发包"),
            done=self._done,
            changes=(Topic.LIST,),
        )

    def _done(self, published: Published) -> None:
        self._published = published.path
        self.page.folder_button.show()
        self._tools.work.say(
            self.tr("下发包第 {version} 版已写入 {file}:居民 {residents:,} 人,作废 {revoked:,} 张。").format(
                version=published.version,
                file=published.path.name,
                residents=published.residents,
                revoked=published.revoked,
            )
        )

    def _show_folder(self) -> None:
        if self._published is not None:
            self._tools.choose.show_folder(self._published.parent)
