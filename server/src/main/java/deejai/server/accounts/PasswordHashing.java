package deejai.server.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// Passwords: which ones will do, and the slow hashes that are stored of them.
///
/// A hash is bcrypt of base64(SHA-384(password)): bcrypt by itself reads 72 bytes, and a longer password would count
/// only with its beginning. The 64 characters of base64 hold no zero byte, at which some bcrypts stop.
public final class PasswordHashing {

    /// Characters of the shortest password.
    public static final int SHORTEST = 12;

    /// Characters of the longest password; a limit only so that nobody sends us megabytes to hash.
    public static final int LONGEST = 256;

    /// Two to this power rounds: about a tenth of a second.
    private static final int STRENGTH = 11;

    /// Fewer different characters than this are a pattern, not a password.
    private static final int FEWEST_DIFFERENT = 4;

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(STRENGTH);

    private final Set<String> common = readCommon();

    /// What takes the place of a hash where there is no account, so that the time it takes tells nothing.
    private final String dummy = Objects.requireNonNull(bcrypt.encode("nobody"));

    /// Why a password will not do; empty if it will.
    public Optional<String> problemWith(String password) {
        if (length(password) < SHORTEST || length(password) > LONGEST) {
            return Optional.of("the password must have " + SHORTEST + " to " + LONGEST + " characters");
        }
        boolean isPattern =
                password.codePoints().distinct().limit(FEWEST_DIFFERENT).count() < FEWEST_DIFFERENT;
        if (isPattern || common.contains(password.toLowerCase(Locale.ROOT))) {
            return Optional.of("the password is one of those that are tried first; choose another");
        }
        return Optional.empty();
    }

    /// What is stored of a password.
    ///
    /// @throws IllegalArgumentException if it will not do
    public String hash(String password) {
        problemWith(password).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return Objects.requireNonNull(bcrypt.encode(digest(password)));
    }

    /// Whether a password is the one of a hash. Takes equally long if there is no hash, or the password is longer
    /// than any that was ever taken: to normalise a megabyte of accents in disorder would take minutes.
    ///
    /// @param hash null if there is no account to compare with
    public boolean matches(String password, @Nullable String hash) {
        boolean isPossible = hash != null && length(password) <= LONGEST;
        boolean isRight = bcrypt.matches(isPossible ? digest(password) : "", isPossible ? hash : dummy);
        return isRight && isPossible;
    }

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    /// Whether a hash was made with fewer rounds than are made today.
    public boolean isOutdated(String hash) {
        return bcrypt.upgradeEncoding(hash);
    }

    /// The same for a password however the keyboard composes its characters.
    private static String digest(String password) {
        byte[] bytes = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-384").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-384", e);
        }
    }

    private static Set<String> readCommon() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordHashing.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
