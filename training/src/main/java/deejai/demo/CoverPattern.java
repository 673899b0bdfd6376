package deejai.demo;

import deejai.demo.music.Style;
import java.util.SplittableRandom;

/// What is on a cover: a shade for every point.
@FunctionalInterface
interface CoverPattern {

    /// The shade of a point.
    ///
    /// @param x -1 left to 1 right
    /// @param y -1 top to 1 bottom
    /// @return 0, the ground, to 1, the brightest
    double shade(double x, double y);

    /// The pattern of a style; chance decides on its details.
    static CoverPattern of(Style style, SplittableRandom random) {
        return switch (style) {
            case AMBIENT -> moons(random);
            case HOUSE -> rings(random);
            case DRUM_AND_BASS -> shards(random);
            case PIANO -> keys(random);
            case CHIPTUNE -> sprite(random);
            case WALTZ -> rose(random);
            case BLUES -> hills(random);
            case GAMELAN -> mandala(random);
        };
    }

    /// Soft circles over a horizon.
    private static CoverPattern moons(SplittableRandom random) {
        double[] across = random.doubles(3, -.6, .6).toArray();
        double[] down = random.doubles(3, -.5, .4).toArray();
        double[] sizes = random.doubles(3, .25, .6).toArray();
        return (x, y) -> {
            double shade = .15 + .3 * (y + 1) / 2;
            for (int i = 0; i < sizes.length; i++) {
                double distance = distance(x - across[i], y - down[i]) / sizes[i];
                shade +=
                        .3 * smooth(1.02 - distance, .04) * (1.1 - .5 * distance) + .12 / (1 + 4 * distance * distance);
            }
            return shade;
        };
    }

    /// Rings around a point, cut by a diagonal.
    private static CoverPattern rings(SplittableRandom random) {
        double across = random.nextDouble(-.4, .4);
        double down = random.nextDouble(-.3, .5);
        double width = random.nextDouble(.16, .24);
        double slope = random.nextDouble(-.8, .8);
        return (x, y) -> {
            double distance = distance(x - across, y - down);
            double ring = distance / width;
            double band = Math.floor(ring) % 2 == 0 ? .9 : .3;
            double faded = band * Math.max(.15, 1.1 - .55 * distance);
            return y - slope * x > .1 ? faded : .95 - faded * .8;
        };
    }

    /// Leaning bars, broken into pieces.
    private static CoverPattern shards(SplittableRandom random) {
        double lean = random.nextDouble(.5, 1.4);
        int mix = random.nextInt();
        return (x, y) -> {
            double along = (x + lean * y) * 3;
            double bar = Math.floor(along);
            double broken = Math.floor((y - .6 * x) * 2.2 + chance(mix, bar, 0) * 3);
            double level = chance(mix, bar, broken);
            double edge = along - bar < .06 ? 0 : 1;
            return edge * (level > .86 ? 1 : level * .62);
        };
    }

    /// Thin dark lines of many lengths on paper.
    private static CoverPattern keys(SplittableRandom random) {
        int count = random.nextInt(13, 19);
        double[] tops = random.doubles(count, -.55, .25).toArray();
        double[] ends = random.doubles(count, .3, .75).toArray();
        double[] shades = random.doubles(count, .45, 1).toArray();
        return (x, y) -> {
            double place = (x + .8) / 1.6 * count;
            int key = (int) Math.floor(place);
            double paper = .04 + .1 * (y + 1) / 2;
            if (key < 0 || key >= count || place - key < .3) {
                return paper;
            }
            return y > tops[key] && y < ends[key] ? shades[key] : paper;
        };
    }

    /// A creature of large pixels, the same on both sides, before a sunset of stripes.
    private static CoverPattern sprite(SplittableRandom random) {
        int mix = random.nextInt();
        int grid = 14;
        return (x, y) -> {
            double column = Math.floor((Math.abs(x) + 1. / grid) * grid / 2);
            double row = Math.floor((y + 1) * grid / 2);
            boolean inside = column < 5 && row > 2 && row < 11;
            double fill = .72 - .06 * column - (row == 3 || row == 10 ? .25 : 0);
            if (inside && chance(mix, column, row) < fill) {
                return row == 5 && column == 2 ? 0 : .66 + .34 * (chance(mix + 1, column, row) > .6 ? 1 : 0);
            }
            return .33 * (row / grid) + (row % 2 == 0 ? 0 : .04);
        };
    }

    /// A rose of fine curves.
    private static CoverPattern rose(SplittableRandom random) {
        int petals = random.nextInt(5, 9);
        double twist = random.nextDouble(1.2, 2.6);
        return (x, y) -> {
            double distance = distance(x, y);
            double angle = StrictMath.atan2(y, x);
            double petal = Math.abs(StrictMath.cos(petals * angle / 2 + twist * distance * 2));
            double line = Math.abs(distance * 7 - petal * 3.2);
            double fine = line - Math.floor(line);
            double shade = distance < .82 ? .25 + .5 * petal * (1 - .4 * distance) : .06;
            return distance < .82 && fine < .12 ? 1 : shade;
        };
    }

    /// Hills under a low sun.
    private static CoverPattern hills(SplittableRandom random) {
        double across = random.nextDouble(-.4, .4);
        double phase = random.nextDouble(0, 6);
        return (x, y) -> {
            for (int hill = 4; hill >= 0; hill--) {
                double top = .05
                        + .2 * hill
                        + .13 * StrictMath.sin(x * (2.2 - .25 * hill) + phase + 1.7 * hill)
                        + .03 * StrictMath.sin(x * 7 + hill);
                if (y > top) {
                    return .36 - .09 * hill;
                }
            }
            double distance = distance(x - across, y + .05);
            return distance < .42 ? 1 : .86 - .28 * Math.min(1, distance * .7) - .25 * Math.max(0, -y);
        };
    }

    /// Rings of petals.
    private static CoverPattern mandala(SplittableRandom random) {
        int[] counts = random.ints(6, 4, 10).map(count -> 2 * count).toArray();
        double[] shifts = random.doubles(6, 0, 6).toArray();
        return (x, y) -> {
            double distance = distance(x, y);
            double place = distance * 6.6;
            int ring = (int) place;
            if (ring >= counts.length) {
                return .1;
            }
            double within = place - ring;
            double petal = Math.abs(StrictMath.sin(StrictMath.atan2(y, x) * counts[ring] / 2 + shifts[ring]));
            if (within < .07) {
                return .75;
            }
            return within < .15 + .75 * petal ? .45 + .5 * (1 - within) * petal : .12 + .05 * ring;
        };
    }

    private static double distance(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    /// 0 below 0, 1 above `width`.
    private static double smooth(double value, double width) {
        double part = Math.clamp(value / width, 0, 1);
        return part * part * (3 - 2 * part);
    }

    /// A number from 0 to 1 that looks like chance and belongs to a place.
    private static double chance(int mix, double column, double row) {
        int hash = mix + ((int) column) * 0x27D4EB2D + ((int) row) * 0x165667B1;
        hash = (hash ^ (hash >>> 15)) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
        return ((hash ^ (hash >>> 16)) >>> 8) / (double) (1 << 24);
    }
}
