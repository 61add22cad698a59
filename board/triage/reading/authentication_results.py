"""What our own mail server found out about a sender (RFC 8601): of several such headers its own is
the first. Nobody gains by forging one: what it says can only keep us silent."""

import re

_COMMENT = re.compile(r"\([^()]{0,500}\)")
_RESULT = re.compile(r"\b(dmarc|spf|dkim)\s{0,9}=\s{0,9}([a-z]+)")


def is_forged(results: str) -> bool:
    """Whether DMARC failed; where nobody looked at that, whether SPF did and no signature holds. A
    mail that was passed on fails SPF honestly."""
    found: dict[str, set[str]] = {}
    for name, result in _RESULT.findall(_COMMENT.sub(" ", results.lower())):
        found.setdefault(name, set()).add(result)
    if "dmarc" in found:
        return "fail" in found["dmarc"]
    return "fail" in found.get("spf", ()) and "pass" not in found.get("dkim", ())
