"""Find the code in a picture somebody dropped, pasted or named; it is then taken as if it had been scanned."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from checkpoint_app.adapters.symbol_reader import LARGEST_PICTURE_BYTES, picture_too_large, read_picture
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.scan import pass_codes_of
from checkpoint_app.domain.station import TrustedStation
from checkpoint_app.errors import InputRefused, MediaError
from checkpoint_app.ports import Clock, Media, OfficeStore
from checkpoint_app.sync.pass_code import PassVerifier


def code_in_file(media: Media, path: Path) -> str:
    """Return the code in a picture file: the first that has the form of a pass code, else the first there is.

    Raise MediaError `file-unreadable`, InputRefused `picture-too-large`, `picture-unreadable`, `picture-without-code`.
    """
    try:
        content = media.read(path, at_most=LARGEST_PICTURE_BYTES)
    except MediaError as error:
        if error.code != "bundle-too-large":
            raise
        raise picture_too_large(path.name) from error
    return code_among(read_picture(content, name=path.name), name=path.name)


def code_among(texts: Sequence[str], *, name: str) -> str:
    """Return the text to take of those in one picture, as `code_in_file` does."""
    for text in (*pass_codes_of(texts), *texts):
        return text
    raise InputRefused("picture-without-code", name=name)


def serial_in_file(store: OfficeStore, clock: Clock, media: Media, path: Path) -> PassSerial:
    """Return the serial of the pass in a picture, at the office: of any its stations signed, whatever became of it.

    Raise as `code_in_file` does, and InputRefused `foreign-code` for what none of them signed.
    """
    verifier = PassVerifier(
        stations=(TrustedStation(certificate=store.identity().certificate), *store.stations()),
        is_revoked=lambda _serial: False,
    )
    checked = verifier.check(code_in_file(media, path), at_ms=clock.read().wall_ms)
    if checked.claims is None:
        raise InputRefused("foreign-code")
    return checked.claims.serial
