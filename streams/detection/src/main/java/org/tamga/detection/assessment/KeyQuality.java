package org.tamga.detection.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Event;

/**
 * How well the key stands for one thing and no other. An alert on traffic or on other alerts has no key and gets no
 * point.
 *
 * <p>Reasons, with the fact {@code kind}: {@code key-with-check-digit} (+2: container, device), {@code key-issued-once}
 * (+1: vin, document), {@code key-changes-hands} (0: vehicle, phone, marking), {@code person-by-name} (0), and instead
 * {@code person-by-similar-names} (-1; fact {@code names}). Besides, {@code key-in-two-scripts} (-1; fact
 * {@code spellings}): the reports agree only if look-alike letters of two scripts count as one.
 */
final class KeyQuality {
    private KeyQuality() {}

    static List<Point> of(Alert alert, Function<Event, @Nullable String> spelled) {
        if (alert.about().isEmpty()) {
            return List.of();
        }
        List<Point> points = new ArrayList<>();
        points.add(ofKind(alert.about()));
        // of two keys it is not known which of them a report spelled so
        if (alert.about().size() == 1 && Spelling.matters(alert.about().get(0).kind())) {
            Set<String> spellings = spellings(alert.evidence(), spelled);
            if (spellings.size() > 1) {
                points.add(Point.of(-1, "key-in-two-scripts", Map.of("spellings", Integer.toString(spellings.size()))));
            }
        }
        return points;
    }

    private static Point ofKind(List<Key> about) {
        KeyKind kind = about.get(0).kind();
        Map<String, String> facts = Map.of("kind", kind.id());
        return switch (kind) {
            case CONTAINER, DEVICE -> Point.of(2, "key-with-check-digit", facts);
            case VIN, DOCUMENT -> Point.of(1, "key-issued-once", facts);
            case PERSON ->
                about.size() == 1
                        ? Point.of(0, "person-by-name", facts)
                        : Point.of(
                                -1,
                                "person-by-similar-names",
                                Map.of("kind", kind.id(), "names", Integer.toString(about.size())));
            default -> Point.of(0, "key-changes-hands", facts);
        };
    }

    /** Each once; those in the normal form's own letters are one. */
    private static Set<String> spellings(List<Event> evidence, Function<Event, @Nullable String> spelled) {
        return evidence.stream()
                .map(spelled)
                .map(text -> text == null ? "" : text)
                .collect(Collectors.toSet());
    }
}
