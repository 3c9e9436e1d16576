"""What makes a PDF an archive's PDF/A-2b, when all its parts allow it: the profile of its colours and the claim in its metadata."""

from collections.abc import Mapping
from html import escape

from cchc_docs.pdf.object_store import ObjectStore, stream, text

_PRODUCER = "cchc"
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
{lines}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
_LINES = {
    "Title": '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:title>',
    "Author": "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
    "Subject": '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:description>',
    "Keywords": "<pdf:Keywords>{}</pdf:Keywords>",
    "Producer": "<pdf:Producer>{}</pdf:Producer>",
}
_CLAIM = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"


def write_information(store: ObjectStore, information: Mapping[str, str], *, archival: bool) -> tuple[int, int]:
    """The numbers of the information dictionary and of the metadata that say the same. No clock is asked: equal inputs, equal bytes."""
    said = {**{name: _sayable(value) for name, value in information.items()}, "Producer": _PRODUCER}
    lines = [_LINES[name].format(escape(said[name])) for name in _LINES if said.get(name)]
    packet = _PACKET.format(lines="\n".join([*lines, *([_CLAIM] if archival else [])]))
    metadata = store.add(stream(b"/Type/Metadata/Subtype/XML", packet.encode()))  # readable for programs that know no PDF
    written = b"".join(b"/%s %s" % (name.encode(), text(said[name])) for name in _LINES if said.get(name))
    return store.add(b"<<%s>>" % written), metadata


def _sayable(value: str) -> str:
    """The text without characters that XML cannot hold."""
    return "".join(
        letter for letter in value if letter >= " " and letter not in "\ufffe\uffff" and not "\ud800" <= letter <= "\udfff"
    )


def write_output_intent(store: ObjectStore) -> int:
    """The number of the intent: colours are those of sRGB."""
    from PIL import ImageCms

    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = bytes.fromhex("07e700010001000000000000")  # the moment of its making, which would differ each time
    profile[84:100] = bytes(16)  # and the hash over it, which may be left out
    number = store.add_stream(b"/N 3", bytes(profile))
    named = b"(sRGB IEC61966-2.1)"
    written = b"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier%s/Info%s/DestOutputProfile %d 0 R>>"
    return store.add(written % (named, named, number))
