package org.tamga.topology.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.detection.rules.Rules;
import org.tamga.events.Report;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;
import org.tamga.topology.backtest.spill.SpillSpace;
import org.tamga.vocabulary.CheckpointRegister;

/** As in the running system, an event belongs to the post whose sealed report of it was the first. */
class ForeignEventsTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final String ID = "00000000-0000-4000-8000-000000000001";

    @TempDir
    Path directory;

    @Test
    void whatAnotherPostSaysUnderItsIdIsRejected() throws IOException {
        Found found = run(List.of(
                new Sent("KZ-KORDAY", NOON, seizure("KZ-KORDAY", 1, false)),
                new Sent("UZ-YALLAMA", NOON.plusSeconds(1), seizure("UZ-YALLAMA", 2, true)),
                new Sent("KZ-KORDAY", NOON.plusSeconds(2), seizure("KZ-KORDAY", 3, false))));

        assertThat(found.events()).isEqualTo(1);
        assertThat(found.received()).isEqualTo(3);
        assertThat(found.rejects().reasons()).containsExactly(Map.entry("event-of-another-post", 1L));
        assertThat(found.rejects().first().get(0).toString()).contains(ID, "of KZ-KORDAY, not of UZ-YALLAMA");
    }

    @Test
    void whoWasFirstIsSaidByTheBrokersStampNotByTheOrderOfReading() throws IOException {
        List<Sent> sent = List.of(
                new Sent("KZ-KORDAY", NOON, seizure("KZ-KORDAY", 1, false)),
                new Sent("UZ-YALLAMA", NOON.plusSeconds(1), seizure("UZ-YALLAMA", 2, true)),
                new Sent("UZ-YALLAMA", NOON.plusSeconds(2), seizure("UZ-YALLAMA", 3, true)));
        for (int seed = 0; seed < 10; seed++) {
            List<Sent> shuffled = new ArrayList<>(sent);
            Collections.shuffle(shuffled, new Random(seed));

            Found found = run(shuffled);

            assertThat(found.events()).as("seed %d", seed).isEqualTo(1);
            assertThat(found.rejects().count()).as("seed %d", seed).isEqualTo(2);
        }
    }

    @Test
    void withoutASealItIsAnybodysToCorrect() throws IOException {
        Found found = run(List.of(
                new Sent(null, NOON, seizure("KZ-KORDAY", 1, false)),
                new Sent(null, NOON, seizure("UZ-YALLAMA", 2, true))));

        assertThat(found.events()).isZero();
        assertThat(found.rejects().count()).isZero();
    }

    private record Sent(@Nullable String post, Instant arrived, Report report) {}

    private record SentEvents(List<Sent> sent) implements Events {
        @Override
        public String title() {
            return "sent";
        }

        @Override
        public void readInto(Intake intake, Crew crew, Progress progress) {
            sent.forEach(one -> crew.give(() -> intake.take(
                    0,
                    "sent",
                    sent.indexOf(one),
                    one.report(),
                    Original.encoded(one.report()),
                    new Delivery(one.post(), one.arrived()))));
            crew.finish();
        }
    }

    private Found run(List<Sent> sent) throws IOException {
        return new Backtest(CheckpointRegister.bundled(), new SpillSpace(directory, 1 << 20, 1), Progress.SILENT)
                .run(new SentEvents(sent), List.of(Rules.defaults()));
    }

    private static Report seizure(String checkpoint, int revision, boolean retracted) {
        String line = "{\"type\":\"seizure\",\"eventId\":\"" + ID + "\",\"revision\":" + revision
                + ",\"retracted\":" + retracted + ",\"checkpoint\":\"" + checkpoint
                + "\",\"occurredAt\":\"2026-05-20T10:00:00Z\",\"items\":[{\"substance\":\"heroin\"}]}";
        return ((Reading.Read) EventJson.read(line)).report();
    }
}
