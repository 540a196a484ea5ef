package org.tamga.standalone.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.tamga.standalone.StartRefused;

/** The unpacked schema registry: the build puts it beside Tamga's own jar. */
final class RegistryHome {
    private static final String OVERRIDE = "tamga.registry.home";
    private static final String LEASH = "tamga-standalone-leash.jar";

    private RegistryHome() {}

    /** The directory the build unpacked it into, or the one the system property {@code tamga.registry.home} names. */
    static Path find() {
        String override = System.getProperty(OVERRIDE);
        Path home = override == null ? besideOwnCode() : Path.of(override);
        if (!Files.isDirectory(home)) {
            throw new StartRefused("There is no schema registry in " + home + "; build Tamga first (mvn package), or"
                    + " use one that runs elsewhere with --registry URL");
        }
        return home;
    }

    static String classPath(Path home) {
        return home.resolve(LEASH) + System.getProperty("path.separator") + runner(home);
    }

    private static Path runner(Path home) {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(() -> new StartRefused("There is no schema registry in " + home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path besideOwnCode() {
        try {
            Path code = Path.of(RegistryHome.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return code.resolveSibling("registry");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
