/// Accounts, the sessions and API tokens of those who have one, and passwords.
@NullMarked
package deejai.server.accounts;

import org.jspecify.annotations.NullMarked;
