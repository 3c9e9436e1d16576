"""Passwords and PINs: asked for on the terminal, or read from a file descriptor; never an argument, never in the environment."""

import os
import sys

import click

_LONGEST = 4096


def read_secret(descriptor: int | None, question: str) -> str:
    """The first line of what the descriptor gives, or what is typed unseen. A usage error when there is nobody to ask."""
    if descriptor is not None:
        return _from(descriptor)
    if not sys.stdin.isatty():
        raise click.UsageError("không có màn hình để hỏi mật khẩu; hãy chạy trong cửa sổ lệnh, hoặc dùng --secret-fd.")
    return str(click.prompt(question, hide_input=True, err=True))


def _from(descriptor: int) -> str:
    try:
        with os.fdopen(descriptor, "rb", closefd=False) as stream:
            line = stream.readline(_LONGEST)
        return line.decode("utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise click.UsageError(f"không đọc được mật khẩu từ --secret-fd {descriptor}.") from None
