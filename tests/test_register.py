"""The outgoing register as a clerk meets it."""

import json
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from tests.conftest import run_cchc
from tests.registering import codes, names, records

OUTPUTS = "outputs/2023/2023-Q1"
FINAL = f"{OUTPUTS}/bao-cao.trinh-ky.pdf"
AFTER = {"CCHC_TODAY": "2023-03-31"}


def issue(folder: Path, kind: str, day: str = "2023-03-28", *more: str) -> str:
    result = run_cchc(folder, "register", "issue", "--type", kind, "--subject", "Việc đã làm", "--date", day, *more)
    assert result.status == 0, result.err
    return result.out.strip()


def test_a_finished_report_goes_into_the_record_with_its_number_and_all_that_it_was_made_from(drafted: Path) -> None:
    result = run_cchc(drafted, "register", "issue", FINAL, "--date", "2023-03-31", environment=AFTER)
    assert result.status == 0, result.err
    assert result.out == "01/BC-UBND  van-ban-di/2023/01-BC-UBND\n"
    record = drafted / "van-ban-di/2023/01-BC-UBND"
    wanted = ["bao-cao.docx", "bao-cao.trinh-ky.pdf", "doi-chieu-so-lieu.xlsx", *(f"phu-luc-{one}.docx" for one in range(1, 6))]
    assert sorted(path.name for path in record.iterdir()) == sorted([*wanted, "manifest.json"])
    for name in wanted:
        kept, made = (record / name).read_bytes(), (drafted / OUTPUTS / name).read_bytes()
        assert kept.startswith(made) if name.endswith(".pdf") else kept == made, "number and day are appended"
    fields = PdfReader(record / "bao-cao.trinh-ky.pdf").get_fields() or {}
    assert (fields["SoVanBan"]["/V"], fields["NgayBanHanh"]["/V"]) == ("01", "31")
    assert all(path.stat().st_mode & 0o222 == 0 for path in (record, *record.iterdir()))
    told = json.loads((record / "manifest.json").read_text(encoding="utf-8"))
    assert list(told) == sorted(told)
    assert (told["number"], told["notation"], told["date"], told["series"]) == (1, "BC-UBND", "2023-03-31", "BC")
    assert (told["kind"], told["key"], told["document_type"]) == ("bao-cao", "2023-Q1", "Báo cáo")
    assert told["subject"] == "Kết quả công tác cải cách hành chính quý I năm 2023"
    assert told["signer"] == {"full_name": "Lê Thanh Mẫu", "position": "PHÓ CHỦ TỊCH"}
    assert sorted(told["files"]) == sorted(wanted)
    assert codes(drafted) == []


def test_the_same_pdf_is_not_issued_twice_and_a_preview_not_at_all(drafted: Path) -> None:
    assert run_cchc(drafted, "register", "issue", FINAL).status == 0
    again = run_cchc(drafted, "register", "issue", FINAL)
    assert again.status == 7
    assert "đã phát hành với số 01/BC-UBND" in again.err
    preview = run_cchc(drafted, "register", "issue", f"{OUTPUTS}/bao-cao.pdf")
    assert preview.status == 6
    assert "bản xem trước" in preview.err
    assert names(drafted) == ["2023 01/BC-UBND"]


