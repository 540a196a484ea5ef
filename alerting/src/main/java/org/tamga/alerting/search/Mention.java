package org.tamga.alerting.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tamga.vocabulary.NameForm;
import org.tamga.vocabulary.NormalForm;

/**
 * Something or somebody that a report names. Personal data.
 *
 * @param kind vehicle, vin, container, document, phone, device, marking, person or organisation
 * @param written as the report has it
 * @param forms under which it is found, as detection has them; of a person the parts of the name, and the date of birth
 *     as eight digits
 */
public record Mention(String kind, String written, Set<String> forms) {
    private static final String DIALLED = "00";

    public Mention {
        forms = Set.copyOf(forms);
    }

    /** @param country empty if the report does not say it */
    public static Mention inCountry(String kind, String country, String number) {
        String norm = NormalForm.of(number);
        if (norm.isEmpty()) {
            return of(kind, number, List.of());
        }
        return of(kind, country.isEmpty() ? number : country + " " + number, List.of(country + norm, norm));
    }

    public static Mention number(String kind, String number) {
        return of(kind, number, List.of(NormalForm.of(number)));
    }

    /** A number as it is dialled from abroad is the same. */
    public static Mention phone(String number) {
        String norm = NormalForm.of(number);
        return of("phone", number, List.of(norm.startsWith(DIALLED) ? norm.substring(DIALLED.length()) : norm));
    }

    /** @param birthDate as written; empty if the report does not say it */
    public static Mention person(String name, String birthDate) {
        Stream<String> parts = Arrays.stream(NameForm.of(name).split(" "));
        return of(
                Findable.PERSON,
                birthDate.isEmpty() ? name : name + ", " + birthDate,
                Stream.concat(parts, Stream.of(NormalForm.of(birthDate))).toList());
    }

    private static Mention of(String kind, String written, Collection<String> forms) {
        Set<String> found = new LinkedHashSet<>(forms);
        found.remove("");
        return new Mention(kind, written, found);
    }

    /** By which of its forms the text means it, and whether as a whole; nothing if it does not. */
    Stream<Match> matches(Sought sought) {
        if (!kind.equals(Findable.PERSON)) {
            return forms.stream()
                    .filter(form -> sought.beginnings().stream().anyMatch(form::startsWith))
                    .map(form -> new Match(kind, form, sought.beginnings().contains(form), List.of()));
        }
        boolean all = !sought.names().isEmpty()
                && sought.names().stream().allMatch(part -> forms.stream().anyMatch(form -> form.startsWith(part)));
        return all
                ? forms.stream()
                        .filter(form -> sought.names().stream().anyMatch(form::startsWith))
                        .map(form -> new Match(kind, form, sought.names().contains(form), List.of()))
                : Stream.empty();
    }
}
