package org.tamga.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tamga.events.json.Reading.Read;
import org.tamga.events.json.Reading.Unreadable;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ReportValidator;
import org.tamga.vocabulary.CheckpointRegister;

/** Whatever a line holds, reading it ends in a report or in at least one problem that is fit to print. */
class FuzzTest {
    private static final List<String> FRAGMENTS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\u",
            "\\ud83d",
            "\\udc00",
            "\u0000",
            "\ud800",
            "\udfff",
            "null",
            "true",
            "1e999999999",
            "-",
            "0.",
            "-0",
            "1e-99999999999999999999",
            "{}",
            "[]",
            "\"\"",
            "\uFEFF",
            "\n",
            "İ",
            "\"items\":",
            "\"type\":\"seizure\"",
            "\"profile\":{\"method\":\"x\",\"values\":[",
            "9".repeat(3_000));

    private final long seed = Long.getLong("tamga.seed", new Random().nextLong());
    private final ReportValidator validator = new ReportValidator(CheckpointRegister.bundled());
    private final Random random = new Random(seed);

    @Test
    void spoiltLinesNeverEscape() {
        RandomReports reports = new RandomReports(seed);

        for (int i = 0; i < 5_000; i++) {
            String line = spoilt(EventJson.write(reports.next()));
            mustEnd(line);
        }
    }

    @Test
    void noiseNeverEscapes() {
        for (int i = 0; i < 5_000; i++) {
            StringBuilder line = new StringBuilder(random.nextBoolean() ? "{" : "");
            for (int n = random.nextInt(30); n > 0; n--) {
                line.append(random.nextBoolean() ? fragment() : String.valueOf((char) random.nextInt(0x10000)));
            }
            mustEnd(line.toString());
        }
    }

    private void mustEnd(String line) {
        Reading reading;
        try {
            reading = EventJson.read(line);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("-Dtamga.seed=" + seed + " " + line, e);
        }
        if (reading instanceof Read) {
            Read read = (Read) reading;
            assertThat(validator.judge(read.report(), Instant.EPOCH)).isNotNull();
            assertThat(EventJson.read(EventJson.write(read.report())))
                    .as("-Dtamga.seed=%d %s", seed, line)
                    .isEqualTo(new Read(read.report(), List.of()));
        } else {
            assertThat(((Unreadable) reading).problems())
                    .as("-Dtamga.seed=%d %s", seed, line)
                    .isNotEmpty()
                    .allSatisfy(FuzzTest::isPrintable);
        }
    }

    private static void isPrintable(Problem problem) {
        assertThat(problem.value()).hasSizeLessThanOrEqualTo(Problem.MAX_VALUE);
        assertThat(problem.toString()).hasSizeLessThan(1_000).doesNotContainPattern("[\\p{Cntrl}\\p{Cs}]");
        assertThat(problem.remedy()).isNotBlank();
    }

    private String spoilt(String line) {
        StringBuilder spoilt = new StringBuilder(line);
        for (int n = 1 + random.nextInt(3); n > 0 && spoilt.length() > 0; n--) {
            int at = random.nextInt(spoilt.length());
            int to = Math.min(spoilt.length(), at + 1 + random.nextInt(8));
            switch (random.nextInt(5)) {
                case 0 -> spoilt.delete(at, to);
                case 1 -> spoilt.insert(at, fragment());
                case 2 -> spoilt.replace(at, to, fragment());
                case 3 -> spoilt.insert(at, spoilt.substring(at, to));
                default -> spoilt.setCharAt(at, (char) random.nextInt(0x10000));
            }
        }
        return spoilt.toString();
    }

    private String fragment() {
        return FRAGMENTS.get(random.nextInt(FRAGMENTS.size()));
    }
}
