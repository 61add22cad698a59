"""An OAuth 2.0 server on loopback, as Microsoft and Google have theirs: it gives tokens for all
four ways of signing in, and tells Dovecot whose a token is (RFC 7662)."""

import json
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs

from authlib.oauth2.rfc7523 import JWTBearerGrant
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, CLIENT_SECRET = "tavla-app", "the app's secret"


class TokenServer:
    """`asked` are the grants that were asked for, `lasts` how long a token does, in seconds;
    `is_confirmed` whether somebody has typed the code; `owner` whose mailbox it is."""

    def __init__(self, owner: str) -> None:
        self.owner = owner
        self.asked: list[str] = []
        self.lasts = 3600
        self.is_confirmed = False
        self.is_closed = False
        self.valid: set[str] = set()
        self.refresh_tokens: set[str] = set()
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.address = f"http://127.0.0.1:{self._http.server_port}"
        Thread(target=self._http.serve_forever, daemon=True).start()

    @property
    def token_url(self) -> str:
        return f"{self.address}/token"

    @property
    def service_account(self) -> str:
        """The key file that Google gives."""
        pem = self.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ).decode()
        return json.dumps({"client_email": "tavla@project.example", "private_key": pem})

    def revoke_all(self) -> None:
        self.valid.clear()

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()

    def answer(self, path: str, said: dict[str, str]) -> tuple[int, dict[str, Any]]:
        if path == "/introspect":
            is_known = said.get("token", "") in self.valid
            return 200, {"active": is_known, **({"username": self.owner} if is_known else {})}
        if path == "/devicecode":
            codes = {"device_code": "device-1", "user_code": "BLUE-FISH"}
            page = {"verification_uri": "https://login.example/device", "interval": 1}
            return 200, {**codes, **page, "expires_in": 900}
        self.asked.append(said.get("grant_type", ""))
        if self.is_closed or not self._is_right(said):
            return 400, {"error": "invalid_grant", "error_description": "this is not known here"}
        if said["grant_type"].endswith("device_code") and not self.is_confirmed:
            return 400, {"error": "authorization_pending"}
        return 200, self._new_tokens(said["grant_type"])

    def _is_right(self, said: dict[str, str]) -> bool:
        grant = said["grant_type"]
        if grant == JWTBearerGrant.GRANT_TYPE:
            key = RSAKey.import_key(self.key.public_key())
            claims = jwt.decode(said["assertion"], key).claims
            return claims["sub"] == self.owner and claims["aud"] == self.token_url
        if grant == "client_credentials":
            return (said["client_id"], said["client_secret"]) == (CLIENT, CLIENT_SECRET)
        if grant == "refresh_token":
            return said["refresh_token"] in self.refresh_tokens
        if grant == "authorization_code":
            return said["code"] == "yes" and said["redirect_uri"].endswith("/mail/consent")
        return said.get("device_code") == "device-1"

    def _new_tokens(self, grant: str) -> dict[str, Any]:
        token = secrets.token_urlsafe(24)
        self.valid.add(token)
        answer: dict[str, Any] = {"access_token": token, "token_type": "Bearer"}
        if grant == "authorization_code" or grant.endswith("device_code"):
            answer["refresh_token"] = secrets.token_urlsafe(24)
            self.refresh_tokens.add(answer["refresh_token"])
        return answer | {"expires_in": self.lasts}

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
                said = {name: values[0] for name, values in parse_qs(body).items()}
                status, answer = server.answer(self.path, said)
                text = json.dumps(answer).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)

            def log_message(self, *_: Any) -> None:
                pass

        return Handler


@contextmanager
def token_server(owner: str) -> Iterator[TokenServer]:
    server = TokenServer(owner)
    try:
        yield server
    finally:
        server.close()
