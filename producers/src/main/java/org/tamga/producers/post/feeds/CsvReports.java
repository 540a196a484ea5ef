package org.tamga.producers.post.feeds;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;

/** From the cells of a row to a report, as the mapping has it. */
final class CsvReports {
    private static final FieldPath EVENT_ID = new FieldPath("eventId");

    private final Mapping mapping;
    private final CsvHeader header;
    private final RowIds ids;
    private final Map<FieldPath, int[]> positions = new HashMap<>();
    private final int[] id;
    /** Elements of lists that some column fills: a row where none does has no such element. */
    private final Set<String> optional = new HashSet<>();

    CsvReports(Mapping mapping, CsvHeader header, RowIds ids) {
        this.mapping = mapping;
        this.header = header;
        this.ids = ids;
        this.id = positions(mapping.id());
        mapping.columns().forEach((field, columns) -> {
            positions.put(field, positions(columns));
            optional.addAll(field.elements());
        });
    }

    /** @param cells as many as the header has names */
    FeedRow row(long line, List<String> cells) {
        ReportRow row = new ReportRow(JsonNodeFactory.instance.objectNode().put("type", mapping.type()));
        List<Problem> problems = new ArrayList<>();
        Map<FieldPath, String> texts = new HashMap<>();
        Set<String> filled = new HashSet<>();
        positions.forEach((field, columns) -> {
            String text = joined(cells, columns);
            if (!text.isEmpty()) {
                texts.put(field, text);
                filled.addAll(field.elements());
            }
        });
        mapping.constants().forEach((field, text) -> {
            if (field.elements().stream().allMatch(each -> !optional.contains(each) || filled.contains(each))) {
                row.put(field, text, MappingFile.NAME);
            }
        });
        mapping.columns().forEach((field, columns) -> {
            String text = texts.get(field);
            if (text != null) {
                String origin = String.join(" + ", columns);
                row.put(field, converted(field, text, origin, problems), origin);
            }
        });
        identify(row, cells, problems);
        return problems.isEmpty()
                ? new FeedRow.Read(line, cells, row.report(), problem -> told(problem, row))
                : new FeedRow.Bad(line, cells, problems);
    }

    private void identify(ReportRow row, List<String> cells, List<Problem> problems) {
        if (mapping.columns().containsKey(EVENT_ID)) {
            if (!row.report().hasNonNull("eventId")) {
                problems.add(unnamed(mapping.columns().get(EVENT_ID)));
            }
        } else if (id.length > 0) {
            List<String> name = texts(cells, id);
            if (name.stream().allMatch(String::isEmpty)) {
                problems.add(unnamed(mapping.id()));
            } else {
                row.put(EVENT_ID, ids.named(name).toString(), String.join(" + ", mapping.id()));
            }
        } else {
            Optional<UUID> next = ids.next(header.names(), cells);
            next.ifPresent(eventId -> row.put(EVENT_ID, eventId.toString(), "id"));
            if (next.isEmpty()) {
                problems.add(new Problem(
                        "id",
                        "",
                        ProblemCode.TOO_MANY,
                        "the file has too many rows without a name of their own; name in " + MappingFile.NAME
                                + " the column that tells them apart (id = COLUMN), or split the file"));
            }
        }
    }

    private static Problem unnamed(List<String> columns) {
        return new Problem(
                String.join(" + ", columns),
                "",
                ProblemCode.MISSING_FIELD,
                "the row has no name of its own; fill the column");
    }

    private String converted(FieldPath field, String text, String origin, List<Problem> problems) {
        String word = mapping.words().getOrDefault(field, Map.of()).getOrDefault(text.toLowerCase(Locale.ROOT), text);
        Optional<String> value = switch (field.kind()) {
            case TIME ->
                mapping.times().isEmpty()
                        ? Optional.of(word)
                        : mapping.times().get().time(word).map(Objects::toString);
            case DATE ->
                mapping.dates().isEmpty()
                        ? Optional.of(word)
                        : mapping.dates().get().date(word).map(Objects::toString);
            case DECIMAL -> decimal(word);
            default -> Optional.of(word);
        };
        if (value.isEmpty()) {
            problems.add(misread(field, origin, text));
        }
        return value.orElse("");
    }

    private Optional<String> decimal(String text) {
        if (!mapping.decimalComma()) {
            return Optional.of(text);
        }
        String bare = text.replaceAll("(?<=\\d)[ \\u00A0\\u2009\\u202F](?=\\d{3})", "");
        return bare.matches("\\d+(,\\d+)?") ? Optional.of(bare.replace(',', '.')) : Optional.empty();
    }

    private Problem misread(FieldPath field, String origin, String text) {
        String where = origin + " (" + field + ")";
        return switch (field.kind()) {
            case TIME ->
                new Problem(
                        where,
                        text,
                        ProblemCode.BAD_TIME,
                        "write a time as "
                                + mapping.times().map(Objects::toString).orElse("")
                                + ", or mend time.format and time.zone");
            case DATE ->
                new Problem(
                        where,
                        text,
                        ProblemCode.BAD_DATE,
                        "write a date as "
                                + mapping.dates().map(Objects::toString).orElse("") + ", or mend date.format");
            default ->
                new Problem(
                        where,
                        text,
                        ProblemCode.BAD_NUMBER,
                        "write a number with a comma, as 2,5; or mend decimal in " + MappingFile.NAME);
        };
    }

    /** Names the column beside the field. */
    private static Problem told(Problem problem, ReportRow row) {
        String origin = row.origin(problem.field());
        return origin == null
                ? problem
                : new Problem(origin + " (" + problem.field() + ")", problem.value(), problem.code(), problem.remedy());
    }

    private int[] positions(List<String> columns) {
        return columns.stream().mapToInt(header::position).toArray();
    }

    private static List<String> texts(List<String> cells, int[] columns) {
        List<String> texts = new ArrayList<>(columns.length);
        for (int column : columns) {
            texts.add(cells.get(column).strip());
        }
        return texts;
    }

    private static String joined(List<String> cells, int[] columns) {
        return columns.length == 1
                ? cells.get(columns[0]).strip()
                : texts(cells, columns).stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }
}
