"""Tavla: boards in step, a triage desk and a wall for fifteen-minute standups.

Start reading at docs/a-move.md, which follows one drag of a card through ten files. `app.py` is the
table of contents; `core/` is about change itself; every other folder is a noun that the team says
aloud (a slice), and a behaviour of it is a file named by a verb in -ing. `web/` is the rim: HTTP
and sockets, which know no cards.
"""

from pathlib import Path

HERE = Path(__file__).parent
ASSETS = HERE if (HERE / "static").is_dir() else HERE.parent
"""Where static/, templates/ and config/ are: beside the package in a checkout, inside it when
installed."""
