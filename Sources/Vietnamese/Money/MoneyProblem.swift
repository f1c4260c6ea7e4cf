/// Why a text is not an amount of money.
public enum MoneyProblem: Error, Hashable, Sendable {
  /// It does not have the form of an amount.
  case notMoney
  /// It is written in words; the amount that they likely mean.
  case inWords(likely: Money)
  /// Something stands around it that is no part of it, as in `VND 1.250.000.000.`.
  case withMore(likely: Money)
  /// It has a fraction of a đồng; the amount when the comma was meant to group.
  case notWholeDong(likely: Money?)
  /// It is in another currency.
  case otherCurrency
  /// It is larger than can be kept (18 digits).
  case tooLarge

  /// The amount to write instead, when one can be told.
  public var likely: Money? {
    switch self {
    case .inWords(let money), .withMore(let money): money
    case .notWholeDong(let money): money
    case .notMoney, .otherCurrency, .tooLarge: nil
    }
  }
}
