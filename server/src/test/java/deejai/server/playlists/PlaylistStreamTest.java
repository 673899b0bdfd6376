package deejai.server.playlists;

import static deejai.server.playlists.ServedPlaylists.entries;
import static deejai.server.playlists.ServedPlaylists.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.playlist.PlaylistListener;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.PlaylistTrack;
import deejai.server.identity.Caller;
import deejai.server.load.WorkLimit;
import deejai.server.playlists.PlaylistStreams.Making;
import deejai.server.playlists.PlaylistStreams.Opening;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Playlists that are told while they are made.
class PlaylistStreamTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    static Path folder;

    private static ServedPlaylists served;

    @BeforeAll
    static void start() throws Exception {
        served = new ServedPlaylists(folder);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void everyTrackOfAPlaylistIsALineAndTheLastLineIsThePlaylist() {
        String request = "{\"seeds\": [#3], \"length\": {\"tracks\": 12}, \"settings\": {\"randomSeed\": 5}}";
        assertTold(served.tell("generate", request), served.make("generate", request), 12);
    }

    @Test
    void everyTrackOfAJourneyIsALineAndTheLastLineIsThePlaylist() {
        String request =
                "{\"waypoints\": [#1, #2, #3], \"length\": {\"tracks\": 4}," + " \"settings\": {\"randomSeed\": 5}}";
        assertTold(served.tell("journey", request), served.make("journey", request), 11);
    }

    private static void assertTold(List<JsonNode> lines, JsonNode whole, int tracks) {
        assertThat(lines).hasSize(tracks + 1);
        for (int place = 0; place < tracks; place++) {
            JsonNode line = lines.get(place);
            JsonNode expected = entries(whole).get(place);
            assertThat(line.propertyNames()).containsExactly("place", "entry");
            assertThat(line.get("place").asInt()).isEqualTo(place + 1);
            for (String name : List.of("track", "sound", "coListening", "waypoint")) {
                assertThat(line.get("entry").path(name)).isEqualTo(expected.path(name));
            }
        }
        assertThat(lines.getLast().propertyNames()).containsExactly("playlist");
        assertThat(lines.getLast().get("playlist")).isEqualTo(whole);
    }

    @Test
    void placesThatComeAgainMakeVoidWhatWasTold() {
        List<JsonNode> lines = served.tell("generate", "{\"seeds\": [#3], \"length\": {\"minutes\": 47}}");
        List<String> told = new ArrayList<>();
        for (JsonNode line : lines.subList(0, lines.size() - 1)) {
            int place = line.get("place").asInt();
            assertThat(place).isBetween(1, told.size() + 1);
            told.subList(place - 1, told.size()).clear();
            told.add(line.get("entry").get("track").get("id").asString());
        }
        // The last track that was told may have been left out again.
        List<String> made = ids(lines.getLast().get("playlist"));
        assertThat(told).startsWith(made.toArray(String[]::new)).hasSizeBetween(made.size(), made.size() + 1);
    }

    @Test
    void linesAreOfTheirType() {
        HttpResponse<String> response = served.ask("generate", "{\"seeds\": [#3]}", PlaylistStreams.NDJSON);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/x-ndjson;charset=UTF-8");
        assertThat(response.body()).endsWith("}\n");
    }

    @Test
    void jsonIsAnsweredToWhoWantsNothingElse() {
        for (String accept : List.of("*/*", "application/json", "application/json, text/plain;q=0.5")) {
            HttpResponse<String> response = served.ask("generate", "{\"seeds\": [#3]}", accept);
            assertThat(response.headers().firstValue("Content-Type")).as(accept).hasValue("application/json");
        }
    }

    @Test
    void whatIsWrongFromTheBeginningIsAProblem() {
        for (String wrong : List.of("{\"seeds\": [\"none\"]}", "{\"seeds\": 7}", "{")) {
            HttpResponse<String> response = served.ask("generate", wrong, PlaylistStreams.NDJSON);
            assertThat(response.statusCode()).as(wrong).isBetween(400, 404);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void whatGoesWrongLaterIsTheLastLine() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tell(() -> out, listener -> {
            listener.onTrack(0, track());
            throw new ProblemException(ProblemCode.CONFLICT, "changed meanwhile");
        });
        List<JsonNode> lines =
                out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast().at("/problem/code").asString()).isEqualTo("conflict");
        assertThat(lines.getLast().at("/problem/detail").asString()).isEqualTo("changed meanwhile");
    }

    @Test
    void whatGoesWrongFirstIsThrownAndNothingIsWritten() {
        ProblemException expected = new ProblemException(ProblemCode.CONFLICT, "no such thing");
        Opening opening = () -> {
            throw new AssertionError("nothing is to be written");
        };
        assertThatThrownBy(() -> tell(opening, _ -> {
                    throw expected;
                }))
                .isSameAs(expected);
    }

    @Test
    void aTrackThatStaysWhereItWasIsNotToldAgain() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tell(() -> out, listener -> {
            for (int attempt = 0; attempt < 3; attempt++) {
                listener.onTrack(0, track());
                listener.onTrack(1, track());
            }
            throw new ProblemException(ProblemCode.CONFLICT, "the end");
        });
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
    }

    @Test
    void theMakingEndsWhenTheClientIsGone() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                gone.countDown();
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> tell(() -> broken, listener -> {
                    try {
                        PlaylistTrack track = track();
                        for (int place = 0; ; place++) {
                            listener.onTrack(place, track);
                        }
                    } finally {
                        ended.countDown();
                    }
                }))
                .hasMessage("gone");
        assertThat(gone.getCount()).isZero();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void tell(Opening opening, Function<PlaylistListener, PlaylistView> way) throws IOException {
        new PlaylistStreams(new WorkLimit()).tell(new Making(false, Caller.LOCAL, way), opening);
    }

    private static PlaylistTrack track() {
        return served.engine()
                .fromSeeds(served.tracks(1), PlaylistSettings.DEFAULT)
                .tracks()
                .getFirst();
    }
}
