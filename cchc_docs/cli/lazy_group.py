"""A group whose commands are imported only when they are called: help and completion stay quick."""

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import click

OPTIONS = "[TÙY CHỌN]..."


@dataclass(frozen=True)
class Entry:
    """Where a command is, and how a group's help names it."""

    module: str
    alias: str
    """Unaccented Vietnamese."""

    summary: str


class LazyGroup(click.Group):
    """Knows its commands by their English names and their Vietnamese aliases."""

    def __init__(self, *args: Any, entries: Mapping[str, Entry], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._entries = entries
        self._aliases = {entry.alias: name for name, entry in entries.items()}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The English names, in their order."""
        return list(self._entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of the name or alias."""
        name = self._aliases.get(cmd_name, cmd_name)
        if name not in self._entries:
            return None
        command: click.Command = importlib.import_module(self._entries[name].module).command
        command.options_metavar = OPTIONS
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Both names of each, and what it does."""
        rows = [(f"{name} / {entry.alias}", entry.summary) for name, entry in self._entries.items()]
        with formatter.section("Lệnh"):
            formatter.write_dl(rows)
