package deejai.server.accounts;

import deejai.server.identity.Identity;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// All accounts, for those who look after the server.
@Tag(name = "Accounts", description = "Who may sign in; for admins")
@Lazy
@RestController
@RequestMapping("/api/v2/accounts")
final class AccountController {

    private final AccountStore accounts;
    private final SignIn signIn;

    AccountController(AccountStore accounts, SignIn signIn) {
        this.accounts = accounts;
        this.signIn = signIn;
    }

    /// An account.
    ///
    /// @param role `listener` or `admin`
    record View(long id, String name, String role, Instant created) {

        static View of(Account account) {
            return new View(account.id(), account.name(), word(account.role()), account.created());
        }
    }

    /// All accounts.
    record Views(List<View> accounts) {}

    /// An account to be made.
    ///
    /// @param role `listener` if it is not given
    record NewAccount(
            String name, String password, @Nullable String role) {

        NewAccount {
            Given.require(name, "name");
            Given.require(password, "password");
        }

        @Override
        public String toString() {
            return "NewAccount[" + name + "]";
        }
    }

    /// What shall change.
    ///
    /// @param role     null to leave it
    /// @param password null to leave it
    record Change(@Nullable String role, @Nullable String password) {

        @Override
        public String toString() {
            return "Change[role=" + role + "]";
        }
    }

    @Operation(summary = "All accounts, the oldest first")
    @GetMapping
    Views list() {
        return new Views(accounts.list().stream().map(View::of).toList());
    }

    @Operation(summary = "Make an account")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View create(@RequestBody NewAccount wanted) {
        Role role = wanted.role() == null ? Role.LISTENER : role(wanted.role());
        return accounts.create(wanted.name(), signIn.hash(wanted.password()), role)
                .map(View::of)
                .orElseThrow(() -> new ProblemException(ProblemCode.CONFLICT, "there is an account of that name"));
    }

    @Operation(summary = "Give an account another role or password; a new password ends its sessions")
    @PatchMapping("/{id}")
    View change(@PathVariable long id, @RequestBody Change change, Identity identity) {
        find(id);
        if (change.password() != null && identity.account().equals(OptionalLong.of(id))) {
            throw new ProblemException(
                    ProblemCode.CONFLICT, "your own password is changed with the present one, in your session");
        }
        if (change.role() != null) {
            require(accounts.changeRole(id, role(change.role())), id);
        }
        if (change.password() != null) {
            accounts.changePassword(id, signIn.hash(change.password()));
        }
        return View.of(find(id));
    }

    @Operation(summary = "Delete an account with its sessions and tokens")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        require(accounts.delete(id), id);
    }

    /// What a role is called in JSON.
    static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /// The role of that name.
    static Role role(String word) {
        for (Role role : Role.values()) {
            if (word(role).equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("role must be listener or admin: " + word);
    }

    private Account find(long id) {
        return accounts.find(id).orElseThrow(() -> unknown(id));
    }

    private static void require(AccountChange change, long id) {
        switch (change) {
            case DONE -> {}
            case NOT_FOUND -> throw unknown(id);
            case LAST_ADMIN ->
                throw new ProblemException(ProblemCode.CONFLICT, "this is the last admin; make another one first");
        }
    }

    private static ProblemException unknown(long id) {
        return ProblemException.notFound("account", Long.toString(id));
    }
}
