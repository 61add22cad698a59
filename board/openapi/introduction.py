"""How a stranger starts with the API: the document's own first paragraphs."""

INTRODUCTION = """
Boards, a triage desk and standups, all of it over the API that Tavla's own browser code uses.

**Who asks.** Sign in with `POST /sign-in` (a form with `email` and `password`); the session comes
as a cookie. Whatever changes something also needs the session's anti-forgery token in the header
`X-CSRF-Token`: `GET /api/v1/session` says it, beside who has signed in. What is not yours to see is
answered 404, as if it were not there.

**Commands** change something: `POST` with JSON, one verb each. They answer the events that they
made, with the resulting rows, and a `result` that names what is new. Give each an
`Idempotency-Key` (`client:id`), and it may be sent again whenever an answer was lost.

**Streams** are what is watched together: `board/7`, `desk`, `people`, `focus`, `brief`, `wall/3`,
`me/5`. Each change has the next number of its stream. Take a snapshot, then the events after its
number; the socket brings them at once. A row of a snapshot leaves out columns that hold their
default (in its schema; of lists and objects: empty). docs/sync.md says more.

**What you have already.** Every read has an `ETag`. Send it along in `If-None-Match`, and the
answer is 304 and empty where it would be the same; who may not read it any more is refused as ever.

**Long lists** come in pages, the newest first. Where there is more, the header `Link` has the
address of the next page (`rel="next"`); its `before` is a mark that only this list understands.

**Instants** are ISO 8601 in UTC, days are `YYYY-MM-DD`, clock times `HH:MM`; durations name their
unit. Ids are positive whole numbers. A field that is left out stays as it is.

**Refusals** are problems (RFC 9457) with a stable `code`; 429 and 503 say in `Retry-After` when to
come again.
"""
