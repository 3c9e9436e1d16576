"""Writes the documents that are made from code: ``python -m tools.make_docs [FOLDER]``."""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from cchc_docs import errors
from cchc_docs.checks.catalogue import CATALOGUE
from cchc_docs.conformity.rule import Rule
from cchc_docs.conformity.rules import GROUPS, RULES
from cchc_docs.excel.declaration import CellType, Column, FactSheet, Sheet, WorkbookForm
from cchc_docs.excel.forms import FORMS
from cchc_docs.indicators.indicator import Indicator
from cchc_docs.indicators.scoring import BY_NAME
from cchc_docs.issues import Severity
from cchc_docs.workflows.printed_values import period_label
from tools.template_tables import template_tables

_SEVERITIES = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.ADVICE: "gợi ý"}
_COMMANDS = {
    "agency": "cchc form agency",
    "plan": "cchc form plan NĂM",
    "results": "cchc form results NĂM-THÁNG",
    "meeting": "cchc form meeting KỲ",
}
_MADE = "<!-- Tệp này do `python -m tools.make_docs` tạo từ mã nguồn; đừng sửa tay. -->"


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for row in (header, ("---",) * len(header), *rows):
        yield "| " + " | ".join(cell.replace("|", r"\|").replace("\n", " ") for cell in row) + " |"
    yield ""


def _column(column: Column) -> tuple[str, ...]:
    return (
        f"**{column.label}**",
        column.type.value,
        column.unit,
        "có" if column.required else "",
        "; ".join(column.choices),
        "; ".join(column.variants),
        column.note,
    )


def _sheet(sheet: Sheet | FactSheet) -> Iterator[str]:
    facts = isinstance(sheet, FactSheet)
    columns = sheet.facts if isinstance(sheet, FactSheet) else sheet.columns
    yield f"### Trang «{sheet.name}»"
    yield ""
    shape = "mỗi mục một dòng, giá trị ở cột bên phải" if facts else "bảng, mỗi dòng một việc"
    yield f"{sheet.note} Dạng: {shape}. {'Bắt buộc có trang này.' if sheet.required else 'Không bắt buộc.'}"
    yield ""
    named = "Mục" if facts else "Cột"
    header = (named, "Kiểu", "Đơn vị tính", "Bắt buộc", "Lựa chọn", "Tiêu đề khác được chấp nhận", "Cách ghi")
    yield from _table(header, map(_column, columns))


def _form(form: WorkbookForm) -> Iterator[str]:
    yield f"## {form.title}: `{form.file}`"
    yield ""
    yield f"Tạo bảng để điền bằng lệnh `{_COMMANDS[form.kind]}`."
    yield ""
    for sheet in form.sheets:
        yield from _sheet(sheet)


def forms_document() -> str:
    """``docs/bieu-mau.md``: every workbook, sheet and column."""
    sheets = [sheet for form in FORMS.values() for sheet in form.sheets]
    columns = [column for sheet in sheets for column in (sheet.facts if isinstance(sheet, FactSheet) else sheet.columns)]
    percent = CellType.PERCENT.value
    lines = [
        _MADE,
        "",
        "# Biểu mẫu bảng tính",
        "",
        f"{len(FORMS)} loại bảng tính, {len(sheets)} trang, {len(columns)} cột và mục.",
        "",
        "Tiêu đề được nhận ra không phân biệt chữ hoa, chữ thường, khoảng trắng và dấu câu. Ngày ghi dd/mm/yyyy; số có dấu chấm nghìn,",
        f"dấu phẩy thập phân; {percent} không ghi dấu %. Trang «Hướng dẫn», «Danh mục», «Rà soát» không được đọc.",
        "",
        *(line for form in FORMS.values() for line in _form(form)),
    ]
    return "\n".join(lines).rstrip() + "\n"


def issues_document() -> str:
    """``docs/issues.md``: every code that an issue may carry, and every code under which a command may stop."""
    kinds = (
        (f"`{code}`", _SEVERITIES[kind.severity], kind.meaning, kind.reason, "có" if kind.relaxable else "")
        for code, kind in CATALOGUE.items()
    )
    stops = ((f"`{one.code}`", str(one.exit_status)) for one in errors.CchcError.__subclasses__())
    lines = [
        _MADE,
        "",
        "# Mã lỗi",
        "",
        f"{len(CATALOGUE)} mã. Lỗi dừng việc soạn văn bản, cảnh báo thì không. Mã «được nới» có thể chuyển thành cảnh báo ở trang",
        "«Nới kiểm tra» của `inputs/co-quan.xlsx`, kèm lý do.",
        "",
        *_table(("Mã", "Mức", "Nghĩa", "Vì sao ở mức này", "Được nới"), kinds),
        "## Khi một lệnh phải dừng",
        "",
        "Với `--json`, lệnh không làm được việc thì trả một lỗi có mã sau; câu kèm theo nói rõ nguyên nhân và cách khắc phục.",
        "",
        *_table(("Mã", "Mã thoát"), stops),
    ]
    return "\n".join(lines).rstrip() + "\n"


