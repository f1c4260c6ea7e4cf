package import Diagnostics
package enum ThemeCheck { package static func run(_ site: Site) -> [Diagnostic] { [] } }
