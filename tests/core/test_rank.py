"""Places in a list."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.core import rank


@given(st.lists(st.integers(0, 1000), max_size=80))
def test_there_is_always_room_between_two(places: list[int]) -> None:
    ranks: list[str] = []
    for place in places:
        at = place % (len(ranks) + 1)
        new = rank.between(ranks[at - 1] if at else None, ranks[at] if at < len(ranks) else None)
        assert not new.endswith("0")
        ranks.insert(at, new)
    assert ranks == sorted(set(ranks))


@pytest.mark.parametrize("count", [0, 1, 35, 36, 1000])
def test_evenly_spread_ranks_are_short_and_in_order(count: int) -> None:
    ranks = rank.evenly(count)
    assert ranks == sorted(set(ranks))
    assert len(ranks) == count
    assert all(len(one) <= 4 for one in ranks)


def test_the_wrong_order_is_refused() -> None:
    with pytest.raises(ValueError):
        rank.between("b", "a")


def test_the_browser_computes_the_same_rank() -> None:
    pairs = [
        (None, None),
        ("i", None),
        (None, "1"),
        ("a", "b"),
        ("a", "a1"),
        ("zz", None),
        ("01", "1"),
        ("3", "8i"),
    ]
    script = 'import { between } from "./static/src/model/rank.ts";' + (
        f"console.log(JSON.stringify({json.dumps(pairs)}.map(([a, b]) => between(a, b))))"
    )
    deno = shutil.which("deno") or str(Path(os.sys.executable).parent / "deno")  # type: ignore[attr-defined]
    done = subprocess.run(
        [deno, "run", "--quiet", "-"],
        input=script,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "NO_COLOR": "1", "DENO_NO_UPDATE_CHECK": "1"},
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [rank.between(a, b) for a, b in pairs]
