"""Deliveries are signed as the standard's own example says."""

from board.hooks.signing import signed_headers


def test_the_standards_own_example() -> None:
    """standard-webhooks/spec: msg_p5jXN8AQM9LWM0D4loKWxJek."""
    key, body = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", b'{"test": 2432232314}'
    headers = signed_headers(key, body, name="msg_p5jXN8AQM9LWM0D4loKWxJek", at=1614265330)
    assert headers["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    assert headers["webhook-timestamp"] == "1614265330"
