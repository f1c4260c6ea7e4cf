"""Everything that is measured of one site."""

from dataclasses import asdict

from . import cold, indexing, known, mix, ndcg, node, oracle, records, report, success, tones, warm
from .browser import spread
from .client import client
from .server import serving

# How many records questions and items are drawn from, for each item of a way of asking: not every
# record has a tone mark that may be elsewhere, or a name that is abbreviated.
DRAWN = 12
WARM_QUESTIONS = 40


def drawn(site, options):
    """Records of a site drawn by chance, the questions and the known items that are made of them."""
    sample = records.sample(site.records, max(400, options.items * DRAWN), options.seed)
    questions = mix.draw(sample, options.queries, options.seed)
    return sample, questions, known.items(site.records, sample, options.items, options.seed)


def answered(asked, site, sample, items, options):
    """What the answers of a client are worth."""
    return {
        "success": {way: asdict(one) for way, one in success.measure(asked, items).items()},
        "tones": asdict(tones.measure(
            asked, toned_texts(sample, options) + tones.alike(site.records, options.items))),
        "oracle": asdict(oracle.measure(asked, site.records, sample, options.items // 2))}


def cold_rows(visits, questions):
    return [asdict(visit) | {"text": question.text} for visit, question in zip(visits, questions)]


def measure_index(site, options):
    """All figures of an index that need no browser."""
    sample, questions, items = drawn(site, options)
    result = {"records": sum(record["kind"] != "don-vi" for record in records.read(site.records)),
              "index": indexing.size(site.index), "indexing": site.indexing,
              "client": node.scripts(), "is_node": True}
    with node.node(site.index) as asked:
        visits = [asked.visit(question) for question in questions]
        return result | {
            "cold": report.cold_summary(visits), "cold_rows": cold_rows(visits, questions),
        } | answered(asked, site, sample, items, options)


def measure_site(browser, site, options):
    """All figures of one site, as the report and the JSON have them."""
    sample, questions, items = drawn(site, options)
    result = {"records": sum(record["kind"] != "don-vi" for record in records.read(site.records)),
              "build_seconds": site.seconds, "index": indexing.size(site.index_folder)}
    if not options.quick:
        program = options.tool.parent / "search-benchmark"
        result["indexing"] = indexing.run(program, site.records, options.folder / "indexed")
    with serving(site.mounts) as server:
        visits = cold.measure(browser, server, questions, rehearsed=not options.quick)
        result["client"] = scripts(server)
        result["cold"] = report.cold_summary(visits)
        result["cold_rows"] = cold_rows(visits, questions)
        if not options.quick:
            result["warm"] = warm_summary(warm.measure(browser, server, questions[:WARM_QUESTIONS]))
        with client(browser, server) as asked:
            result |= answered(asked, site, sample, items, options)
    return result


def scripts(server):
    """The bytes of both scripts with gzip, as they are published: {name: bytes}."""
    found = {}
    for path, file in server.files.items():
        if file and cold.SEARCH_FILE.search(path) and path.endswith(".js"):
            found["search-page.js" if "search-page" in path else "search.js"] = len(file[0])
    return dict(sorted(found.items()))


def toned_texts(sample, options):
    """Parts of titles that are written with diacritics, as many as known items."""
    texts = [question.text for question in mix.draw(sample, len(sample), options.seed + 1)
             if question.sort == "title" and records.folded(question.text) != question.text.lower()]
    return texts[:options.items]


def warm_summary(found):
    return {"questions": len(found), "typed": spread([one.typed for one in found]),
            "entered": spread([one.entered for one in found]),
            "fetched": [path for one in found for path in one.fetched], "rows": [asdict(one) for one in found]}


def measure_alqac(browser, site, questions):
    """nDCG@10 of the shipped client for each form of the questions."""
    with serving(site.mounts) as server, client(browser, server) as asked:
        return ndcg.measure(lambda texts: [
            [hit["url"] for hit in answer["hits"]]
            for answer in asked.ask([(text, {}) for text in texts])], questions)
