import Publishing

/// Publishes a whole site: the texts of its files by path.
@discardableResult
func publish(_ files: [String: String], to path: String) throws -> PublishingResult {
  let output = try OutputFolder(path: path)
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
