"""单据: the paper is seen as it is typed, saved and printed as it is seen; nothing is lost when a printer fails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from checkpoint_app.domain.paper_sheet import PaperForm
from checkpoint_app.domain.papers import OF_THE_GATE, PaperKind
from checkpoint_app.domain.pass_design import Script
from ui.office.office_tools import PageName
from ui.office.office_window import OfficeWindow


@pytest.fixture
def open_paper(window: OfficeWindow, settle) -> Callable[[PaperKind], None]:
    def open_one(kind: PaperKind) -> None:
        window.go(PageName.PAPERS)
        window.papers.page.list.setCurrentRow(window.papers.page.kinds.index(kind))
        settle()

    return open_one


@pytest.fixture
def typed(window: OfficeWindow, qtbot, settle) -> Callable[[], None]:
    """Wait until the typing has paused and the paper was drawn again."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not window.papers._typing.isActive())
        settle()

    return wait


def text_of(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    try:
        return "".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


@pytest.mark.parametrize("kind", [kind for kind in PaperKind if kind not in OF_THE_GATE])
def test_every_paper_is_seen_saved_and_printed(window, open_paper, settle, typed, chooser, printing, tmp_path, kind):
    open_paper(kind)
    page = window.papers.page
    if kind is PaperKind.ISOLATION:
        assert not page.save_button.isEnabled()
        page.dwelling.setText("云上苑 3-1-501")
        typed()
    assert page.preview.pages >= 1
    out = tmp_path / f"{kind.value}.pdf"
    chooser.answers.append(out)
    page.save_button.click()
    settle()
    document = pypdfium2.PdfDocument(out.read_bytes())
    pages = len(document)
    document.close()
    page.print_button.click()
    settle()
    settle()
    ((title, content, choice),) = printing.printed
    assert (title, choice.copies, printing.asked) == (page.list.currentItem().text(), 2, [pages])
    assert content.startswith(b"%PDF")


def test_only_the_fields_a_paper_needs_are_there(window, open_paper):
    page = window.papers.page
    shown = {}
    for kind in (PaperKind.GATE_NOTICE, PaperKind.ISOLATION, PaperKind.READINGS, PaperKind.CALIBRATION):
        open_paper(kind)
        fields = {"gate": page.gate, "dwelling": page.dwelling, "count": page.count, "second": page.second}
        shown[kind] = {name for name, field in fields.items() if field.isVisible()}
    assert shown == {
        PaperKind.GATE_NOTICE: {"gate", "second"},
        PaperKind.ISOLATION: {"dwelling", "second"},
        PaperKind.READINGS: {"count", "second"},
        PaperKind.CALIBRATION: set(),
    }


def test_the_second_language_is_kept_for_its_paper(window, open_paper, typed, chooser, settle, tmp_path, community):
    open_paper(PaperKind.SCANNER)
    window.papers.page.second.setPlainText("Point it at the code.")
    typed()
    chooser.answers.append(tmp_path / "scanner.pdf")
    window.papers.page.save_button.click()
    settle()
    assert "Point it at the code." in text_of((tmp_path / "scanner.pdf").read_bytes())
    open_paper(PaperKind.GATE_NOTICE)
    assert window.papers.page.second.toPlainText() == ""
    open_paper(PaperKind.SCANNER)
    assert window.papers.page.second.toPlainText() == "Point it at the code."
    kept = community.office.papers.seconds.of(PaperKind.SCANNER)
    assert kept.script is Script.LATIN


def test_papers_of_the_gate_get_their_second_language_here_and_are_printed_there(window, open_paper, typed, community):
    for kind in OF_THE_GATE:
        open_paper(kind)
        window.papers.page.second.setPlainText(f"Lines of {kind.value}")
        typed()
        assert not window.papers.page.print_button.isEnabled()
        assert "卡口自己打印" in window.papers.page._note.text()
        assert community.office.papers.seconds.of(kind).lines == (f"Lines of {kind.value}",)


def test_a_character_no_font_shows_is_named_and_nothing_is_saved(window, open_paper, typed, community):
    open_paper(PaperKind.SCANNER)
    window.papers.page.second.setPlainText("\U000f0000")
    typed()
    assert "U+F0000" in window.papers.page._problem.text()
    assert not window.papers.page.save_button.isEnabled()
    assert community.office.papers.seconds.of(PaperKind.SCANNER) is None


def test_an_unknown_dwelling_is_told_beside_the_fields(window, open_paper, typed):
    open_paper(PaperKind.ISOLATION)
    window.papers.page.dwelling.setText("99-1-101")
    typed()
    assert window.papers.page._problem.text() == "没有找到 99-1-101。"
    assert not window.papers.page.print_button.isEnabled()


def test_a_dwelling_there_is_twice_is_told_with_both(window, open_paper, typed):
    open_paper(PaperKind.ISOLATION)
    window.papers.page.dwelling.setText("3-1-501")
    typed()
    assert "云上苑 3-1-501, 听雨里 3-1-501" in window.papers.page._problem.text()


def test_sheets_use_their_numbers_when_they_are_out_and_not_before(
    window, open_paper, settle, typed, chooser, printing, community, tmp_path
):
    papers = community.office.papers
    open_paper(PaperKind.READINGS)
    window.papers.page.count.setValue(3)
    typed()
    assert papers.next_sheet(PaperForm.READINGS) == 1
    printing.broken.add("Office")
    window.papers.page.print_button.click()
    settle()
    settle()
    assert papers.next_sheet(PaperForm.READINGS) == 1
    printing.broken.clear()
    window.papers.page.print_button.click()
    settle()
    settle()
    assert papers.next_sheet(PaperForm.READINGS) == 4
    chooser.answers.append(tmp_path / "more.pdf")
    window.papers.page.save_button.click()
    settle()
    assert papers.next_sheet(PaperForm.READINGS) == 7


def test_a_printer_that_fails_is_told(window, open_paper, settle, said, printing):
    open_paper(PaperKind.CALIBRATION)
    printing.broken.add("Office")
    window.papers.page.print_button.click()
    settle()
    settle()
    assert "打印机 Office 停着(no paper)" in said()


def test_without_a_printer_it_says_to_save_a_file(window, open_paper, settle, said, printing):
    printing.names = ()
    open_paper(PaperKind.CALIBRATION)
    window.papers.page.print_button.click()
    settle()
    assert "没有打印机" in said()
    assert not printing.asked


def test_changing_ones_mind_prints_nothing(window, open_paper, settle, printing):
    printing.answer = None
    open_paper(PaperKind.CALIBRATION)
    window.papers.page.print_button.click()
    settle()
    assert (printing.asked, printing.printed) == ([1], [])


def test_without_rules_in_force_the_notice_says_so(window, open_paper, community, settle):
    community.clock.advance(hours=24 * 365 * 40)
    open_paper(PaperKind.GATE_NOTICE)
    window.papers._draw()
    settle()
    assert "没有生效的规则" in window.papers.page._problem.text()


def test_files_of_a_run_are_printed_in_their_order(window, settle, printing, tmp_path, said):
    paths = [tmp_path / f"{number}.pdf" for number in (2, 10, 1)]
    for path in paths:
        path.write_bytes(b"%PDF-" + path.stem.encode())
    window.papers.printer.print_files("出入证", paths)
    settle()
    settle()
    assert [title for title, _content, _choice in printing.printed] == ["2", "10", "1"]
    assert "出入证 已交给打印机 Office" in said()


def test_printing_a_run_stops_between_two_files(window, settle, printing, tmp_path):
    paths = [tmp_path / f"{number}.pdf" for number in range(3)]
    for path in paths:
        path.write_bytes(b"%PDF-")
    printing.when_printing = lambda: window.work._job.cancel()
    window.papers.printer.print_files("出入证", paths)
    settle()
    settle()
    assert [title for title, _content, _choice in printing.printed] == ["0"]


def test_the_folder_chosen_is_offered_again(window, open_paper, settle, chooser, tmp_path):
    folder = tmp_path / "papers"
    folder.mkdir()
    chooser.answers += [folder / "a.pdf", None]
    open_paper(PaperKind.CALIBRATION)
    window.papers.page.save_button.click()
    settle()
    window.papers.page.save_button.click()
    assert chooser.suggested[1] == folder / "打印校准页.pdf"
    assert Path(folder / "a.pdf").exists()


def test_a_run_is_printed_from_its_panel_batch_after_batch(window, settle, chooser, printing, tmp_path):
    folder = tmp_path / "run"
    folder.mkdir()
    window.go(PageName.PASSES)
    passes, panel = window.passes.page, window.passes.page.print_panel
    passes.print_button.click()
    settle()
    panel.plan_button.click()
    settle()
    assert not panel.paper_button.isVisible()
    chooser.answers.append(folder)
    panel.print_button.click()
    settle()
    panel.paper_button.click()
    settle()
    settle()
    sent = [content for _title, content, _choice in printing.printed]
    assert sent == [path.read_bytes() for path in (*window.passes.printed.paths, window.passes.printed.list_path)]
    assert all(choice.copies == 2 for _title, _content, choice in printing.printed)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("kind", [PaperKind.ISOLATION, PaperKind.OPERATOR_CARD, PaperKind.COLLECTION])
def test_nothing_is_clipped_or_overlaps_whatever_the_size_of_the_text(
    window, open_paper, theme, clipped_in, overlaps_in, kind, scale
):
    window.resize(1366, 768)
    theme.set_scale(scale)
    open_paper(kind)
    assert clipped_in(window) == []
    assert overlaps_in(window.papers.page) == []
