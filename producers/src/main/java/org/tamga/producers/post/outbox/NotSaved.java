package org.tamga.producers.post.outbox;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Why SQLite did not save, for the officer's screen. */
final class NotSaved {
    private NotSaved() {}

    static String why(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return of(sqlite.getResultCode());
            }
        }
        Throwable cause = failure.getCause() instanceof SQLException sql ? sql : failure;
        return "The outbox does not answer: " + cause.getMessage();
    }

    private static String of(SQLiteErrorCode code) {
        switch (code) {
            case SQLITE_FULL:
                return "The disk is full. Free some space, then save again.";
            case SQLITE_READONLY:
            case SQLITE_READONLY_DBMOVED:
            case SQLITE_CANTOPEN:
            case SQLITE_PERM:
                return "The outbox cannot be written. Is the folder still there, and may tamga post write to it?";
            case SQLITE_CORRUPT:
            case SQLITE_NOTADB:
                return "The outbox is damaged. Stop tamga post, keep the folder, and start it again: it says what is wrong.";
            case SQLITE_BUSY:
            case SQLITE_LOCKED:
                return "Another program holds the outbox. Close it, then save again.";
            default:
                return code.name().startsWith("SQLITE_IOERR")
                        ? "The disk does not take what is written to it. Check it, then save again."
                        : "The outbox refuses: " + code.message + ".";
        }
    }
}
