package org.tamga.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.tamga.events.Report;
import org.tamga.events.json.Reading.Read;
import org.tamga.events.json.Reading.Unreadable;
import org.tamga.events.validation.Problem;

/** A good line of either type, and ways to spoil it. */
final class Lines {
    static final String SEIZURE = "{\"type\":\"seizure\",\"eventId\":\"252facbb-c52c-4417-a97c-da06ca066335\","
            + "\"checkpoint\":\"KZ-KORDAY\",\"occurredAt\":\"2024-06-14T17:35:22+05:00\",\"direction\":\"inbound\","
            + "\"items\":[{\"substance\":\"heroin\",\"quantity\":3.653,\"unit\":\"kg\"}],"
            + "\"subjects\":[{\"kind\":\"vehicle\",\"plate\":\"547 BHA-12\",\"country\":\"UZ\"}]}";

    static final String IDENTIFICATION = "{\"type\":\"identification\","
            + "\"eventId\":\"22a54935-5f86-41fd-b3d5-329520bdc72b\",\"checkpoint\":\"KZ-KORDAY\","
            + "\"occurredAt\":\"2024-10-26T19:46:12Z\",\"method\":\"ANPR\",\"result\":\"SIGHTING\","
            + "\"subjects\":[{\"kind\":\"phone\",\"number\":\"+998901234567\"}]}";

    private Lines() {}

    /** {@link #SEIZURE} with {@code old}, in single for double quotes, replaced. */
    static String seizure(String old, String replacement) {
        return changed(SEIZURE, old, replacement);
    }

    static String identification(String old, String replacement) {
        return changed(IDENTIFICATION, old, replacement);
    }

    static Report report(String line) {
        assertThat(EventJson.read(line)).isInstanceOf(Read.class);
        return ((Read) EventJson.read(line)).report();
    }

    static List<Problem> warnings(String line) {
        assertThat(EventJson.read(line)).isInstanceOf(Read.class);
        return ((Read) EventJson.read(line)).warnings();
    }

    static List<Problem> problems(String line) {
        assertThat(EventJson.read(line)).isInstanceOf(Unreadable.class);
        return ((Unreadable) EventJson.read(line)).problems();
    }

    private static String changed(String line, String old, String replacement) {
        String quoted = old.replace('\'', '"');
        assertThat(line).contains(quoted);
        return line.replace(quoted, replacement.replace('\'', '"'));
    }
}
