/// A small library of invented music for those who have none at hand: composed and played by arithmetic, with
/// tags and covers, from a seed.
///
/// Begin with [deejai.demo.DemoLibrary].
@NullMarked
package deejai.demo;

import org.jspecify.annotations.NullMarked;
