"""What a row of an office bundle is: the fields it must have, with their types, and the way to and fro."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import NoneType
from typing import Any, TypeVar

from checkpoint_app.domain.events import MAX_EPOCH, MAX_SEQ

Row = Mapping[str, Any]
Shape = Mapping[str, tuple[type, ...]]
INT, TEXT, FLAG, LIST = (int,), (str,), (bool,), (list,)
MAYBE_INT = (int, NoneType)
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class RowForm:
    """The rows of one section: the fields each must have, with their types, and the way to and fro."""

    shape: Shape
    to_row: Callable[[Any], Mapping[str, Any]]
    from_row: Callable[[Row], Any]

    def read(self, row: Any) -> Any:
        """Return the value of a row; fields not known are left alone.

        Raise ValueError, TypeError, LookupError, OverflowError or InputRefused for what is none.
        """
        for field, kinds in self.shape.items():
            if type(row[field]) not in kinds:
                raise TypeError(field)
        return self.from_row(row)


def maybe(row: Row, field: str, kind: type[_Value]) -> _Value | None:
    """Return a field that is left out where it is empty; TypeError if it is of another type."""
    value = row.get(field)
    if value is not None and type(value) is not kind:
        raise TypeError(field)
    return value


def require_record(station: Any, epoch: Any, seq: Any) -> None:
    """Raise ValueError or TypeError unless these name a record that some log can have."""
    if not type(station) is type(epoch) is type(seq) is int:
        raise TypeError("record")
    if not (0 <= station < 1 << 16 and 0 < epoch <= MAX_EPOCH and 0 < seq <= MAX_SEQ):
        raise ValueError("record")
