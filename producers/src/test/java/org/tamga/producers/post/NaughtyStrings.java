package org.tamga.producers.post;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The Big List of Naughty Strings (Max Woolf, MIT) as npm has it, and some that it lacks: texts that programs have
 * stumbled over. Fetched once into {@code target}; where there is no npm the calling test is skipped and says so, and with
 * {@code TAMGA_REQUIRE_NPM=true} it fails instead.
 */
public final class NaughtyStrings {
    private static final String PACKAGE = "blns@2.0.4";
    private static final Path FOLDER = Path.of("target", "naughty-strings");
    private static final Path FILE = FOLDER.resolve("blns-2.0.4.tgz");
    private static final String ENTRY = "package/resources/blns.json";
    private static final int BLOCK = 512;

    private NaughtyStrings() {}

    public static List<String> all() throws IOException, InterruptedException {
        if (!Files.exists(FILE)) {
            fetch();
        }
        List<String> all = new ArrayList<>(List.of(new ObjectMapper().readValue(entry(), String[].class)));
        all.addAll(List.of(
                "a\0b",
                "half \uD83D",
                "\uDE00 half",
                "line\nfeed",
                "return\rhere",
                "\u2028\u2029",
                "\u202Eright to left",
                "\uFEFFmark",
                "\u0007\u001B[31m",
                "x".repeat(10_000),
                "x".repeat(10_001),
                "\"; drop table report; --"));
        return all.stream().distinct().toList();
    }

    private static void fetch() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        boolean fetched;
        try {
            fetched = new ProcessBuilder("npm", "pack", "--silent", PACKAGE, "--pack-destination", FOLDER.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(FOLDER.resolve("npm.log").toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noNpm) {
            fetched = false;
        }
        if (!fetched && Boolean.parseBoolean(System.getenv("TAMGA_REQUIRE_NPM"))) {
            throw new AssertionError("TAMGA_REQUIRE_NPM is true, and npm does not give " + PACKAGE);
        }
        assumeTrue(fetched, "no npm that gives " + PACKAGE + ", so no naughty strings");
    }

    private static byte[] entry() throws IOException {
        try (DataInputStream tar = new DataInputStream(new GZIPInputStream(Files.newInputStream(FILE)))) {
            while (true) {
                byte[] header = tar.readNBytes(BLOCK);
                if (header.length < BLOCK) {
                    throw new EOFException(FILE + " holds no " + ENTRY);
                }
                int size = size(header);
                byte[] content = tar.readNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
                if (text(header, 0, 100).equals(ENTRY)) {
                    return java.util.Arrays.copyOf(content, size);
                }
            }
        }
    }

    private static int size(byte[] header) {
        String octal = text(header, 124, 12).strip();
        return octal.isEmpty() ? 0 : Integer.parseInt(octal, 8);
    }

    private static String text(byte[] header, int from, int length) {
        String field = new String(header, from, length, StandardCharsets.UTF_8);
        int end = field.indexOf('\0');
        return end < 0 ? field : field.substring(0, end);
    }
}
