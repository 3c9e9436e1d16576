"""A signer for tests: a certificate of its own, its own root."""

from datetime import UTC, datetime, timedelta

from asn1crypto import pem
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from pyhanko.sign import signers


def made_signer() -> tuple[asn1_x509.Certificate, signers.SimpleSigner]:
    """A test certificate, its own root, and a signer that holds its key."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Người ký thử")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.KeyUsage(True, True, False, False, False, True, False, False, False), critical=True)
        .sign(key, hashes.SHA256())
    )
    _, _, content = pem.unarmor(certificate.public_bytes(serialization.Encoding.PEM))
    loaded = asn1_x509.Certificate.load(content)
    private = signers.SimpleSigner.load_pkcs12_data(
        serialization.pkcs12.serialize_key_and_certificates(b"ky", key, certificate, None, serialization.NoEncryption()),
        other_certs=[],
    )
    assert private is not None
    return loaded, private
