"""Times the reading and checking of a month of single dossiers: ``python benchmarks/reading.py``.

A child process reads a workbook of 50,000 dossiers and form II.06a; its time and memory are printed beside their bounds, and
the exit status is 1 when one is exceeded.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FIRST, LAST = date(2023, 3, 1), date(2023, 3, 31)
FIELDS = (
    "Chứng thực", "Hộ tịch", "Đất đai", "Bảo trợ xã hội", "Người có công", "Nuôi con nuôi", "Thi đua - khen thưởng", "Văn hóa",
    "Giáo dục", "Nông nghiệp", "Xây dựng", "Môi trường", "Phổ biến giáo dục pháp luật", "Giải quyết khiếu nại", "Tôn giáo",
)  # fmt: skip
CHANNELS = ("Trực tuyến", "Trực tiếp", "Bưu chính")
RECORD_HEADER = ("Mã hồ sơ", "Lĩnh vực", "Thủ tục", "Hình thức nộp", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày giải quyết xong")
FORM_HEADER = (
    "Lĩnh vực", "Tiếp nhận: tổng số (3)", "Trực tuyến (4)", "Trực tiếp, bưu chính (5)", "Kỳ trước chuyển sang (6)",
    "Đã giải quyết: tổng số (7)", "Trước hạn (8)", "Đúng hạn (9)", "Quá hạn (10)", "Đang giải quyết: tổng số (11)",
    "Đang giải quyết trong hạn (12)", "Đang giải quyết quá hạn (13)",
)  # fmt: skip


def main() -> int:
    """Measures, prints, judges."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--seconds", type=float, default=3.0)
    parser.add_argument("--megabytes", type=float, default=300.0)
    parser.add_argument("--read", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.read:
        return read(asked.read)
    with tempfile.TemporaryDirectory(prefix="cchc-do-") as name:
        folder = Path(name) / "inputs" / "2023"
        folder.mkdir(parents=True)
        write(folder / "thang-03.xlsx", asked.rows)
        command = [sys.executable, __file__, "--read", name]
        runs = [json.loads(subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout) for _ in range(3)]
    seconds, megabytes = min(run["seconds"] for run in runs), max(run["megabytes"] for run in runs)
    assert all((run["dossiers"], run["issues"]) == (asked.rows, []) for run in runs), runs[0]["issues"]
    print(f"{asked.rows} dossiers and form II.06a, read and checked")
    print(f"{'time':10} {seconds:7.2f} s    (bound {asked.seconds:g} s)")
    print(f"{'memory':10} {megabytes:7.0f} MB   (bound {asked.megabytes:g} MB)")
    return int(seconds > asked.seconds or megabytes > asked.megabytes)


def read(folder: Path) -> int:
    """What the child process does."""
    sys.path.insert(0, str(ROOT))
    start = time.perf_counter()
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.month_inputs import MonthReader

    results, issues = MonthReader(Workspace(folder), None, None).read(2023, 3)
    told = {
        "seconds": time.perf_counter() - start,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "dossiers": len(results.records) if results else 0,
        "issues": [str(issue) for issue in issues[:3]],
    }
    print(json.dumps(told))
    return 0


def write(path: Path, rows: int) -> None:
    """A month as one-stop software would export it, and the form counted from it here, by other code than the product's."""
    from openpyxl import Workbook

    chance = random.Random(5)
    book = Workbook(write_only=True)
    sheets = {name: book.create_sheet(name) for name in ("Thông tin", "Nhiệm vụ", "Hồ sơ TTHC", "Hồ sơ chi tiết")}
    for line in (("Năm", 2023), ("Tháng", 3), ("Loại số liệu", "Chính thức"), ("Đơn vị lập", None)):
        sheets["Thông tin"].append(line)
    sheets["Nhiệm vụ"].append(("Mã", "Tình trạng"))
    counted: dict[str, list[int]] = defaultdict(lambda: [0] * 11)
    sheets["Hồ sơ chi tiết"].append(RECORD_HEADER)
    for number in range(rows):
        field, channel = chance.choice(FIELDS), chance.choice(CHANNELS)
        received = FIRST + timedelta(chance.randrange(-20, 31))
        due = received + timedelta(chance.randrange(1, 25))
        done: date | None = max(FIRST, received) + timedelta(chance.randrange(25))
        done = done if done and done <= LAST else None
        title = f"Thủ tục {chance.randrange(80)} về {field.lower()} thuộc thẩm quyền của Ủy ban nhân dân cấp xã"
        sheets["Hồ sơ chi tiết"].append((f"H32.03.23-{number:07d}", field, title, channel, received, due, done))
        count(counted[field], channel, received, due, done)
    sheets["Hồ sơ TTHC"].append(FORM_HEADER)
    for field, numbers in counted.items():
        sheets["Hồ sơ TTHC"].append((field, *numbers))
    sheets["Hồ sơ TTHC"].append(("Tổng cộng", *(sum(column) for column in zip(*counted.values(), strict=True))))
    book.save(path)


def count(numbers: list[int], channel: str, received: date, due: date, done: date | None) -> None:
    """Adds a dossier to its field's row: columns 3 to 13 of the form."""
    came = 3 if received < FIRST else (1 if channel == CHANNELS[0] else 2)
    if done:
        went, total = (5 if done < due else 6 if done == due else 7), 4
    else:
        went, total = (10 if due < LAST else 9), 8
    for at in (0, came, total, went):
        numbers[at] += 1


if __name__ == "__main__":
    sys.exit(main())
