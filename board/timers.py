"""Background jobs: what Tavla does by itself, and how often. Each piece of work is safe on any
number of workers at the same time."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from sqlmodel import col

from . import wiring
from .absences import reading_calendars
from .attachments import sweeping
from .boards import removing
from .cards import ageing, leaving
from .core import clock, heartbeat, trimming, write_behind
from .core.event_log import Command
from .core.outages import TRY_AGAIN
from .core.steadiness import Steadiness
from .files.uploads import file_store
from .focus import reminding as focus_reminding
from .hooks import queueing
from .imports import steps
from .measures import by_itself, reminding_readers
from .notifications import clearing_trays, mailing, notifying, reminding
from .people import forgetting
from .recurrences import recurring
from .rota import telling
from .settings import Settings
from .standup import scheduler, telling_absent
from .triage import due, filing, undelivered, waiting
from .walls import flow_metrics, initiative_metrics, measure_metrics, wall_metrics
from .web.i18n import translated

logger = logging.getLogger(__name__)


@dataclass
class Timer:
    """`work` is done every `seconds`, the first time right away. What `is_slow` waits for child
    processes: it must not keep a standup waiting."""

    name: str
    seconds: float
    work: Callable[[], object]
    next_at: float = 0.0
    is_slow: bool = False


def timers(settings: Settings) -> list[Timer]:
    zone = settings.zone
    return [
        Timer("notices", 2, notifying.tell_news),
        Timer("standups", 2, lambda: scheduler.keep_standups(settings.time_zone)),
        Timer("who was seen", 5, write_behind.flush),
        Timer("the desk in brief", 5, lambda: wall_metrics.measure_desk(zone)),
        Timer("progress in brief", 5, lambda: initiative_metrics.measure_progress(zone)),
        Timer("flow and measures in brief", 120, lambda: _measure_flow(zone)),
        Timer("recurring cards", 20, lambda: recurring.add_due_cards(zone)),
        Timer("mail of notices", 30, lambda: _mail_notifications(settings)),
        Timer("tickets put off", 20, waiting.wake_tickets),
        Timer("targets of tickets", 20, due.follow_targets),
        Timer("mails kept and not filed", 30, filing.file_waiting_mails, is_slow=True),
        Timer("old queues", 2, steps.work_on_imports, is_slow=True),
        Timer("mails that were given up", 30, undelivered.raise_given_up),
        Timer("calendars of absences", 1800, lambda: _read_calendars(settings), is_slow=True),
        Timer("those who are away", 60, lambda: telling_absent.tell_absent(translated)),
        Timer("duties", 60, lambda: telling.tell_of_duties(translated)),
        Timer("done cards leave", 600, leaving.let_done_leave),
        Timer("ages", 600, lambda: ageing.measure_boards(zone)),
        Timer("reminders", 900, lambda: _remind(zone)),
        Timer("old notices", 3600, clearing_trays.forget_old_notifications),
        Timer("the log is trimmed", 600, lambda: trimming.trim_all(settings.events_kept)),
        Timer("answers of old commands", 600, lambda: _forget_commands(settings)),
        Timer("old deliveries", 3600, queueing.forget_old_deliveries),
        Timer("ended sign-ins and links", 3600, lambda: forgetting.forget_ended(settings)),
        Timer("boards that go", 3600, lambda: removing.remove_old_boards(wiring.KNOW_BOARDS)),
        Timer("files of no card", 3600, lambda: _sweep_files(settings)),
    ]


def _measure_flow(zone: ZoneInfo) -> bool:
    return any([flow_metrics.measure_flow(zone), measure_metrics.measure_measures()])


def _mail_notifications(settings: Settings) -> int:
    base, language = settings.origins[0], settings.language
    return mailing.mail_notifications(
        settings.zone, base=base, translate=translated, language=language
    )


def _read_calendars(settings: Settings) -> int:
    return reading_calendars.read_calendars(settings.zone, settings.inner_hosts)


def _remind(zone: ZoneInfo) -> int:
    """Cards that are due, initiatives that nobody has a word for, measures that nobody reads; and
    those that are read by themselves."""
    told = reminding.remind_of_due(zone) + focus_reminding.remind_of_words(zone)
    return told + by_itself.read_by_itself(zone) + reminding_readers.remind_readers(translated)


def _forget_commands(settings: Settings) -> int:
    oldest = clock.now() - timedelta(days=settings.commands_kept_days)
    return trimming.forget(Command, col(Command.at) < oldest)


def _sweep_files(settings: Settings) -> int:
    return sweeping.sweep_files(file_store(settings), wiring.KEEP_FILES)


def start(settings: Settings) -> None:
    """In threads of their own, the slow and the quick, for as long as the process lives."""
    for is_slow in (False, True):
        chosen = [timer for timer in timers(settings) if timer.is_slow == is_slow]
        threading.Thread(target=_run_forever, args=(chosen,), daemon=True).start()


def _run_forever(all_timers: list[Timer]) -> None:
    clock_is_steady = Steadiness()
    while True:
        heartbeat.beat("timers")
        if clock_is_steady.holds(clock.now(), time.monotonic()):
            for timer in all_timers:
                _run_if_due(timer)
        time.sleep(1)


def _run_if_due(timer: Timer) -> None:
    """What it raises is logged; it is due again after its time."""
    if time.monotonic() < timer.next_at:
        return
    timer.next_at = time.monotonic() + timer.seconds
    try:
        timer.work()
    except TRY_AGAIN as refused:
        logger.warning("%s: %s, tried again in %s s", timer.name, refused, timer.seconds)
    except Exception:
        logger.exception("%s: tried again in %s s", timer.name, timer.seconds)
