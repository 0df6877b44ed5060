import Foundation

extension String {
  /// The same without accents, and with o and l for the letters that are not made of a letter and an accent: Sonderborg for Sønderborg.
  package var inPlainLetters: String {
    folding(options: .diacriticInsensitive, locale: nil).replacing("ø", with: "o").replacing("Ø", with: "O")
      .replacing("ł", with: "l")
  }
}
