import Records

/// Where citizens turn with what they have to say about the site, as `site.yaml` says; at least one
/// way is there.
package struct SiteContact: Sendable {
  /// A telephone number, as written.
  package var phone: String?
  /// A mailbox.
  package var email: String?
  /// Where the office is.
  package var address: String?
  /// When it is open.
  package var hours: String?

  /// What the settings say; nil where they name no way at all. Hours alone are none.
  init?(_ record: Record) {
    guard let index = record.kind.fields.index(ofKey: "contact"), let value = record["contact"],
      let row = Row(value, of: record.kind.fields.fields[index])
    else { return nil }
    phone = row.text("phone")
    email = row.text("email")
    address = row.text("address")
    hours = row.text("hours")
    if phone == nil, email == nil, address == nil { return nil }
  }

  /// The number as machines dial it: digits, and a plus before them.
  var dialled: String? {
    phone.map { phone in
      let digits = String(phone.filter { $0.isASCII && $0.isNumber })
      return "tel:" + (phone.hasPrefix("+") ? "+" : "") + digits
    }
  }
}
