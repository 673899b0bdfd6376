package deejai.evaluation;

import deejai.audio.SampleSink;

/// A way to describe the sound of a track by numbers, from its samples alone.
///
/// Implementations are safe for use by several threads.
public interface TrackFeatures {

    /// Sample rate of the signal that all features are made of (Hz).
    int SAMPLE_RATE = 22_050;

    /// Identifies the definition, in names of files: features of the same key and sound are the same.
    String key();

    /// A collector for one track.
    Collector collector();

    /// Takes the signal of one track, mono at [#SAMPLE_RATE], block by block. Not safe for use by several
    /// threads.
    interface Collector extends SampleSink {

        /// Ends the track.
        FeatureRows finish();
    }
}
