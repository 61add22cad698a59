"""Modules that have no test at their mirrored path, the test that tries them, and why it stands
elsewhere. tests/test_architecture.py holds this table: the test named imports the module or names
it in its words, and a module that has a test of its own by now is not in it."""

from typing import NamedTuple


class Elsewhere(NamedTuple):
    """`test` is below tests/."""

    test: str
    because: str


EVERYWHERE = {
    "events.py": Elsewhere("core/test_events.py", "all kinds are made, told and replayed alike"),
    "models.py": Elsewhere("core/test_row_schema.py", "columns alone: all tables keep one promise"),
    "routes.py": Elsewhere("contract/test_matrix.py", "each route is called by each who may ask"),
    "schemas.py": Elsewhere("web/test_openapi.py", "each body is sent as its schema says and not"),
}
"""Kinds of files that every slice has, where one of them has nothing of its own to try."""

MODULES = {
    **{
        f"imports/{name}.py": Elsewhere("imports/test_taking.py", "files as people have them")
        for name in (
            "csv_file failing file_child mbox_file reading_files rules sniffing wanted"
        ).split()
    },
    **{
        f"imports/{name}.py": Elsewhere("imports/test_running.py", "whole queues go through it")
        for name in "letters mails old_threads queries row_queries rows steps works".split()
    },
    **{
        f"pages/{name}.py": Elsewhere(
            "pages/test_desk_numbers.py", f"{name}: read on the page, and as the files there"
        )
        for name in (
            *("desk_cells", "desk_figures", "desk_questions", "first_contact_table"),
            *("times_tables", "share_tables", "person_tables"),
        )
    },
    "triage/customer_shares.py": Elsewhere(
        "triage/test_fairness.py", "customers stand beside teams and persons there"
    ),
    "triage/arrivals.py": Elsewhere(
        "pages/test_desk_numbers.py", "arrivals: what came is counted on that page"
    ),
    **{
        f"openapi/{part}_field_names.py": Elsewhere(
            "openapi/test_field_names.py", "field names are one list: their parts are read there"
        )
        for part in "desk focus import measure retrospective standup wall".split()
    },
    "pages/case_records.py": Elsewhere(
        "triage/test_records.py", "pages/case_records.py: the file is opened there"
    ),
    "imports/import_progress.py": Elsewhere(
        "imports/test_import_command.py", "import progress is what the command says"
    ),
    "triage/template_schemas.py": Elsewhere(
        "web/test_openapi.py", "template schemas: each body is sent as its schema says and not"
    ),
    "triage/reading/authentication_results.py": Elsewhere(
        "triage/test_acknowledging.py", "authentication results say who was forged"
    ),
    "demo/focus_map.py": Elsewhere(
        "demo/test_story.py", "demo/focus_map.py: five are active when the story has been told"
    ),
    "standup/held.py": Elsewhere(
        "walls/test_initiative_metrics.py", "asked for what stands still between standups"
    ),
    "absences/queries.py": Elsewhere(
        "absences/test_reading_calendars.py", "who is away by what a calendar says"
    ),
    "attachments/sweeping.py": Elsewhere(
        "triage/test_ticket_files.py", "what a ticket has is not swept"
    ),
    "boards/values.py": Elsewhere("boards/test_templates.py", "the shape of a template's body"),
    "card_templates/card_bodies.py": Elsewhere(
        "card_templates/test_templates.py", "what a template says comes back"
    ),
    "card_templates/values.py": Elsewhere(
        "card_templates/test_templates.py", "the shape of a template's body"
    ),
    "card_templates/with_boards.py": Elsewhere(
        "boards/test_templates.py", "a board starts from another one"
    ),
    "cards/archive.py": Elsewhere("cards/test_archiving.py", "what was put away is found there"),
    "core/catching_up.py": Elsewhere("core/test_turned_back.py", "what histories that parted get"),
    "core/child.py": Elsewhere("core/test_children.py", "it is a process: tried with its parent"),
    "core/log_writing.py": Elsewhere("core/test_changes.py", "it writes down what a change was"),
    "core/preloading.py": Elsewhere("test_budgets.py", "it is there to spare statements"),
    "demo/desk.py": Elsewhere("demo/test_story.py", "a chapter: the story is told whole"),
    "demo/mornings.py": Elsewhere("demo/test_story.py", "a chapter: the story is told whole"),
    "demo/sprints.py": Elsewhere("demo/test_story.py", "a chapter: the story is told whole"),
    "demo/work.py": Elsewhere("demo/test_story.py", "a chapter: the story is told whole"),
    "files/picture_child.py": Elsewhere("files/test_pictures.py", "the inside of its children"),
    "incidents/live.py": Elsewhere("incidents/test_telling.py", "walls hear of it"),
    "hooks/contents.py": Elsewhere("hooks/test_delivering.py", "what is told of a standup"),
    "hooks/escaping.py": Elsewhere("hooks/test_payloads.py", "what people wrote stays text"),
    "hooks/outcomes.py": Elsewhere("hooks/test_delivering.py", "tried again, given up"),
    "hooks/tellers.py": Elsewhere("hooks/test_delivering.py", "how this server tells"),
    "hooks/messages.py": Elsewhere("hooks/test_payloads.py", "the words inside each form"),
    "hooks/problems.py": Elsewhere("hooks/test_delivering.py", "hooks: why it was not taken"),
    "hooks/queueing.py": Elsewhere("hooks/test_delivering.py", "told in the commit of the standup"),
    "hooks/rules.py": Elsewhere("hooks/test_adding.py", "who keeps hooks, and how many"),
    "hooks/telling.py": Elsewhere("hooks/test_delivering.py", "telling a real server"),
    "pages/standup_answer.py": Elsewhere(
        "standup/test_answering.py", "pages/standup_answer.py: the page behind the link"
    ),
    "standup/asking_letter.py": Elsewhere("standup/test_telling_absent.py", "what it says"),
    "standup/letter_parts.py": Elsewhere("standup/test_telling_absent.py", "what they say"),
    "standup/letters.py": Elsewhere("standup/test_telling_absent.py", "each once"),
    "standup/record_letter.py": Elsewhere("standup/test_telling_absent.py", "what it says"),
    "standup/who_is_asked.py": Elsewhere("standup/test_telling_absent.py", "who is asked"),
    "standup/who_is_told.py": Elsewhere("standup/test_telling_absent.py", "who is told"),
    "standup/answer_links.py": Elsewhere("standup/test_answering.py", "links, good and bad"),
    "letters/choosing.py": Elsewhere("letters/test_editing.py", "which wording a letter has"),
    "letters/rules.py": Elsewhere("letters/test_editing.py", "a variable that there is not"),
    "letters/usual.py": Elsewhere("letters/test_writing.py", "every usual letter is written"),
    "mail/access_tokens.py": Elsewhere("mailboxes/test_imap.py", "tokens that Dovecot takes"),
    "mail/credentials.py": Elsewhere("mailboxes/test_adding.py", "what is given and kept, sealed"),
    "mail/oauth.py": Elsewhere("mailboxes/test_consenting.py", "against a server of tokens"),
    "mail/sealing.py": Elsewhere("mailboxes/test_adding.py", "what a mailbox keeps is sealed"),
    "mail/oauth_endpoints.py": Elsewhere("mailboxes/test_consenting.py", "where it is asked"),
    "mail/html_body.py": Elsewhere("mail/test_messages.py", "the page of a mail"),
    "mailboxes/fetch_command.py": Elsewhere("mailboxes/test_running.py", "begun and ended"),
    "mailboxes/holders.py": Elsewhere("mailboxes/test_lease.py", "the lease of a dead process"),
    "mailboxes/pausing.py": Elsewhere("mailboxes/test_adding.py", "paused, resumed, taken away"),
    "mailboxes/problems.py": Elsewhere("mailboxes/test_imap.py", "what is told of each of them"),
    "notifications/mentioning.py": Elsewhere("triage/test_noting.py", "who is named in a note"),
    "pages/mail_screens.py": Elsewhere("browser/test_mail.py", "the page of administrators"),
    "pages/measure_screens.py": Elsewhere(
        "browser/test_measures.py", "a reading is typed into the page"
    ),
    "measures/values.py": Elsewhere("measures/test_picture.py", "what a chart gets is made there"),
    "pages/posted_files.py": Elsewhere("pages/test_public_form.py", "files come with a form"),
    "pages/shell.py": Elsewhere("people/test_signing_in.py", "what every page has around it"),
    "pages/signing.py": Elsewhere("people/test_signing_in.py", "the forms of what is tried there"),
    "pages/standup_screens.py": Elsewhere("standup/test_queries.py", "the list and a record"),
    "pages/wall_screens.py": Elsewhere("walls/test_pairing.py", "the page that a TV pairs by"),
    "people/adding.py": Elsewhere(
        "triage/test_creating_tickets.py", "a ticket finds the customer added"
    ),
    "retrospectives/live.py": Elsewhere(
        "retrospectives/test_hiding.py", "each role asks for the streams, walls and others too"
    ),
    "retrospectives/lookups.py": Elsewhere(
        "retrospectives/test_stepping.py", "topics are talked about in their order"
    ),
    "retrospectives/queries.py": Elsewhere(
        "retrospectives/test_agreeing.py", "board.retrospectives.queries says what is asked about"
    ),
    "retrospectives/values.py": Elsewhere(
        "retrospectives/test_beginning.py", "columns are kept with kinds and names"
    ),
    "sprints/fates.py": Elsewhere("sprints/test_outcome.py", "the outcome shows both ways to know"),
    "sprints/values.py": Elsewhere("core/test_values.py", "values inside rows keep one promise"),
    "standup/values.py": Elsewhere("core/test_values.py", "values inside rows keep one promise"),
    "texts/rendering_child.py": Elsewhere("texts/test_rendering.py", "the inside of its children"),
    "triage/card_tickets.py": Elsewhere(
        "triage/test_writing_to_requesters.py", "what a card says goes to its ticket"
    ),
    "triage/mail_child.py": Elsewhere("triage/test_hostile_mail.py", "the inside of its children"),
    "triage/replies.py": Elsewhere(
        "triage/test_placing.py", "what a reply does, by mail and on the page"
    ),
    "triage/requester_page.py": Elsewhere("pages/test_requester_page.py", "what is on it"),
    "triage/reading/addresses.py": Elsewhere(
        "triage/corpus/test_corpus.py", "senders: a table of mails"
    ),
    "triage/reading/bodies.py": Elsewhere(
        "triage/corpus/test_corpus.py", "bodies: a table of mails"
    ),
    "triage/reading/bounces.py": Elsewhere(
        "triage/corpus/test_corpus.py", "machines: a table of mails"
    ),
    "triage/reading/charsets.py": Elsewhere(
        "triage/corpus/test_corpus.py", "charsets: a table of mails"
    ),
    "triage/reading/file_parts.py": Elsewhere(
        "triage/corpus/test_corpus.py", "files: a table of mails"
    ),
    "triage/reading/folding.py": Elsewhere(
        "triage/corpus/test_corpus.py", "replies: a table of mails"
    ),
    "triage/reading/forwards.py": Elsewhere(
        "triage/corpus/test_corpus.py", "replies: a table of mails"
    ),
    "triage/reading/header_text.py": Elsewhere(
        "triage/corpus/test_corpus.py", "senders: a table of mails"
    ),
    "triage/reading/html_text.py": Elsewhere(
        "triage/corpus/test_corpus.py", "bodies: a table of mails"
    ),
    "triage/reading/machine_marks.py": Elsewhere(
        "triage/corpus/test_corpus.py", "machines: a table of mails"
    ),
    "triage/reading/mail.py": Elsewhere(
        "triage/corpus/test_corpus.py", "each mail of the tables comes out of the child"
    ),
    "triage/reading/meetings.py": Elsewhere(
        "triage/corpus/test_corpus.py", "files: a table of mails"
    ),
    "triage/reading/parsing.py": Elsewhere(
        "triage/corpus/test_corpus.py", "bodies: a table of mails"
    ),
    "triage/reading/phrases.py": Elsewhere(
        "triage/corpus/test_corpus.py", "replies: a table of mails"
    ),
    "triage/reading/plain_text.py": Elsewhere(
        "triage/corpus/test_corpus.py", "bodies: a table of mails"
    ),
    "triage/reading/tnef.py": Elsewhere("triage/corpus/test_corpus.py", "files: a table of mails"),
    "triage/values.py": Elsewhere("core/test_values.py", "values inside rows keep one promise"),
    "triage/writing_on_the_page.py": Elsewhere(
        "pages/test_requester_page.py", "what is done on it"
    ),
    "walls/values.py": Elsewhere("core/test_values.py", "values inside rows keep one promise"),
    "web/carrying_out.py": Elsewhere("core/test_command_ids.py", "once per command id, by rights"),
    "web/connection_registry.py": Elsewhere("web/test_socket_limits.py", "it exists with sockets"),
    "web/pubsub.py": Elsewhere("server/test_several_workers.py", "needs several workers and Redis"),
    "web/realtime.py": Elsewhere("web/test_permission_rechecks.py", "tried by those who watch"),
}
