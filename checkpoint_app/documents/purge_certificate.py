"""销毁证明: what was destroyed, up to which record of which log, what was kept and why, how to check it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checkpoint_app.documents.moments import moment
from checkpoint_app.documents.paper import A4, Paper
from checkpoint_app.documents.ruled_table import Row, RuledTable, TableColumn, draw_table
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.events import OFFICE_STATION, EventKind
from checkpoint_app.domain.media import check_code
from checkpoint_app.domain.purge import LegalHold, PurgeAnswer, PurgeOrder, PurgeTally

TITLE = "个人信息销毁证明"
KIND_WORDS: Mapping[str, str] = {
    EventKind.PASSAGE.value: "通行",
    EventKind.READING.value: "测温",
    EventKind.PASS_ISSUED.value: "出入证",
    EventKind.VISIT_ASKED.value: "来访",
    EventKind.VEHICLE.value: "车辆",
    EventKind.EMERGENCY_EXPLAINED.value: "应急说明",
    EventKind.RETURN_REGISTERED.value: "返回登记",
    EventKind.SHIFT_HANDED_OVER.value: "交接备注",
    EventKind.DUTY_NOTED.value: "值守日志",
    EventKind.OPERATOR_ADDED.value: "卡口自加的值守人员",
    EventKind.THERMOMETER.value: "体温枪名称",
    EventKind.PRINT_RUN_OPENED.value: "印证批次",
    EventKind.ACCESS.value: "查看用途",
    EventKind.CORRECTION_ASKED.value: "请更正的理由",
    EventKind.CORRECTION_DECLINED.value: "不更正的理由",
}
FILE_WORDS: Mapping[str, str] = {
    "quarantine": "未收的上报包",
    "backup": "备份",
    "bundle": "上报包和下发包",
    "kit": "启用包",
    "paper": "打印文件和表格",
    "key": "过期的月密钥",
}
_COLUMNS = (
    TableColumn(heading="项目", share=30.0),
    TableColumn(heading="数量", share=16.0, align="right"),
    TableColumn(heading="说明", share=54.0),
)
_A_LINE = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class CertifiedGate:
    """A station's answers put together; `done_ms` None: it has not answered."""

    station: int
    name: str
    is_lost: bool
    done_ms: int | None
    tally: PurgeTally


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeCertificate:
    """What the paper says. `digest` is the SHA-256 of the signed record in the file `record`, in hex as `signature`."""

    community: str
    order: PurgeOrder
    ordered_by: tuple[str, str]
    own: PurgeAnswer
    gates: tuple[CertifiedGate, ...]
    holds: tuple[LegalHold, ...]
    digest: str
    signature: str
    fingerprint: str
    record: str


def write_purge_certificate(certificate: PurgeCertificate) -> bytes:
    """Return the PDF; raise InputRefused `glyph-missing` for a name that cannot be shown."""
    paper = Paper(A4, title=TITLE)
    order, own = certificate.order, certificate.own
    table = RuledTable(
        title=f"{TITLE}　第 {order.number} 号",
        subtitle=f"{certificate.community}　下令 {moment(order.ordered_ms)}　办公室完成 {moment(own.done_ms)}",
        columns=_COLUMNS,
        rows=list(_rows(certificate)),
        footer=lambda _done: f"第 {order.number} 号　校验码 {check_code(bytes.fromhex(certificate.digest))}",
    )
    draw_table(paper, table)
    return paper.to_bytes()


