import Diagnostics
import FoundationEssentials
import Testing

@testable import Templates

/// The official tests of the Mustache specification, in their JSON form.
@Suite struct OfficialSuiteTests {
  @Test(arguments: [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
    "~inheritance", "~dynamic-names",
  ])
  func everyCaseRendersAsSpecified(module: String) throws {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(module).json") else {
      print("skipped: \(folder)/\(module).json is not there (set CONGKHAI_TEST_DATA)")
      return
    }
    let suite = try JSONDecoder().decode(Suite.self, from: data)
    #expect(!suite.tests.isEmpty)
    for test in suite.tests {
      let result = rendered(test.template, test.data?.value ?? .missing, test.partials ?? [:])
      #expect(result == test.expected, "\(module): \(test.name)")
    }
  }

  private var folder: String {
    let data = ProcessInfo.processInfo.environment["CONGKHAI_TEST_DATA"] ?? "../shared/data"
    return "\(data)/mustache-spec/specs"
  }

  private struct Suite: Decodable {
    var tests: [Case]
  }

  private struct Case: Decodable {
    var name: String
    var template: String
    var expected: String
    var data: Context?
    var partials: [String: String]?
  }

  private struct Context: Decodable {
    var value: TemplateValue

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        value = .missing
      } else if let flag = try? container.decode(Bool.self) {
        value = .flag(flag)
      } else if let number = try? container.decode(Int.self) {
        value = .text(String(number))
      } else if let number = try? container.decode(Double.self) {
        value = .text(String(number))
      } else if let text = try? container.decode(String.self) {
        value = .text(text)
      } else if let items = try? container.decode([Context].self) {
        value = .list(items.map(\.value))
      } else {
        let names = try container.decode([String: Context].self)
        value = .object(TemplateObject(names.map { ($0.key, $0.value.value) }))
      }
    }
  }
}
