package org.tamga.alerting.release;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Key;
import org.tamga.vocabulary.NormalForm;

/**
 * A thing or person that an alert is about, as a recipient gets it: without the hash, under which the centre and nobody else
 * looks keys up.
 *
 * @param kind for example vehicle
 * @param normalForm protected, never in a URL or a log
 */
public record ReleasedKey(String kind, String normalForm) {
    private static final int COUNTRY = 2;
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    /** All of an alert's keys; of a finding stored before keys were told, none. */
    static List<ReleasedKey> all(Finding finding) {
        return finding.about().stream().map(ReleasedKey::of).toList();
    }

    /** Those that the reports shown hold themselves; one of which that is not certain is not among them. */
    static List<ReleasedKey> heldBy(List<Evidence> shown, Finding finding) {
        Predicate<Key> held = key -> shown.stream().anyMatch(piece -> holds(piece, key, finding.about()));
        return finding.about().stream().filter(held).map(ReleasedKey::of).toList();
    }

    private static ReleasedKey of(Key key) {
        return new ReleasedKey(key.kind(), key.normalForm());
    }

    private static boolean holds(Evidence piece, Key key, List<Key> about) {
        String written = piece.keyAsWritten();
        if (written == null || written.isBlank()) {
            return false;
        }
        String norm = NormalForm.of(written);
        String form = key.normalForm();
        return switch (key.kind()) {
            // other spellings of the name are other countries' own; where there are none the report has this one
            case "person" -> about.size() == 1;
            case "vehicle", "document" ->
                form.length() > COUNTRY && form.substring(COUNTRY).equals(norm);
            case "marking" -> piece.items().stream().anyMatch(item -> form.equals(item.group() + norm));
            case "phone" -> digits(form).equals(digits(norm).replaceFirst("^00", ""));
            case "device" -> form.equals(digits(norm));
            default -> form.equals(norm);
        };
    }

    private static String digits(String text) {
        return NO_DIGIT.matcher(text).replaceAll("");
    }
}
