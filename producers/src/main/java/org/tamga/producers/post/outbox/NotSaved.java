package org.tamga.producers.post.outbox;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.tamga.producers.post.outbox.NotSavedException.Reason;

/** Why SQLite did not save, for the officer's screen. */
final class NotSaved {
    private NotSaved() {}

    static NotSavedException because(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                Reason reason = reason(sqlite.getResultCode());
                return new NotSavedException(reason, words(reason, sqlite.getResultCode().message), failure);
            }
        }
        Throwable cause = failure.getCause() instanceof SQLException sql ? sql : failure;
        return new NotSavedException(
                Reason.NO_ANSWER, words(Reason.NO_ANSWER, String.valueOf(cause.getMessage())), failure);
    }

    private static Reason reason(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_FULL -> Reason.DISK_FULL;
            case SQLITE_READONLY, SQLITE_READONLY_DBMOVED, SQLITE_CANTOPEN, SQLITE_PERM -> Reason.NOT_WRITABLE;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> Reason.DAMAGED;
            case SQLITE_BUSY, SQLITE_LOCKED -> Reason.HELD_BY_ANOTHER;
            default -> code.name().startsWith("SQLITE_IOERR") ? Reason.DISK_FAULT : Reason.NO_ANSWER;
        };
    }

    private static String words(Reason reason, String detail) {
        return switch (reason) {
            case DISK_FULL -> "The disk is full. Free some space, then save again.";
            case NOT_WRITABLE ->
                "The outbox cannot be written. Is the folder still there, and may tamga post write to it?";
            case DAMAGED ->
                "The outbox is damaged. Stop tamga post, keep the folder, and start it again: it says what is"
                        + " wrong.";
            case HELD_BY_ANOTHER -> "Another program holds the outbox. Close it, then save again.";
            case DISK_FAULT -> "The disk does not take what is written to it. Check it, then save again.";
            case NO_ANSWER -> "The outbox does not answer: " + detail + ".";
        };
    }
}
