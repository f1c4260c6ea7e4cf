package import Records
import Vietnamese

extension Routes {
  /// The page of all commitments; everything below it is the site's own.
  package static let followUp = "theo-doi"
  /// The records that have commitments, with how far each was kept.
  package static let followUpSources = "theo-doi/nguon"

  /// The commitments that stand in one way; each such page is always there.
  package static func followUp(_ standing: Commitment.Standing) -> String {
    "\(followUp)/trang-thai/\(standing.slug)"
  }

  /// The commitments for which a unit answers, by the address of the unit.
  package static func followUp(unit address: String) -> String {
    let name = address.split(separator: "/").dropFirst().joined(separator: "/")
    return "\(followUp)/co-quan/\(name.isEmpty ? address : name)"
  }

  /// The commitments in records of a kind.
  package static func followUp(_ kind: Kind) -> String { "\(followUp)/loai/\(kind.slug)" }

  /// The pages of follow-up that every site has, so that texts and the navigation may link to them.
  package static let followUpPages =
    [followUp, followUpSources] + Commitment.Standing.allCases.map { followUp($0) }
}
