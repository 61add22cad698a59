"""Pictures are decoded and written anew: what is shown in a page holds no metadata, no script and no second file."""

import os
import threading
from pathlib import Path

from PIL import Image, ImageOps

FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 2000
Size = tuple[int, int]


def re_encoded(source: Path, target: Path) -> Size | None:
    """Writes a WebP of at most 2000 pixels a side; (width, height), or None when `source` is no picture that is
    shown: something else by its content (whatever its name), broken, or a bomb of more than 40 million pixels."""
    try:
        with Image.open(source, formats=FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                return None
            shown = ImageOps.exif_transpose(picture)
            shown.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            has_alpha = "A" in shown.getbands() or "transparency" in shown.info
            clean = shown.convert("RGBA" if has_alpha else "RGB")
            clean.info = {}
            coming = target.with_suffix(f".{os.getpid()}.{threading.get_ident()}")
            clean.save(coming, "WEBP", quality=85, method=4)
            coming.replace(target)
            return clean.size
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, MemoryError):
        return None
