"""The instrument itself: an audit finds what was lost, doubled, or left a gap, and only that."""

from collections import Counter

from tests.chaos.ledger import Entry, Evidence, Ledger, Verdict, audit, places_of

ANSWERED = Entry("ann:1", "token-1", is_in_words=True, places=[("board/1", 1)])
SILENT = Entry("ann:2", "token-2", is_in_words=True)


def seen(events: dict[int, str], *words: str, head: int | None = None) -> Evidence:
    kept = {("board/1", seq): command for seq, command in events.items()}
    heads = {"board/1": len(events) if head is None else head}
    return Evidence(kept, Counter(words), heads, Counter(words))


def verdict(found: Evidence) -> Verdict:
    return audit([ANSWERED, SILENT], found)


def test_what_was_answered_and_is_there_is_good() -> None:
    assert verdict(seen({1: "ann:1"}, "token-1")) == Verdict([], [], [], [])


def test_what_nobody_answered_may_be_there_once() -> None:
    found = verdict(seen({1: "ann:1", 2: "ann:2"}, "token-1", "token-2"))
    assert found.is_good
    assert found.done == ["token-2"]


def test_an_answered_command_without_its_event_or_words_is_lost() -> None:
    assert verdict(seen({}, "token-1")).lost == ["token-1"]
    assert verdict(seen({1: "ann:1"})).lost == ["token-1"]
    assert verdict(seen({1: "bo:9", 2: "ann:1"}, "token-1")).lost == ["token-1"], (
        "under another number"
    )


def test_what_is_there_twice_is_doubled() -> None:
    assert verdict(seen({1: "ann:1", 2: "ann:1"}, "token-1")).doubled == ["token-1"]
    assert verdict(seen({1: "ann:1", 2: "ann:2"}, "token-1", "token-2", "token-2")).doubled == [
        "token-2"
    ]


def test_a_missing_number_is_a_gap_also_at_the_end() -> None:
    assert verdict(seen({1: "ann:1", 3: "bo:1"}, "token-1", head=3)).gaps == ["board/1"]
    assert verdict(seen({1: "ann:1"}, "token-1", head=2)).gaps == ["board/1"]


def test_every_entry_has_an_id_and_a_token_of_its_own() -> None:
    ledger = Ledger()
    first, second = ledger.entry("ann", is_in_words=True), ledger.entry("bo", is_in_words=False)
    assert first.key != second.key
    assert first.token != second.token
    second.places = places_of({"events": [{"stream": "board/1", "seq": 7}]})
    assert (ledger.acknowledged, ledger.unanswered) == ([second], [first])
