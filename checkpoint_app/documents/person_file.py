"""All that is held of one resident: a PDF to read, a JSON to take along."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from io import BytesIO
from typing import Any

from checkpoint_app.documents.access_words import purpose_words
from checkpoint_app.documents.fonts import with_glyphs
from checkpoint_app.documents.moments import moment
from checkpoint_app.documents.paper import A4, MM, Paper
from checkpoint_app.documents.policy_terms import DIRECTIONS, OUTCOMES, PASS_KINDS
from checkpoint_app.documents.ruled_table import MARGIN, ROW_PT, Row, RuledTable, TableColumn, draw_table
from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.person_file import PersonFile, PersonRecord

FORMAT = "checkpoint-person/1"
_PHOTO_MM = (30, 40)
_KINDS: Mapping[str, str] = {
    EventKind.PASSAGE: "通行",
    EventKind.READING: "测温",
    EventKind.PASS_ISSUED: "发证",
    EventKind.PASS_REVOKED: "证作废",
    EventKind.PASS_STOPPED: "证未通过",
    EventKind.PASS_FORGIVEN: "证更正",
    EventKind.PASSES_SUSPENDED: "证暂停",
    EventKind.CORRECTION: "更正",
    EventKind.CORRECTION_ASKED: "社区请卡口更正",
    EventKind.VISIT_ASKED: "来访",
    EventKind.VISIT_ANSWERED: "来访答复",
    EventKind.RETURN_REGISTERED: "返回登记",
    EventKind.FEVER_READING: "复测",
    EventKind.FEVER_CALL: "电话报告",
    EventKind.FEVER_CONTACTS: "同时段通行",
    EventKind.FEVER_CLOSED: "处置结束",
    EventKind.PHONE_ORDER: "电话指令",
    EventKind.ACCESS: "查看",
}


def write_json(file: PersonFile) -> bytes:
    """Return the file as JSON (docs/formats.md): moments in UTC milliseconds, the photo in base64."""
    resident = asdict(file.resident)
    return json.dumps(
        {
            "format": FORMAT,
            "community": file.community,
            "made_ms": file.made_ms,
            "purpose": file.purpose,
            "clerk": file.clerk,
            "resident": resident,
            "photo_jpeg": None if file.photo is None else base64.b64encode(file.photo).decode(),
            "passes": [
                {
                    "serial": str(record.serial),
                    "kind": record.kind.name.lower(),
                    "holder": record.holder,
                    "dwelling": record.dwelling,
                    "plate": record.plate,
                    "from_ms": record.not_before_s * 1000,
                    "until_ms": record.expires_s * 1000,
                    "printed_ms": record.printed_ms,
                    "run": record.run,
                    "revoked_ms": record.revoked_ms,
                    "revoke_reason": record.revoke_reason,
                }
                for record in file.passes
            ],
            "records": [asdict(record) for record in file.records],
            "looked_at": file.looks,
        },
        ensure_ascii=False,
        indent=1,
    ).encode()


def write_pdf(file: PersonFile) -> bytes:
    """Return the file as A4 pages: the roster, the photo, the passes, every record, how often it was looked at."""
    title = f"{file.community} 个人信息查询"
    paper = Paper(A4, title=title)
    made = f"{moment(file.made_ms)} 生成,经办人编号 {file.clerk},用途:{purpose_words(file.purpose)}"
    held = [(with_glyphs(name), with_glyphs(value)) for name, value in _held(file)]
    if file.photo is not None:
        _draw_photo(paper, file.photo, rows=len(held))
    columns = (TableColumn(heading="登记的内容", share=3), TableColumn(heading="", share=7))
    draw_table(paper, RuledTable(title=title, subtitle=made, columns=columns, rows=held, footer=lambda _done: made))
    passes = [
        (
            str(record.serial),
            PASS_KINDS[record.kind],
            moment(record.not_before_s * 1000),
            moment(record.expires_s * 1000),
            "" if record.run is None else str(record.run),
            "" if record.revoked_ms is None else f"已作废 {moment(record.revoked_ms)}",
        )
        for record in file.passes
    ]
    headings: Sequence[tuple[str, float]] = (
        ("编号", 4),
        ("类别", 3),
        ("生效", 4),
        ("有效期至", 4),
        ("批次", 2),
        ("状态", 6),
    )
    _table(paper, "出入证", made, headings, passes, "没有出入证。")
    rows = [
        (
            moment(record.at_ms),
            "社区" if record.station == 0 else file.gates.get(record.station, ""),
            _KINDS.get(record.kind, record.kind),
            with_glyphs(_details(record)),
        )
        for record in file.records
    ]
    _table(paper, "全部记录", made, (("时间", 4), ("地点", 3), ("内容", 3), ("详情", 10)), rows, "没有记录。")
    return paper.to_bytes()


def _table(
    paper: Paper,
    title: str,
    subtitle: str,
    headings: Sequence[tuple[str, float]],
    rows: Sequence[Sequence[str]],
    nothing: str,
) -> None:
    columns = [TableColumn(heading=word, share=share) for word, share in headings]
    body: Sequence[Row] = rows or [nothing]
    table = RuledTable(
        title=title, subtitle=subtitle, columns=columns, rows=body, footer=lambda done: f"{done} / {len(body)}"
    )
    draw_table(paper, table)


def _held(file: PersonFile) -> list[tuple[str, str]]:
    resident = file.resident
    return [
        ("编号", str(resident.number)),
        ("姓名", resident.name),
        ("房屋", str(resident.dwelling)),
        ("住户编号", str(resident.household)),
        ("证件号", resident.id_number or "没有登记"),
        ("电话", resident.phone or "没有登记"),
        ("性质", "租户" if resident.tenure == "tenant" else "业主"),
        ("网格", resident.grid or "没有登记"),
        ("车牌", "、".join(resident.plates) or "没有登记"),
        ("外出", "暂不外出" if resident.on_hold else "可以"),
        ("照片", "有,见右上" if file.photo is not None else "没有"),
        ("出入证", f"{len(file.passes)} 张"),
        ("制证批次", "、".join(map(str, file.runs)) or "没有"),
        ("记录", f"{len(file.records)} 条"),
        ("单独查看本人资料", f"{file.looks} 次,包括这一次"),
    ]


def _details(record: PersonRecord) -> str:
    """Say what a record holds; what has no words here is told by its fields, for nothing may be left out."""
    data: dict[str, Any] = {**record.data, **(record.pii or {})}
    words = []
    if record.kind == EventKind.PASSAGE:
        words += [DIRECTIONS[each] for each in Direction if data.get("dir") == each]
        words += [OUTCOMES[each] for each in Outcome if data.get("outcome") == each]
        c10 = data.get("c10")
        known = c10 is None or type(c10) is int  # a gate may say anything: what has no word stays as it is
        if known:
            words.append("未测温" if c10 is None else f"{c10 / 10:.1f} ℃")
        told = {
            "dir": data.get("dir") in list(Direction),
            "outcome": data.get("outcome") in list(Outcome),
            "c10": known,
        }
        data = {name: value for name, value in data.items() if not told.get(name)}
    elif record.kind == EventKind.ACCESS:
        data["purpose"] = purpose_words(str(data.get("purpose", "")))
    data.pop("resident", None)
    return "  ".join([*words, *(f"{name} {json.dumps(value, ensure_ascii=False)}" for name, value in data.items())])


def _draw_photo(paper: Paper, photo: bytes, *, rows: int) -> None:
    """Draw the photo at the right of the last rows: their texts are short."""
    from reportlab.lib.utils import ImageReader

    width, height = (side * MM for side in _PHOTO_MM)
    top = paper.size[1] - MARGIN - 72.0 - ROW_PT * (rows - 8)
    paper.canvas.drawImage(
        ImageReader(BytesIO(photo)),
        paper.size[0] - MARGIN - width,
        top - height,
        width,
        height,
        preserveAspectRatio=True,
    )
