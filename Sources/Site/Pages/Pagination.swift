import Templates

extension Site {
  /// Links to the pages of a list: the first, the last and those around the current one.
  func pagination(
    _ number: Int, of pages: Int, _ address: String, from place: PagePlace
  ) -> TemplateValue {
    func url(_ number: Int) -> TemplateValue { .text(place.page(Routes.page(number, of: address))) }
    var items: [TemplateValue] = []
    var last = 0
    for other in 1...pages where other == 1 || other == pages || abs(other - number) <= 2 {
      if other > last + 1 { items.append(["isGap": true]) }
      items.append(
        ["number": .text("\(other)"), "url": url(other), "isCurrent": .flag(other == number)])
      last = other
    }
    var object: TemplateObject = [
      "current": .text("\(number)"), "total": .text("\(pages)"), "pages": .list(items),
    ]
    if number > 1 { object["previous"] = ["url": url(number - 1)] }
    if number < pages { object["next"] = ["url": url(number + 1)] }
    return .object(object)
  }
}
