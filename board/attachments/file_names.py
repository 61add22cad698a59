"""Names of files that are safe on every system."""

import re


def file_name(said: str) -> str:
    """A name that is safe on every system: no folders, no characters that mean something to a file
    system."""
    last = re.split(r"[/\\]", said)[-1]
    return re.sub(r'[<>:"|?*]', "_", last).strip(". ")[:200] or "file"
