"""The inside of the child processes that write pictures anew."""

import io

import orjson
from PIL import Image, ImageOps

FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
MOST_PIXELS = 16_000_000
MOST_PIXELS_OF_JPEG = 50_000_000
"""A JPEG can be made smaller while it is decoded: less than the sixteen millions are ever in
memory."""
LONGEST_SIDE = 2000
COVER = (480, 240)
"""What the face of a card shows: twice as wide as high, for screens with two dots a pixel."""


def answer(content: bytes) -> bytes:
    """In the child: `[width, height, bytes]` of the WebP, a line's end, that WebP and its cover's.
    Raises for whatever is not shown."""
    with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
        most = MOST_PIXELS_OF_JPEG if picture.format == "JPEG" else MOST_PIXELS
        if picture.width * picture.height > most:
            raise ValueError(f"{picture.width} × {picture.height} pixels")
        picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        if picture.width * picture.height > MOST_PIXELS:
            raise ValueError(f"{picture.width} × {picture.height} pixels, not to be had smaller")
        return _written(picture)


def _written(picture: Image.Image) -> bytes:
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    shown = ImageOps.exif_transpose(picture)
    has_alpha = "A" in shown.getbands() or "transparency" in shown.info
    clean = shown.convert("RGBA" if has_alpha else "RGB")
    clean.info = {}
    whole, cover = _webp(clean, quality=85), _webp(ImageOps.fit(clean, COVER), quality=78)
    return orjson.dumps([*clean.size, len(whole)]) + b"\n" + whole + cover


def _webp(picture: Image.Image, *, quality: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, "WEBP", quality=quality, method=4)
    return out.getvalue()
