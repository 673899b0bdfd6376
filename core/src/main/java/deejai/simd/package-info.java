/// The few operations on arrays of numbers that everything hot is made of, with the Vector API where the JDK has it
/// and in plain Java where not.
@NullMarked
package deejai.simd;

import org.jspecify.annotations.NullMarked;
