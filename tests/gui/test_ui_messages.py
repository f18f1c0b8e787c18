from __future__ import annotations

import string
from datetime import UTC, datetime, timedelta

import pytest

from checkpoint_app.domain.clock import ClockState, local
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassKind, PassVerdict
from checkpoint_app.errors import SENTENCES, KnownError
from ui import messages
from ui.error_messages import ERRORS, code_sentence, error_sentence

HEALTH = ("发热", "发烧", "体温", "隔离", "病", "感染", "阳性", "密接", "确诊", "疑似")


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_known_error_has_a_sentence_that_uses_no_other_details():
    assert set(ERRORS) == set(SENTENCES)
    for code, sentence in ERRORS.items():
        assert fields(sentence) <= fields(SENTENCES[code]), code


@pytest.mark.parametrize("code", SENTENCES)
def test_an_error_is_said_with_its_details(code):
    details = {name: f"<{name}>" for name in fields(SENTENCES[code])}
    sentence = error_sentence(KnownError(code, **details))
    assert sentence
    assert "{" not in sentence
    for name in fields(ERRORS[code]):
        assert f"<{name}>" in sentence


def test_a_code_without_details_is_said_all_the_same():
    assert "…" in code_sentence("bundle-fork")
    assert code_sentence("something-newer") == "something-newer"


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        (messages.outcome_word, Outcome),
        (messages.reason_sentence, Reason),
        (messages.verdict_sentence, PassVerdict),
        (messages.pass_kind_word, PassKind),
        (messages.direction_word, Direction),
        (messages.clock_word, ClockState),
    ],
)
def test_every_code_has_words_of_its_own(word, codes):
    words = [word(code) for code in codes]
    assert all(words)
    assert len(set(words)) == len(words)


def test_no_outcome_reason_or_verdict_tells_the_queue_anything_about_health():
    shown = [
        *map(messages.outcome_word, Outcome),
        *map(messages.reason_sentence, Reason),
        *map(messages.verdict_sentence, PassVerdict),
    ]
    assert [text for text in shown if any(word in text for word in HEALTH)] == []


def test_the_outcome_words_are_those_of_the_product():
    assert [messages.outcome_word(outcome) for outcome in Outcome] == [
        "放行",
        "放行并提示",
        "暂候",
        "转办",
        "不予进入",
        "应急放行",
    ]


def test_dates_are_said_as_people_say_them():
    now = local(int(datetime(2026, 11, 22, 12, 41, tzinfo=UTC).timestamp() * 1000))
    assert messages.date_words(now) == "11月22日 周日"
    assert messages.moment_words(now - timedelta(hours=13), now) == "今天 07:41"
    assert messages.moment_words(now - timedelta(hours=23), now) == "昨天 21:41"
    assert messages.moment_words(now - timedelta(days=9), now) == "11月13日 20:41"


@pytest.mark.parametrize(
    ("length_ms", "words"),
    [(0, "0 分钟"), (59 * 60_000, "59 分钟"), (60 * 60_000, "1 小时"), (49 * 3_600_000, "2 天"), (-5, "0 分钟")],
)
def test_spans_are_said_in_the_largest_unit_that_tells_enough(length_ms, words):
    assert messages.span_words(length_ms) == words
