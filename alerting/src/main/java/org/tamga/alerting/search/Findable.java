package org.tamga.alerting.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Key;
import org.tamga.vocabulary.NameForm;
import org.tamga.vocabulary.NormalForm;

/**
 * One form under which an alert is found. Personal data.
 *
 * @param kind kind of key, for example vehicle; {@value #PLACE} for a place of its evidence
 * @param form made of letters and digits as {@link NormalForm} makes them; of a person one part of the name, or the date of
 *     birth as eight digits
 * @param eventId the report that wrote it so, in lower case; empty for what the alert as a whole is about
 */
public record Findable(String kind, String form, String eventId) {
    public static final String PERSON = "person";
    public static final String PLACE = "place";
    /** Kinds of key, as opposed to traffic, crossings and channels, which are about no thing or person. */
    private static final Set<String> KEYS =
            Set.of("vehicle", "vin", "container", "document", "phone", "device", "marking", PERSON);

    private static final int COUNTRY = 2;
    private static final Pattern GROUP = Pattern.compile("^[a-z-]+");

    /** Everything that an alert is found by. */
    public static Set<Findable> of(Finding finding) {
        Set<Findable> found = new LinkedHashSet<>();
        keys(finding).forEach(key -> forms(key).forEach(form -> found.add(new Findable(key.kind(), form, ""))));
        finding.evidence().forEach(piece -> found.addAll(written(piece, finding)));
        finding.evidence().stream()
                .map(piece -> new Findable(PLACE, NormalForm.of(piece.place()), ""))
                .forEach(found::add);
        found.removeIf(findable -> findable.form().isEmpty());
        return found;
    }

    private static List<Key> keys(Finding finding) {
        // findings of before it was told what they are about have a subject all the same
        return !finding.about().isEmpty() || !KEYS.contains(finding.subject().kind())
                ? finding.about()
                : List.of(
                        new Key(finding.subject().kind(), "", finding.subject().normalForm()));
    }

    private static Stream<String> forms(Key key) {
        String form = key.normalForm();
        return switch (key.kind()) {
            case "vehicle", "document" -> Stream.of(form, form.substring(Math.min(COUNTRY, form.length())));
            case "marking" -> Stream.of(GROUP.matcher(form).replaceFirst(""));
            case PERSON -> person(form);
            default -> Stream.of(NormalForm.of(form));
        };
    }

    /** "IVANOV PETR|1980-01-31": each part of the name, and the date. */
    private static Stream<String> person(String form) {
        String[] parts = form.split("\\|", 2);
        Stream<String> date = parts.length == 1 ? Stream.of() : Stream.of(NormalForm.of(parts[1]));
        return Stream.concat(Stream.of(parts[0].split(" ")), date);
    }

    private static List<Findable> written(Evidence piece, Finding finding) {
        String text = piece.keyAsWritten();
        String kind = finding.about().isEmpty()
                ? finding.subject().kind()
                : finding.about().get(0).kind();
        if (text == null || !KEYS.contains(kind)) {
            return List.of();
        }
        Stream<String> forms =
                kind.equals(PERSON) ? Stream.of(NameForm.of(text).split(" ")) : Stream.of(NormalForm.of(text));
        String event = piece.eventId().toLowerCase(Locale.ROOT);
        return forms.map(form -> new Findable(kind, form, event)).toList();
    }
}
