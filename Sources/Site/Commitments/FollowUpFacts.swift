import Diagnostics
import Records

/// A list of commitments as what its pages are made from: which they are, and how they stand.
struct FollowedList: PieceFact {
  let list: FollowUpList
  let site: Site

  func add(to facts: inout PieceFacts) {
    facts.add(list.address)
    facts.add(list.title ?? "")
    facts.add(count: list.promises.count)
    for index in list.promises {
      let promise = site.catalog.promises[index]
      facts.add(record: promise.record)
      facts.add(count: promise.index)
      facts.add(site.followUp.standings[index].rawValue)
    }
  }
}

/// A list of commitments as the others offer it.
struct FollowUpOption: PieceFact {
  let list: FollowUpList

  func add(to facts: inout PieceFacts) {
    facts.add(list.address)
    facts.add(list.title ?? "")
    facts.add(list.tongue?.rawValue ?? "")
    facts.add(count: list.promises.count)
  }
}
