package import Diagnostics
package import Templates

/// The look of a site: templates, words, style sheets and files, from one folder that may extend
/// another.
package struct Theme: Sendable {
  /// The templates by name.
  package var templates: TemplateSet
  /// Those that a theme has which extends another, and that other has not.
  var addedTemplates: Set<String> = []
  /// What it was tested for; nil where nobody says.
  var tested: TestedAccessibility?
  /// How many templates and style sheets came after what was tested, from themes that extend it.
  var untested = 0
  /// The words of the interface, by language.
  package var strings: [Language: Words]
  /// Where the words of a language are written: in the nearest of the themes that have any.
  var stringsPlace: [Language: Place] = [:]
  /// The style sheets in their order, joined.
  package var styleSheet: [UInt8]
  /// The other files, by path below the `assets` folder.
  package var assets: [String: [UInt8]]

  /// Whether it shows the day of the build around every page.
  var showsDay: Bool { ["buildDate", "buildDateISO"].contains(where: templates.ask) }

  /// The words in a language; those of the other language where the theme has none.
  package func words(in language: Language) -> Words {
    strings[language] ?? strings[.vi] ?? Words([:])
  }
}
