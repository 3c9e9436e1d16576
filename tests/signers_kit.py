"""Everything that signing needs, made anew for each run: an authority, its certificates, key files, pictures, a time-stamp server."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from asn1crypto import tsp
from asn1crypto import x509 as asn1_x509
from click.testing import CliRunner, Result
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from PIL import Image, ImageDraw
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from cchc_docs.cli.group import cchc

SECRET = "mật khẩu 123"
LEADER, AGENCY = "Lê Thanh Mẫu", "Ủy ban nhân dân xã Long Điền A"


@dataclass(frozen=True)
class Identity:
    """A key and its certificate."""

    key: rsa.RSAPrivateKey
    certificate: x509.Certificate

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.DER)

    @property
    def loaded(self) -> asn1_x509.Certificate:
        return asn1_x509.Certificate.load(self.der)

    @property
    def key_der(self) -> bytes:
        return self.key.private_bytes(serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())

    def p12(self, path: Path, secret: str = SECRET) -> Path:
        """Writes the key file and gives its path."""
        sealed = serialization.BestAvailableEncryption(secret.encode())
        path.write_bytes(pkcs12.serialize_key_and_certificates(b"ky", self.key, self.certificate, None, sealed))
        return path


@cache
def identity(
    name: str, *, issuer: str = "", starts: int = -30, ends: int = 365, stamps: bool = False, signs: bool = True
) -> Identity:
    """A certificate that is valid from so many days from now on; of an authority when there is no ``issuer``."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    authority = identity(issuer, starts=-3000, ends=3000) if issuer else None
    now = datetime.now(UTC)
    named = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    own = not issuer
    usage = x509.KeyUsage(
        digital_signature=signs, content_commitment=signs, key_encipherment=not signs, data_encipherment=False,
        key_agreement=False, key_cert_sign=own, crl_sign=own, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    builder = (
        x509.CertificateBuilder()
        .subject_name(named)
        .issuer_name(authority.certificate.subject if authority else named)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + timedelta(days=starts))
        .not_valid_after(now + timedelta(days=ends))
        .add_extension(usage, critical=True)
        .add_extension(x509.BasicConstraints(ca=own, path_length=None), critical=True)
    )
    if stamps:
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    return Identity(key, builder.sign(authority.key if authority else key, hashes.SHA256()))


def leader() -> Identity:
    return identity(LEADER, issuer="Gốc thử")


def agency() -> Identity:
    return identity(AGENCY, issuer="Gốc thử")


def trust(folder: Path, *names: str) -> None:
    """Lays the authorities' certificates into the workspace's list."""
    place = folder / "inputs/chung-thu"
    place.mkdir(parents=True, exist_ok=True)
    for at, name in enumerate(names):
        (place / f"{at}.crt").write_bytes(
            identity(name, **({} if at or name != "Gốc thử" else {"starts": -3000, "ends": 3000})).der
        )


def picture(path: Path, *, seal: bool = False, millimetres: float = 36) -> Path:
    """A blue stroke, or a red ring of so many millimetres at 300 dpi, on nothing."""
    if seal:
        side = round(millimetres / 25.4 * 300)
        image = Image.new("RGBA", (side, side), (0, 0, 0, 0))
        ImageDraw.Draw(image).ellipse((6, 6, side - 6, side - 6), outline=(220, 0, 0, 255), width=12)
    else:
        image = Image.new("RGBA", (650, 260), (0, 0, 0, 0))
        ImageDraw.Draw(image).line(
            [(0, 200), (120, 20), (240, 240), (400, 40), (520, 220), (649, 60)], fill=(20, 40, 190, 255), width=9
        )
    image.save(path, dpi=(300, 300))
    return path


def run(*arguments: str, secret: str = SECRET, today: str = "2023-03-31") -> Result:
    """The command in this process and folder, with the secret on a descriptor where it is asked for."""
    reader, writer = os.pipe()
    os.write(writer, secret.encode() + b"\n")
    os.close(writer)
    try:
        told = [str(reader) if argument == "FD" else argument for argument in arguments]
        return CliRunner().invoke(cchc, told, env={"CCHC_TODAY": today})
    finally:
        os.close(reader)


def sign(path: str, key: Path, *more: str, secret: str = SECRET) -> Result:
    return run("sign", path, "--p12", str(key), "--secret-fd", "FD", *more, secret=secret)


@contextmanager
def stamp_server() -> Iterator[str]:
    """The address of a time-stamp server on this machine."""
    own = identity("Máy chủ dấu thời gian", issuer="Gốc thử", stamps=True)
    from asn1crypto import keys

    stamper = DummyTimeStamper(own.loaded, keys.PrivateKeyInfo.load(own.key_der), certs_to_embed=SimpleCertificateStore())  # type: ignore[no-untyped-call]

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = tsp.TimeStampReq.load(self.rfile.read(int(self.headers["Content-Length"])))
            answer = stamper.request_tsa_response(asked).dump()
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: Any) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
