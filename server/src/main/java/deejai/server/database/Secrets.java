package deejai.server.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Random texts that nobody can guess, and what is stored in their place.
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();

    private Secrets() {}

    /// A random text of letters, digits, `-` and `_`.
    ///
    /// @param bytes of chance in it, a multiple of 3, so that each of its characters carries 6 bits; the text has
    ///              4 characters for every 3 of them
    public static String random(int bytes) {
        if (bytes <= 0 || bytes % 3 != 0) {
            throw new IllegalArgumentException("bytes must be a positive multiple of 3: " + bytes);
        }
        byte[] chance = new byte[bytes];
        RANDOM.nextBytes(chance);
        return URL_SAFE.encodeToString(chance);
    }

    /// SHA-256 of a text in UTF-8, as 43 URL-safe characters. Enough for secrets that are random; passwords need a
    /// slow hash.
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return URL_SAFE.encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
