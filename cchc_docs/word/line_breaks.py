"""Lines that a clerk has broken inside a cell (Alt+Enter): in a justified paragraph they must not be torn apart to its full width."""

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

_SETTING = "w:doNotExpandShiftReturn"


def keep_broken_lines_together(document: Document) -> None:
    """Tells Word and LibreOffice so; documents without broken lines look as before."""
    settings = document.settings.element
    compat = settings.find(qn("w:compat"))
    if compat is None:
        compat = OxmlElement("w:compat")
        later = [child for child in settings if child.tag in _AFTER]
        if later:
            later[0].addprevious(compat)
        else:
            settings.append(compat)
    if compat.find(qn(_SETTING)) is None:
        compat.insert(0, OxmlElement(_SETTING))


_AFTER = {
    qn(name)
    for name in (
        "w:docVars", "w:rsids", "m:mathPr", "w:attachedSchema", "w:themeFontLang", "w:clrSchemeMapping", "w:doNotIncludeSubdocsInStats",
        "w:doNotAutoCompressPictures", "w:forceUpgrade", "w:captions", "w:readModeInkLockDown", "w:smartTagType", "w:shapeDefaults",
        "w:doNotEmbedSmartTags", "w:decimalSymbol", "w:listSeparator",
    )
}  # fmt: skip
"""What the schema puts behind ``w:compat``."""
