/**
 * Benchmarks: ratios against a C reference, taken within one run, with server and client pinned to one CPU.
 * May import the libraries' public rooms, and {@code org.qmp4j.codec} to time decoding alone.
 * No number may be printed that was not measured in the same run.
 */
@NullMarked
package org.qmp4j.examples.bench;

import org.jspecify.annotations.NullMarked;
