"""What a build kept for the next one may be damaged so that its hashes still fit: the site is then made
without it."""

import shutil
import time

from conftest import plan

MASK = 2**64 - 1
PRIMES = (0x9E3779B185EBCA87, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x85EBCA77C2B2AE63, 0x27D4EB2F165667C5)


def rotated(value, bits):
    return (value << bits | value >> (64 - bits)) & MASK


def mixed(lane, word):
    return rotated((lane + word * PRIMES[1]) & MASK, 31) * PRIMES[0] & MASK


def xxh64(data):
    """The hash of some bytes, by the specification of XXH64 with seed 0."""
    place = 0

    def word(size=8):
        nonlocal place
        place += size
        return int.from_bytes(data[place - size:place], "little")

    value = PRIMES[4]
    if len(data) >= 32:
        lanes = [PRIMES[0] + PRIMES[1] & MASK, PRIMES[1], 0, -PRIMES[0] & MASK]
        while place + 32 <= len(data):
            lanes = [mixed(lane, word()) for lane in lanes]
        value = sum(rotated(lane, bits) for lane, bits in zip(lanes, (1, 7, 12, 18))) & MASK
        for lane in lanes:
            value = ((value ^ mixed(0, lane)) * PRIMES[0] + PRIMES[3]) & MASK
    value = value + len(data) & MASK
    while place + 8 <= len(data):
        value = (rotated(value ^ mixed(0, word()), 27) * PRIMES[0] + PRIMES[3]) & MASK
    if place + 4 <= len(data):
        value = (rotated(value ^ word(4) * PRIMES[0] & MASK, 23) * PRIMES[1] + PRIMES[2]) & MASK
    while place < len(data):
        value = rotated(value ^ word(1) * PRIMES[4] & MASK, 11) * PRIMES[0] & MASK
    value = (value ^ value >> 33) * PRIMES[1] & MASK
    value = (value ^ value >> 29) * PRIMES[2] & MASK
    return value ^ value >> 32


def sealed(data):
    return data + xxh64(data).to_bytes(8, "little")


def kept_as(name, data):
    return data + (xxh64(data) ^ xxh64(name.encode())).to_bytes(8, "little")


def shares(site):
    return sorted((site.folder / ".congkhai").glob("memory-*/search-*"))


def rebuild(site, changed):
    """A build after one file has changed; every word of it is new."""
    words = " ".join(f"từ{number} chữ{number * 7}" for number in range(300))
    site.put(f"content/ke-hoach/2025/{changed}.md", plan(number="7/KH-UBND") + words + "\n")
    time.sleep(0.1)
    run = site.build()
    assert run.exit == 0, run.text
    return run


def test_shares_of_the_index_with_damaged_postings_do_not_count(site):
    for number in range(40):
        site.put(f"content/ke-hoach/2025/so-{number}.md", plan(number=f"{number + 100}/KH-UBND"))
    time.sleep(0.1)
    assert site.build().exit == 0
    kept = shares(site)
    assert len(kept) == 4
    for path in kept:
        whole = path.read_bytes()
        part = whole[:-16]
        # Just as it is kept.
        assert kept_as(path.name, sealed(part)) == whole
        # The ends of postings: more of each number is to follow.
        path.write_bytes(kept_as(path.name, sealed(part[:-400] + b"\xff" * 400)))
    damaged = {path: path.read_bytes() for path in kept}
    run = rebuild(site, "so-7")
    # Of the damaged ones none is used again.
    assert all(not path.exists() or path.read_bytes() != damaged[path] for path in kept)
    # What was found in the content is told once.
    assert len(run.problems) == len({(one.file, one.line, one.code) for one in run.problems})
    rebuilt = site.published()
    clean = site.folder / "clean"
    assert site.build("--output", str(clean)).exit == 0
    assert rebuilt == site.published(clean)


def test_who_cannot_keep_anything_is_told_and_the_site_is_published(built):
    folder = built.folder / ".congkhai"
    shutil.rmtree(folder)
    folder.write_text("Không phải thư mục.\n")
    built.put("content/ke-hoach/2025/moi.md", plan(number="7/KH-UBND"))
    for language, told in [("vi", "cảnh báo: Không"), ("en", "warning: Cannot")]:
        run = built.build("--lang", language, "--quiet")
        assert run.exit == 0 and told in run.text and ".congkhai" in run.text, run.text
    assert (built.output / "ke-hoach/2025/moi/index.html").exists()
    folder.unlink()
    assert built.build("--quiet").text == ""
