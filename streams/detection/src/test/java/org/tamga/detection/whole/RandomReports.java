package org.tamga.detection.whole;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.tamga.detection.Places;
import org.tamga.detection.keys.Marking;
import org.tamga.detection.keys.Subject;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Place;
import org.tamga.detection.whole.RawReport.Thing;
import org.tamga.vocabulary.DrugGroup;

/**
 * Dense small histories: few things at few places, at times that lie on or beside the edges of the windows, with
 * corrections and retractions.
 */
final class RandomReports {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final double[] DAYS = {0, 0, 1, 45, 89, 90, 91, 180, 365, 730};
    private static final long[] JITTER_NANOS = {0, 0, 0, 999_999, 1_000_000, -1_000_000};
    private static final List<Nature> NATURES =
            List.of(Nature.SEIZURE, Nature.POSITIVE, Nature.SIGHTING, Nature.SIGHTING);
    private static final List<Place> PLACES = List.of(
            Places.KORDAY,
            Places.AK_ZHOL,
            Places.KONYSBAEVA,
            Places.YALLAMA,
            Places.ALMATY,
            new Place("old mill", "TJ", "TJ/OLDMILL", null),
            new Place("Old-Mill", "TJ", "TJ/OLDMILL", null));
    private static final List<Thing> THINGS = List.of(
            vehicle("123 ABC 02", "KZ", "KZ123ABC02"),
            vehicle("123авс02", "kz", "KZ123ABC02"),
            vehicle("١٢٣-ABC-02", " KZ", "KZ123ABC02"),
            vehicle("01 A 777 AA", "UZ", "UZ01A777AA"),
            vehicle("01a777aa", "uz ", "UZ01A777AA"),
            vehicle("123 ABC 02", null, ""),
            new Thing(new Subject.Vehicle(null, null, "wdb9634031l-123456"), "vin", "WDB9634031L123456"),
            new Thing(new Subject.Container("CSQU 305438-3"), "container", "CSQU3054383"),
            new Thing(new Subject.Container("CSQU3054384"), "container", ""),
            new Thing(new Subject.Document("n 51261339", "kg"), "document", "KGN51261339"),
            new Thing(new Subject.Phone("00998 90 123-45-67"), "phone", "+998901234567"),
            new Thing(new Subject.Phone("+998901234567"), "phone", "+998901234567"),
            new Thing(new Subject.Device("49-015420-323751-8"), "device", "490154203237518"),
            new Thing(new Marking(DrugGroup.HEROIN, "777 Star"), "marking", "heroin777STAR"),
            new Thing(new Marking(DrugGroup.HEROIN, "777-STAR"), "marking", "heroin777STAR"),
            new Thing(new Marking(DrugGroup.OPIUM, "777 Star"), "marking", "opium777STAR"),
            new Thing(new Marking(DrugGroup.UNKNOWN, "777 Star"), "marking", ""));

    private final Random random;
    private final List<Thing> things;

    RandomReports(Random random) {
        this.random = random;
        this.things = random.nextBoolean() ? THINGS : THINGS.subList(0, 4 + random.nextInt(THINGS.size() - 4));
    }

    /** All revisions of some events, in no particular order. */
    List<RawReport> next() {
        List<RawReport> reports = new ArrayList<>();
        int events = 3 + random.nextInt(12);
        for (int event = 0; event < events; event++) {
            String id = String.format("e%02d-%04x", event, random.nextInt(0x10000));
            int revisions = random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
            for (int i = 0; i < revisions; i++) {
                reports.add(report(id, revisions == 1 ? 1 : 1 + random.nextInt(2), i, revisions > 1));
            }
        }
        return reports;
    }

    private RawReport report(String id, int revision, int salt, boolean mayBeRetracted) {
        Instant time = time();
        String written = random.nextInt(5) == 0 ? id.toUpperCase(Locale.ROOT) : id;
        return new RawReport(
                written,
                revision,
                mayBeRetracted && random.nextInt(3) == 0,
                time,
                random.nextBoolean() ? START : START.plusSeconds(random.nextInt(2)),
                new byte[] {(byte) random.nextInt(256), (byte) salt},
                Event.of(written, time, any(NATURES), any(PLACES)),
                things());
    }

    private Instant time() {
        double days = DAYS[random.nextInt(DAYS.length)] + DAYS[random.nextInt(DAYS.length)];
        Instant time = START.plus(Duration.ofMinutes((long) (days * 1440)))
                .plusNanos(JITTER_NANOS[random.nextInt(JITTER_NANOS.length)]);
        return switch (random.nextInt(25)) {
            case 0 -> time.minus(Duration.ofDays(5 * 365 + 1));
            case 1 -> time.minus(Duration.ofDays(20 * 365 + 5));
            default -> time;
        };
    }

    private List<Thing> things() {
        List<Thing> named = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            named.add(any(things));
        }
        return named;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Thing vehicle(String plate, String country, String identity) {
        return new Thing(new Subject.Vehicle(plate, country, null), "vehicle", identity);
    }
}
