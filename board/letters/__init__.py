"""Letters: how mails to requesters are worded, by kind, language and customer."""
