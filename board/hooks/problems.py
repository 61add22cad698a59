"""Why a delivery was not taken, in a word; the screen has it in whole ones
(static/src/screens/standup/channel_words.ts)."""

import ssl
from http.client import HTTPException
from socket import gaierror

from board.web.outside import NotAllowed

PROBLEMS = (
    "forgotten",
    "not_allowed",
    "unknown_host",
    "not_trusted",
    "no_answer",
    "redirected",
    "refused",
)
"""Its address has to be given anew, or leads into our own network; there is no such host, or its
certificate is not trusted; it did not answer in time; it led elsewhere, or answered with a status
that is no yes."""


def problem_of(error: OSError | HTTPException | NotAllowed) -> str:
    """Of what was raised on the way."""
    if isinstance(error, NotAllowed):
        return "not_allowed"
    if isinstance(error, gaierror):
        return "unknown_host"
    if isinstance(error, ssl.SSLCertVerificationError):
        return "not_trusted"
    return "no_answer"


def problem_in(status: int) -> str:
    """Of an answer; empty where it was taken."""
    if 200 <= status < 300:
        return ""
    return "redirected" if 300 <= status < 400 else "refused"
