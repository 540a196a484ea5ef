package org.tamga.alerting.release;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.Findings;
import org.tamga.alerting.alert.Assessment;
import org.tamga.alerting.alert.Change;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Key;
import org.tamga.alerting.alert.Nature;
import org.tamga.alerting.alert.Reason;
import org.tamga.alerting.alert.SeizedItem;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.alert.Subject;

/** Alerts of every kind by reports of every marking, in which every fact is a word of its own. */
final class RandomAlerts {
    private static final List<String> COUNTRIES =
            List.of("AZ", "KZ", "KG", "RU", "TJ", "TM", "UZ", "AF", "IR", "PK", "CN", "GE");
    private static final List<String> MARKINGS = List.of(
            "MEMBERS", "MEMBERS", "OBSERVERS", "AZ", "KZ", "KG", "RU", "TJ", "TM", "UZ", "AF", "IR", "PK", "CN", "ALL");
    /** Empty for none. */
    private static final List<String> LABELS =
            List.of("", "", "", "", "", "TLP:CLEAR", "amber", "TLP:AMBER+STRICT", "red", "NOFORN");

    private static final List<String> CODES = List.of("", "", "", "", "", "", "H0", "H1", "H2", "h3");
    private static final List<String> KINDS = List.of(
            "vehicle", "document", "container", "phone", "device", "marking", "person", "pair", "series", "crossing");
    private static final List<String> GROUPS = List.of("heroin", "opium", "mdma", "cocaine", "precursor");

    private final Random random;

    RandomAlerts(long seed) {
        random = new Random(seed);
    }

    /**
     * An alert, and what a test knows of it.
     *
     * @param parts the alerts that it is made of, if it is a channel
     * @param named which of the alert's keys each event names, by event id
     */
    record Case(Finding finding, Map<String, Finding> parts, Map<String, Key> named) {}

    /** Some of what originators and pairs of officers may have permitted about an alert, each in turn. */
    Set<Permit> permits(Case some) {
        Set<Permit> permits = new HashSet<>();
        for (Evidence piece : some.finding().evidence()) {
            for (String country : COUNTRIES) {
                if (random.nextInt(4) == 0) {
                    permits.add(Permit.wider(piece, country));
                }
                if (random.nextInt(3) == 0) {
                    permits.add(Permit.byTwo(piece, country));
                }
            }
        }
        return permits;
    }

    private record Written(Key key, String text) {}

    Case next() {
        return random.nextInt(6) == 0 ? channel() : simple();
    }

