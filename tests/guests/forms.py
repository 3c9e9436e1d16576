"""Guests with fields, signatures, comments, layers, fonts of others."""

import functools
from io import BytesIO

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers

from tests.guests.guest_case import GuestCase, refused, taken
from tests.guests.raw import DRAWN, annotated, appearance, simple, stream
from tests.signing import made_signer

_FLAT, _XFA = "guest-form-flattened", "guest-xfa-removed"
_FORM = b"/AcroForm<</Fields[100 0 R]%s>>"
_TEXT = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(ho-ten)/V(Nguyen Van A)/Rect[100 700 200 720]/F 4%s>>"
_BOX = b"<</Type/Annot/Subtype/Widget/FT/Btn/T(chon)/V/Co/AS/Co/Rect[10 10 60 30]/F 4/AP<</N<</Co 90 0 R/Off 91 0 R>>>>>>"
_STATES = {90: appearance(), 91: appearance(b"% tat")}
_EMPTY_SIGNATURE = b"<</Type/Annot/Subtype/Widget/FT/Sig/T(NguoiKy)/Rect[100 100 200 150]/F 4>>"
_LONE_SIGNATURE = b"<</Subtype/Widget/FT/Sig/V<</ByteRange[0 1 2 3]>>/Rect[1 1 90 30]/F 4/AP<</N 90 0 R>>>>"
_DRAWN_ON = b"1 0 0 rg 0 0 50 20 re f % hinh"
_SCRIPT = b"/AA<</K <</S/JavaScript/JS(AFNumber_Keystroke\\(\\))>>>>"
_HELVETICA = b"/Resources<</Font<</F1 <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"


@functools.cache
def signed() -> bytes:
    """A page that bears a signature, seen and sound."""
    _, signer = made_signer()
    writer = IncrementalPdfFileWriter(BytesIO(simple(content=b"0 g 9 9 9 9 re f")))
    fields.append_signature_field(writer, fields.SigFieldSpec("ChuKy", on_page=0, box=(100, 100, 250, 160)))
    return bytes(signers.sign_pdf(writer, signers.PdfSignatureMetadata(field_name="ChuKy"), signer=signer).getvalue())


def _field(more: bytes = b"", form: bytes = b"") -> bytes:
    return annotated(_TEXT % (b"/AP<</N 90 0 R>>" + more), catalogue=_FORM % form, more={90: appearance()})


def _layers(state: bytes) -> bytes:
    layer = b"<</Type/OCG/Name(An)>>"
    return simple(
        catalogue=b"/OCProperties<</OCGs[90 0 R]/D<</BaseState/ON/OFF[%s]>>>>" % state,
        page=b"/Resources<</Properties<</L1 90 0 R>>>>",
        content=b"/OC /L1 BDC " + DRAWN + b" EMC",
        more={90: layer},
    )


FORMS: tuple[GuestCase, ...] = (
    taken("o-dien", _field, _FLAT, seen=_DRAWN_ON),
    taken("o-dien-co-js", lambda: _field(_SCRIPT), _FLAT, "guest-javascript-removed", seen=_DRAWN_ON),
    taken("o-chon", lambda: annotated(_BOX, catalogue=_FORM % b"", more=_STATES), _FLAT, seen=_DRAWN_ON),
    taken("o-cho-ky", lambda: annotated(_EMPTY_SIGNATURE, catalogue=_FORM % b""), _FLAT),
    refused("o-dien-khong-hinh", lambda: annotated(_TEXT % b"", catalogue=_FORM % b"/NeedAppearances true"), _FLAT,
            "guest-form-without-appearance", status=1),
    taken("xfa-tinh", lambda: _field(form=b"/XFA 90 0 R"), _FLAT, _XFA, seen=_DRAWN_ON),
    refused("xfa-dong", lambda: simple(catalogue=b"/NeedsRendering true/AcroForm<</Fields[]/XFA 3 0 R>>"), "guest-xfa-dynamic", status=1),
    taken("co-chu-ky", signed, "guest-signed", "guest-font-not-embedded"),
    taken("chu-ky-ngoai-bieu-mau", lambda: annotated(_LONE_SIGNATURE, more={90: appearance()}), "guest-signed", seen=_DRAWN_ON),
    taken("ghi-chu", lambda: annotated(b"<</Type/Annot/Subtype/Highlight/Rect[10 10 60 30]/F 4/AP<</N 90 0 R>>>>", more={90: appearance()}),
          "guest-comments-flattened", seen=_DRAWN_ON),
    taken("ghi-chu-an", lambda: annotated(b"<</Type/Annot/Subtype/Stamp/Rect[10 10 60 30]/F 2/AP<</N 90 0 R>>>>", more={90: appearance()})),
    taken("lop-hien", lambda: _layers(b""), "guest-layers-kept"),
    taken("lop-an", lambda: _layers(b"90 0 R"), "guest-layers-kept"),
    taken("phong-khong-nhung", lambda: simple(page=_HELVETICA, content=b"BT /F1 12 Tf 9 9 Td (chu) Tj ET"), "guest-font-not-embedded"),
    taken("hinh-tu-goi-minh", lambda: simple(page=b"/Resources<</XObject<</V 90 0 R>>>>", more={
        90: stream(b"% vong", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</V 90 0 R>>>>")})),
)  # fmt: skip
