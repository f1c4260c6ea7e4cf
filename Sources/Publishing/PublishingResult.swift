/// What a publication did.
package struct PublishingResult: Sendable {
  /// The site that was worked out; nil where it was plain before that all stays as it was.
  var site: NewSite?
  /// The paths of the files that are gone, ordered.
  package var gone: [String] = []
  /// How many files stayed as they were, untouched.
  package var unchanged = 0
  /// How many files of others serve as files of the site, having the very same bytes.
  package var adopted = 0
  /// The size of all files of the site, in bytes.
  package var bytes = 0
  /// The size of the files written, in bytes.
  package var bytesWritten = 0
  /// Files of the earlier build that this one no longer makes, but which somebody has changed
  /// since: they stay, belong to that somebody from now on, and deserve a word to the user.
  package var kept: [String] = []

  /// What earlier publications changed without a list of changes that told it: the paths that the site
  /// has now, and those that it has not, ordered.
  package var owedChanged: [String] = []
  package var owedGone: [String] = []

  /// The fingerprint of the site that is published now, as `OutputFolder.fingerprint` gives it when the
  /// folder is opened next: sixteen hexadecimal digits.
  package var fingerprint = ""

  /// The paths of the files that are new or changed, ordered. They are made when they are asked for: the
  /// first build of a nation's site has millions.
  package var changed: [String] { site.map { Array($0.staged) } ?? [] }

  /// How many files are new or changed.
  package var written: Int { site?.stagedCount ?? 0 }
  /// How many files are gone.
  package var removed: Int { gone.count }
}
