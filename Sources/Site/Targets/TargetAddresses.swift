import Records

/// Gives every plan and every target an address of its own.
struct TargetAddresses {
  private var taken = Set<String>()

  /// The address of a plan; the plans of the built-in kind leave its slug out.
  mutating func plan(_ address: String, of kind: Kind) -> String {
    let parts = address.split(separator: "/").map(String.init)
    let own = kind.key == "plan" && parts.count > 1 ? Array(parts.dropFirst()) : parts
    return free(Routes.targets + "/" + own.joined(separator: "/"))
  }

  /// The address of a target: its code, or else its number.
  mutating func target(_ code: String, number: Int, of plan: String) -> String {
    // Years and pages have addresses below a target or a plan; a number is that of another target.
    let isFree = !code.isEmpty && !["nam", "trang"].contains(code) && Int(code) == nil
    return free("\(plan)/\(isFree ? code : "\(number)")")
  }

  private mutating func free(_ wanted: String) -> String {
    var address = wanted
    var copy = 2
    while !taken.insert(address).inserted {
      address = "\(wanted)-\(copy)"
      copy += 1
    }
    return address
  }
}
