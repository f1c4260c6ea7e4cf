/// The machine has no memory for a compressor.
struct OutOfMemory: Error {}
