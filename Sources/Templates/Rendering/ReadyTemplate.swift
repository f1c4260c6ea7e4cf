import Diagnostics

/// A template of a set whose partials are tied, as rendering needs it.
///
/// A class, so that each inclusion counts one reference rather than those of all its tables.
final class ReadyTemplate: Sendable {
  /// Its place in the set.
  let index: Int
  let source: [UInt8]
  let instructions: [Template.Instruction]
  let names: [TemplateName]
  let paths: [Template.Path]
  /// The place of its first path among those of all templates.
  let firstPath: Int
  let blocks: [Template.Block]
  let inclusions: [Template.Inclusion]

  init(_ template: Template, at index: Int, firstPath: Int) {
    self.index = index
    self.firstPath = firstPath
    source = template.source.bytes
    instructions = template.instructions
    names = template.names
    paths = template.paths
    blocks = template.blocks
    inclusions = template.inclusions
  }
}
