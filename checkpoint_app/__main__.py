"""Entry point: `python -m checkpoint_app`, and the `checkpoint-app` command."""

from __future__ import annotations

import sys

from checkpoint_app.cli.root import main


def run() -> None:
    sys.exit(main())


if __name__ == "__main__":
    run()
