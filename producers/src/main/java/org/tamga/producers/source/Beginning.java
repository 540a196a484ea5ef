package org.tamga.producers.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The first bytes of a file, from which it is recognised. */
final class Beginning {
    private static final int LONGEST = 1 << 16;
    private static final int QUOTED = 60;
    private static final int FEW = 32;

    private final byte[] bytes;
    private final int length;

    private Beginning(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /** Looks at the stream without consuming it: up to the end of the first line that is not blank, or 64 KiB. */
    static Beginning of(BufferedInputStream in) throws IOException {
        byte[] bytes = new byte[LONGEST];
        in.mark(LONGEST);
        int length = 0;
        while (length < LONGEST && !hasLine(bytes, length)) {
            int read = in.read(bytes, length, LONGEST - length);
            if (read < 0) {
                break;
            }
            length += read;
        }
        in.reset();
        return new Beginning(bytes, length);
    }

    boolean startsWith(int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    boolean isEmpty() {
        return text().isBlank();
    }

    /** Why nobody should read on, for files that are not text at all. */
    Optional<String> refusal() {
        if (startsWith('P', 'K', 3, 4) || startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of(
                    "an Excel workbook or an archive. Save the sheet as CSV UTF-8 with semicolons, or unpack it");
        }
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF) || isFullOfNuls()) {
            return Optional.of(
                    "UTF-16 or not text, seen in line 1. If it is text, say so: --encoding UTF-16, or save it"
                            + " again as UTF-8");
        }
        return Optional.empty();
    }

    /** Empty if it is neither of the formats. */
    Optional<Format> format(String name) {
        String text = text();
        if (text.lines().anyMatch(line -> line.stripLeading().startsWith("{"))) {
            return Optional.of(Format.NDJSON);
        }
        String header = firstLine().toUpperCase(Locale.ROOT);
        if (header.contains("SEIZURE_DATE") || header.contains("DRUG_NAME")) {
            return Optional.of(Format.IDS);
        }
        return bySuffix(name.toLowerCase(Locale.ROOT));
    }

    /** For a message: why it is not recognised. */
    String strangeness() {
        String start = firstLine().strip();
        if (start.startsWith("[")) {
            return "a JSON array; write one object a line instead (jq -c '.[]' does it)";
        }
        String quoted = start.length() > QUOTED ? start.substring(0, QUOTED) + "…" : start;
        return "neither NDJSON nor UNODC IDS CSV: it starts with \"" + quoted
                + "\". Say what it is with --format ndjson or --format ids";
    }

    private static Optional<Format> bySuffix(String name) {
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        if (plain.endsWith(".ndjson") || plain.endsWith(".jsonl")) {
            return Optional.of(Format.NDJSON);
        }
        return plain.endsWith(".csv") ? Optional.of(Format.IDS) : Optional.empty();
    }

    private String text() {
        int start = startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
        return new String(bytes, start, length - start, StandardCharsets.UTF_8);
    }

    private String firstLine() {
        return text().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    /** A single one spoils its own line, which is then refused by itself. */
    private boolean isFullOfNuls() {
        int nuls = 0;
        for (int i = 0; i < length; i++) {
            nuls += bytes[i] == 0 ? 1 : 0;
        }
        return nuls > length / FEW;
    }

    private static boolean hasLine(byte[] bytes, int length) {
        boolean seen = false;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n' && seen) {
                return true;
            }
            seen |= bytes[i] > ' ';
        }
        return false;
    }
}
