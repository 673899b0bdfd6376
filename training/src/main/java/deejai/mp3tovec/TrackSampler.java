package deejai.mp3tovec;

import deejai.mp3tovec.objective.Objective.Place;
import deejai.slices.SliceTrack;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Draws the slices of a batch: tracks by the shares of a mixture, none twice, then slices of each.
final class TrackSampler {

    /// Draws in a group that is nearly used up before another group is asked.
    private static final int TRIES = 20;

    private final List<SliceTrack> all;
    private final List<Mixture.Group> groups;
    private final int tracks;
    private final int slicesPerTrack;

    /// @param chosen indices of the tracks to draw from
    TrackSampler(List<SliceTrack> all, List<Integer> chosen, BatchSettings settings) {
        this.all = all;
        this.groups = settings.mixture().groups(all, chosen);
        int available = groups.stream().mapToInt(group -> group.tracks().size()).sum();
        this.tracks = Math.min(settings.tracks(), available);
        this.slicesPerTrack = settings.slicesPerTrack();
    }

    /// The slices of one batch, those of a track together. A track shorter than is asked for gives slices twice.
    List<Place> draw(RandomGenerator random) {
        Set<Integer> drawn = new LinkedHashSet<>();
        while (drawn.size() < tracks) {
            List<Integer> group = group(random).tracks();
            for (int i = 0; i < TRIES && !drawn.add(group.get(random.nextInt(group.size()))); i++) {}
        }
        List<Place> places = new ArrayList<>();
        for (int track : drawn) {
            addSlices(places, track, random);
        }
        return places;
    }

    private Mixture.Group group(RandomGenerator random) {
        double sum = groups.stream().mapToDouble(Mixture.Group::share).sum();
        double left = random.nextDouble() * sum;
        for (Mixture.Group group : groups) {
            left -= group.share();
            if (left < 0) {
                return group;
            }
        }
        return groups.getLast();
    }

    private void addSlices(List<Place> places, int track, RandomGenerator random) {
        int length = all.get(track).slices();
        Set<Integer> slices = new LinkedHashSet<>();
        while (slices.size() < Math.min(slicesPerTrack, length)) {
            slices.add(random.nextInt(length));
        }
        slices.forEach(slice -> places.add(new Place(track, slice)));
        for (int i = slices.size(); i < slicesPerTrack; i++) {
            places.add(new Place(track, random.nextInt(length)));
        }
    }
}
