import Records
import Vietnamese

/// When a record last changed, as far as it tells of it.
extension Site {
  /// The day on which a record last changed, never after the day of the build.
  func updated(_ id: Int) -> CivilDate? {
    lastChange(of: id, orFirst: catalog.summaries.reading(id)[id].date).map {
      hasCome($0) ? $0 : today
    }
  }

  /// The latest of the days that a record tells of itself: when it was published or issued, changed,
  /// withdrawn, when an answer or a result came; `other` stands for the first of these where it is not
  /// told. It may be still to come, but not where it is that of a result, which is only planned then.
  func lastChange(of id: Int, orFirst other: CivilDate? = nil) -> CivilDate? {
    let summaries = catalog.summaries.reading(id)
    let first = summaries[id].published ?? summaries[id].issued ?? other
    let updated = summaries[id].updated.flatMap { hasCome($0) ? $0 : nil }
    return [first, summaries[id].changed, summaries[id].withdrawn, updated].compactMap(\.self).max()
  }
}
