import Records
import Templates

extension Site {
  /// «12 việc: 3 quá hạn, 4 còn hạn, 5 đã xong», each number with an address.
  private func tally(
    _ tally: PromiseTally, total: String, url: (Commitment.Standing) -> String
  ) -> TemplateObject {
    let counts = Commitment.Standing.allCases.filter { tally[$0] > 0 }
    return [
      "alternative": .text(
        counts.map { wording.number(tally[$0]) + " " + words.standing($0).lowercased() }
          .joined(separator: ", ")),
      "parts": .list(
        Bars.Part.stacked(Self.barOrder.map { ($0.tone, tally[$0]) }, of: tally.total)
          .map(\.value)),
      "total": [
        "title": .text(words.counted("promises", tally.total, wording)), "url": .text(total),
      ],
      "counts": .list(
        counts.map { standing in
          let words = words.standing(standing).lowercased()
          return [
            "title": .text(wording.number(tally[standing]) + " " + words),
            "tone": .text(standing.tone), "url": .text(url(standing)),
          ]
        }),
    ]
  }

  /// The standings along a bar: what was kept first.
  private static let barOrder: [Commitment.Standing] = [
    .done, .doneLate, .dropped, .late, .due, .undated,
  ]

  /// How far what was promised in a record was kept; nil where nothing was. The numbers lead to the
  /// first row of each standing on the page of the record.
  func tally(ofRecord id: Int, from place: PagePlace) -> TemplateObject? {
    let promises = catalog.promises(ofRecord: id)
    guard let first = promises.first, followUp.holds(id) else { return nil }
    let page =
      place.address == catalog.summaries[id].address
      ? "" : place.page(catalog.summaries[id].address)
    func row(_ promise: Int) -> String {
      "\(page)#\(anchor(of: catalog.commitment(catalog.promises[promise]), in: id))"
    }
    var tally = PromiseTally()
    for promise in promises { tally.add(followUp.standings[promise]) }
    return self.tally(tally, total: row(first)) { standing in
      row(promises.first { followUp.standings[$0] == standing } ?? first)
    }
  }

  /// How far a unit kept its promises; nil where it made none.
  func tally(ofUnit id: Int, from place: PagePlace) -> TemplateObject? {
    let list = FollowUpList(unit: id, in: self)
    return list.promises.isEmpty ? nil : tally(of: list, from: place)
  }

  /// How the commitments of a list stand, each number leading to where they begin in it.
  func tally(of list: FollowUpList, from place: PagePlace) -> TemplateObject {
    var tally = PromiseTally()
    for (standing, span) in list.standings { tally.add(standing, span.count) }
    return self.tally(tally, total: place.page(list.address)) { standing in
      list.division == nil
        ? place.page(Routes.followUp(standing)) : list.url(of: standing, in: self, from: place)
    }
  }
}
