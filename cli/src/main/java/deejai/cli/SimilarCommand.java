package deejai.cli;

import deejai.audio.AudioFile;
import deejai.audio.AudioFileException;
import deejai.encoder.AudioEncoder;
import deejai.encoder.TrackAnalyzer;
import deejai.library.CoListeningStore;
import deejai.library.Track;
import deejai.library.VectorStore.StoredModel;
import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.PlaylistTrack;
import deejai.playlist.Step;
import deejai.similarity.TfIdf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `deejai similar`: what is near a track, or near a file that is not in the library.
@Command(
        name = "similar",
        description = "Find the tracks nearest to a track, or to any audio file.",
        footer = {
            "",
            "A file that is not in the library is analysed, compared and forgotten.",
            "",
            "Examples:",
            "  deejai similar \"moto ace of spades\" --size 20",
            "  deejai similar ~/Downloads/what-is-this.mp3"
        },
        mixinStandardHelpOptions = true)
final class SimilarCommand implements Callable<Integer> {

    @ParentCommand
    private DeejAi program;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TRACK", arity = "1..*", description = "A file, a track id, or words that find it.")
    private List<String> words;

    @Option(
            names = {"-n", "--size"},
            paramLabel = "N",
            description = "Number of tracks. Default: ${DEFAULT-VALUE}.")
    private int size = PlaylistSettings.DEFAULT.size();

    @Option(
            names = {"-c", "--creativity"},
            paramLabel = "C",
            description = "What decides: 0 what people put together, 1 how it sounds. Default: ${DEFAULT-VALUE}.")
    private double creativity = PlaylistSettings.DEFAULT.creativity();

    @Mixin
    private LongTracks longTracks;

    @Mixin
    private Explanation explanation;

    @Override
    public Integer call() throws Exception {
        return Stopper.stopping(this::run);
    }

    private int run() throws Exception {
        PlaylistSettings wanted = settings();
        Console console = program.console();
        try (Session session = Session.open(program)) {
            PlaylistSettings settings = longTracks.limit(wanted, session.library());
            String argument = String.join(" ", words);
            TrackArguments tracks = new TrackArguments(session, console);
            Path file = TrackArguments.file(argument);
            List<PlaylistTrack> similar =
                    file != null && tracks.findIdOrPath(argument).isEmpty()
                            ? similarToFile(file, session, settings)
                            : similarToTrack(tracks.find(argument), session, settings);
            List<PlaylistPlace> places = places(similar);
            CoListeningStore coListening = session.library().coListening();
            console.print(
                    () -> places.stream()
                            .map(place -> SimilarJson.of(place, coListening))
                            .toList(),
                    () -> (explanation.isWanted() ? explained(places, coListening) : PlaylistTable.lines(places))
                            .forEach(console::line));
        }
        return 0;
    }

    /// The table with the steps, and how each track came by its co-listening vectors.
    private List<String> explained(List<PlaylistPlace> places, CoListeningStore coListening) {
        List<String> lines = PlaylistTable.explained(places, program.console().charset());
        if (coListening.dimension() == 0) {
            return lines;
        }
        List<String> explained = new ArrayList<>(lines);
        explained.set(0, lines.getFirst() + "  co-listening by");
        for (int i = 0; i < places.size(); i++) {
            Track track = places.get(i).track();
            Map<String, String> ways = track == null ? Map.of() : CoListeningReport.ways(coListening, track.id());
            explained.set(i + 1, lines.get(i + 1) + "  " + String.join(", ", ways.values()));
        }
        return explained;
    }

    /// Here a step is the one from what was asked for to what was found.
    private List<PlaylistPlace> places(List<PlaylistTrack> similar) {
        List<PlaylistPlace> places = new ArrayList<>();
        similar.forEach(found -> places.add(PlaylistPlace.of(places.size() + 1, found, Step.to(found, creativity))));
        return places;
    }

    private PlaylistSettings settings() {
        try {
            return PlaylistSettings.DEFAULT.withSize(size).withCreativity(creativity);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private List<PlaylistTrack> similarToTrack(Track track, Session session, PlaylistSettings settings)
            throws IOException {
        return new PlaylistEngine(session.catalogue(session.modelInUse())).similar(track, settings);
    }

    /// Analyses a file with the model that the library's vectors are of, and weighs it as if it were in the
    /// library.
    private List<PlaylistTrack> similarToFile(Path file, Session session, PlaylistSettings settings)
            throws IOException, AudioFileException {
        StoredModel model = session.modelInUse();
        try (AudioEncoder encoder =
                        Session.encoderOf(program, model, Runtime.getRuntime().availableProcessors());
                AudioFile audio = AudioFile.open(file)) {
            Optional<Track> inLibrary = session.library().tracks().find(audio.contentHash());
            if (inLibrary.isPresent()) {
                program.console()
                        .note(file + " is in the library: " + inLibrary.get().name());
                return similarToTrack(inLibrary.get(), session, settings);
            }
            List<float[]> embeddings = new TrackAnalyzer(encoder).analyze(audio).embeddings();
            float[] vector = TfIdf.vectorOfNewTrack(
                    session.library().vectors().slices(model).slices(), embeddings, TfIdf.EPSILON);
            return new PlaylistEngine(session.catalogue(model)).similar(vector, settings);
        }
    }
}
