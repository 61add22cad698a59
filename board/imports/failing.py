"""What a child process found wrong with a file: the code of a refusal."""


class Failure(Exception):
    """`code` is that of a class in rules.py."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
