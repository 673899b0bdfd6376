/// How good the results are: measures of playlists, and what each rule does to them.
@NullMarked
package deejai.evaluation;

import org.jspecify.annotations.NullMarked;
