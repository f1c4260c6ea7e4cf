import Templates

/// The pages that the site makes from the whole, and how they are found.
extension Site {
  /// A link to each of them that has something to show, with a count where it has one.
  func overviews(from place: PagePlace) -> [TemplateValue] {
    var links: [TemplateValue] = []
    func add(_ title: String, _ address: String, _ number: Int? = nil) {
      links.append(count(words[title], place.page(address), number))
    }
    add("calendarTitle", Routes.calendar)
    add("receptionsTitle", Routes.receptions)
    if !followUp.order.isEmpty { add("followUp", Routes.followUp, followUp.order.count) }
    if !targets.plans.isEmpty { add("targets", Routes.targets, targets.items.count) }
    add("disclosureTitle", Routes.disclosure)
    add("completeness", Routes.completeness)
    return links
  }
}
