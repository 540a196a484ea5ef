package org.tamga.producers.post.checks;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Item;
import org.tamga.events.Report;
import org.tamga.events.validation.ReportValidator;
import org.tamga.vocabulary.DrugGroup;
import org.tamga.vocabulary.Quantity;
import org.tamga.vocabulary.Substances;
import org.tamga.vocabulary.Units;

/** Asks about a report what a careful colleague would. */
public final class Questions {
    private static final long KILOGRAM = 1_000_000;

    /** Single seizures above it are so rare that UNODC names them one by one. */
    private static final long LARGE = 1_000 * KILOGRAM;

    /** Plants and precursors go by the lorry-load. */
    private static final long LARGE_IN_BULK = 20_000 * KILOGRAM;

    private static final Duration LONG_AGO = Duration.ofDays(30);
    private static final int OLDEST = 120;

    private final List<Question> questions = new ArrayList<>();

    private Questions() {}

    /** @param now by the centre's clock as far as it is known */
    public static List<Question> about(Report report, Instant now) {
        Questions asked = new Questions();
        asked.time(report.occurredAt(), now);
        if (report instanceof Report.Seizure seizure) {
            List<Item> items = seizure.event().getItems();
            for (int i = 0; i < items.size(); i++) {
                asked.item("items[" + i + "].", items.get(i));
            }
        }
        for (int i = 0; i < report.subjects().size(); i++) {
            new SubjectQuestions("subjects[" + i + "].", asked::ask)
                    .about(report.subjects().get(i), LocalDate.ofInstant(now, ZoneOffset.UTC));
        }
        return List.copyOf(asked.questions);
    }

    private void time(Instant occurredAt, Instant now) {
        if (occurredAt.isBefore(now.minus(LONG_AGO))) {
            ask("occurredAt", occurredAt.toString(), Question.Code.LONG_AGO);
        } else if (occurredAt.isAfter(now.plus(ReportValidator.ALLOWED_SKEW))) {
            ask("occurredAt", occurredAt.toString(), Question.Code.AHEAD_OF_CLOCK);
        }
    }

    private void item(String at, Item item) {
        DrugGroup group = Substances.groupOf(item.getSubstance());
        BigDecimal quantity = number(item.getQuantity());
        if (Units.milligrams(quantity, item.getUnit(), group) instanceof Quantity.Known known
                && known.milligrams() > (goesInBulk(group) ? LARGE_IN_BULK : LARGE)) {
            ask(at + "quantity", item.getQuantity() + " " + item.getUnit(), Question.Code.LARGE_QUANTITY);
        }
        Double purity = item.getPurity();
        if (purity != null && !(purity > 0 && purity <= 100)) {
            ask(at + "purity", purity.toString(), Question.Code.ODD_PURITY);
        }
    }

    private static boolean goesInBulk(DrugGroup group) {
        return switch (group) {
            case PRECURSOR, CANNABIS_PLANT, POPPY_STRAW, UNKNOWN -> true;
            default -> false;
        };
    }

    private static @Nullable BigDecimal number(@Nullable String decimal) {
        try {
            return decimal == null ? null : new BigDecimal(decimal.strip());
        } catch (NumberFormatException left) {
            return null; // the validator speaks of it
        }
    }

    private void ask(String field, String value, Question.Code code) {
        questions.add(new Question(field, value, code));
    }

    /** Whether somebody born then can be met on {@code today}; what is no date is the validator's to speak of. */
    static boolean isOddBirthDate(String date, LocalDate today) {
        try {
            LocalDate born = LocalDate.parse(date.strip());
            return born.isAfter(today) || born.isBefore(today.minusYears(OLDEST));
        } catch (DateTimeException none) {
            return false;
        }
    }
}
