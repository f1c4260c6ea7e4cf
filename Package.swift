// swift-tools-version: 6.2
// The floors of the house, lowest first: a target imports only from floors below it.
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func floor(_ name: String, on below: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: below, swiftSettings: strict)
}

func tests(of name: String, with more: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name)] + more, swiftSettings: strict)
}

let package = Package(
  name: "CongKhai",
  products: [
    .executable(name: "congkhai", targets: ["congkhai"]),
    .library(name: "CongKhai", targets: ["Site", "Publishing"]),
  ],
  targets: [
    // 0: the C libraries, one thin module map each, the files embedded in the binary, and bytes.
    .systemLibrary(
      name: "CCmark", path: "Sources/System/CCmark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CYaml", path: "Sources/System/CYaml", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CMicrohttpd", path: "Sources/System/CMicrohttpd", pkgConfig: "libmicrohttpd",
      providers: [.apt(["libmicrohttpd-dev"])]),
    .systemLibrary(
      name: "CDeflate", path: "Sources/System/CDeflate", pkgConfig: "libdeflate",
      providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(
      name: "CBrotli", path: "Sources/System/CBrotli", pkgConfig: "libbrotlienc",
      providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(
      name: "CMd", path: "Sources/System/CMd", pkgConfig: "libmd",
      providers: [.apt(["libmd-dev"])]),
    .systemLibrary(
      name: "CQRencode", path: "Sources/System/CQRencode", pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CLinux", path: "Sources/System/CLinux"),
    .target(name: "CBuiltin"),
    .target(name: "CMalloc"),
    floor("Bytes"),
    // 1: the language, problems at places, fingerprints, values as bytes, and work on all cores.
    floor("Hashing"),
    floor("Packing"),
    floor("Workers", on: ["CLinux"]),
    floor("Vietnamese", on: ["Bytes"]),
    floor("Diagnostics", on: ["Bytes"]),
    // 2: what is published, and templates.
    floor("Records", on: ["Vietnamese", "Diagnostics", "Hashing", "Packing", "Workers", "Bytes"]),
    floor("Templates", on: ["Vietnamese", "Diagnostics", "Bytes"]),
    // 3: files to records, tokens to the index.
    floor(
      "Reading",
      on: [
        "Records", "Vietnamese", "Diagnostics", "Hashing", "Packing", "Workers", "CYaml", "CCmark",
        "CBuiltin",
      ]),
    floor("Search", on: ["Vietnamese", "Packing", "Hashing", "Workers", "Bytes"]),
    // 4: pages, lists, feeds.
    floor(
      "Site",
      on: [
        "Reading", "Records", "Templates", "Search", "Vietnamese", "Diagnostics", "Hashing",
        "Packing", "Workers", "Bytes", "CMd", "CQRencode",
      ]),
    // 5: how bytes reach the disk.
    floor("Publishing", on: ["Hashing", "Workers", "CLinux", "CDeflate", "CBrotli"]),
    // 6: the command line and the local preview.
    floor("Preview", on: ["Vietnamese", "Bytes", "CMicrohttpd"]),
    floor("CommandLineOptions", on: ["Diagnostics", "Vietnamese"]),
    .executableTarget(
      name: "congkhai",
      dependencies: [
        "Site", "Publishing", "Preview", "CommandLineOptions", "Reading", "Records", "Templates",
        "Diagnostics", "Vietnamese", "Search", "Hashing", "Workers", "Bytes", "CMalloc",
      ],
      swiftSettings: strict,
      // Takes the place of malloc, in the C libraries too: a build makes small things by the million
      // on several cores, and needs some 7 % less of the processor with it.
      linkerSettings: [.linkedLibrary("jemalloc")]),
    // Measures the search index alone; not installed.
    .executableTarget(
      name: "search-benchmark", dependencies: ["Search", "Vietnamese"],
      path: "Benchmarks/SearchBenchmark", swiftSettings: strict),
    // Measures what the disk and cmark-gfm cost without the tool; not installed.
    .executableTarget(
      name: "build-floor", dependencies: ["CCmark"], path: "Benchmarks/Floor",
      cSettings: [.define("_GNU_SOURCE"), .treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("cmark-gfm"), .linkedLibrary("cmark-gfm-extensions")]),
    tests(of: "Bytes"),
    tests(of: "Hashing"),
    tests(of: "Packing"),
    tests(of: "Workers"),
    tests(of: "Vietnamese"),
    tests(of: "Diagnostics"),
    tests(of: "Records", with: ["Packing", "Vietnamese"]),
    tests(of: "Templates"),
    tests(of: "Reading"),
    tests(of: "Search", with: ["Packing", "Hashing", "Workers"]),
    tests(of: "Site"),
    tests(of: "Publishing", with: ["Hashing", "CLinux", "CDeflate"]),
    tests(of: "Preview"),
    tests(of: "CommandLineOptions", with: ["Diagnostics", "Vietnamese"]),
  ],
  cLanguageStandard: .c2x
)
