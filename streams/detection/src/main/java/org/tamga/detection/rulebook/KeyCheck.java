package org.tamga.detection.rulebook;

import java.util.Arrays;
import java.util.Optional;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyForms;
import org.tamga.detection.keys.Marking;
import org.tamga.detection.keys.PersonForm;
import org.tamga.vocabulary.DrugGroup;

/**
 * Whether a key is in its normal form: one that is not would match nothing, and nobody would notice. Says why without
 * saying what the key is.
 */
final class KeyCheck {
    private static final int COUNTRY = 2;

    private KeyCheck() {}

    static Optional<String> problem(Key key) {
        return switch (key.kind()) {
            case SERIES, SUBSTANCE, PROFILE, CROSSING, MEETING ->
                Optional.of("is of kind " + key.kind().id() + ", which is neither a thing nor a person");
            default ->
                isNormal(key)
                        ? Optional.empty()
                        : Optional.of(
                                "is no " + key.kind().id() + " key in its normal form; put it with `tamga rules put`,"
                                        + " which brings it into that form");
        };
    }

    private static boolean isNormal(Key key) {
        String text = key.normalForm();
        return switch (key.kind()) {
            case VEHICLE -> key.equals(KeyForms.vehicle(number(text), country(text)));
            case DOCUMENT -> key.equals(KeyForms.document(number(text), country(text)));
            case VIN -> key.equals(KeyForms.vin(text));
            case CONTAINER -> key.equals(KeyForms.container(text));
            case PHONE -> key.equals(KeyForms.phone(text));
            case DEVICE -> key.equals(KeyForms.device(text));
            case MARKING -> isMarking(key);
            case PERSON -> isPerson(text);
            case SERIES, SUBSTANCE, PROFILE, CROSSING, MEETING -> false;
        };
    }

    private static boolean isMarking(Key key) {
        return Arrays.stream(DrugGroup.values())
                .filter(group -> key.normalForm().startsWith(group.id()))
                .map(group -> KeyForms.marking(
                        new Marking(group, key.normalForm().substring(group.id().length()))))
                .anyMatch(key::equals);
    }

    private static boolean isPerson(String text) {
        int bar = text.indexOf('|');
        return bar > 0
                && KeyForms.person(text.substring(0, bar), text.substring(bar + 1)) instanceof PersonForm person
                && text.equals(person.name() + "|" + person.birthDate());
    }

    private static String country(String text) {
        return text.substring(0, Math.min(COUNTRY, text.length()));
    }

    private static String number(String text) {
        return text.substring(Math.min(COUNTRY, text.length()));
    }
}