def test_a_pdf_that_bears_a_number_and_a_date_gets_no_other(drafted: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("noi-khac") / "xa"
    shutil.copytree(drafted, elsewhere)
    printed = run_cchc(elsewhere, "finalize", f"{OUTPUTS}/bao-cao.docx", "--number", "2", "--date", "2023-03-31", "--json")
    assert printed.status == 0, printed.err
    shutil.copyfile(elsewhere / printed.json["documents"][0]["path"], drafted / FINAL)
    for arguments, said in (
        ((), "đã in số 02 mà số tiếp theo trong sổ là 01/BC-UBND"),
        (("--date", "2023-03-30"), "ghi ngày 31/3/2023"),
    ):
        refused = run_cchc(drafted, "register", "issue", FINAL, *arguments, environment=AFTER)
        assert refused.status == 7
        assert said in refused.err
    assert names(drafted) == records(drafted) == []
    assert issue(drafted, "BC") == "01/BC-UBND"
    accepted = run_cchc(drafted, "register", "issue", FINAL, "--json", environment=AFTER)
    (entry,) = accepted.json["entries"]
    assert (entry["number"], entry["date"], entry["path"]) == (2, "2023-03-31", "van-ban-di/2023/02-BC-UBND")


def test_each_series_counts_for_itself_and_a_board_with_its_own_name_has_its_own(workspace: Path) -> None:
    assert issue(workspace, "BC") == "01/BC-UBND"
    assert issue(workspace, "bao cao") == "02/BC-UBND"
    assert issue(workspace, "QĐ") == "01/QĐ-UBND"
    assert issue(workspace, "Công văn", "2023-03-28", "--unit", "VPTK") == "01/UBND-VPTK"
    assert issue(workspace, "GM", "2023-03-28", "--notation", "GM-BĐH") == "01/GM-BĐH"
    assert issue(workspace, "TB", "2023-03-28", "--notation", "TB-BĐH") == "02/TB-BĐH"
    entries = run_cchc(workspace, "register", "list", "--json").json["entries"]
    assert {(one["series"], one["number"]) for one in entries} == {
        ("BC", 1), ("BC", 2), ("QĐ", 1), ("Công văn", 1), ("BĐH: chung", 1), ("BĐH: chung", 2),
    }  # fmt: skip
    board = run_cchc(workspace, "so-van-ban", "liet-ke", "--series", "BĐH: chung").out
    assert "02/TB-BĐH" in board
    assert "BC-UBND" not in board


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--date", "2023-03-19"), "ngày 19/3/2023 trước ngày 20/3/2023 của số 02/BC-UBND là văn bản cuối dãy «BC»"),
        (("--date", "2023-04-29"), "ngày ban hành 29/4/2023 ở sau hôm nay (28/3/2023) quá 3 ngày"),
        (("--number", "2"), "số 02 của dãy «BC» năm 2023 đã được dùng, không chèn và không dùng lại số"),
        (("--number", "4"), "số 04 bỏ cách số của dãy «BC» năm 2023, mà số phải liên tiếp, không chừa số"),
        (("--today", "2023-03-27"), "hôm nay theo máy là 27/3/2023, trước ngày 28/3/2023 đã ghi sổ lần cuối"),
    ],
)
def test_what_the_law_forbids_is_refused_with_the_reason(workspace: Path, arguments: tuple[str, ...], said: str) -> None:
    assert issue(workspace, "BC", "2023-03-20") == "01/BC-UBND"
    assert issue(workspace, "BC", "2023-03-20") == "02/BC-UBND"
    refused = run_cchc(workspace, "register", "issue", "--type", "BC", "--subject", "x", *arguments)
    assert refused.status == 7
    assert said in refused.err
    assert refused.err.count("\n") == 1
    assert names(workspace) == ["2023 01/BC-UBND", "2023 02/BC-UBND"]
    assert issue(workspace, "BC", "2023-03-28", "--number", "3") == "03/BC-UBND"


def test_every_year_begins_at_01_also_when_the_old_year_is_not_over_in_the_book(workspace: Path) -> None:
    assert issue(workspace, "BC") == "01/BC-UBND"
    january = {"CCHC_TODAY": "2024-01-02"}
    for day, number in (("2024-01-02", "01"), ("2023-12-29", "02"), ("2024-01-02", "02")):
        result = run_cchc(workspace, "register", "issue", "--type", "BC", "--subject", "x", "--date", day, environment=january)
        assert result.out.strip() == f"{number}/BC-UBND", result.err
    assert names(workspace) == ["2023 01/BC-UBND", "2023 02/BC-UBND", "2024 01/BC-UBND", "2024 02/BC-UBND"]
    assert codes(workspace) == []


