"""What the HTTP server says of connections: one line each. Errors of ours never get this far
(web/problems.py)."""

import logging

logger = logging.getLogger("board.server")


class OneLine:
    """Where eventlet's server writes. A traceback of a connection that broke off becomes its last
    line."""

    def debug(self, *_: object) -> None:
        pass

    def info(self, message: str, *_: object) -> None:
        if message.startswith("Traceback"):
            logger.warning("a request broke off: %s", message.strip().rpartition("\n")[2][:200])

    def error(self, message: str, *_: object) -> None:
        logger.warning("%s", message[:300])
