package deejai.mp3tovec;

import deejai.mp3tovec.objective.Objective.Place;
import deejai.mp3tovec.objective.WeightedObjective;
import deejai.slices.SliceSet;
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

    /// [slices, nMels, sliceFrames], each slice from 0 to 1.
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
            List<WeightedObjective> objectives,
            SliceVariation variation,
            RandomGenerator random) {
        float[] input = new float[0];
        for (int i = 0; i < places.size(); i++) {
            byte[] slice = slices.slice(places.get(i).track(), places.get(i).slice());
            if (i == 0) {
                input = new float[places.size() * slice.length];
            }
            variation.apply(slice, random);
            scale(slice, input, i * slice.length);
        }
        List<float[]> targets = new ArrayList<>();
        for (WeightedObjective weighted : objectives) {
            targets.add(weighted.objective().target(slices, places));
        }
        return new Batch(places, input, targets);
    }

    /// The range of a slice to 0..1, as [deejai.spectrogram.Preprocessing#MP3TOVEC] does; zeros where there is none.
    static void scale(byte[] slice, float[] input, int from) {
        int min = 255;
        int max = 0;
        for (byte level : slice) {
            min = Math.min(min, level & 0xFF);
            max = Math.max(max, level & 0xFF);
        }
        float range = Math.max(1, max - min);
        for (int i = 0; i < slice.length; i++) {
            input[from + i] = ((slice[i] & 0xFF) - min) / range;
        }
    }
}
