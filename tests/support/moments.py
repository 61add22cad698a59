"""The moments at which the suite is run: each is one at which calendars, shuffles or clocks have
surprised somebody.

`python tests/support/moments.py SEED` prints one of them, chosen by the seed; without a seed, all
of them. It needs nothing but Python, so that CI can ask it before anything is installed.
"""

import os
import sys
import zlib

USUAL = "2026-11-25T09:10:00+01:00"
"""A Wednesday morning: when nobody says otherwise, the suite runs then, whatever day it is."""
MOMENTS = {
    "a Monday, a minute before the standup": "2026-11-23T08:29:00+01:00",
    "a Sunday": "2026-11-22T11:00:00+01:00",
    "a Swedish holiday": "2027-01-06T09:00:00+01:00",
    "the night in which summer time begins": "2027-03-28T01:58:00+01:00",
    "the night in which summer time ends": "2026-10-25T02:58:00+02:00",
    "two minutes before the year ends": "2026-12-31T23:58:00+01:00",
    "the 29th of February": "2028-02-29T09:00:00+01:00",
}


def moment_of(seed: str) -> tuple[str, str]:
    """(name, ISO instant); the same for the same seed."""
    names = sorted(MOMENTS)
    name = names[zlib.crc32(seed.encode()) % len(names)]
    return name, MOMENTS[name]


def of_browsers() -> str:
    """When the story of the browser tests ends (tests/browser/conftest.py)."""
    return os.environ.get("TAVLA_TEST_BROWSER_CLOCK", USUAL)


if __name__ == "__main__":
    shown = [moment_of(sys.argv[1])] if len(sys.argv) > 1 else list(MOMENTS.items())
    for name, instant in shown:
        print(f"{instant} {name}")
