import Glibc
import Vietnamese

/// What the machine knows of the day.
enum Clock {
  /// The day in Vietnam (+07:00, no summer time), or that of `SOURCE_DATE_EPOCH`
  /// (reproducible-builds.org), which stands for the clock where it is set.
  static var today: CivilDate {
    let given = getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) }
    // Far beyond the calendar, whose ends are as good.
    let most = 1 << 50
    let local = min(max(given ?? Int(time(nil)), -most), most) + TimeSpan.vietnamOffset * 60
    return CivilDate(daysSinceEpoch: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  }

  /// Nanoseconds since 1970, as files are marked with them.
  static var nanoseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int(now.tv_sec) * 1_000_000_000 + Int(now.tv_nsec)
  }

  /// Seconds since some moment, for durations.
  static var seconds: Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  /// The seconds that cores have worked for the program so far, in it and in the system.
  static var worked: Double {
    let usage = usage
    let micro = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(micro) / 1e6
  }

  /// The most memory that the program has used so far, in bytes.
  static var peakMemory: Int { usage.ru_maxrss * 1024 }

  private static var usage: rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage
  }
}
