import Reading
import Records
import Templates

/// Where files of the site go: a path below the root, and the bytes. It may be called from several
/// cores at once.
package typealias Output = @Sendable (_ path: String, _ bytes: [UInt8]) throws -> Void

/// A part of the site that makes its own files from the whole: a sort of page, a feed, an export.
/// A new one is one new file, and its name in `SiteWriter.parts`.
protocol SitePart: Sendable {
  /// Writes all its files.
  func write(_ site: Site, to output: Output) throws
}

extension Site {
  /// Renders a page from a template, and writes it to its place.
  func write(
    _ page: PageContext, template: String, _ own: TemplateObject, at place: PagePlace,
    to output: Output, path: String? = nil
  ) throws {
    var html: [UInt8] = []
    html.reserveCapacity(16_384)
    let stack: [TemplateValue] = [
      ["page": .object(page.object(of: self, at: place))], .object(own),
    ]
    theme.templates.render(
      template, in: surroundings.context(of: self, at: place), with: stack, into: &html)
    try output(path ?? place.outputPath, html)
  }
}
