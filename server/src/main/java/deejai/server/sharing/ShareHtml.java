package deejai.server.sharing;

import deejai.server.sharing.SharePage.Layout;
import deejai.server.sharing.SharePage.Links;
import deejai.server.sharing.SharePage.Row;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes pages about playlists. Every text goes through [#escape(String)], and neither scripts nor styles stand in
/// the page, so that a browser can be told to run none that do. Without scripts the links to the tracks play them.
public final class ShareHtml {

    /// Where the files beside a page are.
    static final String ASSETS = "/embed/assets/";

    /// Covers that stand for a playlist.
    private static final int COVERS = 4;

    private ShareHtml() {}

    /// The page.
    public static String write(SharePage page) {
        String title = escape(page.title());
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="robots" content="noindex">
                <title>%s · Deej-A.I.</title>
                %s<link rel="stylesheet" href="%sshare.css">
                <script src="%sshare.js" defer></script>
                </head>
                <body class="%s">
                <main>
                <header>
                <div class="covers" aria-hidden="true">
                %s</div>
                <div class="about">
                <p class="kind">Playlist</p>
                <h1>%s</h1>
                <p class="facts">%s</p>
                </div>
                </header>
                %s<ol class="tracks" role="list" aria-label="Tracks">
                %s</ol>
                </main>
                <footer><p>Made with <strong>Deej-A.I.</strong>, which listens.</p></footer>
                </body>
                </html>
                """.formatted(
                        title,
                        preview(page),
                        ASSETS,
                        ASSETS,
                        page.layout() == Layout.COMPACT ? "compact" : "full",
                        covers(page.tracks()),
                        title,
                        escape(facts(page)),
                        player(page),
                        page.tracks().stream().map(ShareHtml::track).collect(Collectors.joining()));
    }

    /// HTML that shows a page in a page of another site.
    ///
    /// @param url   absolute address of the page
    /// @param title what it shows
    static String iframe(String url, String title) {
        return "<iframe src=\"" + escape(url) + "\" title=\"" + escape(title)
                + "\" width=\"100%\" height=\"420\" loading=\"lazy\" allow=\"autoplay\" style=\"border:0\"></iframe>";
    }

    /// The text as it may stand between tags and in quoted attributes.
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /// What chats and social sites show of a link (Open Graph, ogp.me).
    private static String preview(SharePage page) {
        Links links = page.links();
        if (links == null) {
            return "";
        }
        String image = links.image() == null ? "" : property("og:image", links.image());
        return property("og:type", "music.playlist")
                + property("og:site_name", "Deej-A.I.")
                + property("og:title", page.title())
                + property("og:description", facts(page) + artists(page.tracks()))
                + property("og:url", links.page())
                + image;
    }

    private static String property(String name, String content) {
        return "<meta property=\"" + name + "\" content=\"" + escape(content) + "\">\n";
    }

    /// "12 tracks, 48 min".
    private static String facts(SharePage page) {
        int tracks = page.tracks().size();
        long minutes = Math.round(page.seconds() / 60);
        String length = minutes >= 60 ? minutes / 60 + " h " + minutes % 60 + " min" : minutes + " min";
        return tracks + (tracks == 1 ? " track" : " tracks") + (page.seconds() > 0 ? ", " + length : "");
    }

    /// ": A, B, C", empty where none is known.
    private static String artists(List<Row> tracks) {
        String artists = tracks.stream()
                .map(Row::artist)
                .filter(artist -> !artist.isEmpty())
                .distinct()
                .limit(COVERS)
                .collect(Collectors.joining(", "));
        return artists.isEmpty() ? "" : ": " + artists;
    }

    private static String covers(List<Row> tracks) {
        Stream<String> covers = tracks.stream()
                .map(Row::cover)
                .filter(Objects::nonNull)
                .distinct()
                .limit(COVERS);
        return covers.map(cover -> "<span class=\"cover\"><img src=\"" + escape(cover)
                        + "\" alt=\"\" width=\"150\" height=\"150\"></span>\n")
                .collect(Collectors.joining());
    }

    private static String player(SharePage page) {
        return page.tracks().stream()
                .filter(track -> track.audio() != null)
                .findFirst()
                .map(first -> """
                        <section class="player" aria-label="Player">
                        <p class="now" id="now" aria-live="polite">%s</p>
                        <audio id="audio" controls preload="none" src="%s"></audio>
                        </section>
                        """.formatted(escape(name(first)), escape(String.valueOf(first.audio()))))
                .orElse(
                        "<p class=\"note\">The music cannot be played here: this page shows what is in the playlist.</p>\n");
    }

    private static String track(Row track) {
        String name = "<span class=\"title\">" + escape(track.title()) + "</span>"
                + (track.artist().isEmpty() ? "" : "<span class=\"artist\">" + escape(track.artist()) + "</span>");
        String audio = track.audio();
        String shown = audio == null
                ? "<span class=\"name\">" + name + "</span>"
                : "<a class=\"name play\" href=\"" + escape(audio) + "\" data-name=\"" + escape(name(track)) + "\">"
                        + name + "</a>";
        String waypoint = track.waypoint()
                ? "<span class=\"waypoint\" title=\"Chosen by hand\"><span class=\"hidden\">chosen by hand</span></span>"
                : "";
        return "<li>" + shown + waypoint + time(track.seconds()) + "</li>\n";
    }

    /// "3:07", "1:02:03"; nothing where the length is not known.
    private static String time(double length) {
        long seconds = Math.round(length);
        if (seconds <= 0) {
            return "";
        }
        String text = seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
        return "<time datetime=\"PT" + seconds + "S\">" + text + "</time>";
    }

    private static String name(Row track) {
        return track.artist().isEmpty() ? track.title() : track.artist() + " - " + track.title();
    }
}
