"""What every command shares: the data folder, the passphrase, where answers go."""

from __future__ import annotations

import errno
import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checkpoint_app.bootstrap import Installation
from checkpoint_app.cli.parameters import FILE, FOLDER
from checkpoint_app.errors import InputRefused, KnownError, MediaError
from checkpoint_app.paths import default_data_dir

if TYPE_CHECKING:  # a gate's command starts without the office's half of the program
    from checkpoint_app.domain.continuity import BreakKind
    from checkpoint_app.services.gate_desk import GateDesk
    from checkpoint_app.services.office_desk import OfficeDesk

STANDARD_OUTPUT = "standard output"
LARGEST_PASSPHRASE_FILE = 64 * 1024
EXIT_DONE, EXIT_KNOWN_ERROR, EXIT_PARTLY = 0, 1, 3


@dataclass
class Session:
    """Options given before or after the command; answers on standard output, messages on standard error."""

    data: Path = field(default_factory=default_data_dir)
    passphrase_file: Path | None = None
    json: bool = False
    clerk: str | None = None
    _typed: dict[str, str] = field(default_factory=dict)

    def installation(self) -> Installation:
        return Installation(self.data)

    def passphrase(self, *, confirm: bool = False) -> str:
        """Return the passphrase from the file, the environment or the prompt; InputRefused if there is none."""
        if self.passphrase_file is not None:
            return read_passphrase(self.passphrase_file)
        return self._secret("CHECKPOINT_PASSPHRASE", "Passphrase", "passphrase-missing", confirm=confirm)

    @contextmanager
    def desk(self, confirmed: BreakKind | None = None) -> Iterator[GateDesk | OfficeDesk]:
        """Open what the data folder holds, a gate or an office, for the length of a `with`."""
        if self.installation().role() == "office":
            with self.office(confirmed) as office:
                yield office
        else:
            with self.installation().gate(self.passphrase(), confirmed=confirmed) as gate:
                yield gate

    @contextmanager
    def office(self, confirmed: BreakKind | None = None) -> Iterator[OfficeDesk]:
        """Open the office for the length of a `with`; with `--clerk` somebody is signed on there.

        What is recorded meanwhile is theirs. InputRefused: pin-missing, wrong-pin, pin-wait, operator-unknown.
        """
        with self.installation().office(self.passphrase(), confirmed=confirmed) as desk:
            if self.clerk is not None:
                desk.access.sign_on(desk.access.find(self.clerk), self.pin())
            yield desk

    def pin(self, variable: str = "CHECKPOINT_PIN", whose: str = "PIN") -> str:
        """Return a clerk's PIN from the environment or the prompt; InputRefused `pin-missing`."""
        return self._secret(variable, whose, "pin-missing")

    def _secret(self, variable: str, prompt: str, missing: str, *, confirm: bool = False) -> str:
        """Return what the environment says, or what is typed; that is asked once."""
        if given := os.environ.get(variable):
            return given
        if variable not in self._typed:
            if not sys.stdin.isatty():
                raise InputRefused(missing)
            typed = click.prompt(prompt, hide_input=True, confirmation_prompt=confirm, err=True)
            self._typed[variable] = str(typed)
        return self._typed[variable]

    def answer(self, row: Mapping[str, Any], sentence: str) -> None:
        """Print one answer: a JSON object, or its sentence; MediaError `media-full` if nothing more can be written."""
        if self.json:
            self.answer_json(row)
        else:
            self._print(sentence)

    def remark(self, sentence: str) -> None:
        """Print a sentence that only people need, as that there is nothing; JSON says it by its silence."""
        if not self.json:
            self._print(sentence)

    def answer_json(self, row: Mapping[str, Any]) -> None:
        self._print(json.dumps(row, default=str, ensure_ascii=False, separators=(",", ":")))

    def _print(self, text: str) -> None:
        try:
            click.echo(_sayable(text))
        except OSError as error:
            if error.errno == errno.ENOSPC:
                _give_up_output()
                raise MediaError("media-full", path=STANDARD_OUTPUT) from error
            raise

    def progress(self, done: int, total: int) -> None:
        """Show how far long work is, on standard error, when somebody watches."""
        if sys.stderr.isatty():
            click.echo(f"\r{done}/{total}", err=True, nl=done >= total)

    def fail(self, error: KnownError) -> int:
        """Say a known error; return the exit status."""
        if self.json and error.details.get("path") != STANDARD_OUTPUT:
            self.answer_json({"error": {"code": error.code, "message": str(error)}})
        click.echo(_sayable(str(error)), err=True)
        return EXIT_KNOWN_ERROR


def read_passphrase(path: Path) -> str:
    """Return the passphrase in a file, without its line end; InputRefused `file-unreadable`."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_PASSPHRASE_FILE).decode("utf-8-sig").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputRefused("file-unreadable", path=str(path)) from error


def _sayable(text: str) -> str:
    """Return a text that any stream takes; bytes of a file's name that are no UTF-8 come as in JSON: \\udcff."""
    return text.encode("utf-8", "backslashreplace").decode()


pass_session = click.make_pass_decorator(Session, ensure=True)


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _remember(context: click.Context, parameter: click.Parameter, value: Any) -> None:
    if value and parameter.name is not None:
        setattr(context.ensure_object(Session), parameter.name, value)


SHARED_OPTIONS: tuple[click.Option, ...] = (
    click.Option(
        ["--data"],
        type=FOLDER,
        expose_value=False,
        callback=_remember,
        help="The data folder (default: the platform's application data folder).",
    ),
    click.Option(
        ["--passphrase-file"],
        type=FILE,
        expose_value=False,
        callback=_remember,
        help="A file that holds the passphrase.",
    ),
    click.Option(
        ["--clerk"],
        metavar="NUMBER",
        expose_value=False,
        callback=_remember,
        help="At the office: who signs on for this command, by number or name. The PIN: CHECKPOINT_PIN, or a prompt.",
    ),
    click.Option(["--json"], is_flag=True, expose_value=False, callback=_remember, help="Answer in JSON."),
)


def _give_up_output() -> None:
    """Let what standard output still holds go: flushed once more at the end it would set a status of its own, 120."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


class _SharedOptions(click.Command):
    """Takes the shared options after its own name, wherever it stands in the line."""

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        return [*super().get_params(ctx), *SHARED_OPTIONS]

    def invoke(self, ctx: click.Context) -> Any:
        """Refuse words that are no UTF-8; files may be named as they like."""
        for name, value in ctx.params.items():
            if isinstance(value, str) and not _is_text(value):
                raise click.BadParameter("it is not UTF-8 text", ctx=ctx, param_hint=f"'{name}'")
        return super().invoke(ctx)


class SharedCommand(_SharedOptions):
    pass


class SharedGroup(_SharedOptions, click.Group):
    command_class = SharedCommand
    group_class = type
