"""A Redis of its own on a port of its own, that can be killed and started again."""

import shutil
import subprocess

from tests.support import services
from tests.support.servers import free_port


class LittleRedis:
    def __init__(self) -> None:
        self.program = shutil.which("redis-server")
        if self.program is None:
            services.missing("redis-server", "Install Redis.")
        self.port = free_port()
        self.process: subprocess.Popen[bytes] | None = None
        self.mend()

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def mend(self) -> None:
        given = [
            "--bind",
            "127.0.0.1",
            "--port",
            str(self.port),
            "--save",
            "",
            "--appendonly",
            "no",
        ]
        quiet = subprocess.DEVNULL
        self.process = subprocess.Popen([str(self.program), *given], stdout=quiet, stderr=quiet)

    def cut(self) -> None:
        if self.process:
            self.process.kill()
            self.process.wait(timeout=10)
            self.process = None
