internal import CLinux
internal import Glibc

/// The cores that one may use.
package enum Cores {
  /// How many: of those of the machine the ones that the program is bound to (`taskset`, `AllowedCPUs=` of
  /// systemd), as `nproc` counts them.
  package static var count: Int {
    let bound = Int(linux_cores())
    return bound > 0 ? bound : max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }
}
