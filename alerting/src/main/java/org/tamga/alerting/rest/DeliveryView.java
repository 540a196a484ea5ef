package org.tamga.alerting.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.DeliveryState;
import org.tamga.alerting.delivery.Fault;
import org.tamga.alerting.delivery.Tidings;

/**
 * A delivery as the interface tells it.
 *
 * @param id of the message, the same however often it is tried
 * @param tells what the message says; null until it was made
 * @param reason why the last attempt failed, or why it was given up; null if there is none
 * @param detail of the reason in a few words; null for nothing
 * @param nextAttempt null unless one follows
 * @param sha256 of exactly what was sent; null until it was made
 */
public record DeliveryView(
        String id,
        String alertId,
        int revision,
        String recipient,
        Channel channel,
        @Nullable Tidings tells,
        DeliveryState state,
        @Nullable Fault reason,
        @Nullable String detail,
        int attempts,
        Instant queuedAt,
        @Nullable Instant attemptedAt,
        @Nullable Instant nextAttempt,
        @Nullable Instant settledAt,
        @Nullable String sha256) {
    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.messageId(),
                delivery.alertId(),
                delivery.revision(),
                delivery.lane().country(),
                delivery.lane().channel(),
                delivery.tells(),
                delivery.state(),
                delivery.fault(),
                delivery.detail(),
                delivery.attempts(),
                delivery.queuedAt(),
                delivery.attemptedAt(),
                delivery.state() == DeliveryState.QUEUED ? delivery.nextAttempt() : null,
                delivery.settledAt(),
                delivery.sha256());
    }
}
