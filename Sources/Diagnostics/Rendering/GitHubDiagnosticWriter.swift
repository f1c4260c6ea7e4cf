/// Writes diagnostics as workflow commands of GitHub: `::error file=…,line=…,col=…::message`.
///
/// A command is one line; what would end it or its properties is written as `%XX`, as GitHub's
/// toolkit does (actions/toolkit, packages/core/src/command.ts).
struct GitHubDiagnosticWriter {
  let language: Language

  func write(_ diagnostic: Diagnostic, to out: inout [UInt8]) {
    out.append(contentsOf: "::\(diagnostic.severity.rawValue) ".utf8)
    if let place = diagnostic.place {
      out.append(contentsOf: "file=".utf8)
      escape(place.file, isProperty: true, to: &out)
      out.append(UInt8(ascii: ","))
      if let position = place.position {
        // GitHub's end column is the one behind the last character.
        let end = Int(position.column) + Int(position.length)
        let range = "line=\(position.line),col=\(position.column),endColumn=\(end),"
        out.append(contentsOf: range.utf8)
      }
    }
    out.append(contentsOf: "title=".utf8)
    escape(diagnostic.code.rawValue, isProperty: true, to: &out)
    out.append(contentsOf: "::".utf8)
    let mends = diagnostic.mends.map { "\n= \($0.text(in: language))" }.joined()
    escape(diagnostic.message.text(in: language) + mends, isProperty: false, to: &out)
    out.append(0x0A)
  }

  private func escape(_ text: String, isProperty: Bool, to out: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "%"): out.append(contentsOf: "%25".utf8)
      case 0x0D: out.append(contentsOf: "%0D".utf8)
      case 0x0A: out.append(contentsOf: "%0A".utf8)
      case UInt8(ascii: ":") where isProperty: out.append(contentsOf: "%3A".utf8)
      case UInt8(ascii: ",") where isProperty: out.append(contentsOf: "%2C".utf8)
      default: out.append(byte)
      }
    }
  }
}
