/// How a new site takes the place of the earlier one.
protocol PublishingWay: Sendable {
  /// Looks at what will be needed, while others work; changes nothing. What fails is left to whoever
  /// needs it.
  func lookAhead()

  /// Takes the bytes of a new or changed file; may be called from several threads.
  /// - Parameter earlier: when the file that it replaces on the web was changed.
  func stage(
    _ path: String, _ bytes: Span<UInt8>, after earlier: FileTime?
  ) throws(PublishingError)

  /// Makes the new site the one that is seen.
  /// - Throws: when the earlier site is still the one that is seen, or will be when the folder is
  ///   opened next.
  func publish(_ plan: Plan) throws(PublishingError)

  /// Throws away what waits, unless it was published or left to the next build.
  func discard()

  /// From here on whatever waits is the next build's to finish, not this one's to throw away.
  func leaveToTheNextBuild()
}
