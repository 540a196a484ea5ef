package org.tamga.detection;

import org.tamga.detection.report.Place;
import org.tamga.detection.report.Position;

/** A few places for stories: two crossings of two sides each, and an inland one. */
public final class Places {
    public static final Place KORDAY = place("KZ-KORDAY", "KZ", "KORDAY");
    /** Faces Korday. */
    public static final Place AK_ZHOL = place("KG-AK-ZHOL", "KG", "KORDAY");

    public static final Place KONYSBAEVA = place("KZ-KONYSBAEVA", "KZ", "YALLAMA");
    /** Faces Konysbaeva. */
    public static final Place YALLAMA = place("UZ-YALLAMA", "UZ", "YALLAMA");

    public static final Place ALMATY = place("KZ-ALMATY-AIRPORT", "KZ", "KZ-ALMATY-AIRPORT");

    private Places() {}

    private static Place place(String id, String country, String crossing) {
        return new Place(id, country, crossing, new Position(43, 75));
    }
}
