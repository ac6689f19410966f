"""Other programs that check JSON or CloudFormation, for bench/speed: finding them."""

import dataclasses
import glob
import os
import platform
import shutil
import subprocess

PACKAGES = ("@sourcemeta/jsonschema@16.11.0", "ajv-cli@5.0.0")


@dataclasses.dataclass
class Peers:
    """Paths of programs; None where one is missing, and why in `missing`."""
    sourcemeta: str = None
    ajv: str = None
    cfn_lint: str = None
    missing: list = dataclasses.field(default_factory=list)


def cache():
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "jtlint-bench")


def says(command, words):
    """Whether a program says these words: another package has a `jsonschema` too."""
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return words in said.stdout + said.stderr


def native(folder):
    """The program that the npm package of sourcemeta starts, without the Node.js before it."""
    machine = {"x86_64": "x86_64", "aarch64": "arm64"}.get(platform.machine(), "")
    names = glob.glob(f"{folder}/node_modules/@sourcemeta/jsonschema/build/github-releases/"
                      f"jsonschema-linux-{machine}")
    return names[0] if names else None


def install(folder, missing):
    """Installs both packages of npm into a folder, unless they are there."""
    if native(folder) and os.path.exists(f"{folder}/node_modules/.bin/ajv"):
        return
    if not shutil.which("npm"):
        missing.append("@sourcemeta/jsonschema and ajv-cli: there is no npm to install them with")
        return
    os.makedirs(folder, exist_ok=True)
    done = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--prefix", folder,
                           *PACKAGES], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        missing.append(f"npm cannot install {' and '.join(PACKAGES)}: {done.stderr.strip()[-300:]}")


def find(folder=None):
    """Looks on PATH, then in a folder that npm has installed into; without one, installs."""
    peers = Peers()
    if says(["jsonschema", "--help"], "JSON Schema CLI"):
        peers.sourcemeta = shutil.which("jsonschema")
    peers.ajv = shutil.which("ajv")
    if not (peers.sourcemeta and peers.ajv):
        if folder is None:
            folder = cache()
            install(folder, peers.missing)
        ajv = f"{folder}/node_modules/.bin/ajv"
        peers.sourcemeta = peers.sourcemeta or native(folder)
        peers.ajv = peers.ajv or (ajv if os.path.exists(ajv) else None)
    peers.cfn_lint = shutil.which("cfn-lint")
    if not peers.sourcemeta:
        peers.missing.append(f"@sourcemeta/jsonschema: neither on PATH nor in {folder}")
    if not peers.ajv:
        peers.missing.append(f"ajv-cli: neither on PATH nor in {folder}")
    if not peers.cfn_lint:
        peers.missing.append("cfn-lint: not on PATH; pip install cfn-lint")
    return peers
