"""Real Chromium against a real server with the demo story. One server for all; every context is closed after its test."""

import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page

from tests.support import services
from tests.support.servers import Server, running

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
CALM = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return {"executable_path": services.chromium(), "args": CALM}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    made = Server(tmp_path_factory.mktemp("browser"))
    made.tell_story()
    with running(made):
        yield made


@pytest.fixture
def problems() -> Iterator[list[str]]:
    """What any page complained about; must be empty in the end, but for requests cut off on purpose."""
    found: list[str] = []
    yield found
    assert [line for line in found if "Failed to load resource" not in line and "WebSocket" not in line] == []


@pytest.fixture
def opens(browser: Browser, server: Server, problems: list[str]) -> Iterator[Callable[..., Page]]:
    """`opens("Ann", "/boards/1")`: a new browser of that person at that address; nobody for the public."""
    contexts: list[BrowserContext] = []
    if server.process is None:
        server.start()

    def open_page(who: str | None, path: str, *, width: int = 1366, height: int = 768, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, locale="en-GB", **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
        page.on("request", lambda request: _check_is_ours(request.url, server, problems))
        if who:
            page.goto(f"{server.base}/sign-in")
            page.get_by_role("button", name=who).click()
        page.goto(server.base + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def picture() -> Callable[[Page, str], None]:
    """`picture(page, "lanes")`: what the page looks like now. `make pictures` keeps it in docs/pictures."""

    def take(page: Page, name: str) -> None:
        page.wait_for_timeout(350)
        shot = Image.open(io.BytesIO(page.screenshot(animations="disabled")))
        colours = shot.convert("RGB").getcolors(maxcolors=shot.width * shot.height) or []
        assert len(colours) > 20, f"{name} is an empty page"
        if os.environ.get("TAVLA_PICTURES"):
            PICTURES.mkdir(exist_ok=True)
            shot.convert("RGB").save(PICTURES / f"{name}.webp", quality=82, method=6)

    return take


def _check_is_ours(url: str, server: Server, problems: list[str]) -> None:
    if not url.startswith((server.base, server.base.replace("http", "ws"), "data:", "blob:")):
        problems.append(f"asked somebody else: {url}")
