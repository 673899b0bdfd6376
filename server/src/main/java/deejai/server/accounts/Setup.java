package deejai.server.accounts;

import deejai.server.database.Secrets;
import deejai.server.identity.Mode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// How a new site gets its first account: whoever reads the server's console gets a token, which is good for
/// one admin. It is kept in memory alone, and gone when there is an account.
@Component
public final class Setup {

    private static final int TOKEN_BYTES = 33;

    private final ObjectProvider<AccountStore> accounts;
    private final AtomicReference<@Nullable String> token = new AtomicReference<>();

    Setup(Mode mode, ObjectProvider<AccountStore> accounts) {
        this.accounts = accounts;
        if (mode != Mode.LOCAL && accounts.getObject().count() == 0) {
            token.set(Secrets.random(TOKEN_BYTES));
        }
    }

    /// What the first admin must show; empty if there is an account, or none is needed.
    public Optional<String> token() {
        if (token.get() != null && accounts.getObject().count() > 0) {
            token.set(null); // another server with the same database made it
        }
        return Optional.ofNullable(token.get());
    }

    /// True if `shown` is the token. Takes equally long wherever it differs.
    boolean isToken(String shown) {
        return token().map(right -> MessageDigest.isEqual(bytes(right), bytes(shown)))
                .orElse(false);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
