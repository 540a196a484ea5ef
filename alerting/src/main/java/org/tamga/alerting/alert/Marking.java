package org.tamga.alerting.alert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an originator marked a report, and whether that restricts it, so that it takes two people to release it to another
 * country. Restricted are
 *
 * <ul>
 *   <li>TLP:RED, "for the eyes and ears of individual recipients only", and TLP:AMBER+STRICT, within the recipient's
 *       organisation only (FIRST, Traffic Light Protocol 2.0, August 2022). What is no label of the standard is restricted
 *       too, since nobody can say what was meant; TLP:WHITE is what version 1 called TLP:CLEAR.
 *   <li>the handling codes H2, not to be disseminated without the provider's permission, and H3, other restrictions. H0, for
 *       preventing and combating crime, and H1, not in court without permission, say nothing of who may have it (Europol's
 *       handling codes, as in the EU Council's Manual on Law Enforcement Information Exchange).
 * </ul>
 *
 * @param tlp as in the standard, such as TLP:AMBER; what is no label stays as it was written; null if there is none
 * @param code H0 to H3; null if there is none
 */
public record Marking(@Nullable String tlp, @Nullable String code) {
    private static final String PREFIX = "TLP:";
    private static final List<String> STRICTEST_FIRST =
            List.of("TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR");
    private static final Set<String> OPEN_LABELS = Set.of("TLP:AMBER", "TLP:GREEN", "TLP:CLEAR");
    private static final Set<String> OPEN_CODES = Set.of("H0", "H1");

    public Marking {
        tlp = label(tlp);
        code = code == null || code.isBlank() ? null : code.strip().toUpperCase(Locale.ROOT);
    }

    @JsonIgnore
    public boolean isRestricted() {
        return (tlp != null && !OPEN_LABELS.contains(tlp)) || (code != null && !OPEN_CODES.contains(code));
    }

    private static @Nullable String label(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String bare = written.strip().toUpperCase(Locale.ROOT).replaceAll("\\s", "");
        String label = bare.startsWith(PREFIX) ? bare : PREFIX + bare;
        if (label.equals("TLP:WHITE")) {
            return "TLP:CLEAR";
        }
        return STRICTEST_FIRST.contains(label) ? label : written.strip();
    }

    /** What stands over several reports: the strictest label, and every code; empty if none of them is marked. */
    public static List<String> over(Collection<Evidence> evidence) {
        List<Marking> markings = evidence.stream().map(Evidence::marking).toList();
        Stream<String> label = markings.stream()
                .flatMap(marking -> Stream.ofNullable(marking.tlp()))
                .min(Comparator.comparingInt(Marking::rank))
                .stream();
        Stream<String> codes = markings.stream()
                .flatMap(marking -> Stream.ofNullable(marking.code()))
                .distinct()
                .sorted();
        return Stream.concat(label, codes).toList();
    }

    /** The strictest first; what is no label of the standard after TLP:RED. */
    private static int rank(String label) {
        int known = STRICTEST_FIRST.indexOf(label);
        return known < 0 ? 1 : known * 2;
    }

    /** As it stands on paper and in messages, such as {@code TLP:RED, H3}; empty for none. */
    @Override
    public String toString() {
        if (tlp == null || code == null) {
            return tlp == null ? (code == null ? "" : code) : tlp;
        }
        return tlp + ", " + code;
    }
}
