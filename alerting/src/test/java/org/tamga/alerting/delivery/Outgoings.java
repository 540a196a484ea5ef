package org.tamga.alerting.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.release.ReleasedAlert;

/** What messages are made of, for tests. */
public final class Outgoings {
    public static final Instant QUEUED = Instant.parse("2026-03-20T08:00:00.123Z");

    private Outgoings() {}

    public static Delivery delivery(long number, String alertId, int revision, Lane lane) {
        return new Delivery(
                number,
                "msg_0000000" + number,
                alertId,
                revision,
                lane,
                Tidings.RELEASED,
                DeliveryState.QUEUED,
                null,
                null,
                1,
                QUEUED.plusSeconds(number),
                QUEUED,
                null,
                null,
                null);
    }

    /** @param alert null for a notice */
    public static Outgoing of(
            Channel channel, String country, Tidings tells, @Nullable ReleasedAlert alert, String alertId) {
        Lane lane = new Lane(country, channel);
        return new Outgoing(
                delivery(2, alertId, 1, lane),
                tells,
                alert,
                alert != null && alert.exercise(),
                "A notice.",
                "en",
                "centre.example.org",
                new MailHead("centre@example.org", List.of("liaison@example.uz", "duty@example.uz")),
                tells == Tidings.RELEASED ? List.of() : List.of(delivery(1, alertId, 1, lane)));
    }
}
