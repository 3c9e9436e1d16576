"""Units that are made where their files are not: what travels, and what is published when it comes back."""

import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.pdf.libreoffice import LibreOffice
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.batch import Batch, BatchResult, run_batch
from cchc_docs.workflows.far_units import make_far
from cchc_docs.workflows.open_register import opened_register
from cchc_docs.workflows.unit_batch import BatchPeriod, Crew, UnitReport, UnitTask
from cchc_docs.workflows.unit_blobs import Contents, packed_unit, unpack
from cchc_docs.workflows.unpacked_units import Answer, Parcel, make_parcel
from tests import conversions
from tests.conftest import TODAY, run_cchc, snapshot
from tests.test_batch import FINAL, KEY, move_a_dossier, outputs, province

pytestmark = pytest.mark.usefixtures("read_once", "converted_once")

NAME = "xa-ba"


@pytest.fixture
def converted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """How LibreOffice converts is no matter here."""
    monkeypatch.setattr(LibreOffice, "_export", conversions._export)


class Neighbour:
    """A carrier to a folder of this machine; ``before`` and ``after`` happen while the unit is away."""

    def __init__(self, folder: Path, before: Callable[[], object], after: Callable[[], object]) -> None:
        self.contents: dict[str, bytes] = {}
        self.folder, self.before, self.after = folder, before, after

    def ship(self, contents: Contents) -> None:
        self.contents |= contents

    def make(self, parcel: Parcel) -> Answer:
        self.before()
        try:
            return make_parcel(parcel, self.contents, self.folder)
        finally:
            self.after()

    def stopped(self) -> bool:
        return False


def nothing() -> None:
    pass


def batch(folder: Path, crew: Crew) -> BatchResult:
    wanted = Batch(key=parse_period_key(KEY), units=folder / "cac-xa", today=date.fromisoformat(TODAY), jobs=1)
    return run_batch(Workspace(folder), wanted, lambda *_: None, crew)


def with_neighbour(folder: Path, *, before: Callable[[], object] = nothing, after: Callable[[], object] = nothing) -> UnitReport:
    """The one unit's report; nothing is left at the neighbour's."""
    temporary = folder / "lang-gieng"
    temporary.mkdir()
    with ThreadPoolExecutor(1) as executor:
        crew = Crew(executor=executor, make=partial(make_far, carrier=Neighbour(temporary, before, after)))
        (report,) = batch(folder, crew).reports
    temporary.rmdir()
    return report


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A commune that has its report. Tests must not change it."""
    folder = province(tmp_path_factory.mktemp("tinh"), NAME)
    assert run_cchc(folder, "batch", KEY, "--units", "cac-xa").status == 0
    return folder


@pytest.fixture
def changed(made: Path, tmp_path: Path) -> Path:
    """The same with other figures than its report's."""
    folder = shutil.copytree(made, tmp_path / "t")
    move_a_dossier(folder / "cac-xa" / NAME)
    return folder


@pytest.fixture
def drafts(changed: Path) -> Path:
    return outputs(changed, NAME)


def test_where_units_are_made_there_is_no_need_of_their_files_and_what_is_gone_there_goes_here(changed: Path, drafts: Path) -> None:
    stale = [drafts / "phu-luc-9.docx", drafts / ".cchc/phu-luc-9.docx"]
    for path in stale:
        shutil.copy(drafts / "phu-luc-1.docx", path)
    (drafts / "ghi-chu.txt").touch()
    before, away = snapshot(drafts), changed.with_name("cat-di")
    report = with_neighbour(
        changed,
        before=lambda: [shutil.move(changed / name, away / name) for name in ("cac-xa", "templates")],
        after=lambda: [shutil.move(away / name, changed / name) for name in ("cac-xa", "templates")],
    )
    assert (report.outcome, {path.path.parent for path in report.documents}) == ("made", {drafts})
    assert not any(path.exists() for path in stale)
    after = snapshot(drafts)
    assert set(before) - set(after) == {path.relative_to(drafts).as_posix() for path in stale}
    assert {"bao-cao.docx", ".cchc/bao-cao.docx", FINAL, ".cchc/lo.json"} <= {
        name for name in after if after[name] != before.get(name)
    }


