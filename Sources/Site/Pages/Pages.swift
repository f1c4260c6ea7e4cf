import Templates

/// The pages of a long list, each at an address of its own.
struct Pages {
  /// How many items the list has.
  let count: Int
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

  /// Makes each page of a list of records, and of further facts, as a piece of its part: `make` is
  /// given its number and the places in the list that it shows.
  func makeEach(
    of ids: [Int], _ facts: [any PieceFact] = [],
    _ make: (_ number: Int, _ range: Range<Int>) throws -> Void
  ) throws {
    let shared = Pieces.shared([self] + facts)
    for number in numbers {
      let range = range(number)
      try Pieces.make(of: [shared, address(number), NamedRecords(ids[range])]) {
        try make(number, range)
      }
    }
  }

  /// Links to the first page, the last and those around the current one; nothing for one page.
  func context(_ number: Int, from place: PagePlace) -> TemplateValue {
    if last == 1 { return .missing }
    func url(_ number: Int) -> TemplateValue { .text(place.page(address(number))) }
    var items: [TemplateValue] = []
    var before = 0
    let around = max(1, number - 2)...min(last, number + 2)
    for other in Set(around).union([1, last]).sorted() {
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

extension Pages: PieceFact {
  func add(to facts: inout PieceFacts) {
    facts.add(count: count)
    facts.add(count: size)
    facts.add(list)
  }
}
