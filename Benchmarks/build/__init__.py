"""Measures the build of whole sites: seconds, memory, growth, beside a floor and beside others' tools."""
