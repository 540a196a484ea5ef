package org.tamga.alerting.retention;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads how long the centre keeps what. What a file does not name is kept as the built-in file says. */
public final class RetentionFile {
    private static final String BUILT_IN = "retention.properties";
    private static final String FOREVER = "forever";
    private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,4})([dy])");
    /** A leap year's, so that a year is never too short. */
    private static final int DAYS_OF_A_YEAR = 366;

    private RetentionFile() {}

    /** What holds where no file is named. */
    public static Retention builtIn() {
        return retention("the built-in retention", properties(builtInText()), new EnumMap<>(Kept.class));
    }

    /** The built-in file, to begin one's own with. */
    public static String builtInText() {
        try (InputStream in = Objects.requireNonNull(RetentionFile.class.getResourceAsStream(BUILT_IN), BUILT_IN)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalArgumentException that names file, key, value and remedy */
    public static Retention read(Path file) {
        try {
            return retention(
                    file.toString(),
                    properties(Files.readString(file)),
                    new EnumMap<>(builtIn().times()));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + " cannot be read: " + unreadable, unreadable);
        }
    }

    private static Properties properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return properties;
    }

    private static Retention retention(String file, Properties said, Map<Kept, Duration> times) {
        for (String key : said.stringPropertyNames()) {
            Kept kept = kept(file, key);
            String value = said.getProperty(key).strip();
            if (value.equals(FOREVER)) {
                times.remove(kept);
            } else {
                times.put(kept, time(file, key, value));
            }
        }
        try {
            return new Retention(times);
        } catch (IllegalArgumentException tooShort) {
            throw new IllegalArgumentException(file + ": " + tooShort.getMessage(), tooShort);
        }
    }

    private static Kept kept(String file, String key) {
        return Arrays.stream(Kept.values())
                .filter(kept -> kept.code().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(file + ": " + key + " is nothing that is kept; it has to be"
                                + " one of "
                                + Arrays.stream(Kept.values()).map(Kept::code).collect(Collectors.joining(", "))));
    }

    private static Duration time(String file, String key, String value) {
        Matcher time = TIME.matcher(value);
        if (!time.matches()) {
            throw new IllegalArgumentException(file + ": " + key + " is '" + value
                    + "'; it has to be days such as 400d, years such as 20y, or forever");
        }
        int number = Integer.parseInt(time.group(1));
        return Duration.ofDays(time.group(2).equals("d") ? number : (long) number * DAYS_OF_A_YEAR);
    }
}
