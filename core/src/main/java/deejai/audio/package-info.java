/// From an audio file to samples: what the file is (properties, tags, content hash) and its mono signal at the sample
/// rate of the encoder, streamed. Native FFmpeg does the work; nothing outside this package knows that.
@NullMarked
package deejai.audio;

import org.jspecify.annotations.NullMarked;
