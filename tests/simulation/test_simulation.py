"""Some histories, each from one seed; that a seed is a history; and that planted bugs are found
(the others: `python -m tests.simulation --plants`)."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.simulation.history import History
from tests.simulation.plants import PLANTS
from tests.simulation.playing import a_product, first_found, what_is_wrong
from tests.simulation.product import Product

HISTORIES = 25
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def product() -> Iterator[Product]:
    with a_product() as opened:
        yield opened


def test_in_no_history_is_anything_wrong(product: Product) -> None:
    found = {seed: what_is_wrong(History(product, seed)) for seed in range(HISTORIES)}
    assert not any(found.values()), {seed: wrong for seed, wrong in found.items() if wrong}


def test_a_seed_is_a_history_in_every_process(product: Product) -> None:
    told = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tests.simulation", "7"],
        env={**os.environ, "PYTHONHASHSEED": "77", "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    history = History(product, 7)
    assert not what_is_wrong(history)
    assert told.stdout.splitlines()[:-1] == history.trace


@pytest.mark.parametrize(
    "plant",
    [
        "a command is carried out as often as it is sent",
        "a page applies what comes, gap or not",
        "rows that leave a stream are not said to be gone",
        "the publisher leaves out every third event",
        "numbers are trusted, marks and epochs are not looked at",
    ],
)
def test_a_planted_bug_is_found(plant: str, product: Product) -> None:
    assert first_found(product, PLANTS[plant], tries=40)


@pytest.mark.parametrize("plant", PLANTS)
def test_every_bug_can_still_be_planted(plant: str) -> None:
    """What it changes is still there under that name."""
    with PLANTS[plant]():
        pass
