"""The blueprint of all pages; each module beside this one hangs its own on it."""

from . import health, public_form, signing, wall_screens
from .screens import pages as routes

__all__ = ["health", "public_form", "routes", "signing", "wall_screens"]
