package deejai.slices;

import deejai.corpus.TrackDescription;
import java.util.List;

/// What a track gave, ready for the cache.
///
/// @param track       what training sees of it
/// @param description what its tags say, by which it is found in catalogues; its id is the path
/// @param allSlices   slices of the whole track, of which some may have been left out
/// @param slices      in their order: nMels x sliceFrames bytes each
/// @param descriptors of each slice
record HeardTrack(
        SliceTrack track, TrackDescription description, int allSlices, List<byte[]> slices, List<float[]> descriptors) {

    HeardTrack {
        slices = List.copyOf(slices);
        descriptors = List.copyOf(descriptors);
        if (slices.size() != track.slices() || descriptors.size() != track.slices()) {
            throw new IllegalArgumentException("slices and descriptors must be " + track.slices() + ": " + slices.size()
                    + " and " + descriptors.size());
        }
        if (allSlices < track.slices()) {
            throw new IllegalArgumentException("allSlices must be at least " + track.slices() + ": " + allSlices);
        }
    }
}
