"""A real Dovecot, started by a test: in a folder of its own, as the user who runs the tests, on
ports of loopback, with certificates of a test authority and a mailbox for everybody."""

import os
import pwd
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import trustme
from imapclient import IMAPClient

from tests.support.servers import free_port
from tests.support.services import missing

PASSWORD = "s3cret-of-the-mailbox"  # noqa: S105 - of a server on loopback that lives for a minute
LOGIN = "it@example.org"
STARTS_WITHIN_SECONDS = 20
CONFIG = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
auth_verbose = yes
protocols = imap
listen = 127.0.0.1
default_internal_user = {inside}
default_internal_group = {inside_group}
default_login_user = {at_the_door}
mail_location = maildir:{folder}/mail/%u
mail_uid = {owner}
mail_gid = {owner_group}
first_valid_uid = 1
first_valid_gid = 1
ssl = yes
ssl_cert = <{folder}/server.pem
ssl_key = <{folder}/server.pem
disable_plaintext_auth = no
auth_mechanisms = plain login {more_mechanisms}
default_vsz_limit = 0
mail_max_userip_connections = 100
imap_capability = {capability}
{by_token}
passdb {{
  driver = static
  mechanisms = plain login
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={owner} gid={owner_group} home={folder}/home/%u
}}
service auth {{
  inet_listener {{
    address = 127.0.0.1
    port = {auth_port}
  }}
}}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
"""
BY_TOKEN = """
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {folder}/oauth2.conf
}}
"""
INTROSPECTION = """
introspection_mode = post
introspection_url = {address}
username_attribute = username
active_attribute = active
active_value = true
"""


def program() -> str:
    found = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
    if found is None:
        missing("Dovecot", "Run `make browser` as root, or install dovecot-imapd.")
    return found or ""


class Dovecot:
    """`port` speaks with STARTTLS, `tls_port` with TLS from the beginning; everybody's password is
    PASSWORD. At `auth_port` other servers ask about logins. `introspection` is where it asks about
    tokens."""

    def __init__(
        self, folder: Path, authority: trustme.CA, *, introspection: str = "", has_idle: bool = True
    ) -> None:
        self.folder = folder
        self.port, self.tls_port, self.auth_port = free_port(), free_port(), free_port()
        self._process: subprocess.Popen[bytes] | None = None
        authority.issue_cert("localhost", "127.0.0.1").private_key_and_cert_chain_pem.write_to_path(
            folder / "server.pem"
        )
        config = CONFIG.format(**self._values(introspection, has_idle))
        if introspection:
            (folder / "oauth2.conf").write_text(INTROSPECTION.format(address=introspection))
        (folder / "dovecot.conf").write_text(config)

    def start(self) -> "Dovecot":
        self._process = subprocess.Popen(
            [program(), "-F", "-c", str(self.folder / "dovecot.conf")],
            stdout=(self.folder / "out.log").open("ab"),
            stderr=subprocess.STDOUT,
        )
        deadline = time.monotonic() + STARTS_WITHIN_SECONDS
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                with self.reader():
                    return self
            except OSError:
                time.sleep(0.05)
        raise AssertionError(f"Dovecot did not start: {self.log()}")

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(timeout=20)
            self._process = None

    @contextmanager
    def reader(self, login: str = LOGIN) -> Iterator[IMAPClient]:
        """Somebody else who looks into the mailbox."""
        client = IMAPClient("127.0.0.1", port=self.port, ssl=False, timeout=10)
        try:
            client.login(login, PASSWORD)
            yield client
        finally:
            client.logout()

    def deliver(self, *mails: bytes, login: str = LOGIN) -> None:
        with self.reader(login) as client:
            for mail in mails:
                client.append("INBOX", mail)

    def empty(self, login: str = LOGIN) -> None:
        with self.reader(login) as client:
            for _, _, folder in client.list_folders():
                client.select_folder(folder)
                if uids := client.search("ALL"):
                    client.delete_messages(uids)
                    client.expunge()

    def in_folder(self, folder: str = "INBOX", criteria: str = "ALL") -> int:
        with self.reader() as client:
            if not client.folder_exists(folder):
                return 0
            client.select_folder(folder, readonly=True)
            return len(client.search(criteria))

    def numbers_its_mails_anew(self) -> None:
        """As after a restored backup: another UIDVALIDITY, and UIDs from 1 on."""
        folder = self.folder / "mail" / LOGIN
        for index in folder.glob("dovecot.index*"):
            index.unlink()
        listed = folder / "dovecot-uidlist"
        validity = int(listed.read_text().partition(" V")[2].partition(" ")[0])
        listed.write_text(f"3 V{validity + 1} N1\n")

    def log(self) -> str:
        files = [self.folder / "out.log", self.folder / "dovecot.log"]
        return "\n".join(file.read_text()[-3000:] for file in files if file.exists())

    def _values(self, introspection: str, has_idle: bool) -> dict[str, Any]:
        me = pwd.getpwuid(os.getuid()).pw_name
        is_root = os.getuid() == 0
        self._make_folders(is_root)
        return {
            "folder": self.folder,
            "inside": "dovecot" if is_root else me,
            "inside_group": "dovecot" if is_root else me,
            "at_the_door": "dovenull" if is_root else me,
            "owner": "dovecot" if is_root else me,
            "owner_group": "dovecot" if is_root else me,
            "more_mechanisms": "xoauth2 oauthbearer" if introspection else "",
            "capability": "" if has_idle else "IMAP4rev1 SASL-IR LITERAL+ UIDPLUS MOVE",
            "password": PASSWORD,
            "by_token": BY_TOKEN.format(folder=self.folder) if introspection else "",
            "port": self.port,
            "auth_port": self.auth_port,
            "tls_port": self.tls_port,
        }

    def _make_folders(self, is_root: bool) -> None:
        for name in ("mail", "home", "run", "state"):
            (self.folder / name).mkdir(exist_ok=True)
        if is_root:
            for folder in (self.folder / "mail", self.folder / "home"):
                shutil.chown(folder, "dovecot", "dovecot")


@contextmanager
def dovecot(authority: trustme.CA, **options: Any) -> Iterator[Dovecot]:
    """Not in pytest's folder: root's is closed to the users that Dovecot works as."""
    with TemporaryDirectory(prefix="tavla-dovecot-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o711)
        server = Dovecot(Path(folder), authority, **options)
        try:
            yield server.start()
        finally:
            server.stop()
