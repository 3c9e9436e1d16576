"""Flawless documents by Decree 30/2020/NĐ-CP, by name."""

from collections.abc import Callable

from docx.document import Document

from tests.form.good_letters import annex_file, announcement, decision, invitation, letter, minutes
from tests.form.good_plans import plan, programme
from tests.form.good_reports import proposal, report

GOOD: dict[str, Callable[[], Document]] = {
    "bao-cao": report,
    "to-trinh": proposal,
    "ke-hoach": plan,
    "chuong-trinh": programme,
    "quyet-dinh": decision,
    "cong-van": letter,
    "giay-moi": invitation,
    "thong-bao": announcement,
    "bien-ban": minutes,
    "phu-luc": annex_file,
}
