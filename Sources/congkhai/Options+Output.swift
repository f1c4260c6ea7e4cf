import CommandLineOptions
import Publishing
import Site

extension OutputFolder {
  /// Opens the output folder that the options say.
  convenience init(_ options: Options) throws(PublishingError) {
    try self.init(
      path: options.outputFolder, label: options.label,
      isFingerprinted: Routes.isFingerprinted)
  }
}

extension ChangedList {
  /// The list that the options ask for, if they do.
  init?(_ options: Options) throws(PublishingError) {
    guard let path = options.changedList else { return nil }
    try self.init(path: path)
  }
}
