/// A token of a record's texts, by numbers of the part's vocabulary.
struct IndexToken {
  var fold: UInt32
  var canon: UInt32
  /// Whether it makes a pair with the token before.
  var joins: Bool
}
