"""A theme of one's own: made by the command, used by a site, changed by its author."""

import re

import pytest

NAME = "Xã Minh Châu"
FOLDER = "themes/xa-minh-chau"
FILES = ["theme.yaml", "css/mau.css", "templates/partials/foot.mustache"]
SETTINGS = """\
title: Trang công khai xã Minh Châu
description: {vi: Kế hoạch và dự án của xã}
base-url: https://example.org/
now: 2025-11-20
"""


@pytest.fixture
def themed(site):
    """A site that uses a new theme."""
    site.put("content/site.yaml", SETTINGS + "theme: xa-minh-chau\n")
    run = site.run("new", "theme", NAME)
    assert run.exit == 0, run.text
    return site


def page(site, path="index.html"):
    return (site.output / path).read_text("utf-8")


def sheet(site):
    """The style sheet that the front page loads."""
    [name] = re.findall(r'rel="stylesheet" href="([^"]+)"', page(site))
    return (site.output / name).read_text("utf-8")


def test_a_new_theme_has_its_three_files_and_is_without_mistakes(themed):
    found = {path.relative_to(themed.folder / FOLDER).as_posix()
             for path in (themed.folder / FOLDER).rglob("*") if path.is_file()}
    assert found == set(FILES)
    run = themed.run("check", "--theme", "--strict")
    assert run.exit == 0 and not run.problems, run.text


def test_a_new_theme_says_which_files_it_made_and_what_comes_next(site):
    run = site.run("new", "giao-dien", NAME)
    assert [f"{FOLDER}/{name}" in run.text for name in FILES] == [True] * 3
    assert "giao-dien: xa-minh-chau" in run.text


def test_both_changes_are_seen_and_everything_else_is_that_of_the_default(themed):
    assert themed.build().exit == 0
    new, css = {path: bytes for path, bytes in themed.published().items()}, sheet(themed)
    assert css.rfind("--accent: #7a1f2b") > css.find("--accent: #0b5474") > 0
    line = "<p>Kế hoạch và dự án của xã</p>\n"
    assert page(themed).count(line) == 1
    themed.put("content/site.yaml", SETTINGS)
    assert themed.build().exit == 0
    old = themed.published()
    fingerprint = re.compile(rb"site\.[a-z0-9]{10}\.css")
    for path, bytes in old.items():
        if path.endswith(".html") and path != "tro-nang/index.html":
            plain = fingerprint.sub(b"site.css", new[path]).replace(line.encode(), b"")
            assert plain == fingerprint.sub(b"site.css", bytes), path
    assert {path for path in new if ".css" not in path} == {path for path in old if ".css" not in path}
    assert "đã sửa" not in page(themed, "tro-nang/index.html")


def test_the_statement_tells_that_the_theme_changes_what_was_tested(themed):
    assert themed.build().exit == 0
    assert "đã sửa 2 tệp" in page(themed, "tro-nang/index.html")


def test_the_colour_is_seen_in_a_browser_by_day_and_by_night(themed, visit, serve):
    assert themed.build().exit == 0
    opened = visit(serve(themed.output))
    colour = "getComputedStyle(document.querySelector('.foot a')).color"
    assert opened.evaluate(colour) == "rgb(122, 31, 43)"
    opened.emulate_media(color_scheme="dark")
    assert opened.evaluate(colour) == "rgb(240, 163, 172)"


@pytest.mark.parametrize("mistake, line, code, words", [
    ("<footer>\n{{#site.footer}}\n", 2, "template", ""),
    ("{{>partials/breadcrumb}}\n", 1, "template", "breadcrumbs"),
])
def test_a_mistake_in_a_partial_is_told_at_its_line_and_nothing_is_published(
    themed, mistake, line, code, words
):
    themed.put(f"{FOLDER}/{FILES[2]}", mistake)
    run = themed.build()
    assert run.exit == 1
    [problem] = run.problems
    assert (problem.file, problem.line, problem.code) == (f"{FOLDER}/{FILES[2]}", line, code)
    assert words in run.text
    assert not (themed.output / "index.html").exists()


def test_a_name_that_no_page_has_is_told_by_the_check_with_the_nearest_one(themed):
    themed.put(f"{FOLDER}/{FILES[2]}", "<footer>\n<p>{{site.titel}}</p>\n</footer>\n")
    run = themed.run("check", "--theme")
    assert run.exit == 1
    [problem] = run.problems
    assert (problem.file, problem.line, problem.column) == (f"{FOLDER}/{FILES[2]}", 2, 11)
    assert "title" in run.text


