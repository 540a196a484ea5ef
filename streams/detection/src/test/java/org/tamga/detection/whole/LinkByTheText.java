package org.tamga.detection.whole;

import static java.util.stream.Collectors.toCollection;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tamga.detection.report.Nature;
import org.tamga.detection.whole.RawReport.Thing;

/**
 * LINK written a second time, slowly and straight from its definition, to compare the first with. It shares no code with
 * it: keys come from hand-written knowledge, every sighting is compared with every hit.
 */
final class LinkByTheText {
    private static final long DAY = 86_400_000;
    private static final Map<String, Integer> WINDOW_IN_DAYS = Map.of(
            "vehicle", 90,
            "vin", 365,
            "container", 90,
            "document", 730,
            "phone", 365,
            "device", 365,
            "marking", 180);

    private record Seen(String eventId, long time, boolean hit, String country, String crossing, int rank) {
        String side() {
            return crossing + " / " + country;
        }
    }

    private record Key(String kind, String identity) {}

    private LinkByTheText() {}

    static Set<Found> open(Collection<RawReport> received, Instant clock) throws Exception {
        Map<Key, List<Seen>> observations = new HashMap<>();
        for (RawReport report : current(received)) {
            for (Thing thing : report.things()) {
                Key key = new Key(thing.kind(), thing.identity());
                Seen seen = seen(report, key);
                List<Seen> ofKey = observations.computeIfAbsent(key, k -> new ArrayList<>());
                if (!thing.identity().isEmpty() && !ofKey.contains(seen) && remembered(report, clock)) {
                    ofKey.add(seen);
                }
            }
        }
        Set<Found> found = new HashSet<>();
        for (Map.Entry<Key, List<Seen>> entry : observations.entrySet()) {
            found.addAll(link(entry.getKey().kind(), entry.getValue()));
        }
        return found;
    }

    /** "Of several revisions the highest counts; of equal ones a retraction, else the later recordedAt, else …" */
    private static List<RawReport> current(Collection<RawReport> received) {
        Map<String, RawReport> winners = new TreeMap<>();
        for (RawReport report : received) {
            String id = report.eventId().toLowerCase(Locale.ROOT);
            RawReport other = winners.get(id);
            if (other == null || wins(report, other)) {
                winners.put(id, report);
            }
        }
        return winners.values().stream().filter(report -> !report.retracted()).toList();
    }

    private static boolean wins(RawReport a, RawReport b) {
        if (a.revision() != b.revision()) {
            return a.revision() > b.revision();
        }
        if (a.retracted() != b.retracted()) {
            return a.retracted();
        }
        if (!a.recordedAt().equals(b.recordedAt())) {
            return a.recordedAt().isAfter(b.recordedAt());
        }
        return hex(a.encoding()).compareTo(hex(b.encoding())) < 0;
    }

    private static String hex(byte[] bytes) {
        StringBuilder hex = new StringBuilder();
        for (byte b : bytes) {
            hex.append(String.format("%02x", b & 0xff));
        }
        return hex.toString();
    }

    /** "more than 20 years before the clock, and sightings more than 5 years before it" */
    private static boolean remembered(RawReport report, Instant clock) {
        int years = report.nature() == Nature.SIGHTING ? 5 : 20;
        Instant time = Instant.ofEpochMilli(report.occurredAt().toEpochMilli());
        return !time.atZone(ZoneOffset.UTC).plusYears(years).toInstant().isBefore(clock);
    }

    private static Seen seen(RawReport report, Key key) {
        TreeSet<String> keysOfKind = report.things().stream()
                .filter(thing ->
                        thing.kind().equals(key.kind()) && !thing.identity().isEmpty())
                .map(Thing::identity)
                .collect(toCollection(TreeSet::new));
        return new Seen(
                report.eventId().toLowerCase(Locale.ROOT),
                report.occurredAt().toEpochMilli(),
                report.nature() != Nature.SIGHTING,
                report.place().country(),
                report.place().crossing(),
                keysOfKind.headSet(key.identity()).size());
    }

    private static List<Found> link(String kind, List<Seen> observations) throws Exception {
        observations.sort(Comparator.comparingLong(Seen::time).thenComparing(Seen::eventId));
        long window = WINDOW_IN_DAYS.get(kind) * DAY;
        List<Seen> hits = observations.stream().filter(Seen::hit).toList();
        List<Found> found = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= hits.size(); i++) {
            if (i == hits.size() || hits.get(i).time() - hits.get(i - 1).time() > window) {
                evaluate(kind, hits.subList(start, i), observations, window, found);
                start = i;
            }
        }
        return found;
    }

    private static void evaluate(String kind, List<Seen> chain, List<Seen> all, long window, List<Found> found)
            throws Exception {
        List<Seen> evidence = new ArrayList<>(chain);
        if (!kind.equals("marking")) {
            Set<String> sides = new TreeSet<>();
            all.forEach(seen -> sides.add(seen.side()));
            chain.forEach(hit -> sides.remove(hit.side()));
            for (String side : sides) {
                Seen best = null;
                for (Seen sighting : all) {
                    if (!sighting.hit()
                            && sighting.side().equals(side)
                            && (best == null || distance(sighting, chain) < distance(best, chain))) {
                        best = sighting;
                    }
                }
                if (best != null && distance(best, chain) <= window) {
                    evidence.add(best);
                }
            }
        }
        if (!spansTwo(evidence)) {
            return;
        }
        boolean high = kind.equals("marking") ? chain.size() >= 3 : spansTwo(chain);
        Seen anchor = chain.get(0);
        String pattern = "linked-" + kind;
        String subject = kind + "/" + anchor.rank();
        found.add(new Found(
                id(pattern + "|" + subject + "|" + anchor.eventId()),
                pattern,
                subject,
                high ? "HIGH" : "MEDIUM",
                anchor.eventId(),
                evidence.stream().map(Seen::eventId).sorted().toList()));
    }

    private static long distance(Seen sighting, List<Seen> chain) {
        return chain.stream()
                .mapToLong(hit -> Math.abs(hit.time() - sighting.time()))
                .min()
                .orElseThrow();
    }

    private static boolean spansTwo(List<Seen> seen) {
        return seen.stream().map(Seen::country).distinct().count() >= 2
                && seen.stream().map(Seen::crossing).distinct().count() >= 2;
    }

    private static String id(String identity) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
        String hex = String.format("%064x", new BigInteger(1, digest));
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                + hex.substring(16, 20) + "-" + hex.substring(20, 32);
    }
}
