package org.tamga.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar, with the commit where the build knew it. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"tamga " + inWords(), "Java " + Runtime.version()};
    }

    /** For example {@code 0.1.0-SNAPSHOT (1a2b3c4)}. */
    public static String inWords() {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                return "unknown";
            }
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String commit = build.getProperty("commit", "");
        return build.getProperty("version", "unknown") + (commit.isBlank() ? "" : " (" + commit + ")");
    }
}