@pytest.mark.parametrize("tag, column, message, mend", [
    ("{{{record.title}}}", 4, "chèn được mã HTML", "{{record.title}}"),
    ("{{&record.unit.title}}", 4, "chèn được mã HTML", "{{record.unit.title}}"),
    ("{{#record.f.misspelt}}{{/record.f.misspelt}}", 13, "«misspelt»", ""),
    ("{{#record.f.atended}}{{label}}{{/record.f.atended}}", 13, "«atended»", "«attended»"),
    ("{{>entry}}", 4, "không có khuôn «entry»", "«partials/entry»"),
])
def test_a_mistake_in_a_page_is_told_by_the_check(themed, tag, column, message, mend):
    page = f"{FOLDER}/templates/record-dialogue.mustache"
    themed.put(page, f"<p>\n{tag}</p>\n")
    run = themed.run("check", "--theme")
    assert run.exit == 1, run.text
    [problem] = run.problems
    assert (problem.file, problem.line, problem.column) == (page, 2, column), run.text
    assert message in problem.message and mend in " ".join(problem.mends), run.text


def test_what_is_html_already_and_fields_of_kinds_pass(themed):
    themed.put(f"{FOLDER}/templates/record-dialogue.mustache",
               "{{{record.body}}}{{{t.home}}}{{#record.f.attended}}{{label}}{{#values}}{{{html}}}{{/values}}{{/record.f.attended}}")
    run = themed.run("check", "--theme")
    assert run.exit == 0 and not run.problems, run.text


def test_an_empty_page_is_told_by_every_build_and_an_empty_partial_is_not(themed):
    themed.put(f"{FOLDER}/{FILES[2]}", "")
    assert themed.build().exit == 0
    themed.put(f"{FOLDER}/templates/not-found.mustache", "\n{{! later }}\n")
    run = themed.build()
    assert run.exit == 1
    [problem] = run.problems
    assert (problem.file, problem.code) == (f"{FOLDER}/templates/not-found.mustache", "theme")
    assert "trắng" in problem.message and problem.mends


@pytest.mark.parametrize("name", ["strings.fr.yaml", "partials/foot.mustache", "css/them.css"])
def test_a_file_that_a_theme_does_not_take_up_is_told(themed, name):
    themed.put(f"{FOLDER}/{name}", "a: b\n")
    run = themed.build()
    assert run.exit == 0
    [problem] = run.problems
    assert (problem.file, problem.severity, problem.code) == (f"{FOLDER}/{name}", "cảnh báo", "theme")
    assert problem.mends


def test_a_theme_that_is_there_is_left_alone(themed):
    themed.put(f"{FOLDER}/{FILES[0]}", "extends: default\n")
    run = themed.run("new", "theme", NAME)
    assert run.exit == 2 and "đã có" in run.text
    assert (themed.folder / FOLDER / FILES[0]).read_text() == "extends: default\n"


@pytest.mark.parametrize("name", ["???", ""])
def test_a_name_needs_a_letter(site, name):
    assert site.run("new", "theme", name).exit == 2
    assert [path.name for path in (site.folder / "themes").iterdir()] == ["default"]


def test_no_new_theme_takes_the_name_of_the_one_that_it_extends(site):
    run = site.run("new", "theme", "Default")
    assert run.exit == 2 and "tên của giao diện gốc" in run.text
    assert site.build().exit == 0


@pytest.mark.parametrize("name", ['Xã "Minh" \\ Châu', "../../ngoai", "default: #1"])
def test_odd_names_make_a_theme_that_can_be_read(site, name):
    run = site.run("new", "theme", name)
    assert run.exit == 0, run.text
    [made] = [path for path in (site.folder / "themes").iterdir() if path.name != "default"]
    site.put("content/site.yaml", SETTINGS + f"theme: {made.name}\n")
    run = site.build("--strict")
    assert run.exit == 0 and not run.problems, run.text


def test_without_a_theme_to_extend_there_is_no_new_one(site):
    run = site.run("new", "theme", "moi", "--themes", "khong-co")
    assert run.exit == 1 and "default" in run.text
    assert not (site.folder / "khong-co").exists()


def test_a_kind_of_the_name_goes_first(site):
    site.put("content/_kinds/theme.yaml",
             "kind: theme\nslug: theme\nnames: {vi: Chủ đề, en: Theme}\nrequires: [title]\n")
    run = site.run("new", "theme", "moi")
    assert run.exit == 0, run.text
    assert (site.folder / "content/theme/moi.md").exists()


def test_the_reference_of_any_theme_can_be_printed(themed):
    run = themed.run("theme", "xa-minh-chau")
    assert run.exit == 0
    assert "| `page.title` | text: the name of the page |" in run.text
    assert "| `--accent` | `#0b5474`, `#85c8e8`, `#000`, `#7a1f2b`, `#f0a3ac` |" in run.text
    assert themed.run("theme", "khong-co").exit == 1
