package deejai.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CorpusTest {

    @Test
    void playlistsComeBackAsTheyWereAdded() {
        Corpus corpus = new Corpus.Builder(4).add(3, 1, 3).add().add(0).build();

        assertThat(corpus.playlists()).isEqualTo(3);
        assertThat(corpus.entries()).isEqualTo(4);
        assertThat(corpus.playlist(0)).containsExactly(3, 1, 3);
        assertThat(corpus.playlist(1)).isEmpty();
        assertThat(corpus.playlist(2)).containsExactly(0);
    }

    @Test
    void tracksAreCountedAlsoThoseInNoPlaylist() {
        Corpus corpus = new Corpus.Builder(4).add(3, 1, 3).build();

        assertThat(corpus.count(3)).isEqualTo(2);
        assertThat(corpus.count(1)).isEqualTo(1);
        assertThat(corpus.count(2)).isZero();
    }

    @Test
    void aCorpusMayBeEmpty() {
        Corpus corpus = new Corpus.Builder(0).build();

        assertThat(corpus.playlists()).isZero();
        assertThat(corpus.tracks()).isZero();
    }

    @Test
    void storageGrowsWithThePlaylists() {
        Corpus.Builder builder = new Corpus.Builder(10_000);
        for (int i = 0; i < 2_000; i++) {
            builder.add(i, i + 1, i + 2);
        }
        Corpus corpus = builder.build();

        assertThat(corpus.playlist(1_999)).containsExactly(1_999, 2_000, 2_001);
        assertThat(corpus.entries()).isEqualTo(6_000);
    }

    @Test
    void aTrackOutsideTheVocabularyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Corpus.Builder(2).add(0, 2))
                .withMessage("track must be 0 to 1: 2");
    }
}
