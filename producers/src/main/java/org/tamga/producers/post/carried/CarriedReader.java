package org.tamga.producers.post.carried;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Topics;
import org.tamga.events.lines.Line;
import org.tamga.events.lines.LineReader;
import org.tamga.events.seal.KeyRing;
import org.tamga.events.seal.SchemaFingerprint;
import org.tamga.events.seal.Seal;
import org.tamga.events.seal.SealVerdict;

/** Reads a carried file twice: first to the end, to see that it is as its post made it, then to hand its reports on. */
public final class CarriedReader {
    private static final Set<String> FOR = Set.of(Topics.SEIZURES.name(), Topics.IDENTIFICATIONS.name());
    private static final String NOT_ADMITTED = " Nothing of the file was taken. Once that is done, ingest it again.";
    private static final String ALTERED =
            " Nothing of the file was taken. Have the post write it again with \"tamga post export\".";

    private final Path file;
    private final KeyRing keys;
    private final Instant now;

    /** @param now by the centre's clock: a seal counts that its key may make now */
    public CarriedReader(Path file, KeyRing keys, Instant now) {
        this.file = file;
        this.keys = keys;
        this.now = now;
    }

    /**
     * A report as it was sealed.
     *
     * @param body Avro binary
     */
    public record Carried(String topic, Schema schema, Seal seal, byte[] body) {}

    /** Takes the reports of a file that is whole. */
    public interface Taking {
        void take(Carried report) throws IOException;
    }

    /**
     * Checks the whole file, then hands on its reports in order.
     *
     * @return how many they are
     * @throws RefusedFile if the file was altered, cut off, or not made by a post that the centre knows; then nothing was
     *     handed on
     */
    public int read(Taking taking) throws RefusedFile, IOException {
        OuterSeal outer = OuterSeal.of(file).orElse(null);
        if (outer != null) {
            SealVerdict verdict =
                    keys.judge(outer.seal(), now, OuterSeal.TOPIC, CarriedFile.NO_SCHEMA, outer.digest(file));
            if (verdict != SealVerdict.GENUINE) {
                throw refused("the seal at its end", verdict);
            }
        }
        pass(outer, null);
        return pass(outer, taking);
    }

    private int pass(@Nullable OuterSeal outer, @Nullable Taking taking) throws RefusedFile, IOException {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream sealed = outer == null ? bytes : new FirstBytes(bytes, outer.length());
                LineReader lines = new LineReader(SoleGzipStream.of(sealed))) {
            return new Pass(lines, outer, taking).run();
        } catch (java.util.zip.ZipException | java.io.EOFException damaged) {
            throw new RefusedFile(file + " is damaged or cut off: " + damaged.getMessage() + "." + ALTERED, damaged);
        }
    }

    /** One way through the file. */
    private final class Pass {
        private final LineReader lines;
        private final @Nullable OuterSeal outer;
        private final @Nullable Taking taking;
        private final MessageDigest digest = CarriedFile.digest();
        private final Map<String, Schema> schemas = new HashMap<>();
        private int number;
        private String post = "";
        private String format = "";

        Pass(LineReader lines, @Nullable OuterSeal outer, @Nullable Taking taking) {
            this.lines = lines;
            this.outer = outer;
            this.taking = taking;
        }

        int run() throws RefusedFile, IOException {
            header(next());
            int reports = 0;
            while (true) {
                byte[] before = ((MessageDigest) cloned()).digest();
                JsonNode line = next();
                if (line.has("reports")) {
                    end(line, reports, before);
                    return reports;
                }
                Carried report = report(line);
                reports++;
                if (taking != null) {
                    taking.take(report);
                }
            }
        }

        private Object cloned() {
            try {
                return digest.clone();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException("Java's SHA-256 can be cloned", e);
            }
        }

        private JsonNode next() throws RefusedFile, IOException {
            Line line = lines.next();
            number++;
            if (line == null) {
                throw refused("the file ends before its own end");
            }
            if (!(line instanceof Line.Text text)) {
                throw refused("the line is longer than any report, or no text");
            }
            digest.update((text.text() + "\n").getBytes(StandardCharsets.UTF_8));
            try {
                return CarriedFile.JSON.readTree(text.text());
            } catch (JsonProcessingException damaged) {
                throw refused("the line is not JSON");
            }
        }

        private void header(JsonNode header) throws RefusedFile {
            format = header.path("format").asText();
            if (!format.equals(CarriedFile.FORMAT) && !format.equals(CarriedFile.FORMER_FORMAT)) {
                throw refused("this is not a file of \"tamga post export\"");
            }
            post = header.path("post").asText();
            for (JsonNode text : header.path("schemas")) {
                try {
                    Schema schema = new Schema.Parser().parse(text.asText());
                    schemas.put(SchemaFingerprint.of(schema), schema);
                } catch (AvroRuntimeException noSchema) {
                    throw refused("a schema cannot be read");
                }
            }
        }

        private Carried report(JsonNode line) throws RefusedFile {
            String topic = line.path("topic").asText();
            String fingerprint = line.path("schema").asText();
            Schema schema = schemas.get(fingerprint);
            Seal seal = seal(line);
            if (!FOR.contains(topic) || schema == null) {
                throw refused("the line is no report");
            }
            byte[] body = body(line);
            judge(keys.judge(seal, now, topic, fingerprint, body));
            return new Carried(topic, schema, seal, body);
        }

        private void end(JsonNode line, int reports, byte[] before) throws RefusedFile, IOException {
            judge(keys.judge(seal(line), now, CarriedFile.TOPIC, CarriedFile.NO_SCHEMA, before));
            if (line.path("reports").asInt() != reports || lines.next() != null) {
                throw refused("lines were added or taken out");
            }
            boolean isOfPost = outer != null && outer.seal().post().equals(post);
            if (format.equals(CarriedFile.FORMAT) && !isOfPost) {
                throw refused("the seal over the whole file is missing, or of another post");
            }
        }

        private Seal seal(JsonNode line) throws RefusedFile {
            Seal seal = Seal.read(line.path("seal").asText().getBytes(StandardCharsets.UTF_8))
                    .orElseThrow(() -> refused("the line has no seal"));
            if (!seal.post().equals(post)) {
                throw refused("the seal is of post " + seal.post() + ", the file of " + post);
            }
            return seal;
        }

        private byte[] body(JsonNode line) throws RefusedFile {
            try {
                return Base64.getDecoder().decode(line.path("body").asText());
            } catch (IllegalArgumentException notBase64) {
                throw refused("the report cannot be read");
            }
        }

        private void judge(SealVerdict verdict) throws RefusedFile {
            if (verdict != SealVerdict.GENUINE) {
                throw CarriedReader.this.refused("line " + number, verdict);
            }
        }

        private RefusedFile refused(String why) {
            return new RefusedFile(file + ", line " + number + ": " + why + "." + ALTERED);
        }
    }

    /** A file whose key is not admitted may be as it was written. */
    private RefusedFile refused(String where, SealVerdict verdict) {
        String whatToDo = switch (verdict) {
            case UNKNOWN_POST, UNKNOWN_KEY -> NOT_ADMITTED;
            default -> ALTERED;
        };
        return new RefusedFile(file + ", " + where + ": " + verdict.id() + ": " + verdict.remedy() + "." + whatToDo);
    }
}