def test_a_void_number_keeps_its_line_and_is_not_used_again(workspace: Path) -> None:
    issue(workspace, "BC")
    voided = run_cchc(workspace, "register", "huy", "01/BC-UBND", "--reason", "In sai kỳ báo cáo")
    assert voided.out == "Đã hủy số 01/BC-UBND ngày 28/3/2023 (Báo cáo: Việc đã làm): In sai kỳ báo cáo.\n"
    assert issue(workspace, "BC") == "02/BC-UBND"
    first, _ = run_cchc(workspace, "register", "list", "--json").json["entries"]
    assert (first["state"], first["reason"], first["number"]) == ("void", "In sai kỳ báo cáo", 1)
    for arguments, said in (
        (("void", "01/BC-UBND", "--reason", "x"), "đã hủy ngày 28/3/2023"),
        (("dispatch", "01/BC-UBND", "--copies", "1"), "đã hủy"),
        (("void", "07/BC-UBND", "--reason", "x"), "không có số 07/BC-UBND"),
    ):
        refused = run_cchc(workspace, "register", *arguments)
        assert refused.status == 7
        assert said in refused.err


def test_a_number_that_two_years_have_is_asked_about_and_another_years_is_never_taken(workspace: Path) -> None:
    issue(workspace, "BC", "2023-03-20")
    void = ("register", "void", "01/BC-UBND", "--reason", "x", "--today", "2024-01-03")
    other = run_cchc(workspace, *void)
    assert (other.status, "số 01/BC-UBND có trong sổ năm 2023; hãy nêu rõ năm, ví dụ --year 2023" in other.err) == (7, True)
    january = ("--date", "2024-01-02", "--today", "2024-01-02")
    assert run_cchc(workspace, "register", "issue", "--type", "BC", "--subject", "y", *january).out == "01/BC-UBND\n"
    both = run_cchc(workspace, *void)
    assert (both.status, "có trong sổ năm 2023, 2024" in both.err) == (7, True)
    assert [one["state"] for one in run_cchc(workspace, "register", "list", "--json").json["entries"]] == ["issued"] * 2
    sent = run_cchc(workspace, "register", "dispatch", "01/BC-UBND", "--date", "2023-03-21", "--year", "2023")
    assert sent.out == "Đã ghi sổ số 01/BC-UBND ngày 20/3/2023 (Báo cáo: Việc đã làm).\n"
    assert "2024" in run_cchc(workspace, *void, "--year", "2024").out


def test_dispatch_fills_the_later_columns_and_ends_what_may_be_void(workspace: Path) -> None:
    issue(workspace, "BC")
    late = ("--date", "2023-03-28", "--copies", "7", "--archive", "VT", "--received-by", "Phạm Thị Ví Dụ", "--note", "Bản giấy")
    (entry,) = run_cchc(workspace, "register", "dispatch", "01/BC-UBND", *late, "--json").json["entries"]
    assert [entry[name] for name in ("dispatched_on", "issued_amount", "archive", "received_by", "note")] == [
        "2023-03-28", 7, "VT", "Phạm Thị Ví Dụ", "Bản giấy",
    ]  # fmt: skip
    (entry,) = run_cchc(workspace, "register", "chuyen", "01-BC-UBND", "--copies", "8", "--json").json["entries"]
    assert (entry["issued_amount"], entry["received_by"]) == (8, "Phạm Thị Ví Dụ")
    refused = run_cchc(workspace, "register", "void", "01/BC-UBND", "--reason", "x")
    assert refused.status == 7
    assert "Điều 18 Nghị định 30/2020/NĐ-CP" in refused.err
    for day, said in (("2023-03-27", "trước ngày ban hành"), ("2023-04-01", "ở sau hôm nay")):
        refused = run_cchc(workspace, "register", "dispatch", "01/BC-UBND", "--date", day)
        assert refused.status == 7
        assert said in refused.err
    assert run_cchc(workspace, "register", "dispatch", "01/BC-UBND").status == 2


def test_a_register_begun_in_mid_year_goes_on_from_the_old_books_last_number(workspace: Path) -> None:
    started = run_cchc(workspace, "register", "start", "--series", "KH", "--number", "135", "--date", "2023-02-27")
    assert started.out == "Dãy «KH» năm 2023: số tiếp theo là 136.\n"
    refused = run_cchc(workspace, "register", "issue", "--type", "KH", "--subject", "x", "--date", "2023-02-26")
    assert "trước ngày 27/02/2023 của số 135" in refused.err
    assert issue(workspace, "KH", "2023-02-28") == "136/KH-UBND"
    again = run_cchc(workspace, "register", "start", "--series", "KH", "--number", "200")
    assert again.status == 7
    assert "đã có đến số 136/KH-UBND" in again.err
    assert codes(workspace) == []


