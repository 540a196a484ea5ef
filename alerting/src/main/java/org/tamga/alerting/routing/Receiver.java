package org.tamga.alerting.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Who is told.
 *
 * @param name of the role or the person; empty for the screens
 */
public record Receiver(Kind kind, String name) {
    public static final Receiver SCREENS = new Receiver(Kind.SCREENS, "");

    /** What a receiver is. */
    public enum Kind {
        /** Every screen of the centre. */
        SCREENS,
        /** Whoever is on shift in a role. */
        ROLE,
        /** A person of the centre. */
        PERSON
    }

    /** {@code screens}, {@code role:supervisor} or {@code person:NAME}; throws if it is none. */
    public static Receiver of(String text) {
        if (text.equals("screens")) {
            return SCREENS;
        }
        String[] parts = text.split(":", 2);
        String kind = parts[0].strip();
        String name = parts.length == 2 ? parts[1].strip() : "";
        if (name.isEmpty() || !(kind.equals("role") || kind.equals("person"))) {
            throw new IllegalArgumentException("it has to be screens, role:NAME or person:NAME");
        }
        if (kind.equals("role")) {
            ShiftRole.of(name);
        }
        return new Receiver(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), name);
    }

    @Override
    public String toString() {
        return kind == Kind.SCREENS ? "screens" : kind.name().toLowerCase(Locale.ROOT) + ":" + name;
    }

    /** The roles in which a person can be on shift. */
    public enum ShiftRole {
        DUTY_OFFICER,
        SUPERVISOR;

        /** As files and addresses write it: {@code duty-officer}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static ShiftRole of(String code) {
            return Arrays.stream(values())
                    .filter(role -> role.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the role has to be one of "
                            + Arrays.stream(values()).map(ShiftRole::code).collect(Collectors.joining(", "))));
        }
    }
}
