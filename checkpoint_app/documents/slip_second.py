"""The second-language block at the foot of an 80 mm paper, which is as long as it has to be."""

from __future__ import annotations

from checkpoint_app.documents.paper import Paper
from checkpoint_app.domain.pass_design import SecondLanguage

_SIZE_PT, _GAP_PT = 12.0, 4.0
_EPSILON_PT = 0.01


def slip_second_height(second: SecondLanguage | None, width: float) -> float:
    """Return how much longer a slip becomes, in points."""
    if second is None:
        return 0.0
    from checkpoint_app.documents.second_language import second_height  # its fonts load with the first block

    return second_height(second, width, _SIZE_PT) + 2 * _GAP_PT


def draw_slip_second(paper: Paper, second: SecondLanguage | None, *, left: float, top: float, width: float) -> float:
    """Draw a block, if there is one, below `top`; return where it ends. InputRefused `glyph-missing`."""
    if second is None:
        return top
    from checkpoint_app.documents.second_language import draw_second

    height = slip_second_height(second, width)
    draw_second(
        paper,
        second,
        x=left,
        top=top - _GAP_PT,
        width=width,
        height=height - 2 * _GAP_PT + _EPSILON_PT,
        largest=_SIZE_PT,
    )
    return top - height