def test_a_unit_that_was_changed_meanwhile_is_left_as_it_is(changed: Path, drafts: Path) -> None:
    before = snapshot(drafts)
    report = with_neighbour(changed, after=lambda: (drafts / "bao-cao.docx").write_bytes(b"edited meanwhile"))
    assert (report.outcome, "trong khi đơn vị được làm ở máy khác" in report.issues[0].message) == ("failed", True)
    assert snapshot(drafts) == {**before, "bao-cao.docx": b"edited meanwhile"}


def test_a_unit_that_another_run_has_made_while_its_lock_was_waited_for_is_not_sent(made: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(made, tmp_path / "t")
    state = outputs(folder, NAME) / ".cchc/lo.json"
    kept, told = state.read_bytes(), list[str]()
    state.unlink()

    def make(tasks: Sequence[UnitTask], wanted: BatchPeriod) -> list[UnitReport]:
        state.write_bytes(kept)  # between the sorting out and the lock
        return make_far(tasks, wanted, Neighbour(folder, lambda: told.append("sent"), nothing))

    with ThreadPoolExecutor(1) as executor:
        (report,) = batch(folder, Crew(executor=executor, make=make)).reports
    assert (report.outcome, told) == ("unchanged", [])


@pytest.mark.parametrize(("file", "said"), [
    ("templates/bao-cao-thang.docx", "templates/bao-cao-thang.docx: "),
    (f"cac-xa/{NAME}/inputs/co-quan.xlsx", "inputs/co-quan.xlsx: tệp hỏng"),
    (f"cac-xa/{NAME}/van-ban-di/so-van-ban.sqlite3", "van-ban-di/so-van-ban.sqlite3: sổ bị hỏng"),
    (f"cac-xa/{NAME}/outputs/2023/{KEY}/.~lock.bao-cao.docx#", f"cac-xa/{NAME}/outputs/2023/{KEY}/bao-cao.docx: tệp đang mở"),
    (f"cac-xa/{NAME}/outputs", f"cac-xa/{NAME}/outputs/2023/{KEY}: không ghi được"),
])  # fmt: skip
def test_what_is_wrong_is_told_in_the_same_words_and_paths(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, said: str
) -> None:
    folder = province(tmp_path / "t", NAME)
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    (folder / file).write_bytes(b"x" * 5000)
    monkeypatch.chdir(folder)
    far = with_neighbour(Path())
    with ThreadPoolExecutor(1) as executor:
        (near,) = batch(Path(), Crew(executor=executor)).reports
    assert far == near
    assert said in "".join(str(issue) for issue in far.issues)


def test_units_that_are_lost_twice_are_told(tmp_path: Path) -> None:
    folder = province(tmp_path, NAME)

    def lose(*_: object) -> list[UnitReport]:
        raise BrokenExecutor

    with ThreadPoolExecutor(1) as executor:
        (report,) = batch(folder, Crew(executor=executor, make=lose)).reports
    assert (report.outcome, "bị dừng hai lần" in report.issues[0].message) == ("failed", True)


def test_the_register_and_the_figures_of_issued_reports_go_along(changed: Path, tmp_path: Path) -> None:
    root, key = changed / "cac-xa" / NAME, parse_period_key(KEY)
    issued = run_cchc(
        root, "register", "issue", "--type", "BC", "--date", "2023-03-01", "--subject", "Báo cáo tháng 02", "--today", TODAY
    )
    assert issued.status == 0, issued.err
    record = root / "van-ban-di/2023/01-BC-UBND"
    record.mkdir(parents=True, exist_ok=True)
    (record / "doi-chieu-so-lieu.xlsx").write_bytes(b"figures")
    (record / "bao-cao.pdf").write_bytes(b"not read")
    (root / "van-ban-di/2023/02-BC-UBND").mkdir()
    unit, contents = packed_unit(UnitTask(name=NAME, root=root, digest="", evidence={}), key)
    copy = tmp_path / "ban-sao"
    unpack(unit.inputs, contents, copy)
    assert set(unit.folders) == {"van-ban-di/2023/01-BC-UBND", "van-ban-di/2023/02-BC-UBND"}
    assert [path for path in unit.inputs if path.startswith("van-ban-di/2023")] == [
        "van-ban-di/2023/01-BC-UBND/doi-chieu-so-lieu.xlsx"
    ]
    with opened_register(Workspace(copy)) as there, opened_register(Workspace(root)) as here:
        assert there.entries() == here.entries() != ()
