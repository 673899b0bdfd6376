package deejai.server.savedplaylists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "My mix~My mix",
                "../../etc/passwd~_.._etc_passwd",
                "a\\b:c*d?e\"f<g>h|i%41~a_b_c_d_e_f_g_h_i_41",
                "...~playlist",
                "# 1~1",
                "trailing. .~trailing",
                "NUL~_NUL",
                "com1.txt~_com1.txt",
                "console~console",
            })
    void nameIsOneThatEverySystemTakes(String title, String name) {
        assertThat(DownloadName.safe(title)).isEqualTo(name);
    }

    @Test
    void controlCharactersCannotEndTheHeader() {
        assertThat(DownloadName.of("a\r\nSet-Cookie: x", "m3u8").header())
                .isEqualTo(
                        "attachment; filename=\"a  Set-Cookie_ x.m3u8\"; filename*=UTF-8''a%20%20Set-Cookie_%20x.m3u8");
    }

    @Test
    void longNameStaysBelowTheLimitOfFileSystems() {
        String name = DownloadName.of("🎵".repeat(300), "xspf").text();
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(255);
        assertThat(name).endsWith("🎵.xspf");
    }
}
