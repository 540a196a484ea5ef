package org.tamga.topology.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.Flaw;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyForm;
import org.tamga.detection.keys.KeyForms;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.keys.Marking;
import org.tamga.detection.keys.PersonForm;
import org.tamga.vocabulary.Countries;
import org.tamga.vocabulary.DrugGroup;
import org.tamga.vocabulary.Nearest;

/** A thing or person as a rule file names it, with the words of a report, and the key that it is. */
final class WrittenKey {
    private static final Map<String, Kind> KINDS = kinds();

    private WrittenKey() {}

    /**
     * How one kind is written.
     *
     * @param member the member that holds what is particular to it
     */
    private record Kind(String member, Function<Members, KeyForm> form) {}

    /** The key, or null if there is none; the problems then say why. */
    static @Nullable Key read(Members members) {
        String name = members.required("kind", "one of " + String.join(", ", KINDS.keySet()));
        if (name == null) {
            return null;
        }
        Kind kind = KINDS.get(name);
        if (kind == null) {
            members.problem(
                    "kind",
                    "is no kind of key; "
                            + Nearest.to(name, KINDS.keySet())
                                    .map(near -> "did you mean " + near + "?")
                                    .orElse("known: " + String.join(", ", KINDS.keySet())));
            return null;
        }
        KeyForm form = kind.form().apply(members);
        if (form instanceof Flaw flaw) {
            flawed(members, kind, flaw);
            return null;
        }
        return form instanceof PersonForm person
                ? new Key(KeyKind.PERSON, person.name() + "|" + person.birthDate())
                : (Key) form;
    }

    /** The members under which {@link #read} gives {@code key} again. */
    static Map<String, String> write(Key key) {
        String text = key.normalForm();
        Map<String, String> members = new LinkedHashMap<>();
        members.put("kind", key.kind().id());
        switch (key.kind()) {
            case VEHICLE, DOCUMENT -> {
                members.put(key.kind() == KeyKind.VEHICLE ? "plate" : "number", text.substring(2));
                members.put("country", text.substring(0, 2));
            }
            case MARKING -> {
                String group = group(text);
                members.put("marking", text.substring(group.length()));
                members.put("group", group);
            }
            case PERSON -> {
                int bar = text.indexOf('|');
                members.put("name", text.substring(0, bar));
                members.put("birthDate", text.substring(bar + 1));
            }
            case VIN -> members.put("vin", text);
            case DEVICE -> members.put("imei", text);
            case CONTAINER, PHONE -> members.put("number", text);
            case SERIES, CROSSING, MEETING ->
                throw new IllegalArgumentException("kind: " + key.kind() + " is neither a thing nor a person");
        }
        return members;
    }

    /** Groups are in lower case, and a marking's normal form is not. */
    private static String group(String text) {
        return Arrays.stream(DrugGroup.values())
                .map(DrugGroup::id)
                .filter(text::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static void flawed(Members members, Kind kind, Flaw flaw) {
        switch (flaw.reason()) {
            case MISSING ->
                members.problem(kind.member(), "is missing; a " + flaw.kind().id() + " is known by it");
            case NO_COUNTRY ->
                members.problem("country", "is missing; a " + flaw.kind().id() + " is known with its country only");
            case TOO_SHORT -> members.problem(kind.member(), "is too short: too little is left in its normal form");
            case BAD_LENGTH -> members.problem(kind.member(), "is not of the right length: " + length(flaw.kind()));
            case BAD_SHAPE ->
                members.problem(
                        flaw.kind() == KeyKind.PERSON ? "birthDate" : kind.member(),
                        flaw.kind() == KeyKind.PERSON
                                ? "is no date, such as 1980-05-17"
                                : "is not four letters and seven digits");
            case FORBIDDEN_LETTER -> members.problem(kind.member(), "holds I, O or Q, which no chassis number does");
            case CHECK_DIGIT -> members.problem(kind.member(), "is misread: its check digit does not fit");
            case NOT_INTERNATIONAL -> members.problem(kind.member(), "is not in international form, such as +992…");
            case NO_BIRTH_DATE -> members.problem("birthDate", "is missing; a name alone is no person");
            case GROUP_UNKNOWN ->
                members.problem("group", "is no drug group; a marking is known with its group only, such as heroin");
        }
    }

    private static String length(KeyKind kind) {
        return switch (kind) {
            case VIN -> "17 letters and digits";
            case DEVICE -> "15 digits";
            case PHONE -> "7 to 15 digits";
            default -> "see the report's form";
        };
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("vehicle", new Kind("plate", of -> KeyForms.vehicle(of.text("plate"), country(of))));
        kinds.put("vin", new Kind("vin", of -> KeyForms.vin(of.text("vin"))));
        kinds.put("container", new Kind("number", of -> KeyForms.container(of.text("number"))));
        kinds.put("document", new Kind("number", of -> KeyForms.document(of.text("number"), country(of))));
        kinds.put("phone", new Kind("number", of -> KeyForms.phone(of.text("number"))));
        kinds.put("device", new Kind("imei", of -> KeyForms.device(of.text("imei"))));
        kinds.put("marking", new Kind("marking", WrittenKey::marking));
        kinds.put("person", new Kind("name", of -> KeyForms.person(of.text("name"), of.text("birthDate"))));
        return kinds;
    }

    private static @Nullable String country(Members members) {
        String country = members.text("country");
        if (country != null && !Countries.isKnown(country)) {
            members.problem("country", "is no country; write its two letters by ISO 3166-1, such as KZ");
        }
        return country;
    }

    private static KeyForm marking(Members members) {
        String text = members.text("marking");
        String group = members.text("group");
        DrugGroup known = Optional.ofNullable(group).flatMap(DrugGroup::ofId).orElse(DrugGroup.UNKNOWN);
        return KeyForms.marking(new Marking(known, text == null ? "" : text));
    }
}
