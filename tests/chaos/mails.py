"""Part of `make chaos`: 10,000 mails that hypothesis mangles, read by real children within their
limits (CHAOS_MAILS for another number)."""

import os
import time

from hypothesis import HealthCheck, given, settings

from board.triage.mail_child import read_in_child, readers
from tests.triage.corpus.mangling import mails

ANY = list(HealthCheck)
COUNT = int(os.environ.get("CHAOS_MAILS", "10000"))


def main() -> None:
    """Ends with the smallest mail that no child could read, or says how long the slowest took."""
    longest = 0.0

    @given(mails())
    @settings(max_examples=COUNT, deadline=None, database=None, suppress_health_check=ANY)
    def read(raw: bytes) -> None:
        nonlocal longest
        begun = time.monotonic()
        read_in_child(raw)
        longest = max(longest, time.monotonic() - begun)

    read()
    readers.close()
    print(f"{COUNT} mangled mails were read, none raised; the slowest took {longest:.2f} s")


if __name__ == "__main__":
    main()
