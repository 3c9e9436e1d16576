"""Conclusions live on in the schedule."""

from datetime import date

from cchc_docs.domain.duty import DutyKind
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.duty_words import state_words
from cchc_docs.workflows.schedule import read_schedule
from tests.conftest import ROOT


def test_a_conclusion_is_done_when_a_month_says_so_of_its_task() -> None:
    states = {}
    for today in (date(2023, 4, 3), date(2023, 12, 29)):
        for duty in read_schedule(Workspace(ROOT), 2023, today=today, issued={}).duties:
            if duty.kind is DutyKind.CONCLUSION:
                states[today.month, duty.code, duty.key] = state_words(duty, today)
    assert states[4, "KL4", "2023-Q1"] == "quá hạn 3 ngày"
    assert states[12, "KL4", "2023-Q1"].startswith("đã xong: ")
    assert states[12, "KL1", "2023-Q1"] == "quá hạn 273 ngày", "no task is named, so nobody reports it"
