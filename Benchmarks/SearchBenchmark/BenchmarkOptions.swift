/// What the benchmark is asked to do.
struct BenchmarkOptions {
  static let usage = """
    search-benchmark [--records FILE | --generate COUNT] [--output FOLDER] [--jobs N]

      --records FILE    lines of JSON, one record each; the standard input when neither is given
      --generate COUNT  makes the records; the time that takes is not counted
      --output FOLDER   where the index is written; without it files are only counted
      --jobs N          cores, 2 unless told
    """

  var records: String?
  var generated: Int?
  var output: String?
  var jobs = 2

  /// The options of a command line, nil when it cannot be understood.
  init?(_ arguments: some Sequence<String>) {
    var rest = arguments.makeIterator()
    while let name = rest.next() {
      guard let value = rest.next() else { return nil }
      switch name {
      case "--records": records = value
      case "--generate":
        guard let count = Int(value), count >= 0 else { return nil }
        generated = count
      case "--output": output = value
      case "--jobs":
        guard let count = Int(value), count > 0 else { return nil }
        jobs = count
      default: return nil
      }
    }
  }
}
