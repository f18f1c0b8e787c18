"""The day of the passes: made and printed at the office, shown at two gates, copied, found, stopped."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from checkpoint_app.demo.drawn import draw_face, draw_faces, draw_photograph
from checkpoint_app.demo.office_passes import PassDesk
from checkpoint_app.demo.scenes import PASSAGES_A_GATE_AND_DAY, Story
from checkpoint_app.documents.sample_workbook import write_csv
from checkpoint_app.domain.lane import Ask
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.papers import PaperKind
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassVerdict
from checkpoint_app.services.read_picture import code_in_file
from checkpoint_app.services.sample_community import sample_roster
from ui.keyboard import Keyboard

FACES, BLANKS = 12, 10
NOTICE = "凭证通行,一人一证。转借、复制的证会被停用。"
WITHOUT_A_GLYPH = "王小\N{CJK UNIFIED IDEOGRAPH-3134A}"
"""Its last character is in none of the fonts that are shipped."""
SPOILED_FROM_THE_END = 12
GOES_BY_SLIP, COPIED, STOPPED_BY_ORDER, IN_A_PICTURE = 7, 8, 9, 6
"""Which of the story's codes: other scenes use 0 to 5, and those from 10 on."""


class PassStory:
    """The scenes of passes and paper within a Story."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._desk = PassDesk(story.office)
        self._keyboard = Keyboard()

    def photos_are_loaded(self) -> None:
        story, folder = self._story, self._story.out / "photos"
        folder.mkdir()
        draw_faces(story.people[:FACES], folder)
        draw_face(folder / "谁.jpg", seed=0)
        draw_face(folder / f"{story.people[FACES].id_number}.jpg", seed=0, size=(24, 32))
        story.told.facts["photos"] = loaded = self._desk.import_photos(folder)
        story.must(loaded == FACES, "not every face was loaded, or one too many")
        story.tell(f"{loaded} drawn faces are the photos of people; two files that are none were named and left out.")

    def a_design_is_chosen(self) -> None:
        code = self._desk.choose_design(NOTICE)
        self._story.must(bool(code), "no design was adopted")
        self._story.told.facts["design"] = code
        self._story.tell(f"The design {code!r} is chosen; its sheet followed the notice as it was typed.")

    def passes_are_printed(self) -> None:
        """Ten to A4, batch after batch, by keyboard; two people who would get a wrong pass are named and left out."""
        story, hands = self._story, self._story.hands
        self._two_to_look_at()
        with self._keyboard.scene("印证 print run", seconds=60) as tally:
            printed, left_out = self._desk.print_run(self._keyboard, story.out / "居民证.pdf")
        story.must(tally.kept, "the print run took longer by keyboard than it may")
        hands.picture_of_pdf(printed.path, (0,), "pass-sheet")
        if printed.list_path is not None:
            hands.picture_of_pdf(printed.list_path, (0,), "pass-list")
        records = story.office.desk.store.passes(after=None, limit=2 * PASSAGES_A_GATE_AND_DAY)
        story.codes = [story.office.desk.passes.code_of(record.serial) for record in records]
        story.told.facts["passes"], story.told.facts["left out"] = len(printed.serials), left_out
        story.told.facts["codes"] = tuple(story.codes)
        story.must(left_out == 2, "a name no font can draw, or a name twice in a home, was not left out")
        story.tell(
            f"{len(printed.serials):,} resident passes printed in batches ({len(printed.paths)}), ten to A4, "
            f"with {tally.keys} keys and no mouse; {left_out} people were named and left out."
        )

    def paper_jams(self) -> None:
        """Sheets near the end are printed again, with the same serials; one misprint gets a new one."""
        story = self._story
        store = story.office.desk.store
        with self._keyboard.scene("卡纸 paper jam", seconds=60) as tally:
            spoiled, printed = self._desk.print_again(self._keyboard, story.out, rows_from_the_end=SPOILED_FROM_THE_END)
        story.must(tally.kept, "the jam took longer by keyboard than it may")
        voided, new = store.pass_record(spoiled.record.serial), printed.serials[-1]
        story.must(voided is not None and voided.revoke_reason == "misprint", "the misprint was not voided")
        story.must(spoiled.record.serial not in printed.serials, "the misprint was printed again")
        story.hands.picture_of_pdf(printed.path, (0, -1), "pass-sheet-again")
        story.told.facts["again"] = (spoiled.sheet, str(spoiled.record.serial), str(new), len(printed.serials))
        story.tell(
            f"Paper jammed: from sheet {spoiled.sheet} on {len(printed.serials)} passes again with {tally.keys} keys; "
            f"{spoiled.record.serial} was spoiled and is {new} now."
        )

    def blanks_and_papers(self) -> None:
        """What the first gate gets beside its passes; then the list with all of it goes out."""
        story, blanks = self._story, self._story.out / "空白证.pdf"
        self._desk.print_blanks(BLANKS, blanks)
        story.hands.picture_of_pdf(blanks, (0,), "blank-passes")
        for kind, name in ((PaperKind.GATE_NOTICE, "进出须知"), (PaperKind.OPERATOR_CARD, "值守卡")):
            paper = story.out / f"{name}.pdf"
            self._desk.save_paper(kind, paper, f"papers-{kind}")
            story.hands.picture_of_pdf(paper, (0,), kind)
        story.publish_to_gates()
        story.tell(f"{BLANKS} blanks for a gate, its notice of the rules and a card for who stands there.")

    def a_slip_to_the_other_gate(self) -> None:
        """Out by one gate with a signed slip, in by the other with it; and a pass read from a picture."""
        story, (east, west) = self._story, self._story.gates[:2]
        step = east.pass_by(story.codes[GOES_BY_SLIP], "365", Direction.OUT)
        story.must(step.outcome is Outcome.PASS, "nobody went out")
        slip = east.give_exit_slip()
        story.hands.picture(east.window, "gate-exit-slip")
        (page,) = story.hands.picture_of_pdf(slip, (0,), "exit-slip")
        left_ms, code = story.clock.read().wall_ms, code_in_file(east.desk.media, page)
        story.clock.advance(minutes=25)
        west.turn_to(Direction.IN)
        west.enter(code)
        shown = west.enter(story.codes[GOES_BY_SLIP])
        story.hands.picture(west.window, "other-gate-exit-slip")
        story.must(shown.left is not None, "the other gate did not read the slip")
        came = west.enter("366")
        story.must(came.outcome is Outcome.PASS, "the slip's holder did not come in")
        story.told.facts["exit slip"] = (shown.left, left_ms, came.outcome)
        story.tell("An exit slip of one gate told the other when its holder went out.")
        self._a_photograph(east.folder / "pass.png")

    def a_pass_is_copied(self) -> None:
        """The same pass in by both gates within a minute: neither gate can know."""
        story = self._story
        outcomes = []
        for gate in story.gates[:2]:
            outcomes.append(gate.pass_by(story.codes[COPIED], "366", Direction.IN).outcome)
            story.clock.advance(minutes=1)
        story.must(outcomes == [Outcome.PASS, Outcome.PASS], "a gate knew of the copy, and could not")
        story.tell("One pass came in by two gates within a minute.")

    def the_copy_is_found(self) -> None:
        story = self._story
        copy = self._desk.revoke_copy()
        record = story.office.desk.store.pass_record(copy.move.serial)
        code = story.office.desk.passes.code_of(copy.move.serial)
        story.must(code == story.codes[COPIED], "another pass was found than the copied one")
        story.must(record is not None and record.revoked_ms is not None, "the copied pass was not revoked")
        story.told.facts["copy"] = (copy.first.gate, copy.second.gate, copy.move.minutes)
        story.tell(f"The import found {copy.move.serial} at {copy.first.gate} and {copy.second.gate}; it is revoked.")

    def a_pass_is_stopped_by_telephone(self) -> None:
        story, gate = self._story, self._story.gates[0]
        record = story.office.desk.store.passes(after=None, limit=STOPPED_BY_ORDER + 1)[STOPPED_BY_ORDER]
        code = self._desk.dictate_revocation(record.serial)
        gate.take_order(str(record.serial), code, "gate-order")
        story.hands.picture(gate.window, "gate-order-taken")
        gate.leave()
        stopped = gate.enter(story.codes[STOPPED_BY_ORDER])
        story.hands.picture(gate.window, "gate-stopped-by-order")
        gate.leave()
        story.must(stopped.verdict is PassVerdict.REVOKED, "the gate did not stop the pass at once")
        story.told.facts["order"] = (len(code.replace(" ", "")), stopped.verdict)
        story.tell(f"{record.serial} was stopped at one gate by ten digits over the telephone.")

    def the_copy_is_stopped(self) -> None:
        """After the office's list came to the gates."""
        story = self._story
        verdicts = []
        for gate in story.gates[:2]:
            verdicts.append(gate.enter(story.codes[COPIED]).verdict)
            story.hands.picture(gate.window, "gate-copy-stopped")
            gate.leave()
        story.must(set(verdicts) == {PassVerdict.REVOKED}, "the copied pass was not stopped at both gates")
        story.told.facts["copy stopped"] = tuple(verdicts)
        story.tell("The copied pass is stopped at both gates.")

    def _a_photograph(self, path: Path) -> None:
        story, east = self._story, self._story.gates[0]
        draw_photograph(story.codes[IN_A_PICTURE], path)
        east.turn_to(Direction.IN)
        story.hands.drop(east.window, path)
        story.hands.wait(lambda: east.step.ask is Ask.READING, "the pass in the picture")
        story.hands.picture(east.window, "gate-picture-dropped")
        story.must(east.enter("364").outcome is Outcome.PASS, "the pass in the picture was not taken")

    def _two_to_look_at(self) -> None:
        """Load somebody whose name no font has, and a second one of a name in the same home."""
        story, file = self._story, self._story.out / "两位.csv"
        first, second = sample_roster(households=2, residents=2, compounds=("新来院",), seed=98)
        known = story.people[30]
        two = (replace(first, name=WITHOUT_A_GLYPH), replace(second, name=known.name, dwelling=known.dwelling))
        write_csv(two, file, "utf-8")
        story.office.plan_roster(file)
        story.office.load_roster()
