"""An old queue on its page: chosen, looked through, its columns corrected, made tickets of."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from .steps import IN_A_LANGUAGE_OF_THE_RUN, is_live, press, say

pytestmark = IN_A_LANGUAGE_OF_THE_RUN
QUEUE = (
    "Nr;Rubrik;Text;Skapad;Läge\n"
    "1;Skrivaren på tredje våningen i förvaltningshuset;Den skriver inte.;2024-05-03;Åtgärdad\n"
    "2;VPN;Kommer inte in.;2024-05-04;Ny\n"
    "3;Skärm;Den är svart.;snart;Ny\n"
)


def test_an_old_queue_is_looked_through_and_taken_in(
    opens: Callable[..., Page], tmp_path: Path
) -> None:
    file = tmp_path / "gammal kö.csv"
    file.write_text(QUEUE, encoding="cp1252")
    siv = opens("Siv", "/mail/import")
    is_live(siv)
    siv.locator("input[type=file]").set_input_files(file)
    queue = siv.locator(".import", has_text="gammal kö.csv")
    looked = say(siv, "Looked through: this is what would happen")
    expect(queue).to_contain_text(looked, timeout=20_000)
    expect(queue).to_contain_text(say(siv, "a date that cannot be read"))
    press(queue, "Columns …")
    dialog = siv.locator("dialog")
    dialog.get_by_role("combobox", name=say(siv, "State")).click()
    siv.get_by_role("option", name="Läge").click()
    dialog.locator("[name=closed_words]").fill("Åtgärdad")
    press(dialog, "Look it through")
    over = queue.locator("[data-outcome=closed]")
    expect(over).to_contain_text("1", timeout=20_000)
    press(queue, "Make the tickets")
    expect(queue.locator("[role=status]")).to_have_text(say(siv, "Done"), timeout=20_000)
    over.click()
    queue.locator(".import-rows a").click()
    expect(siv.locator(".reading h2")).to_contain_text("Skrivaren på tredje våningen")
