package org.tamga.alerting.backup;

import org.jspecify.annotations.Nullable;

/** Why no backup could be made, or none be restored, and what to do about it. */
public final class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BackupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
