import Glibc
import Testing

@testable import Publishing

/// Where folders are exchanged, a build may be killed before the exchange, after it, and between
/// any two steps of the tidying up that follows.
@Suite struct ExchangeInterruptionTests {
  private let folder: TemporaryFolder
  private var out: String { folder["out"] }
  private let sites = [
    ["index.html": "1", "a/index.html": "1", "x": "1"],
    ["index.html": "2", "a/index.html": "1", "x/index.html": "2"],
    ["index.html": "3", "a/index.html": "1", "b/index.html": "3"],
    ["index.html": "4", "a": "4"],
  ]

  init() throws {
    folder = try TemporaryFolder()
    for site in sites[..<3] { try publish(site, to: out) }
  }

  private func site(_ name: String = "out") -> [String: String] {
    folder.tree(name).reduce(into: [:]) { $0[$1] = folder.text("\(name)/\($1)") }
  }

  private var kept: [String] { folder.names(in: folder[".out.congkhai"]) }

  /// A build that ends as if killed, at a point that `work` goes to.
  private func killed(_ work: (Exchange, Plan) throws -> Void) throws {
    let output = try OutputFolder(path: out)
    for (path, text) in sites[3] { try output.write(path, Array(text.utf8)) }
    var plan = try output.plan()
    try plan.findForeignFiles()
    try work(try #require(output.way as? Exchange), plan)
    output.way.leaveToTheNextBuild()
  }

  @Test func aBuildKilledWhileItWritesIsForgotten() throws {
    try killed { _, _ in }
    #expect(kept.contains("next"))
    try OutputFolder(path: out).discard()
    #expect(site() == sites[2])
    #expect(kept == ["lock", "previous"])
    #expect(site(".out.congkhai/previous") == sites[1])
  }

  @Test func aBuildKilledRightBeforeTheExchangeIsForgotten() throws {
    try killed { exchange, plan in try exchange.prepare(exchange.next(), plan) }
    try OutputFolder(path: out).discard()
    #expect(site() == sites[2])
    #expect(kept == ["lock", "previous"])
  }

  @Test(arguments: 0...3)
  func aBuildKilledAfterTheExchangeIsTidiedUpByTheNext(after steps: Int) throws {
    try folder.put("out/rieng/cua-toi.txt", "của tôi")
    try killed { exchange, plan in
      let state = exchange.state
      let next = try exchange.next()
      try exchange.prepare(next, plan)
      try state.parent.exchange("out", with: "next", in: state.folder)
      if steps > 0 { exchange.handOver(plan, to: next) }
      if steps > 1 { try state.folder.move("previous", to: "spare") }
      if steps > 2 { try state.folder.move("next", to: "previous") }
    }
    let after = sites[3].merging(["rieng/cua-toi.txt": "của tôi"]) { $1 }
    #expect(site() == after)
    try OutputFolder(path: out).discard()
    #expect(site() == after)
    #expect(kept == ["lock", "previous", "spare"])
    #expect(site(".out.congkhai/previous") == sites[2])
    #expect(site(".out.congkhai/spare") == sites[1])
  }

  @Test func whatComesIntoTheFolderInTheLastMomentIsNotLost() throws {
    try folder.put("out/.well-known/cu.txt", "cũ")
    try killed { exchange, plan in
      try exchange.prepare(exchange.next(), plan)
      try folder.put("out/.well-known/moi.txt", "mới")
      try folder.put("out/.well-known/cu.txt.tmp", "sửa")
      rename(folder["out/.well-known/cu.txt.tmp"], folder["out/.well-known/cu.txt"])
      try folder.put("out/khac/sau/moi.txt", "mới")
      try exchange.publishPrepared(plan)
    }
    #expect(folder.text("out/.well-known/moi.txt") == "mới")
    #expect(folder.text("out/.well-known/cu.txt") == "sửa")
    #expect(folder.text("out/khac/sau/moi.txt") == "mới")
    #expect(site(".out.congkhai/previous") == sites[2])
  }

  @Test func aKilledBuildDoesNotStopTheNextFromPublishing() throws {
    try killed { _, _ in }
    try publish(sites[3], to: out)
    #expect(site() == sites[3])
    #expect(site(".out.congkhai/spare") == sites[1])
    try publish(sites[0], to: out)
    #expect(kept == ["lock", "previous", "spare"])
    #expect(site(".out.congkhai/previous") == sites[3])
    #expect(site(".out.congkhai/spare") == sites[2])
  }

  @Test(arguments: [false, true])
  func aKilledReturnIsTidiedUpByTheNextBuild(isExchanged: Bool) throws {
    try folder.put("out/rieng/cua-toi.txt", "của tôi")
    do {
      let output = try OutputFolder(path: out)
      let exchange = try #require(output.way as? Exchange)
      #expect(try exchange.prepareReturn(at: 0, isFingerprinted: { _ in false }) != nil)
      if isExchanged {
        try exchange.state.parent.exchange("out", with: "previous", in: exchange.state.folder)
      }
    }
    try OutputFolder(path: out).discard()
    let (now, before) = isExchanged ? (sites[1], sites[2]) : (sites[2], sites[1])
    #expect(site() == now.merging(["rieng/cua-toi.txt": "của tôi"]) { $1 })
    #expect(site(".out.congkhai/previous") == before)
    #expect(kept == ["lock", "previous", "spare"])
  }
}
