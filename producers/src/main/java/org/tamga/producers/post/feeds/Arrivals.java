package org.tamga.producers.post.feeds;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/** The files in a feed's folder: a file has arrived once it has not changed for {@link #STILL}. */
final class Arrivals {
    /** Longer than a writer over a bad share pauses; one that pauses longer is noticed when its file has been read. */
    static final Duration STILL = Duration.ofSeconds(6);

    private static final Pattern UNFINISHED = Pattern.compile("(?i)[.~].*|.*\\.(part|tmp|temp|filepart|crdownload)");
    private static final Pattern CSV = Pattern.compile("(?i).*\\.(csv|txt|tsv)(\\.gz)?");
    private static final Pattern NDJSON = Pattern.compile("(?i).*\\.(ndjson|jsonl)(\\.gz)?");

    private final Path folder;
    private final LongSupplier nanos;
    private Map<Path, Seen> seen = Map.of();

    /** @param nanos time that only goes on, in nanoseconds */
    Arrivals(Path folder, LongSupplier nanos) {
        this.folder = folder;
        this.nanos = nanos;
    }

    /** A file, since when it is as it is, and whether that is long enough. */
    record Seen(Path file, FileStamp stamp, long since, boolean arrived) {
        boolean isCsv() {
            return CSV.matcher(file.getFileName().toString()).matches();
        }

        boolean isNdjson() {
            return NDJSON.matcher(file.getFileName().toString()).matches();
        }
    }

    /** Looks again. The longest there first; of equal ones by name. */
    List<Seen> look() throws IOException {
        Map<Path, Seen> now = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!UNFINISHED.matcher(name).matches()
                        && !name.toLowerCase(Locale.ROOT).equals(MappingFile.NAME)
                        && Files.isRegularFile(file)) {
                    see(file, now);
                }
            }
        }
        seen = now;
        List<Seen> all = new ArrayList<>(now.values());
        all.sort((one, other) -> one.stamp().modified().equals(other.stamp().modified())
                ? one.file().compareTo(other.file())
                : one.stamp().modified().compareTo(other.stamp().modified()));
        return all;
    }

    private void see(Path file, Map<Path, Seen> now) {
        try {
            FileStamp stamp = FileStamp.of(file);
            Seen before = seen.get(file);
            long looked = nanos.getAsLong();
            long since = before != null && before.stamp().equals(stamp) ? before.since() : looked;
            boolean arrived = looked - since >= STILL.toNanos();
            now.put(file, new Seen(file, stamp, since, arrived));
        } catch (IOException gone) {
            // between the listing and the look: it is not there
        }
    }
}
