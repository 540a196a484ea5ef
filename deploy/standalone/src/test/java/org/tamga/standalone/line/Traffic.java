package org.tamga.standalone.line;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * What a crossing reports: a seizure now and then among travellers and their vehicles, some seconds apart. The words of the notes are as
 * unevenly common as those of a language (Zipf's law), so that they compress as what people write.
 */
final class Traffic {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WORDS = 5_000;

    private final Random random;
    private final int length;
    private Instant time;

    /** @param length of a report's JSON in characters, about */
    Traffic(long seed, Instant start, int length) {
        this.random = new Random(seed);
        this.time = start;
        this.length = length;
    }

    ObjectNode next() {
        time = time.plus(Duration.ofSeconds(random.nextInt(80)));
        boolean isSeizure = random.nextInt(40) == 0;
        ObjectNode report = JSON.createObjectNode()
                .put("type", isSeizure ? "seizure" : "identification")
                .put("occurredAt", time.toString());
        if (isSeizure) {
            report.withArray("items")
                    .addObject()
                    .put("substance", "heroin")
                    .put("quantity", 1 + random.nextInt(40))
                    .put("unit", "kg");
        } else {
            report.put("method", "DOCUMENT").put("result", "SIGHTING");
        }
        report.put("direction", random.nextBoolean() ? "inbound" : "outbound")
                .put("departureCountry", "KG")
                .put("destinationCountry", "RU");
        ArrayNode subjects = report.withArray("subjects");
        subjects.addObject()
                .put("kind", "vehicle")
                .put("country", "KZ")
                .put("plate", "%03d%c%c%c02".formatted(random.nextInt(1_000), letter(), letter(), letter()));
        subjects.addObject()
                .put("kind", "document")
                .put("country", "KG")
                .put("number", "%c%c%07d".formatted(letter(), letter(), random.nextInt(10_000_000)));
        subjects.addObject()
                .put("kind", "person")
                .put("name", words(16))
                .put(
                        "birthDate",
                        "%d-%02d-%02d"
                                .formatted(1950 + random.nextInt(55), 1 + random.nextInt(12), 1 + random.nextInt(28)));
        subjects.addObject().put("kind", "phone").put("number", "+7701%07d".formatted(random.nextInt(10_000_000)));
        return report.put("note", words(length - report.toString().length() - 130)); // with what the post fills in
    }

    private String words(int characters) {
        StringBuilder words = new StringBuilder();
        while (words.length() < characters) {
            int rank = (int) Math.pow(WORDS, random.nextDouble()); // as often as its rank is low
            words.append(word(rank)).append(' ');
        }
        return words.toString().strip();
    }

    /** Always the same for a rank, two to eight letters. */
    private static String word(int rank) {
        Random letters = new Random(rank);
        StringBuilder word = new StringBuilder();
        int length = 2 + letters.nextInt(7);
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + letters.nextInt(26)));
        }
        return word.toString();
    }

    private char letter() {
        return (char) ('A' + random.nextInt(26));
    }
}
