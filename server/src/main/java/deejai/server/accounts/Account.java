package deejai.server.accounts;

import java.time.Instant;

/// Somebody who may sign in.
///
/// @param id           never given to another account, not even after this one is gone
/// @param name         as it is shown; no other account's differs only in upper and lower case
/// @param passwordHash what [PasswordHashing] made of the password
/// @param role         what the account may do
/// @param created      when it was made, milliseconds precise
public record Account(long id, String name, String passwordHash, Role role, Instant created) {

    /// Without the hash, which no log should show.
    @Override
    public String toString() {
        return "Account[id=" + id + ", name=" + name + ", role=" + role + ", created=" + created + "]";
    }
}
