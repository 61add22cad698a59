"""Reading a stranger's mail: from raw bytes to what they say. It runs in a child process
(mail_child.py), but for what mail_headers.py uses, which is linear and meets short texts only."""
