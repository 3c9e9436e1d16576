"""``cchc lint --annotate``, over folders, and in SARIF."""

import json
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import docx
import pytest

from cchc_docs.conformity.rules import RULES
from cchc_docs.word.commenting import is_annotated
from cchc_docs.word.package import to_bytes
from tests.conftest import run_cchc, snapshot
from tests.form.good_documents import GOOD
from tests.form.mutation import every_paragraph
from tests.test_lint import write


def texts(path: Path) -> list[str]:
    return [one.text for one in every_paragraph(docx.Document(str(path)))]


def comments(path: Path) -> list[tuple[str, str]]:
    return [(one.author, one.text) for one in docx.Document(str(path)).comments]


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A letter with an error in a table, a warning in the text, and nothing of what concerns the whole."""
    return write(tmp_path, "cong-van", ("Số: ", "Số "), ("rà soát", "rà  soát"))


def test_comments_stand_at_the_places_of_the_findings(bad: Path) -> None:
    before = bad.read_bytes()
    result = run_cchc(bad.parent, "lint", "--annotate", "cong-van.docx")
    assert result.status == 1
    assert result.out.splitlines()[-1] == "Bản chú thích: cong-van.loi.docx"
    copy = bad.with_name("cong-van.loi.docx")
    assert bad.read_bytes() == before
    assert texts(copy) == texts(bad)
    found = run_cchc(bad.parent, "lint", "--json", "cong-van.docx").json["issues"]
    assert len(found) >= 2
    assert comments(copy) == [
        ("cchc", f"{'LỖI' if one['severity'] == 'error' else 'Cảnh báo'}: {one['message']} [{one['code']}]") for one in found
    ]
    xml = docx.Document(str(copy)).element.body
    starts = list(xml.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}commentRangeStart"))
    said = ["".join(start.getparent().itertext()) for start in starts]
    assert len(said) == len(found)
    assert said[0].startswith("Số ") and "rà  soát" in said[1]


def test_what_concerns_the_whole_is_said_at_the_first_words(tmp_path: Path) -> None:
    document = GOOD["cong-van"]()
    document.sections[0].left_margin = document.sections[0].right_margin
    (tmp_path / "thu.docx").write_bytes(to_bytes(document))
    assert run_cchc(tmp_path, "lint", "--annotate", "thu.docx").status == 1
    ((_, said),) = comments(tmp_path / "thu.loi.docx")
    assert said.endswith("[margin-left]")


def test_the_same_findings_make_the_same_copy_and_a_good_document_none(bad: Path) -> None:
    run_cchc(bad.parent, "lint", "--annotate", "cong-van.docx")
    first = snapshot(bad.parent)
    assert run_cchc(bad.parent, "lint", "--annotate", "cong-van.docx").status == 1
    assert snapshot(bad.parent) == first
    write(bad.parent, "ke-hoach")
    assert run_cchc(bad.parent, "lint", "--annotate", "ke-hoach.docx").status == 0
    assert not bad.with_name("ke-hoach.loi.docx").exists()


def test_a_copy_on_which_somebody_has_worked_is_kept(bad: Path) -> None:
    run_cchc(bad.parent, "lint", "--annotate", "cong-van.docx")
    copy = bad.with_name("cong-van.loi.docx")
    document = docx.Document(str(copy))
    document.paragraphs[-1].add_run("Đã xem.")
    document.save(str(copy))
    before = snapshot(bad.parent)
    assert run_cchc(bad.parent, "lint", "--annotate", "cong-van.docx").status == 6
    assert snapshot(bad.parent) == before


@pytest.mark.parametrize("option", ["--fix", "--annotate"])
def test_nothing_is_written_among_the_issued_documents(tmp_path: Path, option: str) -> None:
    folder = tmp_path / "van-ban-di/2023/05-BC-UBND"
    folder.mkdir(parents=True)
    write(folder, "ke-hoach", ("cải cách", "cải  cách"))
    before = snapshot(tmp_path)
    result = run_cchc(tmp_path, "lint", option, "van-ban-di")
    assert result.status == 6
    assert "văn bản đã phát hành" in result.err
    assert snapshot(tmp_path) == before


def test_our_copy_is_named_and_not_judged_again(bad: Path) -> None:
    run_cchc(bad.parent, "lint", "--annotate", "cong-van.docx")
    bad.with_name("cong-van.loi.docx").rename(bad.with_name("khac.docx"))
    result = run_cchc(bad.parent, "lint", "--json", "khac.docx")
    assert [(one["code"], one["severity"]) for one in result.json["issues"]] == [("annotated-copy", "warning")]
    assert "khac.docx (Bản chú thích): 1 cảnh báo." in run_cchc(bad.parent, "lint", "--annotate", "khac.docx").out
    assert not bad.with_name("khac.loi.docx").exists()


def test_finalizing_an_annotated_draft_is_refused(workspace: Path) -> None:
    draft = workspace / "outputs/2023/2023/ke-hoach.docx"
    if not draft.exists():
        assert run_cchc(workspace, "plan", "2023").status == 0
    run_cchc(workspace, "lint", "--annotate", str(draft.relative_to(workspace)))
    copy = draft.with_name("ke-hoach.loi.docx")
    assert is_annotated(docx.Document(str(copy)))
    result = run_cchc(workspace, "finalize", str(copy.relative_to(workspace)))
    assert result.status == 3
    assert "bản sao có chú thích" in result.err and "tệp gốc" in result.err


def folder_of(tmp_path: Path) -> Path:
    folder = tmp_path / "văn bản"
    for below in ("b", "a/c", ".an"):
        (folder / below).mkdir(parents=True)
    write(folder, "cong-van", ("Số: ", "Số "))
    write(folder / "b", "ke-hoach", ("cải cách", "cải  cách"))
    write(folder / "a/c", "bao-cao", file="Báo cáo.DOCX")
    for name in ("~$ke-hoach.docx", "b/cong-van.loi.docx", ".an/thu.docx", "b/ghi-chu.txt"):
        shutil.copy(folder / "cong-van.docx", folder / name)
    return folder


def test_a_folder_is_judged_with_all_below_it_and_summed_up(tmp_path: Path) -> None:
    folder_of(tmp_path)
    result = run_cchc(tmp_path, "lint", "văn bản")
    assert result.status == 1
    assert result.out.splitlines()[-5:] == [
        "Tổng hợp 3 tệp:",
        "   Lỗi  Cảnh báo   Gợi ý  Tệp",
        "     0         0       0  văn bản/a/c/Báo cáo.DOCX (Báo cáo)",
        "     0         1       0  văn bản/b/ke-hoach.docx (Kế hoạch)",
        "     1         0       0  văn bản/cong-van.docx (Công văn)",
    ]
    assert "Báo cáo.DOCX (Báo cáo): không có lỗi" not in result.out
    told = run_cchc(tmp_path, "lint", "--json", "văn bản/cong-van.docx", "văn bản").json
    assert [(one["file"], one["errors"], one["warnings"], one["advice"]) for one in told["files"]] == [
        ("văn bản/cong-van.docx", 1, 0, 0),
        ("văn bản/a/c/Báo cáo.DOCX", 0, 0, 0),
        ("văn bản/b/ke-hoach.docx", 0, 1, 0),
    ]


def sarif_of(folder: Path, *arguments: str) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(run_cchc(folder, "lint", "--sarif", *arguments).out)
    return log


def test_sarif_has_what_its_schema_demands(tmp_path: Path) -> None:
    folder_of(tmp_path)
    (tmp_path / "hong.docx").write_bytes(b"PK")
    log = sarif_of(tmp_path, "văn bản", "hong.docx")
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0" and log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "cchc" and driver["version"]
    rules = driver["rules"]
    assert [rule["id"] for rule in rules] == [*RULES, "document-unreadable"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert rule["shortDescription"]["text"] and rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
    assert all(rule["properties"]["article"] in rule["help"]["text"] for rule in rules[:-1])
    assert run["invocations"] == [{"executionSuccessful": False, "exitCode": 3}]
    known = {one["location"]["uri"] for one in run["artifacts"]}
    assert len(run["results"]) == 3
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        (location,) = result["locations"]
        uri = location["physicalLocation"]["artifactLocation"]["uri"]
        assert uri in known and uri.isascii() and " " not in uri
        assert (tmp_path / unquote(uri)).is_file()
        if result["ruleId"] != "document-unreadable":
            (place,) = location["logicalLocations"]
            assert f"đoạn {location['properties']['paragraph']}" in place["fullyQualifiedName"]


def test_sarif_of_a_good_document_has_no_result(tmp_path: Path) -> None:
    write(tmp_path, "cong-van")
    (run,) = sarif_of(tmp_path, "cong-van.docx")["runs"]
    assert run["results"] == []
    assert run["invocations"] == [{"executionSuccessful": True, "exitCode": 0}]
