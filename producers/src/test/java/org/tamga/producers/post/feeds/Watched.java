package org.tamga.producers.post.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tamga.producers.post.outbox.BrokenOutboxException;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.SavedReport;
import org.tamga.producers.post.reporting.Reporting;
import org.tamga.vocabulary.CheckpointRegister;

/** A watch folder with one feed, a real outbox on the disk behind it, and time in the test's hand. */
final class Watched implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** What the camera at the barrier writes. */
    static final String ANPR = """
            report = identification
            time.format = dd.MM.yyyy HH:mm:ss
            time.zone = Asia/Almaty
            field.occurredAt = Время
            field.subjects[0].plate = Номер
            field.subjects[0].country = Страна
            field.note = Примечание
            value.subjects[0].kind = vehicle
            value.method = ANPR
            value.result = SIGHTING
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    final Path folder;
    final Path feed;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    Outbox outbox;
    boolean lowOnSpace;
    private Reporting reporting;
    private Feeds feeds;
    private long nanos;

    Watched(Path folder) {
        this.folder = folder;
        this.feed = folder.resolve("feeds/anpr");
        try {
            Files.createDirectories(feed);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        start();
    }

    /** As after a start of the post: what was not on the disk is gone. */
    void restart() {
        outbox.close();
        start();
    }

    private void start() {
        CheckpointRegister register = CheckpointRegister.bundled();
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        try {
            outbox = Outbox.open(folder);
        } catch (BrokenOutboxException impossible) {
            throw new IllegalStateException(impossible);
        }
        reporting = new Reporting(
                register.byId("KZ-KORDAY").orElseThrow(),
                register,
                outbox,
                clock,
                () -> Optional.of(Duration.ZERO),
                () -> {});
        feeds = new Feeds(folder.resolve("feeds"), reporting, () -> lowOnSpace, meters, clock, () -> nanos);
    }

    Reporting reporting() {
        return reporting;
    }

    Watched mapping(String text) {
        return put(MappingFile.NAME, text);
    }

    /** A file that is there at once, as if it had been moved there. */
    Watched put(String name, String text) {
        return put(name, text, StandardCharsets.UTF_8);
    }

    Watched put(String name, String text, Charset encoding) {
        try {
            Files.write(feed.resolve(name), text.getBytes(encoding));
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void append(String name, String text) {
        try {
            Files.writeString(feed.resolve(name), text, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** One turn of the feeds. */
    boolean turn() {
        return feeds.turn();
    }

    void pass(Duration time) {
        nanos += time.toNanos();
    }

    /** Until nothing moves any more: longer than a file needs to have arrived. */
    Watched settle() {
        int idle = 0;
        for (int turns = 0; idle < 6; turns++) {
            if (turns > 100_000) {
                throw new AssertionError("the feeds never come to rest: " + feeds.status());
            }
            idle = feeds.turn() ? 0 : idle + 1;
            if (idle > 0) {
                pass(Feed.LOOK);
            }
        }
        return this;
    }

    FeedStatus status() {
        return feeds.status().get(0);
    }

    List<SavedReport> reports() {
        return outbox.unsettledAfter(0, 1_000_000);
    }

    /** What was saved, in order. */
    List<JsonNode> json() {
        return reports().stream().map(report -> tree(report.json())).toList();
    }

    /** One text of each report that was saved, in order; empty where it has none. */
    List<String> saved(String pointer) {
        return json().stream().map(report -> report.at(pointer).asText()).toList();
    }

    List<String> files(String under) {
        Path place = feed.resolve(under);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String text(String file) {
        return text(file, StandardCharsets.UTF_8);
    }

    String text(String file, Charset encoding) {
        try {
            return new String(Files.readAllBytes(feed.resolve(file)), encoding);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    @Override
    public void close() {
        outbox.close();
    }
}
