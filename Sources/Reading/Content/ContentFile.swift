import Records
import Vietnamese

/// One file of the content folder and what it is to the site.
package struct ContentFile: Sendable {
  /// The forms in which records are written.
  package enum Format: Sendable {
    /// Front matter and Markdown, one record.
    case markdown
    /// One record, a list, or several documents.
    case yaml
    /// A header row, then a record a row.
    case csv
  }

  /// What a file is to the site.
  package enum Purpose: Sendable, Hashable {
    /// Records of the kind with this place in the table.
    case records(kind: Int, Format)
    /// A file that records may name.
    case attachment
  }

  /// The path below the content folder, as the file system spells it.
  package let pathOnDisk: String
  /// The path below the content folder, composed (NFC), as records spell it.
  package let path: String
  /// The name of the content folder, as messages show it.
  private let root: String
  /// The number of bytes.
  package let size: Int
  /// Tells this state of the file from any other.
  package let mark: FileMark
  /// What it is to the site.
  package let purpose: Purpose

  /// The path as messages show it: with the name of the content folder.
  package var shownPath: String { "\(root)/\(path)" }

  /// A file with a purpose; `root` is the name of the content folder as messages show it.
  package init(_ walked: WalkedFile, below root: String, path: String, purpose: Purpose) {
    self.pathOnDisk = walked.path
    // Mostly the same: then it is held once.
    self.path = path.utf8.elementsEqual(walked.path.utf8) ? walked.path : path
    self.root = root
    self.size = walked.size
    self.mark = walked.mark
    self.purpose = purpose
  }

  /// The address of the file's own record, or the beginning of those of its many records: the path
  /// without its suffix, each part folded to `a-z`, `0-9` and `-`.
  package var address: String {
    Slug.path(RelativePath.stem(of: path))
  }

  /// Where an attachment is published: the path with its parts folded, the suffix kept.
  package static func publishedPath(of path: String) -> String {
    let suffix = RelativePath.suffix(of: path)
    let stem = Slug.path(RelativePath.stem(of: path))
    return suffix.isEmpty ? stem : stem + "." + Slug.make(suffix)
  }
}
