"""A document that has its number and has not left is corrected under it; what it was before stays."""

from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from cchc_docs.domain.register_entry import Dispatch
from cchc_docs.errors import InputError, RegisterError
from cchc_docs.issues import Issue
from cchc_docs.register.database import Database
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.correcting import correct_document
from cchc_docs.workflows.issuing import Issued
from cchc_docs.workflows.record_desk import Build, Built
from cchc_docs.workflows.register_lines import LineName, dispatch_entry, void_entry
from tests.conftest import snapshot
from tests.registering import DAY, build, codes, entries, issue, left_over, names, records

NAME = LineName(number=1, notation="BC-UBND", year=2023)
LATER = date(2023, 3, 29)


def correct(folder: Path, how: Build = build) -> Issued:
    return correct_document(Workspace(folder), NAME, how, reason="In sai phụ lục", today=LATER)


def test_the_new_record_lies_beside_the_old_one_which_stays_as_it_was(tmp_path: Path) -> None:
    issue(tmp_path)
    before = snapshot(tmp_path / "van-ban-di/2023/01-BC-UBND")
    corrected = correct(tmp_path)
    assert corrected.folder == tmp_path / "van-ban-di/2023/01-BC-UBND.sua-1"
    assert correct(tmp_path).folder == tmp_path / "van-ban-di/2023/01-BC-UBND.sua-2"
    assert records(tmp_path) == ["2023/01-BC-UBND", "2023/01-BC-UBND.sua-1", "2023/01-BC-UBND.sua-2"]
    assert snapshot(tmp_path / "van-ban-di/2023/01-BC-UBND") == before
    (entry,) = entries(tmp_path)
    assert [(one.reason, one.corrected_on) for one in entry.corrections] == [("In sai phụ lục", LATER)] * 2
    assert entry.current_folder == "2023/01-BC-UBND.sua-2"
    assert entry.current_files == entry.corrections[-1].files != entry.files
    assert codes(tmp_path) == []
    assert issue(tmp_path, today=LATER).code_number == 2


@pytest.mark.parametrize("name", ["01-BC-UBND", "01-BC-UBND.sua-1"])
def test_both_records_are_proved(tmp_path: Path, name: str) -> None:
    issue(tmp_path)
    correct(tmp_path)
    path = tmp_path / "van-ban-di/2023" / name / "van-ban.pdf"
    path.chmod(0o644)
    path.write_bytes(b"khac")
    assert codes(tmp_path) == ["register-file-changed"]


def test_what_has_been_sent_or_is_void_or_has_no_file_is_beyond_correction(tmp_path: Path) -> None:
    issue(tmp_path, keeps_files=False)
    with pytest.raises(RegisterError, match="không có tệp để sửa"):
        correct(tmp_path)
    dispatch_entry(Workspace(tmp_path), NAME, Dispatch(dispatched_on=DAY), today=DAY)
    with pytest.raises(RegisterError, match="khoản 3 Điều 18 Nghị định 30/2020/NĐ-CP"):
        correct(tmp_path)
    issue(tmp_path, "QĐ-UBND")
    void = LineName(number=1, notation="QĐ-UBND", year=2023)
    void_entry(Workspace(tmp_path), void, "Sai", today=DAY)
    with pytest.raises(RegisterError, match="đã hủy"):
        correct_document(Workspace(tmp_path), void, build, reason="x", today=DAY)
    assert not list(tmp_path.rglob("*.sua-*"))


def test_a_correction_that_fails_changes_nothing(tmp_path: Path) -> None:
    issue(tmp_path)
    before = snapshot(tmp_path)
    wrong = Issue(code="font-not-allowed", message="phông lạ")
    assert correct(tmp_path, lambda _number, _staging: Built(issues=(wrong,))).issues == (wrong,)

    def broken(_number: object, _staging: Path) -> Built:
        raise InputError("hỏng")

    with pytest.raises(InputError):
        correct(tmp_path, broken)
    assert snapshot(tmp_path) == before
    assert left_over(tmp_path) == []


def stopping(method: Any, stop: Callable[[], None]) -> Any:
    def call(*arguments: Any) -> Any:
        stop()
        given = method(*arguments)
        if arguments[1] == "COMMIT":
            stop()
        return given

    return call


def test_interrupted_at_any_statement_there_is_the_correction_or_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    issue(tmp_path)
    stopped = 0
    for step in count(1):
        done = 0

        def stop(step: int = step) -> None:
            nonlocal done
            done += 1
            if done == step:
                raise KeyboardInterrupt

        with monkeypatch.context() as patched:
            for name in ("rows", "insert"):
                patched.setattr(Database, name, stopping(getattr(Database, name), stop))
            try:
                correct(tmp_path)
                break
            except KeyboardInterrupt:
                stopped += 1
        (entry,) = entries(tmp_path)
        assert records(tmp_path) == sorted(["2023/01-BC-UBND", *(one.folder for one in entry.corrections)])
        assert codes(tmp_path) == []
        assert left_over(tmp_path) == []
    assert stopped > 20
    assert names(tmp_path) == ["2023 01/BC-UBND"]
