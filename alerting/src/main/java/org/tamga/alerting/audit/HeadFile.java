package org.tamga.alerting.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.tamga.alerting.json.Json;

/** Signed heads in a file, one JSON object a line: to be copied to where the witnesses are. */
public record HeadFile(Path file) implements Witness {
    public static final String NAME = "audit-heads.ndjson";

    public static HeadFile in(Path folder) {
        return new HeadFile(folder.resolve(NAME));
    }

    @Override
    public void tell(SignedHead head) {
        try {
            Files.writeString(
                    file,
                    head.line() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be written", failure);
        }
    }

    /** Throws IllegalArgumentException that names the line which is no head. */
    public List<SignedHead> read() {
        List<SignedHead> heads = new ArrayList<>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    heads.add(Json.MAPPER.readValue(line, SignedHead.Told.class).head());
                }
            }
            return heads;
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(
                    file + " line " + number + " is no signed head; give the file as the centre wrote it", malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }
}
