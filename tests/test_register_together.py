"""Many clerks at once: every number once, none left out, in the order of the days."""

import os
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.registering import codes, entries, left_over, records

CLERK = """
import sys, time
from datetime import date, timedelta
from pathlib import Path
from cchc_docs.errors import RegisterError
from tests.registering import ONE_FOR_ALL, issue

folder, begin, wanted = Path(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3])
time.sleep(max(0, begin - time.time()))
done = refused = 0
while done < wanted:
    # Every clerk's calendar shows the same day; it turns so fast that some come a day too late and are refused.
    today = date(2023, 1, 1) + timedelta(days=int((time.time() - begin) * 5))
    try:
        issue(folder, "BC-UBND" if done % 2 else "QĐ-UBND", today, agency=ONE_FOR_ALL, keeps_files=done % 5 != 0)
        done += 1
    except RegisterError as error:
        assert "trước ngày" in str(error), error
        refused += 1
print(refused)
"""


@pytest.mark.parametrize(("clerks", "each"), [(8, 8), pytest.param(8, 50, marks=pytest.mark.slow)])
def test_clerks_at_once_get_every_number_once_in_the_order_of_the_days(tmp_path: Path, clerks: int, each: int) -> None:
    command = [sys.executable, "-c", CLERK, str(tmp_path), str(time.time() + 2), str(each)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    started = [subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE) for _ in range(clerks)]
    for clerk in started:
        said, complained = clerk.communicate(timeout=300)
        assert clerk.returncode == 0, complained.decode()
        assert said.strip().isdigit()
    lines = entries(tmp_path)
    assert [line.code_number for line in lines] == list(range(1, clerks * each + 1))
    assert all(one.issued_date <= other.issued_date for one, other in pairwise(lines))
    assert len({line.issued_date for line in lines}) > 1
    assert records(tmp_path) == sorted(line.folder for line in lines if line.folder)
    assert codes(tmp_path) == []
    assert left_over(tmp_path) == []
