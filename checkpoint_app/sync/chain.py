"""The hash chain over a log, and an event as the bytes that the chain covers (docs/formats.md §4)."""

from __future__ import annotations

import binascii
import re
import secrets
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

import orjson

from checkpoint_app.domain.events import MAX_EPOCH, MAX_SEQ, ChainHead, Event, LogLine
from checkpoint_app.errors import BundleRefused
from checkpoint_app.sync.canonical import canonical, parse

SALT_BYTES = 16
_DIGEST = re.compile(r"[0-9a-f]{64}")
_STATION_LIMIT = 1 << 16


def genesis(community: str, station: int, epoch: int) -> bytes:
    """Return the digest a chain starts from: equal records of two stations give different chains."""
    return sha256(f"CHECKPOINT-CHAIN/1 {community} {station} {epoch}\n".encode()).digest()


def extend(digest: bytes, line: bytes) -> bytes:
    """Return the head after one more line: SHA-256(digest ‖ line)."""
    return sha256(digest + line).digest()


def walk(digest: bytes, lines: Iterable[bytes]) -> bytes:
    """Return the head after all of `lines`."""
    for line in lines:
        digest = sha256(digest + line).digest()
    return digest


def linked(before: ChainHead, lines: Iterable[LogLine], after: ChainHead) -> Iterator[LogLine]:
    """Yield the lines between two heads; BundleRefused `bundle-chain-broken` where they do not lead so.

    What comes is to be believed once all of it came.
    """
    seq, digest = before.seq, before.digest
    for line in lines:
        seq += 1
        if line[0] != seq:
            raise BundleRefused("bundle-chain-broken")
        digest = sha256(digest + line[1]).digest()
        yield line
    if (seq, digest) != (after.seq, after.digest):
        raise BundleRefused("bundle-chain-broken")


def new_salt() -> bytes:
    """Return a salt for one event's personal part: without it a name cannot be guessed from its digest."""
    return secrets.token_bytes(SALT_BYTES)


def line_of(event: Event, salt: bytes | None) -> LogLine:
    """Return the event as the log keeps it. Personal data needs a salt of 16 bytes, else ValueError."""
    fields: dict[str, Any] = {
        "at": event.at_ms,
        "clock": event.clock,
        "data": dict(event.data),
        "epoch": event.epoch,
        "kind": event.kind,
        "list": event.list_version,
        "op": event.operator,
        "pack": event.pack,
        "seq": event.seq,
        "shift": event.shift,
        "station": event.station,
    }
    if event.anchor is not None:
        fields["boot"] = list(event.anchor)
    if event.pii is None:
        return LogLine(event.seq, canonical(fields))
    if salt is None or len(salt) != SALT_BYTES:
        raise ValueError("personal data needs a salt of 16 bytes")
    personal = canonical(dict(event.pii))
    fields["pii"] = sha256(salt + personal).hexdigest()
    return LogLine(event.seq, canonical(fields), salt, personal)


def event_of(line: LogLine) -> Event:
    """Return the event of a line made by `line_of` or checked by `log_lines`; `pii` is None once destroyed."""
    fields = parse(line.line)
    return Event(
        station=fields["station"],
        epoch=fields["epoch"],
        seq=fields["seq"],
        kind=fields["kind"],
        at_ms=fields["at"],
        operator=fields["op"],
        shift=fields["shift"],
        pack=fields["pack"],
        list_version=fields["list"],
        clock=fields["clock"],
        data=fields["data"],
        pii=None if line.pii is None else parse(line.pii),
        anchor=anchor_of(fields.get("boot")),
    )


def anchor_of(boot: Any) -> tuple[str, int] | None:
    """Return (boot id, monotonic milliseconds) of a record that has them; another form is a newer version's."""
    match boot:
        case [str(boot_id), int(mono_ms)] if type(mono_ms) is int:
            return boot_id, mono_ms
    return None


def wire_line(line: LogLine) -> bytes:
    """Return the line as it travels: `pii` carries salt and value while they exist, else the bare digest."""
    if line.pii is None or line.salt is None:
        return line.line
    fields = parse(line.line)
    fields["pii"] = {"salt": b64encode(line.salt).decode(), "v": parse(line.pii)}
    return canonical(fields)


def log_lines(wires: Iterable[bytes], *, of: tuple[int, int] | None = None) -> Iterator[LogLine]:
    """Yield the lines the chain covers, parsed; BundleRefused `bundle-damaged` at one that is no canonical event line.

    `of` is the (station, epoch) whose log this is: a record that names another is refused. The common case is an
    event without personal data, whose wire bytes are the line itself.
    """
    try:
        for wire in wires:
            yield _read(wire, of)
    except (ValueError, KeyError, TypeError) as error:
        raise BundleRefused("bundle-damaged", detail="a record is not written as it must be") from error


def _read(wire: bytes, of: tuple[int, int] | None) -> LogLine:
    """Check that all that `event_of` reads is there and of its type (`type() is` keeps true and false out).

    Spelled out without calls: an import does this hundreds of thousands of times.
    """
    fields = orjson.loads(wire)
    if orjson.dumps(fields, option=orjson.OPT_SORT_KEYS) != wire:
        raise ValueError("not in canonical form")
    station, epoch, seq = fields["station"], fields["epoch"], fields["seq"]
    if not (
        type(fields["data"]) is dict
        and type(fields["kind"]) is type(fields["clock"]) is str
        and type(fields["at"]) is type(fields["op"]) is type(fields["pack"]) is int
        and type(fields["list"]) is type(fields["shift"]) is int
        and type(station) is type(epoch) is type(seq) is int
        and 0 <= station < _STATION_LIMIT
        and 0 <= epoch <= MAX_EPOCH
        and 0 < seq <= MAX_SEQ
    ):
        raise ValueError("not an event")
    if of is not None and of != (station, epoch):
        raise ValueError("a record of another log")
    if "pii" in fields:
        return _with_personal_part(seq, wire, fields)
    return LogLine(seq, wire, None, None, fields)


def _with_personal_part(seq: int, wire: bytes, fields: dict[str, Any]) -> LogLine:
    personal = fields["pii"]
    if isinstance(personal, str):
        if _DIGEST.fullmatch(personal) is None:
            raise ValueError("pii is no digest")
        return LogLine(seq, wire, None, None, fields)
    if set(personal) != {"salt", "v"} or not isinstance(personal["v"], dict):
        raise ValueError("pii has another form")
    try:
        salt = b64decode(personal["salt"], validate=True)
    except binascii.Error as error:
        raise ValueError("salt is not base64") from error
    if len(salt) != SALT_BYTES or b64encode(salt).decode() != personal["salt"]:
        raise ValueError("salt has another length or spelling")
    value = canonical(personal["v"])
    fields["pii"] = sha256(salt + value).hexdigest()
    return LogLine(seq, canonical(fields), salt, value, fields)
