import Testing

@testable import Publishing

/// The two ways in which a site takes the place of the earlier one, the first of them also with all
/// that it will ask for looked at when the folder is opened.
enum Way: CaseIterable { case exchange, lookingAhead, inPlace }

/// Opens a folder for one build.
func openFolder(
  _ path: String, _ way: Way = .exchange, at now: Int? = nil,
  isFingerprinted: @escaping @Sendable (String) -> Bool = { _ in false }
) throws -> OutputFolder {
  let folder = try OutputFolder(
    path: path, now: now, isFingerprinted: isFingerprinted, isExchanged: way != .inPlace)
  if way == .lookingAhead {
    folder.way.lookAhead()
    folder.standing.lookAhead()
  }
  return folder
}

/// Publishes a whole site: the texts of its files by path.
@discardableResult
func publish(
  _ files: [String: String], to path: String, _ way: Way = .exchange, at now: Int? = nil,
  isFingerprinted: @escaping @Sendable (String) -> Bool = { _ in false }
) throws -> PublishingResult {
  let output = try openFolder(path, way, at: now, isFingerprinted: isFingerprinted)
  for (path, text) in files { try output.write(path, Array(text.utf8)) }
  return try output.publish()
}

/// The fault that a piece of work ends in.
func fault(_ work: () throws -> Void) -> PublishingError? {
  do {
    try work()
    return nil
  } catch {
    return error as? PublishingError
  }
}
