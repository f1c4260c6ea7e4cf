"""`congkhai cite` finds what any text cites."""

import json
import os
import pathlib
import subprocess

import pytest

from conftest import ROOT, TOOL

DATA = pathlib.Path(os.environ.get("CONGKHAI_TEST_DATA", ROOT.parent / "shared/data"))

TEXT = (
    "\ufeffĐẢNG ỦY XÃ\r\nSố 07-KH/ĐU\r\n\r\nThực hiện Nghị \r\n\r\nquyết số 49-\r\n\r\nNQ/TU, "
    "ngày 28/5/2024 của Tỉnh ủy Hưng Yên về dân chủ 🙂; biểu số 116/CK-NSNN; 88/KH-UBND.\r\n")


def cite(*arguments, stdin=b""):
    return subprocess.run(
        [TOOL, "cite", *map(str, arguments)], input=stdin, capture_output=True, timeout=60)


def found(*arguments, **options):
    return json.loads(cite("--format", "json", *arguments, **options).stdout)


def test_json_says_where_and_what(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode())
    first, second = found(path)
    text = TEXT.removeprefix("\ufeff")
    assert first == {
        "file": str(path), "offset": text.index("49-"), "line": 6,
        "mention": "49-\r\n\r\nNQ/TU", "number": "49-NQ/TU", "type": "Nghị quyết",
        "date": "2024-05-28", "issuer": "Tỉnh ủy Hưng Yên"}
    assert second["offset"] == text.index("88/") and second["line"] == 8
    assert (second["type"], second["date"], second["issuer"]) == ("Kế hoạch", None, None)


def test_the_table_is_for_people(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    lines = cite(path).stdout.decode().splitlines()
    assert lines[0].split()[0] == "Dòng"
    assert lines[1].split() == (
        "6 49-NQ/TU Nghị quyết 28/05/2024 Tỉnh ủy Hưng Yên 49- NQ/TU").split()
    assert cite(path, "--lang", "en").stdout.decode().startswith("Line ")


def test_standard_input_is_a_file_too(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Thông tư 01/2021/TT-BTC")
    both = found(path, "-", stdin="Luật số 10/2022/QH15".encode())
    assert [(each["file"], each["number"]) for each in both] == [
        (str(path), "01/2021/TT-BTC"), ("-", "10/2022/QH15")]
    assert found("-") == []


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_read(tmp_path):
    good, bad = tmp_path / "a.txt", tmp_path / "b.txt"
    good.write_text("12/KH-UBND")
    bad.write_bytes("Quyết định".encode("utf-16"))
    run = cite(tmp_path / "none.txt", good, "--format", "json", "--lang", "en")
    assert run.returncode == 3
    assert "none.txt: error: cannot be read: it does not exist" in run.stderr.decode()
    assert [each["number"] for each in json.loads(run.stdout)] == ["12/KH-UBND"]
    run = cite(bad, good)
    assert run.returncode == 1
    assert "không được lưu bằng mã UTF-8" in run.stderr.decode()
    assert "12/KH-UBND" in run.stdout.decode()


def test_a_format_that_it_does_not_have_is_a_wrong_call(tmp_path):
    run = cite("a.txt", "--format", "github")
    assert run.returncode == 2 and "cần text hoặc json" in run.stderr.decode()


@pytest.mark.skipif(
    not (DATA / "citations.json").exists(), reason="test data is not beside the project")
@pytest.mark.parametrize("seed", ["000", "001", "004"])
def test_marked_documents_are_read_as_by_hand(seed):
    marked = {
        (each["offset"], each["mention"], each["normalized_number"], each["type"], each["date"])
        for each in json.loads((DATA / "citations.json").read_text())
        if each["seed"] == seed and each["kind"] == "numbered"}
    cited = {
        (each["offset"], each["mention"], each["number"], each["type"], each["date"])
        for each in found(DATA / f"documents/{seed}.txt")}
    right = len(marked & cited)
    recall, precision = right / len(marked), right / len(cited)
    print(f"{seed}: recall {recall:.3f}, precision {precision:.3f}")
    assert min(recall, precision) >= 0.98
