"""Prints what was measured."""

from .browser import PATIENCE, spread
from .mix import SHARES


def spreads(title, values, unit="", places=0):
    cells = [f"{value:>9.{places}f}" if value is not None else f"{'–':>9}"
             for value in (values["p50"], values["p90"], values["max"])]
    print(f"  {title:<44}{''.join(cells)} {unit}")


def kilo(values):
    return {name: value / 1000 if value is not None else None for name, value in values.items()}


def site(result):
    index = result["index"]
    print(f"\n== {result['records']:,} records{', asked in Node' if result.get('is_node') else ''} ==")
    print(f"index: {index['files']:,} files, {index['megabytes']:.1f} MB", end="")
    if result.get("build_seconds"):
        print(f"; the whole site was built in {result['build_seconds']:.1f} s", end="")
    print()
    if indexing := result.get("indexing"):
        print(f"indexing alone: {indexing['records']:,} records, {indexing['seconds']:.2f} s, "
              f"{indexing['megabytes']:.0f} MB at most")
    cold = result["cold"]
    print(f"\ncold, {cold['visits']} questions, {cold['empty']} without a hit"
          f"\n  {'':<44}{'p50':>9}{'p90':>9}{'max':>9}")
    spreads("bytes of search until idle", kilo(cold["bytes"]), "kB gzip", 1)
    spreads("  of these asked for before the results stood", kilo(cold["bytes_to_results"]), "kB gzip", 1)
    spreads("  of these search.js and search-page.js", kilo(cold["script_bytes"]), "kB gzip", 1)
    spreads("requests of search until idle", cold["requests"])
    spreads("  of these asked for before the results stood", cold["requests_to_results"])
    spreads("time to ten results, or all", cold["results_time"], "ms")
    spreads("time until nothing is fetched", cold["idle_time"], "ms")
    print("not counted above:")
    spreads("heads of the answers", kilo(cold["head_bytes"]), "kB", 1)
    spreads("page, style, icon", kilo(cold["page_bytes"]), "kB gzip", 1)
    print(f"bytes until idle by sort of question\n  {'':<44}{'p50':>9}{'p90':>9}{'max':>9}")
    for sort in SHARES:
        if sort in cold["sorts"]:
            spreads(sort, kilo(cold["sorts"][sort]), "kB gzip", 1)
    if cold["failures"]:
        print(f"  {cold['failures']} answers were not 200 or never came")
    if warm := result.get("warm"):
        print(f"\nwarm, {warm['questions']} questions, results in the document after the key press"
              f"\n  {'':<44}{'p50':>9}{'p90':>9}{'max':>9}")
        spreads("typed after a pause", warm["typed"], "ms", 1)
        spreads("by Enter, which does not wait", warm["entered"], "ms", 1)
        if warm["fetched"]:
            print(f"  not quite warm: {len(warm['fetched'])} files were fetched meanwhile, like "
                  f"{', '.join(warm['fetched'][:3])}")
    success(result["success"])
    tones, oracle = result["tones"], result.get("oracle")
    print(f"\nwithout diacritics: same total {tones['same_total']} of {tones['questions']}, same records "
          f"{tones['same_records']} of {tones['comparable']}, exact tones first "
          f"{tones['exact_first']} of {tones['mixed']}, before other marks {tones['before_marked']}")
    if oracle:
        print(f"plain scan: {oracle['questions']} counts, {oracle['exact']} called exact, "
              f"{oracle['facets']} with exact facets, {len(oracle['wrong'])} wrong")
        for one in oracle["wrong"][:8]:
            print(f"  {one}")


def success(ways):
    print(f"\nknown items\n  {'':<32}{'items':>7}{'success@1':>11}{'success@10':>12}")
    for way, one in ways.items():
        note = f"  {one['by_proposal']} by «có phải ý bạn là»" if one["by_proposal"] else ""
        print(f"  {way:<32}{one['items']:>7}{one['at1']:>11.3f}{one['at10']:>12.3f}{note}")


def rival(found):
    index = found["indexing"]
    print(f"\nPagefind: indexed in {index['seconds']:.1f} s, {index['megabytes']:.0f} MB at most; "
          f"{index['files']:,} files, {index['size']:.1f} MB"
          f"\n  {'':<44}{'p50':>9}{'p90':>9}{'max':>9}")
    spreads("bytes, cold", kilo(found["bytes"]), "kB gzip", 1)
    spreads("requests", found["requests"])
    spreads("time to ten results", found["time"], "ms")
    print(f"  {found['empty']} of {len(found['rows'])} questions without a hit, "
          f"{found['unanswered']} without an answer in {PATIENCE} s (not in the times)")


def ndcg(title, means):
    print(f"\nnDCG@10 on ALQAC-2023, {title}: "
          + "; ".join(f"{form} {value:.3f}" for form, value in means.items()))


def targets(rows):
    print(f"\n{'target':<66} | {'reached value':<44} | reached")
    print("-" * 66 + "-|-" + "-" * 44 + "-|--------")
    for row in rows:
        print(f"{row.target:<66} | {row.value:<44} | "
              f"{ {True: 'yes', False: 'NO', None: '–'}[row.reached] }")


def cold_summary(visits):
    """The spreads of cold visits, as the report and the JSON have them."""
    names = ["bytes", "requests", "bytes_to_results", "requests_to_results", "script_bytes",
             "head_bytes", "page_bytes", "idle_time"]
    known = {name: [value for visit in visits if (value := getattr(visit, name)) is not None] for name in names}
    return {name: spread(values) for name, values in known.items()} | {
        "visits": len(visits), "empty": sum(not visit.hits for visit in visits),
        "failures": sum(visit.failures for visit in visits),
        "results_time": spread([visit.results_time for visit in visits if visit.results_time]),
        "sorts": {sort: spread([visit.bytes for visit in visits if visit.sort == sort])
                  for sort in SHARES if any(visit.sort == sort for visit in visits)},
    }
