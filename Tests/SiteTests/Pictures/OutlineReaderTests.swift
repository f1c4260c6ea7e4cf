import Diagnostics
import Testing

@testable import Site

struct OutlineReaderTests {
  private func read(_ text: String) -> OutlineReader {
    OutlineReader(SourceText(file: "content/_maps/a.geojson", bytes: Array(text.utf8)))
  }

  private static let areas = """
    {"type":"FeatureCollection","features":[
    \t{"type":"Feature","properties":{"ten":"Xã \\u0041","ma":1},"geometry":
      {"type":"Polygon","coordinates":[[[106,20.5],[106.5,20.5,3],[106.5,21],[106,20.5]]]}},
      {"type":"Feature","properties":null,"geometry":null},
      {"type":"Feature","properties":{},"geometry":
      {"type":"MultiPolygon","coordinates":[[[[1e2,-2.0E0],[3,4],[5,6],[1e2,-2]]],[[[7,8],[9,10],[7,8]]]]}},
      {"type":"Feature","properties":{"name":"Sông"},"geometry":
      {"type":"LineString","coordinates":[[106,20],[107,21]]}},
      {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[106,20]}}]}
    """

  @Test func areasAndLinesAreReadWithTheirNames() {
    let read = read(Self.areas)
    #expect(read.problems.isEmpty)
    let features = read.outline.features
    #expect(features.map(\.name) == ["Xã A", nil, "Sông"])
    #expect(features.map(\.lines.count) == [1, 2, 1])
    #expect(features.map { $0.lines[0].isArea } == [true, true, false])
    #expect(features[0].lines[0].points[1] == .init(x: 106.5, y: 20.5))
    #expect(features[1].lines[0].points[0] == .init(x: 100, y: -2))
  }

  @Test func aGeometryAloneIsGeoJSONToo() {
    let read = read(#"{"type": "MultiLineString", "coordinates": [[[1, 2], [3, 4]]]}"#)
    #expect(read.problems.isEmpty && read.outline.features.count == 1)
  }

  @Test(arguments: [
    ("", 1, "tệp đường ranh giới không phải GeoJSON"),
    ("[1, 2]", 1, "tệp đường ranh giới không phải GeoJSON"),
    ("{\n\"type\": \"Topology\"}", 2, "tệp đường ranh giới không phải GeoJSON"),
    (
      "{\"type\": \"FeatureCollection\", \"features\": []}", 1,
      "tệp đường ranh giới không có đường hay vùng nào"
    ),
    (
      "{\"type\": \"LineString\", \"coordinates\": [[1, 2],\n[3]]}", 2,
      "một điểm phải có hai số: kinh độ, rồi vĩ độ"
    ),
    (
      "{\"type\": \"LineString\", \"coordinates\": [[1, 2],\n\n[\"a\", 2]]}", 3,
      "một điểm phải có hai số: kinh độ, rồi vĩ độ"
    ),
    (
      "{\"type\": \"LineString\", \"coordinates\": [[20.7, 106.1], [20.8, 106.2]]}", 1,
      "tọa độ không phải kinh độ, vĩ độ theo WGS 84"
    ),
    (
      "{\"type\": \"LineString\",\n \"coordinates\": [[553421.2, 2297110.8], [553422, 2297111]]}",
      2,
      "tọa độ không phải kinh độ, vĩ độ theo WGS 84"
    ),
  ])
  func aMistakeIsToldOnceAtItsLineWithTheMend(text: String, line: Int32, message: String) {
    let read = read(text)
    #expect(read.problems.map(\.message.vi) == [message])
    #expect(read.problems.map { $0.place?.position?.line } == [line])
    #expect(read.problems.allSatisfy { $0.code == .outline && $0.mends.count == 1 })
    #expect(read.outline.features.isEmpty || !read.problems.isEmpty)
  }

  @Test func brokenJSONIsToldAtItsPlace() {
    let problems = read("{\"type\": \"LineString\",\n\"coordinates\": [[1, 2], [3, 4]").problems
    #expect(problems.count == 1 && problems[0].code == .outline)
    #expect(problems[0].place?.file == "content/_maps/a.geojson")
  }
}