def _rows(certificate: PurgeCertificate) -> Iterator[Row]:
    order, own = certificate.order, certificate.own
    first, second = certificate.ordered_by
    yield f"销毁 {moment(order.before_ms)} 以前的记录中的个人信息(姓名、证件号、电话、车牌和手写的话)。"
    yield f"由两人共同下令:{first}({order.first})、{second}({order.second})。"
    yield "一、办公室销毁的"
    yield from _tally_rows(own.tally)
    yield ["离开花名册的人", f"{own.tally.residents:,}", f"连同照片 {own.tally.photos:,} 张;他们的证已作废"]
    for kind, n in sorted((own.tally.files or {}).items()):
        yield [FILE_WORDS.get(kind, kind), f"{n:,}", "已删除"]
    yield "二、到哪一条为止(记录本身和哈希链都在,只是不再有个人信息)"
    yield from _range_rows(own.tally)
    yield "三、没有销毁的,和原因"
    yield from _kept_rows(certificate)
    yield "四、各卡口"
    for gate in certificate.gates:
        yield from _gate_rows(gate)
    yield "五、签名"
    yield f"以上内容的记录在文件 {certificate.record} 里,SHA-256:"
    yield certificate.digest
    yield f"办公室签发密钥(指纹 {certificate.fingerprint})的 Ed25519 签名:"
    yield from (certificate.signature[at : at + _A_LINE] for at in range(0, len(certificate.signature), _A_LINE))
    yield f"核对:checkpoint-app office purge --check {certificate.record}"
    yield "密钥指纹应与 checkpoint-app office trust 所列的办公室密钥相同。"
    yield ""
    yield f"下令人:{first} 签名＿＿＿＿＿＿＿＿　　{second} 签名＿＿＿＿＿＿＿＿"


def _tally_rows(tally: PurgeTally) -> Iterator[Row]:
    if not tally.by_kind:
        yield ["个人信息", "0", "没有到期的"]
    for kind, n in sorted(tally.by_kind.items()):
        yield [KIND_WORDS.get(kind, kind), f"{n:,}", "条记录的个人信息和盐"]


def _range_rows(tally: PurgeTally) -> Iterator[Row]:
    heads = {(head.station, head.epoch): head.digest for head in tally.heads}
    if not tally.ranges:
        yield ["没有", "", ""]
    for station, epoch, first, last, parts in tally.ranges:
        digest = heads.get((station, epoch))
        code = "" if digest is None else f"链头 {digest.hex()[:32]}…　校验码 {check_code(digest)}"
        yield [f"{_log_words(station, epoch)} {first:,}–{last:,}", f"{parts:,}", code]


def _log_words(station: int, epoch: int) -> str:
    where = "办公室" if station == OFFICE_STATION else f"{station} 号机"
    return f"{where} 第 {epoch} 段"


def _kept_rows(certificate: PurgeCertificate) -> Iterator[Row]:
    tally, day = certificate.own.tally, f"{local(certificate.order.before_ms):%Y-%m-%d}"
    yield ["法律保全", f"{tally.held:,}", "保全没有解除,不能销毁" if tally.held else "没有"]
    for hold in certificate.holds:
        whom = "这段时间的全部" if hold.resident is None else f"{hold.resident} 号居民"
        yield ["", "", f"{hold.number} 号保全　公文号 {hold.document}　{whom}"]
    yield ["还有效的证", f"{tally.standing:,}", f"证在 {day} 以后才到期,持证人姓名留到那时"]
    yield ["在册居民", "", "花名册上的人保留姓名和房屋"]
    if tally.unreached:
        yield ["够不到的文件", f"{tally.unreached:,}", "写在 U 盘上或被移走,请找到后人工删除"]


def _gate_rows(gate: CertifiedGate) -> Iterator[Row]:
    name = f"{gate.station} 号机 {gate.name}"
    if gate.done_ms is None:
        said = "已报丢失,不会再答复" if gate.is_lost else "还没有答复:用上新的下发包并再上报一次之后才有"
        yield [name, "", said]
        return
    rest = f";还有 {gate.tally.rest:,} 条等办公室收到以后再销毁" if gate.tally.rest else ""
    files = sum((gate.tally.files or {}).values())
    yield [name, f"{gate.tally.parts:,}", f"{moment(gate.done_ms)} 完成,删除文件 {files:,} 个{rest}"]
    if gate.tally.ranges:
        yield from _range_rows(gate.tally)
