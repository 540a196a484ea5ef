package org.tamga.alerting.handling;

import org.jspecify.annotations.Nullable;

/**
 * What every action of an officer says of itself.
 *
 * @param id a UUID in lower case that whoever asks for the action makes up: asked again with it, nothing happens again
 * @param revision the revision of the alert that the officer saw, from 1 on
 * @param note null for none
 */
public record Command(
        String id,
        String alertId,
        int revision,
        String officer,
        @Nullable String note) {}
