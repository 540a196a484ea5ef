package org.tamga.producers.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.tamga.producers.simulation.region.Region;

/**
 * What region is made up. Equal settings give equal bytes.
 *
 * @param from the first day on which the region is watched; days are those of the region, UTC+5
 * @param historyDays before that day, of which only seizures are known, as from an archive
 * @param country only this member's checkpoints report travellers, and only its everyday seizures are known; planted
 *     networks cross its borders
 */
public record SimulationSettings(
        long seed,
        LocalDate from,
        int days,
        int historyDays,
        int sightingsPerDay,
        double seizuresPerDay,
        int networks,
        Optional<String> country) {

    public static final LocalDate DEFAULT_FROM = LocalDate.of(2025, 1, 1);
    public static final int DEFAULT_DAYS = 90;
    public static final int DEFAULT_HISTORY_DAYS = 450;
    public static final int DEFAULT_SIGHTINGS = 14_000;
    public static final int DEFAULT_SEIZURES = 20;
    public static final int DEFAULT_NETWORKS = 80;

    private static final ZoneOffset DAY = ZoneOffset.ofHours(5);

    public SimulationSettings {
        within("days", days, 1, 3_660);
        within("history-days", historyDays, 440, 3_660);
        within("sightings-per-day", sightingsPerDay, 0, 200_000);
        within("networks", networks, 0, 10_000);
        if (!(seizuresPerDay >= 0 && seizuresPerDay <= 10_000)) {
            throw refused("seizures-per-day", seizuresPerDay, "0 to 10000");
        }
        if (from.getYear() < 1950 || from.getYear() > 2100) {
            throw refused("from", from, "a day of the years 1950 to 2100");
        }
        if (country.isPresent() && !Region.MEMBERS.contains(country.get())) {
            throw refused("country", country.get(), "one of " + new java.util.TreeSet<>(Region.MEMBERS));
        }
    }

    /** When the archive's first day begins. */
    public Instant historyStart() {
        return startOf(from.minusDays(historyDays));
    }

    /** When the watch begins. */
    public Instant start() {
        return startOf(from);
    }

    /** When nothing happens any more; reports still arrive. */
    public Instant end() {
        return startOf(from.plusDays(days));
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(DAY);
    }

    private static void within(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw refused(key, value, least + " to " + most);
        }
    }

    private static IllegalArgumentException refused(String key, Object value, String allowed) {
        return new IllegalArgumentException(key + " is " + value + ", allowed is " + allowed);
    }
}
