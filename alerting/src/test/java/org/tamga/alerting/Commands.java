package org.tamga.alerting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.handling.Command;

/** What officers ask for. */
public final class Commands {
    private Commands() {}

    public static Command of(String alertId, int revision, String officer) {
        return of(alertId, revision, officer, null);
    }

    public static Command of(String alertId, int revision, String officer, @Nullable String note) {
        return new Command(UUID.randomUUID().toString(), alertId, revision, officer, note);
    }
}
