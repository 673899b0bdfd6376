/// Which vectors are near each other: tables of unit vectors, nearest neighbours, the join that finds near-duplicates,
/// and the TF-IDF weighting that makes one sound vector of a track's slices.
@NullMarked
package deejai.similarity;

import org.jspecify.annotations.NullMarked;
