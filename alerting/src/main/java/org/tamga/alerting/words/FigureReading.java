package org.tamga.alerting.words;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;

/**
 * A reason's figures as a sentence can use them. Some names have a meaning of their own: lists of countries, crossings,
 * alerts and groups, places, masses in kilograms; of the others the form decides: a number, a time, a month, a span of
 * time, or text.
 */
record FigureReading(Finding finding, Words words) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern SPAN = Pattern.compile("PT?\\d[\\dTHMS.]*");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toMillis());

    /** Adds it under its name in camel case, {@code usualKilograms} for {@code usual-kilograms}. */
    void add(String name, String value, Map<String, Object> arguments) {
        String argument = camelCase(name);
        if (SPAN.matcher(value).matches()) {
            Duration span = Duration.parse(value);
            arguments.put(argument, days(span));
            arguments.put(argument + "Text", Measures.span(span, words.language()));
            return;
        }
        arguments.put(argument, isMass(name) ? mass(value) : read(name, value));
    }

    /** For a sentence that does not know what the figure means. */
    String text(String name, String value) {
        if (SPAN.matcher(value).matches()) {
            return Measures.span(Duration.parse(value), words.language());
        }
        return String.valueOf(
                isMass(name) ? mass(value) : name.equals("crossings") ? places(list(value)) : read(name, value));
    }

    private Object read(String name, String value) {
        return switch (name) {
            case "kind" -> words.kind(value);
            case "group" -> words.group(value);
            case "groups" -> words.list(list(value).stream().map(words::group).toList());
            case "shared" -> features(value);
            case "countries" -> words.list(list(value));
            case "crossings", "alerts" -> list(value).size();
            case "neighbours" -> places(list(value));
            case "chance", "distance", "cut-off" -> Measures.small(new BigDecimal(value), words.language());
            case "crossing" -> places(List.of(value));
            case "checkpoint" -> checkpoint(value);
            default -> byForm(value);
        };
    }

    private String features(String value) {
        List<String> features = list(value);
        return features.isEmpty()
                ? words.word("feature.none", value)
                : words.list(features.stream()
                        .map(feature -> words.word("feature." + feature, feature))
                        .toList());
    }

    private Object byForm(String value) {
        if (NUMBER.matcher(value).matches()) {
            return new BigDecimal(value);
        }
        if (TIME.matcher(value).matches()) {
            return words.day(Instant.parse(value));
        }
        if (MONTH.matcher(value).matches()) {
            return words.month(YearMonth.parse(value));
        }
        return DATE.matcher(value).matches()
                ? words.day(LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant())
                : value;
    }

    private static boolean isMass(String name) {
        return name.equals("kilograms") || name.endsWith("-kilograms");
    }

    private String mass(String value) {
        return Measures.mass(new BigDecimal(value), words.language());
    }

    /** A crossing by the names of the evidence's places at it; one that the evidence does not touch by its id. */
    String places(List<String> crossings) {
        return words.list(crossings.stream().map(this::crossing).toList());
    }

    private String crossing(String crossing) {
        String names = finding.evidence().stream()
                .filter(piece -> piece.crossing().equals(crossing))
                .map(Evidence::place)
                .distinct()
                .collect(Collectors.joining(" – "));
        return names.isEmpty() ? crossing : names;
    }

    private String checkpoint(String id) {
        return finding.evidence().stream()
                .filter(piece -> id.equals(piece.checkpoint()))
                .map(Evidence::place)
                .findFirst()
                .orElse(id);
    }

    private static BigDecimal days(Duration span) {
        BigDecimal millis = BigDecimal.valueOf(span.toMillis());
        return millis.divide(DAY, 2, java.math.RoundingMode.HALF_UP).stripTrailingZeros();
    }

    static List<String> list(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::trim)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static String camelCase(String name) {
        String[] words = name.split("-", -1);
        StringBuilder joined = new StringBuilder(words[0]);
        Arrays.stream(words)
                .skip(1)
                .filter(word -> !word.isEmpty())
                .forEach(word ->
                        joined.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)));
        return joined.toString();
    }
}
