"""Playing histories, here and in processes of their own."""

import gc
import logging
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.simulation.history import History
from tests.simulation.judge import Wrong
from tests.simulation.product import Product


def play_some(first: int, count: int) -> tuple[list[tuple[int, str]], int, float]:
    """(what went wrong by seed, how many were played, seconds of processor time)."""
    began = time.process_time()
    product, wrong = _own_product(), []
    for seed in range(first, first + count):
        if found := what_is_wrong(History(product, seed)):
            wrong.append((seed, found))
    gc.collect()
    return wrong, count, time.process_time() - began


def first_found(product: Product, plant: Any, *, tries: int) -> str:
    """The first seed in which the judge finds a planted bug, and as what."""
    for seed in range(tries):
        with plant():
            try:
                History(product, seed).play()
            except Wrong as wrong:
                return f"seed {seed}: {wrong}"
    return ""


def what_is_wrong(history: History) -> str:
    """Empty where nothing is. Whatever else is raised is wrong, too: the product failed."""
    try:
        history.play()
    except (Wrong, Exception) as wrong:
        return f"{type(wrong).__name__}: {wrong}"
    return ""


@contextmanager
def a_product() -> Iterator[Product]:
    with tempfile.TemporaryDirectory() as folder:
        product = Product(Path(folder))
        try:
            yield product
        finally:
            product.close()


_kept: list[Any] = []


def _own_product() -> Product:
    """One per process, for as long as it lives."""
    if not _kept:
        logging.disable(logging.CRITICAL)
        gc.disable()
        folder = tempfile.TemporaryDirectory()
        _kept[:] = [Product(Path(folder.name)), folder]
    return _kept[0]
