"""What was read of a measure, as a table that any spreadsheet opens."""

import csv
import io
from collections.abc import Callable

from board.core.csv_cells import harmless
from board.core.errors import N_

from .queries import readings_of

HEADINGS = (N_("Day"), N_("Value"), N_("Unit"), N_("Note"))


def table_of(measure_id: int, translate: Callable[[str], str]) -> str:
    """CSV, semicolons between the cells. Raises NotFound."""
    measure, readings = readings_of(measure_id)
    table = io.StringIO("\ufeff")
    table.seek(0, io.SEEK_END)
    writer = csv.writer(table, delimiter=";")
    writer.writerow([translate(one) for one in HEADINGS])
    for one in readings:
        texts = (harmless(measure.unit), harmless(one.note))
        writer.writerow([one.day.isoformat(), f"{one.value:.12g}", *texts])
    return table.getvalue()
