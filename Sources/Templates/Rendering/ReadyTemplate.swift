import Diagnostics

/// A template of a set whose partials are tied, as rendering needs it.
///
/// A class, so that each inclusion counts one reference rather than those of all its tables.
final class ReadyTemplate: Sendable {
  /// Its place in the set.
  let index: Int
  let source: [UInt8]
  /// Its instructions; in a shared context some begin a stretch, whose number they have.
  let instructions: [Template.Instruction]
  /// The instructions themselves.
  let plain: [Template.Instruction]
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
    plain = template.instructions
    names = template.names
    paths = template.paths
    blocks = template.blocks
    inclusions = template.inclusions
  }

  /// The same with instructions of which some begin a stretch.
  init(_ template: ReadyTemplate, _ instructions: [Template.Instruction]) {
    self.instructions = instructions
    plain = template.plain
    (index, source) = (template.index, template.source)
    (names, paths, firstPath) = (template.names, template.paths, template.firstPath)
    (blocks, inclusions) = (template.blocks, template.inclusions)
  }
}
