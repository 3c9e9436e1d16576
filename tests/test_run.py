"""run.py: what it finds missing, what it says then, and when it trusts the environment it made."""

import ast
import importlib.util
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).resolve().parent.parent / "run.py"
SPEC = importlib.util.spec_from_file_location("run", SCRIPT)
assert SPEC and SPEC.loader
run: Any = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(run)
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the machine is played with shell scripts")


def script(program: Path, lines: str) -> None:
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
    program.chmod(0o755)


def stopped(action: Any, *arguments: object) -> tuple[int, str]:
    with pytest.raises(run.StopError) as caught:
        action(*arguments)
    return caught.value.args[0], caught.value.args[1]


@dataclass(frozen=True)
class Machine:
    """A Debian machine made of small scripts."""

    programs: Path
    office: Path
    apt_log: Path

    def has(self, name: str, lines: str = "exit 0") -> None:
        script(self.programs / name, lines)

    def lacks(self, *names: str) -> None:
        for name in names:
            (self.programs / name if (self.programs / name).exists() else self.office / name).unlink()

    def apt_offers(self, *packages: str) -> None:
        cases = "\n".join(f"{name}) echo '{name}:'; echo '  Installed: (none)'; echo '  Candidate: 1.0';;" for name in packages)
        unknown = "*) echo \"$name:\"; echo '  Installed: (none)'; echo '  Candidate: (none)';;"
        self.has("apt-cache", f'shift\nfor name; do case "$name" in\n{cases}\n{unknown}\nesac; done')

    def missing(self, verb: str = "test") -> list[str]:
        return list(run.packages_for([need for need in run.needs(verb, "linux") if not need.present()]))


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine that has everything."""
    made = Machine(tmp_path / "bin", tmp_path / "office", tmp_path / "apt.log")
    made.programs.mkdir()
    made.office.mkdir()
    for part in ("soffice", "libswlo.so", "libsclo.so"):
        (made.office / part).touch(mode=0o755)
    for name, place in (("soffice", made.office / "soffice"), ("sh", "/bin/sh"), ("env", "/usr/bin/env")):
        (made.programs / name).symlink_to(place)
    (tmp_path / "serif.ttf").touch()
    for program in ("pdftoppm", "qpdf", "gs", "softhsm2-util", "fc-match", "true"):
        made.has(program)
    made.apt_offers()
    made.has("apt-get", f'echo "$DEBIAN_FRONTEND $*" >> {made.apt_log}')
    made.has("id", "echo 0")
    monkeypatch.setenv("PATH", str(made.programs))
    monkeypatch.setattr(run, "DEBIAN", True)
    monkeypatch.setattr(run, "SERIF", tmp_path / "serif.ttf")
    return made


def test_an_old_python_can_parse_the_script_and_needs_no_package() -> None:
    tree = ast.parse(SCRIPT.read_text("utf-8"), feature_version=(3, 8))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert "subprocess" in imported
    assert {name.split(".")[0] for name in imported} <= sys.stdlib_module_names


def test_an_old_python_gets_a_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(run, "OLDEST_PYTHON", (99, 0))
    assert run.main(["demo"]) == 5
    assert f"this is {sys.version.split()[0]}" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", ["", "dmo", "demo --fast", "-h", "--help", "demo --help", "test --help"])
def test_other_arguments_are_answered_with_the_usage(arguments: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(arguments.split()) == (0 if "-h" in arguments else 2)
    assert capsys.readouterr().out == run.__doc__


def test_each_missing_program_names_its_package(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    assert machine.missing() == []
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    assert machine.missing() == ["python3-venv"]
    machine.lacks("qpdf", "pdftoppm", "gs")
    assert machine.missing() == ["python3-venv", "poppler-utils", "qpdf", "ghostscript"]
    assert machine.missing("demo") == ["python3-venv"]
    machine.lacks("fc-match", "libsclo.so")
    assert machine.missing("demo") == ["libreoffice-calc-nogui", "fontconfig", "python3-venv"]
    machine.lacks("soffice")
    assert machine.missing("demo")[:2] == ["libreoffice-writer-nogui", "libreoffice-calc-nogui"]


def test_a_serif_without_vietnamese_letters_does_not_count(machine: Machine) -> None:
    run.SERIF.unlink()
    for family in ("Liberation Serif", "Times New Roman"):
        machine.has("fc-match", f"printf '%s' '{family}'")
        assert machine.missing() == []
    machine.has("fc-match", "printf '%s' 'DejaVu Sans'")
    assert machine.missing() == ["fonts-liberation2"]


def test_where_apt_lacks_a_package_the_next_name_is_taken(machine: Machine) -> None:
    run.SERIF.unlink()
    machine.lacks("libswlo.so")
    machine.apt_offers("libreoffice-writer", "fonts-liberation")
    assert machine.missing() == ["libreoffice-writer", "fonts-liberation"]
    machine.apt_offers("libreoffice-writer", "libreoffice-writer-nogui", "fonts-liberation", "fonts-liberation2")
    assert machine.missing() == ["libreoffice-writer-nogui", "fonts-liberation2"]
    (machine.office / "libvclplug_genlo.so").touch()  # with windows, which -nogui would push out
    assert machine.missing() == ["libreoffice-writer", "fonts-liberation2"]


def test_who_may_not_install_is_told_the_exact_command(machine: Machine) -> None:
    machine.lacks("qpdf", "libsclo.so")
    machine.has("id", "echo 1000")
    machine.has("sudo", "exit 1")
    apt = "sudo apt-get update && sudo apt-get install --no-install-recommends libreoffice-calc-nogui qpdf"
    said = f"Missing: LibreOffice Calc, qpdf. Type this, then start again:\n    {apt}"
    assert stopped(run.install_missing, "test") == (5, said)
    assert not machine.apt_log.exists()


@pytest.mark.parametrize("sudo", [False, True])
def test_who_may_install_has_it_installed(sudo: bool, machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    machine.lacks("qpdf")
    assert stopped(run.install_missing, "test")[0] == 5  # this apt brings nothing
    machine.apt_log.unlink()
    machine.has("apt-get", f'echo "$DEBIAN_FRONTEND $*" >> {machine.apt_log}; cd {machine.programs}; /bin/cp true qpdf')
    if sudo:
        machine.has("id", "echo 1000")
        machine.has("sudo", '[ "$1" = -n ] && shift && exec "$@"')
    run.install_missing("test")
    before = "noninteractive --yes -o DPkg::Lock::Timeout=300"
    install = f"{before} install --no-install-recommends --no-remove qpdf"
    assert machine.apt_log.read_text("utf-8") == f"{before} update\n{install}\n"
    assert "Installing qpdf ..." in capsys.readouterr().out


def test_other_systems_are_told_what_to_install_once() -> None:
    macos, windows = (run.advice(run.needs("demo", system), system).splitlines()[1:] for system in ("darwin", "win32"))
    assert macos == ["    brew install --cask libreoffice"]
    assert windows == ["    winget install --id TheDocumentFoundation.LibreOffice -e"]
    linux = run.advice([need for need in run.needs("test", "linux") if need.what == "qpdf"], "linux")
    assert linux == "Missing: qpdf. Install it with the system's package manager, then start again."


PYTHON = Path(".venv/bin/python")
SITE = Path(".venv/lib/python3/site-packages/click/core.py")


@dataclass
class Checkout:
    """A checkout whose set-up steps are only written down; `fails` names one that fails."""

    steps: list[str]
    fails: str | BaseException = ""

    def step(self, title: str, command: list[str], shown: int = 20) -> int:
        self.steps.append(title)
        if isinstance(self.fails, BaseException):
            raise self.fails
        if "venv" in command:
            SITE.parent.mkdir(parents=True)
            SITE.touch()
            script(PYTHON, "exit 0")
        return 7 if title == self.fails else 0

    def prepared(self, verb: str) -> list[str]:
        self.steps.clear()
        run.prepare(verb)
        return list(self.steps)


PACKAGES = ["Installing the Python packages", "Installing this project"]
ANEW = ["Making the private environment", *PACKAGES]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    """A checkout without an environment."""
    monkeypatch.chdir(tmp_path)
    Path("requirements").mkdir()
    for name in ("pyproject.toml", "requirements/run.txt", "requirements/test.txt"):
        Path(name).touch()
    monkeypatch.setattr(run, "ROOT", tmp_path)
    made = Checkout([])
    monkeypatch.setattr(run, "step", made.step)
    return made


def test_the_second_set_up_has_nothing_to_do(checkout: Checkout) -> None:
    assert [checkout.prepared(verb) for verb in ("demo", "demo")] == [ANEW, []]
    assert [checkout.prepared(verb) for verb in ("test", "demo", "test")] == [PACKAGES, [], []]


def test_a_changed_lock_makes_everything_anew_and_a_changed_project_itself_only(checkout: Checkout) -> None:
    checkout.prepared("test")
    Path("requirements/test.txt").write_text("another", encoding="utf-8")
    assert [checkout.prepared(verb) for verb in ("demo", "test")] == [[], ANEW]
    Path("pyproject.toml").write_text("another", encoding="utf-8")
    assert [checkout.prepared(verb) for verb in ("demo", "test")] == [PACKAGES, []]
    Path("requirements/run.txt").write_text("another", encoding="utf-8")
    assert [checkout.prepared(verb) for verb in ("demo", "test")] == [ANEW, PACKAGES]


def test_a_broken_environment_is_made_anew(checkout: Checkout) -> None:
    damages = (SITE.unlink, lambda: script(PYTHON, "exit 1"), lambda: run.STAMP.write_text("{", encoding="utf-8"))
    checkout.prepared("demo")
    for damage in damages:
        damage()
        assert checkout.prepared("demo") == ANEW


def test_a_failed_or_interrupted_step_stops_the_run_and_leaves_no_environment(checkout: Checkout) -> None:
    checkout.prepared("demo")
    checkout.fails = PACKAGES[0]
    assert stopped(run.prepare, "test")[0] == 5
    assert not run.VENV.exists()
    checkout.fails = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        run.prepare("test")
    assert not run.VENV.exists()


CCHC = """echo "$(basename "$PWD")> $*" >> "{log}"
case "$3" in init) mkdir -p "$4";; report) mkdir -p outputs/2023/2023-Q1; echo "$3" > outputs/2023/2023-Q1/bao-cao.docx;; esac
[ "$3" != "{fails}" ] || exit 3"""


def test_the_demonstration_runs_the_main_job_in_a_workspace_of_its_own(
    checkout: Checkout, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script(PYTHON, CCHC.format(log=tmp_path / "log", fails=""))
    assert [run.demo(), run.demo()] == [0, 0]
    assert (tmp_path / "log").read_text("utf-8").splitlines() == 2 * [
        f"{tmp_path.name}> -m cchc_docs init outputs/demo --sample",
        "demo> -m cchc_docs check 2023-Q1 --today 2023-03-28",
        "demo> -m cchc_docs report 2023-Q1 --today 2023-03-28",
        "demo> -m cchc_docs finalize outputs/2023/2023-Q1/bao-cao.docx --today 2023-03-28",
    ]
    said = capsys.readouterr().out
    assert "$ cchc report 2023-Q1 --today 2023-03-28\n" in said
    assert said.endswith(" KB  outputs/demo/outputs/2023/2023-Q1/bao-cao.docx\n")


def test_a_failed_command_ends_the_demonstration_with_its_status(checkout: Checkout, tmp_path: Path) -> None:
    script(PYTHON, CCHC.format(log=tmp_path / "log", fails="report"))
    assert stopped(run.demo) == (3, "«cchc report 2023-Q1 --today 2023-03-28» ended with exit status 3.")
    script(PYTHON, CCHC.format(log=tmp_path / "log", fails="init"))
    assert stopped(run.demo)[0] == 3
    assert not (tmp_path / "outputs/demo").exists()


def test_a_folder_that_the_demonstration_did_not_make_is_left_alone(checkout: Checkout, tmp_path: Path) -> None:
    (tmp_path / "outputs/demo/inputs").mkdir(parents=True)
    assert stopped(run.demo)[0] == 6
    assert (tmp_path / "outputs/demo/inputs").exists()


def test_the_checks_come_before_the_tests_and_stop_at_the_first_failure(checkout: Checkout) -> None:
    script(PYTHON, '[ "$*" = "-m pytest -q --all" ] && exit 4')
    assert run.test(["-q", "--all"]) == 4
    assert checkout.steps == ["ruff check", "ruff format --check", "mypy", "lint-imports"]
    checkout.fails = "mypy"
    assert stopped(run.test, [])[0] == 7
    assert checkout.steps[4:] == checkout.steps[:3]


def test_a_step_is_one_line_and_shows_its_output_only_if_it_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run.tempfile, "tempdir", str(tmp_path))
    assert run.step("Counting", ["sh", "-c", "echo one"]) == 0
    assert capsys.readouterr().out.startswith("Counting ... 0.")
    assert list(tmp_path.iterdir()) == []
    assert run.step("Counting", ["sh", "-c", "echo one; echo hai; echo ba; exit 9"], shown=2) == 9
    (log,) = tmp_path.iterdir()
    assert log.read_text("utf-8") == "one\nhai\nba\n"
    assert capsys.readouterr().out.splitlines()[1:] == ["    hai", "    ba", f"    (the whole output: {log})"]
