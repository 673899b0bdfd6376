/// Gives the tracks of a library the co-listening vectors of a catalogue that was trained or imported. Start with
/// [deejai.matching.CatalogueInUse].
@NullMarked
package deejai.matching;

import org.jspecify.annotations.NullMarked;