def templates_document() -> str:
    """``docs/templates.md``: the manual of the templates' tags, and every field."""
    manual = (Path(__file__).parent / "templates_manual.md").read_text(encoding="utf-8")
    lines = [_MADE, "", manual.rstrip(), ""]
    for title, rows in template_tables():
        lines.extend((f"### {title}", "", *_table(("Cách ghi", "Nghĩa", "Kiểu", "Ví dụ"), rows)))
    return "\n".join(lines).rstrip() + "\n"


def scoring_document() -> str:
    """``docs/cham-diem.md``: how to score, and every indicator that a rule may name."""
    manual = (Path(__file__).parent / "scoring_manual.md").read_text(encoding="utf-8")
    names: dict[Indicator, list[str]] = defaultdict(list)
    for name, indicator in BY_NAME.items():
        names[indicator].append(f"`{name}`")
    rows = ((codes[0], ", ".join(codes[1:]), period_label(one), one.unit.value, one.formula) for one, codes in names.items())
    table = _table(("Mã", "Mã gọn", "Chỉ tiêu", "Đơn vị tính", "Cách tính"), rows)
    return "\n".join([_MADE, "", manual.rstrip(), "", *table]).rstrip() + "\n"


def form_document() -> str:
    """``docs/the-thuc.md``: every rule of form."""
    counts = Counter(rule.level for rule in RULES.values())
    lines = [
        _MADE,
        "",
        "# Quy tắc thể thức",
        "",
        f"`cchc lint TỆP` soát {len(RULES)} quy tắc: {counts[Severity.ERROR]} mức lỗi, {counts[Severity.WARNING]} mức cảnh báo,",
        f"{counts[Severity.ADVICE]} mức gợi ý. `cchc lint --explain QUY_TẮC` giải thích một quy tắc. Lỗi là điều văn thư sẽ trả lại",
        "văn bản; cảnh báo là điều cần xem lại; gợi ý thì tùy cơ quan. Văn bản là phụ lục riêng chỉ soát các quy tắc của phụ lục.",
        "Nêu tên thư mục thì soát cả các thư mục con và có bảng tổng hợp; `--sarif` in kết quả cho trình soạn thảo.",
        "",
        "`--fix` ghi bản sao `TÊN.sua.docx` đã sửa chữ tổ hợp, chữ Đ giả, hai hoặc ba dấu cách liền nhau, gạch nối trong ký hiệu,",
        "số 0 của ngày, tháng; định dạng và mọi chữ khác giữ nguyên. `--annotate` ghi bản sao `TÊN.loi.docx` có ghi chú tại từng",
        "chỗ. Tệp gốc không thay đổi; bản sao mà ai đã sửa thì không bị ghi đè.",
        "",
        "Tệp Word được soát theo điều ghi trong tệp; tệp PDF được soát theo trang in ra: chữ, phông, đường kẻ, bảng và vị trí của chúng.",
        "Nhóm «Trang in» chỉ áp dụng cho PDF; điều trang in không cho thấy (ghi chú, theo dõi thay đổi, trường ngày) chỉ soát ở Word.",
        "Lề dưới chỉ kết luận được khi trang đầy; PDF quét từ giấy không có chữ nên không soát được.",
        "",
        "Quy tắc nào cơ quan có lý do không theo (quy chế riêng, văn bản của cấp trên), ghi mã và lý do ở trang «Nới kiểm tra» của",
        "`inputs/co-quan.xlsx`: lỗi thành cảnh báo, cảnh báo thành gợi ý, kèm lý do đã ghi.",
        "",
        *(line for name, rules in GROUPS.items() for line in _rules(name, rules)),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _rules(name: str, rules: tuple[Rule, ...]) -> Iterator[str]:
    yield f"## {name}"
    yield ""
    header = ("Mã", "Mức", "Quy tắc", "Điều khoản", "Đúng", "Sai")
    yield from _table(
        header, ((f"`{one.name}`", _SEVERITIES[one.level], one.says, one.article, one.good, one.bad) for one in rules)
    )


DOCUMENTS = {
    "bieu-mau.md": forms_document,
    "issues.md": issues_document,
    "the-thuc.md": form_document,
    "templates.md": templates_document,
    "cham-diem.md": scoring_document,
}


def main(folder: Path) -> None:
    """Writes every generated document into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, written in DOCUMENTS.items():
        (folder / name).write_text(written(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs"))
