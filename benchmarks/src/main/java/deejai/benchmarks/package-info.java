/// JMH benchmarks of the hot paths, and the made-up libraries that they run on. Figures are in docs/PERFORMANCE.md.
@NullMarked
package deejai.benchmarks;

import org.jspecify.annotations.NullMarked;
