"""A rules file as people write it: YAML of which every value keeps its line, read by a shape that names every fault.

Nothing of YAML's own reading of values is used: a shape reads the text as it stands in the file, so `23:00` stays a
time and `no` a word, in any version of YAML. Anchors, aliases, tags and keys written twice are faults.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from checkpoint_app.domain.pack_faults import Path
from checkpoint_app.errors import InputRefused

LARGEST_FILE = 256 * 1024
MOST_FAULTS = 20
_LONGEST_SHOWN = 24
_PLAIN_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "map", "seq"))
_TIME_TAG = "tag:yaml.org,2002:timestamp"


@dataclass(slots=True)
class Faults:
    """What is wrong, by line; and on which line each part of the data was written."""

    found: list[tuple[int, str]] = field(default_factory=list)
    lines: dict[Path, int] = field(default_factory=dict)

    def add(self, line: int, sentence: str) -> None:
        self.found.append((line, sentence))

    def line_of(self, path: Path) -> int:
        """Return the line of a part, or of the nearest part around it that was written."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def detail(self) -> str:
        """Return the faults as people read them, one a line, by line number, not more than fit a screen."""
        ordered = [f"第 {line} 行:{sentence}" for line, sentence in sorted(self.found)]
        more = len(ordered) - MOST_FAULTS
        return "\n".join(ordered[:MOST_FAULTS] + ([f"另有 {more} 处"] if more > 0 else []))


@dataclass(frozen=True, slots=True)
class Kind:
    """A single value: the type it becomes, how its text is read (ValueError if it is not one), and what is wanted."""

    type: Any
    read: Callable[[str], Any]
    wants: str


@dataclass(frozen=True, slots=True)
class Several:
    """A list of parts of one form."""

    each: Part


@dataclass(frozen=True, slots=True)
class Fields:
    """Keys and values. `keys`: the key people write → where it goes in the data, and its form.

    A place with a dot is a field of a field (`hours.from_min`); an empty place takes over all the part gives, because
    one written value stands for several fields (`every: 2 days`). `needed` are the keys that may not be left out.
    """

    keys: Mapping[str, tuple[str, Part]]
    needed: tuple[str, ...] = ()


Part = Kind | Several | Fields
MISSING = object()
"""Read in place of a value that had a fault."""


def parse_rules(content: bytes) -> MappingNode:
    """Return the file's keys and values; InputRefused `pack-unreadable` names the line where it stops being YAML."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _unreadable(line, "文字编码不对,请另存为 UTF-8") from error
    try:
        root = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        never_closed = "end" in str(error.problem) and error.context_mark is not None  # named where it was opened
        mark = error.context_mark if never_closed else error.problem_mark
        raise _unreadable(mark.line + 1 if mark else 1, _syntax_words(str(error.problem))) from error
    except YAMLError as error:
        position = getattr(error, "position", 0)
        raise _unreadable(text.count("\n", 0, position) + 1, "有不能用的字符") from error
    except RecursionError as error:
        raise _unreadable(1, "一层套一层,太深了") from error
    if not isinstance(root, MappingNode):
        raise _unreadable(1, "应是一行一项,写成 键: 值")
    return root


def read_part(node: Any, part: Part, faults: Faults, path: Path, name: str, line: int = 0) -> Any:
    """Return the data of one node, MISSING if it has none; every fault is added to `faults`.

    `line` is that of the key, for a value that may be missing beside it.
    """
    line = line or node.start_mark.line + 1
    faults.lines.setdefault(path, line)
    if node.anchor or node.tag not in _PLAIN_TAGS | {_TIME_TAG}:
        faults.add(line, f"{name} 不能用 &、* 或 ! 的写法,请直接写出内容")
        return MISSING
    if isinstance(part, Fields):
        return _read_fields(node, part, faults, path, name, line)
    if isinstance(part, Several):
        return _read_several(node, part, faults, path, name, line)
    return _read_kind(node, part, faults, name, line)


def _read_kind(node: Any, kind: Kind, faults: Faults, name: str, line: int) -> Any:
    if not isinstance(node, ScalarNode):
        faults.add(line, f"{name} 应是{kind.wants}")
        return MISSING
    try:
        value = kind.read(node.value)
        msgspec.convert(value, kind.type)
    except (ValueError, OverflowError):  # msgspec's ValidationError is a ValueError
        written = node.value if len(node.value) <= _LONGEST_SHOWN else node.value[:_LONGEST_SHOWN] + "…"
        faults.add(
            line, f"{name} 应是{kind.wants}" + (f",写的是 {' '.join(written.split())}" if written else ",没有写")
        )
        return MISSING
    return value


def _read_several(node: Any, part: Several, faults: Faults, path: Path, name: str, line: int) -> Any:
    if not isinstance(node, SequenceNode):
        faults.add(line, f"{name} 应是一个列表,每项前写 -;没有就写 []")
        return MISSING
    items = [read_part(item, part.each, faults, (*path, at), name) for at, item in enumerate(node.value)]
    return [item for item in items if item is not MISSING]


def _read_fields(node: Any, part: Fields, faults: Faults, path: Path, name: str, line: int) -> Any:
    if not isinstance(node, MappingNode):
        faults.add(line, f"{name} 应写成 键: 值")
        return MISSING
    data: dict[str, Any] = {}
    first_lines: dict[str, int] = {}
    for key_node, value_node in node.value:
        key, at = str(key_node.value), key_node.start_mark.line + 1
        if not isinstance(key_node, ScalarNode) or key not in part.keys:
            faults.add(at, _unknown_key(key[:_LONGEST_SHOWN], part))
        elif key in first_lines:
            faults.add(at, f"{key} 写了两次,第 {first_lines[key]} 行已有")
        else:
            first_lines[key] = at
            place, form = part.keys[key]
            into = (*path, *place.split(".")) if place else path
            _put(data, place, read_part(value_node, form, faults, into, key, at))
    lacking = [key for key in part.needed if key not in first_lines]
    if lacking:
        faults.add(line, f"{name} 缺少 {'、'.join(lacking)}")
    return data


def _put(data: dict[str, Any], place: str, value: Any) -> None:
    if value is MISSING:
        return
    if not place:
        data.update(value)
        return
    *outer, last = place.split(".")
    for step in outer:
        data = data.setdefault(step, {})
    data[last] = value


def _unknown_key(key: str, part: Fields) -> str:
    near = difflib.get_close_matches(key, part.keys, n=1)
    return f"不认识 {key}" + (f",是不是 {near[0]}?" if near else "")


def _syntax_words(problem: str) -> str:
    if "\\t" in problem:
        return "用了制表符(Tab),请改成空格"
    if "another document" in problem:
        return "一个文件里只能有一份规则,不能用 --- 分开"
    if "alias" in problem:
        return "不能用 &、* 或 ! 的写法,请直接写出内容"
    return "写法不对:看看缩进、冒号后面的空格、引号和括号"


def _unreadable(line: int, sentence: str) -> InputRefused:
    return InputRefused("pack-unreadable", detail=f"第 {line} 行:{sentence}")
