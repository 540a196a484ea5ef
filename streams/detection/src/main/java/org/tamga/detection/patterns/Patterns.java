package org.tamga.detection.patterns;

import java.util.List;
import org.tamga.detection.keys.KeyKind;

/** Every pattern there is, by keying. A new pattern is its own file and a row here. */
public final class Patterns {

    /** LINK: the same key on both sides. */
    static final List<LinkPattern> LINK = List.of(
            LinkPattern.of("linked-vehicle", KeyKind.VEHICLE, 90),
            LinkPattern.of("linked-vin", KeyKind.VIN, 365),
            LinkPattern.of("linked-container", KeyKind.CONTAINER, 90),
            LinkPattern.of("linked-document", KeyKind.DOCUMENT, 730),
            LinkPattern.of("linked-phone", KeyKind.PHONE, 365),
            LinkPattern.of("linked-device", KeyKind.DEVICE, 365),
            LinkPattern.ofMarkings("linked-marking", 180));

    /** The patterns that read the history of one key. */
    private static final List<KeyPattern> BY_KEY = List.copyOf(LINK);

    private Patterns() {}

    /** The patterns that look at keys of {@code kind}. */
    public static List<KeyPattern> of(KeyKind kind) {
        return BY_KEY.stream().filter(pattern -> pattern.concerns(kind)).toList();
    }

    /** The ids of all patterns. */
    public static List<String> ids() {
        return BY_KEY.stream().map(KeyPattern::id).toList();
    }
}