def test_a_rule_of_numbering_that_changes_in_mid_year_repeats_no_number(workspace: Path) -> None:
    issue(workspace, "BC")
    shutil.copy(workspace / "inputs/co-quan.xlsx", workspace / "cu.xlsx")
    from openpyxl import load_workbook

    book = load_workbook(workspace / "inputs/co-quan.xlsx")
    del book["Đánh số văn bản"]
    book.save(workspace / "inputs/co-quan.xlsx")
    refused = run_cchc(workspace, "register", "issue", "--type", "BC", "--subject", "x")
    assert refused.status == 7
    assert "đã lấy số ở dãy «BC», nay bảng cơ quan xếp vào dãy «chung»" in refused.err
    assert run_cchc(workspace, "register", "start", "--series", "chung", "--number", "1").status == 0
    assert issue(workspace, "BC") == "02/BC-UBND"


def test_an_empty_register_says_so_and_is_not_made_by_looking(workspace: Path) -> None:
    assert run_cchc(workspace, "register", "list").out == "Sổ chưa có văn bản nào.\n"
    assert run_cchc(workspace, "register", "list", "--json").json == {"entries": []}
    assert run_cchc(workspace, "register", "verify").out == "Đã đối soát 0 văn bản, 0 tệp. Không có lỗi.\n"
    assert not (workspace / "van-ban-di").exists()


def test_usage_is_checked_before_anything_is_written(workspace: Path) -> None:
    for arguments in (
        ("--subject", "x"),
        ("--type", "BC"),
        ("--type", "XX", "--subject", "x"),
        ("--type", "BC", "--subject", "x", "--notation", "../BC"),
    ):
        assert run_cchc(workspace, "register", "issue", *arguments).status == 2
    missing = run_cchc(workspace, "register", "issue", "khong-co.pdf", "--type", "BC", "--subject", "x")
    assert missing.status == 3
    (workspace / "hong.pdf").write_bytes(b"%PDF-1.4 x")
    assert run_cchc(workspace, "register", "issue", "hong.pdf", "--type", "BC", "--subject", "x").status == 3
    assert not (workspace / "van-ban-di").exists()


def test_errors_in_json_are_one_object(workspace: Path) -> None:
    refused = run_cchc(workspace, "register", "void", "01/BC-UBND", "--reason", "x", "--json")
    assert refused.status == 7
    assert refused.json["entries"] == []
    assert [issue["code"] for issue in refused.json["issues"]] == ["register-refused"]


def test_every_command_has_an_alias_and_help_with_examples(tmp_path: Path) -> None:
    said = run_cchc(tmp_path, "register", "--help").out
    pairs = {"list": "liet-ke", "issue": "cap-so", "void": "huy", "dispatch": "chuyen", "start": "bat-dau", "import": "nhap"}
    for name, alias in {**pairs, "export": "xuat", "verify": "doi-soat"}.items():
        assert f"{name} / {alias}" in said
        for called in (name, alias):
            result = run_cchc(tmp_path, "register", called, "--help")
            assert result.status == 0
            assert "Ví dụ" in result.out
            assert f"cchc register {name}" in result.out


def test_a_scan_of_a_document_made_elsewhere_is_kept_with_its_line(workspace: Path) -> None:
    scan = PdfWriter()
    scan.add_blank_page(595, 842)
    scan.write(workspace / "quyet-dinh.pdf")
    result = run_cchc(workspace, "register", "issue", "quyet-dinh.pdf", "--type", "QĐ", "--subject", "Kiện toàn Ban điều hành")
    assert result.out == "01/QĐ-UBND  van-ban-di/2023/01-QĐ-UBND\n"
    assert sorted(path.name for path in (workspace / "van-ban-di/2023/01-QĐ-UBND").iterdir()) == ["manifest.json", "quyet-dinh.pdf"]
