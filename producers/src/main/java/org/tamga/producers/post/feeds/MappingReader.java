package org.tamga.producers.post.feeds;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;
import org.tamga.vocabulary.Nearest;

/** From the entries of a mapping file to a mapping; what is wrong is gathered, so that one look finds it all. */
final class MappingReader {
    private static final List<String> KEYS =
            List.of("report", "encoding", "separator", "id", "time.format", "time.zone", "date.format", "decimal");
    private static final Map<String, Character> SEPARATORS =
            Map.of(";", ';', "semicolon", ';', ",", ',', "comma", ',', "tab", '\t');
    private static final Pattern JOINED = Pattern.compile("\\s+\\+\\s+");

    private final Map<String, String> entries;
    private final List<Problem> problems = new ArrayList<>();

    MappingReader(Map<String, String> entries) {
        this.entries = entries;
    }

    void problem(String key, String value, ProblemCode code, String remedy) {
        problems.add(new Problem(key, value, code, remedy));
    }

    Mapping read() throws RefusedFeedException {
        String type = one("report", "", "write report = seizure or report = identification", text -> switch (text) {
            case "seizure", "identification" -> text;
            default -> null;
        });
        Charset encoding = one("encoding", "UTF-8", "write UTF-8 or windows-1251", MappingReader::charset);
        Optional<Character> separator = Optional.ofNullable(
                one("separator", "", "write semicolon, comma or tab; left out, the header tells", SEPARATORS::get));
        boolean comma = Boolean.TRUE.equals(one("decimal", "point", "write comma or point", text -> switch (text) {
            case "comma" -> true;
            case "point" -> false;
            default -> null;
        }));
        Optional<TimeForm> times = times();
        Optional<TimeForm> dates =
                Optional.ofNullable(one("date.format", "", "write it as for example dd.MM.yyyy", TimeForm::ofDates));
        if (type == null || encoding == null) {
            if (!entries.containsKey("report")) {
                problem("report", "", ProblemCode.MISSING_FIELD, "write report = seizure or report = identification");
            }
            throw new RefusedFeedException(problems);
        }
        SortedMap<FieldPath, List<String>> columns = new TreeMap<>();
        fields("field.", type).forEach((field, text) -> columns.put(field, joined(text)));
        SortedMap<FieldPath, String> constants = fields("value.", type);
        Map<FieldPath, Map<String, String>> words = words(columns);
        List<String> id = entries.containsKey("id") ? joined(entries.getOrDefault("id", "")) : List.of();
        if (id.contains("")) {
            problem("id", "", ProblemCode.MISSING_FIELD, "name the column, or leave the line out");
        }
        strangers();
        completeness(type, columns, constants, id);
        constants(type, constants);
        if (!problems.isEmpty()) {
            throw new RefusedFeedException(problems);
        }
        return new Mapping(type, encoding, separator, id, columns, constants, words, times, dates, comma);
    }

    private <T> @Nullable T one(String key, String otherwise, String remedy, Function<String, @Nullable T> reading) {
        String text = entries.getOrDefault(key, otherwise);
        if (text.isEmpty() && !entries.containsKey(key)) {
            return null;
        }
        try {
            T value = reading.apply(text);
            if (value == null) {
                problem(key, text, ProblemCode.UNKNOWN_WORD, remedy);
            }
            return value;
        } catch (IllegalArgumentException wrong) {
            problem(key, text, ProblemCode.UNKNOWN_WORD, wrong.getMessage() + "; " + remedy);
            return null;
        }
    }

    private static @Nullable Charset charset(String name) {
        Charset charset = Charset.forName(name);
        return charset.canEncode() ? charset : null;
    }

    private Optional<TimeForm> times() {
        ZoneId zone = one("time.zone", "", "write it as for example Asia/Almaty or +05:00", name -> {
            try {
                return ZoneId.of(name);
            } catch (DateTimeException unknown) {
                throw new IllegalArgumentException("no such zone", unknown);
            }
        });
        String remedy = "write it as for example dd.MM.yyyy HH:mm:ss, and where it has no offset name time.zone too";
        String standard = zone == null ? "" : "yyyy-MM-dd['T'][' ']HH:mm[:ss[.SSS]]";
        return Optional.ofNullable(one(
                "time.format",
                standard,
                remedy,
                pattern -> pattern.isEmpty() ? null : TimeForm.ofTimes(pattern, zone)));
    }

