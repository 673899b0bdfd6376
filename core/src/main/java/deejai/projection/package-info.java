/// The map of a library: a picture of its sound vectors in two dimensions, in which tracks that sound alike lie
/// near each other.
///
/// [deejai.projection.Umap] finds the places, [deejai.projection.MapMaker] keeps those of tracks that have one
/// when
/// others come, [deejai.projection.LibraryMap] holds them, and [deejai.projection.PlaceIndex] finds tracks by
/// where
/// they lie.
@NullMarked
package deejai.projection;

import org.jspecify.annotations.NullMarked;
