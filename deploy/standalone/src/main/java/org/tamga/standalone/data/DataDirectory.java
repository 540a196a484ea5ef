package org.tamga.standalone.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tamga.standalone.StartRefused;

/** Where everything lies that this box keeps, one directory a part. */
public record DataDirectory(Path root) {
    private static final String LAYOUT = "1";

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** {@code $XDG_DATA_HOME/tamga}, or {@code ~/.local/share/tamga}. */
    public static DataDirectory ofUser(@Nullable String xdgDataHome, String home) {
        return new DataDirectory(userData(xdgDataHome, home).resolve("tamga"));
    }

    /** Beside {@link #ofUser}, so that a trial never meets what is real. */
    public static DataDirectory ofUserForTrials(@Nullable String xdgDataHome, String home) {
        return new DataDirectory(userData(xdgDataHome, home).resolve("tamga-simulated"));
    }

    private static Path userData(@Nullable String xdgDataHome, String home) {
        return xdgDataHome == null || xdgDataHome.isBlank() ? Path.of(home, ".local", "share") : Path.of(xdgDataHome);
    }

    public Path broker() {
        return root.resolve("kafka");
    }

    public Path registry() {
        return root.resolve("registry");
    }

    public Path streams() {
        return root.resolve("streams");
    }

    public Path alerting() {
        return root.resolve("alerting");
    }

    /** Where alerts go, for a centre that does not want the built-in routes; it need not be there. */
    public Path routes() {
        return alerting().resolve("routes.yaml");
    }

    /** How long the centre keeps what, for one that does not want the built-in times; it need not be there. */
    public Path retention() {
        return alerting().resolve("retention.properties");
    }

    /** The centre's store, unless it is kept elsewhere. */
    public Path store() {
        return alerting().resolve("alerts.sqlite");
    }

    /** What was learnt of where things appear next. */
    public Path forecast() {
        return alerting().resolve("forecast.json");
    }

    /** Files that go with the process. */
    public Path temporary() {
        return root.resolve("tmp");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** For the owner of this directory alone. */
    public Path secrets() {
        return root.resolve("secrets");
    }

    /** The secret under which keys travel. Lost with its directory, later keys differ from earlier ones: back it up. */
    public Path regionalSecret() {
        return secrets().resolve("regional-secret");
    }

    /** By which the test receiver of a simulated region checks what comes. */
    public Path receiverKey() {
        return secrets().resolve("test-receiver");
    }

    /** There if what is kept here is a simulated region's: how far it is told. */
    public Path simulation() {
        return root.resolve("simulated-region");
    }

    /** Refuses to mix what is simulated with what is real. */
    public void keepApart(boolean simulated) {
        if (simulated && Files.exists(broker()) && !Files.exists(simulation())) {
            throw new StartRefused("The data directory " + root + " holds what is not simulated; give --simulate a"
                    + " directory of its own with --data, or leave --data out");
        }
        if (!simulated && Files.exists(simulation())) {
            throw new StartRefused("The data directory " + root + " holds a simulated region; add --simulate, or name"
                    + " another with --data");
        }
    }

    Path lock() {
        return root.resolve("lock");
    }

    /** Creates the directory, or finds one that a Tamga of this layout made. */
    public void prepare() {
        Path version = root.resolve("layout");
        try {
            Files.createDirectories(root);
            Files.createDirectories(logs());
            Files.createDirectories(temporary());
            if (!Files.exists(version)) {
                Files.writeString(version, LAYOUT);
            }
            String found = Files.readString(version).strip();
            if (!found.equals(LAYOUT)) {
                throw new StartRefused("The data directory " + root + " has layout " + found + ", this Tamga knows "
                        + LAYOUT + ": use the Tamga that wrote it, or another directory with --data");
            }
        } catch (IOException e) {
            throw new StartRefused(
                    "The data directory " + root + " cannot be written; choose another with --data DIR", e);
        }
    }
}
