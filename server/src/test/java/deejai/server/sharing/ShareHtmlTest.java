package deejai.server.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.sharing.SharePage.Layout;
import deejai.server.sharing.SharePage.Links;
import deejai.server.sharing.SharePage.Row;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShareHtmlTest {

    private static final String HOSTILE = "</title>\"'><script>alert(1)</script>&amp;%s";

    @Test
    void whatMeansSomethingInHtmlIsEscaped() {
        assertThat(ShareHtml.escape("a<b>&\"c'&amp;ü")).isEqualTo("a&lt;b&gt;&amp;&quot;c&#39;&amp;amp;ü");
        assertThat(ShareHtml.escape("")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void noTextBecomesMarkup(Layout layout) {
        Row row = new Row(HOSTILE, HOSTILE, 1, true, HOSTILE, HOSTILE);
        String html = ShareHtml.write(new SharePage(HOSTILE, layout, new Links(HOSTILE, HOSTILE), List.of(row)));
        assertThat(html).doesNotContain("<script>").doesNotContain("</title>\"").doesNotContain("'>");
        assertThat(html.split("<script", -1)).as("our own script alone").hasSize(2);
        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;%s");
    }

    @Test
    void noScriptOrStyleStandsInThePage() {
        String html = page(track(10, "/a"));
        assertThat(html).doesNotContain("style=").doesNotContain("<style").doesNotContainPattern(" on[a-z]+=");
        assertThat(html).contains("<script src=\"/embed/assets/share.js\" defer></script>");
    }

    @Test
    void iframeIsEscaped() {
        assertThat(ShareHtml.iframe("http://x/embed/t", "\"><script>"))
                .startsWith("<iframe src=\"http://x/embed/t\" title=\"&quot;&gt;&lt;script&gt;\" ");
    }

    @Test
    void lengthsAreShownAsPlayersShowThem() {
        String html = page(track(187, "/a"), track(3723.4, "/b"), track(0, "/c"), track(59.6, "/d"));
        assertThat(html)
                .contains(">3:07</time>")
                .contains("<time datetime=\"PT3723S\">1:02:03</time>")
                .contains(">1:00</time>")
                .contains("4 tracks, 1 h 6 min");
        assertThat(html.split("<time", -1)).as("no time where it is not known").hasSize(4);
    }

    @Test
    void oneTrackOfUnknownLengthIsOneTrack() {
        assertThat(page(track(0, "/a"))).contains("<p class=\"facts\">1 track</p>");
    }

    @Test
    void playerBeginsWithTheFirstTrackThatCanBeHeard() {
        String html = page(track(1, null), track(1, "/second"), track(1, "/third"));
        assertThat(html).contains("<audio id=\"audio\" controls preload=\"none\" src=\"/second\">");
        assertThat(html.split("class=\"name play\"", -1)).hasSize(3);
    }

    @Test
    void pageWithoutAudioSaysSo() {
        assertThat(page(track(1, null))).contains("cannot be played here").doesNotContain("<audio");
    }

    @Test
    void pageWithoutTracksHasNoCovers() {
        assertThat(page()).contains("0 tracks").doesNotContain("<img");
    }

    @Test
    void coversAreAskedForInTheSizesThatAreShown() {
        Row row = new Row("Artist", "Title", 1, false, "/cover", null);
        String html = ShareHtml.write(
                new SharePage("Mix", Layout.FULL, new Links("http://x/s/t", "http://x/cover"), List.of(row)));
        assertThat(html)
                .contains("<meta property=\"og:image\" content=\"http://x/cover?size=1024\">")
                .contains("<img src=\"/cover?size=512\" alt=\"\"")
                .contains("<img src=\"/cover?size=128\" alt=\"\"");
    }

    @Test
    void threeCoversMakeNoMosaic() {
        assertThat(mosaic(3)).isEqualTo(1);
        assertThat(mosaic(4)).isEqualTo(4);
        assertThat(mosaic(5)).isEqualTo(4);
    }

    /// Number of large pictures on a page with as many covers.
    private static int mosaic(int covers) {
        Row[] rows = IntStream.range(0, covers)
                .mapToObj(i -> new Row("Artist", "Title", 1, false, "/cover/" + i, null))
                .toArray(Row[]::new);
        return page(rows).split("size=512", -1).length - 1;
    }

    private static Row track(double seconds, @Nullable String audio) {
        return new Row("Artist", "Title", seconds, false, null, audio);
    }

    private static String page(Row... tracks) {
        return ShareHtml.write(new SharePage("Mix", Layout.FULL, null, List.of(tracks)));
    }
}
