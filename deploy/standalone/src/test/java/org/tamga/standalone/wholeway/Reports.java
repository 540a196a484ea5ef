package org.tamga.standalone.wholeway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.tamga.events.Item;
import org.tamga.events.SeizureEvent;

/** Single reports for tests. */
final class Reports {
    private Reports() {}

    /** A line of a file: heroin and a telephone, yesterday. */
    static String seizure(String name, String checkpoint, String phone) {
        return """
                {"type":"seizure","eventId":"%s","checkpoint":"%s","occurredAt":"%s",\
                "items":[{"substance":"heroin","quantity":1,"unit":"kg"}],\
                "subjects":[{"kind":"phone","number":"%s"}]}""".formatted(id(name), checkpoint, Instant.now().minus(1, ChronoUnit.DAYS), phone);
    }

    /** What a producer with a bad clock and no validation would publish. */
    static SeizureEvent fromTheFuture() {
        return SeizureEvent.newBuilder()
                .setEventId(id("future"))
                .setCheckpoint("KZ-KORDAY")
                .setOccurredAt(Instant.now().plus(365, ChronoUnit.DAYS))
                .setItems(List.of(Item.newBuilder().setSubstance("heroin").build()))
                .build();
    }

    static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
