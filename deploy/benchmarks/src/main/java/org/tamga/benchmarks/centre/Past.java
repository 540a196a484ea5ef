package org.tamga.benchmarks.centre;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Assessment;
import org.tamga.alerting.alert.Change;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Nature;
import org.tamga.alerting.alert.Reason;
import org.tamga.alerting.alert.SeizedItem;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.alert.Subject;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.CheckpointRegister;

/**
 * What detection has found in the years of a centre, made up from the alert's number: patterns as often as in the simulated
 * region, vehicles, documents, telephones and persons that come again, reports that several alerts share.
 *
 * @param alerts how many there are, the latest found at {@code until}
 */
record Past(int alerts, Instant until) {
    static final Duration SPAN = Duration.ofDays(5 * 365);

    private static final List<Checkpoint> PLACES =
            List.copyOf(CheckpointRegister.bundled().all());
    private static final List<String> DRUGS =
            List.of("heroin", "opium", "cannabis-resin", "cannabis-herb", "methamphetamine", "mdma");
    /** Patterns in proportion to their alerts in the simulated region; channels are set apart. */
    private static final List<String> PATTERNS = Stream.of(
                    Collections.nCopies(13, "linked-vehicle"),
                    Collections.nCopies(12, "linked-document"),
                    Collections.nCopies(18, "linked-person"),
                    Collections.nCopies(3, "linked-phone"),
                    Collections.nCopies(20, "touch-and-go"),
                    Collections.nCopies(16, "travelling-together"),
                    Collections.nCopies(12, "exceptional-quantity"),
                    Collections.nCopies(6, "surge"))
            .flatMap(List::stream)
            .toList();
    /** One alert in so many is a trafficking channel. */
    private static final int CHANNEL_IN = 4_000;
    /** One in so many did not hold. */
    private static final int WITHDRAWN_IN = 10;
    /** So many alerts are about one thing on average. */
    private static final int ALERTS_A_THING = 3;

    /** The same name gives the same id. */
    static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }

    static String alertId(int number) {
        return id("alert " + number);
    }

    /** Number 0 is the oldest. */
    Finding finding(int number) {
        Random chance = new Random(number);
        String pattern = number % CHANNEL_IN == 0 ? "channel" : PATTERNS.get(chance.nextInt(PATTERNS.size()));
        Thing thing = Thing.of(kind(pattern), chance.nextInt(Math.max(1, alerts / ALERTS_A_THING)));
        Instant found = foundAt(number);
        boolean channel = pattern.equals("channel");
        boolean keyed = !channel && !pattern.equals("surge") && !pattern.equals("exceptional-quantity");
        List<Evidence> evidence = evidence(number, keyed ? thing : null, channel ? 16 : 2 + chance.nextInt(3), chance);
        String first = evidence.get(0).eventId();
        return new Finding(
                alertId(number),
                1,
                chance.nextInt(WITHDRAWN_IN) == 0 && number < alerts - FilledStore.MOST_OPEN
                        ? Change.WITHDRAWN
                        : Change.OPENED,
                pattern,
                1,
                severity(channel, chance),
                null,
                keyed
                        ? new Subject(
                                thing.key().kind(),
                                thing.key().kind() + "/0",
                                thing.key().keyHash(),
                                1,
                                thing.key().normalForm())
                        : new Subject(
                                channel ? "channel" : "series", "", id(first).replace("-", ""), 1, ""),
                List.of(first),
                evidence,
                List.of(reason(evidence)),
                keyed ? List.of(thing.key()) : List.of(),
                null,
                assessment(chance, "grades-good"),
                assessment(chance, "seized"),
                found,
                false);
    }

    Instant foundAt(int number) {
        return until.minusMillis(SPAN.toMillis() / alerts * (alerts - number)).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The thing that an alert is about, as an officer types it; empty if it is about none. */
    static String written(Finding finding) {
        String written = finding.evidence().get(0).keyAsWritten();
        return written == null ? "" : written;
    }

    private List<Evidence> evidence(int number, @Nullable Thing thing, int pieces, Random chance) {
        List<Evidence> evidence = new ArrayList<>();
        for (int piece = 0; piece < pieces; piece++) {
            Checkpoint place = PLACES.get(chance.nextInt(PLACES.size()));
            boolean find = piece == 0 || chance.nextInt(3) == 0;
            evidence.add(new Evidence(
                    // the last report of an alert is the first one of the next
                    id("event " + (number * 4L + piece * 4L / Math.max(1, pieces - 1))),
                    find ? Nature.SEIZURE : Nature.SIGHTING,
                    foundAt(number).minus(Duration.ofHours(12L * (pieces - piece))),
                    place.country(),
                    place.id(),
                    place.name(),
                    place.crossing(),
                    place.latitude(),
                    place.longitude(),
                    chance.nextBoolean() ? "inbound" : "outbound",
                    "road",
                    find ? null : "ANPR",
                    find
                            ? List.of(new SeizedItem(DRUGS.get(chance.nextInt(DRUGS.size())), "as named", mass(chance)))
                            : List.of(),
                    thing == null ? null : thing.written(),
                    List.of("MEMBERS"),
                    false,
                    null,
                    null));
        }
        return List.copyOf(evidence);
    }

    private static long mass(Random chance) {
        return 1_000_000L * (1 + chance.nextInt(5_000));
    }

    private static String kind(String pattern) {
        return switch (pattern) {
            case "linked-document" -> "document";
            case "linked-person" -> "person";
            case "linked-phone" -> "phone";
            default -> "vehicle";
        };
    }

    private static Severity severity(boolean channel, Random chance) {
        int of100 = chance.nextInt(100);
        return channel || of100 < 11 ? Severity.HIGH : of100 < 77 ? Severity.MEDIUM : Severity.LOW;
    }

    private static Assessment assessment(Random chance, String why) {
        Severity[] levels = Severity.values();
        return new Assessment(levels[chance.nextInt(levels.length)], List.of(new Reason(why, Map.of())));
    }

    private static Reason reason(List<Evidence> evidence) {
        return new Reason(
                "hits-on-both-sides",
                Map.of(
                        "hits",
                                String.valueOf(evidence.stream()
                                        .filter(piece -> piece.nature().hit())
                                        .count()),
                        "sightings", "0",
                        "countries", joined(evidence.stream().map(Evidence::country)),
                        "crossings", joined(evidence.stream().map(Evidence::crossing)),
                        "first", evidence.get(0).occurredAt().toString(),
                        "last", evidence.get(evidence.size() - 1).occurredAt().toString(),
                        "window", "PT2160H"));
    }

    private static String joined(Stream<String> words) {
        return words.distinct().sorted().collect(Collectors.joining(","));
    }
}
