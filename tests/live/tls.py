"""Certificates that nobody has signed but themselves."""

import os
import ssl
import subprocess


def certificate(address):
    """The path of a file with a certificate for an IP address, and its key."""
    path = os.path.abspath(f"{address}.pem")
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    names = ["-subj", f"/CN={address}", "-addext", f"subjectAltName=IP:{address}"]
    subprocess.run(["openssl", "req", "-x509", *key, "-days", "2", *names, "-keyout", path + ".key",
                    "-out", path], check=True, capture_output=True)
    return path


def context(path):
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(path, path + ".key")
    return made
