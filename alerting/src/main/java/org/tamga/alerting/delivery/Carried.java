package org.tamga.alerting.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one attempt. */
public sealed interface Carried {
    /** @param state {@link DeliveryState#SENT} or {@link DeliveryState#ACCEPTED} */
    record Taken(DeliveryState state) implements Carried {}

    /**
     * @param detail in a few words, without anything of the alert; null for nothing
     * @param pause how long the receiver asked to be left alone; null if it did not
     */
    record Failed(
            Fault fault, @Nullable String detail, @Nullable Duration pause) implements Carried {
        public static Failed of(Fault fault) {
            return new Failed(fault, null, null);
        }

        public static Failed of(Fault fault, String detail) {
            return new Failed(fault, detail, null);
        }
    }
}
