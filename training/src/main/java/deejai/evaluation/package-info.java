/// How good playlists, vectors and encoders are: measures of playlists and of what each rule does to them, how well
/// playlists that were held out are continued, and how well an encoder tells what sounds alike.
///
/// Of encoders, [EncoderComparison] is where to start reading: [EvaluationCollection] holds tracks with
/// what is known of them and their [TrackFeatures], [ComparedSystems] makes [SystemVectors] of these, and
/// [EncoderEvaluation] measures them.
@NullMarked
package deejai.evaluation;

import org.jspecify.annotations.NullMarked;
