package deejai.server.sharing;

import deejai.server.sharing.SharePage.Layout;
import deejai.server.sharing.SharePage.Links;
import deejai.server.sharing.SharePage.Row;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes pages about playlists. Every text goes through [#escape(String)], and neither scripts nor styles stand in
/// the page, so that a browser can be told to run none that do. Without scripts the links to the tracks play them.
public final class ShareHtml {

    /// Where the files beside a page are.
    static final String ASSETS = "/embed/assets/";

    /// Covers that stand for a playlist.
    private static final int COVERS = 4;

    /// Pixels of covers: beside a track, at the head, and in previews elsewhere.
    private static final int SMALL_COVER = 128;

    private static final int LARGE_COVER = 512;
    private static final int PREVIEW_COVER = 1024;

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
                <meta name="theme-color" content="#f6f6f4" media="(prefers-color-scheme: light)">
                <meta name="theme-color" content="#14161b" media="(prefers-color-scheme: dark)">
                <meta name="robots" content="noindex">
                <title>%s · Deej-A.I.</title>
                %s<link rel="icon" href="/icons/icon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="%sshare.css">
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
        String image = links.image() == null ? "" : property("og:image", sized(links.image(), PREVIEW_COVER));
        return property("og:type", "music.playlist")
                + property("og:site_name", "Deej-A.I.")
                + property("og:title", page.title())
                + property("og:description", facts(page) + artists(page.tracks()))
                + property("og:url", links.page())
                + image
                + "<meta name=\"twitter:card\" content=\"summary\">\n";
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

    /// One cover, or [#COVERS] where there are as many: two or three would leave a hole.
    private static String covers(List<Row> tracks) {
        List<String> covers = tracks.stream()
                .map(Row::cover)
                .filter(Objects::nonNull)
                .distinct()
                .limit(COVERS)
                .toList();
        return covers.stream()
                .limit(covers.size() < COVERS ? 1 : COVERS)
                .map(cover -> cover(cover, LARGE_COVER))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// A picture in a frame that shows a disc where there is none.
    private static String cover(@Nullable String address, int pixels) {
        String image =
                address == null ? "" : "<img src=\"" + escape(sized(address, pixels)) + "\" alt=\"\" loading=\"lazy\">";
        return "<span class=\"cover\">" + image + "</span>";
    }

    private static String sized(String cover, int pixels) {
        return cover + "?size=" + pixels;
    }

    /// The player, which a script fills: without it, the browser's own is there.
    private static String player(SharePage page) {
        return page.tracks().stream()
                .filter(track -> track.audio() != null)
                .findFirst()
                .map(first -> """
                        <section class="player" aria-label="Player">
                        <audio id="audio" controls preload="none" src="%s"></audio>
                        <div class="bar" id="bar" hidden>
                        <span class="cover"><img id="now-cover" alt=""></span>
                        <p class="now" id="now" aria-live="polite"></p>
                        <div class="buttons">
                        %s%s%s</div>
                        <div class="seek"><span id="at">0:00</span>
                        <input id="seek" type="range" min="0" max="1" value="0" step="1" aria-label="Position">
                        <span id="length"></span></div>
                        </div>
                        </section>
                        """.formatted(
                                escape(String.valueOf(first.audio())),
                                button("previous", "Previous track", "M7 6v12M18 6l-8 6 8 6z"),
                                button("toggle", "Play", "M8 5l11 7-11 7z"),
                                button("next", "Next track", "M17 6v12M6 6l8 6-8 6z")))
                .orElse(
                        "<p class=\"note\">The music cannot be played here: this page shows what is in the playlist.</p>\n");
    }

    /// A button with a sign.
    ///
    /// @param path of the sign, in a square of 24
    private static String button(String id, String name, String path) {
        return "<button id=\"" + id + "\" type=\"button\" aria-label=\"" + name + "\">"
                + "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"" + path + "\"/></svg></button>\n";
    }

    private static String track(Row track) {
        String name = "<span class=\"title\">" + escape(track.title()) + "</span>"
                + (track.artist().isEmpty() ? "" : "<span class=\"artist\">" + escape(track.artist()) + "</span>");
        String audio = track.audio();
        String text = cover(track.cover(), SMALL_COVER) + "<span class=\"text\">" + name + "</span>";
        String shown = audio == null
                ? "<span class=\"name\">" + text + "</span>"
                : "<a class=\"name play\" href=\"" + escape(audio) + "\" data-seconds=\"" + Math.round(track.seconds())
                        + "\">" + text + "</a>";
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
}
