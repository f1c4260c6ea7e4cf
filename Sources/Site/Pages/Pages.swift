import Templates

/// The pages of a long list, each at an address of its own.
struct Pages {
  private let count: Int
  private let size: Int
  private let list: String

  /// The pages of a list at an address; an empty list has one.
  init(count: Int, size: Int, of list: String) {
    self.count = count
    self.size = max(1, size)
    self.list = list
  }

  private var last: Int { max(1, (count + size - 1) / size) }

  /// The numbers of the pages, from 1.
  var numbers: ClosedRange<Int> { 1...last }

  /// The places in the list that a page shows.
  func range(_ number: Int) -> Range<Int> {
    min((number - 1) * size, count)..<min(number * size, count)
  }

  /// The address of a page.
  func address(_ number: Int) -> String { Routes.page(number, of: list) }

  /// Links to the first page, the last and those around the current one; nothing for one page.
  func context(_ number: Int, from place: PagePlace) -> TemplateValue {
    if last == 1 { return .missing }
    func url(_ number: Int) -> TemplateValue { .text(place.page(address(number))) }
    var items: [TemplateValue] = []
    var before = 0
    for other in numbers where other == 1 || other == last || abs(other - number) <= 2 {
      if other > before + 1 { items.append(["isGap": true]) }
      items.append(
        ["number": .text("\(other)"), "url": url(other), "isCurrent": .flag(other == number)])
      before = other
    }
    var object: TemplateObject = [
      "current": .text("\(number)"), "total": .text("\(last)"), "pages": .list(items),
    ]
    if number > 1 { object["previous"] = ["url": url(number - 1)] }
    if number < last { object["next"] = ["url": url(number + 1)] }
    return .object(object)
  }
}
