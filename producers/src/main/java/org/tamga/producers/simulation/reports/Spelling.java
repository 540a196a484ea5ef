package org.tamga.producers.simulation.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Subject;
import org.tamga.events.SubjectKind;
import org.tamga.producers.simulation.chance.Dice;

/** How people write: look-alike letters of the other script, blanks and hyphens, small letters; and how they miswrite. */
public final class Spelling {
    private static final String LATIN = "ABEKMHOPCTYX";
    private static final String CYRILLIC = "АВЕКМНОРСТУХ";
    private static final String LETTERS = "ABCDEFGHKLMNPRSTUVXYZ";

    private Spelling() {}

    /** The same by its normal form: in the other script, in small letters, with a blank or a hyphen. */
    public static String variant(Dice dice, String text) {
        switch (dice.below(4)) {
            case 0:
                return inScript(text, LATIN, CYRILLIC);
            case 1:
                return inScript(text, CYRILLIC, LATIN);
            case 2:
                return text.toLowerCase(Locale.ROOT);
            default:
                int at = dice.between(1, text.length() - 1);
                return text.substring(0, at) + (dice.chance(0.5) ? " " : "-") + text.substring(at);
        }
    }

    /** Another text: one sign read or typed as another. */
    public static String typo(Dice dice, String text) {
        int at = dice.below(text.length());
        char sign = text.charAt(at);
        char other;
        do {
            other = Character.isDigit(sign)
                    ? (char) ('0' + dice.below(10))
                    : LETTERS.charAt(dice.below(LETTERS.length()));
        } while (other == sign);
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    /** A name with one letter, not among the first, left out or doubled. */
    public static String slip(Dice dice, String name) {
        if (name.length() < 8) {
            return name;
        }
        int at = dice.between(4, name.length() - 2);
        return name.charAt(at) == ' ' || name.charAt(at - 1) == ' '
                ? name
                : name.substring(0, at) + (dice.chance(0.5) ? "" : name.charAt(at)) + name.substring(at + 1);
    }

    /** The subjects as somebody writes them by hand; their keys stay. */
    static List<Subject> byHand(Dice dice, List<Subject> subjects) {
        return changed(subjects, SubjectKind.VEHICLE, text -> dice.chance(0.3) ? variant(dice, text) : text);
    }

    /** The subjects with a mistake in every plate and number. */
    static List<Subject> mistaken(Dice dice, List<Subject> subjects) {
        List<Subject> wrong = changed(subjects, SubjectKind.VEHICLE, text -> typo(dice, text));
        return changed(wrong, SubjectKind.DOCUMENT, text -> typo(dice, text));
    }

    private static List<Subject> changed(
            List<Subject> subjects, SubjectKind kind, java.util.function.UnaryOperator<String> change) {
        List<Subject> result = new ArrayList<>(subjects.size());
        for (Subject subject : subjects) {
            result.add(subject.getKind() == kind ? changed(subject, change) : subject);
        }
        return result;
    }

    private static Subject changed(Subject subject, java.util.function.UnaryOperator<String> change) {
        return new Subject(
                subject.getKind(),
                changed(subject.getPlate(), change),
                subject.getCountry(),
                subject.getVin(),
                subject.getMake(),
                subject.getColour(),
                changed(subject.getNumber(), change),
                subject.getDocumentType(),
                subject.getName(),
                subject.getBirthDate(),
                subject.getNationality(),
                subject.getImei());
    }

    private static @Nullable String changed(@Nullable String text, java.util.function.UnaryOperator<String> change) {
        return text == null || text.length() < 3 ? text : change.apply(text);
    }

    private static String inScript(String text, String from, String to) {
        StringBuilder written = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int letter = from.indexOf(text.charAt(i));
            if (letter >= 0) {
                written.setCharAt(i, to.charAt(letter));
            }
        }
        return written.toString();
    }
}
