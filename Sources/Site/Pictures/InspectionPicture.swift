import Records
import Templates
import Vietnamese

/// What an inspection found, by how grave it is, and how much of the money came back.
struct InspectionPicture {
  let site: Site
  let record: Record

  /// What was found: «5 phát hiện: 2 vi phạm, 3 hạn chế», each with its shape; nil for kinds without
  /// a table of findings, or where it is empty.
  var findings: TemplateObject? {
    let rows = record.rows("findings")
    guard let field = record.kind.fields.index(ofKey: "findings"), !rows.isEmpty else { return nil }
    let table = record.kind.fields.fields[field]
    guard let column = table.columns.index(ofKey: "severity") else { return nil }
    var counts: [Int: Int] = [:]
    for row in rows {
      if case .choice(let choice)? = row["severity"]?.value { counts[choice, default: 0] += 1 }
    }
    let choices = table.columns.fields[column].choices
    // The gravest first: kinds list them from the slightest on.
    return [
      "title": .text(
        site.words.counted("findings", rows.count, site.wording)),
      "url": .text("#" + table.vietnameseKey),
      "counts": .list(
        counts.sorted { $0.key > $1.key }.map { choice, count in
          [
            "title": .text(
              site.wording.number(count) + " "
                + site.wording.text(choices[choice].names).lowercased()),
            "tone": .text(choices[choice].tone),
          ]
        }),
    ]
  }

  /// Money that was found wrong, and how much of it was given back; nil without both.
  var recovery: Bars? {
    guard let found = record.money("amount-found"), found.dong > 0,
      let recovered = record.money("amount-recovered")
    else { return nil }
    let wording = site.wording
    let most = Double(max(found.dong, recovered.dong))
    func row(_ key: String, _ money: Money, _ share: String, tone: String) -> Bars.Row {
      Bars.Row(
        label: label(key), alternative: wording.moneyShort(money),
        parts: [
          .init(key: tone, from: Percent(0, of: 1), to: Percent(Double(money.dong), of: most))
        ],
        cells: [wording.money(money), share])
    }
    return Bars(
      caption: site.words["recoveryTitle"], label: site.words["sumWhat"],
      scale: ("0", wording.moneyShort(max(found, recovered))),
      columns: [.init(label: site.words["sumAmount"]), .init(label: site.words["shareShare"])],
      rows: [
        row("amount-found", found, "", tone: "plan"),
        row(
          "amount-recovered", recovered,
          wording.share(Double(recovered.dong), of: Double(found.dong)), tone: "good"),
      ])
  }

  private func label(_ key: String) -> String {
    record.kind.fields.index(ofKey: key).map {
      site.wording.text(record.kind.fields.fields[$0].names)
    } ?? key
  }
}
