"""Who works at the office and what they see: clerks, masks, a trace, one person's file, its log; corrections asked."""

from __future__ import annotations

from checkpoint_app.demo.exchange_base import ExchangeScenes
from checkpoint_app.demo.exchange_gate import do_what_the_office_asks
from checkpoint_app.domain.asked_correction import AskState
from ui.office.access_log_task import AccessLogTask

HEAD, HEAD_PIN = "陈主任", "1357"
CLERK, CLERK_PIN = "刘敏", "8642"
LOOKED_FOR = 30
"""Whose file is written, among the people of the story."""
SHOWN_MINUTES = 10


class AccessScenes(ExchangeScenes):
    def clerks_sign_on(self) -> None:
        story = self.story
        self.desk.add_clerk(HEAD, HEAD_PIN)
        self.desk.add_clerk(CLERK, CLERK_PIN)
        self.desk.sign_on(CLERK, CLERK_PIN)
        signed_on = story.office.desk.access.signed_on
        story.must(signed_on is not None and signed_on.name == CLERK, "the clerk is not signed on")
        story.tell(f"{HEAD} is the office's head, {CLERK} its clerk and signed on.")

    def names_are_masked(self) -> None:
        """Until somebody says what for; and again after ten minutes."""
        story, desk = self.story, self.desk
        shown = [desk.first_name()]
        desk.unmask("核对花名册")
        shown.append(desk.first_name())
        story.hands.picture(story.office.window, "roster-unmasked")
        story.clock.advance(minutes=SHOWN_MINUTES + 1)
        story.hands.wait(lambda: "*" in desk.first_name(), "the masks after ten minutes")
        story.must("*" in shown[0] and "*" not in shown[1], "names were not masked, or stayed so")
        story.hands.picture(story.office.window, "roster-masked")
        story.tell("Names are masked, were shown for ten minutes for a purpose, and are masked again.")

    def a_trace_and_one_persons_file(self) -> None:
        story, desk = self.story, self.desk
        self.let_pass(story.gates[0], 4)
        self.bring(story.gates[0], "stick-5")
        found, traced = desk.trace(self.folder("通行查询.xlsx")), self.folder("通行查询.xlsx").exists()
        story.must(found >= 4 and traced, "the trace did not find who just passed")
        folder = self.folder("one-person")
        folder.mkdir()
        desk.export_person(story.people[LOOKED_FOR].name, folder)
        kinds = sorted(path.suffix for path in folder.iterdir())
        story.must(kinds == [".json", ".pdf"], "one person's file is not there")
        story.hands.picture_of_pdf(next(folder.glob("*.pdf")), (0,), "one-person")
        self.claims["trace"] = found
        story.tell(f"A trace with a document number found {found} passages; all about one person is in two files.")

    def the_access_log_says_so(self) -> None:
        """Only the head and the auditor read it."""
        story, office = self.story, self.story.office
        self.desk.sign_on(HEAD, HEAD_PIN)
        self.desk.open_task(AccessLogTask)
        story.hands.picture(office.window, "access-log")
        entries = office.desk.store.accesses(before_key=None, limit=100)
        looked = [entry.what for entry in entries]
        for what in ("unmask", "trace", "export-person"):
            story.must(what in looked, f"the access log does not say {what}")
        self.claims["access log"] = tuple(dict.fromkeys(map(str, looked)))
        story.tell(f"The access log holds {len(entries)} entries: who looked, when, and what for.")

    def a_correction_is_asked(self) -> None:
        """Down with the list, done at the gate by whoever is on duty, back with its records."""
        story, east = self.story, self.story.gates[0]
        lines = story.office.desk.store.passages(before_key=None, limit=200)
        passage = next(line for line in lines if line.station == 1 and not line.voided)
        self.desk.ask_correction(passage, "同一个人记了两次")
        states = [self._state()]
        story.publish_to_gates()
        do_what_the_office_asks(east)
        voided = east.desk.store.passage(passage.seq)
        story.must(voided is not None and voided.voided, "the gate did not correct its record")
        self.bring(east, "stick-6")
        states.append(self._state())
        story.must(states == [AskState.ASKED, AskState.DONE], f"the request stands at {states}")
        self.claims["correction"] = tuple(state.value for state in states)
        story.tell(f"The office asked gate 1 to void record {passage.seq}; it was done there, and the office knows.")

    def _state(self) -> AskState:
        return self.story.office.desk.corrections.list()[0].state
