package org.tamga.producers.ids;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Direction;
import org.tamga.events.Handling;
import org.tamga.events.Item;
import org.tamga.events.Report;
import org.tamga.events.SeizureEvent;
import org.tamga.events.TransportMode;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.source.Entry;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.Countries;
import org.tamga.vocabulary.NormalForm;
import org.tamga.vocabulary.Resolution;

/**
 * One row as one seizure. What has a field of its own goes there; ADMINISTRATIVE_DIVISION, INSTALLATION and
 * PRODUCING_COUNTRY are kept in the note. Drug name, amount and unit stay as written. The row's country must be known; of
 * the other columns a word that is not understood is a warning and leaves its field empty.
 */
final class IdsMapping {
    /** The data know only the day: noon of the region's day (UTC+5) lies on it whatever the time zone of the border. */
    static final LocalTime TIME_OF_DAY = LocalTime.NOON;

    static final ZoneOffset DAY = ZoneOffset.ofHours(5);

    /** Stands for the place where a row names neither place nor division. */
    static final String NO_PLACE = "(place not given)";

    private static final List<String> SAYS_NOTHING = List.of("UNKNOWN", "OTHER", "NOTKNOWN", "NOTSPECIFIED");
    private static final CodeTable<TransportMode> TRANSPORT = CodeTable.read("transport.csv", TransportMode.class);
    private static final CodeTable<Direction> ROUTING = CodeTable.read("routing.csv", Direction.class);
    private static final List<IdsColumn> NOTED =
            List.of(IdsColumn.ADMINISTRATIVE_DIVISION, IdsColumn.INSTALLATION, IdsColumn.PRODUCING_COUNTRY);

    private final CheckpointRegister register;

    IdsMapping(CheckpointRegister register) {
        this.register = register;
    }

    Entry map(long line, String raw, IdsRow row, UUID eventId) {
        List<Problem> problems = new ArrayList<>();
        Optional<Instant> occurredAt = occurredAt(row, problems);
        Optional<String> country = country(row, problems);
        Optional<String> substance = row.get(IdsColumn.DRUG_NAME);
        if (substance.isEmpty()) {
            problems.add(missing(IdsColumn.DRUG_NAME));
        }
        if (!problems.isEmpty()) {
            return new Entry.Rejected(line, raw, problems);
        }
        List<Problem> warnings = new ArrayList<>();
        SeizureEvent event = seizure(row, eventId, occurredAt.orElseThrow(), country.orElseThrow(), warnings);
        return new Entry.Read(line, raw, Report.of(event), warnings);
    }

    private SeizureEvent seizure(IdsRow row, UUID eventId, Instant occurredAt, String country, List<Problem> warnings) {
        String place = row.get(IdsColumn.PLACE)
                .or(() -> row.get(IdsColumn.ADMINISTRATIVE_DIVISION))
                .orElse(NO_PLACE);
        return new SeizureEvent(
                eventId.toString(),
                1,
                false,
                checkpoint(place, country),
                place,
                country,
                occurredAt,
                null,
                code(ROUTING, IdsColumn.ROUTING, row, warnings),
                code(TRANSPORT, IdsColumn.TRANSPORT, row, warnings),
                otherCountry(IdsColumn.DEPARTURE_COUNTRY, row, warnings),
                otherCountry(IdsColumn.DESTINATION_COUNTRY, row, warnings),
                null,
                List.of(item(row)),
                List.of(),
                new Handling(List.of("MEMBERS"), null, null),
                null,
                note(row),
                false);
    }

    private static Item item(IdsRow row) {
        return new Item(
                row.get(IdsColumn.DRUG_NAME).orElseThrow(),
                row.get(IdsColumn.AMOUNT).orElse(null),
                row.get(IdsColumn.DRUG_UNIT).orElse(null),
                null,
                null,
                row.get(IdsColumn.HIDING_PLACE).orElse(null),
                List.of(),
                null);
    }

    private static Optional<Instant> occurredAt(IdsRow row, List<Problem> problems) {
        String date = row.get(IdsColumn.SEIZURE_DATE).orElse("");
        try {
            return Optional.of(LocalDate.parse(date).atTime(TIME_OF_DAY).toInstant(DAY));
        } catch (DateTimeParseException unreadable) {
            problems.add(
                    date.isEmpty()
                            ? missing(IdsColumn.SEIZURE_DATE)
                            : problem(
                                    IdsColumn.SEIZURE_DATE, date, ProblemCode.BAD_DATE, "write the day as 2014-12-31"));
            return Optional.empty();
        }
    }

    private static Optional<String> country(IdsRow row, List<Problem> problems) {
        String name = row.get(IdsColumn.COUNTRY).orElse("");
        Optional<String> code = Countries.codeOfName(name);
        if (name.isEmpty()) {
            problems.add(missing(IdsColumn.COUNTRY));
        } else if (code.isEmpty()) {
            problems.add(unknownCountry(IdsColumn.COUNTRY, name));
        }
        return code;
    }

    /** The checkpoint's id if the register knows the place by exactly this text. */
    private @Nullable String checkpoint(String place, String country) {
        return register.resolve(null, place, country) instanceof Resolution.Resolved resolved
                ? resolved.checkpoint().id()
                : null;
    }

    private static @Nullable String otherCountry(IdsColumn column, IdsRow row, List<Problem> warnings) {
        String name = row.get(column).orElse("");
        if (name.isEmpty() || SAYS_NOTHING.contains(NormalForm.of(name))) {
            return null;
        }
        Optional<String> code = Countries.codeOfName(name);
        if (code.isEmpty()) {
            warnings.add(unknownCountry(column, name));
        }
        return code.orElse(null);
    }

    private static <E extends Enum<E>> @Nullable E code(
            CodeTable<E> table, IdsColumn column, IdsRow row, List<Problem> warnings) {
        String word = row.get(column).orElse("");
        if (!word.isEmpty() && !table.knows(word)) {
            warnings.add(problem(column, word, ProblemCode.UNKNOWN_WORD, "the word is not in the table; left empty"));
        }
        return table.codeOf(word).orElse(null);
    }

    private static @Nullable String note(IdsRow row) {
        String note = NOTED.stream()
                .flatMap(column -> row.get(column).map(cell -> column + ": " + cell).stream())
                .collect(Collectors.joining("; "));
        return note.isEmpty() ? null : note;
    }

    private static Problem missing(IdsColumn column) {
        return problem(column, "", ProblemCode.MISSING_FIELD, "every row needs it");
    }

    private static Problem unknownCountry(IdsColumn column, String name) {
        return problem(
                column, name, ProblemCode.UNKNOWN_COUNTRY, "no country of this name is known; see countries.csv");
    }

    private static Problem problem(IdsColumn column, String value, ProblemCode code, String remedy) {
        return new Problem(column.name(), value, code, remedy);
    }
}
