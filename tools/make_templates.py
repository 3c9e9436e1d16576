"""Writes ``templates/*.docx``: ``python -m tools.make_templates [FOLDER]``."""

import sys
from pathlib import Path

from cchc_docs.word.package import to_bytes
from tools.annex_templates import (
    dossier_form,
    evidence,
    overdue_dossiers,
    statistics,
    statistics_beside_one,
    statistics_beside_two,
    task_progress,
)
from tools.decision_templates import board_decision, members_annex, team_decision
from tools.letter_templates import apology, correction, reminder, submission
from tools.meeting_templates import inspection_minutes, invitation, minutes, notice
from tools.plan_templates import plan, plan_budget, plan_tasks
from tools.regulation_template import regulation
from tools.report_templates import monthly_report, report, special_report
from tools.scoring_template import self_scoring
from tools.sister_plan_templates import communication_plan, emulation_plan, inspection_plan

TEMPLATES = {
    "bao-cao.docx": report,
    "bao-cao-thang.docx": monthly_report,
    "bao-cao-chuyen-de.docx": special_report,
    "ke-hoach.docx": plan,
    "phu-luc-nhiem-vu.docx": plan_tasks,
    "phu-luc-du-toan.docx": plan_budget,
    "ke-hoach-tuyen-truyen.docx": communication_plan,
    "ke-hoach-kiem-tra.docx": inspection_plan,
    "ke-hoach-thi-dua.docx": emulation_plan,
    "phieu-xin-loi.docx": apology,
    "cong-van-don-doc.docx": reminder,
    "cong-van-dinh-chinh.docx": correction,
    "to-trinh.docx": submission,
    "bien-ban.docx": minutes,
    "bien-ban-kiem-tra.docx": inspection_minutes,
    "giay-moi.docx": invitation,
    "thong-bao-ket-luan.docx": notice,
    "quyet-dinh-kien-toan.docx": board_decision,
    "quyet-dinh-to-kiem-tra.docx": team_decision,
    "phu-luc-thanh-vien.docx": members_annex,
    "quy-che.docx": regulation,
    "phu-luc-tien-do.docx": task_progress,
    "phu-luc-ii06a.docx": dossier_form,
    "phu-luc-so-lieu.docx": statistics,
    "phu-luc-so-lieu-mot-ky.docx": statistics_beside_one,
    "phu-luc-so-lieu-hai-ky.docx": statistics_beside_two,
    "phu-luc-qua-han.docx": overdue_dossiers,
    "phu-luc-minh-chung.docx": evidence,
    "phu-luc-cham-diem.docx": self_scoring,
}


def main(folder: Path) -> None:
    """Writes every template into the folder."""
    for name, make in TEMPLATES.items():
        (folder / name).write_bytes(to_bytes(make()))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "templates"))
