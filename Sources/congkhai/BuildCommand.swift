import CommandLineOptions
import Diagnostics
import Publishing
import Reading
import Records
import Search
import Site

/// `congkhai build`: content in, website out; nothing is published while the content has errors.
struct BuildCommand {
  let options: Options
  private let endsProgram: Bool

  /// - Parameter endsProgram: whether nothing comes after the build, so that memory need not be
  ///   given back piece by piece.
  init(_ options: Options, endsProgram: Bool = false) {
    self.options = options
    self.endsProgram = endsProgram
  }

  func run() async -> ExitCode {
    let words = BuildWords(language: options.language)
    if let other = options.folderInTheWay {
      Console.error(words.output(options.outputFolder, overlaps: other))
      return .usage
    }
    if options.mixesSites {
      Console.error(words.intoPublic(options))
      return .usage
    }
    let progress = Progress(options)
    do {
      return try await Interruption.watching {
        do {
          return try await build(progress, words)
        } catch is IndexPartError, is DamagedSite {
          // What an earlier build kept or published is read late: only then it shows that it is damaged.
          KeptMemory(options).forget()
          return try await build(progress, words, isAgain: true)
        }
      }
    } catch is CancellationError {
      progress.clear()
      Console.error(words.interrupted)
      return .interrupted
    } catch let error as PublishingError {
      progress.clear()
      Console.error(words.failed(error))
      return error.exitCode
    } catch let error as ContentChanged {
      progress.clear()
      Console.error(words.changed(error.path))
      return .machine
    } catch {
      progress.clear()
      Console.error(words.failed("\(error)"))
      return .machine
    }
  }

  /// - Parameter isAgain: whether the content was reported on before, and something damaged.
  private func build(
    _ progress: Progress, _ words: BuildWords, isAgain: Bool = false
  ) async throws -> ExitCode {
    let timings = Timings()
    var last = await LastBuild(options)
    defer { last.output?.discard() }
    if let note = last.note, let result = try last.output?.unchanged() {
      timings.marks.end(.compare)
      Report.print(note.report, options)
      return finish(
        result, in: last.output, records: RecordCount(note.records), try ChangedList(options),
        timings, words)
    }
    timings.marks.end(.compare)
    progress.show(words.reading)
    last.output?.lookAhead(jobs: options.jobs)
    let memory = last.memory
    let pages = last.output.map(last.readPages)
    let (read, diagnostics) = try await SiteReader.read(
      options.source, of: last.takeStamp(), knowing: memory, marks: timings.marks)
    progress.clear()
    let report = Report(diagnostics, options)
    let text = report.text
    if !isAgain { Report.print(text, options) }
    guard let read, !report.hasErrors else { return .content }
    let list = try ChangedList(options)
    let output = try last.openedOutput()
    defer { output.discard() }
    if isAgain { output.lookIntoFiles() }
    let packedPages = await (pages ?? last.readPages(of: output)).value
    timings.marks.end(.open)
    let made = try await write(
      read, knowing: memory, to: output, published: packedPages, progress, words, timings)
    progress.show(words.publishing)
    if Interruption.isRequested { throw CancellationError() }
    let result = try output.publish(owing: list != nil)
    timings.marks.end(.publish, .init(files: result.written, bytes: result.bytesWritten))
    progress.clear()
    let records = read.site.catalog.recordCount
    last.keep(made, of: result)
    timings.marks.end(.keep)
    last.note(result, records: records, report: text)
    if let fault = last.fault { Console.error(words.notKept(fault)) }
    // To free 100,000 records takes a quarter of a second.
    if endsProgram { _ = Unmanaged.passRetained(read.site) }
    return finish(result, in: output, records: records, list, timings, words)
  }

  /// Makes the files of the site and hands them to the output folder.
  /// - Parameter packedPages: what was made of what of the site that is published there.
  /// - Returns: the same of this site.
  private func write(
    _ read: ReadSite, knowing memory: BuildMemory, to output: OutputFolder,
    published packedPages: [UInt8]?, _ progress: Progress, _ words: BuildWords, _ timings: Timings
  ) async throws -> PageMemory? {
    // The script for searching from a disk is large, and nothing loads it over the web.
    let compression =
      options.precompresses
      ? try Precompression(
        into: output, jobs: read.source.jobs, leavingOut: [Routes.offlineSearch]) : nil
    let published = EarlierOutput(
      output: output, compression: compression, packedPages: packedPages)
    return try await SiteWriter(read, knowing: memory, published: published).write(
      to: { path, bytes in
        if Interruption.isRequested { throw CancellationError() }
        timings.count(bytes.count)
        if let compression {
          try compression.write(path, bytes)
        } else {
          try output.write(path, bytes)
        }
      }, progress: { progress.show(words.step($0)) }, marks: timings.marks)
  }

  /// Tells what was done to whoever wants to know.
  private func finish(
    _ result: PublishingResult, in output: OutputFolder?, records: RecordCount,
    _ list: ChangedList?, _ timings: Timings, _ words: BuildWords
  ) -> ExitCode {
    do {
      try list?.write(result, of: output)
    } catch {
      Console.error(words.listFailed(error))
      return .machine
    }
    if options.tellsTimings {
      Console.error(TimingTable(timings, language: options.language).text)
    }
    if !options.isQuiet, options.format == .text {
      Console.error(
        words.done(
          records: records, result, folder: options.outputFolder,
          seconds: timings.total))
    }
    return .done
  }
}
