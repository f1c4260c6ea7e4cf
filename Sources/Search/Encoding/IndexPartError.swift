/// Why bytes are no part of an index that can be used.
package enum IndexPartError: Error, Hashable, Sendable {
  /// They are something else.
  case foreign
  /// They are a part, but written by another version of the tool: the version of its format.
  case otherVersion(Int)
  /// They were a part; bytes are missing or have changed.
  case damaged

  /// What happened and what to do, in Vietnamese, without a full stop.
  package var vietnamese: String {
    switch self {
    case .foreign: "Đây không phải là một phần của chỉ mục tìm kiếm"
    case .otherVersion(let version):
      "Phần chỉ mục này do phiên bản khác của công cụ ghi (định dạng \(version)); hãy tạo lại nó"
    case .damaged: "Phần chỉ mục này bị hỏng hoặc chưa được chép hết; hãy tạo lại nó"
    }
  }

  /// What happened and what to do, in English, without a full stop.
  package var english: String {
    switch self {
    case .foreign: "This is no part of a search index"
    case .otherVersion(let version):
      "This part of an index was written by another version of the tool (format \(version));"
        + " make it again"
    case .damaged: "This part of an index is damaged or was not copied whole; make it again"
    }
  }
}
