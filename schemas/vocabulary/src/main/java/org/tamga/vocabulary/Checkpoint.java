package org.tamga.vocabulary;

import java.util.List;
import java.util.Set;

/**
 * A border checkpoint of one country.
 *
 * @param id the register's id, for example {@code "KZ-KORDAY"}
 * @param country ISO 3166-1 alpha-2 code in upper case
 * @param name the full name
 * @param crossing shared with the checkpoint on the other side; an inland checkpoint, port or airport has its own
 * @param modes road, rail, river, sea, air
 * @param latitude degrees, north positive; approximate, for maps and distances
 * @param longitude degrees, east positive
 * @param aliases other spellings, in any script
 */
public record Checkpoint(
        String id,
        String country,
        String name,
        String crossing,
        Set<String> modes,
        double latitude,
        double longitude,
        List<String> aliases) {

    public Checkpoint {
        id = required("id", id);
        country = Countries.normalise(required("country of " + id, country));
        name = required("name of " + id, name);
        crossing = required("crossing of " + id, crossing);
        modes = Set.copyOf(modes);
        aliases = List.copyOf(aliases);
        within("latitude", id, latitude, 90);
        within("longitude", id, longitude, 180);
    }

    private static String required(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a checkpoint's " + what + " must not be blank");
        }
        return value.strip();
    }

    private static void within(String what, String id, double degrees, int limit) {
        if (!(Math.abs(degrees) <= limit)) {
            throw new IllegalArgumentException(
                    what + " of " + id + " is " + degrees + ", allowed is -" + limit + " to " + limit);
        }
    }
}
