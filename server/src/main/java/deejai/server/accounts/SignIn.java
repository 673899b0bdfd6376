package deejai.server.accounts;

import deejai.server.identity.Network;
import deejai.server.load.WorkLimit;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Asks for passwords. What it answers, and when, tells nothing of which names there are.
@Component
@Lazy
final class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final AccountStore accounts;
    private final PasswordHashing hashing;
    private final SignInDelay delay;
    private final WorkLimit work;

    SignIn(AccountStore accounts, PasswordHashing hashing, SignInDelay delay, WorkLimit work) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.delay = delay;
        this.work = work;
    }

    /// The account of a name, if the password is its own.
    ///
    /// @throws ProblemException if it is not, or if too many were wrong just before
    Account require(String name, String password, HttpServletRequest request) {
        String address = Network.ofClient(request);
        delay.admit(name, address);
        Optional<Account> account = accounts.findByName(name);
        String hash = account.map(Account::passwordHash).orElse(null);
        if (!work.run(() -> hashing.matches(password, hash)) || account.isEmpty()) {
            // Not the name, which may be a password in the wrong field.
            String whose = account.map(known -> "account " + known.id()).orElse("a name that is no account's");
            LOG.warn("wrong password for {} from {}", whose, address);
            throw new ProblemException(ProblemCode.WRONG_CREDENTIALS, "name or password is wrong");
        }
        delay.succeeded(name, address);
        renew(account.get(), password);
        LOG.info("account {} showed its password from {}", account.get().id(), address);
        return account.get();
    }

    /// What is stored of a password that will do.
    ///
    /// @throws IllegalArgumentException if it will not
    String hash(String password) {
        return work.run(() -> hashing.hash(password));
    }

    /// Old passwords may be of a kind that is no longer taken; they go on until they are changed.
    private void renew(Account account, String password) {
        if (hashing.isOutdated(account.passwordHash())
                && hashing.problemWith(password).isEmpty()) {
            accounts.renewHash(account, hash(password));
        }
    }
}
