"""At whatever moment a build is killed, readers see the whole earlier or the whole later site."""

import random
import signal
import time

import pytest

from conftest import plan
from crawling import Crawler, Server


def change(site, number):
    """The next site: one page more, and every page and many files of the index changed. No page
    goes, so that a reader may follow a link as late as they like."""
    for page in range(3):
        site.put(f"content/ke-hoach/them/{number:03}-{page}.md",
                 plan(number=f"{3 * number + page + 100}/KH-UBND", title=f"Kế hoạch lần {number}"))
    sheet = sorted((site.folder / "themes/default").rglob("*.css"))[0]
    sheet.write_text(f"{sheet.read_text()}\n.lan-{number} {{ color: red }}\n")


def kill_builds(site, moments, seed):
    chance = random.Random(seed)
    outcomes = {"earlier": 0, "later": 0, "ended": 0}
    before = site.published()
    started = time.monotonic()
    change(site, 0)
    assert site.build().exit == 0
    duration = time.monotonic() - started
    before = site.published()
    with Server(site.output) as server, Crawler(server.address) as crawler:
        for number in range(1, moments + 1):
            change(site, number)
            seen = site.output.stat().st_ino
            process = site.command("build")
            moment = chance.choice([chance.uniform(0, 1.2), chance.uniform(0.7, 1.1), None])
            if moment is not None:
                time.sleep(moment * duration)
            else:  # Right after the switch.
                while site.output.stat().st_ino == seen and process.poll() is None:
                    pass
            process.send_signal(signal.SIGKILL)
            process.communicate(timeout=60)
            killed = site.published()
            started = time.monotonic()
            run = site.build()
            assert run.exit == 0, run.text
            duration = time.monotonic() - started
            after = site.published()
            assert after != before
            assert killed in (before, after), f"neither site, after {moment} of a build"
            outcome = "ended" if process.returncode == 0 else "later" if killed == after else "earlier"
            outcomes[outcome] += 1
            assert not site.leftovers()
            before = after
    assert not crawler.missing, crawler.missing[:10]
    assert crawler.rounds > 0 and crawler.count > 20 * crawler.rounds
    print(outcomes, crawler.rounds, crawler.count)
    assert outcomes["earlier"] > 0
    return outcomes


def test_a_killed_build_leaves_one_whole_site(built):
    kill_builds(built, 12, seed=1)


@pytest.mark.long
def test_a_build_killed_at_a_hundred_moments_leaves_one_whole_site(built):
    kill_builds(built, 100, seed=2)


def test_readers_find_every_link_while_the_site_is_replaced(built):
    with Server(built.output) as server, Crawler(server.address) as crawler:
        for number in range(6):
            change(built, number)
            assert built.build().exit == 0
        for _ in range(2):
            time.sleep(0.2)
            assert built.run("rollback").exit == 0
    assert not [miss for miss in crawler.missing if "them/005" not in miss], crawler.missing[:10]
    assert crawler.rounds > 0


@pytest.mark.long
def test_a_killed_build_that_moves_files_is_finished_by_the_next(built, powerless):
    """Where folders cannot be exchanged, here since the folder above is not writable."""
    chance = random.Random(3)
    built.folder.chmod(0o555)
    try:
        before = built.published()
        for number in range(40):
            built.folder.chmod(0o755)
            change(built, number)
            built.folder.chmod(0o555)
            process = built.command("build", prefix=powerless)
            time.sleep(chance.uniform(0, 1.5))
            process.send_signal(signal.SIGKILL)
            process.communicate(timeout=60)
            killed = built.published()
            journal = built.output / ".congkhai/journal"
            is_between = journal.exists()
            run = built.build(prefix=powerless)
            assert run.exit == 0, run.text
            after = built.published()
            assert killed in (before, after) or is_between
            before = after
    finally:
        built.folder.chmod(0o755)
