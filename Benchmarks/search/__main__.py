"""Measures search over sites of several sizes and prints what was reached against the targets."""

import argparse
import json
import pathlib
import sys
from dataclasses import asdict

from . import report, rival, sites, targets
from .browser import chromium
from .measure import measure_alqac, measure_index, measure_site
from .server import serving


def arguments():
    parser = argparse.ArgumentParser(prog="search", description=__doc__)
    parser.add_argument("--tool", type=pathlib.Path, required=True, help="the release tool")
    parser.add_argument("--folder", type=pathlib.Path, required=True, help="where the sites are made")
    parser.add_argument("--sizes", default="1000,10000", help="numbers of records, with commas between")
    parser.add_argument("--queries", type=int, default=60, help="cold questions for each size")
    parser.add_argument("--items", type=int, default=100, help="known items for each way of asking")
    parser.add_argument("--no-pagefind", action="store_true")
    parser.add_argument("--pagefind-up-to", type=int, default=10_000, metavar="RECORDS",
                        help="above, it takes minutes and many GB")
    parser.add_argument("--no-alqac", action="store_true")
    parser.add_argument("--quick", action="store_true", help="no times, one visit a question")
    parser.add_argument("--node", action="store_true",
                        help="no site and no browser: the index alone, asked in Node, no times, no ALQAC")
    parser.add_argument("--site", type=pathlib.Path,
                        help="measure this site instead: a folder with output/ and records.jsonl")
    parser.add_argument("--index-only", type=pathlib.Path, metavar="INDEX",
                        help="put this index into the search page of the first size, or of --site; with "
                        "--node measure it alone")
    parser.add_argument("--records", type=pathlib.Path, metavar="FILE.jsonl",
                        help="the records of --site or of --index-only")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="write all figures there too")
    options = parser.parse_args()
    if options.index_only and not options.records:
        parser.error("--index-only needs --records, from which the questions are made")
    options.tool, options.folder = options.tool.resolve(), options.folder.resolve()
    return options


def measured_sites(options):
    """The sites to measure, one by one."""
    if options.site:
        yield sites.Site(options.site / "output", options.records or options.site / "records.jsonl",
                         index=options.index_only)
        return
    for size in options.sizes.split(","):
        site = sites.synthetic(options.tool, options.folder, int(size))
        if options.index_only:
            yield sites.Site(site.output, options.records, index=options.index_only)
            return
        yield site


def ask_pagefind(options, browser, site, result):
    """Pagefind over the same pages; nothing when the site has too many, or the pages are not its own."""
    if options.no_pagefind or site.index or result["records"] > options.pagefind_up_to * 1.1:
        return None
    folder = options.folder / "pagefind"
    indexing = rival.index(site.output, folder)
    with serving({"/pagefind/": folder}, {rival.PATH: rival.PAGE}) as server:
        texts = [row["text"] for row in result["cold_rows"]]
        return rival.measure(browser, server, texts) | {"indexing": asdict(indexing)}


def pagefind_alqac(options, browser, site, questions):
    from . import ndcg

    folder = options.folder / "pagefind"
    rival.index(site.output, folder)
    with serving({"/pagefind/": folder}, {rival.PATH: rival.PAGE}) as server:
        return ndcg.measure(lambda texts: rival.rankings(browser, server, texts), questions)


def measured_indexes(options):
    """The indexes to measure in Node, one by one."""
    if options.index_only:
        yield sites.Site(None, options.records, index=options.index_only)
        return
    for size in options.sizes.split(","):
        yield sites.index_only(options.tool.parent / "search-benchmark", options.folder, int(size))


def ask_in_node(options):
    results = []
    for site in measured_indexes(options):
        results.append(measure_index(site, options))
        report.site(results[-1])
        save(options, sizes=results)
    report.targets([row for result in results for row in targets.of_size(result)])


def main():
    # Each block is told when it is known, into files and pipes too.
    sys.stdout.reconfigure(line_buffering=True)
    options = arguments()
    if options.node:
        ask_in_node(options)
    else:
        ask_in_browser(options)


def ask_in_browser(options):
    results, rows, client = [], [], {}
    with chromium() as browser:
        for site in measured_sites(options):
            result = measure_site(browser, site, options)
            client = result["client"]
            report.site(result)
            results.append(result)
            # Already now: what follows takes long.
            save(options, sizes=results)
            if found := ask_pagefind(options, browser, site, result):
                result["pagefind"] = found
                report.rival(found)
            rows += targets.of_size(result)
        ndcg = rival_ndcg = None
        data = None if options.no_alqac else sites.data_folder()
        if data:
            site, questions = sites.alqac(options.tool, options.folder, data)
            ndcg = measure_alqac(browser, site, questions)
            report.ndcg("the shipped client", ndcg)
            if not options.no_pagefind:
                rival_ndcg = pagefind_alqac(options, browser, site, questions)
                report.ndcg("Pagefind", rival_ndcg)
        elif not options.no_alqac:
            print("\nnDCG is left out: there is no alqac/articles.json; CONGKHAI_TEST_DATA may say where")
    rows = targets.overall(client, ndcg) + rows
    report.targets(rows)
    save(options, sizes=results, ndcg=ndcg, pagefind_ndcg=rival_ndcg,
         targets=[asdict(row) for row in rows])


def save(options, **figures):
    if options.json:
        options.json.write_text(json.dumps(figures, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