    private SortedMap<FieldPath, String> fields(String prefix, String type) {
        SortedMap<FieldPath, String> fields = new TreeMap<>();
        entries.forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                String name = key.substring(prefix.length());
                FieldPath.of(name, type)
                        .ifPresentOrElse(
                                field -> fields.put(field, text),
                                () -> problem(
                                        key,
                                        text,
                                        ProblemCode.UNKNOWN_FIELD,
                                        FieldPath.nearest(name, type)
                                                .map(near -> "did you mean " + prefix + near + "?")
                                                .orElse("a report of type " + type + " has no such field")));
                if (text.isEmpty()) {
                    problem(key, "", ProblemCode.MISSING_FIELD, "write what it is after the =");
                }
            }
        });
        return fields;
    }

    private static List<String> joined(String text) {
        return Arrays.stream(JOINED.split(text)).map(String::strip).toList();
    }

    private Map<FieldPath, Map<String, String>> words(SortedMap<FieldPath, List<String>> columns) {
        Map<FieldPath, Map<String, String>> words = new HashMap<>();
        entries.forEach((key, word) -> {
            if (key.startsWith("word.")) {
                columns.keySet().stream()
                        .filter(field -> key.startsWith("word." + field + "."))
                        .findFirst()
                        .ifPresentOrElse(
                                field -> words.computeIfAbsent(field, none -> new LinkedHashMap<>())
                                        .put(
                                                key.substring(("word." + field + ".").length())
                                                        .toLowerCase(Locale.ROOT),
                                                word),
                                () -> problem(
                                        key,
                                        word,
                                        ProblemCode.UNKNOWN_FIELD,
                                        "write word.FIELD.TEXT = WORD, where field.FIELD names a column"));
            }
        });
        return words;
    }

    private void strangers() {
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            String key = entry.getKey();
            if (!KEYS.contains(key) && !key.matches("(?:field|value|word)\\..*")) {
                String hint = Nearest.to(key, KEYS)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("keys are " + KEYS + ", field.FIELD, value.FIELD and word.FIELD.TEXT");
                problem(key, entry.getValue(), ProblemCode.UNKNOWN_FIELD, hint);
            }
        }
    }

    private void completeness(
            String type,
            SortedMap<FieldPath, List<String>> columns,
            SortedMap<FieldPath, String> constants,
            List<String> id) {
        List<String> required = type.equals("seizure")
                ? List.of("occurredAt", "items[0].substance")
                : List.of("occurredAt", "method", "result");
        for (String name : required) {
            FieldPath field = new FieldPath(name);
            if (!columns.containsKey(field) && !constants.containsKey(field)) {
                problem(
                        "field." + name,
                        "",
                        ProblemCode.MISSING_FIELD,
                        "name its column: field." + name + " = COLUMN; or what it always is: value." + name + " = …");
            }
        }
        for (FieldPath field : constants.keySet()) {
            if (columns.containsKey(field)) {
                problem("value." + field, "", ProblemCode.DUPLICATE_FIELD, "field." + field + " fills it; keep one");
            }
        }
        if (!id.isEmpty() && columns.containsKey(new FieldPath("eventId"))) {
            problem("id", String.join(" + ", id), ProblemCode.DUPLICATE_FIELD, "field.eventId names rows; keep one");
        }
        if (constants.containsKey(new FieldPath("eventId"))) {
            problem("value.eventId", "", ProblemCode.DUPLICATE_FIELD, "all rows would be one event; name a column");
        }
    }

    /** A constant that no report can have would refuse every row. */
    private void constants(String type, SortedMap<FieldPath, String> constants) {
        ReportRow row = new ReportRow(JsonNodeFactory.instance.objectNode().put("type", type));
        constants.forEach((field, text) -> row.put(field, text, "value." + field));
        if (EventJson.read(row.report().toString()) instanceof Reading.Unreadable unreadable) {
            unreadable.problems().stream()
                    .filter(problem -> row.origin(problem.field()) != null)
                    .forEach(problem -> problem(
                            String.valueOf(row.origin(problem.field())),
                            problem.value(),
                            problem.code(),
                            problem.remedy()));
        }
    }
}
