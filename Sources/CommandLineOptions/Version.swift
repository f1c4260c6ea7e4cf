/// The version of the product, as `congkhai --version` prints it (semantic versioning 2.0.0).
package let congKhaiVersion = "0.1.0"
