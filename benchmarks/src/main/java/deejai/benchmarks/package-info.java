/// JMH benchmarks of the hot paths, programs that measure whole chains and print a table, and the made-up libraries
/// that
/// they run on. Figures are in docs/PERFORMANCE.md.
@NullMarked
package deejai.benchmarks;

import org.jspecify.annotations.NullMarked;
