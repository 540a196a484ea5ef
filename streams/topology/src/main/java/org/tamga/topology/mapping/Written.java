package org.tamga.topology.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyForm;
import org.tamga.detection.keys.KeyForms;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.keys.Marking;
import org.tamga.detection.keys.PersonForm;
import org.tamga.detection.keys.Subject;
import org.tamga.events.Item;
import org.tamga.events.Package;
import org.tamga.events.Report;
import org.tamga.vocabulary.Substances;

/** The subjects and markings of a report as detection reads them. */
record Written(List<Subject> subjects, List<Marking> markings) {

    static Written of(Report report) {
        Written written = new Written(new ArrayList<>(), new ArrayList<>());
        report.subjects().forEach(subject -> read(subject).ifPresent(written.subjects::add));
        markings(report, (marking, text) -> written.markings.add(marking));
        return written;
    }

    /** Each key as the report wrote it. */
    static Map<Key, String> asWritten(Report report) {
        Map<Key, String> asWritten = new HashMap<>();
        report.subjects()
                .forEach(subject -> read(subject).stream()
                        .flatMap(read -> read.keyForms().stream())
                        .flatMap(form -> key(form).stream())
                        .forEach(key -> asWritten.putIfAbsent(key, text(subject, key))));
        markings(report, (marking, text) -> {
            if (KeyForms.marking(marking) instanceof Key key) {
                asWritten.putIfAbsent(key, text);
            }
        });
        return asWritten;
    }

    /** Whether a plate, a number or a marking has letters beside those of ASCII. */
    static boolean hasForeignLetters(Report report) {
        for (var subject : report.subjects()) {
            if (isForeign(subject.getPlate()) || isForeign(subject.getVin()) || isForeign(subject.getNumber())) {
                return true;
            }
        }
        List<String> marked = new ArrayList<>();
        markings(report, (marking, text) -> marked.add(text));
        return marked.stream().anyMatch(Written::isForeign);
    }

    private static boolean isForeign(@Nullable String text) {
        for (int i = 0; text != null && i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return true;
            }
        }
        return false;
    }

    /** What an observation of it is known by, see {@code Observation.identity()}. */
    private static Optional<Key> key(KeyForm form) {
        if (form instanceof PersonForm person) {
            return Optional.of(new Key(KeyKind.PERSON, person.name() + "|" + person.birthDate()));
        }
        return form instanceof Key key ? Optional.of(key) : Optional.empty();
    }

    private static void markings(Report report, BiConsumer<Marking, String> each) {
        if (report instanceof Report.Seizure seizure) {
            seizure.event().getItems().forEach(item -> markings(item, each));
        }
    }

    private static void markings(Item item, BiConsumer<Marking, String> each) {
        for (Package pack : item.getPackages()) {
            if (pack.getMarking() != null) {
                each.accept(new Marking(Substances.groupOf(item.getSubstance()), pack.getMarking()), pack.getMarking());
            }
        }
    }

    /** Nothing is known an organisation by that two clerks would write alike. */
    private static Optional<Subject> read(org.tamga.events.Subject subject) {
        return switch (subject.getKind()) {
            case VEHICLE ->
                Optional.of(new Subject.Vehicle(subject.getPlate(), subject.getCountry(), subject.getVin()));
            case CONTAINER -> Optional.of(new Subject.Container(subject.getNumber()));
            case DOCUMENT -> Optional.of(new Subject.Document(subject.getNumber(), subject.getCountry()));
            case PHONE -> Optional.of(new Subject.Phone(subject.getNumber()));
            case DEVICE -> Optional.of(new Subject.Device(subject.getImei()));
            case PERSON -> Optional.of(new Subject.Person(subject.getName(), subject.getBirthDate()));
            case ORGANISATION, OTHER -> Optional.empty();
        };
    }

    private static String text(org.tamga.events.Subject subject, Key key) {
        String text = switch (key.kind()) {
            case VEHICLE -> subject.getPlate();
            case VIN -> subject.getVin();
            case DEVICE -> subject.getImei();
            case PERSON -> subject.getName();
            case CONTAINER, DOCUMENT, PHONE, MARKING -> subject.getNumber();
            case SERIES, SUBSTANCE, PROFILE, CROSSING, MEETING -> null;
        };
        return text == null ? "" : text;
    }
}
