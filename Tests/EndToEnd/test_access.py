"""Every type of page for everyone: WCAG 2.2 AA as far as a machine can tell, by axe-core; large text,
narrow screens, the keyboard alone, colours that readers choose themselves."""

import json
import pathlib

import axe_playwright_python
import pytest

from page_types import PARENTS, PLACES, TEMPLATES

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL = {"runOnly": TAGS, "resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
COLOURS = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}


def test_every_template_has_a_place_among_the_types_of_page(types):
    templates = {path.stem for path in TEMPLATES.glob("*.mustache")} - PARENTS
    assert templates == PLACES.keys()
    assert templates == set(types.values())


def violations(page, options):
    """What axe-core finds on a page as it stands."""
    found = page.evaluate(f"axe.run({json.dumps(options)}).then(found => found.violations.map("
                          "one => [one.id, ...one.nodes.slice(0, 2).map(node => node.html.slice(0, 200))]))")
    return [(rule, *nodes) for rule, *nodes in found]


def test_axe_finds_no_violation_by_day_and_by_night_on_screens_of_any_width(visit, address, sorts):
    page = visit(address)
    found = []
    for path in sorts:
        page.goto(address + path)
        page.evaluate(AXE)
        # One page in all its looks: to load it anew takes longer. By night only colours differ.
        for width, scheme, options in [(1280, "light", ALL), (1280, "dark", COLOURS), (360, "light", ALL)]:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            found += [(path, width, scheme, *one) for one in violations(page, options)]
    assert not found


# What a reader who chose the colours must still see: where states, marks and the current page are.
FORCED = """() => [...document.querySelectorAll('.state, .mark, [aria-current="page"], button')]
  .filter(one => one.checkVisibility()).filter(one => {
    const style = getComputedStyle(one);
    const shape = getComputedStyle(one, '::before');
    return style.color === style.backgroundColor || one.matches('.state') &&
      shape.backgroundColor === style.backgroundColor && shape.borderTopColor === style.backgroundColor;
  }).map(one => one.outerHTML.slice(0, 200))"""


def test_words_and_shapes_stay_in_forced_colours(visit, address, sorts):
    page = visit(address)
    for path in sorts:
        page.goto(address + path)
        for scheme in ["light", "dark"]:
            page.emulate_media(color_scheme=scheme, forced_colors="active")
            assert page.evaluate("matchMedia('(forced-colors: active)').matches")
            assert not page.evaluate(FORCED), path


# 320 px is a page of 1280 px at 400 %, as in success criterion 1.4.10.
WIDE = """() => ({
  page: document.documentElement.scrollWidth,
  cut: [...document.querySelectorAll('main :is(h1, h2, h3, p, dt, dd, li, td, a, button, summary)')]
    .filter(one => one.checkVisibility() && !one.closest('.table, .hidden, [tabindex="0"], thead, tfoot') && one.textContent.trim())
    .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
    .map(one => one.outerHTML.slice(0, 200))})"""


@pytest.mark.parametrize("width", [320, 360])
def test_no_page_scrolls_sideways_on_a_phone_or_at_400_percent(visit, address, long_sorts, width):
    page = visit(address, width=width)
    for path in long_sorts:
        page.goto(address + path)
        found = page.evaluate(WIDE)
        assert found["page"] <= width and not found["cut"], f"{path}: {found}"


# Success criterion 1.4.12. A rule of the test, past the policy that forbids the page such a thing.
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
  return [...document.querySelectorAll('main *')]
    .filter(one => one.checkVisibility() && !one.closest('.hidden, thead') && one.textContent.trim() &&
      one.clientWidth > 1)
    .filter(one => {
      const style = getComputedStyle(one);
      return style.display !== 'inline' && /hidden|clip/.test(style.overflow) &&
        (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1);
    }).map(one => one.outerHTML.slice(0, 200)).concat(
      document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []);
}"""


def test_no_words_are_lost_when_readers_space_them_out(visit, address, sorts):
    page = visit(address, width=320)
    for path in sorts:
        page.goto(address + path)
        assert not page.evaluate(SPACED), path


# Notes whatever gets the focus: which of the elements that should, and whether that is to be seen.
WATCH = """() => {
  // The pins of a map, each of which is a link in the list beside it, are for pointers.
  const able = 'a[href]:not([tabindex="-1"]), button, input, select, textarea, summary, [tabindex="0"]';
  const all = [...document.querySelectorAll(able)].filter(one => one.checkVisibility());
  window.seen = [];
  document.addEventListener('focusin', ({target}) => {
    const style = getComputedStyle(target);
    const box = target.getBoundingClientRect();
    seen.push([all.indexOf(target), target.outerHTML.slice(0, 160),
      style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 &&
      box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth]);
  });
  return all.map(one => one.outerHTML.slice(0, 160));
}"""


@pytest.mark.parametrize("width", [360, 1280])
def test_the_keyboard_reaches_everything_in_order_and_sees_where_it_is(visit, address, sorts, width):
    page = visit(address, width=width)
    for path in sorts:
        page.goto(address + path)
        wanted = page.evaluate(WATCH)
        for _ in wanted:
            page.keyboard.press("Tab")
        seen = page.evaluate("seen")
        assert [place for place, _, _ in seen] == list(range(len(wanted))), (
            f"{path}: {[html for place, html, _ in seen if place < 0]}"
            f" {[html for number, html in enumerate(wanted) if number not in {at for at, _, _ in seen}]}")
        assert not [html for _, html, visible in seen if not visible], path
        assert 'href="#main"' in wanted[0], path
        # No trap: the next one leaves the page, or begins anew where there is nothing around it.
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('body, .skip')"), path


def test_the_skip_link_leads_past_the_head(visit, address):
    page = visit(address + "du-an/")
    page.keyboard.press("Tab")
    assert page.locator(":focus").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
