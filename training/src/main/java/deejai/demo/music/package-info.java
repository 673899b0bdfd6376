/// Composing for [deejai.demo]: a form, a tuning, chords and melodies from a seed, and one class for each
/// style, which says who plays what.
@NullMarked
package deejai.demo.music;

import org.jspecify.annotations.NullMarked;
