/// How good playlists and vectors are: measures of playlists and of what each rule does to them, and how well playlists
/// that were held out are continued.
@NullMarked
package deejai.evaluation;

import org.jspecify.annotations.NullMarked;