    private Case simple() {
        String kind = any(KINDS);
        List<Written> keys = keys(kind);
        Map<String, Key> named = new HashMap<>();
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            Written written = keys.isEmpty() ? null : any(keys);
            Evidence piece = report(written == null ? null : written.text(), group(written));
            evidence.add(piece);
            if (written != null) {
                named.put(piece.eventId(), written.key());
            }
        }
        List<Key> about = keys.stream().map(Written::key).toList();
        boolean kept = random.nextInt(40) == 0;
        return new Case(finding(kind, "linked-" + kind, about, evidence, kept, Map.of()), Map.of(), named);
    }

    private Case channel() {
        Map<String, Finding> parts = new TreeMap<>();
        Map<String, Evidence> evidence = new TreeMap<>();
        Map<String, Key> named = new HashMap<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            Case part = simple();
            List<Evidence> shared = new ArrayList<>(part.finding().evidence());
            if (!evidence.isEmpty() && random.nextBoolean()) {
                shared.add(any(List.copyOf(evidence.values())));
            }
            Finding finding = with(part.finding(), shared);
            parts.put(finding.alertId(), finding);
            shared.forEach(piece -> evidence.put(piece.eventId(), piece));
            named.putAll(part.named());
        }
        Map<String, String> figures = Map.of("alerts", String.join(",", parts.keySet()));
        return new Case(
                finding("channel", "channel", List.of(), List.copyOf(evidence.values()), false, figures), parts, named);
    }

    private List<Written> keys(String kind) {
        return switch (kind) {
            case "series", "crossing" -> List.of();
            case "pair" -> List.of(key("vehicle"), key("vehicle"));
            case "person" ->
                IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(spelling -> key("person"))
                        .toList();
            default -> List.of(key(kind));
        };
    }

    private Written key(String kind) {
        String token = token();
        return switch (kind) {
            case "vehicle", "document" -> written(kind, any(COUNTRIES) + token, spaced(token));
            case "marking" -> written(kind, any(GROUPS) + token, spaced(token));
            case "phone" -> {
                String digits = digits(11);
                yield written(kind, "+" + digits, random.nextBoolean() ? "+" + digits : "00" + digits);
            }
            case "device" -> {
                String digits = digits(15);
                yield written(kind, digits, digits.substring(0, 2) + "-" + digits.substring(2));
            }
            case "person" -> written(kind, "FAMILY " + token + "|1981-02-03", "Family " + token);
            default -> written(kind, token, spaced(token));
        };
    }

    private Written written(String kind, String normalForm, String text) {
        return new Written(new Key(kind, "hash" + token(), normalForm), text);
    }

    private static @Nullable String group(@Nullable Written written) {
        return written == null || !written.key().kind().equals("marking")
                ? null
                : GROUPS.stream()
                        .filter(written.key().normalForm()::startsWith)
                        .findFirst()
                        .orElseThrow();
    }

    private Evidence report(@Nullable String keyAsWritten, @Nullable String group) {
        List<SeizedItem> items = IntStream.range(0, group == null ? random.nextInt(3) : 1)
                .mapToObj(item -> new SeizedItem(
                        group == null ? any(GROUPS) : group, "Substance " + token(), 1_000_000_000L + random.nextInt()))
                .toList();
        return new Evidence(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                any(List.of(Nature.values())),
                Findings.DAY.plus(Duration.ofDays(random.nextInt(400))).plusMillis(random.nextInt(86_400_000)),
                disguised(any(COUNTRIES)),
                random.nextBoolean() ? null : "CHECKPOINT-" + token(),
                "Place " + token(),
                "CROSSING-" + token(),
                35 + random.nextDouble(),
                65 + random.nextDouble(),
                random.nextBoolean() ? "inbound" : null,
                random.nextBoolean() ? "road" : null,
                "Method " + token(),
                items,
                keyAsWritten,
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(marking -> disguised(any(MARKINGS)))
                        .toList(),
                false,
                any(LABELS),
                any(CODES));
    }

    private Finding finding(
            String kind,
            String pattern,
            List<Key> about,
            List<Evidence> evidence,
            boolean kept,
            Map<String, String> figures) {
        Map<String, String> facts = new HashMap<>(figures);
        Evidence last = evidence.get(evidence.size() - 1);
        facts.put("last", last.occurredAt().toString());
        facts.put("crossing", last.crossing());
        facts.put("crossings", evidence.stream().map(Evidence::crossing).collect(Collectors.joining(",")));
        facts.put("kilograms", "" + last.items().size());
        facts.put("place", last.place());
        Assessment assessed = new Assessment(Severity.HIGH, List.of(new Reason("told-by", Map.copyOf(facts))));
        return new Finding(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                1 + random.nextInt(3),
                any(List.of(Change.values())),
                pattern,
                1,
                any(List.of(Severity.values())),
                "superseding-" + token(),
                new Subject(kind, kind + ":" + last.crossing(), "hash" + token(), 1, subject(about, last)),
                evidence.stream().map(Evidence::eventId).toList(),
                evidence,
                List.of(new Reason(pattern, Map.copyOf(facts))),
                about,
                kept ? (random.nextBoolean() ? "north-star" : "operation-" + token()) : null,
                assessed,
                assessed,
                last.occurredAt().plusMillis(1),
                false);
    }

    private static String subject(List<Key> about, Evidence last) {
        return about.isEmpty()
                ? last.crossing()
                : String.join(":", about.stream().map(Key::normalForm).toList());
    }

    private static Finding with(Finding finding, List<Evidence> evidence) {
        return new Finding(
                finding.alertId(),
                finding.revision(),
                finding.change(),
                finding.pattern(),
                finding.ruleVersion(),
                finding.severity(),
                finding.supersededBy(),
                finding.subject(),
                finding.anchor(),
                evidence,
                finding.reasons(),
                finding.about(),
                finding.operation(),
                finding.confidence(),
                finding.impact(),
                finding.detectedAt(),
                finding.quiet());
    }

    /** As somebody may write it. */
    private String disguised(String code) {
        return random.nextInt(8) == 0 ? " " + code.toLowerCase(Locale.ROOT) + " " : code;
    }

    private String spaced(String token) {
        return token.substring(0, 3).toLowerCase(Locale.ROOT) + " " + token.substring(3);
    }

    private String token() {
        return random.ints(8, 'A', 'Z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String digits(int count) {
        return random.ints(count, '1', '9' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private <T> T any(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
