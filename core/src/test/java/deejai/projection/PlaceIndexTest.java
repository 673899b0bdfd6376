package deejai.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deejai.projection.DrawnLine.Spot;
import deejai.projection.PlaceIndex.Near;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceIndexTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 15, 16, 17, 1000})
    void nearestAreThoseOfALookAtAllRows(int rows) {
        float[] xy = places(rows);
        PlaceIndex index = new PlaceIndex(xy.clone());
        Random random = new Random(rows);
        for (int i = 0; i < 200; i++) {
            // Some of them beside the map.
            Spot spot = new Spot(3 * random.nextDouble() - 1.5, 3 * random.nextDouble() - 1.5);
            int most = random.nextInt(20);
            int rest = random.nextInt(3);
            IntPredicate allowed = row -> rest == 0 || row % 3 != rest;
            assertThat(index.nearest(spot, most, allowed))
                    .as(spot + ", " + most)
                    .isEqualTo(nearestOfAll(xy, spot, most, allowed));
        }
    }

    private static List<Near> nearestOfAll(float[] xy, Spot spot, int most, IntPredicate allowed) {
        List<Near> all = new ArrayList<>();
        for (int row = 0; row < xy.length / 2; row++) {
            if (!Float.isNaN(xy[2 * row]) && allowed.test(row)) {
                all.add(new Near(row, spot.distance(new Spot(xy[2 * row], xy[2 * row + 1]))));
            }
        }
        all.sort(Comparator.comparingDouble(Near::distance).thenComparingInt(Near::row));
        return all.subList(0, Math.min(most, all.size()));
    }

    @Test
    void noRowIsAskedTwice() {
        PlaceIndex index = new PlaceIndex(places(300));
        List<Integer> asked = new ArrayList<>();
        index.nearest(new Spot(0.2, 0.2), 10, row -> {
            asked.add(row);
            return false;
        });
        assertThat(asked).hasSize(index.placed()).doesNotHaveDuplicates();
    }

    @Test
    void rowsInsideAreThoseOfALookAtAll() {
        float[] xy = places(500);
        DrawnArea area = new DrawnArea(List.of(new Spot(-0.5, -0.5), new Spot(0.7, -0.2), new Spot(0.1, 0.8)));
        PlaceIndex index = new PlaceIndex(xy);
        assertThat(index.inside(area).cardinality()).isBetween(20, 200);
        for (int row = 0; row < 500; row++) {
            assertThat(index.inside(area).get(row))
                    .isEqualTo(index.has(row) && area.contains(index.x(row), index.y(row)));
        }
    }

    @Test
    void spacingIsTheDistanceOfNeighbours() {
        float[] grid = new float[2 * 400];
        for (int i = 0; i < 400; i++) {
            grid[2 * i] = i % 20 * 0.1f - 1;
            int line = i / 20;
            grid[2 * i + 1] = line * 0.1f - 1;
        }
        assertThat(new PlaceIndex(grid).typicalSpacing()).isCloseTo(0.1, within(1e-6));
        assertThat(new PlaceIndex(new float[2]).typicalSpacing()).isZero();
    }

    /// Every seventh row has no place, and some lie in the corners.
    private static float[] places(int rows) {
        Random random = new Random(rows);
        float[] xy = new float[2 * rows];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = i / 2 % 7 == 3 ? Float.NaN : Math.clamp((float) random.nextGaussian() / 2, -1, 1);
        }
        return xy;
    }
}
