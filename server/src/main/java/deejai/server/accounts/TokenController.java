package deejai.server.accounts;

import deejai.server.identity.Access;
import deejai.server.identity.Identity;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What lets programs do what an account may.
@Tag(name = "Tokens", description = "For programs: Authorization: Bearer deejai_...")
@Lazy
@RestController
@RequestMapping("/api/v2/tokens")
final class TokenController {

    private static final int MOST_TOKENS = 100;

    private final ApiTokenStore tokens;

    TokenController(ApiTokenStore tokens) {
        this.tokens = tokens;
    }

    /// A token, without its secret.
    ///
    /// @param role `listener` or `admin`
    record View(
            long id,
            String name,
            String role,
            Instant created,
            @Nullable Instant lastUsed,
            @Nullable Instant expires) {

        static View of(ApiToken token) {
            return new View(
                    token.id(),
                    token.name(),
                    AccountController.word(token.role()),
                    token.created(),
                    token.lastUsed(),
                    token.expires());
        }
    }

    /// All of an account.
    record Views(List<View> tokens) {}

    /// A token to be made.
    ///
    /// @param role    `listener` if it is not given
    /// @param expires null if it shall last until it is deleted
    record Wanted(
            String name, @Nullable String role, @Nullable Instant expires) {

        Wanted {
            Given.require(name, "name");
        }
    }

    /// A token that has just been made.
    ///
    /// @param secret told this once
    record Made(String secret, View token) {

        @Override
        public String toString() {
            return "Made[" + token + "]";
        }
    }

    @Operation(summary = "Your tokens, the newest first")
    @GetMapping
    Views list(Identity identity) {
        return new Views(tokens.list(SessionController.requireAccount(identity)).stream()
                .map(View::of)
                .toList());
    }

    @Operation(summary = "Make a token; its secret is told only now")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made create(@RequestBody Wanted wanted, Identity identity) {
        long account = SessionController.requireAccount(identity);
        Role role = wanted.role() == null ? Role.LISTENER : AccountController.role(wanted.role());
        if (role == Role.ADMIN && !identity.caller().may(Access.ADMIN)) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "a token may do no more than its account");
        }
        if (tokens.list(account).size() >= MOST_TOKENS) {
            throw new ProblemException(ProblemCode.CONFLICT, "there are " + MOST_TOKENS + " tokens; delete some first");
        }
        NewApiToken made = tokens.create(account, wanted.name(), role, wanted.expires());
        return new Made(made.secret(), View.of(made.token()));
    }

    @Operation(summary = "Delete a token; it is good for nothing from then on")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id, Identity identity) {
        if (!tokens.delete(SessionController.requireAccount(identity), id)) {
            throw ProblemException.notFound("token", Long.toString(id));
        }
    }
}
