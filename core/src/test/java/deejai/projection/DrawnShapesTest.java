package deejai.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.projection.DrawnLine.Spot;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawnShapesTest {

    @Test
    void lineIsWalkedEvenlyWhateverItsCornersAre() {
        DrawnLine line =
                new DrawnLine(List.of(new Spot(0, 0), new Spot(1, 0), new Spot(1, 0), new Spot(1, 2), new Spot(0, 2)));
        assertThat(line.length()).isEqualTo(4);
        assertThat(line.at(0)).isEqualTo(new Spot(0, 0));
        assertThat(line.at(0.125)).isEqualTo(new Spot(0.5, 0));
        assertThat(line.at(0.5)).isEqualTo(new Spot(1, 1));
        assertThat(line.at(0.75)).isEqualTo(new Spot(1, 2));
        assertThat(line.at(1)).isEqualTo(new Spot(0, 2));
        assertThat(line.at(2)).isEqualTo(new Spot(0, 2));
    }

    @Test
    void lineOfOneSpotStaysThere() {
        Spot spot = new Spot(0.3, 0.4);
        assertThat(new DrawnLine(List.of(spot)).at(0.5)).isEqualTo(spot);
        assertThat(new DrawnLine(List.of(spot, spot)).at(0.5)).isEqualTo(spot);
    }

    @Test
    void areaKnowsInsideFromOutside() {
        // A U, open at the top.
        DrawnArea area = new DrawnArea(List.of(
                new Spot(0, 0),
                new Spot(3, 0),
                new Spot(3, 3),
                new Spot(2, 3),
                new Spot(2, 1),
                new Spot(1, 1),
                new Spot(1, 3),
                new Spot(0, 3)));
        assertThat(area.contains(0.5, 2)).isTrue();
        assertThat(area.contains(2.5, 2)).isTrue();
        assertThat(area.contains(1.5, 0.5)).isTrue();
        assertThat(area.contains(1.5, 2)).isFalse();
        assertThat(area.contains(-1, 0.5)).isFalse();
        assertThat(area.contains(4, 0.5)).isFalse();
    }

    @Test
    void shapesNeedCorners() {
        assertThatThrownBy(() -> new DrawnLine(List.of())).hasMessage("corners must hold at least one spot: none");
        assertThatThrownBy(() -> new DrawnArea(List.of(new Spot(0, 0), new Spot(1, 1))))
                .hasMessage("corners must hold at least three spots: 2");
        assertThatThrownBy(() -> new Spot(0, Double.NaN)).hasMessage("x and y must be finite: 0.0, NaN");
    }
}
