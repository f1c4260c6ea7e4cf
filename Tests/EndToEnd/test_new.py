"""How one begins: a site, a record, the fields of a kind."""

import html
import os
import subprocess

import pytest

from conftest import ROOT, TOOL


def test_the_fields_of_a_kind_are_shown_and_nothing_is_written(site):
    before = sorted(site.folder.rglob("*"))
    run = site.run("kinds", "ke-hoach")
    assert run.exit == 0 and "\ntieu-de: \n" in run.text and "# nhiem-vu:" in run.text
    run = site.run("kinds", "ke-hoac")
    assert run.exit == 2 and "«ke-hoach»" in run.text
    assert sorted(site.folder.rglob("*")) == before


def test_a_new_record_that_nobody_filled_in_is_not_published(site):
    assert site.run("new", "hoi-dap", "cau-hoi").exit == 0
    run = site.build()
    assert run.exit == 1, run.text
    assert "thiếu «Tiêu đề»" in run.text
    assert not site.output.exists() or not (site.output / "hoi-dap/cau-hoi").exists()


@pytest.mark.parametrize("name", [
    "2025/thon-binh-an", "2025/Thôn Bình An.md", "doi-thoai/2025/thon-binh-an", "content/doi-thoai/2025/thon-binh-an.md"])
def test_the_name_of_a_record_may_be_its_whole_path(site, name):
    run = site.run("new", "doi-thoai", name)
    assert run.exit == 0 and run.text == "content/doi-thoai/2025/thon-binh-an.md\n", run.text


@pytest.mark.parametrize("kind", ["ke-hoach", "theme"])
def test_a_name_that_is_too_long_for_a_file_is_refused_in_words(site, kind):
    before = sorted(site.folder.rglob("*"))
    run = site.run("new", kind, "a" * 300)
    assert run.exit == 2 and "quá dài" in run.text and "200" in run.text, run.text
    assert sorted(site.folder.rglob("*")) == before
    assert site.run("new", "ke-hoach", "a" * 200).exit == 0


def test_no_record_is_written_where_there_is_no_site(site):
    before = sorted(site.folder.rglob("*"))
    for folder in ["content", "themes"]:
        run = site.run("new", "doi-thoai", "a", "--site", folder)
        assert run.exit == 2 and "site.yaml" in run.text and "--site" in run.text, run.text
    assert sorted(site.folder.rglob("*")) == before


@pytest.mark.parametrize("language, name", [("vi", "Xã An Thịnh"), ("en", "Tỉnh Phú Thọ"), ("vi", 'Đặc khu: "Cát" #1')])
def test_a_new_site_can_be_built_at_once(tmp_path, language, name):
    run = lambda *words: subprocess.run(
        [TOOL, *words, "--lang", language], cwd=tmp_path, capture_output=True, text=True, timeout=120,
        env=os.environ | {"CONGKHAI_THEMES": str(ROOT / "themes")})
    made = run("new", "site", name)
    assert made.returncode == 0, made.stderr
    assert len(made.stdout.split()) == 4
    checked = run("check", "--strict")
    assert checked.returncode == 0, checked.stderr
    assert run("build").returncode == 0
    title = html.escape(name, quote=False)
    assert title.split()[-1] in (tmp_path / "output/index.html").read_text()
    # What is there is not written over.
    again = run("new", "site", "Xã Khác")
    assert again.returncode == 2 and "site.yaml" in again.stderr
    assert not list(tmp_path.glob("content/don-vi/*khac*"))
