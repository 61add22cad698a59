"""A real Postfix, started by a test: in a folder of its own, on a port of loopback, with TLS from a
test authority, logins that Dovecot checks, a pipe into Tavla and mailboxes for everybody else."""

import os
import shutil
import ssl
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from smtplib import SMTP
from tempfile import TemporaryDirectory

import trustme

from tests.support.dovecot import LOGIN, PASSWORD
from tests.support.servers import ROOT, free_port
from tests.support.services import missing

WITHIN_SECONDS = 60
INTAKE = "from board.cli import main; main()"
OURS, THEIRS = "tavla.example", "almvik.example"
"""Mail to OURS goes through the pipe; mail to THEIRS into mailboxes, but for `nobody@`, who is not
there."""
MAIN = """
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
mail_owner = postfix
setgid_group = postdrop
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.{ours}
mydestination =
alias_maps =
local_recipient_maps =
mynetworks =
relay_domains = {ours}
transport_maps = inline:{{ {ours}=tavla: }}
virtual_mailbox_domains = {theirs}
virtual_mailbox_base = {folder}/mail
virtual_mailbox_maps = inline:{{ eva@{theirs}=eva/ }}
virtual_minimum_uid = 1
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
smtpd_recipient_restrictions = permit_sasl_authenticated, reject
smtpd_reject_unlisted_recipient = no
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_tls_security_level = encrypt
smtpd_tls_cert_file = {folder}/server.pem
smtpd_tls_key_file = {folder}/server.pem
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{logins}
tavla_destination_concurrency_limit = 1
maillog_file = {folder}/postfix.log
maillog_file_prefixes = {folder}
minimal_backoff_time = 2s
queue_run_delay = 2s
"""
MASTER = """
127.0.0.1:{port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
virtual unix - n n - - virtual
error unix - - n - - error
retry unix - - n - - error
anvil unix - - n - 1 anvil
tlsmgr unix - - n 1000? 1 tlsmgr
showq unix n - n - - showq
proxymap unix - - n - - proxymap
postlog unix-dgram n - n - 1 postlogd
tavla unix - n n - - pipe flags=Rq user=nobody argv={folder}/intake
"""


def program() -> str:
    """Its master process; only root can start it, because it works as several users."""
    found = shutil.which("postfix", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if found is None or os.getuid() != 0:
        missing("Postfix", "Run `make browser` as root, or install postfix and run tests as root.")
    where = [found or "", "-c", "/etc/postfix", "-h", "daemon_directory"]
    where[0] = str(Path(found or "").with_name("postconf"))
    asked = subprocess.run(where, capture_output=True, text=True, check=True)
    return f"{asked.stdout.strip()}/master"


def python_for_everybody() -> tuple[str, str]:
    """(one that other users may start, where it finds our libraries). This one may be root's."""
    libraries = sysconfig.get_path("purelib")
    others = (f"/usr/bin/python3.{sys.version_info.minor}", os.path.realpath(sys.executable))
    for python in others:
        tried = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", python, "-V"]
        if subprocess.run(tried, capture_output=True, check=False).returncode == 0:
            return python, libraries
    missing("A Python that everybody may start", "Postfix starts `tavla intake` as nobody.")
    return "", ""


class Postfix:
    """`port` speaks SMTP with STARTTLS and asks for a login, which Dovecot checks at `logins`.
    What it hands to Tavla goes through the program `intake`, as the user nobody."""

    def __init__(self, folder: Path, authority: trustme.CA, *, logins: int) -> None:
        self.folder, self.port = folder, free_port()
        self._process: subprocess.Popen[bytes] | None = None
        for name in ("queue", "data", "mail"):
            (folder / name).mkdir()
        shutil.chown(folder / "data", "postfix", "postfix")
        shutil.chown(folder / "mail", "nobody", "nogroup")
        authority.cert_pem.write_to_path(str(folder / "authority.pem"))
        pem = authority.issue_cert("localhost", "127.0.0.1").private_key_and_cert_chain_pem
        pem.write_to_path(str(folder / "server.pem"))
        said = {"folder": folder, "port": self.port, "logins": logins}
        (folder / "main.cf").write_text(MAIN.format(**said, ours=OURS, theirs=THEIRS))
        (folder / "master.cf").write_text(MASTER.format(**said))

    def pipes_into(self, environ: dict[str, str]) -> None:
        """`tavla intake` with these settings, for every mail to OURS."""
        python, found_in = python_for_everybody()
        environ = {**environ, "PYTHONPATH": f"{ROOT}:{found_in}", "PYTHONDONTWRITEBYTECODE": "1"}
        said = "".join(f"export {name}='{value}'\n" for name, value in environ.items())
        command = f"cd {ROOT} && exec {python} -W ignore -c '{INTAKE}' intake"
        program = self.folder / "intake"
        program.write_text(f"#!/bin/sh\n{said}{command}\n")
        program.chmod(0o755)

    def start(self) -> "Postfix":
        checks = ["postfix", "-c", str(self.folder), "check"]
        path = f"{os.environ.get('PATH', '')}:/usr/sbin"
        subprocess.run(checks, check=True, capture_output=True, env={**os.environ, "PATH": path})
        self._process = subprocess.Popen([program(), "-c", str(self.folder), "-d"])
        wait_for(self._answers, lambda: f"Postfix did not start: {self.log()}")
        return self

    def _answers(self) -> bool:
        try:
            with SMTP("127.0.0.1", self.port, timeout=5):
                return True
        except OSError:
            return False

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(timeout=30)

    def hand_over(self, mail: bytes, *, sender: str, to: str) -> None:
        """As a person's mail program does."""
        with SMTP("127.0.0.1", self.port, timeout=20) as client:
            client.starttls(
                context=ssl.create_default_context(cafile=str(self.folder / "authority.pem"))
            )
            client.login(LOGIN, PASSWORD)
            client.sendmail(sender, [to], mail)

    def arrived(self, who: str = "eva") -> list[Message]:
        """What lies in a mailbox of THEIRS."""
        files = sorted((self.folder / "mail" / who / "new").glob("*"))
        return [message_from_bytes(file.read_bytes()) for file in files]

    def empty(self) -> None:
        for mailbox in (self.folder / "mail").iterdir():
            shutil.rmtree(mailbox)

    def log(self) -> str:
        file = self.folder / "postfix.log"
        return file.read_text()[-3000:] if file.exists() else ""


def wait_for(is_so: Callable[[], bool], otherwise: Callable[[], str]) -> None:
    """Other programs work on it; nothing tells when they are done."""
    deadline = time.monotonic() + WITHIN_SECONDS
    while not is_so():
        if time.monotonic() > deadline:
            raise AssertionError(otherwise())
        time.sleep(0.05)


@contextmanager
def postfix(authority: trustme.CA, *, logins: int) -> Iterator[Postfix]:
    """Not in pytest's folder: root's is closed to the users that Postfix works as."""
    program()
    with TemporaryDirectory(prefix="tavla-postfix-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        server = Postfix(Path(folder), authority, logins=logins)
        try:
            yield server.start()
        finally:
            server.stop()
