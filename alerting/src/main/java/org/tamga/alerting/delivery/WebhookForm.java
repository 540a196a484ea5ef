package org.tamga.alerting.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.release.ReleasedAlert;

/** The body of a webhook, as Standard Webhooks advises: a type, a time, and the data. */
public final class WebhookForm {
    private static final String JSON = "application/json";

    private WebhookForm() {}

    /** The body. */
    private record Body(String type, Instant timestamp, Data data) {}

    /**
     * What a message says of an alert.
     *
     * @param exercise whether it is of an exercise, and nothing has to be done
     * @param notice in a sentence
     * @param alert null if there is nothing to say but the notice
     */
    private record Data(
            String recipient,
            String alertId,
            int revision,
            boolean exercise,
            String notice,
            @Nullable ReleasedAlert alert) {}

    public static Message write(Outgoing outgoing) {
        return new Message(outgoing.tells(), JSON, json(outgoing));
    }

    /** The same however often it is written. */
    static byte[] json(Outgoing outgoing) {
        Delivery delivery = outgoing.delivery();
        Data data = new Data(
                delivery.lane().country(),
                delivery.alertId(),
                delivery.revision(),
                outgoing.exercise(),
                outgoing.notice(),
                outgoing.alert());
        try {
            return Json.MAPPER.writeValueAsBytes(new Body(outgoing.tells().type(), delivery.queuedAt(), data));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A message has no JSON form", impossible);
        }
    }
}
