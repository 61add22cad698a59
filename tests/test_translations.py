"""Whatever the interface says is in the Swedish catalogue, and nothing else is."""

import re
from functools import cache
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from board.core import events
from tests.support.refusals import all_refusals

ROOT = Path(__file__).parents[1]
PLACEHOLDERS = re.compile(r"\{\w+\}|%\(\w+\)s")


@cache
def said() -> set[str | tuple[str, ...]]:
    """What `make messages` finds in Python, templates and JavaScript; (one, many) where the number
    decides."""
    with (ROOT / "babel.cfg").open() as file:
        method_map, options_map = parse_mapping_cfg(file)
    found = extract_from_dir(
        ROOT, method_map, options_map, keywords={**DEFAULT_KEYWORDS, "N_": None}
    )
    return {message for _, _, message, _, _ in found}


@cache
def catalogue() -> dict[str, Message]:
    with (ROOT / "board" / "translations" / "sv.po").open("rb") as file:
        return {id_of(message.id): message for message in read_po(file, locale="sv") if message.id}


def id_of(message: str | tuple[str, ...] | list[str]) -> str:
    return message if isinstance(message, str) else message[0]


def test_every_marked_sentence_is_in_the_catalogue_and_none_that_nobody_says() -> None:
    ids = {id_of(message) for message in said()}
    assert sorted(ids - set(catalogue())) == [], "make messages, and translate them"
    assert sorted(set(catalogue()) - ids) == [], "make messages"


def test_what_rules_and_events_say_is_marked() -> None:
    sentences = {refusal.sentence for refusal in all_refusals()}
    sentences |= {kind.sentence for kind in events.kinds()}
    sentences |= {kind.short_sentence for kind in events.kinds()}
    assert sorted(sentences - {id_of(message) for message in said()}) == []


def test_every_translation_is_whole_and_certain_and_names_what_the_sentence_names() -> None:
    for id_, message in catalogue().items():
        assert not message.fuzzy, id_
        forms = message.string if isinstance(message.string, tuple) else (message.string,)
        for form in forms:
            assert form, f"no translation of {id_!r}"
            named = set(PLACEHOLDERS.findall(id_ + str(message.id)))
            assert set(PLACEHOLDERS.findall(form)) <= named, id_


def test_no_sentence_is_written_both_alone_and_as_one_of_two() -> None:
    """A catalogue has one entry for a text: what is one of two somewhere is always that."""
    alone = {message for message in said() if isinstance(message, str)}
    one_of_two = {id_of(message) for message in said() if not isinstance(message, str)}
    assert len(alone) > 500
    assert len(one_of_two) > 30
    assert alone & one_of_two == set()


def test_the_catalogue_has_two_forms_exactly_for_what_is_one_of_two() -> None:
    for message in said():
        has_two_forms = not isinstance(catalogue()[id_of(message)].id, str)
        assert has_two_forms == (not isinstance(message, str)), id_of(message)
