import Vietnamese

/// Names that stand for a group of a document number: «nghị quyết» for NQ, «tỉnh ủy» for TU.
struct NumberName: Sendable, Equatable {
  /// The folded name.
  let name: String
  /// The folded groups that it may stand for, with `|` between: «quy định» is QĐi, QyĐ or QĐ.
  let groups: String

  /// Kinds of documents and common issuers, by name.
  static let all: [NumberName] = {
    var groups: [String: [String]] = [:]
    for kind in DocumentKind.all {
      groups[Folding.folded(kind.name), default: []].append(Folding.key(kind.abbreviation))
    }
    for (name, group) in issuers { groups[name, default: []].append(group) }
    // The Party writes QĐ for both.
    groups["quy dinh", default: []].append("qd")
    return groups.map { NumberName(name: $0, groups: $1.joined(separator: "|")) }
      .sorted { $0.name < $1.name }
  }()

  private static let issuers = [
    ("tinh uy", "tu"), ("thanh uy", "tu"), ("thi uy", "thu"), ("huyen uy", "hu"),
    ("dang uy", "du"), ("trung uong", "tw"), ("uy ban nhan dan", "ubnd"),
    ("hoi dong nhan dan", "hdnd"), ("chinh phu", "cp"), ("thu tuong", "ttg"),
    ("ban thanh tra nhan dan", "bttnd"), ("ban giam sat dau tu cua cong dong", "bgsdtcd"),
    ("mat tran to quoc", "mttq"), ("uy ban mat tran to quoc", "ubmttq"),
    ("ban quan ly du an", "bqlda"), ("ban chi dao", "bcd"), ("ban thuong vu", "btv"),
  ]
}
