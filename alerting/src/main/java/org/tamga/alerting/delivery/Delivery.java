package org.tamga.alerting.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes out to a recipient by one way: the state of an alert, or that it is not released any longer.
 *
 * @param number gives the order in which deliveries were asked for
 * @param messageId the same however often it is tried
 * @param revision of the alert when it was asked for
 * @param tells what the message says; null until it was made
 * @param fault of the last attempt, or why it was given up; null if there is none
 * @param detail in a few words what the fault was, without anything of the alert; null for nothing
 * @param attempts how many there were
 * @param nextAttempt not before; of no meaning unless queued
 * @param attemptedAt when the last attempt began; null before the first
 * @param settledAt when it was taken, acknowledged or given up; null while queued
 * @param sha256 of exactly what was sent, hexadecimal; null until it was made
 */
public record Delivery(
        long number,
        String messageId,
        String alertId,
        int revision,
        Lane lane,
        @Nullable Tidings tells,
        DeliveryState state,
        @Nullable Fault fault,
        @Nullable String detail,
        int attempts,
        Instant queuedAt,
        Instant nextAttempt,
        @Nullable Instant attemptedAt,
        @Nullable Instant settledAt,
        @Nullable String sha256) {}
