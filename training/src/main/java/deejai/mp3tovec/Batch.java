package deejai.mp3tovec;

import deejai.mp3tovec.objective.Objective.Place;
import deejai.mp3tovec.objective.WeightedObjective;
import deejai.slices.SliceSet;
import deejai.spectrogram.Preprocessing.Scaling;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Slices as a network hears them, and what each objective wants of them.
final class Batch {

    private final List<Place> places;

    /// slices x nMels x sliceFrames
    private final float[] input;

    private final List<float[]> targets;

    private Batch(List<Place> places, float[] input, List<float[]> targets) {
        this.places = places;
        this.input = input;
        this.targets = targets;
    }

    /// The slices.
    List<Place> places() {
        return places;
    }

    /// [slices, nMels, sliceFrames], scaled as the network hears them.
    float[] input() {
        return input;
    }

    /// What each objective wants, in their order.
    List<float[]> targets() {
        return targets;
    }

    /// Reads slices, varies them, and asks the objectives.
    static Batch of(
            SliceSet slices,
            List<Place> places,
            TrainingSettings settings,
            SliceVariation variation,
            RandomGenerator random) {
        float[] input = new float[0];
        for (int i = 0; i < places.size(); i++) {
            byte[] slice = slices.slice(places.get(i).track(), places.get(i).slice());
            if (i == 0) {
                input = new float[places.size() * slice.length];
            }
            variation.apply(slice, random);
            scale(slice, settings.architecture().scaling(), input, i * slice.length);
        }
        List<float[]> targets = new ArrayList<>();
        for (WeightedObjective weighted : settings.objectives()) {
            targets.add(weighted.objective().target(slices, places));
        }
        return new Batch(places, input, targets);
    }

    /// Bytes as the network hears them, see [Scaling].
    static void scale(byte[] slice, Scaling scaling, float[] input, int from) {
        int min = scaling == Scaling.MIN_MAX ? 255 : 0;
        int max = scaling == Scaling.MIN_MAX ? 0 : 255;
        for (byte level : slice) {
            min = Math.min(min, level & 0xFF);
            max = Math.max(max, level & 0xFF);
        }
        float range = Math.max(1, max - min);
        for (int i = 0; i < slice.length; i++) {
            float value = ((slice[i] & 0xFF) - min) / range;
            input[from + i] = scaling == Scaling.BYTE_TO_SYMMETRIC ? 2 * value - 1 : value;
        }
    }
}
