"""`python -m benchmarks`: everything quality.md asks for, beside its peer, in one table on standard output."""

from __future__ import annotations

import argparse
import os
import time
import unicodedata
from collections.abc import Callable, Sequence

from benchmarks import (
    bundle_size,
    check_pass,
    cold_start,
    decide,
    growth,
    import_bundle,
    import_growth,
    look_up,
    page_table,
    print_run,
    read_symbols,
    save_passage,
)
from benchmarks.load import Load, say
from benchmarks.measure import Row

BENCHMARKS: dict[str, Callable[[Load], list[Row]]] = {
    "print_run": lambda load: print_run.rows(),
    "read_symbols": lambda load: read_symbols.rows(),
    "cold_start": cold_start.rows,
    "growth": growth.rows,
    "save_passage": save_passage.rows,
    "look_up": look_up.rows,
    "check_pass": check_pass.rows,
    "decide": decide.rows,
    "page_table": page_table.rows,
    "bundle_size": bundle_size.rows,
    "import_bundle": import_bundle.rows,
    "import_growth": lambda load: import_growth.rows(load.office_events),
}
"""In this order: growth needs a log that did not grow yet."""
TITLES: Row = ("what", "ours", "peer or limit", "ratio")


def main() -> None:
    """Run all benchmarks, or those named; progress goes to standard error."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options = _options()
    table: list[Row] = []
    with Load(residents=options.residents, events=options.events, office_events=options.office_events) as load:
        for name in [name for name in BENCHMARKS if name in (options.only or BENCHMARKS)]:
            began = time.monotonic()
            say(f"— {name}")
            table += BENCHMARKS[name](load)
            say(f"  {time.monotonic() - began:.0f} s")
    _print_table([TITLES, *table])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", action="append", choices=list(BENCHMARKS), help="run this one; may be repeated")
    parser.add_argument("--residents", type=int, default=100_000, help="on the gate's list (default 100,000)")
    parser.add_argument("--events", type=int, default=1_000_000, help="in the gate's log (default 1,000,000)")
    parser.add_argument(
        "--office-events", type=int, default=1_000_000, help="taken in by the office (default 1,000,000)"
    )
    return parser.parse_args()


def _print_table(table: Sequence[Row]) -> None:
    widths = [max(_width(row[column]) for row in table) for column in range(len(TITLES))]
    for row in table:
        cells = [cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)]
        print(" | ".join(cells).rstrip())


def _width(text: str) -> int:
    """Count columns of a terminal: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


if __name__ == "__main__":
    main()
