package org.tamga.producers.post.carried;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.avro.specific.SpecificData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.events.IdentificationEvent;
import org.tamga.events.SeizureEvent;
import org.tamga.events.seal.SchemaFingerprint;
import org.tamga.events.seal.SealingKey;
import org.tamga.producers.post.link.Sealed;
import org.tamga.producers.post.outbox.Durable;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.SavedReport;

/** Writes everything that has no receipt into one file. It appears under its name only when it is whole and on the disk. */
public final class CarriedWriter {
    private static final int AT_ONCE = 500;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final Logger LOG = LoggerFactory.getLogger(CarriedWriter.class);

    private final SealingKey key;
    private final Outbox outbox;

    public CarriedWriter(SealingKey key, Outbox outbox) {
        this.key = key;
        this.outbox = outbox;
    }

    /** @param reports how many it holds; with none there is no file */
    public record Written(Path file, int reports) {}

    /** Writes into {@code folder}; what was written stays in the outbox until its receipt comes. */
    public Written write(Path folder, Instant now) throws IOException {
        Path file = folder.resolve("tamga-" + key.post() + "-" + STAMP.format(now) + CarriedFile.SUFFIX);
        Path unfinished = folder.resolve(file.getFileName() + ".unfinished");
        List<Long> written;
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            DigestOutputStream bytes = new DigestOutputStream(Channels.newOutputStream(channel), CarriedFile.digest());
            GZIPOutputStream zipped = new GZIPOutputStream(bytes, 1 << 16);
            written = lines(zipped, now);
            zipped.finish();
            byte[] digest = bytes.getMessageDigest().digest();
            bytes.write(OuterSeal.member(key.seal(OuterSeal.TOPIC, written.size(), CarriedFile.NO_SCHEMA, digest)));
            channel.force(true);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(unfinished);
            throw failed;
        }
        if (written.isEmpty()) {
            Files.delete(unfinished);
        } else {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            Durable.entries(folder);
            outbox.carried(written, now);
        }
        return new Written(file, written.size());
    }

    private List<Long> lines(OutputStream out, Instant now) throws IOException {
        MessageDigest digest = CarriedFile.digest();
        line(header(now), out, digest);
        List<Long> written = new ArrayList<>();
        long after = 0;
        for (List<SavedReport> next = outbox.unsettledAfter(after, AT_ONCE);
                !next.isEmpty();
                next = outbox.unsettledAfter(after, AT_ONCE)) {
            for (SavedReport report : next) {
                after = report.sequence();
                Optional<Sealed> sealed = Sealed.of(report, key);
                if (sealed.isPresent()) {
                    line(report(sealed.get()), out, digest);
                    written.add(report.sequence());
                } else {
                    LOG.warn("Number {} is left out: this version cannot read it", report.sequence());
                }
            }
        }
        ObjectNode end = CarriedFile.object().put("reports", written.size());
        byte[] whole = key.seal(CarriedFile.TOPIC, written.size(), CarriedFile.NO_SCHEMA, digest.digest())
                .toBytes();
        line(end.put("seal", new String(whole, StandardCharsets.US_ASCII)), out, digest);
        return written;
    }

    private ObjectNode header(Instant now) {
        ObjectNode header = CarriedFile.object()
                .put("format", CarriedFile.FORMAT)
                .put("post", key.post())
                .put("madeAt", now.toString());
        ObjectNode schemas = header.putObject("schemas");
        for (Class<?> type : List.of(SeizureEvent.class, IdentificationEvent.class)) {
            var schema = SpecificData.get().getSchema(type);
            schemas.put(SchemaFingerprint.of(schema), schema.toString());
        }
        return header;
    }

    private static ObjectNode report(Sealed sealed) {
        return CarriedFile.object()
                .put("topic", sealed.topic())
                .put("schema", SchemaFingerprint.of(sealed.schema()))
                .put("seal", new String(sealed.seal().toBytes(), StandardCharsets.US_ASCII))
                .put("body", Base64.getEncoder().encodeToString(sealed.body()));
    }

    private static void line(ObjectNode content, OutputStream out, MessageDigest digest) throws IOException {
        byte[] line = (content + "\n").getBytes(StandardCharsets.UTF_8);
        digest.update(line);
        out.write(line);
    }
}
