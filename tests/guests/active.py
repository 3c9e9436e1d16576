"""Guests that would do something: run scripts, open programs, send data, carry files along."""

from tests.guests.guest_case import GuestCase, taken
from tests.guests.raw import DRAWN, annotated, names, simple, stream

_SCRIPT = b"<</S/JavaScript/JS(app.alert\\(1\\))>>"
_LINK = b"<</Type/Annot/Subtype/Link/Rect[10 10 90 30]%s>>"
_JS, _ACTIONS, _FILES = "guest-javascript-removed", "guest-actions-removed", "guest-attachments-removed"
_FILE = b"<</Type/Filespec/F(so-lieu.xlsx)/UF(so-lieu.xlsx)/EF<</F 200 0 R>>>>"
_PINNED = b"<</Type/Annot/Subtype/FileAttachment/Rect[1 1 9 9]/FS %s>>" % _FILE
_SQUARE = b"<</Type/Annot/Subtype/Square/Rect[1 1 50 50]/AA<</E %s>>>>" % _SCRIPT
_EMBEDDED = {200: stream(b"bi mat", b"/Type/EmbeddedFile")}


def _linked(action: bytes) -> bytes:
    return annotated(_LINK % (b"/A" + action))


ACTIVE: tuple[GuestCase, ...] = (
    taken("js-ten", lambda: simple(catalogue=b"/Names<</JavaScript %s>>" % names((b"mo", _SCRIPT))), _JS),
    taken("js-khi-mo", lambda: simple(catalogue=b"/OpenAction %s" % _SCRIPT), _JS),
    taken("js-trong-luong", lambda: simple(catalogue=b"/OpenAction<</S/JavaScript/JS 90 0 R>>", more={90: stream(b"app.alert(1)")}), _JS),
    taken("js-tai-lieu", lambda: simple(catalogue=b"/AA<</WC %s>>" % _SCRIPT), _JS),
    taken("js-trang", lambda: simple(page=b"/AA<</O %s>>" % _SCRIPT), _JS),
    taken("js-lien-ket", lambda: _linked(_SCRIPT), _JS),
    taken("js-noi-tiep", lambda: _linked(b"<</S/URI/URI(https://xa.gov.vn)/Next[%s]>>" % _SCRIPT), _JS),
    taken("js-chu-giai", lambda: annotated(_SQUARE), _JS, "guest-comments-removed"),
    taken("js-muc-luc", lambda: simple(catalogue=b"/Outlines 80 0 R", more={
        80: b"<</First 81 0 R/Last 81 0 R/Count 1>>", 81: b"<</Title(Bam vao)/Parent 80 0 R/A %s>>" % _SCRIPT}), _JS),
    taken("js-trong-tai-nguyen", lambda: simple(page=b"/Resources<</Properties<</P <</A %s/JS(x)>>>>>>" % _SCRIPT)),
    taken("launch", lambda: _linked(b"<</S/Launch/F(cmd.exe)>>"), _ACTIONS),
    taken("gotor", lambda: _linked(b"<</S/GoToR/F(khac.pdf)/D[0/Fit]>>"), _ACTIONS),
    taken("submitform", lambda: _linked(b"<</S/SubmitForm/F(http://la.example/nhan)>>"), _ACTIONS),
    taken("importdata", lambda: _linked(b"<</S/ImportData/F(du-lieu.fdf)>>"), _ACTIONS),
    taken("tep-qua-uri", lambda: _linked(b"<</S/URI/URI(file:///etc/passwd)>>"), _ACTIONS),
    taken("dia-chi-web", lambda: _linked(b"<</S/URI/URI(https://dichvucong.gov.vn)>>")),
    taken("lien-ket-trong", lambda: annotated(_LINK % b"/Dest(dau)", catalogue=b"/Names<</Dests %s>>" % names((b"dau", b"[10 0 R/Fit]")))),
    taken("phim", lambda: annotated(b"<</Type/Annot/Subtype/Screen/Rect[1 1 50 50]/A<</S/Rendition/OP 0>>>>"), _ACTIONS),
    taken("dinh-kem", lambda: simple(catalogue=b"/Names<</EmbeddedFiles %s>>" % names((b"a", _FILE)), more=_EMBEDDED), _FILES),
    taken("dinh-kem-tren-trang", lambda: annotated(_PINNED, more=_EMBEDDED), _FILES),
    taken("dinh-kem-af", lambda: simple(catalogue=b"/AF[%s]" % _FILE, more=_EMBEDDED), _FILES),
    taken("tep-ngoai-lam-noi-dung", lambda: simple(page=b"/Resources<</XObject<</A 90 0 R>>>>", more={
        90: b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/F(/etc/passwd)/Length 0>>\nstream\n\nendstream"}), seen=DRAWN),
)  # fmt: skip
