import Diagnostics
import Records
import Vietnamese

@testable import Site

/// A report on a site of a few short files, for Friday, 15 August 2025.
struct VirtualReport {
  let report: DisclosureReport
  let problems: [Diagnostic]
  let basis: ReportBasis

  init(
    _ content: [String: String], settings: String = "", unit: String? = nil, days: Int = 7,
    audience: Audience = .public
  ) async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "content/site.yaml",
      "tieu-de: Xã Minh Châu\ndia-chi-web: https://minhchau.example/\n" + settings)
    for (path, text) in Self.units.merging(content, uniquingKeysWith: { $1 }) {
      try folder.write("content/" + path, text)
    }
    // No theme: a report needs none.
    var source = SiteSource(
      content: folder.path + "/content", contentName: "content", themes: [],
      today: CivilDate(year: 2025, month: 8, day: 15) ?? CivilDate(daysSinceEpoch: 0), jobs: 1)
    source.audience = audience
    (basis, problems) = try await SiteReader.reportBasis(source)
    report = ReportMaker.report(on: basis, unit: unit.flatMap(basis.unit), days: days)
  }

  /// A commune, two of its bodies, and a province.
  private static let units = [
    "don-vi/xa.yaml": "tieu-de: Xã Minh Châu\nloai-don-vi: territory\nlevel: commune\n",
    "don-vi/ubnd.md": String.unit("UBND xã Minh Châu", "level: commune\ncap-tren: xa"),
    "don-vi/mttq.md": String.unit("MTTQ xã Minh Châu", "level: commune\ncap-tren: xa"),
    "don-vi/tinh.md": String.unit("UBND tỉnh Minh Họa"),
  ]

  /// The report in words, without what is empty.
  func text(in language: Language = .vi) -> String {
    ReportText.write(ReportSheet(report, in: language), isShort: true)
  }

  var markdown: String { ReportMarkdown.write(ReportSheet(report, in: .vi)) }
}

extension CivilDate {
  /// A day of 2025.
  static func day(_ day: Int, _ month: Int) -> CivilDate {
    CivilDate(year: 2025, month: month, day: day) ?? CivilDate(daysSinceEpoch: 0)
  }
}
