package org.tamga.producers.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.events.validation.Problem;
import org.tamga.producers.source.InputFile;

/**
 * The rejected lines with what is wrong with them, one JSON object a line: {@code file, line, problems: [{field, value,
 * code, remedy}], raw}. Written beside and moved into place at the end, so that an interrupted run leaves the earlier file
 * as it was; without a reject there is no file.
 */
public final class RejectsFile implements Closeable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUFFIX = ".rejects.ndjson";

    private final List<Path> places;
    private Path target;
    private @Nullable BufferedWriter writer;

    /** @param places where it may stand, the first one that can be written to wins */
    public RejectsFile(List<Path> places) {
        this.places = List.copyOf(places);
        this.target = places.get(0);
    }

    /** Beside the file, or in the working directory if nothing may be written beside it. */
    static RejectsFile of(InputFile file) {
        Path here =
                Path.of(file.path().map(path -> path.getFileName().toString()).orElse(file.title()) + SUFFIX);
        return new RejectsFile(file.path()
                .map(path -> List.of(path.resolveSibling(here), here))
                .orElse(List.of(here)));
    }

    public void add(String file, long line, String raw, List<Problem> problems) throws IOException {
        BufferedWriter out = writer == null ? open() : writer;
        ObjectNode reject = JSON.createObjectNode().put("file", file).put("line", line);
        ArrayNode list = reject.putArray("problems");
        for (Problem problem : problems) {
            list.addObject()
                    .put("field", problem.field())
                    .put("value", problem.value())
                    .put("code", problem.code().id())
                    .put("remedy", problem.remedy());
        }
        reject.put("raw", raw);
        out.write(JSON.writeValueAsString(reject));
        out.write('\n');
    }

    /** Puts the file in place of an earlier one; with nothing rejected the earlier one goes. */
    public Optional<Path> commit() throws IOException {
        if (writer == null) {
            Files.deleteIfExists(target);
            return Optional.empty();
        }
        close();
        try (FileChannel written = FileChannel.open(part(), StandardOpenOption.WRITE)) {
            written.force(true); // it may be all that is left of a line
        }
        Files.move(part(), target, StandardCopyOption.REPLACE_EXISTING);
        return Optional.of(target);
    }

    /** After an interrupted run: what was rejected until then, beside the earlier file. */
    public Optional<Path> partial() throws IOException {
        boolean any = writer != null;
        close();
        return any ? Optional.of(part()) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }

    private BufferedWriter open() throws IOException {
        IOException refused = new IOException("no place to write to");
        for (Path place : places) {
            target = place;
            try {
                writer = Files.newBufferedWriter(part(), StandardCharsets.UTF_8);
                return writer;
            } catch (AccessDeniedException | ReadOnlyFileSystemException elsewhere) {
                refused = new IOException("may not write " + part(), elsewhere);
            }
        }
        throw refused;
    }

    private Path part() {
        return target.resolveSibling(target.getFileName() + ".part");
    }
}
