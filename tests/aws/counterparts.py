"""Finds the AWS CLI, moto_server and boto3: on PATH, or in a virtual environment made for them."""

import fcntl
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

REQUIREMENTS = Path(__file__).with_name("requirements.txt")


class Missing(Exception):
    """Why there are none."""


@dataclass(frozen=True)
class Counterparts:
    python: str  # has boto3
    path: str    # PATH with aws and moto_server


def find(folder):
    """Takes those on PATH, or else installs them into `folder`."""
    try:
        return _on_path(os.environ["PATH"])
    except Missing as not_on_path:
        try:
            return _on_path(f"{_install(folder)}{os.pathsep}{os.environ['PATH']}")
        except Missing as not_installed:
            raise Missing(f"{not_on_path}, and {not_installed}") from None


def _on_path(path):
    """Runs what it finds: pyenv puts commands on PATH that are not there."""
    for command, *arguments in (("aws", "--version"), ("moto_server", "--help")):
        executable = shutil.which(command, path=path)
        if not executable:
            raise Missing(f"{command} is not on PATH")
        _run([executable, *arguments], 60)
    beside_moto = str(Path(executable).resolve().with_name("python3"))
    for python in (beside_moto, sys.executable):
        if _has_boto3(python):
            return Counterparts(python, path)
    raise Missing("python3 has no boto3")


def _has_boto3(python):
    try:
        _run([python, "-c", "import boto3"], 60)
    except Missing:
        return False
    return True


def _run(command, patience):
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              errors="replace", timeout=patience, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Missing(str(error)) from None
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip().splitlines() or ["nothing"]
        raise Missing(f"{command[0]} ends with {done.returncode}: {said[-1]}")


def _install(folder):
    """Installs what requirements.txt names, unless it is there, and gives the folder of commands.
    Without a network that fails within seconds."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        installed = folder / "installed.txt"
        if not installed.exists() or installed.read_text() != REQUIREMENTS.read_text():
            _install_into(folder)
            shutil.copyfile(REQUIREMENTS, installed)
    return folder / "bin"


def _install_into(folder):
    pip = folder / "bin" / "pip"
    if not pip.exists():
        _run([sys.executable, "-m", "venv", "--clear", str(folder)], 60)
    _run([str(pip), "install", "--quiet", "--timeout", "5", "--retries", "1",
          "--only-binary", ":all:", "--requirement", str(REQUIREMENTS)], 120)
