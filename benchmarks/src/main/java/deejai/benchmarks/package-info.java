/// Measurements that are no micro-benchmarks: programs that print a table.
@NullMarked
package deejai.benchmarks;

import org.jspecify.annotations.NullMarked;
