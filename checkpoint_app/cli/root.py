"""The command `checkpoint-app`: windows, the demo, a look into bundles, and the two roles below it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from checkpoint_app import __version__
from checkpoint_app.bootstrap import open_window
from checkpoint_app.cli.backup import backup, restore
from checkpoint_app.cli.doctor import doctor
from checkpoint_app.cli.epoch import epoch
from checkpoint_app.cli.keys import passphrase
from checkpoint_app.cli.office import office
from checkpoint_app.cli.parameters import FILE, FOLDER
from checkpoint_app.cli.session import Session, SharedGroup, pass_session
from checkpoint_app.cli.station import station
from checkpoint_app.domain.names import one_line
from checkpoint_app.errors import Cancelled, KnownError
from checkpoint_app.services.inspect_bundle import inspect_bundle


def main() -> int:
    """Run one command; return its exit status (docs/cli.md). Never a traceback for bad input."""
    session = Session()
    try:
        status = root.main(standalone_mode=False, obj=session, prog_name="checkpoint-app")
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.exceptions.Abort:
        return session.fail(Cancelled())
    except KnownError as error:
        return session.fail(error)
    return status if isinstance(status, int) else 0


@click.group(cls=SharedGroup, invoke_without_command=True)
@click.version_option(__version__, prog_name="checkpoint-app")
@click.pass_context
def root(context: click.Context) -> int | None:
    """An offline checkpoint station: the gate, the community office, no network.

    Without a command: open the window this data folder is for; on an empty one, ask.
    """
    if context.invoked_subcommand is not None:
        return None
    return open_window(context.ensure_object(Session).installation(), None)


@root.command("gate")
@pass_session
def gate_window(session: Session) -> int:
    """Open the gate's window."""
    return open_window(session.installation(), "station")


@root.command("drill")
@pass_session
def drill_window(session: Session) -> int:
    """Open a drill: a gate of invented people to practise at, destroyed when its window is closed."""
    return open_window(session.installation(), None, drill=True)


@root.group("bundle", cls=SharedGroup)
def bundle() -> None:
    """Look into bundle files."""


@bundle.command("inspect")
@click.argument("file", type=FILE)
@pass_session
def bundle_inspect(session: Session, file: Path) -> int:
    """Show a bundle's manifest and whether its signature holds, without any key."""
    found = inspect_bundle(session.installation().media, file)
    manifest = found.manifest
    holds = "the signature holds" if found.signature_holds else "THE SIGNATURE DOES NOT HOLD"
    session.answer(
        {"manifest": manifest, "signature_holds": found.signature_holds, "key": found.fingerprint, "code": found.code},
        "\n".join(
            [
                *(one_line(f"{key}: {value}") for key, value in manifest.items()),
                f"check code {found.code}",
                f"{holds} (key {found.fingerprint})",
            ]
        ),
    )
    return 0 if found.signature_holds else 1


root.add_command(office)
root.add_command(station)
root.add_command(backup)
root.add_command(restore)
root.add_command(epoch)
root.add_command(doctor)
root.add_command(passphrase)


@root.command("demo")
@click.option("--out", type=FOLDER, default=Path("out/demo"), show_default=True)
@click.option("--headless", is_flag=True, help="Without a display, even if there is one.")
@click.option("--days", type=click.IntRange(1, 60), default=1, show_default=True)
@click.option("--stations", type=click.IntRange(2, 20), default=2, show_default=True)
@click.option("--residents", type=click.IntRange(50, 100_000), default=3_000, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--night", is_flag=True, help="Only a night shift at one gate, by keyboard alone, keys counted.")
@pass_session
def demo(
    session: Session, out: Path, headless: bool, days: int, stations: int, residents: int, seed: int, night: bool
) -> int:
    """Play a whole community on sample data, through the real windows: a day, then a night shift."""
    from checkpoint_app.demo.story import play_demo, play_night_shift
    from ui.hands import hush_offscreen

    def say(sentence: str) -> None:
        click.echo(sentence, err=True)

    hush_offscreen()
    steps: list[str] = []
    if not night:
        told = play_demo(out, headless=headless, days=days, stations=stations, residents=residents, seed=seed, say=say)
        steps = list(told.steps)
    shift = play_night_shift(out if night else out / "night", headless=headless, say=say)
    scenes = [asdict(tally) for tally in shift.tallies]
    session.answer({"out": str(out.resolve()), "steps": steps, "night": scenes}, f"Everything is in {out.resolve()}")
    return 0
