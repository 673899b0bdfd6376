package deejai.server.database;

import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;

/// Lets the threads of a server run their transactions one after another, as they came. SQLite allows no more
/// anyway, but makes who has to wait look again and again, with pauses that grow and whoever is lucky first.
final class OneWriter extends DelegatingTransactionHandler {

    private final ReentrantLock turn;

    OneWriter() {
        this(LocalTransactionHandler.binding(), new ReentrantLock(true));
    }

    private OneWriter(TransactionHandler delegate, ReentrantLock turn) {
        super(delegate);
        this.turn = turn;
    }

    @Override
    public TransactionHandler specialize(Handle handle) throws SQLException {
        return new OneWriter(getDelegate().specialize(handle), turn);
    }

    @Override
    public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> work) throws X {
        turn.lock();
        try {
            return super.inTransaction(handle, work);
        } finally {
            turn.unlock();
        }
    }
}
