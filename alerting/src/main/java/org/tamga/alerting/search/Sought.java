package org.tamga.alerting.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tamga.vocabulary.NameForm;
import org.tamga.vocabulary.NormalForm;

/**
 * What a search text may mean, all at once: a text does not say of which kind it is. Personal data.
 *
 * @param id an alert's or a report's, or the first eight digits of an alert's; empty if the text is none
 * @param beginnings what a plate, number, marking or place begins with, as {@link NormalForm}; empty if the text is too short
 * @param names what the parts of a person's name, or the date of birth, begin with, all of one person; empty if there are none
 */
public record Sought(String id, Set<String> beginnings, List<String> names) {
    /** The least that is searched for: shorter, and half of everything is found. */
    public static final int SHORTEST = 3;

    private static final int SHORTEST_NAME = 2;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{8}");
    private static final Pattern ISO_DATE = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern DAY_FIRST = Pattern.compile("\\b(\\d{1,2})[./](\\d{1,2})[./](\\d{4})\\b");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    public static Sought of(String text) {
        String id = text.strip().toLowerCase(Locale.ROOT);
        return new Sought(ID.matcher(id).matches() ? id : "", beginnings(NormalForm.of(text)), names(text));
    }

    /** True if the text is too short to search for. */
    public boolean isEmpty() {
        return id.isEmpty() && beginnings.isEmpty() && names.isEmpty();
    }

    private static Set<String> beginnings(String norm) {
        Set<String> beginnings = new LinkedHashSet<>();
        beginnings.add(norm);
        if (norm.startsWith("00")) {
            // as telephone numbers are dialled
            beginnings.add(norm.substring(2));
        }
        beginnings.removeIf(form -> form.length() < SHORTEST);
        return beginnings;
    }

    private static List<String> names(String text) {
        Set<String> parts = new LinkedHashSet<>();
        String rest = text;
        Matcher iso = ISO_DATE.matcher(rest);
        if (iso.find()) {
            parts.add(iso.group(1) + iso.group(2) + iso.group(3));
            rest = iso.replaceFirst(" ");
        }
        Matcher dayFirst = DAY_FIRST.matcher(rest);
        if (dayFirst.find()) {
            parts.add(dayFirst.group(3) + twoDigits(dayFirst.group(2)) + twoDigits(dayFirst.group(1)));
            rest = dayFirst.replaceFirst(" ");
        }
        if (DIGIT.matcher(rest).find()) {
            // a number of some kind: no name holds a digit
            return List.of();
        }
        List.of(NameForm.of(rest).split(" ")).stream()
                .filter(part -> part.length() >= SHORTEST_NAME)
                .forEach(parts::add);
        return List.copyOf(parts);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
