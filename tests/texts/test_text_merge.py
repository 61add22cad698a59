"""Ann and Bo wrote in one text: what each changed is laid over what both began with."""

from board.texts.text_merge import MOST_LINES, merged


def test_both_keep_what_they_wrote_in_different_lines() -> None:
    assert merged("a\nb\nc", "a\nb\nAnn", "Bo\nb\nc") == ("Bo\nb\nAnn", True)


def test_of_one_line_that_both_changed_both_stand_theirs_first() -> None:
    assert merged("a\nb", "a\nAnn", "a\nBo") == ("a\nBo\nAnn", False)


def test_a_last_line_without_an_end_is_the_same_line() -> None:
    assert merged("a", "a\nAnn", "a") == ("a\nAnn", True)


def test_what_is_too_long_to_compare_stands_one_after_the_other() -> None:
    long = "x\n" * (MOST_LINES + 1)
    assert merged(long, long + "Ann", "Bo") == (f"Bo\n\n{long}Ann", False)
