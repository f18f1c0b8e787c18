"""The second-language block of each paper, as somebody wrote it; nothing is translated by the program."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.names import one_line
from checkpoint_app.domain.papers import SECOND_LANGUAGES, PaperKind
from checkpoint_app.domain.pass_design import Script, SecondLanguage, second_from_data, second_to_data
from checkpoint_app.errors import InputRefused
from checkpoint_app.log_ports import Settings

MOST_LINES, LONGEST_LINE = 6, 200


@dataclass(frozen=True, slots=True)
class SecondLanguages:
    """The office writes them; a gate has those of the office's list in force."""

    settings: Settings

    def of(self, kind: PaperKind) -> SecondLanguage | None:
        """Return the block of a paper, None where none was written."""
        return dict(self.all()).get(kind.value)

    def all(self) -> tuple[tuple[str, SecondLanguage], ...]:
        """Return the blocks by the codes of their papers, as the office bundle carries them to the gates."""
        kept = self.settings.get(SECOND_LANGUAGES) or {}
        return tuple((code, second_from_data(data)) for code, data in sorted(kept.items()))

    def put(self, kind: PaperKind, script: Script, text: str) -> SecondLanguage | None:
        """Keep the lines of a text for a paper; an empty text takes the block away.

        InputRefused `text-too-long`, `glyph-missing` for what its script's fonts cannot show; then nothing changed.
        """
        lines = tuple(line for line in map(one_line, text.splitlines()) if line)
        for line in lines:
            if len(line) > LONGEST_LINE:
                raise InputRefused("text-too-long", given=line[:20], longest=LONGEST_LINE)
        if len(lines) > MOST_LINES:
            raise InputRefused("second-language-lines", most=MOST_LINES)
        block = SecondLanguage(script=script, lines=lines) if lines else None
        if block is not None:
            require_shown(block)
        kept = {code: other for code, other in self.all() if code != kind.value}
        kept |= {} if block is None else {kind.value: block}
        self.settings.put(SECOND_LANGUAGES, {code: second_to_data(each) for code, each in kept.items()})
        return block


def require_shown(block: SecondLanguage) -> None:
    from checkpoint_app.documents.fonts import named  # fonts load with the first paper
    from checkpoint_app.documents.second_language import missing_in_second

    if missing := missing_in_second(block):
        raise InputRefused("glyph-missing", characters=named(missing))
