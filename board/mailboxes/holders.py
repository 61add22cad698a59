"""Processes that fetch, by name: which one this is, and whether another one still lives."""

import os
import socket


def holder_name() -> str:
    """`host/process id`: on the same host it can be asked whether that one still lives."""
    return f"{socket.gethostname()}/{os.getpid()}"


def has_ended(holder: str) -> bool:
    """Whether that was a process of this host which is no more; of other hosts nothing is known."""
    host, _, process = holder.rpartition("/")
    if host != socket.gethostname() or not process.isdecimal():
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
