import Vietnamese

@testable import Records

extension TargetWorld {
  /// A world by chance: a province, communes that merge and split in chains, their committees and
  /// boards, records on and around the edges of periods, one target of each sort.
  init(seed: Int) {
    var chance = SeededGenerator(seed: seed)
    today = Self.day(&chance)
    units.append(Unit(name: "u0", kind: "territory", level: "province"))
    for _ in 0..<chance.below(5) + 2 { addCommune(&chance) }
    for _ in 0..<chance.below(7) + 2 { addBody(&chance) }
    for place in 0..<25 { addEvent(place, &chance) }
    for place in 0..<3 { addGoal(place, &chance) }
    for _ in 0..<chance.below(30) { addTold(&chance) }
    if chance.chance(12) { measured = [chance.below(units.count)] }
  }

  private static func day(_ chance: inout SeededGenerator) -> CivilDate {
    let day = CivilDate.on(2024, 1, 1).adding(days: chance.below(900))
    guard chance.chance(50) else { return day }
    // On the first or the last day of a period, or a day beside.
    let edges = [
      CivilDate.on(day.year, day.month, 1), .on(day.year, 1, 1), .on(day.year, 7, 1),
      .on(day.year, (day.month - 1) / 3 * 3 + 1, 1), day.adding(days: 1 - day.weekday.rawValue),
    ]
    return chance.pick(edges).adding(days: chance.below(3) - 1)
  }

  private static func perhapsDay(_ percent: Int, _ chance: inout SeededGenerator) -> CivilDate? {
    chance.chance(percent) ? day(&chance) : nil
  }

  private static func later(
    than first: CivilDate?, _ percent: Int, _ chance: inout SeededGenerator
  ) -> CivilDate? {
    guard let day = perhapsDay(percent, &chance) else { return nil }
    return first.map { max($0, day) } ?? day
  }

  /// A commune; those before it may merge into it, and so one may go into two.
  private mutating func addCommune(_ chance: inout SeededGenerator) {
    var unit = Unit(name: "u\(units.count)", kind: "territory", level: "commune", parent: 0)
    unit.from = Self.perhapsDay(40, &chance)
    unit.until = Self.later(than: unit.from, 40, &chance)
    unit.isDraft = chance.chance(8)
    for other in 1..<max(1, units.count) where chance.chance(30) {
      units[other].mergedInto.append(units.count)
      if chance.chance(60) { unit.from = units[other].until?.adding(days: 1) ?? unit.from }
    }
    if let from = unit.from, let until = unit.until, until < from { unit.until = nil }
    units.append(unit)
  }

  /// A committee or a board below any unit.
  private mutating func addBody(_ chance: inout SeededGenerator) {
    let parent = chance.below(units.count)
    var unit = Unit(
      name: "u\(units.count)", kind: chance.pick(["committee", "board"]), level: "commune",
      parent: parent)
    unit.from = Self.perhapsDay(30, &chance)
    unit.until = Self.later(than: unit.from, 30, &chance)
    unit.isDraft = chance.chance(8)
    let same = units.indices.filter { units[$0].kind == unit.kind }
    if let other = same.last, chance.chance(25) { units[other].mergedInto.append(units.count) }
    units.append(unit)
  }

  private mutating func addEvent(_ place: Int, _ chance: inout SeededGenerator) {
    var event = Event(name: "e\(place)", isProject: chance.chance(15))
    let places = Array(units.indices)
    if chance.chance(90) { event.unit = chance.pick(places) }
    event.hosts = chance.some(places, 12)
    event.rowHosts = chance.some(places, 12)
    event.form = chance.pick(["talk", "visit", "vote"])
    event.state = chance.pick(["planned", "held"])
    event.held = Self.perhapsDay(92, &chance)
    event.announced = Self.perhapsDay(60, &chance)
    event.isDraft = chance.chance(8)
    event.isWithdrawn = chance.chance(8)
    events.append(event)
  }

  private mutating func addGoal(_ place: Int, _ chance: inout SeededGenerator) {
    var goal = Goal(code: "T\(place)", from: Self.day(&chance))
    goal.per = chance.pick(Frequency.allCases)
    goal.until = Self.later(than: goal.from, 50, &chance)
    goal.due = Self.later(than: goal.from, 40, &chance)
    goal.grace = chance.pick([0, 0, 5, 40])
    goal.atLeast = chance.pick([1, 1, 2, 3])
    let places = Array(units.indices)
    if chance.chance(60) { goal.of = chance.some(places, 25) }
    if chance.chance(50) { goal.ofKind = chance.some(["territory", "committee", "board"], 60) }
    if goal.ofKind.isEmpty || chance.chance(30) { goal.ofLevel = ["commune"] }
    if chance.chance(30) { goal.within = [chance.pick(places)] }
    goal.countsBoards = chance.chance(25)
    goal.forms = chance.some(["talk", "visit", "vote"], 50)
    if chance.chance(40) { goal.state = "held" }
    goal.byAnnouncement = chance.chance(25)
    goal.byHosts = chance.chance(25)
    goal.ifAny = chance.chance(25)
    goal.isOff = chance.chance(5)
    goals.append(goal)
  }

  private mutating func addTold(_ chance: inout SeededGenerator) {
    let goal = chance.below(goals.count)
    told.append(
      Told(
        goal: goal, unit: chance.below(units.count),
        date: max(goals[goal].from, Self.day(&chance)),
        result: chance.pick(["met", "not-met", "not-applicable"]), isDraft: chance.chance(10)))
  }
}
