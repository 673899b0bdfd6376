/// Instruments, drums and a mixing desk, all of them arithmetic: sound for [deejai.demo] without samples or
/// programs.
///
/// Everything is computed with operations that give the same result on every machine, so a piece is the same
/// wherever it is made.
@NullMarked
package deejai.demo.sound;

import org.jspecify.annotations.NullMarked;
