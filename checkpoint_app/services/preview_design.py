"""What passes of a design will look like: a real sheet with an invented holder and a code no gate takes."""

from __future__ import annotations

from checkpoint_app.documents.pass_card import KIND_WORDS, PassCard
from checkpoint_app.documents.pass_sheet import write_sheets
from checkpoint_app.domain.pass_design import PassDesign
from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.domain.progress import no_progress

_DIGITS = "3141592653589793238462643383279502884197169399375105820974944592307816406286208998628034825342117067"
_CODE = (_DIGITS * 4)[:342]
_DAY_S = 86_400
_DAYS = 90


def preview_design(design: PassDesign, kind: PassKind, sheet: Sheet, *, issuer: str, now_s: int) -> bytes:
    """Return the PDF of one sheet; InputRefused `glyph-missing`. `design` has no faults (check_design)."""
    card = PassCard(
        code=_CODE,
        serial=PassSerial(0, 0),
        kind=kind,
        name="王*明",
        dwelling="样例小区 3-1-501",
        plate="云A·D12345" if kind is PassKind.VEHICLE else "",
        valid_from_s=now_s,
        expires_s=now_s + _DAYS * _DAY_S,
        issuer=issuer,
        gate="东门" if kind is PassKind.TEMPORARY else "",
    )
    return write_sheets(
        [card] * sheet.passes_a_sheet, sheet, design, title=f"{design.title} {KIND_WORDS[kind]}", progress=no_progress
    )
