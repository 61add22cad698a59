"""`make simulate N=1000`: so many histories, and the seeds of those that went wrong.
`python -m tests.simulation SEED` plays one and tells it; `--plants` plants bugs and looks whether
they are found."""

import argparse
import logging
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.simulation.history import History
from tests.simulation.plants import PLANTS
from tests.simulation.playing import a_product, first_found, play_some, what_is_wrong

CHUNK = 25
MOST_TRIES = 2000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seed", type=int, nargs="?", default=0)
    parser.add_argument("--many", type=int, help="so many histories, from this seed on")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--plants", action="store_true")
    asked = parser.parse_args()
    logging.disable(logging.CRITICAL)
    if asked.plants:
        return plant_all()
    return many(asked.seed, asked.many, asked.workers) if asked.many else tell(asked.seed)


def tell(seed: int) -> int:
    """One history, a line a step; 1 if something is wrong in it."""
    with a_product() as product:
        history = History(product, seed)
        found = what_is_wrong(history)
        print("\n".join(history.trace))
        print(found or "nothing is wrong")
        return bool(found)


def many(first: int, count: int, workers: int) -> int:
    """Prints the seed of each that goes wrong, and how many there were a second."""
    began, bad, played, cpu = time.monotonic(), 0, 0, 0.0
    starts = range(first, first + count, CHUNK)
    counts = [min(CHUNK, first + count - start) for start in starts]
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        for wrong, number, seconds in pool.map(play_some, starts, counts):
            bad, played, cpu = bad + len(wrong), played + number, cpu + seconds
            for seed, found in wrong:
                print(f"seed {seed}: {found}", flush=True)
            if played % 500 == 0:
                print(f"{played} histories", flush=True)
    wall = time.monotonic() - began
    print(
        f"{played} histories from seed {first}, {bad} wrong; {wall:.0f} s, {played / wall:.1f} a "
        f"second; {cpu / played * 1000:.0f} ms of processor time each"
    )
    return bool(bad)


def plant_all() -> int:
    """Prints in which history each planted bug was found."""
    missed = 0
    with a_product() as product:
        for name, plant in PLANTS.items():
            found = first_found(product, plant, tries=MOST_TRIES)
            missed += not found
            print(f"{name}: {found or 'NOT FOUND'}", flush=True)
    return bool(missed)


if __name__ == "__main__":
    sys.exit(main())
