"""Real Chromium against a real server with the demo story. One server for a module and language;
after each test every context is closed, and a standup that it left open is ended.

A module that says `pytestmark = IN_BOTH_LANGUAGES` runs in English and in Swedish, one that says
`IN_A_LANGUAGE_OF_THE_RUN` in the one that the seed chooses (steps.py); the Swedish story is the one
with long names and titles.
"""

import io
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import requests
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page

from board.core import clock
from tests.browser.steps import hears, is_live, is_still
from tests.support import crowd, moments, services, stories
from tests.support.servers import Browser as Session
from tests.support.servers import Server, member_called, running

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
BEGINS = moments.of_browsers()
LOCALES = {"en": "en-GB", "sv": "sv-SE"}
CALM = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


@pytest.fixture(scope="package", autouse=True)
def day_of_the_story() -> Iterator[None]:
    """What the demo story leaves on the boards depends on the day on which it is told, and these
    tests name what is there. `make test-dates` tells it on each of its days all the same
    (`TAVLA_TEST_BROWSER_CLOCK`)."""
    suites = clock._ahead
    clock._ahead = _AHEAD.setdefault("stories", datetime.fromisoformat(BEGINS) - datetime.now(UTC))
    yield
    clock._ahead = suites


_AHEAD: dict[str, timedelta] = {}
"""One clock for all of them in this process: it goes on between modules, as the story does."""


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return {"executable_path": services.chromium(), "args": CALM}


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """`told("sv")`: a folder of one's own with the story in that language."""

    def copy_of(language: str) -> Path:
        folder = tmp_path_factory.mktemp("browser") / "data"
        stories.copy_into(folder, language=language, begins=BEGINS)
        return folder

    return copy_of


@pytest.fixture(scope="module")
def language(request: pytest.FixtureRequest) -> str:
    """Of the story, of the server, and of every browser."""
    return getattr(request, "param", "en")


@pytest.fixture(scope="module")
def server(language: str, told: Callable[[str], Path]) -> Iterator[Server]:
    folder = told(language)
    if language == "sv":
        crowd.give_long_names(folder)
    with running(Server(folder, language=language, forked=True)) as made:
        yield made


@pytest.fixture
def problems() -> Iterator[list[str]]:
    """What any page complained about; must be empty in the end, but for requests cut off on
    purpose."""
    found: list[str] = []
    yield found
    assert [
        line for line in found if "Failed to load resource" not in line and "WebSocket" not in line
    ] == []


@pytest.fixture
def opens(
    browser: Browser,
    server: Server,
    language: str,
    problems: list[str],
    sign_in: Callable[[BrowserContext, str], None],
    ends_standups: Callable[[], None],
) -> Iterator[Callable[..., Page]]:
    """`opens("Ann", "/boards/1")`: a new browser of that person at that address; nobody for the
    public."""
    contexts: list[BrowserContext] = []
    if server.process is None:
        server.start()

    def open_page(
        who: str | None, path: str, *, width: int = 1366, height: int = 768, **options: Any
    ) -> Page:
        options = {"locale": LOCALES[language], **options}
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on(
            "console",
            lambda message: problems.append(message.text) if message.type == "error" else None,
        )
        hears(page, set())
        page.on("request", lambda request: _check_is_ours(request.url, server, problems))
        if who:
            sign_in(context, who)
        page.goto(server.base + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    if server.process is not None:
        ends_standups()


@pytest.fixture
def ann(opens: Callable[..., Page]) -> Page:
    """Ann's browser, at her team's board."""
    page = opens("Ann Sj", "/boards/1")
    is_live(page)
    return page


@pytest.fixture
def picture(language: str) -> Callable[..., None]:
    """`picture(page, "lanes")`: what the page looks like now. `make pictures` keeps the English one
    in docs/pictures, and those in other `languages` that are asked for as `lanes.sv.webp`."""

    def take(page: Page, name: str, languages: tuple[str, ...] = ("en",)) -> None:
        is_still(page)
        shot = Image.open(io.BytesIO(page.screenshot(animations="disabled")))
        colours = shot.convert("RGB").getcolors(maxcolors=shot.width * shot.height) or []
        assert len(colours) > 20, f"{name} is an empty page"
        if os.environ.get("TAVLA_PICTURES") and language in languages:
            PICTURES.mkdir(exist_ok=True)
            ending = ".webp" if language == "en" else f".{language}.webp"
            shot.convert("RGB").save(PICTURES / f"{name}{ending}", quality=82, method=6)

    return take


@pytest.fixture(scope="module")
def sign_in(server: Server) -> Callable[[BrowserContext, str], None]:
    """`sign_in(context, "Ann Sj")`: what their click at the demo sends, without its pages."""
    page = cache(lambda: requests.get(f"{server.base}/sign-in", timeout=10).text)

    def send(context: BrowserContext, who: str) -> None:
        member = member_called(who, page())
        answer = context.request.post(
            f"{server.base}/sign-in/demo", form={"member": member, "next": "/"}, max_redirects=0
        )
        assert answer.status == 302, answer.status

    return send


@pytest.fixture(scope="module")
def ends_standups(server: Server) -> Callable[[], None]:
    """Whatever a test left open, also when it failed: the next one begins without."""
    siv = cache(lambda: Session(server, "Siv"))

    def end() -> None:
        for standup in siv().snapshot("team/1")["rows"]["standup"].values():
            if standup["state"] in ("gathering", "running", "finishing"):
                for verb in ("finish", "end"):
                    assert siv().post(f"/standups/{standup['id']}/{verb}").ok

    return end


def _check_is_ours(url: str, server: Server, problems: list[str]) -> None:
    if not url.startswith((server.base, server.base.replace("http", "ws"), "data:", "blob:")):
        problems.append(f"asked somebody else: {url}")
