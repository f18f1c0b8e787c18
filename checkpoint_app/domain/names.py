"""People's names: one spelling for storage, and a masked one for screens."""

from __future__ import annotations

import re
import unicodedata

from checkpoint_app.errors import InputRefused

LONGEST_NAME = 50
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff]"
)
"""Half characters too: some keyboards send one beyond the BMP in two, and no database takes either."""
_SEPARATORS = re.compile(r"\s*[‧•・･．·∙⋅][\s‧•・･．·∙⋅]*")
_DOT_BETWEEN = re.compile(r"(?<=[^\d\s.])\.+(?=[^\d\s.])")
_CJK = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇]")


def normalise_name(text: str) -> str:
    """Return a name as it is stored: NFC, U+00B7 as the only separator, no stray blanks (product.md §7).

    NFC, not NFKC: compatibility ideographs in names are left as their owners write them, save those that
    Unicode itself makes canonical.
    """
    name = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    if _CJK.search(name):
        name = _DOT_BETWEEN.sub("·", re.sub(r"\s+", "", name))
    name = _SEPARATORS.sub("·", re.sub(r"\s+", " ", name))
    return unicodedata.normalize("NFC", name.strip(" ·"))


def one_line(text: str) -> str:
    """Return a text as one line that shows all it holds: no control, invisible or turning characters, single blanks."""
    return " ".join(_INVISIBLE.sub("", text).split())


def require_length(text: str, longest: int = LONGEST_NAME) -> str:
    """Return the text, or raise InputRefused `text-too-long`."""
    if len(text) > longest:
        raise InputRefused("text-too-long", given=text[:12], longest=longest)
    return text


def mask_name(name: str) -> str:
    """Return a name as the queue may see it: 王*明, 张*, 买*曼."""
    if len(name) <= 1:
        return name
    if len(name) == 2:
        return name[0] + "*"
    return f"{name[0]}*{name[-1]}"
