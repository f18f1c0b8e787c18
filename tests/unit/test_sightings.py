"""A code before the camera counts when it is sure or seen twice, once for each time it is held up."""

from __future__ import annotations

from checkpoint_app.domain.sightings import Sight, Sightings, look

PASS, OTHER, FOREIGN = "71" + "4" * 338, "71" + "5" * 338, "https://example.com/x"


def watch(*frames: tuple[int, tuple[str, ...]], sure: bool = False) -> list[tuple[int, str]]:
    """Return what was taken, and when."""
    seen, taken = Sightings(), []
    for at_ms, texts in frames:
        seen = look(seen, texts, at_ms, is_sure=lambda _text: sure)
        assert bool(seen.text) is (seen.sight is Sight.TAKEN)
        if seen.text:
            taken.append((at_ms, seen.text))
    return taken


def test_a_pass_whose_signature_holds_is_taken_from_its_first_frame():
    assert watch((0, (PASS,)), sure=True) == [(0, PASS)]


def test_any_other_code_is_taken_when_two_frames_within_a_second_say_it():
    assert watch((0, (PASS,)), (900, (PASS,))) == [(900, PASS)]
    assert watch((0, (PASS,)), (1_100, (PASS,))) == []
    assert watch((0, (PASS,)), (100, ()), (200, (OTHER,)), (300, (PASS,))) == [(300, PASS)]


def test_a_foreign_code_is_never_sure():
    assert watch((0, (FOREIGN,)), sure=True) == []
    assert watch((0, (FOREIGN,)), (100, (FOREIGN,)), sure=True) == [(100, FOREIGN)]


def test_a_pass_held_before_the_camera_for_a_minute_is_taken_once():
    frames = [(at_ms, (PASS,) if at_ms % 700 else ()) for at_ms in range(0, 60_000, 100)]
    assert watch(*frames, sure=True) == [(100, PASS)]


def test_a_pass_is_taken_again_after_three_seconds_out_of_sight_and_not_before():
    assert watch((0, (PASS,)), (2_900, (PASS,)), sure=True) == [(0, PASS)]
    assert watch((0, (PASS,)), (1_000, ()), (3_000, (PASS,)), sure=True) == [(0, PASS), (3_000, PASS)]


def test_the_next_person_is_taken_at_once():
    assert watch((0, (PASS,)), (200, (OTHER,)), (400, (PASS,)), sure=True) == [(0, PASS), (200, OTHER)]


def test_of_a_pass_and_a_telephone_behind_it_the_pass_is_taken():
    assert watch((0, (FOREIGN, PASS)), sure=True) == [(0, PASS)]
    assert watch((0, (FOREIGN, PASS)), (100, (FOREIGN, PASS)), (200, (FOREIGN, PASS)), sure=True) == [(0, PASS)]


def test_two_passes_at_once_are_nobodys_turn():
    seen = look(Sightings(), (PASS, OTHER), 0, is_sure=lambda _text: True)
    assert (seen.sight, seen.text) == (Sight.SEVERAL, "")
    assert look(seen, (OTHER,), 100, is_sure=lambda _text: True).text == OTHER
